/**
 * What a teacher has opened and pasted, kept for its tab alone: a reload loses nothing, and no pupil's name stays in the
 * browser when the tab is closed.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Answers} Answers
 * @typedef {{ code: string, answers?: Answers, error?: { code: string, message: string } }} Receipt
 * @typedef {{ exercise: Exercise | null, receipts: Receipt[], pasted: string }} ClassWork `pasted`: as it stands in the
 *   field
 */

const NAME = "crossread-class";

/** @returns {ClassWork} */
export function nothing() {
  return { exercise: null, receipts: [], pasted: "" };
}

/** @returns {ClassWork} */
export function load() {
  try {
    return { ...nothing(), ...JSON.parse(sessionStorage.getItem(NAME) ?? "{}") };
  } catch {
    return nothing();
  }
}

/** @param {ClassWork} work @returns {boolean} whether it is kept; a browser may forbid it, and has only so much room */
export function keep(work) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}
