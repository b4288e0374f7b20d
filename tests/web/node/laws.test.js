/**
 * What holds for every input, tried with made ones: the engine through its JavaScript, the studio's words, its changes
 * and their way back, files out and in. A failure prints the input. `CROSSREAD_SEED=2 node --test laws.test.js` tries others.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { begin, change, redo, undo } from "../../../www/studio/state/history.js";
import { blank } from "../../../www/studio/state/document.js";
import { fromPair, toPair } from "../../../www/studio/state/pair.js";
import { reduce } from "../../../www/studio/state/reduce.js";
import { Words } from "../../../www/studio/text/words.js";
import * as tools from "../../../www/tools.js";
import { compare } from "./engine.js";

/** @typedef {import("../../../www/types.d.ts").Comparison} Comparison */
/** @typedef {import("../../../www/types.d.ts").Side} Side */
/** @typedef {import("../../../www/studio/state/reduce.js").Action} Action */

// The same inputs each time; another seed tries others.
fc.configureGlobal({ seed: Number(process.env.CROSSREAD_SEED ?? 1) });

/** Pieces that news is made of, and such that positions go wrong at. */
const pieces = [
  "The mayor", "denied", "said", "twelve homes", "seven", "burned", "on Tuesday", "£40,000", "40 %", "not", "“never”",
  "Dr. Orr", "the council", "never", "🔥", "👩‍👩‍👧", "e\u0301", "市长表示", "قال العمدة", "\u202e", "\u200b", "\u00ad", "\n\n", "\t", ". ",
  ", ", "—", "'s", "…", "<b>", "&amp;", "__proto__", "\ufeff", "\u0000", "A.", "1.", "-", "É", "ﬁ", "ß", "İ", "\r\n",
]; // prettier-ignore
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.join(" "))
  .filter((text) => text.trim() !== "");

/** What a reader sees of words: which blanks there are, and what cannot be seen at the ends, is not looked for. */
const seen = (/** @type {string} */ words) => words.replace(/[\p{Cf}\p{Cc}\s]+/gu, " ").trim();

/** A range of a text that does not cut a character, and has more than blanks in it. */
const rangeOf = (/** @type {string} */ text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => {
    const at = [one, other].sort((a, b) => a - b).map((place) => (isInside(text, place) ? place - 1 : place));
    return { start: at[0], end: at[1] };
  });

