/**
 * The packed package in pages that people build: by bundlers, in frameworks, with an import map. Each page is under the
 * strict policy, compares in the browser, and is clicked. In Chromium alone: what is tried here is how they are built.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pageTest, policy, requests, settled, url, wasmAmong } from "../web/browser.js";
import { examples } from "./examples.js";
import { serve, whole, works } from "./site.js";

for (const name of ["vite", "webpack", "esbuild", "react", "vue", "svelte"]) {
  pageTest(`built with ${name}`, async (page) => {
    const asked = requests(page);
    await page.goto(`${url}${name}/`);
    const { articles } = await works(page);
    assert.equal(wasmAmong(asked).filter((address) => address.endsWith(".wasm")).length, 1);
    // The element's event reached the page's own code.
    await page.locator("output", { hasText: "m1" }).waitFor();
    // So does what the page's code gives to the element later.
    await page.getByRole("button", { name: "Turn", exact: true }).click();
    const { title } = articles.b;
    await page.locator('cross-read [part~="article-a"]', { hasText: title }).waitFor();
    const { comparison } = await settled(page);
    assert.equal(comparison?.articles.a.title, title);
  });
}

/** A page with an import map, as it is written by hand where there is no bundler. @param {string} body */
async function mapped(body) {
  const { exports } = JSON.parse(await readFile(new URL(import.meta.resolve("crossread/package.json")), "utf8"));
  const modules = Object.entries(exports).filter(([name, { default: file }]) => file?.endsWith(".js") && !name.includes("*"));
  const imports = modules.map(([name, { default: file }]) => [
    name.replace(".", "crossread"),
    file.replace(".", "/crossread"),
  ]);
  const map = JSON.stringify({ imports: Object.fromEntries(imports) });
  const hash = createHash("sha256").update(map).digest("base64");
  const head = `<script type="importmap">${map}</script>`;
  return { html: whole(body, head), policy: policy.replace("'self'", `'self' 'sha256-${hash}'`) };
}

pageTest("an import map in place of a bundler", async (page) => {
  const script = 'import "crossread/define"; import { version } from "crossread"; document.title = await version();';
  await page.route(`${url}map.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  const { html, policy } = await mapped(
    '<cross-read src="/stories/ferry.json"></cross-read><script type="module" src="/map.js"></script>',
  );
  await serve(page, "map.html", html, policy);
  await page.goto(`${url}map.html`);
  await works(page);
  assert.match(await page.title(), /^crossread \d+\.\d+\.\d+/);
});

for (const { name, code, inPage, prints } of examples()) {
  if (!inPage) continue;
  pageTest(`the example of ${name}`, async (page) => {
    const printed = /** @type {string[]} */ ([]);
    page.on("console", (message) => void printed.push(message.text()));
    const body = `${code}\ndocument.title = "done";`;
    await page.route(`${url}example.js`, (route) => route.fulfill({ contentType: "text/javascript", body }));
    const { html, policy } = await mapped('<script type="module" src="/example.js"></script>');
    await serve(page, "example.html", html, policy);
    await page.goto(`${url}example.html`);
    await page.waitForFunction(() => document.title === "done");
    assert.deepEqual(printed, prints);
  });
}

pageTest(
  "WebAssembly that was changed on its way is refused",
  async (page) => {
    await page.route("**/crossread_bg.wasm", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body });
    });
    await serve(page, "changed.html", whole('<cross-read src="/stories/ferry.json"></cross-read>'), policy);
    await page.goto(`${url}changed.html`);
    assert.equal((await settled(page)).code, "engine-load-failed");
  },
  { expects: [/integrity/i] },
);
