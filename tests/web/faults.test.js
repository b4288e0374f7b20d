/**
 * What goes wrong around the element: each ends in a state that is said, with the articles readable and an event. What
 * else may fail has its tests elsewhere: files and policies in `states.test.js`, a changed hash in the package's tests,
 * storage in `studio-keep.test.js`, judges in `judge.test.js` and `node/judge.test.js`, workers in `in-worker.test.js`.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openFixture, pageTest, pairsOf, settled } from "./browser.js";
import { comparison, pair } from "./fixtures.js";
import { longPair, withLittleMemory } from "./little-memory.js";

/** @typedef {import("playwright-core").Page} Page */

const wasm = await readFile(new URL("../../www/pkg/crossread_bg.wasm", import.meta.url));
const files = { "pair.json": pair, "done.json": comparison };
const element = '<cross-read src="pair.json"></cross-read>';

/** @param {Page} page */
function listen(page) {
  return page.addInitScript(() => {
    const heard = /** @type {string[]} */ ([]);
    for (const name of ["load", "error"])
      document.addEventListener(`cross-read-${name}`, (event) => {
        const { error, comparison } = /** @type {CustomEvent} */ (event).detail;
        heard.push(`${name} ${error?.code ?? comparison.generator}`);
      });
    Object.assign(globalThis, { heard });
  });
}

/** @param {Page} page @returns {Promise<string[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard);

/** @type {[string, { status?: number, contentType: string, body: Buffer }, RegExp[]][]} */
const broken = [
  ["not there", { status: 404, contentType: "text/plain", body: Buffer.from("Not found") }, [/404/]],
  ["cut off", { contentType: "application/wasm", body: wasm.subarray(0, wasm.length >> 1) }, []],
  ["empty", { contentType: "application/wasm", body: Buffer.alloc(0) }, []],
  ["a page in its place", { contentType: "text/html", body: Buffer.from("<!doctype html>Log in, please") }, []],
  ["somebody else's", { contentType: "application/wasm", body: wasm.subarray(0, 8) }, []],
];

for (const [what, answer, expects] of broken) {
  pageTest(
    `WebAssembly that is ${what}: said, and the articles stay readable`,
    async (page) => {
      await listen(page);
      await page.route("**/crossread_bg.wasm", (route) => route.fulfill(answer));
      await openFixture(page, element, { files });
      assert.deepEqual(await settled(page), { code: "engine-load-failed", path: "" });
      await page.getByText("Twelve homes burned in Tarnow on Tuesday").first().waitFor();
      await page.getByText("Seven homes burned in Tarnow").first().waitFor();
      await page.getByRole("button", { name: "Try again" }).waitFor();
      assert.deepEqual(await heard(page), ["error engine-load-failed"]);
    },
    { expects },
  );
}

pageTest("WebAssembly under a wrong type runs all the same", async (page) => {
  await page.route("**/crossread_bg.wasm", (route) => route.fulfill({ contentType: "text/plain", body: wasm }));
  await openFixture(page, element, { files });
  assert.equal((await settled(page)).comparison?.summary.dispute, 1);
});

pageTest("WebAssembly that is slow, and an element that is gone meanwhile, then back", async (page) => {
  /** @type {() => void} */
  let arrive = () => {};
  const arrived = new Promise((resolve) => (arrive = () => resolve(undefined)));
  await listen(page);
  await page.route("**/crossread_bg.wasm", async (route) => {
    await arrived;
    await route.fulfill({ contentType: "application/wasm", body: wasm });
  });
  await openFixture(page, element, { files });
  await page.getByText("Twelve homes burned in Tarnow on Tuesday").first().waitFor();
  await page.getByText("Comparing the two articles …").waitFor();
  await page.evaluate(() => {
    const gone = /** @type {Element} */ (document.querySelector("cross-read"));
    gone.remove();
    Object.assign(globalThis, { gone });
  });
  arrive();
  await page.waitForTimeout(300);
  assert.deepEqual(await heard(page), []);
  await page.evaluate(() => document.querySelector("main")?.append(/** @type {any} */ (globalThis).gone));
  assert.equal((await settled(page)).comparison?.summary.dispute, 1);
  assert.equal((await heard(page)).length, 1);
});

pageTest("several attributes at once, and back again: one comparison, the last", async (page) => {
  await listen(page);
  await openFixture(page, '<cross-read src="missing.json"></cross-read>', { files, define: false });
  await page.evaluate(async () => {
    const reader = /** @type {Element} */ (document.querySelector("cross-read"));
    const define = "/define.js";
    reader.setAttribute("src", "pair.json");
    await import(define);
    for (const src of ["done.json", "pair.json", "done.json"]) {
      reader.setAttribute("src", src);
      reader.setAttribute("lang", src === "done.json" ? "en" : "de");
      reader.setAttribute("heading-level", src === "done.json" ? "3" : "4");
      reader.setAttribute("filter", src === "done.json" ? "dispute" : "agree");
    }
  });
  assert.equal((await settled(page)).comparison?.generator, comparison.generator);
  await page.waitForTimeout(200);
  assert.deepEqual(await heard(page), [`load ${comparison.generator}`]);
  assert.equal(await page.locator("cross-read h3").first().isVisible(), true);
});

pageTest("the script twice, from two addresses: the first one's element stays", async (page) => {
  await openFixture(page, element, { files });
  await settled(page);
  const isSame = await page.evaluate(async () => {
    const first = customElements.get("cross-read");
    const copy = "/define.js?copy";
    await import(copy);
    document.body.append(document.createElement("cross-read"));
    return customElements.get("cross-read") === first;
  });
  assert.ok(isSame);
  await page.getByText("There is nothing to compare yet.").waitFor();
});

pageTest("an engine that stops in the middle of a comparison: said, and the next one is made", async (page) => {
  await listen(page);
  const body = withLittleMemory(wasm);
  await page.route("**/crossread_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body }));
  await openFixture(page, '<cross-read src="long.json"></cross-read>', { files: { ...files, "long.json": longPair } });
  assert.deepEqual(await settled(page), { code: "engine-failed", path: "" });
  await page.getByText("The mayor of Tarnow saved £0 on hall number 0").first().waitFor();
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "pair.json"));
  assert.equal((await settled(page)).comparison?.summary.dispute, 1);
  await pairsOf(page).first().waitFor();
  assert.equal((await heard(page))[0], "error engine-failed");
});

pageTest("a thousand comparisons in a page do not grow its memory", async (page) => {
  await openFixture(page, element, { files });
  await settled(page);
  const grown = await page.evaluate(async (pair) => {
    const [engine, glue] = ["/engine.js", "/pkg/crossread.js"];
    const { compare } = await import(engine);
    const { memory } = await (await import(glue)).default();
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    const root = reader.shadowRoot;
    for (let run = 0; run < 20; run++) await compare(pair);
    const before = [memory.buffer.byteLength, root.querySelectorAll("*").length, document.adoptedStyleSheets.length];
    for (let run = 0; run < 1_000; run++) {
      await compare(pair);
      if (run % 20 > 0) continue;
      reader.pair = structuredClone(pair);
      await reader.ready;
    }
    const after = [memory.buffer.byteLength, root.querySelectorAll("*").length, document.adoptedStyleSheets.length];
    return { before, after };
  }, pair);
  assert.deepEqual(grown.after, grown.before);
});
