/**
 * What the packed package promises in every browser: the first embed of the README as it stands there, pages with the
 * strictest policy, and one file that needs no server.
 */
import assert from "node:assert/strict";
import { pageTest, requests, settled, url, wasmAmong } from "../web/browser.js";
import { serve, whole, works } from "./site.js";

/** As a strict site writes it. */
const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";
const withoutWasm = strict.replace(" 'wasm-unsafe-eval'", "");

const compared = '<cross-read src="/stories/ferry.comparison.json"></cross-read>';
const live = '<cross-read src="/stories/ferry.json"></cross-read>';

pageTest("the first embed of the README, in a blank file", async (page) => {
  await page.goto(`${url}first.html`);
  await works(page);
});

pageTest("a strict page shows a finished comparison, and asks for no WebAssembly", async (page) => {
  const asked = requests(page);
  await serve(page, "strict.html", whole(compared), strict);
  await page.goto(`${url}strict.html`);
  await works(page);
  assert.deepEqual(wasmAmong(asked), []);
});

pageTest("a strict page compares", async (page) => {
  await serve(page, "strict.html", whole(live), strict);
  await page.goto(`${url}strict.html`);
  await works(page);
});

pageTest("a page that allows no WebAssembly shows a finished comparison", async (page) => {
  await serve(page, "strict.html", whole(compared), withoutWasm);
  await page.goto(`${url}strict.html`);
  await works(page);
});

pageTest("a page that allows no WebAssembly says why it cannot compare", async (page) => {
  await serve(page, "strict.html", whole(live), withoutWasm);
  await page.goto(`${url}strict.html`);
  assert.deepEqual(await settled(page), { code: "engine-blocked", path: "" });
  const said = page.locator('cross-read [part~="error"]');
  assert.match((await said.textContent()) ?? "", /WebAssembly/);
});

pageTest("one file from the disk compares, and asks for nothing but itself", async (page) => {
  const asked = requests(page);
  await page.goto(new URL("out/one-file.html", import.meta.url).href);
  await works(page);
  const others = asked.filter((address) => !/one-file\.html$|standalone\.js$|^data:/.test(address));
  assert.deepEqual(others, []);
});

pageTest("one file from the disk shows a finished comparison", async (page) => {
  await page.goto(new URL("out/one-file-compared.html", import.meta.url).href);
  await works(page);
});

pageTest("all in one page, in a sandboxed frame, where nothing can be fetched", async (page) => {
  await page.goto(new URL("out/framed.html", import.meta.url).href);
  const told = page.locator("output", { hasText: "{" });
  await told.waitFor();
  const { origin, marks, cards, code } = JSON.parse((await told.textContent()) ?? "");
  assert.equal(code, undefined);
  assert.equal(origin, "null");
  assert.ok(marks > 2, `${marks} marks`);
  assert.equal(cards, 1);
});
