import { failure } from "./failure.js";

/**
 * What an article's markup says of its claims. `data-claim="id"` marks the words; the same id again goes on with the
 * claim, which then reaches from its first words to its last. Further fields, each as in the contract: `data-speaker`,
 * `data-stance`, `data-gist`, `data-note`; one answer as `data-question`, `data-answer` and `data-answer-stance`, whose
 * speaker is the claim's; several as JSON in `data-answers`.
 *
 * @param {any[]} claims those read before; outer ones before those inside them
 * @param {HTMLElement} element
 * @param {string} id
 * @param {number} start
 * @param {number} end
 */
export function claimOf(claims, element, id, start, end) {
  const { speaker, stance, gist, note, question, answer, answerStance, answers } = element.dataset;
  let claim = claims.find((known) => known.id === id);
  if (claim) {
    claim.start = Math.min(claim.start, start);
    claim.end = Math.max(claim.end, end);
  } else {
    claim = { id, start, end };
    const inner = claims.findIndex((known) => known.start >= start);
    claims.splice(inner < 0 ? claims.length : inner, 0, claim);
  }
  const given = [
    ...(answers ? parsed(answers, `claims[${claims.indexOf(claim)}].answers`) : []),
    ...(question ? [filled({ question, answer, speaker, stance: answerStance })] : []),
  ];
  if (given.length > 0) claim.answers = [...(claim.answers ?? []), ...given];
  Object.assign(claim, filled({ speaker, stance, gist, note }));
}

/** @param {Record<string, string | undefined>} fields */
function filled(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

/**
 * @param {string} json
 * @param {string} path
 * @returns {unknown[]}
 */
function parsed(json, path) {
  try {
    const value = JSON.parse(json);
    if (Array.isArray(value)) return value;
  } catch {
    // As for any other value: below.
  }
  throw failure("bad-json", "data-answers is no JSON list.", path);
}
