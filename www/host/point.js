/**
 * Which claim is under a point of the window. The browser says where in a text the point is; where it does not look into
 * a shadow root, and to be sure that the point is on the words and not in the white beside them, the boxes of the words
 * decide.
 *
 * @typedef {import("./article.js").MarkedArticle} MarkedArticle
 */

/** A finger may be so far beside the words, in CSS pixels. */
const SLACK = 2;

/**
 * @param {MarkedArticle} article
 * @param {number} x
 * @param {number} y
 * @param {boolean} thorough whether to look at all words: at the border of two nodes the browser may name the other one
 * @returns {string[]} claims, the innermost first
 */
export function claimsAt(article, x, y, thorough) {
  const node = nodeAt(article, x, y);
  const on = (/** @type {(range: Range) => boolean} */ measured) =>
    [...article.ranges]
      .filter(([, ranges]) => ranges.some((range) => measured(range) && isOn(range, x, y)))
      .map(([claim]) => claim)
      .reverse();
  const near = node ? on((range) => range.startContainer === node) : [];
  return near.length > 0 || (node && !thorough) ? near : on(() => true);
}

/**
 * @param {MarkedArticle} article
 * @param {number} x
 * @param {number} y
 * @returns {Node | undefined}
 */
function nodeAt({ element, reading }, x, y) {
  const page = element.ownerDocument;
  const shadowRoots = reading.roots.filter((root) => "host" in root);
  const node = page.caretPositionFromPoint
    ? page.caretPositionFromPoint(x, y, { shadowRoots: /** @type {ShadowRoot[]} */ (shadowRoots) })?.offsetNode
    : page.caretRangeFromPoint?.(x, y)?.startContainer;
  return node && reading.map.offset(node, 0) !== undefined ? node : undefined;
}

/**
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 */
function isOn(range, x, y) {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}
