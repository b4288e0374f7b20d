/** The studio's logic without a page: words of a text, every change and its way back, the pair in and out. */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { begin, change, redo, undo } from "../../../www/studio/state/history.js";
import { blank, pairKey, questionsOf } from "../../../www/studio/state/document.js";
import { fromPair, pairOfComparison, toPair, toSettledPair, withAuthor } from "../../../www/studio/state/pair.js";
import { isAnswered, shared } from "../../../www/studio/state/questions.js";
import { reduce } from "../../../www/studio/state/reduce.js";
import { withClaims } from "../../../www/studio/open/claims.js";
import { candidates } from "../../../www/studio/state/candidates.js";
import { Words } from "../../../www/studio/text/words.js";
import { LANGUAGES, tableFor } from "../../../www/studio/strings/index.js";
import { compare, relate } from "./engine.js";
import { checkTables, entries } from "./tables.js";

/** @typedef {import("../../../www/studio/state/document.js").Document} Document */
/** @typedef {import("../../../www/studio/state/reduce.js").Action} Action */

const text = "Dr. Orr paid £5.20 for it, 12 % more than “Ann” did. Nobody knew.\n\nThe J. Hart pool 🏊 stays shut";

/** @param {{ start: number, end: number } | null | undefined} range @param {string} [of] */
const words = (range, of = text) => range && of.slice(range.start, range.end);

test("sentences end where a reader would end them", () => {
  assert.deepEqual(
    new Words(text).sentences.map((range) => words(range)),
    ["Dr. Orr paid £5.20 for it, 12 % more than “Ann” did.", "Nobody knew.", "The J. Hart pool 🏊 stays shut"],
  );
});

test("a sign of money or per cent stays with its number", () => {
  const all = new Words(text).words.map((range) => words(range));
  assert.ok(all.includes("£5.20") && all.includes("12 %"), all.join("|"));
});

