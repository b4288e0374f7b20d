/** An engine that stops in the middle of a call: the next call has a fresh one. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { compare, init, version } from "../../../www/engine.js";
import * as tools from "../../../www/tools.js";
import { longPair, withLittleMemory } from "../little-memory.js";
import { instanceMemory } from "./memory.js";

const b = { text: "The mayor denied that he stole the money." };
const pair = { a: { text: "The mayor stole the money, the prosecutor said." }, b };

/** @param {string} name */
const limited = async (name) => withLittleMemory(await readFile(new URL(`../../../www/pkg/${name}`, import.meta.url)));

before(async () => {
  await init({ wasm: await limited("crossread_bg.wasm") });
  await tools.init({ wasm: await limited("crossread_tools_bg.wasm") });
});

test("out of memory in the middle of a call: an error with its code, and a fresh engine", async () => {
  const expected = await compare(pair);
  for (let run = 0; run < 3; run++) {
    await assert.rejects(compare(longPair), { code: "engine-failed", path: "" });
    assert.deepEqual(await compare(pair), expected);
  }
});

test("calls at once, of which some stop it", async () => {
  const expected = await compare(pair);
  const given = [pair, longPair, pair, longPair, pair];
  const settled = await Promise.allSettled(given.map((each) => compare(each)));
  assert.deepEqual(
    settled.map((each) => (each.status === "fulfilled" ? each.value : each.reason.code)),
    [expected, "engine-failed", expected, "engine-failed", expected],
  );
});

test("a getter of the input that throws", async () => {
  const hostile = {
    get a() {
      throw new RangeError("no article today");
    },
    b,
  };
  await assert.rejects(compare(/** @type {any} */ (hostile)), {
    code: "engine-failed",
    message: /no article today/,
  });
  assert.match(await version(), /^crossread /);
});

test("whatever is thrown in the middle of a call, with a code or without", async () => {
  const withCode = Object.assign(new Error("no"), { code: "ENOENT" });
  for (const thrown of [new DOMException("too deep", "DataCloneError"), withCode, null, "no"]) {
    const instance = await instanceMemory();
    const hostile = {
      get a() {
        throw thrown;
      },
      b,
    };
    await assert.rejects(compare(/** @type {any} */ (hostile)), { code: "engine-failed" });
    assert.notEqual(await instanceMemory(), instance);
  }
});

test("the second module, too", async () => {
  await assert.rejects(tools.compareText(JSON.stringify(longPair)), { code: "engine-failed" });
  assert.equal(JSON.parse(await tools.compareText(JSON.stringify(pair))).summary.dispute, 1);
});

test("what is refused does not cost a fresh engine", async () => {
  const instance = await instanceMemory();
  await assert.rejects(compare({ a: { text: "" }, b }), { code: "empty-text" });
  await compare(pair);
  assert.equal(await instanceMemory(), instance);
});

test("too little memory for a fresh engine: said, and tried again", async () => {
  const { Instance } = WebAssembly;
  class None {
    constructor() {
      throw new RangeError("could not allocate memory");
    }
  }
  Object.assign(WebAssembly, { Instance: None });
  try {
    await assert.rejects(compare(longPair), { code: "engine-failed" });
    await assert.rejects(compare(pair), { code: "engine-load-failed", message: /could not allocate memory/ });
  } finally {
    Object.assign(WebAssembly, { Instance });
  }
  assert.equal((await compare(pair)).summary.dispute, 1);
});