/** @param {string} text @param {number} at */
function isInside(text, at) {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

const article = text.chain((text) =>
  fc.array(rangeOf(text), { maxLength: 6 }).map((ranges) => ({
    text,
    claims: ranges
      .filter(({ start, end }) => text.slice(start, end).trim() !== "")
      .map(({ start, end }, index) => ({ id: `c${index}`, start, end })),
  })),
);
const pair = fc.record({ a: article, b: article });

/** What the engine says, or its refusal. @param {any} given @returns {Comparison | string} */
function compared(given) {
  try {
    return compare(given);
  } catch (error) {
    const { code, path } = /** @type {any} */ (error);
    // Anything else is a fault of ours.
    if (typeof code !== "string" || typeof path !== "string") throw error;
    return `${code} ${path}`;
  }
}

/** @param {Comparison} comparison @param {Side} side */
const shown = ({ view }, side) =>
  view[side].flatMap(({ segments }) => segments.map((segment) => segment.text)).join("");

test("segments make up the text; places are the caller's; twice is the same", () => {
  fc.assert(
    fc.property(pair, (pair) => {
      const comparison = compared(pair);
      if (typeof comparison === "string") return;
      assert.deepEqual(compared(pair), comparison);
      for (const side of /** @type {Side[]} */ (["a", "b"])) {
        const { text, claims } = pair[side];
        assert.equal(shown(comparison, side), text);
        for (const { id, start, end } of claims) {
          /** @type {import("../../../www/types.d.ts").Claim | undefined} */
          const found = comparison.articles[side].claims.find((claim) => claim.id === id);
          assert.deepEqual([found?.start, found?.end, found?.quote], [start, end, text.slice(start, end)]);
        }
        for (const { evidence } of comparison.markers) {
          for (const place of evidence.flatMap((each) => each[side] ?? [])) {
            assert.ok(place.start < place.end && place.end <= text.length, JSON.stringify(place));
            assert.ok(!isInside(text, place.start) && !isInside(text, place.end), JSON.stringify(place));
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("the other way round is the same comparison, the other way round", () => {
  const key = (/** @type {Comparison} */ { markers }, /** @type {Side} */ first, /** @type {Side} */ second) =>
    markers.map((marker) => `${marker[first]} ${marker.relation} ${marker[second]} ${marker.confidence}`).sort();
  fc.assert(
    fc.property(pair, ({ a, b }) => {
      const [one, other] = [compared({ a, b }), compared({ a: b, b: a })];
      if (typeof one === "string" || typeof other === "string") return assert.equal(typeof one, typeof other);
      assert.deepEqual(key(one, "a", "b"), key(other, "b", "a"));
    }),
    { numRuns: 300 },
  );
});

test("whatever is given, there is a comparison or a refusal with its place", () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true, maxDepth: 4 });
  const nearly = fc.record(
    {
      a: fc.oneof(article, anything),
      b: fc.oneof(article, anything),
      links: anything,
      questions: anything,
      verdicts: anything,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(nearly, anything), anything, (given, options) => {
      try {
        assert.equal(compare(/** @type {any} */ (given), /** @type {any} */ (options)).schema, "crossread/comparison@1");
      } catch (error) {
        const { code, path } = /** @type {any} */ (error);
        if (typeof code !== "string" || typeof path !== "string") throw error;
      }
    }),
    { numRuns: 2_000 },
  );
});

test("selected words: whole ones, the same again when selected again, found by their quote", () => {
  const selected = text.chain((text) => rangeOf(text).map((range) => ({ text, range })));
  const moves = fc.array(fc.tuple(fc.constantFrom("start", "end"), fc.constantFrom(-1, 1)), { maxLength: 8 });
  fc.assert(
    fc.property(selected, moves, ({ text, range }, moves) => {
      const words = new Words(text);
      let round = words.round(range);
      if (!round) return;
      assert.deepEqual(words.round(round), round);
      for (const [edge, by] of moves) {
        round = words.move(round, /** @type {"start" | "end"} */ (edge), /** @type {1 | -1} */ (by));
        assert.ok(round.start < round.end && round.start >= 0 && round.end <= text.length);
        assert.ok(!isInside(text, round.start) && !isInside(text, round.end));
      }
      const { quote } = words.place(round);
      const comparison = compared({ a: { text, claims: [{ id: "1", quote }] }, b: { text: "Nothing.", claims: [] } });
      if (typeof comparison === "string") return;
      const [{ start, end, status }] = comparison.articles.a.claims;
      assert.equal(status, "exact");
      assert.equal(seen(text.slice(start, end)), seen(quote.exact));
    }),
    { numRuns: 300 },
  );
});

/** @type {import("fast-check").Arbitrary<Side>} */
const side = fc.constantFrom("a", "b");
const id = fc.constantFrom("a1", "a2", "b1", "b2");
const some = fc.record({ a: fc.constantFrom("a1", "a2"), b: fc.constantFrom("b1", "b2") });
const word = fc.constantFrom("", "one", "two words", "💧");
/** @type {import("fast-check").Arbitrary<Action>} */
const action = fc.oneof(
  fc.record({ type: fc.constant("article"), side, field: fc.constantFrom("title", "source", "lang"), value: word }),
  rangeOf("Seven homes burned on Tuesday").map(({ start, end }) => ({
    type: /** @type {const} */ ("mark"),
    side: /** @type {const} */ ("a"),
    places: [new Words("Seven homes burned on Tuesday").place({ start, end })],
  })),
  fc.record({ type: fc.constant("unmark"), side, id }),
  fc.record({ type: fc.constant("claim"), side, id, field: fc.constantFrom("speaker", "gist", "note"), value: word }),
  fc.record({ type: fc.constant("link"), pair: some, relation: fc.constantFrom("agree", "dispute", "none") }),
  fc.record({ type: fc.constantFrom("unlink", "later", "ask", "tidy"), pair: some }),
  fc.record({ type: fc.constant("reword"), pair: some, question: word }),
  fc.record({
    type: fc.constant("respond"),
    pair: some,
    side,
    field: fc.constantFrom("answer", "stance", "speaker"),
    value: word,
  }),
  fc.record({ type: fc.constant("by"), value: word }),
);

test("every change can be undone and redone, and none is made in place", () => {
  const place = (/** @type {string} */ text) => new Words(text).place({ start: 0, end: text.length });
  const first = blank();
  first.a = { ...first.a, text: "Seven homes burned on Tuesday" };
  const marked = [place("Seven homes"), place("Seven")];
  const begun = reduce(reduce(first, { type: "mark", side: "a", places: marked }), {
    type: "mark",
    side: "b",
    places: marked,
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
      let history = begin(begun);
      const documents = [begun];
      const texts = [JSON.stringify(begun)];
      for (const action of actions) {
        const next = reduce(history.now, action);
        if (next === history.now) continue;
        history = change(history, next, { name: action.type });
        documents.push(next);
        texts.push(JSON.stringify(next));
      }
      for (const document of documents.slice(0, -1).reverse()) {
        history = undo(history);
        assert.equal(history.now, document);
      }
      assert.equal(undo(history).now, begun);
      for (const document of documents.slice(1)) {
        history = redo(history);
        assert.equal(history.now, document);
      }
      assert.deepEqual(
        documents.map((document) => JSON.stringify(document)),
        texts,
      );
    }),
    { numRuns: 500 },
  );
});

test("a pair that is opened in the studio comes out as it went in", async () => {
  await fc.assert(
    fc.asyncProperty(pair, async (pair) => {
      if (typeof compared(pair) === "string") return;
      /** @type {import("../../../www/studio/state/pair.js").Compare} */
      const engine = (given) => compare(given);
      const document = await fromPair(pair, engine, (_, text, range) => new Words(text).place(range));
      const again = toPair(document);
      for (const side of /** @type {Side[]} */ (["a", "b"])) {
        assert.equal(again[side].text, pair[side].text);
        const places = again[side].claims?.map((/** @type {any} */ { id, start, end }) => ({ id, start, end }));
        assert.deepEqual(places, pair[side].claims);
      }
    }),
    { numRuns: 200 },
  );
});

test("claims that go out as annotations or as a table come in with their words", async () => {
  await tools.init({ wasm: await readFile(new URL("../../../www/pkg/crossread_tools_bg.wasm", import.meta.url)) });
  await fc.assert(
    fc.asyncProperty(pair, async (pair) => {
      const comparison = compared(pair);
      if (typeof comparison === "string" || pair.a.claims.length === 0) return;
      const { claims } = await tools.importText(await tools.exportAs("w3c", comparison));
      const quotes = new Set(claims.map((/** @type {any} */ { quote }) => (typeof quote === "string" ? quote : quote?.exact)));
      for (const { start, end } of pair.a.claims) assert.ok(quotes.has(pair.a.text.slice(start, end)));
    }),
    { numRuns: 100 },
  );
});
