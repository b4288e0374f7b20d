import { SIDES } from "../state/document.js";

/**
 * Claims of somebody's file in the articles that they are of.
 *
 * @typedef {import("../../types.d.ts").ArticleInput} ArticleInput
 * @typedef {import("../../types.d.ts").PairInput} PairInput
 * @typedef {import("../../types.d.ts").ImportedClaims} ImportedClaims
 * @typedef {import("../../types.d.ts").Side} Side
 * @typedef {import("../../types.d.ts").Warning} Warning
 * @typedef {Omit<Warning, "code"> & { code: Warning["code"] | "article-unknown" }} LeftOut
 */

/**
 * The articles with these claims. An article that gets none keeps its own; the links are those of the file, between claims
 * that there are.
 *
 * @param {PairInput} articles
 * @param {ImportedClaims} imported
 * @param {Side | null} [side] of claims that do not say which article they are of
 */
export function withClaims(articles, { claims, links, warnings }, side) {
  /** @type {Record<Side, import("../../types.d.ts").ClaimInput[]>} */
  const own = { a: [], b: [] };
  /** @type {LeftOut[]} */
  const left = [...warnings];
  for (const [index, { article, source, ...claim }] of claims.entries()) {
    const path = `claims[${index}]`;
    const named = SIDES.find((each) => each === article || (source && articles[each].url === source));
    const found = named ?? side ?? SIDES.find((each) => articles[each].text.includes(wordsOf(claim)));
    const placed = found && fitting(claim, articles[found].text);
    if (placed) own[found].push(placed);
    else if (found) left.push({ code: "position-outside", path, message: "the article has no such place" });
    else left.push({ code: "article-unknown", path, message: wordsOf(claim) });
  }
  const [a, b] = SIDES.map((each) => ({ ...articles[each], ...(own[each].length > 0 && { claims: own[each] }) }));
  const has = (/** @type {ArticleInput} */ { claims }, /** @type {string} */ id) =>
    claims?.some((/** @type {any} */ claim) => claim.id === id);
  const known = links.filter((link) => has(a, link.a) && has(b, link.b));
  for (const link of links.filter((link) => !known.includes(link)))
    left.push({ code: "link-left-out", path: `${link.a} ${link.b}`, message: "there is no such claim" });
  return { pair: { ...articles, a, b, links: known }, warnings: left };
}

/**
 * A claim with its position where that is right in this text; its words find it otherwise.
 *
 * @param {any} claim
 * @param {string} text
 * @returns {import("../../types.d.ts").ClaimInput | null}
 */
function fitting({ start, end, ...claim }, text) {
  if (start === undefined || end === undefined) return claim;
  const isRight = claim.quote ? text.slice(start, end) === wordsOf(claim) : end <= text.length;
  if (isRight) return { ...claim, start, end };
  return claim.quote ? claim : null;
}

/** @param {any} claim */
function wordsOf({ quote }) {
  return typeof quote === "string" ? quote : (quote?.exact ?? "\0");
}
