import { toPair } from "../state/pair.js";

/**
 * What else is made of a finished comparison, each by a module of its own that is loaded when it is asked for. A new entry
 * is an object here and its words in `strings/`, under `makers`.
 *
 * @typedef {object} Maker
 * @property {string} id
 * @property {(document: import("../state/document.js").Document, comparison: import("../../types.d.ts").Comparison,
 *   context: import("./context.js").Context) => Promise<void>} make
 */

/** @type {Maker[]} */
export const MAKERS = [
  {
    id: "exercise",
    make: async (document, comparison, { say }) => {
      const { openMaker } = await import("../../exercise/maker.js");
      await openMaker({ pair: toPair(document), comparison, lang: say.lang });
    },
  },
];
