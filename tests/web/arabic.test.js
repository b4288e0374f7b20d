/** An element that speaks Arabic, with articles that do not. */
import assert from "node:assert/strict";
import { openFixture, pageTest, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

pageTest(
  "an Arabic element says its own words from the right, in an English article too",
  async (page) => {
    const published = { ...comparison.articles.a, published: "2025-10-16" };
    const done = { ...comparison, articles: { ...comparison.articles, a: published } };
    const body = '<div lang="ar" dir="rtl"><cross-read src="done.json" view="grid" selected="m1"></cross-read></div>';
    await openFixture(page, body, { files: { "done.json": done } });
    await settled(page);
    await page.locator("cross-read .grid td").first().waitFor();
    await page.locator("cross-read .evidence q").first().waitFor();
    const padding = await page.locator("cross-read .grid td").first().evaluate((cell) => getComputedStyle(cell).paddingRight);
    await page.getByText("جنبًا إلى جنب", { exact: true }).click();
    const date = page.locator('cross-read [part~="article-a"] time');
    assert.equal(await date.textContent(), "16 أكتوبر 2025");
    const seen = await date.evaluate((time) => {
      const root = /** @type {ShadowRoot} */ (time.getRootNode());
      const place = (/** @type {number} */ start, /** @type {number} */ end) => {
        const range = document.createRange();
        range.setStart(/** @type {Node} */ (time.firstChild), start);
        range.setEnd(/** @type {Node} */ (time.firstChild), end);
        return range.getBoundingClientRect().left;
      };
      const style = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (root.querySelector(selector)));
      return {
        dayMonthYear: place(0, 2) > place(3, 9) && place(3, 9) > place(10, 14),
        // The browser itself mirrors an angle in a text from the right.
        arrow: style(".step span").transform,
        quotes: style(".evidence q").quotes,
      };
    });
    assert.equal(padding, "0px");
    assert.deepEqual(seen, { dayMonthYear: true, arrow: "none", quotes: '"«" "»"' });
  },
  { engines: { chromium: true, firefox: true, why: "WebKit writes Arabic numbers in other digits" } },
);
