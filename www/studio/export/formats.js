import { toSettledPair, withAuthor } from "../state/pair.js";

/**
 * The files that a draft is written to. Each is read again by `open/read.js`.
 *
 * @typedef {import("../state/document.js").Document} Document
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 *
 * @typedef {object} Format
 * @property {string} id Its words are `formats.ID` and `formats.ID-help`.
 * @property {string} ending
 * @property {string} type
 * @property {(document: Document, comparison: Comparison) => Promise<string>} write
 */

/** @type {Format[]} */
export const FORMATS = [
  {
    id: "pair",
    ending: ".json",
    type: "application/json",
    write: async (document, comparison) => json(toSettledPair(document, comparison)),
  },
  {
    id: "comparison",
    ending: ".comparison.json",
    type: "application/json",
    write: async (document, comparison) => json(withAuthor(document, comparison)),
  },
];

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
