/** Bad input: an `Error` with `code` and `path` from the module, the same code and path from the command line. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { commandLine, compare } from "./engine.js";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
after(() => rmSync(folder, { recursive: true }));

const b = { text: "Nothing of the kind happened." };

/** @param {unknown[]} claims */
const withClaims = (...claims) => ({ a: { text: "A fire 🔥 burned twelve homes.", claims }, b });

/** @type {[string, unknown, RegExp][]} what is wrong, the pair, where the path must lead */
const bad = [
  ["no second article", { a: b }, /^b?$/],
  ["an article without text", { a: { title: "Fire" }, b }, /^a(\.text)?$/],
  ["a text that is a number", { a: { text: 7 }, b }, /^a\.text$/],
  ["an empty text", { a: { text: "" }, b }, /^a\.text$/],
  ["an unknown language", { a: { text: "A fire.", lang: "tlh" }, b }, /^a\.lang$/],
  ["an offset outside the text", withClaims({ start: 0, end: 400 }), /^a\.claims\[0\]/],
  ["a backward range", withClaims({ start: 6, end: 2 }), /^a\.claims\[0\]/],
  ["an empty range", withClaims({ start: 2, end: 2 }), /^a\.claims\[0\]/],
  ["an offset inside a surrogate pair", withClaims({ start: 0, end: 8 }), /^a\.claims\[0\]/],
  ["an empty quote", withClaims({ quote: "" }), /^a\.claims\[0\]/],
  ["the same id twice", withClaims({ id: "a1", quote: "A fire" }, { id: "a1", quote: "burned" }), /^a\.claims\[1\]/],
];

for (const [what, pair, path] of bad) {
  test(what, () => {
    const error = thrown(() => compare(/** @type {any} */ (pair)));
    assert.match(error.code, /^[a-z]+(-[a-z0-9]+)*$/);
    assert.match(error.path, path);
    assert.ok(error.message.length > 10, error.message);

    const file = join(folder, "pair.json");
    writeFileSync(file, JSON.stringify(pair));
    const { status, stdout, stderr } = commandLine(["compare", file]);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.ok(stderr.includes(error.code), stderr);
    assert.ok(stderr.includes(error.path), stderr);
  });
}

test("broken JSON on the command line", () => {
  const file = join(folder, "broken.json");
  writeFileSync(file, '{"a": ');
  const { status, stdout, stderr } = commandLine(["compare", file]);
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.notEqual(stderr, "");
});

test("the types name the codes that there are, and no other", () => {
  const root = new URL("../../../", import.meta.url);
  const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), "utf8");
  const files = (/** @type {string} */ folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).map((path) => `${folder}${path}`);
  const types = read("src/wasm/types.d.ts");
  const named = (/** @type {string} */ union) => {
    const [body] = /** @type {RegExpExecArray} */ (new RegExp(`export type ${union} =[^]*?";`).exec(types));
    return [...body.matchAll(/\| "([a-z-]+)"/g)].map(([, code]) => code).sort();
  };
  const found = (/** @type {string} */ source, /** @type {RegExp[]} */ ...ways) =>
    ways.flatMap((way) => [...source.matchAll(way)].map(([, code]) => code));
  const sorted = (/** @type {string[]} */ codes) => [...new Set(codes)].sort();

  const [, errors, warnings] = read("src/error.rs").split(/impl (?:ErrorKind|WarningKind) \{/);
  const inRust = /=> "([a-z-]+)",/g;
  const inFormats = /leave_out\(\s*"([a-z-]+)"|\("([a-z-]+)", "[^"]* [^"]*"\)/g;
  const formats = files("src/formats/").filter((path) => path.endsWith(".rs")).map(read).join("\n");
  // Of the pages that use the API, only what is told there and nowhere else has a code of its own.
  const others = /^www\/(pkg|studio|exercise|strings)\//;
  const own = files("www/").filter((path) => path.endsWith(".js") && !others.test(path));
  const script = own.map(read).join("\n");
  const thrown = found(
    script,
    /(?:failure|refusal|failed)\("([a-z-]+)"/g,
    /unknown = "([a-z-]+)"/g,
  );
  const warned = found(script, /code: (?:\/\*\* @type \{const\} \*\/ \()?"([a-z]+(?:-[a-z]+)+)"/g);
  const left = [...formats.matchAll(inFormats)].map(([, one, other]) => one ?? other);
  assert.deepEqual(named("ErrorCode"), sorted([...found(errors, inRust), ...thrown]));
  assert.deepEqual(named("WarningCode"), sorted([...found(warnings, inRust), ...warned, ...left]));
});

test("the module still works after an error", () => {
  thrown(() => compare(/** @type {any} */ ({})));
  assert.equal(compare({ a: b, b }).schema, "crossread/comparison@1");
});

/**
 * @param {() => unknown} call
 * @returns {import("../../../www/types.d.ts").CrossreadError}
 */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error);
    return /** @type {any} */ (error);
  }
  return assert.fail("nothing was thrown");
}
