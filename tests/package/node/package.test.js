/** What checks packages says of the tarball, and the package without a browser. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { createElement } from "react";
import { renderToString as react } from "react-dom/server";
import { createSSRApp, h } from "vue";
import { renderToString as vue } from "vue/server-renderer";

const here = fileURLToPath(new URL("../", import.meta.url));
const installed = dirname(fileURLToPath(import.meta.resolve("crossread/package.json")));
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(messages, []);
});

test("the types are right for every way of resolving them", () => {
  const [tarball] = readdirSync(join(here, "out")).filter((name) => name.endsWith(".tgz"));
  const modules = Object.entries(manifest.exports).filter(([name, { types }]) => types && !name.includes("*"));
  const attw = join(here, "node_modules/.bin/attw");
  // `require` has no way to modules in the Node that we still serve; older resolution knows no `exports`.
  const args = ["--profile", "esm-only", "--no-emoji", "--entrypoints", ...modules.map(([name]) => name)];
  execFileSync(attw, [join(here, "out", tarball), ...args], { encoding: "utf8" });
});

test("callers are checked, whichever way they resolve modules", () => {
  const tsc = join(here, "node_modules/typescript/bin/tsc");
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const options = ["--module", module, "--moduleResolution", moduleResolution];
    execFileSync(process.execPath, [tsc, "--project", join(here, "fixtures"), ...options], { encoding: "utf8" });
  }
});

test("whatever a file of the package refers to is in the package", () => {
  for (const file of files.filter((file) => /\.(js|d\.ts|html|css)$/.test(file))) {
    const text = readFileSync(file, "utf8").replace(/\/\*(?!\*\s*@type).*?\*\/|<!--.*?-->/gs, "");
    const quoted = [...text.matchAll(/(?:from|import\(|import|new URL\()\s*["'](\.[^"'$]+)["']/g)];
    const page = [...text.matchAll(/\s(?:src|href)="([^":#]+)"/g)].filter(() => file.endsWith(".html"));
    for (const [, address] of [...quoted, ...page]) {
      const target = join(dirname(file), address);
      const types = target.replace(/\.js$/, ".d.ts");
      assert.ok(existsSync(file.endsWith(".d.ts") && !target.endsWith(".d.ts") ? types : target), `${file}: ${address}`);
    }
  }
});

test("the package has its licences, its description for tools, and none of the demo", () => {
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.txt", manifest.customElements]) {
    assert.ok(existsSync(join(installed, name)), name);
  }
  const { modules } = JSON.parse(readFileSync(join(installed, manifest.customElements), "utf8"));
  for (const { path } of modules) assert.ok(existsSync(join(installed, path)), path);
  assert.deepEqual(files.filter((file) => /demo|element-page|examples|studio/.test(file)), []);
});

test("each hash is the file's, and the WebAssembly's stands where it is fetched", async () => {
  const { integrity } = await import("../../web/pack/integrity.js");
  const hashes = JSON.parse(readFileSync(join(installed, "integrity.json"), "utf8"));
  for (const [file, hash] of Object.entries(hashes)) {
    assert.equal(integrity(readFileSync(join(installed, file))), hash, file);
  }
  for (const name of ["crossread", "crossread_tools"]) {
    const glue = readFileSync(join(installed, `pkg/${name}.js`), "utf8");
    assert.ok(glue.includes(`integrity:"${hashes[`pkg/${name}_bg.wasm`]}"`), name);
  }
});

test("every module at the top of www is exported, a part of one that is, or a page's", async () => {
  const { tree, www } = await import("../../web/pack/tree.js");
  const source = JSON.parse(readFileSync(join(www, "package.json"), "utf8"));
  const { modules } = await tree(source);
  const names = readdirSync(www);
  const pages = names.filter((name) => name.endsWith(".html")).map((name) => readFileSync(join(www, name), "utf8"));
  const scripts = names.filter((name) => name.endsWith(".js") && !modules.includes(name));
  const used = scripts.map((name) => [name, readFileSync(join(www, name), "utf8")]);
  const left = scripts.filter((name) => {
    const inPage = pages.some((page) => page.includes(`"${name}"`) || page.includes(`"./${name}"`));
    return !inPage && !used.some(([other, text]) => other !== name && text.includes(`"./${name}"`));
  });
  assert.deepEqual(left, [], "name them in `exports` or `files` of www/package.json");
});

test("a server imports all of it, and writes the element into its pages", async () => {
  await import("crossread/define");
  const { CrossRead } = await import("crossread/viewer");
  assert.equal(CrossRead, (await import("crossread")).CrossRead);
  const attributes = { src: "/stories/ferry.json", view: "pairs" };
  const written = /<cross-read src="\/stories\/ferry\.json" view="pairs"><\/cross-read>/;
  assert.match(react(createElement("cross-read", attributes)), written);
  assert.match(await vue(createSSRApp({ render: () => h("cross-read", attributes) })), written);
});
