/** The card of a pair, as somebody hears it who does not see it: its tree of roles and names, whole. */
import assert from "node:assert/strict";
import { openExample, openFixture, pageTest, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const overruled = structuredClone(comparison);
overruled.markers[2].engine = {
  relation: "agree",
  confidence: 0.7,
  evidence: [],
};
overruled.markers[0].sameSource = true;
Object.assign(overruled.markers[1].evidence[0].values ?? {}, { questionB: "Were there injuries?" });
const files = { "done.json": overruled };

/**
 * @param {Page} page
 * @param {string} id
 */
async function card(page, id) {
  await openFixture(page, `<cross-read src="done.json" selected="${id}"></cross-read>`, { files });
  await settled(page);
  return page.getByRole("region", { name: /Pair \d/ });
}

/** @param {string} text */
const lines = (text) => text.trim().replaceAll(/^ {4}/gm, "");

pageTest("a dispute of the engine", async (page) => {
  const tree = await (await card(page, "m1")).ariaSnapshot();
  assert.equal(
    tree.trim(),
    lines(`
    - 'region "Pair 1: Disagree"':
      - 'heading "Pair 1: Disagree" [level=3]'
      - text: high confidence
      - button "Previous pair" [disabled]
      - button "Next pair"
      - button "Close"
      - figure "A Tarnow Courier":
        - text: A Tarnow Courier
        - blockquote:
          - strong: twelve
          - text: homes burned on Tuesday
        - paragraph: the mayor, quoted by Tarnow Courier
        - paragraph:
          - button "Show in A"
          - link "Read the original":
            - /url: https://example.org/tarnow#:~:text=twelve%20homes%20burned%20on%20Tuesday
      - figure "B صحيفة الوادي":
        - text: B صحيفة الوادي
        - blockquote:
          - strong: سبعة
          - text: منازل احترقت
        - paragraph: صحيفة الوادي, in its own voice
        - paragraph:
          - button "Show in B"
      - heading "Why" [level=4]
      - list:
        - listitem: Different numbers A twelve = 12 B سبعة = 7
      - paragraph: "Both articles quote the same source: not two witnesses."
      - paragraph: Found by the engine`),
  );
});

pageTest("what an editor set, over the engine", async (page) => {
  const text = (await (await card(page, "m3")).innerText()).replaceAll(/\s+/g, " ");
  for (const words of [
    "Pair 3: Related",
    "set by hand",
    "Set by the desk",
    "Reason: same school",
    "The engine alone: agree (fair confidence).",
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
});

pageTest("the annotators' answers", async (page) => {
  const text = (await (await card(page, "m2")).innerText()).replaceAll(/\s+/g, " ");
  for (const words of [
    "annotated",
    "Answers to the same question",
    "“Was anyone hurt?”",
    "B asks: “Were there injuries?”",
    "The engine alone would not have paired them.",
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
});

pageTest("previous and next, and the focus stays on the button", async (page) => {
  await card(page, "m1");
  const next = page.locator("cross-read .card").getByRole("button", { name: "Next pair" });
  await next.click();
  await page.getByRole("heading", { name: /Pair 2: Agree/ }).waitFor();
  assert.equal(await next.evaluate((button) => button.matches(":focus")), true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /Pair 3: Related/ }).waitFor();
});

pageTest("both quotes lead to their places, and Escape back", async (page) => {
  await card(page, "m1");
  for (const [side, words] of [
    ["A", "twelve"],
    ["B", "سبعة"],
  ]) {
    await page.getByRole("button", { name: `Show in ${side}` }).click();
    const mark = page.locator("cross-read mark:focus");
    assert.equal(await mark.innerText(), words);
    await page.keyboard.press("Escape");
    assert.equal(
      await page.getByRole("button", { name: `Show in ${side}` }).evaluate((it) => it.matches(":focus")),
      true,
    );
  }
});

/**
 * Where the focus is: in which article, and whether on words of the claim of which the card told.
 *
 * @param {Page} page
 * @param {string} quote
 */
const focusedWords = (page, quote) =>
  page.evaluate((quote) => {
    const mark = document.querySelector("cross-read")?.shadowRoot?.activeElement;
    const { top = -1, bottom = -1 } = mark?.getBoundingClientRect() ?? {};
    return {
      side: mark?.closest("[part~=article-b]") ? "b" : "a",
      isClaim: mark?.localName === "mark" && quote.startsWith(mark.textContent ?? "-"),
      isSeen: top >= 0 && bottom <= innerHeight,
    };
  }, quote);

/** What the card says of the claim in B. @param {Page} page */
const quoteB = async (page) => (await page.locator('cross-read [part~="quote-b"] blockquote').textContent()) ?? "";

for (const width of [320, 768, 1280]) {
  for (const how of ["its button", "Escape", "its button, after reading on"]) {
    pageTest(
      `opened from words in B at ${width}, closed by ${how}: the focus and the view come back to them`,
      async (page) => {
        await openExample(page, "council");
        const mark = page.locator('cross-read [part~="article-b"] mark[data-relation="dispute"]').nth(2);
        await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
        const before = await page.evaluate(() => scrollY);
        await mark.click();
        const quote = await quoteB(page);
        if (how === "Escape") await page.keyboard.press("Escape");
        else {
          if (how.includes("reading")) await page.evaluate(() => scrollBy({ top: -innerHeight }));
          await page.locator("cross-read .card [data-close]").click();
        }
        await page.locator("cross-read .card").waitFor({ state: "hidden" });
        assert.deepEqual(await focusedWords(page, quote), { side: "b", isClaim: true, isSeen: true });
        const moved = Math.abs((await page.evaluate(() => scrollY)) - before);
        assert.ok(moved < 700, `the page moved by ${moved}`);
      },
      { viewport: { width, height: 700 }, reducedMotion: "reduce" },
    );
  }
}

pageTest(
  "gone on in the card, closed: the focus is on the words of the pair that was shown last, in the same article",
  async (page) => {
    await openExample(page, "council");
    const first = page.locator('cross-read [part~="article-b"] mark[data-relation="agree"]').first();
    await first.click();
    await page.locator("cross-read .card").getByRole("button", { name: "Next pair" }).click();
    const quote = await quoteB(page);
    await page.locator("cross-read .card [data-close]").click();
    assert.deepEqual(await focusedWords(page, quote), { side: "b", isClaim: true, isSeen: true });
  },
  { viewport: { width: 320, height: 700 }, reducedMotion: "reduce" },
);

pageTest("opened from the list, closed: the focus is back on its entry", async (page) => {
  await openExample(page, "council");
  await page.locator("cross-read .pairs button").nth(1).click();
  await page.locator("cross-read .card [data-close]").click();
  const entry = page.locator("cross-read .pairs > li:nth-child(2) > button");
  assert.equal(await entry.evaluate((button) => button.matches(":focus")), true);
});
