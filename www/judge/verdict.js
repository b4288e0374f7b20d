/**
 * From what a judge answers to a verdict that the engine takes.
 *
 * @typedef {import("../types.d.ts").Probabilities} Probabilities
 * @typedef {import("../types.d.ts").VerdictInput} VerdictInput
 */

const RELATIONS = /** @type {const} */ (["agree", "dispute", "related", "none"]);

/** So far from 1 may a sum be that is rounded or summed in single precision. */
const ROUNDED = 0.02;

/**
 * The four probabilities of an answer; null where it has no such thing. What `relate` gives is an answer, too.
 *
 * @param {any} answer
 * @returns {Probabilities | null}
 */
export function probabilities(answer) {
  const given = answer?.probabilities ?? answer;
  const numbers = RELATIONS.map((relation) => given?.[relation]);
  if (!numbers.every((number) => typeof number === "number" && number >= 0)) return null;
  const sum = numbers.reduce((sum, number) => sum + number, 0);
  // Written so that what is no number is refused.
  if (!(Math.abs(sum - 1) <= ROUNDED)) return null;
  const [agree, dispute, related, none] = numbers.map((number) => number / sum);
  return { agree, dispute, related, none };
}

/**
 * The mean of several answers to one question; null where one of them is.
 *
 * @param {(Probabilities | null)[]} answers
 * @returns {Probabilities | null}
 */
export function mean(answers) {
  const means = RELATIONS.map((relation) => {
    const sum = answers.reduce((sum, answer) => sum + (answer ? answer[relation] : NaN), 0);
    return sum / answers.length;
  });
  if (means.some(Number.isNaN)) return null;
  const [agree, dispute, related, none] = means;
  return { agree, dispute, related, none };
}

/**
 * What a judge claims: a dispute or an agreement from its threshold on, or else whether the matter is one.
 *
 * @param {string} a
 * @param {string} b
 * @param {Probabilities} likely
 * @param {Record<string, number>} least
 * @returns {VerdictInput}
 */
export function verdict(a, b, likely, { minJudgedDispute, minJudgedAgree }) {
  const { agree, dispute, none } = likely;
  if (dispute >= minJudgedDispute) return { a, b, relation: "dispute", confidence: Math.min(1, dispute) };
  if (agree >= minJudgedAgree) return { a, b, relation: "agree", confidence: Math.min(1, agree) };
  if (none < 0.5) return { a, b, relation: "related", confidence: 1 - none };
  return { a, b, relation: "none", confidence: Math.min(1, none) };
}
