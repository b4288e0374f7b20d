/**
 * A real browser for the tests, and a page that fails its test on any console error, any uncaught error and any
 * request to another origin. `cargo xtask test web` serves `www/` and says where in CROSSREAD_URL, and runs every test
 * in Chromium, Firefox and WebKit; by hand: `cargo xtask demo` in one terminal,
 * `CROSSREAD_ENGINE=firefox node --test tests/web/keyboard.test.js` in another.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { file } from "./engines/file.js";
import { end, engine, openPage } from "./engines/index.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */
/** @typedef {import("./engines/index.js").Engine} Engine */

/** Where `www/` is served. */
export const url = process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/";

/** The policy that the server sends with every answer; here for pages that a test serves itself. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** The same without WebAssembly. */
export const policyWithoutWasm = policy.replace(" 'wasm-unsafe-eval'", "");

/**
 * What a page may report because of the policy that its test gave it. Firefox says that it refused WebAssembly, even
 * where the page has caught the error; the others do not.
 *
 * @type {WeakMap<Page, RegExp[]>}
 */
const refusals = new WeakMap();

/** For tests with `forcedColors`. */
export const withForcedColors = /** @type {const} */ ({
  chromium: true,
  firefox: true,
  why: "WebKitGTK has no forced colours",
});

after(async () => {
  await end();
  // What a test left running must not keep the process from ending. It has its exit code by then.
  setTimeout(() => process.exit(), 10_000).unref();
});

/**
 * A test with a page of its own.
 *
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 * @param {ContextOptions & { expects?: RegExp[], engines?: Partial<Record<Engine, true>> & { why: string } }} [options]
 *   `expects`: console errors that the test is about; each must come. `engines`: the only ones that the test can run
 *   in, and why; the others say in their output that it was not run.
 */
export function pageTest(name, body, { expects = [], engines, ...contextOptions } = {}) {
  if (engines && !engines[engine]) {
    console.log(`not run in ${engine}: ${file.name}${name} (${engines.why})`);
    return;
  }
  test(file.name + name, { timeout: 120_000 }, async () => {
    const { page, close, ignores = [] } = await openPage(contextOptions);
    try {
      // A busy machine is slow, not wrong.
      page.setDefaultTimeout(30_000);
      const problems = watch(page);
      await body(page);
      // What the page still has to say about the last step.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      for (const expected of expects)
        assert.ok(
          problems.some((it) => expected.test(it)),
          `no console error ${expected}`,
        );
      const allowed = [...expects, ...ignores, ...(refusals.get(page) ?? [])];
      assert.deepEqual(
        problems.filter((it) => !allowed.some((each) => each.test(it))),
        [],
      );
    } finally {
      await close();
    }
  });
}

/**
 * Lets a page report what its policy refuses.
 *
 * @param {Page} page
 * @param {RegExp[]} reports
 */
export function mayReport(page, reports) {
  refusals.set(page, reports);
}

/** What Firefox says where WebAssembly is refused. */
export const WASM_REFUSED = /blocked WebAssembly \(script-src\)/;

/** @param {Page} page */
function watch(page) {
  /** @type {string[]} */
  const problems = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error}`));
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith("http") && address.origin !== origin) problems.push(`left the origin: ${address}`);
  });
  return problems;
}

/**
 * The addresses of everything that the page asks for from now on.
 *
 * @param {Page} page
 */
export function requests(page) {
  /** @type {string[]} */
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  return addresses;
}

/** @param {string[]} addresses */
export function wasmAmong(addresses) {
  return addresses.filter((address) => address.includes(".wasm") || address.includes("/pkg/"));
}

/**
 * Opens a page of a test's own beside the component, under the strict policy.
 *
 * @param {Page} page
 * @param {string} body
 * @param {{ files?: Record<string, unknown>, csp?: string, define?: boolean }} [options] `files`: JSON beside the page,
 *   a string as it is; a missing one is a 404. `define`: whether the component is defined from the start.
 */
export async function openFixture(page, body, { files = {}, csp = policy, define = true } = {}) {
  const script = define ? '<script type="module" src="/define.js"></script>' : "";
  const html =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title>' +
    `<link rel="icon" href="data:,">${script}</head><body><main><h1>Fixture</h1>${body}</main></body></html>`;
  const headers = { "content-security-policy": csp };
  if (!csp.includes("'wasm-unsafe-eval'")) mayReport(page, [WASM_REFUSED]);
  await page.route(`${url}fixture/**`, (route) => {
    const name = new URL(route.request().url()).pathname.replace("/fixture/", "");
    if (name === "") return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html });
    if (!(name in files)) return route.fulfill({ status: 404, contentType: "text/plain", body: "Not found" });
    const content = files[name];
    const text = typeof content === "string" ? content : JSON.stringify(content);
    return route.fulfill({ contentType: "application/json", body: text });
  });
  await page.goto(`${url}fixture/`);
}

/**
 * Waits until the element has drawn a comparison, or failed to.
 *
 * @param {Page} page
 * @returns {Promise<{ comparison?: import("../../www/types.d.ts").Comparison, code?: string, path?: string }>}
 */
export async function settled(page) {
  await page.evaluate(() => customElements.whenDefined("cross-read").then(() => undefined));
  return page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("cross-read"));
    try {
      return { comparison: await element.ready };
    } catch (error) {
      const { code, path } = /** @type {any} */ (error);
      return { code, path };
    }
  });
}

/**
 * The entries in the list of pairs.
 *
 * @param {Page} page
 */
export function pairsOf(page) {
  return page.getByRole("list", { name: "Pairs of claims" }).getByRole("listitem");
}

/**
 * The names of the example pairs in the demo.
 *
 * @returns {Promise<string[]>}
 */
export async function exampleNames() {
  const index = await readFile(new URL("../../www/examples/index.json", import.meta.url), "utf8");
  return JSON.parse(index).map((/** @type {{ file: string }} */ { file }) => file.replace(".json", ""));
}

/**
 * Opens an example in the demo and waits for its comparison.
 *
 * @param {Page} page
 * @param {string} [name]
 */
export async function openExample(page, name) {
  await page.goto(name === undefined ? url : `${url}#example=${name}`);
  await page
    .locator("#download")
    .waitFor()
    .catch(async (error) => {
      const now = await page.evaluate(() => [location.href, document.readyState, document.body.innerText.slice(0, 200)]);
      throw new Error(`${error.message}; the page: ${JSON.stringify(now)}`, { cause: error });
    });
  return settled(page);
}
