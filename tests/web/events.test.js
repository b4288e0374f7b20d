/** What `<cross-read>` says: events bubble, cross shadow roots, and carry what their names promise. */
import assert from "node:assert/strict";
import { openFixture, pageTest, pairsOf, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Opens a page that remembers the component's events as they arrive at the document.
 *
 * @param {Page} page
 * @param {string} body
 * @param {Record<string, unknown>} [files]
 */
async function openListening(page, body, files = { "done.json": comparison }) {
  await page.addInitScript(() => {
    const heard = /** @type {any[]} */ ([]);
    for (const name of ["load", "error", "select", "filter"]) {
      document.addEventListener(`cross-read-${name}`, (event) => {
        const { type, composed, detail } = /** @type {CustomEvent} */ (event);
        const { code, path } = detail.error ?? {};
        heard.push({ type, composed, detail: detail.error ? { error: { code, path } } : structuredClone(detail) });
      });
    }
    Object.assign(globalThis, { heard });
  });
  await openFixture(page, body, { files });
  await settled(page);
}

/** @param {Page} page @returns {Promise<{ type: string, composed: boolean, detail: any }[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard);

pageTest("load carries the comparison", async (page) => {
  await openListening(page, '<cross-read src="done.json"></cross-read>');
  assert.deepEqual(await heard(page), [{ type: "cross-read-load", composed: true, detail: { comparison } }]);
});

pageTest("error carries code and path", async (page) => {
  await openListening(page, '<cross-read src="bad.json"></cross-read>', { "bad.json": "{" });
  const [event, ...others] = await heard(page);
  assert.deepEqual(others, []);
  assert.equal(event.type, "cross-read-error");
  assert.equal(event.composed, true);
  assert.deepEqual(event.detail, { error: { code: "bad-json", path: "src" } });
});

pageTest("select carries the marker, and null when the pair is closed", async (page) => {
  await openListening(page, '<cross-read src="done.json"></cross-read>');
  await pairsOf(page).getByRole("button").first().click();
  await page.evaluate(() => /** @type {any} */ (document.querySelector("cross-read")).select(null));
  await page.waitForFunction(() => /** @type {any} */ (globalThis).heard.length >= 3);
  const [, selected, closed, ...others] = await heard(page);
  assert.deepEqual(others, []);
  assert.deepEqual([selected.type, selected.detail.marker.id], ["cross-read-select", "m1"]);
  assert.deepEqual([closed.type, closed.detail.marker], ["cross-read-select", null]);
});

pageTest("filter carries the kind", async (page) => {
  await openListening(page, '<cross-read src="done.json"></cross-read>');
  await page
    .getByRole("button", { name: /^\W*Agree/ })
    .first()
    .click();
  await page.waitForFunction(() => /** @type {any} */ (globalThis).heard.length >= 2);
  const [, event, ...others] = await heard(page);
  assert.deepEqual(others, []);
  assert.deepEqual([event.type, event.detail.filter], ["cross-read-filter", "agree"]);
  await page.getByRole("button", { name: /^All/ }).first().click();
  await page.waitForFunction(() => /** @type {any} */ (globalThis).heard.length >= 3);
  const none = { filter: "all", evidence: "", confidence: "", speaker: "", search: "" };
  assert.deepEqual((await heard(page))[2].detail, none);
});
