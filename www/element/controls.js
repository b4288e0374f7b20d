import { focusPlace } from "./marks.js";
import { KINDS } from "./model.js";
import { entries, rove } from "./paint.js";

/**
 * What a click or a key does. The keyboard's way: arrows, Home and End choose in a list; Enter goes to the pair's words
 * in A, again to those in B, and back; Escape returns to where one came from, then closes the card.
 *
 * @typedef {import("./draw.js").View} View
 * @typedef {import("./model.js").Side} Side
 * @typedef {object} Actions
 * @property {ShadowRoot} root
 * @property {View} view
 * @property {() => string | null} selected
 * @property {string} filter
 * @property {(marker: string | null) => void} select
 * @property {(filter: string) => void} show
 * @property {() => void} retry
 */

/** Where the reader was before going to a place in the text. @type {WeakMap<ShadowRoot, HTMLElement>} */
const origins = new WeakMap();

/**
 * @param {MouseEvent} event
 * @param {Actions} actions
 */
export function click(event, actions) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A `closest` inside the page's own articles could find the page's own attributes.
  const control =
    target.getRootNode() === actions.root && /** @type {HTMLElement | null} */ (target.closest("a, button"));
  if (!control) return clickMark(target, actions);
  const { marker, go, claim, filter, retry, close } = control.dataset;
  if (marker) {
    event.preventDefault();
    const again = marker === actions.selected();
    actions.select(marker);
    if (control.classList.contains("badge")) again && goOn(target, actions);
    // A click without a pointer is Enter, which goes on to the text at once.
    else if (again || event.detail === 0) goTo("a", actions);
  } else if (go && claim) {
    origins.set(actions.root, control);
    focusPlace(actions.view.marks, /** @type {Side} */ (go), claim);
  } else if (filter) actions.show(filter === actions.filter ? "all" : filter);
  else if (retry !== undefined) actions.retry();
  else if (close !== undefined) back(actions);
}

/**
 * @param {KeyboardEvent} event
 * @param {Actions} actions
 */
export function keydown(event, actions) {
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = target.getRootNode() === actions.root && target.closest("[data-roving]");
  if (event.key === "Escape") escape(target, actions);
  else if (event.key === "Enter" && actions.view.marks.some((mark) => mark.element === target)) goOn(target, actions);
  else if (list && move(list, target, event.key)) {
    const { marker } = /** @type {HTMLElement} */ (actions.root.activeElement).dataset;
    if (marker) actions.select(marker);
  } else return;
  event.preventDefault();
}

/**
 * A mark selects its strongest pair; clicked again, the next of its pairs.
 *
 * @param {Element} target
 * @param {Actions} actions
 */
function clickMark(target, { view, filter, selected, select }) {
  if (target.closest("a, button, input") || getSelection()?.isCollapsed === false) return;
  // Backwards: the innermost of nested marks comes last.
  const mark = [...view.marks].reverse().find(({ element }) => element.contains(target));
  const markers = (mark?.claims ?? [])
    .flatMap((claim) => (mark && view.model?.markersOf[mark.side].get(claim)) || [])
    .filter(({ relation }) => filter === "all" || filter === relation)
    .sort((x, y) => KINDS.indexOf(x.relation) - KINDS.indexOf(y.relation) || x.number - y.number);
  const next = markers[(markers.findIndex(({ id }) => id === selected()) + 1) % markers.length];
  if (next) select(next.id);
}

/**
 * @param {Element} list
 * @param {HTMLElement} from
 * @param {string} key
 */
function move(list, from, key) {
  const items = entries(list);
  const index = items.indexOf(from);
  /** @type {Record<string, number>} */
  const steps = {
    ArrowDown: index + 1,
    ArrowRight: index + 1,
    ArrowUp: index - 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: items.length - 1,
  };
  if (!(key in steps)) return false;
  const next = items[Math.min(items.length - 1, Math.max(0, steps[key]))];
  rove(list, next);
  next?.focus();
  return true;
}

/**
 * To the selected pair's words on one side.
 *
 * @param {Side} side
 * @param {Actions} actions
 */
function goTo(side, { root, view, selected }) {
  const marker = view.model?.marker(selected());
  if (!marker) return;
  if (root.activeElement instanceof HTMLElement) origins.set(root, root.activeElement);
  focusPlace(view.marks, side, marker[side]);
}

/**
 * From the selected pair's words on one side to those on the other.
 *
 * @param {Element} from a mark or a badge
 * @param {Actions} actions
 */
function goOn(from, actions) {
  const { view, selected } = actions;
  const marker = view.model?.marker(selected());
  const here = view.marks.find(
    ({ element, badges }) => element === from || badges.some((badge) => badge.contains(from)),
  );
  const there = here?.side === "a" ? "b" : "a";
  if (marker) focusPlace(view.marks, there, marker[there]);
}

/**
 * @param {Element} from
 * @param {Actions} actions
 */
function escape(from, actions) {
  const { root, view } = actions;
  const origin = origins.get(root);
  if (view.marks.some(({ element }) => element === from) && origin?.isConnected) origin.focus();
  else back(actions, !view.card?.contains(from));
}

/**
 * Back to the selected pair's entry in the list, closing the card.
 *
 * @param {Actions} actions
 * @param {boolean} [close]
 */
function back({ root, select }, close = true) {
  /** @type {HTMLElement | null} */
  const entry = root.querySelector('[aria-current="true"]');
  if (close) select(null);
  entry?.focus();
}
