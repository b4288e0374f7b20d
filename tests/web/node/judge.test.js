/** A judge plugged in: what it is asked, what becomes of its answers, and what it cannot break. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compare, init, relate } from "../../../www/index.js";
import { wasm } from "./engine.js";

/** @typedef {import("../../../www/types.d.ts").JudgePair} JudgePair */
/** @typedef {import("../../../www/types.d.ts").Probabilities} Probabilities */
/** @typedef {import("../../../www/types.d.ts").PairInput} PairInput */
/** @typedef {import("../../../www/types.d.ts").Comparison} Comparison */

await init({ wasm });

/** @type {PairInput} */
const pair = JSON.parse(readFileSync(new URL("../../wire/pairs/engine.json", import.meta.url), "utf8"));
const builtIn = await compare(pair);

/** @param {Partial<Probabilities>} likely */
const answer = (likely) => ({ agree: 0, dispute: 0, related: 0, none: 0, ...likely });

/** @param {(pair: JudgePair) => unknown} each */
const judgeOf = (each) => async (/** @type {JudgePair[]} */ pairs) => /** @type {any[]} */ (pairs.map(each));

const nothing = judgeOf(() => answer({ none: 1 }));

/** @param {Comparison} comparison */
const codes = ({ warnings }) => warnings.map(({ code }) => code);

/** @param {Comparison} comparison */
const byClaims = ({ markers }) => new Map(markers.map((marker) => [`${marker.a} ${marker.b}`, marker]));

/** @param {PairInput} pair */
const turned = ({ a, b, links }) => ({
  a: b,
  b: a,
  links: links?.map((link) => ({ ...link, a: link.b, b: link.a })),
});

test("a judge's verdict is marked as its own, with the engine's beside it; people still win", async () => {
  const comparison = await compare(pair, { judge: judgeOf(() => answer({ agree: 0.95, none: 0.05 })) });
  const markers = byClaims(comparison);
  const before = byClaims(builtIn);
  const overruled = markers.get("a1 b1");
  assert.equal(before.get("a1 b1")?.relation, "dispute");
  assert.equal(overruled?.relation, "agree");
  assert.equal(overruled.origin, "judge");
  assert.equal(overruled.confidence, 0.95);
  assert.equal(overruled.evidence[0].kind, "judged");
  assert.deepEqual(overruled.engine, {
    relation: "dispute",
    confidence: before.get("a1 b1")?.confidence,
    evidence: before.get("a1 b1")?.evidence,
  });
  assert.equal(markers.get("a3 b3")?.origin, "person");
  assert.deepEqual(comparison.warnings, builtIn.warnings);
  assert.equal("candidates" in comparison, false);
});

test("a judge that sees nothing takes the engine's markers away, and nobody else's", async () => {
  const { markers } = await compare(pair, { judge: nothing });
  assert.deepEqual(
    markers.map(({ origin }) => origin),
    ["person"],
  );
});

test("relate is a judge", async () => {
  const comparison = await compare(pair, { judge: relate, minJudgedDispute: 0.7 });
  assert.equal(byClaims(comparison).get("a1 b1")?.origin, "judge");
  assert.deepEqual(codes(comparison), codes(builtIn));
});

test("a dispute must pass its threshold, which the page may set", async () => {
  const judge = judgeOf(() => answer({ dispute: 0.85, related: 0.15 }));
  const relations = async (/** @type {object} */ options) =>
    byClaims(await compare(pair, { judge, ...options })).get("a1 b1")?.relation;
  assert.equal(await relations({}), "related");
  assert.equal(await relations({ minJudgedDispute: 0.85 }), "dispute");
});

