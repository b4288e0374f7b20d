import { claimOf } from "./document.js";
import { toBarePair, toPair } from "./pair.js";

/**
 * What the engine makes of the document, again after each change: soon where it is quick, later where it takes long.
 *
 * @typedef {import("./document.js").Document} Document
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 * @typedef {import("../../types.d.ts").CrossreadError} CrossreadError
 * @typedef {import("./pair.js").Compare} Compare
 *
 * @typedef {object} Live
 * @property {Document} [document] What it was made of.
 * @property {Comparison} [comparison]
 * @property {Comparison} [alone] The engine's own, without the author's decisions and answers.
 * @property {CrossreadError} [error] Why there is no comparison of the document.
 */

/**
 * Whether what the engine made is of the document as it is: else its places may be another text's.
 *
 * @param {Live} live
 * @param {Document} document
 */
export function isFresh(live, document) {
  return live.document === document && !live.error;
}

/**
 * Where a claim stands: where it was marked, while its words are still there, or else where the engine finds it. Keys
 * may come faster than the engine's comparison of the document.
 *
 * @param {{ live: Live, document: Document }} given
 * @param {import("./document.js").Side} side
 * @param {string} id
 * @returns {import("../../types.d.ts").Utf16Range | null}
 */
export function rangeOf({ live, document }, side, id) {
  const { start, end, quote } = claimOf(document, side, id) ?? {};
  if (start !== undefined && end !== undefined && document[side].text.slice(start, end) === quote?.exact) {
    return { start, end };
  }
  const found = isFresh(live, document) && live.comparison?.articles[side].claims.find((each) => each.id === id);
  return found && found.start !== undefined && found.end !== undefined ? { start: found.start, end: found.end } : null;
}

/** The page answers to keys between two comparisons: it waits so many times as long as one takes, */
const REST = 2;
/** but never longer than this, in milliseconds. */
const LONGEST = 400;

/**
 * @param {Compare} compare
 * @param {(live: Live) => void} tell
 * @returns {(document: Document) => void} says what the document is now
 */
export function watch(compare, tell) {
  /** @type {Document | undefined} */
  let wanted;
  /** @type {Live} */
  let live = {};
  let running = false;
  let took = 0;

  async function run() {
    while (wanted && wanted !== live.document) {
      const document = wanted;
      const begun = performance.now();
      live = await make(document, compare, live);
      took = performance.now() - begun;
      if (document === wanted) tell(live);
      else await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST, REST * took)));
    }
    running = false;
  }

  return (document) => {
    wanted = document;
    if (running) return;
    running = true;
    setTimeout(() => void run(), Math.min(LONGEST, REST * took));
  };
}

/**
 * @param {Document} document
 * @param {Compare} compare
 * @param {Live} before
 * @returns {Promise<Live>}
 */
async function make(document, compare, before) {
  try {
    const comparison = await compare(toPair(document));
    return { document, comparison, alone: await compare(toBarePair(document)) };
  } catch (error) {
    // The last one that there was still shows the articles while a text is empty for a moment.
    return { ...before, document, error: /** @type {CrossreadError} */ (error) };
  }
}
