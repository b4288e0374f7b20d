/**
 * Cold start in Chromium: from navigation to the first mark on the screen, nothing cached, on pages that are alike but
 * for what they load: a custom element that does nothing, the same under the two articles as plain paragraphs, ours with
 * a finished comparison, ours that compares, and the search box of Pagefind's component UI as another element that
 * people embed. Prints JSON.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import * as pagefind from "pagefind";
import { end, openPage } from "../web/engines/index.js";
import * as module from "../../www/pkg/crossread.js";
import { examples, out, www } from "./inputs.js";
import { serve } from "./server.js";

/** @typedef {{ name: string, latency: number, bytesPerSecond: number, slower: number }} Conditions */

/** @type {Conditions[]} */
const CONDITIONS = [
  { name: "plain", latency: 0, bytesPerSecond: -1, slower: 1 },
  { name: "slow", latency: 150, bytesPerSecond: 200_000, slower: 4 },
];
const ROUNDS = Number(process.argv[2] ?? 9);

const site = `${out}/site`;
const esbuild = fileURLToPath(new URL("../web/node_modules/.bin/esbuild", import.meta.url));

function bundle(/** @type {string[]} */ args) {
  const { status, stderr } = spawnSync(esbuild, ["--bundle", "--minify", "--format=esm", "--log-level=error", ...args]);
  if (status !== 0) throw new Error(`esbuild: ${stderr}`);
}

/** @typedef {Record<string, { entryPoint?: string, imports: { path: string, kind: string }[] }>} Outputs of esbuild */

/**
 * What a bundler writes into the page so that a module's own imports are not waited for one after another.
 *
 * @param {Outputs} outputs
 * @param {string} module
 * @param {string} kind
 */
function hints(outputs, module, kind) {
  const [path, { imports }] = Object.entries(outputs).find(([, it]) => it.entryPoint === module) ?? missing(module);
  const files = [path, ...imports.filter((it) => it.kind === kind).map((it) => it.path)];
  return files.map((file) => `<link rel="modulepreload" href="/site/code/${basename(file)}">`).join("");
}

/** @param {string} module @returns {never} */
function missing(module) {
  throw new Error(`esbuild made nothing of ${module}`);
}

/** A page, and the script that tells when what it is about is drawn. */
function page(/** @type {string} */ name, /** @type {string} */ head, /** @type {string} */ body) {
  mkdirSync(`${site}/${name}`, { recursive: true });
  const html =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cold start</title>' +
    `<link rel="icon" href="data:,">${head}</head><body><h1>One story, told twice</h1>${body}</body></html>`;
  writeFileSync(`${site}/${name}/index.html`, html);
}

const data = (/** @type {unknown} */ value) =>
  `<script type="application/json">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

async function build() {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(`${site}/code`, { recursive: true });
  writeFileSync(
    `${site}/code/blank.js`,
    'customElements.define("x-blank",class extends HTMLElement{connectedCallback(){' +
      'this.attachShadow({mode:"open"}).append(Object.assign(document.createElement("mark"),{textContent:"blank"}))}});',
  );
  const meta = `${site}/meta.json`;
  bundle(["--splitting", `--outdir=${site}/code`, `--metafile=${meta}`, `${www}/define.js`]);
  cpSync(`${www}/pkg/crossread_bg.wasm`, `${site}/code/crossread_bg.wasm`);
  const outputs = /** @type {Outputs} */ (JSON.parse(readFileSync(meta, "utf8")).outputs);
  const viewer = hints(outputs, "www/define.js", "import-statement");
  const engine =
    hints(outputs, "www/engine.js", "import-statement") +
    hints(outputs, "www/pkg/crossread.js", "import-statement") +
    '<link rel="preload" as="fetch" type="application/wasm" crossorigin href="/site/code/crossread_bg.wasm">';
  const ours = `<script type="module" src="/site/code/define.js"></script>${viewer}`;
  const { pair } = examples()[0];
  module.initSync({ module: readFileSync(`${www}/pkg/crossread_bg.wasm`) });
  const comparison = module.compare(pair, undefined);
  const paragraphs = [pair.a, pair.b].map(({ text }) => text.split(/\n+/u).map((it) => `<p>${it}</p>`).join(""));
  const blank = '<script type="module" src="/site/code/blank.js"></script>';
  page("blank", blank, "<x-blank></x-blank>");
  page("articles", blank, `${paragraphs.join("<hr>")}<x-blank></x-blank>`);
  page("precomputed", ours, `<cross-read>${data(comparison)}</cross-read>`);
  page("live", ours + engine, `<cross-read>${data(pair)}</cross-read>`);
  page(
    "pagefind",
    '<link rel="stylesheet" href="/site/pagefind/pagefind-component-ui.css">' +
      '<script type="module" src="/site/pagefind/pagefind-component-ui.js"></script>',
    "<pagefind-searchbox></pagefind-searchbox>",
  );
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error("Pagefind made no index");
  for (const side of /** @type {const} */ (["a", "b"])) {
    const content = `<html lang="en"><body><h1>${side}</h1><p>${pair[side].text}</p></body></html>`;
    await index.addHTMLFile({ url: `/${side}/`, content });
  }
  await index.writeFiles({ outputPath: `${site}/pagefind` });
  await pagefind.close();
  // The same bundler for everybody; what Pagefind's own command writes there may be of another release.
  const component = new URL("node_modules/@pagefind/component-ui/", import.meta.url);
  bundle([
    `--outfile=${site}/pagefind/pagefind-component-ui.js`,
    fileURLToPath(new URL("npm_dist/mjs/component-ui.mjs", component)),
  ]);
  cpSync(new URL("css/pagefind-component-ui.css", component), `${site}/pagefind/pagefind-component-ui.css`);
}

/** Runs in the page before everything else: notes when the first mark, or the search box, has been painted. */
function watch() {
  const there = (/** @type {ParentNode} */ root) => {
    const element = root.querySelector("x-blank, cross-read, pagefind-searchbox");
    const inside = element?.shadowRoot ?? element;
    return inside?.querySelector("mark, .claim, [data-claim], input") ?? null;
  };
  const look = () => {
    if (!there(document)) return requestAnimationFrame(look);
    // Two frames on, what was there in this one is on the screen.
    return requestAnimationFrame(() =>
      requestAnimationFrame(() => Object.assign(window, { drawnAt: performance.now() })),
    );
  };
  requestAnimationFrame(look);
}

const server = await serve({ site }, { brotli: true });

/** @param {string} name @param {Conditions} conditions */
async function once(name, { latency, bytesPerSecond, slower }) {
  const { page, close } = await openPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
  await session.send("Network.emulateNetworkConditions", { offline: false, latency, ...throughput });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(watch);
  await page.goto(`${server.url}site/${name}/`, { waitUntil: "commit" });
  const drawn = await page.waitForFunction(() => /** @type {any} */ (window).drawnAt, null, { timeout: 30_000 });
  const at = /** @type {number} */ (await drawn.jsonValue());
  await close();
  return at;
}

await build();
const pages = ["blank", "articles", "precomputed", "live", "pagefind"];
const results = /** @type {Record<string, Record<string, number[]>>} */ ({});
for (const conditions of CONDITIONS) {
  const times = Object.fromEntries(pages.map((name) => [name, /** @type {number[]} */ ([])]));
  // The first page of a browser pays for the browser.
  await once("blank", conditions);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of pages) times[name].push(await once(name, conditions));
  results[conditions.name] = times;
}
await end();
server.close();
console.log(JSON.stringify(results));
process.exit(0);
