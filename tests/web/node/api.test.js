/** The JavaScript API without a browser, and importing everything on a server. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, compareInWorker, CrossRead, init, relate, suggestClaims, version } from "../../../www/index.js";
import { wasm } from "./engine.js";

const a = {
  text:
    "Twelve homes burned in the hills above Tarnow on Tuesday night, the mayor said. " +
    "She denied that the fire service had been warned about the power line in June.",
};
const b = { text: "Twelve homes burned in Tarnow on Tuesday, according to the head of the fire service." };

test("the engine takes its bytes", () => init({ wasm }));

test("two articles and a pair are the same question", async () => {
  assert.deepEqual(await compare(a, b), await compare({ a, b }));
});

test("where there are no workers of the web, a worker is not missed", async () => {
  assert.deepEqual(await compareInWorker(a, b), await compare(a, b));
  await assert.rejects(compareInWorker({ text: "" }, b), { code: "empty-text", path: "a.text" });
  const reason = new Error("the reader left");
  await assert.rejects(compareInWorker(a, b, { signal: AbortSignal.abort(reason) }), reason);
});

test("options reach the engine in both forms", async () => {
  const one = { ...a, claims: [{ quote: "Twelve homes burned in the hills above Tarnow" }] };
  const options = { maxMarkersPerClaim: 99 };
  await assert.rejects(compare(one, b, options), { code: /^[a-z-]+$/ });
  await assert.rejects(compare({ a: one, b }, options), { code: /^[a-z-]+$/ });
});

test("aborted right after the call, a comparison is not made", async () => {
  const reason = new Error("the reader left");
  for (const way of [compare, compareInWorker]) {
    const controller = new AbortController();
    const made = way(a, b, { signal: controller.signal });
    controller.abort(reason);
    await assert.rejects(made, reason);
  }
  assert.equal((await compare(a, b)).schema, "crossread/comparison@1");
});

test("options that are null are none, and what is wrong with others is named by its path", async () => {
  const expected = await compare(a, b);
  await init(/** @type {any} */ (null));
  for (const way of [compare, compareInWorker]) {
    const asked = (/** @type {any} */ options) => way(a, b, options);
    assert.deepEqual(await asked(null), expected);
    assert.deepEqual(await asked({ signal: null }), expected);
    await assert.rejects(asked(5), { code: "invalid-shape", path: "options" });
    for (const signal of [{}, 0, "now"]) {
      await assert.rejects(asked({ signal }), { code: "invalid-option", path: "options.signal" });
    }
  }
});

test("a finished comparison is no pair, which is said; an article with a schema of its own is one", async () => {
  const done = /** @type {any} */ (await compare(a, b));
  const message = /is a finished comparison/;
  await assert.rejects(compare(done), { code: "invalid-shape", path: "a", message });
  await assert.rejects(compareInWorker(done), { code: "invalid-shape", path: "a", message });
  const own = { ...a, schema: "our/article@3" };
  assert.deepEqual(await compare(own, b), done);
});

test("what relate and suggestClaims refuse is named from what was given on", async () => {
  const pair = { a: "", b: "x" };
  await assert.rejects(relate(pair), { code: "empty-text", path: "a", message: /^empty-text: a: / });
  await assert.rejects(relate([pair]), { code: "empty-text", path: "[0].a" });
  await assert.rejects(relate(/** @type {any} */ (null)), { code: "invalid-shape", path: "" });
  const message = /^empty-text: text: /;
  await assert.rejects(suggestClaims({ text: "" }), { code: "empty-text", path: "text", message });
  await assert.rejects(suggestClaims(/** @type {any} */ ({})), { code: "invalid-shape", path: "text" });
  await assert.rejects(suggestClaims(/** @type {any} */ (null)), { code: "invalid-shape", path: "" });
});

test("relate takes a pair or a list", async () => {
  const pair = { id: "p", a: a.text, b: b.text };
  const one = await relate(pair);
  assert.equal(one.id, "p");
  assert.deepEqual(await relate([pair]), [one]);
  const { probabilities } = one;
  const sum = probabilities.agree + probabilities.dispute + probabilities.related + probabilities.none;
  assert.ok(Math.abs(sum - 1) < 0.01, `${sum}`);
});

test("suggested claims can be given back", async () => {
  const claims = await suggestClaims(a);
  assert.ok(claims.length >= 1);
  const comparison = await compare({ ...a, claims }, b);
  assert.equal(comparison.articles.a.claims.length, claims.length);
  assert.deepEqual(comparison.warnings, []);
});

test("the version is the generator's", async () => {
  const { generator } = await compare(a, b);
  assert.ok(generator.includes(await version()), generator);
});

test("the element can be imported where there is no DOM, and defining it does nothing", async () => {
  assert.equal(typeof CrossRead, "function");
  await import("../../../www/define.js");
});
