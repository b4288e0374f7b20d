/** Every language of the element's words, seen: the page's language is spoken, and long words find room. */
import assert from "node:assert/strict";
import { LANGUAGES, tableFor } from "../../www/strings/index.js";
import { openFixture, pageTest, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

/**
 * What reaches over an edge of the window, or is cut off where nothing scrolls: named by its class and its words.
 *
 * @param {import("playwright-core").Page} page
 */
function overflowing(page) {
  return page.evaluate(() => {
    const { shadowRoot } = /** @type {Element} */ (document.querySelector("cross-read"));
    const elements = [...(shadowRoot?.querySelectorAll("*:not(.hidden, .hidden *)") ?? [])];
    return elements
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible";
        return width > 0 && (left < -1 || right > innerWidth + 1 || cut);
      })
      .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} view
 * @param {string} selected
 */
async function show(page, view, selected) {
  await page.evaluate(
    ([view, selected]) => {
      const reader = document.querySelector("cross-read");
      reader?.setAttribute("view", view);
      reader?.setAttribute("selected", selected);
    },
    [view, selected],
  );
}

for (const language of Object.keys(LANGUAGES)) {
  for (const width of [320, 1280]) {
    pageTest(
      `${language} at ${width}: spoken by the element, and nothing reaches over an edge`,
      async (page) => {
        const body = `<div lang="${language}-XX"><cross-read src="done.json"></cross-read></div>`;
        await openFixture(page, body, { files: { "done.json": comparison } });
        await settled(page);
        const words = await tableFor(language);
        const card = words.pair.replace("{n}", "1").replace("{kind}", words.kind.dispute);
        await page.getByRole("heading", { name: words.pairs, exact: true }).waitFor();
        await show(page, "side", "m1");
        await page.getByRole("heading", { name: card }).waitFor();
        for (const view of /** @type {const} */ (["side", "pairs", "one", "grid"])) {
          await show(page, view, "m1");
          await settled(page);
          assert.ok(await page.getByRole("radio", { name: words.view[view], exact: true }).isChecked(), view);
          assert.deepEqual(await overflowing(page), [], view);
        }
        await show(page, "grid", "");
        await page.getByRole("button", { name: words.filtering }).click();
        await page.getByLabel(words.filterSearch).waitFor();
        assert.deepEqual(await overflowing(page), [], "filters");
        await page.getByRole("button", { name: words.help }).click();
        await page.getByRole("heading", { name: words.helpSigns }).waitFor();
        assert.deepEqual(await overflowing(page), [], "help");
      },
      {
        viewport: { width, height: 900 },
        // The card is looked for by its number in Western digits.
        ...(language === "ar" && {
          engines: { chromium: true, firefox: true, why: "WebKit writes Arabic numbers in other digits" },
        }),
      },
    );
  }
}
