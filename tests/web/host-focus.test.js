/** Where the focus is after a card over the page's own articles: never where nobody sees it, and the view stays. */
import assert from "node:assert/strict";
import { pageTest, url } from "./browser.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Clicks on the first marked words of an article, in the middle of the window.
 *
 * @param {Page} page
 * @param {string} article
 */
async function clickWords(page, article) {
  const [x, y] = await page.evaluate((selector) => {
    const words = /** @type {Element} */ (document.querySelector(`${selector} [data-claim]`));
    words.scrollIntoView({ block: "center" });
    const { left, top, width, height } = words.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  }, article);
  await page.mouse.click(x, y);
  await page.locator("[data-cross-read-panel] .card:popover-open").waitFor();
}

/** What has the focus, through shadow roots, and whether it is to be seen. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { top = 0, bottom = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const isSeen = height > 0 && top >= 0 && bottom <= innerHeight;
    return { what: element?.className || element?.localName, isSeen: element === document.body || isSeen };
  });

for (const width of [320, 1280]) {
  for (const how of ["its button", "Escape"]) {
    pageTest(
      `at ${width}, after a click on words, closed by ${how}: the focus is seen or nowhere, the view stays`,
      async (page) => {
        await page.goto(`${url}host.html`);
        await page.locator('html[data-state="marked"]').waitFor();
        for (const article of ["#b", "#ar-a"]) {
          await clickWords(page, article);
          const before = await page.evaluate(() => scrollY);
          const card = page.locator("[data-cross-read-panel] .card:popover-open");
          if (how === "Escape") await page.keyboard.press("Escape");
          else await card.locator("[data-close]").click();
          await card.waitFor({ state: "hidden" });
          const { what, isSeen } = await focused(page);
          assert.ok(isSeen, `${article}: ${what}`);
          assert.equal(await page.evaluate(() => scrollY), before);
          if (width === 320 && article === "#b") assert.equal(what, "toggle");
        }
      },
      { viewport: { width, height: 640 } },
    );
  }
}
