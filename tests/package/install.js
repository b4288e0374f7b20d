/**
 * Packs `dist/` as npm does, installs the tarball beside the packages of this folder, and lays out in `out/` what a
 * site would serve: the package's files, and two files with articles.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const out = join(here, "out");

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "stories"), { recursive: true });
npm(["pack", "--silent", "--pack-destination", out], join(root, "dist"));
const [tarball] = readdirSync(out).filter((name) => name.endsWith(".tgz"));

// A project of its own, as npm would look at all that this folder has; from there to where the fixtures find it.
const site = join(out, "site");
mkdirSync(site);
writeFileSync(join(site, "package.json"), "{}");
npm(["install", "--no-package-lock", "--offline", "--no-audit", "--no-fund", join(out, tarball)], site);
const installed = join(here, "node_modules/crossread");
rmSync(installed, { recursive: true, force: true });
for (const place of [installed, join(out, "crossread")]) {
  cpSync(join(site, "node_modules/crossread"), place, { recursive: true });
}

const { compare, init } = await import("crossread");
await init({ wasm: readFileSync(join(installed, "pkg/crossread_bg.wasm")) });
const pair = readFileSync(join(root, "www/examples/ferry.json"), "utf8");
const comparison = JSON.stringify(await compare(JSON.parse(pair)));
writeFileSync(join(out, "stories/ferry.json"), pair);
writeFileSync(join(out, "stories/ferry.comparison.json"), comparison);

// What browsers ask for without being told.
writeFileSync(join(out, "favicon.ico"), "");

// The first embed of the README, as a newcomer pastes it into a file of their own.
const [, snippet] = /^```html\n(.*?)^```$/ms.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
if (!snippet) throw new Error("README.md has no embed");
writeFileSync(join(out, "first.html"), `<!doctype html>\n${snippet}`);

// One file, and what it shows: a pair to compare, and a finished comparison.
const standalone = readFileSync(join(installed, "standalone.js"), "utf8");
const page = (/** @type {string} */ script, /** @type {string} */ json) =>
  '<!doctype html><meta charset="utf-8"><title>One file</title><link rel="icon" href="data:,">' +
  `${script}<cross-read><script type="application/json">${json.replaceAll("<", "\\u003c")}</script></cross-read>`;
const linked = '<script src="crossread/standalone.js"></script>';
writeFileSync(join(out, "one-file.html"), page(linked, pair));
writeFileSync(join(out, "one-file-compared.html"), page(linked, comparison));

// All of it within a page, in a frame that may do nothing but run scripts, and tells what came of it.
const tell = `
  const element = document.querySelector("cross-read");
  const count = (part) => element.shadowRoot.querySelectorAll('[part~="' + part + '"]').length;
  element.ready.then(
    () => {
      element.select("m1");
      parent.postMessage({ origin, marks: count("mark"), cards: count("card") }, "*");
    },
    ({ code }) => parent.postMessage({ code }, "*"),
  );`;
const inside = `${page(`<script>${standalone}</script>`, pair)}<script>${tell}</script>`;
const quoted = inside.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
writeFileSync(
  join(out, "framed.html"),
  '<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><output></output>' +
    '<script>addEventListener("message", ({ data }) => {' +
    'document.querySelector("output").textContent = JSON.stringify(data); });</script>' +
    `<iframe sandbox="allow-scripts" width="900" height="900" srcdoc="${quoted}"></iframe>`,
);

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  execFileSync("npm", args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
}
