/**
 * Where in an article's text a place in the page is, and the other way round. Every drawn piece of an article carries
 * the place at which it begins; this file alone reads that.
 *
 * @typedef {import("../../types.d.ts").Block} Block
 * @typedef {import("../../types.d.ts").Segment} Segment
 * @typedef {import("../../types.d.ts").Utf16Range} Range
 */

/** The attribute that says where a piece begins. */
export const AT = "data-at";

/**
 * Paragraphs with the place at which each piece begins.
 *
 * @param {Block[]} blocks
 * @returns {{ segment: Segment, at: number }[][]}
 */
export function placed(blocks) {
  let next = 0;
  return blocks.map(({ segments }) =>
    segments.map((segment) => {
      const at = next;
      next += segment.text.length;
      return { segment, at };
    }),
  );
}

/**
 * What is selected in a drawn article; null where the selection is elsewhere or reaches out of it.
 *
 * @param {Element} article
 * @param {Selection | null} selection
 * @returns {Range | null}
 */
export function selected(article, selection) {
  if (!selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
  const start = placeOf(article, range.startContainer, range.startOffset);
  const end = placeOf(article, range.endContainer, range.endOffset);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/**
 * The place under the mouse or a finger, which leaves no caret behind where nothing can be written.
 *
 * @param {Element} article
 * @param {number} x
 * @param {number} y
 * @returns {number | null}
 */
export function pointedAt(article, x, y) {
  const page = /** @type {any} */ (article.ownerDocument);
  const position = page.caretPositionFromPoint?.(x, y);
  // Only WebKit still needs the older way.
  const range = position ? null : page.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  return node && article.contains(node) ? placeOf(article, node, position?.offset ?? range.startOffset) : null;
}

/**
 * Selects a range of a drawn article, as a reader would with the mouse.
 *
 * @param {Element} article
 * @param {Range} range
 */
export function select(article, { start, end }) {
  const [from, to] = [pointOf(article, start, false), pointOf(article, end, true)];
  if (from && to) getSelection()?.setBaseAndExtent(...from, ...to);
}

/**
 * Where a range of a drawn article is in the window.
 *
 * @param {Element} article
 * @param {Range} range
 */
export function boxOf(article, { start, end }) {
  const [from, to] = [pointOf(article, start, false), pointOf(article, end, true)];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range.getBoundingClientRect();
}

/**
 * @param {Element} article
 * @param {Node} node
 * @param {number} offset
 */
function placeOf(article, node, offset) {
  const own = node.parentElement?.closest(`[${AT}]`);
  if (node.nodeType === Node.TEXT_NODE && own && article.contains(own)) return begins(own) + offset;
  // Between elements: where the next piece begins.
  const point = document.createRange();
  point.setStart(node, offset);
  const all = pieces(article);
  const next = all.find((piece) => point.comparePoint(piece, 0) >= 0);
  const last = all.at(-1);
  return next ? begins(next) : last ? begins(last) + (last.textContent ?? "").length : 0;
}

/**
 * @param {Element} article
 * @param {number} at
 * @param {boolean} isEnd An end belongs to the piece before it.
 * @returns {[Node, number] | null}
 */
function pointOf(article, at, isEnd) {
  const all = pieces(article);
  const piece = all.filter((piece) => (isEnd ? begins(piece) < at : begins(piece) <= at)).at(-1) ?? all[0];
  const text = piece?.firstChild;
  if (!text) return null;
  return [text, Math.max(0, Math.min((text.textContent ?? "").length, at - begins(piece)))];
}

/** @param {Element} article */
function pieces(article) {
  return [...article.querySelectorAll(`[${AT}]`)];
}

/** @param {Element} piece */
function begins(piece) {
  return Number(piece.getAttribute(AT));
}
