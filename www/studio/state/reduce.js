import { claimOf, freeId, linkOf, pairKey } from "./document.js";
import { ask, isAnswered, respond, reword, tidy } from "./questions.js";

/**
 * Every change that an author can make, as a pure function: document and action in, document out. An action that changes
 * nothing gives the very same document.
 *
 * @typedef {import("./document.js").Document} Document
 * @typedef {import("./document.js").Article} Article
 * @typedef {import("./document.js").Claim} Claim
 * @typedef {import("./document.js").Side} Side
 * @typedef {import("./document.js").Answer} Answer
 * @typedef {import("../text/words.js").Place} Place
 * @typedef {{ a: string, b: string }} Pair
 *
 * @typedef {{ type: "article", side: Side, field: "text" | "title" | "source" | "url" | "published" | "lang" | "dir",
 *     value: string }
 *   | { type: "mark", side: Side, places: Place[] }
 *   | { type: "unmark", side: Side, id: string }
 *   | { type: "place", side: Side, places: Record<string, Place> }
 *   | { type: "claim", side: Side, id: string, field: "speaker" | "stance" | "gist" | "note", value: string }
 *   | { type: "answers", side: Side, id: string, answers: Answer[] }
 *   | { type: "dismiss", side: Side, quotes: string[] }
 *   | { type: "link", pair: Pair, relation: import("../../types.d.ts").Relation | "none" }
 *   | { type: "unlink", pair: Pair }
 *   | { type: "reason", pair: Pair, value: string }
 *   | { type: "later", pair: Pair }
 *   | { type: "ask" | "tidy", pair: Pair }
 *   | { type: "reword", pair: Pair, question: string }
 *   | { type: "respond", pair: Pair, side: Side, field: "answer" | "stance" | "speaker", value: string }
 *   | { type: "by", value: string }
 *   | { type: "sign" }} Action
 *   `place`: where claims stand now, by their ids. `ask` to `respond`: of the question that both claims answer. `sign`:
 *   puts the name on the decisions that have none.
 */

/**
 * @param {Document} document
 * @param {Action} action
 * @returns {Document}
 */
export function reduce(document, action) {
  switch (action.type) {
    case "article":
      return withArticle(document, action.side, (article) => set(article, action.field, action.value));
    case "mark":
      return mark(document, action);
    case "unmark":
      return unmark(document, action);
    case "place":
      return withArticle(document, action.side, (article) => ({
        ...article,
        claims: article.claims.map((claim) => ({ ...claim, ...action.places[claim.id] })),
      }));
    case "claim":
      return withClaim(document, action, (claim) => set(claim, action.field, action.value));
    case "answers":
      return withClaim(document, action, ({ answers: _, ...claim }) =>
        action.answers.length > 0 ? { ...claim, answers: action.answers } : claim,
      );
    case "dismiss":
      return withArticle(document, action.side, (article) => ({
        ...article,
        dismissed: [...new Set([...article.dismissed, ...action.quotes])],
      }));
    case "link":
      return link(document, action);
    case "unlink":
      return linkOf(document, action.pair)
        ? { ...document, links: document.links.filter((each) => !isOf(each, action.pair)) }
        : document;
    case "reason":
      return {
        ...document,
        links: document.links.map((each) => (isOf(each, action.pair) ? set(each, "reason", action.value) : each)),
      };
    case "later":
      return {
        ...document,
        links: document.links.filter((each) => !isOf(each, action.pair)),
        later: [...document.later.filter((key) => key !== pairKey(action.pair)), pairKey(action.pair)],
      };
    case "ask":
      return ask(document, action.pair);
    case "tidy": {
      const tidied = tidy(document, action.pair);
      return isAnswered(tidied, action.pair) ? withoutLater(tidied, action.pair) : tidied;
    }
    case "reword":
      return reword(document, action.pair, action.question);
    case "respond":
      return respond(document, action.pair, action.side, action.field, action.value);
    case "by":
      return { ...document, by: action.value };
    case "sign":
      return { ...document, links: document.links.map((each) => (each.by ? each : set(each, "by", document.by.trim()))) };
  }
}

/**
 * @param {Document} document
 * @param {{ side: Side, places: Place[] }} action
 */
function mark(document, { side, places }) {
  const claims = places.map((place, index) => ({ id: freeId(document, side, index), ...place }));
  return withArticle(document, side, (article) => ({
    ...article,
    // In reading order, and at one place the longer first; what was never found stands last.
    claims: [...article.claims, ...claims].sort(
      (one, other) => (one.start ?? Infinity) - (other.start ?? Infinity) || (other.end ?? 0) - (one.end ?? 0) || 0,
    ),
  }));
}

/**
 * @param {Document} document
 * @param {{ side: Side, id: string }} action
 */
function unmark(document, { side, id }) {
  const gone = claimOf(document, side, id);
  if (!gone) return document;
  const isKept = (/** @type {Pair} */ pair) => pair[side] !== id;
  return {
    ...withArticle(document, side, (article) => ({
      ...article,
      claims: article.claims.filter((claim) => claim !== gone),
    })),
    links: document.links.filter(isKept),
    later: document.later.filter((key) => JSON.parse(key)[side === "a" ? 0 : 1] !== id),
  };
}

/**
 * @param {Document} document
 * @param {{ pair: Pair, relation: import("../../types.d.ts").Relation | "none" }} action
 */
function link(document, { pair, relation }) {
  const known = linkOf(document, pair);
  const by = document.by.trim();
  const made = { ...known, a: pair.a, b: pair.b, relation, ...(by && { by }) };
  const links = known ? document.links.map((each) => (each === known ? made : each)) : [...document.links, made];
  return withoutLater({ ...document, links }, pair);
}

/**
 * @param {Document} document
 * @param {Pair} pair
 */
function withoutLater(document, pair) {
  const later = document.later.filter((key) => key !== pairKey(pair));
  return later.length < document.later.length ? { ...document, later } : document;
}

/**
 * @param {Document} document
 * @param {Side} side
 * @param {(article: Article) => Article} change
 */
function withArticle(document, side, change) {
  const article = change(document[side]);
  return article === document[side] ? document : { ...document, [side]: article };
}

/**
 * @param {Document} document
 * @param {{ side: Side, id: string }} where
 * @param {(claim: Claim) => Claim} change
 */
function withClaim(document, { side, id }, change) {
  const claim = claimOf(document, side, id);
  const changed = claim && change(claim);
  if (!claim || changed === claim) return document;
  return withArticle(document, side, (article) => ({
    ...article,
    claims: article.claims.map((each) => (each === claim ? /** @type {Claim} */ (changed) : each)),
  }));
}

/**
 * A field with a value; an empty one is left out, but for a text.
 *
 * @template T
 * @param {T} object
 * @param {string} field
 * @param {string} value
 * @returns {T}
 */
function set(object, field, value) {
  const { [field]: before, ...rest } = /** @type {any} */ (object);
  if ((before ?? "") === value) return object;
  return value === "" && field !== "text" ? rest : { ...object, [field]: value };
}

/**
 * @param {Pair} link
 * @param {Pair} pair
 */
function isOf(link, pair) {
  return link.a === pair.a && link.b === pair.b;
}
