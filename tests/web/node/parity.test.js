/** The module gives what the command line gives, byte for byte. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { commandLine, compare, relate } from "./engine.js";

/** @param {string} folder */
function pairs(folder) {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(".json") && name !== "index.json");
  return names.sort().map((name) => path + name);
}

const files = [...pairs("../../../www/examples/"), ...pairs("../../wire/pairs/")];

test("there are examples to compare", () => assert.ok(files.length >= 4, `${files.length} pairs`));

for (const file of files) {
  test(`compare ${file.split("/").slice(-2).join("/")}`, () => {
    const { status, stdout, stderr } = commandLine(["compare", file]);
    assert.equal(status, 0, stderr);
    assert.equal(JSON.stringify(compare(JSON.parse(readFileSync(file, "utf8")))), stdout.trimEnd());
  });
}

test("relate", () => {
  const pairs = [
    { id: "count", a: "Twelve homes burned in the fire.", b: "The fire burned 12 homes." },
    { id: "denial", a: "The ministry bombed the clinic.", b: "The ministry denied that it had bombed the clinic." },
    { id: "apart", a: "The library will close in March.", b: "A ferry ran onto a reef at dusk 🚢." },
    { a: "It rained.", b: "It rained." },
  ];
  const { status, stdout, stderr } = commandLine(["relate"], pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(""));
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    stdout.trimEnd().split("\n"),
    relate(pairs).map((result) => JSON.stringify(result)),
  );
});
