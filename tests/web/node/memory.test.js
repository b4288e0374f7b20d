/** The engine gives back what it takes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as api from "../../../www/engine.js";
import { compare } from "./engine.js";
import { instanceMemory } from "./memory.js";

test("a thousand comparisons in a row do not grow the memory", async () => {
  const example = new URL("../../../www/examples/ferry.json", import.meta.url);
  const pair = JSON.parse(readFileSync(example, "utf8"));
  const memory = await instanceMemory();
  for (let run = 0; run < 20; run++) compare(pair);
  const before = memory.buffer.byteLength;
  for (let run = 0; run < 1_000; run++) {
    compare(pair);
    // What is refused must not leave anything behind, either.
    if (run % 10 === 0) assert.throws(() => compare({ ...pair, a: { ...pair.a, text: "" } }), { code: "empty-text" });
  }
  assert.equal(memory.buffer.byteLength, before);
});

test("what long articles took is given back after them", async () => {
  const text = Array.from({ length: 18_000 }, (_, hall) => `The council spent £${hall} on hall number ${hall}.`).join(" ");
  const long = { a: { text, claims: [] }, b: { text, claims: [{ quote: "spent £7 on hall" }] } };
  const memory = await instanceMemory();
  assert.equal((await api.compare(long)).markers.length, 0);
  const taken = memory.buffer.byteLength;
  const kept = (await instanceMemory()).buffer.byteLength;
  assert.ok(taken > 32 * 1024 * 1024 && kept < 4 * 1024 * 1024, `${taken} bytes taken, ${kept} kept`);
});
