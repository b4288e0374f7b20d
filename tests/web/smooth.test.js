/**
 * Two articles of ten thousand words with three hundred markers stay smooth: from a click or a key to the next frame
 * that is painted. The element promises 50 ms. What else a machine does can only add to that, so the best of several tries is
 * what counts, and on a machine that is shared with other tests it may be twice as long. All are printed.
 */
import assert from "node:assert/strict";
import { openFixture, pageTest, settled } from "./browser.js";
import { longComparison } from "./long.js";

/** @typedef {import("playwright-core").Page} Page */

const PROMISE = 50;
const MARGIN = 2;
const long = longComparison();

/**
 * Measures the milliseconds from an interaction in the page to the frame after it.
 *
 * @param {Page} page
 * @param {string} what
 * @param {(() => Promise<void>)[]} tries
 */
async function assertSmooth(page, what, tries) {
  const times = [];
  for (const interact of tries) {
    await page.evaluate(() => {
      const stamps = /** @type {{ from: number, to: number }} */ ({ from: 0, to: 0 });
      Object.assign(globalThis, { stamps });
      for (const type of ["pointerup", "keydown", "change"]) {
        addEventListener(
          type,
          (event) => {
            if (stamps.from) return;
            stamps.from = event.timeStamp;
            // A task after the frame's callbacks comes after its layout and paint.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => (stamps.to = performance.now());
              port2.postMessage(0);
            });
          },
          { capture: true, once: true },
        );
      }
    });
    await interact();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).stamps.to > 0);
    times.push(await page.evaluate(() => {
      const { from, to } = /** @type {any} */ (globalThis).stamps;
      return Math.round(to - from);
    }));
    await page.waitForTimeout(200);
  }
  const best = Math.min(...times);
  console.log(`${what}: ${best} ms (${times.join(", ")})`);
  assert.ok(best <= PROMISE * MARGIN, `${what} took ${times.join(", ")} ms`);
}

pageTest(
  "select, filter and view change",
  async (page) => {
    await openFixture(page, '<cross-read src="long.json"></cross-read>', { files: { "long.json": long } });
    assert.equal((await settled(page)).comparison?.markers.length, 300);
    await page.waitForTimeout(1500);
    const click = (/** @type {string} */ name) => () => page.locator(`cross-read ${name}`).first().click();
    const view = (/** @type {string} */ name) => () => page.getByText(name, { exact: true }).first().click();

    await assertSmooth(page, "select by the list", [2, 4, 3, 1, 5].map((n) => click(`.pairs [data-marker="m${n}"]`)));
    await assertSmooth(page, "select by a mark", [1, 2, 1, 2, 1].map((n) => click(`[part~="article-a"] mark >> nth=${3 * n}`)));
    await page.locator('cross-read .pairs [tabindex="0"]').focus();
    await assertSmooth(page, "select by key", ["j", "j", "k", "j", "k"].map((key) => () => page.keyboard.press(key)));
    await assertSmooth(page, "filter", ["dispute", "agree", "all", "related", "all"].map((kind) => click(`.filters [data-filter="${kind}"]`)));
    await assertSmooth(page, "view change", ["Pairs", "Side by side", "One article", "Side by side", "Questions", "Pairs", "One article"].map(view));
  },
  { viewport: { width: 1280, height: 800 } },
);
