/**
 * What an author makes: two articles with their claims, and decisions on pairs of claims. Everything that can be undone
 * and is kept is in it; what the engine makes of it is not.
 *
 * @typedef {import("../../types.d.ts").Side} Side
 * @typedef {import("../../types.d.ts").Stance} Stance
 * @typedef {import("../../types.d.ts").Relation} Relation
 * @typedef {import("../../types.d.ts").Answer} Answer
 * @typedef {import("../../types.d.ts").LinkInput} Link
 * @typedef {{ exact: string, prefix?: string, suffix?: string }} Quote
 *
 * @typedef {object} Claim
 * @property {string} id
 * @property {Quote} quote The words as they were when the claim was marked.
 * @property {number} [start] Where they stood then, in UTF-16 code units; missing for a claim that was never found.
 * @property {number} [end]
 * @property {string} [speaker]
 * @property {Stance} [stance]
 * @property {string} [gist]
 * @property {string} [note]
 * @property {Answer[]} [answers] May be half written: a blank question is no answer yet.
 *
 * @typedef {object} Article
 * @property {string} text
 * @property {string} [title]
 * @property {string} [source]
 * @property {string} [url]
 * @property {string} [published]
 * @property {string} [lang]
 * @property {"ltr" | "rtl"} [dir]
 * @property {Claim[]} claims
 * @property {string[]} dismissed Suggested claims that the author does not want, by their words.
 *
 * @typedef {object} Document
 * @property {Article} a
 * @property {Article} b
 * @property {Link[]} links
 * @property {string[]} later Pairs put off, by their keys.
 * @property {string} by Who decides: kept with each new decision.
 */

/** @type {Side[]} */
export const SIDES = ["a", "b"];

/** @returns {Document} */
export function blank() {
  const article = () => ({ text: "", claims: [], dismissed: [] });
  return { a: article(), b: article(), links: [], later: [], by: "" };
}

/**
 * A pair of claims by one name.
 *
 * @param {{ a: string, b: string }} pair
 */
export function pairKey({ a, b }) {
  return JSON.stringify([a, b]);
}

/**
 * @param {Document} document
 * @param {{ a: string, b: string }} pair
 */
export function linkOf(document, { a, b }) {
  return document.links.find((link) => link.a === a && link.b === b);
}

/**
 * @param {Document} document
 * @param {Side} side
 * @param {string} id
 */
export function claimOf(document, side, id) {
  return document[side].claims.find((claim) => claim.id === id);
}

/**
 * Every question that a claim of either article answers, each once, in the order in which they come up.
 *
 * @param {Document} document
 */
export function questionsOf(document) {
  const asked = SIDES.flatMap((side) => document[side].claims).flatMap(({ answers = [] }) => answers);
  return [...new Set(asked.map(({ question }) => question.trim()).filter(Boolean))];
}

/**
 * An id that no claim of the article has.
 *
 * @param {Document} document
 * @param {Side} side
 * @param {number} [more] so many further on
 */
export function freeId(document, side, more = 0) {
  const numbers = document[side].claims.map(({ id }) => Number(new RegExp(`^${side}(\\d+)$`).exec(id)?.[1] ?? 0));
  return `${side}${Math.max(0, ...numbers) + 1 + more}`;
}
