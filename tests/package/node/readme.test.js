/** The README of the package: its links lead somewhere, its example runs, and it says what the sources say. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const installed = dirname(fileURLToPath(import.meta.resolve("crossread/package.json")));
const readme = readFileSync(join(installed, "README.md"), "utf8");

test("every link leads to a file of the package, a heading or the web", () => {
  const headings = [...readme.matchAll(/^## (.*)$/gm)].map(([, text]) => `#${text.toLowerCase().replaceAll(" ", "-")}`);
  const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
  assert.ok(targets.length > 5, `${targets.length} links`);
  const dead = targets.filter((target) => {
    if (target.startsWith("#")) return !headings.includes(target);
    return !/^https?:/.test(target) && !existsSync(join(installed, target));
  });
  assert.deepEqual(dead, []);
});

test("its example runs in Node as it stands there, and prints what it says", async (t) => {
  const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);
  const code = examples.find((code) => code.includes('from "crossread"')) ?? "";
  const file = new URL("../out/examples/readme.mjs", import.meta.url);
  mkdirSync(new URL("./", file), { recursive: true });
  writeFileSync(file, code);
  const log = t.mock.method(console, "log", () => {});
  await import(file.href);
  const printed = log.mock.calls.map(({ arguments: values }) => values.join(" "));
  log.mock.restore();
  const said = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
  assert.deepEqual(printed, said);
  assert.equal(said.length, 1);
});

test("the Rust that it asks for is the one that Cargo.toml does", () => {
  const [, rust] = /^rust-version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8")) ?? [];
  assert.ok(readme.includes(`Rust ${rust} or later`), rust);
});
