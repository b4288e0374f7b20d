/** The studio for everybody: an audit of each step in light and dark and on a phone, the keyboard alone, every language. */
import assert from "node:assert/strict";
import { audit } from "./audit.js";
import { pageTest } from "./browser.js";
import { goTo, onStep, openClaim, openStudio } from "./studio.js";

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

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  pageTest(
    `no step has a violation, ${colorScheme}`,
    async (page) => {
      await everyState(page, async () => audit(page));
    },
    { colorScheme },
  );
}

pageTest(
  "on a phone no step has a violation, and nothing sticks out",
  async (page) => {
    const wide = /** @type {string[]} */ ([]);
    await everyState(page, async (where) => {
      await audit(page);
      for (const element of await overflowing(page)) wide.push(`${where}: ${element}`);
    });
    assert.deepEqual(wide, []);
  },
  { viewport: { width: 320, height: 700 }, reducedMotion: "reduce" },
);
