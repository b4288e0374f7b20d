/**
 * Two articles of ten thousand words with three hundred markers stay smooth: from a click or a key to the next frame
 * that is painted. The element promises 50 ms. What else a machine does can only add to that, so the best of several
 * tries is what counts, and where other tests keep the machine busy it may be three times as long. All are printed.
 */
import assert from "node:assert/strict";
import { openFixture, pageTest, settled } from "./browser.js";
import { longComparison } from "./long.js";

/** @typedef {import("playwright-core").Page} Page */

const PROMISE = 50;
const MARGIN = 3;

/** So often the tries are made, until one was not held up. */
const ROUNDS = 4;
const long = longComparison();

/**
 * Measures the milliseconds from an interaction in the page to the frame after it.
 *
 * @param {Page} page
 * @param {string} what
 * @param {(() => Promise<void>)[]} tries
 * @param {() => Promise<void>} [before] what leads to each
 */
async function assertSmooth(page, what, tries, before) {
  const times = /** @type {number[]} */ ([]);
  const best = () => Math.min(...times);
  for (let round = 0; round < ROUNDS && best() > PROMISE * MARGIN; round += 1)
    times.push(...(await timesOf(page, tries, before)));
  console.log(`${what}: ${best()} ms (${times.join(", ")})`);
  assert.ok(best() <= PROMISE * MARGIN, `${what} took ${times.join(", ")} ms`);
}

/**
 * @param {Page} page
 * @param {(() => Promise<void>)[]} tries
 * @param {() => Promise<void>} [before]
 */
async function timesOf(page, tries, before) {
  const times = [];
  for (const interact of tries) {
    await before?.();
    await page.waitForTimeout(300);
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
    times.push(
      await page.evaluate(() => {
        const { from, to } = /** @type {any} */ (globalThis).stamps;
        return Math.round(to - from);
      }),
    );
  }
  return times;
}

/** @param {Page} page */
async function open(page) {
  await openFixture(page, '<cross-read src="long.json"></cross-read>', { files: { "long.json": long } });
  assert.equal((await settled(page)).comparison?.markers.length, 300);
  const inside = (/** @type {string} */ selector) => () => page.locator(`cross-read ${selector}`).first().click();
  const view = (/** @type {string} */ name) => () => page.getByText(name, { exact: true }).first().click();
  return { inside, view };
}

const options = {
  viewport: { width: 1280, height: 800 },
  engines: /** @type {const} */ ({
    chromium: true,
    firefox: true,
    why: "WebKit draws without a graphics card here, and ten times slower",
  }),
};

pageTest(
  "select and filter",
  async (page) => {
    const { inside } = await open(page);
    const entries = [2, 4, 3, 1, 5].map((n) => inside(`.pairs [data-marker="m${n}"]`));
    await assertSmooth(page, "select by the list", entries);
    const marks = [1, 2, 1, 2, 1].map((n) => inside(`[part~="article-a"] mark >> nth=${3 * n}`));
    await assertSmooth(page, "select by a mark", marks);
    await page.locator('cross-read .pairs [tabindex="0"]').focus();
    const keys = ["j", "j", "k", "j", "k"].map((key) => () => page.keyboard.press(key));
    await assertSmooth(page, "select by key", keys);
    const filters = ["dispute", "agree", "all", "related", "all"];
    await assertSmooth(
      page,
      "filter",
      filters.map((kind) => inside(`.filters [data-filter="${kind}"]`)),
    );
  },
  options,
);

for (const name of ["Pairs", "One article", "Questions"]) {
  pageTest(
    `view change: ${name}`,
    async (page) => {
      const { view } = await open(page);
      await assertSmooth(page, `to ${name}`, Array(4).fill(view(name)), view("Side by side"));
      await assertSmooth(page, `from ${name}`, Array(4).fill(view("Side by side")), view(name));
    },
    options,
  );
}
