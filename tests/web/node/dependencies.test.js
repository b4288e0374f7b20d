/** What pages load has no dependencies: every module imports only what lies beside it. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../../../www", import.meta.url));
const modules = readdirSync(www, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.m?js$/.test(name) && !name.startsWith("pkg"))
  .map((name) => join(www, name));

/** The specifiers that a module imports, at its start or later; comments do not count. @param {string} file */
function imports(file) {
  const code = readFileSync(file, "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/^(?:import|export)\b[^;"=(]*?"([^"]+)["]|\bimport\("([^"]+)"\)/gm);
  return [...found].map(([, first, later]) => first ?? later ?? "");
}

test("every import of www is a file of www", () => {
  assert.ok(modules.length > 40, `${modules.length} modules`);
  const all = modules.flatMap((file) => imports(file).map((specifier) => ({ file, specifier })));
  assert.ok(all.length > modules.length, `${all.length} imports`);
  for (const { file, specifier } of all) {
    assert.match(specifier, /^\.\.?\//, file);
    const path = resolve(dirname(file), specifier);
    assert.ok(path.startsWith(www), `${file} imports ${specifier}`);
    assert.ok(path.includes("/pkg/") || existsSync(path), `${file}: there is no ${specifier}`);
  }
});
