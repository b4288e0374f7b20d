import { claimOf, SIDES } from "./document.js";

/**
 * One question that both claims of a pair answer: asked once, worded once.
 *
 * @typedef {import("./document.js").Document} Document
 * @typedef {import("./document.js").Side} Side
 * @typedef {import("./document.js").Claim} Claim
 * @typedef {import("./document.js").Answer} Answer
 * @typedef {{ a: string, b: string }} Pair
 */

/**
 * How both claims answer the first question that they share, as it is written at the moment; null where there is none.
 *
 * @param {Document} document
 * @param {Pair} pair
 * @returns {Record<Side, Answer> | null}
 */
export function shared(document, pair) {
  const [a, b] = SIDES.map((side) => claimOf(document, side, pair[side])?.answers ?? []);
  const question = a.find((one) => b.some((other) => isSame(one, other)))?.question;
  if (question === undefined) return null;
  // Of two answers of one claim the later is the one that is being written.
  const of = (/** @type {Answer[]} */ answers) =>
    /** @type {Answer} */ (answers.filter((answer) => isSame(answer, { question })).at(-1));
  return { a: of(a), b: of(b) };
}

/**
 * Whether both claims answer a question: then they are a pair by that.
 *
 * @param {Document} document
 * @param {Pair} pair
 */
export function isAnswered(document, pair) {
  const [a, b] = SIDES.map((side) => given(claimOf(document, side, pair[side])));
  return a.some((one) => b.some((other) => isSame(one, other)));
}

/**
 * The answers that a claim gives: whoever denies or doubts another's needs no words of their own.
 *
 * @param {Claim} [claim]
 */
function given({ answers = [], stance: own } = /** @type {Claim} */ ({})) {
  return answers.filter(
    ({ question, answer, stance = own }) =>
      question.trim() !== "" && (answer?.trim() || stance === "denies" || stance === "doubts"),
  );
}

/**
 * Adds a question without words to both claims, unless they share one.
 *
 * @param {Document} document
 * @param {Pair} pair
 */
export function ask(document, pair) {
  if (shared(document, pair)) return document;
  return withClaims(document, pair, (claim) => ({ ...claim, answers: [...(claim.answers ?? []), { question: "" }] }));
}

/**
 * Words the shared question anew.
 *
 * @param {Document} document
 * @param {Pair} pair
 * @param {string} question
 */
export function reword(document, pair, question) {
  const now = shared(document, pair);
  return now
    ? withClaims(document, pair, (claim, side) => replaced(claim, now[side], { ...now[side], question }))
    : document;
}

/**
 * Gives one side's answer to the shared question.
 *
 * @param {Document} document
 * @param {Pair} pair
 * @param {Side} side
 * @param {"answer" | "stance" | "speaker"} field
 * @param {string} value
 */
export function respond(document, pair, side, field, value) {
  const now = shared(document, pair)?.[side];
  if (!now) return document;
  const { [field]: _, ...rest } = now;
  const answer = /** @type {Answer} */ (value === "" ? rest : { ...now, [field]: value });
  return withClaims(document, pair, (claim, each) => (each === side ? replaced(claim, now, answer) : claim));
}

/**
 * Leaves out what was asked and not worded, and of two answers to one question the one that says less.
 *
 * @param {Document} document
 * @param {Pair} pair
 */
export function tidy(document, pair) {
  return withClaims(document, pair, (claim) => {
    const all = claim.answers ?? [];
    const kept = all.filter((answer, index) => {
      const others = all.filter((other, place) => place !== index && isSame(other, answer));
      const isSaid = others.some(
        (other) => says(other) > says(answer) || (says(other) === says(answer) && all.indexOf(other) > index),
      );
      return answer.question.trim() !== "" && !isSaid;
    });
    if (kept.length === all.length) return claim;
    const { answers: _, ...rest } = claim;
    return kept.length > 0 ? { ...rest, answers: kept } : rest;
  });
}

/** @param {Answer} answer */
function says({ answer, stance, speaker }) {
  return [answer, stance, speaker].filter(Boolean).length;
}

/**
 * @param {{ question: string }} one
 * @param {{ question: string }} other
 */
function isSame(one, other) {
  return one.question.trim() === other.question.trim();
}

/**
 * @param {Claim} claim
 * @param {Answer} before
 * @param {Answer} after
 * @returns {Claim}
 */
function replaced(claim, before, after) {
  return { ...claim, answers: claim.answers?.map((answer) => (answer === before ? after : answer)) };
}

/**
 * @param {Document} document
 * @param {Pair} pair
 * @param {(claim: Claim, side: Side) => Claim} change
 */
function withClaims(document, pair, change) {
  let changed = document;
  for (const side of SIDES) {
    const claims = changed[side].claims.map((claim) => (claim.id === pair[side] ? change(claim, side) : claim));
    if (claims.some((claim, index) => claim !== changed[side].claims[index])) {
      changed = { ...changed, [side]: { ...changed[side], claims } };
    }
  }
  return changed;
}
