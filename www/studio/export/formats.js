import { toSettledPair, withAuthor } from "../state/pair.js";

/**
 * The files that a draft is written to. Those with the articles are read again by `open/read.js`.
 *
 * @typedef {import("../state/document.js").Document} Document
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 *
 * @typedef {object} Format
 * @property {string} id Its words are `formats.ID` and `formats.ID-help`.
 * @property {string} ending
 * @property {string} type
 * @property {(document: Document, comparison: Comparison, base: string) => Promise<string>} write `base`: where Crossread
 *   is on the author's site, with a slash at its end
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
  {
    id: "page",
    ending: ".html",
    type: "text/html",
    write: async (document, comparison, base) => {
      const { renderHtml } = await import("../../tools.js");
      return renderHtml(/** @type {any} */ (withAuthor(document, comparison)), { page: true, script: `${base}define.js` });
    },
  },
  {
    id: "w3c",
    ending: ".annotations.json",
    type: "application/ld+json",
    write: async (_, comparison) => (await import("../../tools.js")).exportAs("w3c", comparison),
  },
  {
    id: "csv",
    ending: ".csv",
    type: "text/csv",
    write: async (_, comparison) => (await import("../../tools.js")).exportAs("csv", comparison),
  },
];

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
