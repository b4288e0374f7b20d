import { SIDES } from "./document.js";
import { toPair } from "./pair.js";

/**
 * Claims that the engine would mark, without those that the author has or does not want.
 *
 * @typedef {import("./document.js").Document} Document
 * @typedef {import("./document.js").Side} Side
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 * @typedef {import("../../types.d.ts").SuggestedClaim} SuggestedClaim
 * @typedef {import("../../types.d.ts").ArticleInput} ArticleInput
 * @typedef {SuggestedClaim & { id: string }} Offer
 *
 * @typedef {object} Offers
 * @property {Document} document What they are for.
 * @property {Record<Side, Offer[]>} of
 * @property {Comparison["view"]} view The articles with the author's claims and these.
 */

/** Begins the id of each suggestion, which no claim's id does. */
export const OFFER = "offer ";

/**
 * @param {{ compare: import("./pair.js").Compare, suggestClaims: (article: ArticleInput) => Promise<SuggestedClaim[]> }} engine
 */
export function offering({ compare, suggestClaims }) {
  /** @type {Map<string, Promise<SuggestedClaim[]>>} */
  const known = new Map();
  const suggested = (/** @type {ArticleInput} */ { text, lang }) => {
    const key = `${lang} ${text}`;
    const suggestions = known.get(key) ?? suggestClaims({ text, lang });
    // The two articles' last texts; a typed letter makes another text.
    known.delete(key);
    known.set(key, suggestions);
    for (const old of [...known.keys()].slice(0, -2)) known.delete(old);
    return suggestions;
  };

  /**
   * @param {Document} document
   * @param {Comparison} comparison of it
   * @returns {Promise<Offers>}
   */
  return async (document, comparison) => {
    const pair = toPair(document);
    /** @type {Record<Side, Offer[]>} */
    const of = { a: [], b: [] };
    for (const side of SIDES) {
      const claims = comparison.articles[side].claims;
      const isFree = (/** @type {SuggestedClaim} */ offer) =>
        !document[side].dismissed.includes(offer.quote) &&
        !claims.some(
          ({ start, end }) => start !== undefined && end !== undefined && start < offer.end && end > offer.start,
        );
      of[side] = (await suggested(pair[side]))
        .filter(isFree)
        .map((offer, index) => ({ ...offer, id: `${OFFER}${side}${index + 1}` }));
      const places = of[side].map(({ id, start, end }) => ({ id, start, end }));
      pair[side] = { ...pair[side], claims: [...(pair[side].claims ?? []), ...places] };
    }
    return { document, of, view: (await compare(pair)).view };
  };
}
