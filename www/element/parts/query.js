import { SIDES } from "../model.js";

/**
 * Whether a pair or a claim is what the reader asks for. Where people decided, there is nothing to be unsure of: such a
 * pair passes every confidence.
 *
 * @typedef {import("../model.js").Model} Model
 * @typedef {import("../model.js").Side} Side
 * @typedef {import("../model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../state.js").Now["query"]} Query
 */

/** The least confidence of each band. Below `fair` a verdict is a hint: six in ten is little more than a coin. */
export const BANDS = { high: 0.8, fair: 0.6, low: 0 };

/** @type {import("../state.js").Asks} */
export const asks = {
  marker: ({ a, b, evidence, confidence, origin }, query, model) =>
    (!query.evidence || evidence.some(({ kind }) => kind === query.evidence)) &&
    (!query.confidence || isDecided(origin) || confidence >= (BANDS[/** @type {"high"} */ (query.confidence)] ?? 0)) &&
    SIDES.some((side) => asks.claim(side, side === "a" ? a : b, { ...query, evidence: "", confidence: "" }, model)),
  claim: (side, claim, query, model) =>
    !query.evidence &&
    !query.confidence &&
    (!query.speaker || speakersOf(side, claim, model).includes(query.speaker)) &&
    (!query.search || textOf(side, claim, model).includes(plain(query.search))),
};

/** @param {import("../../types.d.ts").Origin} origin */
export function isDecided(origin) {
  return origin === "annotation" || origin === "person";
}

/**
 * Who says a claim, and who gives the annotators' answers in it.
 *
 * @param {Side} side
 * @param {string} id
 * @param {Model} model
 */
export function speakersOf(side, id, model) {
  const claim = model.claims[side].get(id);
  const speakers = [claim?.speaker, ...(claim?.answers ?? []).map(({ speaker }) => speaker)];
  return /** @type {string[]} */ ([...new Set(speakers.filter(Boolean))]);
}

/** Every claim's words, once. @type {WeakMap<Model, Map<string, string>>} */
const texts = new WeakMap();

/**
 * @param {Side} side
 * @param {string} id
 * @param {Model} model
 */
function textOf(side, id, model) {
  const known = texts.get(model) ?? new Map();
  texts.set(model, known);
  const key = `${side} ${id}`;
  let text = known.get(key);
  if (text === undefined) {
    const claim = model.claims[side].get(id);
    const words = model.quote(side, id).map((piece) => piece.text);
    const given = (claim?.answers ?? []).flatMap(({ question, answer }) => [question, answer]);
    text = plain([words.join(""), claim?.gist, claim?.speaker, claim?.note, ...given].filter(Boolean).join("\n"));
    known.set(key, text);
  }
  return text;
}

/**
 * What somebody who searches does not tell apart: case, accents, kinds of spaces and quotation marks.
 *
 * @param {string} text
 */
function plain(text) {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{Mn}\p{Cf}]/gu, "")
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, " ")
    .toLowerCase();
}
