/** The studio for everybody: an audit of each step in light and dark and on a phone, the keyboard alone, every language. */
import assert from "node:assert/strict";
import { LANGUAGES, tableFor } from "../../www/studio/strings/index.js";
import { audit } from "./audit.js";
import { pageTest, url, withForcedColors } from "./browser.js";
import { draftOf, goTo, kept, keptDrafts, onStep, openClaim, openStudio } from "./studio.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Everything that sticks out of the window to the side.
 *
 * @param {Page} page
 */
function overflowing(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter(
        (element) => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1,
      )
      .map((element) => `${element.localName}.${element.className}`)
      .slice(0, 10);
  });
}

/**
 * Each step with as much in it as there can be; `look` is called in each.
 *
 * @param {Page} page
 * @param {(where: string) => Promise<void>} look
 */
async function everyState(page, look) {
  await openStudio(page);
  await page.locator("details summary").first().click();
  await look("home");
  await page.getByRole("button", { name: "The ministry denies it" }).click();
  await onStep(page, "Claims");
  await openClaim(page, "a2");
  await look("claims, one open");
  await page.locator(".inspector [data-do=close]").click();
  await page.locator("[data-do=offers]").click();
  await page.locator(".offers li").first().waitFor();
  await page.locator("[data-article=a]").focus();
  await page.keyboard.press("ArrowDown");
  await look("claims, suggestions and a selection");
  await page.keyboard.press("Escape");
  await goTo(page, "Texts");
  const field = page.locator("[data-text=a]");
  const text = await field.inputValue();
  await field.fill(text.slice(0, text.length / 2).replaceAll(" a ", " one "));
  await page.locator("[data-key='misfits a']").waitFor();
  await look("texts, with claims that no longer fit");
  await goTo(page, "Pairs");
  await page.locator("#pair-title").waitFor();
  await page.locator("[data-do=ask]").click();
  await page.locator(".asking").waitFor();
  await look("pairs, asking");
  await page.locator("[data-decision=dispute]").click();
  await goTo(page, "Review");
  const entry = page.locator(".entries > li").first();
  await entry.locator("[data-relation=none]").click();
  await entry.getByLabel("Reason").waitFor();
  await look("review");
  await goTo(page, "Publish");
  await page.evaluate(() => /** @type {any} */ (document.querySelector("#preview")).ready);
  await page.locator("#preview").getByRole("heading", { name: "Pairs of claims" }).waitFor();
  await look("publish");
  await page.getByRole("link", { name: "All drafts" }).click();
  await page.locator(".drafts [data-do=remove]").first().click();
  await page.locator(".notice button").first().waitFor();
  await look("home, something deleted");
}

/** What is drawn is the same in every engine, and an audit takes seconds. */
const once = /** @type {const} */ ({ chromium: true, why: "what is drawn is the same" });

pageTest(
  "no step has a violation",
  async (page) => {
    await everyState(page, async () => audit(page));
  },
  { engines: once },
);

pageTest(
  "on a phone in the dark no step has a violation, and nothing sticks out",
  async (page) => {
    const wide = /** @type {string[]} */ ([]);
    await everyState(page, async (where) => {
      await audit(page);
      for (const element of await overflowing(page)) wide.push(`${where}: ${element}`);
    });
    assert.deepEqual(wide, []);
  },
  { viewport: { width: 320, height: 700 }, colorScheme: "dark", reducedMotion: "reduce", engines: once },
);

pageTest(
  "every language on a phone: its own words and direction, and nothing sticks out",
  async (page) => {
    const wide = /** @type {string[]} */ ([]);
    const everyLanguage = async (/** @type {string} */ where, /** @type {(words: any) => string} */ heading) => {
      for (const language of Object.keys(LANGUAGES)) {
        await page.locator("select[data-field=lang]").selectOption(language);
        const table = await tableFor(language);
        await page
          .getByRole("heading", { name: heading(table), exact: true })
          .first()
          .waitFor();
        const now = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual(now, [language, table.dir]);
        for (const element of await overflowing(page)) wide.push(`${where}, ${language}: ${element}`);
      }
    };
    await openStudio(page);
    await everyLanguage("home", ({ title }) => title);
    await page.locator("[data-do=example]").first().click();
    await page.locator(".claim-list .entry").first().click();
    await page.locator(".inspector").waitFor();
    await everyLanguage("claims", ({ steps }) => steps.claims);
    for (const step of /** @type {const} */ (["texts", "pairs", "review", "publish"])) {
      await page.locator(`.steps-nav a[href$="${step}"]`).click();
      await page
        .locator({ texts: ".sides", pairs: ".decisions", review: ".entries", publish: "#preview" }[step])
        .first()
        .waitFor();
      await everyLanguage(step, ({ steps }) => steps[step]);
    }
    assert.deepEqual(wide, []);
    await page.locator("select[data-field=lang]").selectOption("uk");
    await page.reload();
    await page.getByRole("heading", { name: "Публікація", level: 2 }).waitFor();
  },
  { viewport: { width: 320, height: 700 }, engines: once },
);