test("what is asked: every pair in both orders, in batches, what the engine shows first, with its context", async () => {
  /** @type {JudgePair[][]} */
  const batches = [];
  /** @type {[number, number][]} */
  const progress = [];
  await compare(pair, {
    judge: async (pairs) => (batches.push(pairs), pairs.map(() => answer({ none: 1 }))),
    judgeBatchSize: 5,
    onProgress: (done, total) => progress.push([done, total]),
  });
  const asked = batches.flat();
  assert.ok(batches.length > 1 && batches.every(({ length }) => length <= 4 && length % 2 === 0));
  assert.equal(new Set(asked.map(({ id }) => id)).size, asked.length);
  const total = asked.length / 2;
  assert.deepEqual(progress[0], [0, total]);
  assert.deepEqual(progress.at(-1), [total, total]);
  assert.equal(progress.length, batches.length + 1);
  const [forth, back] = asked;
  assert.deepEqual([back.a, back.b, back.context.a], [forth.b, forth.a, forth.context.b]);
  assert.equal(forth.a, "The avalanche above Sellen killed 12 climbers on Sunday");
  assert.equal(forth.context.a.title, "Twelve dead above Sellen");
  assert.equal(forth.context.a.published, "2024-01-22");
  assert.equal(
    forth.context.a.paragraph,
    "🏔️ The avalanche above Sellen killed 12 climbers on Sunday, the mountain rescue service said. " +
      "Guides had warned of the slope.",
  );
  // A person linked these two.
  const linked = "Mayor Orr opened a shelter in the school of Sellen on Sunday night.";
  assert.ok(!asked.some(({ a, b }) => a === linked && b.startsWith("Ilva Orr, the mayor")));
});

test("a gist is judged in place of its quote", async () => {
  const gist = "Nobody died above Sellen.";
  const claims = [{ id: "a1", quote: "The avalanche above Sellen killed 12 climbers on Sunday", gist }];
  /** @type {JudgePair[]} */
  let asked = [];
  const judge = async (/** @type {JudgePair[]} */ pairs) => ((asked = pairs), pairs.map(() => answer({ none: 1 })));
  await compare({ ...pair, links: [], a: { ...pair.a, claims } }, { judge });
  assert.equal(asked[0].a, gist);
  assert.match(asked[0].context.a.quote, /killed 12/);
});

/** @type {[string, () => unknown, string][]} what a judge does, how, and the warning's code */
const failures = [
  ["throws", () => assert.fail("out of memory"), "judge-failed"],
  ["is rejected", () => Promise.reject(new Error("503")), "judge-failed"],
  ["throws what is no error", () => Promise.reject("503"), "judge-failed"],
  ["hangs", () => new Promise(() => {}), "judge-timed-out"],
  ["gives nothing", () => undefined, "judge-answer-refused"],
  ["gives words", () => "dispute", "judge-answer-refused"],
  ["gives too few answers", () => [answer({ dispute: 1 })], "judge-answer-refused"],
];
/** @type {[string, unknown][]} */
const rubbish = [
  ["null", null],
  ["a word", "dispute"],
  ["NaN", answer({ dispute: NaN })],
  ["infinity", answer({ dispute: Infinity })],
  ["a negative number", answer({ dispute: 1.5, agree: -0.5 })],
  ["a sum over 1", answer({ dispute: 0.9, agree: 0.9 })],
  ["a sum under 1", answer({ dispute: 0.9 })],
  ["a relation missing", { agree: 0, dispute: 1, related: 0 }],
  ["numbers in words", answer(/** @type {any} */ ({ dispute: "1" }))],
];
for (const [what, each] of rubbish) {
  failures.push([`gives ${what}`, () => Array(1_000).fill(each), "judge-answer-refused"]);
}

for (const [what, judge, code] of failures) {
  test(`a judge that ${what}: the engine's verdicts stand, and a warning says so`, async () => {
    const cut = async (/** @type {JudgePair[]} */ pairs) => {
      const given = /** @type {any} */ (await judge());
      return Array.isArray(given) && given.length === 1_000 ? given.slice(0, pairs.length) : given;
    };
    const comparison = await compare(pair, { judge: cut, judgeBatchTimeout: what === "hangs" ? 20 : 10_000 });
    assert.deepEqual({ ...comparison, warnings: [] }, { ...builtIn, warnings: [] });
    assert.deepEqual(codes(comparison), [...codes(builtIn), code]);
    const told = comparison.warnings.at(-1);
    assert.equal(told?.path, "options.judge");
    assert.match(told.message, /for (\d+) of \1 pairs of claims$/);
  });
}

