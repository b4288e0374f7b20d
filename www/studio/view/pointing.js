import { pointedAt, selected } from "../text/places.js";
import { openClaim } from "./marking.js";

/**
 * Mouse and finger in an article's text.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/**
 * Where the reader has selected something with the mouse or a finger.
 *
 * @param {Context} context
 * @param {HTMLElement} region
 */
export function noteSelection(context, region) {
  const side = /** @type {Side} */ (region.dataset.article);
  const range = selected(region, getSelection());
  const known = context.looking.selection;
  if (!range || range.start === range.end) return;
  if (known?.side === side && known.start === range.start && known.end === range.end) return;
  context.studio.look({ selection: { side, ...range, cursor: false, keyed: false } });
}

/**
 * A click on marked words opens their claim; where several lie over each other, the next one with each click. Elsewhere it
 * puts the caret into the word.
 *
 * @param {Context} context
 * @param {HTMLElement} element
 * @param {MouseEvent} event
 */
export function clickText(context, element, event) {
  const region = /** @type {HTMLElement} */ (element.closest("[data-article]"));
  const side = /** @type {Side} */ (region.dataset.article);
  const badge = element.closest(".badge");
  if (badge instanceof HTMLElement) return openClaim(context, side, badge.dataset.claim ?? "", false);
  // The end of dragging is a click, too.
  const now = getSelection();
  if (now && !now.isCollapsed && region.contains(now.anchorNode)) return;
  const marked = element.closest("mark");
  if (marked && !context.looking.moving) {
    const ids = JSON.parse(marked.dataset.claims ?? "[]");
    const { open } = context.looking;
    const next = ids[(ids.indexOf(open?.side === side ? open.id : "") + 1) % ids.length];
    // The sheet on a phone covers what is below.
    if (context.isNarrow()) marked.scrollIntoView({ block: "start" });
    return openClaim(context, side, next, false);
  }
  const at = pointedAt(region, event.clientX, event.clientY);
  const word = at === null ? undefined : context.words(side).wordAt(at);
  if (word) context.studio.look({ selection: { side, ...word, cursor: true, keyed: false } });
}
