/** The element's description, `www/custom-elements.json`: made from the class header as it is now, and complete. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { CrossRead } from "../../../www/cross-read.js";
import { elementIn, file, manifest } from "../manifest.js";

const kept = await readFile(file, "utf8");
const element = elementIn(kept);

/** The source of every module below a folder of `www/`. @param {string} folder */
async function sources(folder) {
  const names = (await readdir(new URL(folder, file), { recursive: true })).filter((name) => name.endsWith(".js"));
  assert.ok(names.length > 3, folder);
  return (await Promise.all(names.map((name) => readFile(new URL(folder + name, file), "utf8")))).join("\n");
}

/** Every first group of a pattern. @type {(text: string, pattern: RegExp) => string[]} */
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

/** @param {{ name: string }[]} entries */
const names = (entries) => entries.map(({ name }) => name).sort();

test("it is what the class header gives now; `npm run manifest` in tests/web makes it", async () => {
  assert.equal(kept, await manifest());
});

test("it has every attribute that the element observes, and no other", () => {
  assert.equal(element.tagName, "cross-read");
  assert.deepEqual(names(element.attributes), [...CrossRead.observedAttributes].sort());
});

test("it has every public property and method of the class, and no other", () => {
  const own = Object.getOwnPropertyNames(CrossRead.prototype);
  const called = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"];
  assert.deepEqual(names(element.members), own.filter((name) => !called.includes(name)).sort());
});

test("it has every event that is dispatched, and no other", async () => {
  const source = await readFile(new URL("cross-read.js", file), "utf8");
  const own = found(source, /this\.#emit\("([a-z-]+)"/g).map((name) => `cross-read-${name}`);
  // What is loaded on demand dispatches by the whole name.
  const named = /new CustomEvent\("([a-z-]+)"/g;
  const later = [...found(await sources("element/"), named), ...found(await sources("exercise/"), named)];
  const dispatched = [...own, ...later].sort();
  assert.ok(dispatched.length >= 5, `${dispatched}`);
  assert.deepEqual(names(element.events), dispatched);
  const nameless = found(await sources("element/"), /(CustomEvent)\((?!")/g);
  assert.deepEqual(nameless, [], "an event is dispatched by its name");
});

test("it has every custom property that a style reads, and no other", async () => {
  assert.deepEqual(names(element.cssProperties), found(await sources("styles/"), /var\((--cross-read-[a-z-]+)/g));
});

test("it has every part that the source names", async () => {
  const source = (await sources("element/")) + (await readFile(new URL("cross-read.js", file), "utf8"));
  // What is put together of two, as `mark-${kind}`, is here by its beginning; the browser tests see the whole names.
  const used = found(source, /\bpart(?: =|:|",)[^\n(]*?["`]([a-z][a-z -]*(?:\$\{)?)/g).flatMap((it) => it.split(" "));
  assert.ok(used.length > 15, `${used}`);
  const known = names(element.cssParts);
  const missing = used.filter((part) =>
    part.endsWith("${") ? !known.some((name) => name.startsWith(part.slice(0, -2))) : !known.includes(part),
  );
  assert.deepEqual(missing, []);
});

test("it says something about everything", () => {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  for (const entry of [attributes, members, events, slots, cssParts, cssProperties].flat())
    assert.match(entry.description ?? "", /\w.*\.$/s, entry.name);
});
