import { selected } from "../text/places.js";
import { openClaim } from "./marking.js";

/**
 * Mouse and finger in an article's text.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/**
 * Where the reader has clicked or selected with the mouse or a finger.
 *
 * @param {Context} context
 * @param {HTMLElement} region
 */
export function noteSelection(context, region) {
  const side = /** @type {Side} */ (region.dataset.article);
  const range = selected(region, getSelection());
  const known = context.looking.selection;
  if (!range || (known?.side === side && known.start === range.start && known.end === range.end)) return;
  if (range.start === range.end) {
    const word = context.words(side).wordAt(range.start);
    if (word && !(known?.cursor && known.side === side && known.start === word.start)) {
      context.studio.look({ selection: { side, ...word, cursor: true, keyed: false } });
    }
    return;
  }
  context.studio.look({ selection: { side, ...range, cursor: false, keyed: false } });
}

/**
 * A click on marked words opens their claim; where several lie over each other, the next one with each click.
 *
 * @param {Context} context
 * @param {HTMLElement} element
 */
export function clickText(context, element) {
  const region = /** @type {HTMLElement} */ (element.closest("[data-article]"));
  const side = /** @type {Side} */ (region.dataset.article);
  const badge = element.closest(".badge");
  if (badge instanceof HTMLElement) return openClaim(context, side, badge.dataset.claim ?? "", false);
  const marked = element.closest("mark");
  if (!marked || context.looking.moving || !getSelection()?.isCollapsed) return;
  const ids = JSON.parse(marked.dataset.claims ?? "[]");
  const { open } = context.looking;
  const next = ids[(ids.indexOf(open?.side === side ? open.id : "") + 1) % ids.length];
  openClaim(context, side, next, false);
}