pageTest("everything by the keyboard alone", async (page) => {
  const press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Tab until the focus is there: as far as a reader without a mouse would have to go. */
  const tabTo = async (/** @type {string} */ selector, most = 40) => {
    for (let count = 0; count < most; count += 1) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`${selector} is not reached`);
  };
  await openStudio(page);
  await tabTo("[data-do=new]");
  await press("Enter");
  await tabTo("[data-text=a]");
  await page.keyboard.type("The pool lost 4,000 litres a day. Nobody was hurt.");
  await tabTo("[data-text=b]");
  await page.keyboard.type("The pool lost 9,000 litres a day. A child was hurt.");
  await tabTo("[data-do=to-claims]");
  await press("Enter");
  await page.locator("#step-title:focus").waitFor();
  await tabTo("[data-article=a]");
  await press("ArrowDown", "Enter", "ArrowDown", "Enter");
  await page.locator(".claim-list .entry[data-claim=a2]").waitFor();
  await tabTo("[data-article=b]");
  await press("ArrowDown", "Enter", "ArrowDown", "Enter");
  await page.locator(".claim-list .entry[data-claim=b2]").waitFor();
  await tabTo("[data-field=gist]");
  await page.keyboard.type("A child cut her foot.");
  await press("Escape");
  await page.locator("[data-article=b]:focus").waitFor();
  await press("Control+z", "Control+Shift+z");
  // Past the list, whose entries are removed by a key; and that is taken back.
  await tabTo(".claim-list .entry[data-claim=b1]");
  await press("Delete");
  await page.locator(".claim-list .entry[data-claim=b2]:focus").waitFor();
  await press("Control+z");
  await page.locator(".claim-list .entry[data-claim=b1]").waitFor();
  await press("Home");
  await page.locator(".skip").focus();
  await tabTo(".steps-nav a[href$=pairs]");
  await press("Enter");
  await page.locator("#pair-title:focus").waitFor();
  await press("6");
  await page.locator(".asking [data-field=question]:focus").waitFor();
  await page.keyboard.type("How much did it lose?");
  await press("Tab");
  await page.keyboard.type("4,000 litres");
  await press("Tab", "Tab");
  await page.keyboard.type("9,000 litres");
  await press("Enter");
  await page.locator("#pair-title:focus").waitFor();
  await press("2", "Backspace");
  await page.locator("#pair-title:focus").waitFor();
  for (let left = 0; left < 5 && (await page.locator(".judging .decisions").count()) > 0; left += 1) await press("4");
  await page.getByRole("heading", { name: "Every pair is decided" }).waitFor();
  await tabTo("[data-do=to-review]");
  await press("Enter");
  await page.locator("#step-title:focus").waitFor();
  await tabTo("select[data-field=adding][data-side=a]");
  await page.locator("select[data-field=adding][data-side=a]").selectOption("a2");
  await page.locator("select[data-field=adding][data-side=b]").selectOption("b2");
  await tabTo("[data-do=add-pair][data-relation=dispute]");
  await press("Enter");
  await page.locator(".entries .entry[data-kind=dispute] [data-relation][aria-pressed=true]").waitFor();
  await tabTo("[data-do=to-publish]");
  await press("Enter");
  await page.locator("#preview").waitFor();
  await kept(page);
  const [{ document: made }] = await keptDrafts(page);
  assert.equal(made.b.claims[1].gist, "A child cut her foot.");
  assert.deepEqual(made.a.claims[0].answers, [{ question: "How much did it lose?", answer: "4,000 litres" }]);
  assert.deepEqual(
    made.links.filter(({ relation }) => relation === "dispute"),
    [{ a: "a2", b: "b2", relation: "dispute" }],
  );
});

pageTest(
  "forced colours keep the lines of marks, what is open and what is pressed",
  async (page) => {
    await openStudio(page);
    await page.getByRole("button", { name: "The library vote" }).click();
    await onStep(page, "Claims");
    await openClaim(page, "a4");
    const styles = await page.evaluate(() => {
      const of = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
      return {
        lines: ["dispute", "agree", "only"].map((kind) => of(`mark[data-relation=${kind}]`).textDecorationStyle),
        open: of("mark[data-open]").outlineStyle,
        pressed: of("button[aria-pressed=true]").outlineStyle,
      };
    });
    assert.equal(new Set(styles.lines).size, 3, styles.lines.join());
    assert.deepEqual([styles.open, styles.pressed], ["solid", "solid"]);
  },
  { forcedColors: "active", engines: withForcedColors },
);
