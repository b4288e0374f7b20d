/** What has the focus is never wholly covered by a bar, a card or a sheet: on a phone, and zoomed in to 200 %. */
import assert from "node:assert/strict";
import { openExample, openFixture, pageTest, settled } from "./browser.js";
import { lightArticles, pair } from "./fixtures.js";
import { goTo, openExampleCopy } from "./studio.js";

/** @typedef {import("playwright-core").Page} Page */

/** A phone, and a window of 1280 × 720 at 200 %. */
const windows = [
  { width: 320, height: 568 },
  { width: 640, height: 360 },
];

/** What has the focus: its name, and whether the pointer would meet something else everywhere on it. @param {Page} page */
const focused = (page) =>
  page.evaluate(async () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body || !document.hasFocus()) return null;
    // A field that is drawn by its label.
    const shown = element.matches(".hidden") ? (element.closest("label") ?? element) : element;
    const root = /** @type {Document | ShadowRoot} */ (shown.getRootNode());
    const inside = [0.05, 0.25, 0.5, 0.75, 0.95];
    // What comes near the window is laid out in one of the next frames, and may move what is below it. A reader presses the
    // next key when the page has come to rest.
    const places = () => `${scrollY} ${document.documentElement.scrollHeight} ${shown.getBoundingClientRect().top}`;
    for (let frames = 0, rest = 0, before = ""; rest < 3 && frames < 60; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      rest = places() === before ? rest + 1 : 0;
      before = places();
    }
    // A link may go over several lines, and Firefox is content with a line of pixels in the window.
    const isMet = [...shown.getClientRects()].some(({ left, top, bottom, width }) => {
      const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
      return inside.some((down) =>
        inside.some((along) => {
          const met = root.elementFromPoint(left + width * along, from + (to - from) * down);
          return shown.contains(met);
        }),
      );
    });
    return { name: `${shown.localName}.${shown.className} ${shown.textContent?.trim().slice(0, 40)}`, isMet };
  });

/**
 * Goes through the page by a key, from what has the focus, and names what is covered.
 *
 * @param {Page} page
 * @param {"Tab" | "Shift+Tab"} key
 * @param {number} [most]
 */
async function covered(page, key, most = 60) {
  const found = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (!now) break;
    if (!now.isMet) found.push(`${key} ${step}: ${now.name}`);
  }
  return found;
}

/** There and back. @param {Page} page */
async function assertSeen(page) {
  assert.deepEqual([...(await covered(page, "Tab")), ...(await covered(page, "Shift+Tab"))], []);
}

for (const viewport of windows) {
  const how = { viewport, reducedMotion: /** @type {const} */ ("reduce") };

  for (const view of ["side", "pairs", "one", "grid"]) {
    pageTest(
      `the card covers nothing that has the focus, nor its head its buttons: ${view}, ${viewport.width} wide`,
      async (page) => {
        const { comparison } = await openExample(page, "airstrip");
        await page.evaluate(
          ([view, selected]) => {
            const reader = /** @type {Element} */ (document.querySelector("cross-read"));
            reader.setAttribute("view", view);
            reader.setAttribute("selected", selected);
          },
          [view, comparison?.markers[2].id ?? ""],
        );
        await page.locator("cross-read .card").waitFor();
        await page.locator("#download").focus();
        await assertSeen(page);
      },
      how,
    );
  }

  pageTest(
    `the card covers no link in the page's own articles, ${viewport.width} wide`,
    async (page) => {
      const links = `<p>${'<a href="#">A link in the text.</a> '.repeat(40)}</p>`;
      const articles = lightArticles.replaceAll("</article>", `${links}</article>`);
      await openFixture(page, `<cross-read src="pair.json">${articles}</cross-read>`, { files: { "pair.json": pair } });
      const { comparison } = await settled(page);
      await page.evaluate(
        (id) => document.querySelector("cross-read")?.setAttribute("selected", id),
        comparison?.markers[0].id ?? "",
      );
      await page.locator("cross-read .card").waitFor();
      await assertSeen(page);
    },
    how,
  );

  pageTest(
    `studio: the bar of the selected words covers neither them nor what has the focus, ${viewport.width} wide`,
    async (page) => {
      await openExampleCopy(page, "The ministry denies it");
      const side = page.locator("[data-article=a]");
      await side.focus();
      const hidden = [];
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press(step < 9 ? "ArrowDown" : "ArrowUp");
        const places = await page.evaluate(async () => {
          // The bar comes with the next drawing.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const { top, bottom } = /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect();
          const bar = document.querySelector(".bar")?.getBoundingClientRect().top ?? innerHeight;
          return { top, bottom, bar };
        });
        const isTall = places.bottom - places.top > places.bar;
        const isBelow = places.top > places.bar || (!isTall && places.bottom > places.bar);
        if (places.top < 0 || isBelow) hidden.push({ step, ...places });
      }
      assert.deepEqual(hidden, []);
      await assertSeen(page);
    },
    how,
  );

  pageTest(
    `studio: neither the claim's sheet nor the decisions cover what has the focus, ${viewport.width} wide`,
    async (page) => {
      await openExampleCopy(page, "The ministry denies it");
      await page.locator(".claim-list .entry").first().click();
      await page.locator(".inspector").waitFor();
      await page.locator(".steps-nav a").last().focus();
      await assertSeen(page);
      await page.locator(".inspector [data-do=close]").click();
      await goTo(page, "Pairs");
      await page.locator(".judging").waitFor();
      await page.locator("[data-do=ask]").click();
      await page.locator(".steps-nav a").first().focus();
      await assertSeen(page);
    },
    how,
  );
}
