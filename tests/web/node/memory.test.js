/** The engine gives back what it takes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import initialised from "../../../www/pkg/crossread.js";
import { compare } from "./engine.js";

test("a thousand comparisons in a row do not grow the memory", async () => {
  const example = new URL("../../../www/examples/ferry.json", import.meta.url);
  const pair = JSON.parse(readFileSync(example, "utf8"));
  const { memory } = /** @type {{ memory: WebAssembly.Memory }} */ (/** @type {unknown} */ (await initialised()));
  for (let run = 0; run < 20; run++) compare(pair);
  const before = memory.buffer.byteLength;
  for (let run = 0; run < 1_000; run++) {
    compare(pair);
    // What is refused must not leave anything behind, either.
    if (run % 10 === 0) assert.throws(() => compare({ ...pair, a: { ...pair.a, text: "" } }), { code: "empty-text" });
  }
  assert.equal(memory.buffer.byteLength, before);
});
