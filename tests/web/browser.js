/**
 * A real Chromium for the tests, and a page that fails its test on any console error, any uncaught error and any
 * request to another origin. `cargo xtask test web` serves `www/` and says where in CROSSREAD_URL; by hand:
 * `cargo xtask demo` in one terminal, `node --test tests/web/keyboard.test.js` in another.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

/** Where `www/` is served. */
export const url = process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/";

/** The policy that the server sends with every answer; here for pages that a test serves itself. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** The same without WebAssembly. */
export const policyWithoutWasm = policy.replace(" 'wasm-unsafe-eval'", "");

const arguments_ = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  const executablePath = process.env.CROSSREAD_CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: arguments_ });
});

after(() => browser?.close());

/**
 * A test with a page of its own.
 *
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 * @param {ContextOptions & { expects?: RegExp[] }} [options] `expects`: console errors that the test is about; each
 *   must come.
 */
export function pageTest(name, body, { expects = [], ...contextOptions } = {}) {
  test(name, { timeout: 60_000 }, async () => {
    const context = await browser.newContext(contextOptions);
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const problems = watch(page);
      await body(page);
      // What the page still has to say about the last step.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      for (const expected of expects)
        assert.ok(
          problems.some((it) => expected.test(it)),
          `no console error ${expected}`,
        );
      assert.deepEqual(
        problems.filter((it) => !expects.some((expected) => expected.test(it))),
        [],
      );
    } finally {
      await context.close();
    }
  });
}

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
  await page.locator("#download").waitFor();
  return settled(page);
}