test("a selection is rounded to whole words, and what was selected beside them stays", () => {
  const w = new Words(text);
  const at = (/** @type {string} */ part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  assert.equal(words(w.round(at("aid £5.2"))), "paid £5.20");
  assert.equal(words(w.round(at(" “An"))), "“Ann");
  assert.equal(words(w.round(at("did. "))), "did.");
  assert.equal(w.round(at("🏊")), null);
});

test("an end moves by a word and never leaves nothing", () => {
  const w = new Words(text);
  let range = w.sentences[1];
  assert.equal(words((range = w.move(range, "end", -1))), "Nobody knew");
  assert.equal(words((range = w.move(range, "end", -1))), "Nobody");
  assert.equal(words((range = w.move(range, "end", -1))), "Nobody");
  assert.equal(words((range = w.move(range, "start", 1))), "Nobody");
  assert.equal(words(w.move(range, "start", -1)), "did. Nobody");
  assert.equal(words(w.move(w.sentences[2], "end", 1)), "The J. Hart pool 🏊 stays shut");
  assert.equal(words(w.move(w.sentences[0], "end", 1, "sentences")), text.slice(0, text.indexOf("\n")));
});

test("Chinese and Arabic have words, too", () => {
  const zh = "市长表示，七人受伤。学校关闭。";
  assert.deepEqual(
    new Words(zh, "zh").sentences.map((range) => words(range, zh)),
    ["市长表示，七人受伤。", "学校关闭。"],
  );
  const ar = "قال العمدة إن سبعة أصيبوا. المدرسة مغلقة.";
  assert.equal(words(new Words(ar, "ar").words[1], ar), "العمدة");
  assert.equal(new Words("a b", "not a language").words.length, 2);
});

test("a claim is pointed at by its words and those around it", () => {
  const w = new Words(text);
  const { quote } = w.place(w.sentences[1]);
  assert.deepEqual(quote, {
    exact: "Nobody knew.",
    prefix: "it, 12 % more than “Ann” did. ",
    suffix: "\n\nThe J. Hart pool 🏊 stays shut",
  });
});

/** @param {Document} document @param {...Action} actions */
const after = (document, ...actions) => actions.reduce(reduce, document);

const a = "The pool lost 4,000 litres a day. Entry stays at £4.50.";
const b = "The basin lost 9,000 litres a day. Nobody was hurt.";

function marked() {
  const [one, other] = [new Words(a), new Words(b)];
  return after(
    blank(),
    { type: "article", side: "a", field: "text", value: a },
    { type: "article", side: "b", field: "text", value: b },
    { type: "mark", side: "a", places: one.sentences.map((range) => one.place(range)) },
    { type: "mark", side: "b", places: other.sentences.map((range) => other.place(range)) },
  );
}

test("every action that changes nothing gives the same document", () => {
  const document = after(marked(), { type: "claim", side: "a", id: "a1", field: "gist", value: "It leaked." });
  const pair = { a: "a1", b: "b1" };
  /** @type {Action[]} */
  const nothing = [
    { type: "article", side: "a", field: "text", value: a },
    { type: "article", side: "b", field: "title", value: "" },
    { type: "claim", side: "a", id: "a1", field: "gist", value: "It leaked." },
    { type: "claim", side: "a", id: "nobody", field: "gist", value: "x" },
    { type: "unmark", side: "a", id: "nobody" },
    { type: "unlink", pair },
    { type: "tidy", pair },
    { type: "reword", pair, question: "x" },
  ];
  for (const action of nothing) assert.equal(reduce(document, action), document, action.type);
});

test("ids are free, also after one was given up, and claims stand in reading order", () => {
  const w = new Words(a);
  const document = after(
    marked(),
    { type: "unmark", side: "a", id: "a1" },
    { type: "mark", side: "a", places: [w.place(w.sentences[0])] },
  );
  assert.deepEqual(
    document.a.claims.map(({ id }) => id),
    ["a3", "a2"],
  );
});

test("a claim that is given up takes its pairs along", () => {
  const document = after(
    marked(),
    { type: "link", pair: { a: "a1", b: "b1" }, relation: "dispute" },
    { type: "later", pair: { a: "a2", b: "b1" } },
    { type: "later", pair: { a: "a2", b: "b2" } },
    { type: "unmark", side: "b", id: "b1" },
  );
  assert.deepEqual(document.links, []);
  assert.deepEqual(document.later, [pairKey({ a: "a2", b: "b2" })]);
});

test("a decision is one, whatever was decided before, and keeps its reason", () => {
  const pair = { a: "a1", b: "b1" };
  const document = after(
    marked(),
    { type: "by", value: "the desk " },
    { type: "later", pair },
    { type: "link", pair, relation: "agree" },
    { type: "reason", pair, value: "asked both" },
    { type: "link", pair, relation: "dispute" },
  );
  assert.deepEqual(document.links, [{ ...pair, relation: "dispute", by: "the desk", reason: "asked both" }]);
  assert.deepEqual(document.later, []);
  assert.deepEqual(after(document, { type: "later", pair }).links, []);
});

test("a question that both answer is worded once", () => {
  const pair = { a: "a1", b: "b1" };
  let document = after(marked(), { type: "ask", pair });
  assert.ok(!isAnswered(document, pair));
  for (const question of ["H", "How much ", "How much leaked?"])
    document = after(document, { type: "reword", pair, question });
  document = after(
    document,
    { type: "respond", pair, side: "a", field: "answer", value: "4,000" },
    { type: "respond", pair, side: "b", field: "answer", value: "9,000" },
    { type: "tidy", pair },
  );
  assert.ok(isAnswered(document, pair));
  assert.deepEqual(questionsOf(document), ["How much leaked?"]);
  assert.deepEqual(toPair(document).b.claims?.[0]?.answers, [{ question: "How much leaked?", answer: "9,000" }]);
});

test("wording a question like one that the claim answers already loses neither", () => {
  const pair = { a: "a1", b: "b1" };
  let document = after(
    marked(),
    { type: "answers", side: "a", id: "a1", answers: [{ question: "How much?", answer: "4,000" }] },
    { type: "ask", pair },
    { type: "reword", pair, question: "How much?" },
    { type: "reword", pair, question: "How much? Since when?" },
  );
  assert.deepEqual(
    document.a.claims[0].answers?.map(({ question }) => question),
    ["How much?", "How much? Since when?"],
  );
  document = after(document, { type: "reword", pair, question: "How much?" }, { type: "tidy", pair });
  assert.deepEqual(document.a.claims[0].answers, [{ question: "How much?", answer: "4,000" }]);
  assert.deepEqual(shared(document, pair)?.b, { question: "How much?" });
});

test("what was asked and not worded is left out", () => {
  const pair = { a: "a1", b: "b1" };
  const before = marked();
  assert.equal(toPair(after(before, { type: "ask", pair })).a.claims?.[0].answers, undefined);
  assert.deepEqual(after(before, { type: "ask", pair }, { type: "tidy", pair }), before);
});

test("undo goes back over everything, redo forth again, and a new step forgets the future", () => {
  let history = begin(0);
  for (const [now, key] of /** @type {const} */ ([
    [1, undefined],
    [2, "word"],
    [3, "word"],
    [4, "other"],
  ])) {
    history = change(history, now, { name: `to ${now}`, key, time: now });
  }
  assert.deepEqual(
    history.past.map(({ before }) => before),
    [0, 1, 3],
  );
  const all = [history.now];
  while (history.past.length > 0) all.push((history = undo(history)).now);
  assert.deepEqual(all, [4, 3, 1, 0]);
  assert.equal(undo(history).now, 0);
  while (history.future.length > 0) history = redo(history);
  assert.equal(history.now, 4);
  history = change(undo(history), 9, { name: "else" });
  assert.deepEqual([history.now, history.future], [9, []]);
});

test("typing is one step until a pause", () => {
  let history = begin("");
  for (const [now, time] of /** @type {const} */ ([
    ["w", 0],
    ["wo", 100],
    ["wor", 5_000],
  ]))
    history = change(history, now, { name: "typed", key: "k", time });
  assert.deepEqual(
    history.past.map(({ before }) => before),
    ["", "wo"],
  );
  // What was undone is not written over by the next letter as if it belonged to it.
  history = change(undo(history), "wox", { name: "typed", key: "k", time: 5_100 });
  assert.deepEqual(
    history.past.map(({ before }) => before),
    ["", "wo"],
  );
});

const place =
  (/** @type {import("../../../www/types.d.ts").PairInput} */ pair) =>
  (/** @type {"a" | "b"} */ side, /** @type {string} */ text, /** @type {{ start: number, end: number }} */ range) =>
    new Words(text, pair[side].lang).place(range);

const folder = new URL("../../../www/examples/", import.meta.url);
for (const name of (await readdir(folder)).filter((name) => name !== "index.json")) {
  test(`${name}: opened and saved, as a pair and as a comparison, it compares as before`, async () => {
    const pair = JSON.parse(await readFile(new URL(name, folder), "utf8"));
    const { warnings: _, ...before } = await compare(pair);
    const document = await fromPair(pair, compare, place(pair));
    const comparison = await compare(toPair(document));
    const again = JSON.parse(JSON.stringify(toSettledPair(document, comparison)));
    const { warnings, ...after } = await compare(again);
    assert.deepEqual(after, before);
    assert.deepEqual(warnings, []);
    const finished = JSON.parse(JSON.stringify(withAuthor(document, comparison)));
    assert.deepEqual(await fromPair(pairOfComparison(finished), compare, place(pair)), document);
  });
}

test("a comparison from elsewhere gives its people's decisions back", async () => {
  const pair = toPair(
    after(marked(), { type: "by", value: "desk" }, { type: "link", pair: { a: "a2", b: "b2" }, relation: "related" }),
  );
  const comparison = await compare(pair);
  const back = pairOfComparison(comparison);
  assert.deepEqual(back.links, [{ a: "a2", b: "b2", relation: "related", by: "desk" }]);
  assert.deepEqual((await compare(back)).markers, comparison.markers);
});

test("claims without ids, with positions only, annotations and words that have changed are read", async () => {
  const pair = /** @type {any} */ ({
    a: {
      text: a,
      rights: "kept",
      claims: [
        { start: 0, end: 33, gist: "It leaked." },
        {
          type: "Annotation",
          id: "w1",
          target: { selector: [{ type: "TextQuoteSelector", exact: "Entry stays at £4.50" }] },
          body: { value: "cheap" },
        },
        { id: "c", quote: "The pool lost 4,000 liters a day" },
        { id: "d", quote: "words that are nowhere in it" },
      ],
    },
    b: { text: b },
  });
  const document = await fromPair(pair, compare, place(pair));
  assert.deepEqual(document.b.claims, []);
  const [first, second, third, last] = document.a.claims;
  assert.equal(first.quote.exact, "The pool lost 4,000 litres a day.");
  assert.equal(first.gist, "It leaked.");
  assert.deepEqual([second.id, second.note, "target" in second], ["w1", "cheap", false]);
  assert.equal(third.quote.exact, "The pool lost 4,000 liters a day");
  assert.deepEqual([last.start, last.quote.exact], [undefined, "words that are nowhere in it"]);
  assert.equal(/** @type {any} */ (toPair(document).a).rights, "kept");
  const { articles } = await compare(toPair(document));
  assert.deepEqual(articles.a.claims.map(({ id, status }) => `${id} ${status}`).sort(), [
    "a1 exact",
    "c changed",
    "d orphan",
    "w1 exact",
  ]);
});

test("claims are found in a text that became shorter, and where their place is now half a character", async () => {
  const document = after(marked(), {
    type: "article",
    side: "a",
    field: "text",
    value: "Entry stays at £4.50. 🏊🏊🏊🏊🏊🏊🏊🏊🏊🏊",
  });
  for (const { start, end } of document.a.claims) assert.ok(start !== undefined && end !== undefined);
  const { articles } = await compare(toPair(document));
  assert.deepEqual(
    articles.a.claims.map(({ id, status }) => `${id} ${status}`),
    ["a1 orphan", "a2 exact"],
  );
});

test("candidates: every marker, a few more, in reading order, whatever was decided", async () => {
  const document = marked();
  const alone = await compare(toPair(document));
  const found = await candidates(alone, async (pairs) => /** @type {any} */ (await relate(pairs)));
  const keys = found.map(({ key }) => key);
  for (const marker of alone.markers) assert.ok(keys.includes(pairKey(marker)));
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(keys.includes(pairKey({ a: "a1", b: "b1" })));
  const order = found.map(({ a }) => document.a.claims.findIndex(({ id }) => id === a));
  assert.deepEqual(
    order,
    [...order].sort((one, other) => one - other),
  );
});

await checkTables("studio", new URL("../../../www/studio/strings/", import.meta.url), Object.keys(LANGUAGES), tableFor);

test("every word that the studio asks for by name is in its table", async () => {
  const known = new Set(entries(await tableFor("en")).map(([path]) => path));
  const studio = new URL("../../../www/studio/", import.meta.url);
  const names = await readdir(studio, { recursive: true });
  let asked = 0;
  for (const name of names.filter((name) => name.endsWith(".js") && !name.startsWith("strings"))) {
    const source = await readFile(new URL(name, studio), "utf8");
    for (const [, key] of source.matchAll(/\b(?:t|tn|Unreadable)\(\s*"([\w.-]+)"/g)) {
      assert.ok(known.has(key), `${name} asks for ${key}`);
      asked += 1;
    }
  }
  assert.ok(asked > 100, `${asked} found`);
});

test("claims of somebody's file go to the article that they are of, each where its words stand", () => {
  const a = { text: "The pool opens in May.", url: "https://example.org/a", claims: [{ id: "old", quote: "May" }] };
  const articles = { a, b: { text: "The pool stays shut.", claims: [{ id: "kept", quote: "shut" }] } };
  const claims = [
    { id: "1", quote: "pool opens", start: 4, end: 14 },
    { id: "2", quote: { exact: "opens" }, start: 400, end: 405, source: "https://example.org/a" },
    { start: 4, end: 400, article: "a" },
    { quote: "nowhere at all" },
  ];
  const links = [
    { a: "1", b: "kept", relation: /** @type {const} */ ("dispute") },
    { a: "old", b: "kept", relation: /** @type {const} */ ("agree") },
  ];
  const { pair, warnings } = withClaims(articles, { format: "w3c", claims, links, warnings: [] });
  assert.deepEqual(pair.a.claims, [
    { id: "1", quote: "pool opens", start: 4, end: 14 },
    { id: "2", quote: { exact: "opens" } },
  ]);
  assert.deepEqual(pair.b, articles.b);
  assert.deepEqual(pair.links, [links[0]]);
  assert.deepEqual(
    warnings.map(({ code, path }) => `${code} ${path}`),
    ["position-outside claims[2]", "article-unknown claims[3]", "link-left-out old kept"],
  );
});
