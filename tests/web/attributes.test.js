/** Attributes are the truth for what a page sets; a bad value means the default. */
import assert from "node:assert/strict";
import { openFixture, pageTest, pairsOf, requests, settled, url, wasmAmong } from "./browser.js";
import { comparison, pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const files = { "done.json": comparison, "pair.json": pair };

/**
 * @param {Page} page
 * @param {string} attributes
 */
async function open(page, attributes) {
  await openFixture(page, `<cross-read ${attributes}></cross-read>`, { files });
  await settled(page);
}

pageTest("heading-level: two where nobody says", async (page) => {
  await open(page, 'src="done.json"');
  await page.getByRole("heading", { level: 2, name: /Homes burn/ }).waitFor();
});

pageTest("heading-level: as set", async (page) => {
  await open(page, 'src="done.json" heading-level="4"');
  await page.getByRole("heading", { level: 4, name: /Homes burn/ }).waitFor();
});

for (const level of ["", "0", "9", "big"]) {
  pageTest(`heading-level: "${level}" is none, so two`, async (page) => {
    await open(page, `src="done.json" heading-level="${level}"`);
    await page.getByRole("heading", { level: 2, name: /Homes burn/ }).waitFor();
  });
}

pageTest("filter: as set, and as taken away", async (page) => {
  await open(page, 'src="done.json" filter="dispute"');
  assert.equal(await pairsOf(page).count(), 1);
  assert.equal(await page.getByRole("button", { pressed: true }).count(), 1);
  await page.evaluate(() => document.querySelector("cross-read")?.removeAttribute("filter"));
  await page.getByRole("button", { name: /^All/, pressed: true }).waitFor();
  assert.equal(await pairsOf(page).count(), 3);
});

pageTest("filter: one that is not there shows all", async (page) => {
  await open(page, 'src="done.json" filter="quarrel"');
  assert.equal(await pairsOf(page).count(), 3);
});

pageTest("filter: follows the buttons", async (page) => {
  await open(page, 'src="done.json"');
  await page
    .getByRole("button", { name: /Disagree/ })
    .first()
    .click();
  assert.equal(await page.locator("cross-read").getAttribute("filter"), "dispute");
});

pageTest("selected: as set, opens the pair", async (page) => {
  await open(page, 'src="done.json" selected="m2"');
  await page.getByRole("heading", { name: /Pair 2: Agree/ }).waitFor();
});

pageTest("selected: one that is not there selects nothing", async (page) => {
  await open(page, 'src="done.json" selected="m99"');
  assert.equal(await page.getByRole("heading", { name: /^\W*Pair \d/ }).count(), 0);
});

pageTest("wasm: the engine's address can be set", async (page) => {
  const seen = requests(page);
  await page.route("**/elsewhere.wasm", async (route) => {
    await route.fulfill({ response: await route.fetch({ url: `${url}pkg/crossread_bg.wasm` }) });
  });
  await open(page, 'src="pair.json" wasm="/elsewhere.wasm"');
  assert.deepEqual(
    wasmAmong(seen).filter((address) => address.endsWith(".wasm")),
    [`${url}elsewhere.wasm`],
  );
});

pageTest("src: another one shows another comparison", async (page) => {
  await open(page, 'src="done.json"');
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "pair.json"));
  assert.equal((await settled(page)).comparison?.articles.b.title, pair.b.title);
});