test("sums that were rounded are brought to 1", async () => {
  const comparison = await compare(pair, { judge: judgeOf(() => answer({ dispute: 0.99, none: 0.02 })) });
  assert.deepEqual(codes(comparison), codes(builtIn));
  assert.equal(byClaims(comparison).get("a1 b1")?.confidence, 0.98);
});

test("one pair without an answer falls back alone", async () => {
  const judge = judgeOf(({ a, b }) => (/12/.test(a + b) && /seven/.test(a + b) ? null : answer({ none: 1 })));
  const comparison = await compare(pair, { judge });
  assert.deepEqual(byClaims(comparison).get("a1 b1")?.origin, "engine");
  assert.equal(comparison.markers.filter(({ origin }) => origin === "engine").length, 1);
  assert.match(comparison.warnings.at(-1)?.message ?? "", /stands for 1 of \d+ pairs/);
});

test("after two batches in a row without an answer a judge is left alone; one in between does no harm", async () => {
  let calls = 0;
  const dead = () => ((calls += 1), Promise.reject(new Error("503")));
  await compare(pair, { judge: dead, judgeBatchSize: 2 });
  assert.equal(calls, 2);
  calls = 0;
  const shaky = async (/** @type {JudgePair[]} */ pairs) => {
    calls += 1;
    if (calls % 2 === 1) throw new Error("503");
    return pairs.map(() => answer({ none: 1 }));
  };
  const comparison = await compare(pair, { judge: shaky, judgeBatchSize: 2 });
  const [, without, all] = /for (\d+) of (\d+)/.exec(comparison.warnings.at(-1)?.message ?? "") ?? [];
  assert.equal(calls, Number(all));
  assert.equal(Number(without), Math.ceil(Number(all) / 2));
});

test("all batches together have a time, too", async () => {
  let calls = 0;
  const slow = async (/** @type {JudgePair[]} */ pairs) => {
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 30));
    return pairs.map(() => answer({ none: 1 }));
  };
  const comparison = await compare(pair, { judge: slow, judgeBatchSize: 2, judgeTimeout: 40 });
  assert.ok(calls <= 2, `${calls} calls`);
  assert.equal(codes(comparison).at(-1), "judge-timed-out");
});

test("no more is asked than the limit lets, and what the engine shows comes first", async () => {
  const comparison = await compare(pair, { judge: nothing, judgeLimit: 1 });
  assert.equal(codes(comparison).at(-1), "judge-limit");
  const shown = builtIn.markers.filter(({ origin }) => origin === "engine");
  assert.equal(comparison.markers.filter(({ origin }) => origin === "engine").length, shown.length - 1);
});

test("cancelled before, and while the judge thinks: the signal's reason, and the judge is told", async () => {
  const reason = new Error("the reader left");
  await assert.rejects(compare(pair, { signal: AbortSignal.abort(reason) }), reason);
  const controller = new AbortController();
  /** @type {AbortSignal | undefined} */
  let told;
  const judge = (/** @type {JudgePair[]} */ _, /** @type {{ signal: AbortSignal }} */ { signal }) => {
    told = signal;
    queueMicrotask(() => controller.abort(reason));
    return new Promise(() => {});
  };
  await assert.rejects(compare(pair, { judge: /** @type {any} */ (judge), signal: controller.signal }), reason);
  assert.equal(told?.aborted, true);
});

test("a judge that takes the order for meaning: swapping the articles swaps the markers and nothing else", async () => {
  // Sure of a dispute one way only.
  const judge = judgeOf(({ a, b }) =>
    a.length > b.length ? answer({ dispute: 1 }) : answer({ dispute: 0.85, none: 0.15 }),
  );
  for (const judgeBothWays of [true, false]) {
    const there = await compare(pair, { judge, judgeBothWays });
    const back = await compare(turned(pair), { judge, judgeBothWays });
    const plain = (/** @type {Comparison} */ { markers }, /** @type {"a" | "b"} */ a, /** @type {"a" | "b"} */ b) =>
      markers.map((it) => [it[a], it[b], it.relation, it.confidence, it.origin].join(" ")).sort();
    assert.deepEqual(plain(there, "a", "b"), plain(back, "b", "a"));
    assert.ok(there.markers.some(({ origin }) => origin === "judge"));
  }
});

test("the same answers give the same comparison, whatever the batches", async () => {
  const judge = judgeOf(({ a, b }) =>
    answer({ dispute: (a.length + b.length) % 2, none: 1 - ((a.length + b.length) % 2) }),
  );
  const one = await compare(pair, { judge });
  assert.deepEqual(await compare(pair, { judge, judgeBatchSize: 3 }), one);
});

test("articles in a language that the engine does not read are judged all the same", async () => {
  /** @type {PairInput} */
  const german = {
    a: { lang: "de", text: "Die Talsperre hielt. Der Bus fuhr um acht.", claims: [{ quote: "Die Talsperre hielt." }] },
    b: {
      lang: "de",
      text: "Die Talsperre brach. Es schneite.",
      claims: [{ quote: "Die Talsperre brach." }, { quote: "Es schneite." }],
    },
  };
  /** @type {string[]} */
  const asked = [];
  const judge = judgeOf(({ a, b, context }) => {
    asked.push(`${a} ${b}`);
    assert.equal(context.a.lang, "de");
    return /hielt.*brach|brach.*hielt/.test(`${a} ${b}`) ? answer({ dispute: 1 }) : answer({ none: 1 });
  });
  const comparison = await compare(german, { judge });
  assert.equal(asked.length, 4);
  assert.deepEqual(
    comparison.markers.map(({ a, b, relation, engine }) => [a, b, relation, engine]),
    [["a1", "b1", "dispute", undefined]],
  );
});

test("verdicts that the pair brings are kept, and not asked about again", async () => {
  const given = { a: "a1", b: "b1", relation: /** @type {const} */ ("dispute"), confidence: 0.93 };
  const judge = judgeOf(({ a, b }) => {
    assert.ok(!(/killed 12/.test(a + b) && /killed seven/.test(a + b)));
    return answer({ none: 1 });
  });
  const comparison = await compare({ ...pair, verdicts: [given] }, { judge });
  assert.equal(byClaims(comparison).get("a1 b1")?.confidence, 0.93);
  assert.deepEqual(codes(comparison), codes(builtIn));
});

/** @type {[object, string][]} */
const refused = [
  [{ judge: "gpt" }, "options.judge"],
  [{ judge: nothing, judgeBatchSize: 0 }, "options.judgeBatchSize"],
  [{ judge: nothing, judgeBatchSize: 2.5 }, "options.judgeBatchSize"],
  [{ judge: nothing, judgeTimeout: -1 }, "options.judgeTimeout"],
  [{ judge: nothing, judgeBatchTimeout: NaN }, "options.judgeBatchTimeout"],
  [{ judge: nothing, judgeLimit: 20_000 }, "options.judgeLimit"],
  [{ judge: nothing, minJudgedDispute: 0.2 }, "options.minJudgedDispute"],
  [{ judge: nothing, minJudgedAgree: "high" }, "options.minJudgedAgree"],
];
for (const [options, path] of refused) {
  test(`${path} out of range: ${JSON.stringify(options)}`, () =>
    assert.rejects(compare(pair, /** @type {any} */ (options)), { code: "invalid-option", path }));
}

test("a progress that cannot be told is refused", () =>
  assert.rejects(compare(pair, /** @type {any} */ ({ judge: nothing, onProgress: 3 })), {
    code: "invalid-option",
    path: "options.onProgress",
  }));

test("a pair that is refused is refused before anybody is asked", async () => {
  const judge = () => assert.fail("asked");
  await assert.rejects(compare({ a: { text: "" }, b: pair.b }, { judge }), { code: "empty-text", path: "a.text" });
});
