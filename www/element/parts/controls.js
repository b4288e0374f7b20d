import { focusPlace, show } from "../marks.js";
import { KINDS } from "../model.js";
import { VIEWS } from "../state.js";
import { entries, rove } from "./list.js";

/**
 * What a click or a key does. The keyboard's way: arrows, Home and End choose in a list; j and k go from pair to pair
 * wherever one is; Enter goes to the pair's words in A, again to those in B, and back; Escape returns to where one came
 * from, then closes the card.
 *
 * @typedef {import("../parts.js").Stage} Stage
 * @typedef {import("../model.js").Side} Side
 */

/**
 * Where the reader was before going to a place in the text, and in which view.
 *
 * @type {WeakMap<ShadowRoot, { focus: HTMLElement, view: string }>}
 */
const origins = new WeakMap();

/**
 * In which article the reader is with the selected pair, to which closing the card leads back; null: in a list.
 *
 * @type {WeakMap<ShadowRoot, Side | null>}
 */
const places = new WeakMap();

/**
 * Listens on the element itself, since the page's own articles are its children; returns what ends that.
 *
 * @param {Stage} stage
 */
export function listen(stage) {
  const { host } = stage;
  const onClick = (/** @type {MouseEvent} */ event) => click(event, stage);
  const onKey = (/** @type {KeyboardEvent} */ event) => keydown(event, stage);
  host.addEventListener("click", onClick);
  host.addEventListener("keydown", onKey);
  return () => {
    host.removeEventListener("click", onClick);
    host.removeEventListener("keydown", onKey);
  };
}

/**
 * @param {MouseEvent} event
 * @param {Stage} stage
 */
function click(event, stage) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A `closest` inside the page's own articles could find the page's own attributes.
  const control =
    target.getRootNode() === stage.shadow &&
    /** @type {HTMLElement | null} */ (target.closest("a, button, label, [data-filter]"));
  if (!control) return clickMark(target, stage);
  const { marker, go, claim, filter, step, open, close } = control.dataset;
  const now = stage.now();
  if (marker) {
    event.preventDefault();
    const again = marker === now.marker?.id;
    places.set(stage.shadow, stage.marks.find(({ badges }) => badges.includes(control))?.side ?? null);
    // In the list of pairs the card opens and closes in its place.
    const folds = again && now.view === "pairs" && event.detail > 0;
    stage.select(folds ? null : marker);
    if (control.classList.contains("badge")) again && goOn(target, stage);
    // A click without a pointer is Enter, which goes on to the text at once.
    else if (!folds && (again || event.detail === 0)) goTo("a", stage);
  } else if (go && claim) {
    origins.set(stage.shadow, { focus: control, view: now.view });
    goToClaim(/** @type {Side} */ (go), claim, stage);
  } else if (filter) stage.choose({ filter: filter === "all" || filter === now.filter ? null : filter });
  else if (step) stepBy(Number(step), stage);
  else if (open) void stage.open(/** @type {"help"} */ (open)).then((part) => part?.use?.());
  else if (close !== undefined) back(stage);
}

/**
 * @param {KeyboardEvent} event
 * @param {Stage} stage
 */
function keydown(event, stage) {
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const own = target.getRootNode() === stage.shadow;
  // A dialog has keys of its own, and whoever writes means letters.
  if (own && target.closest("dialog")) return;
  const writes = target.closest("input:not([type=radio]), select, textarea") || target.isContentEditable;
  const list = own && target.closest("[data-roving]");
  const { key } = event;
  if (key === "Escape") escape(target, stage);
  else if (writes) return;
  else if (key === "Enter" && stage.marks.some(({ element }) => element === target)) goOn(target, stage);
  else if (list && move(list, target, key)) {
    const { marker } = /** @type {HTMLElement} */ (stage.shadow.activeElement).dataset;
    places.set(stage.shadow, null);
    if (marker) stage.select(marker);
  } else if (key === "j" || key === "k") stepBy(key === "j" ? 1 : -1, stage);
  else if (key === "v") cycle(stage);
  else if (key === "/" || key === "?") {
    void stage.open(key === "/" ? "filters" : "help").then((part) => part?.use?.("search"));
  } else return;
  event.preventDefault();
}

/**
 * A mark selects its strongest pair; clicked again, the next of its pairs. The focus goes to the card, and so the keys.
 *
 * @param {Element} target
 * @param {Stage} stage
 */
function clickMark(target, { marks, model, now, select, shadow }) {
  // In a shadow root a selection says that it is collapsed, whatever is selected: its words tell.
  if (target.closest("a, button, input") || String(getSelection())) return;
  const { shown, marker: selected } = now();
  // Backwards: the innermost of nested marks comes last.
  const mark = [...marks].reverse().find(({ element }) => element.contains(target));
  const markers = (mark?.claims ?? [])
    .flatMap((claim) => (mark && model.markersOf[mark.side].get(claim)) || [])
    .filter((marker) => shown.has(marker))
    .sort((x, y) => KINDS.indexOf(x.relation) - KINDS.indexOf(y.relation) || x.number - y.number);
  const next = markers[(markers.findIndex((marker) => marker === selected) + 1) % markers.length];
  if (!mark || !next) return;
  places.set(shadow, mark.side);
  select(next.id);
  const card = /** @type {HTMLElement} */ (shadow.querySelector(".card"));
  card.focus({ preventScroll: true });
  // Where the card lies over the articles, what was clicked must not end up under it.
  const over = getComputedStyle(card).position === "sticky";
  if (over && mark.element.getBoundingClientRect().bottom > card.getBoundingClientRect().top) show(mark.element);
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
  // From the card, which in the list of pairs stands among the entries, the arrows scroll.
  if (index < 0 || !(key in steps)) return false;
  const next = items[Math.min(items.length - 1, Math.max(0, steps[key]))];
  rove(list, next);
  next?.focus();
  return true;
}

/**
 * To the pair after or before the selected one, among those that the filters let through. The focus stays where it was
 * in kind: on the list's entry, on the words in the same article, or on the button that was pressed.
 *
 * @param {number} by
 * @param {Stage} stage
 */
function stepBy(by, stage) {
  const { shadow, marks, select } = stage;
  const { shown, marker, view } = stage.now();
  const order = [...shown];
  const at = marker ? order.indexOf(marker) : by > 0 ? -1 : order.length;
  const next = order[Math.min(order.length - 1, Math.max(0, at + by))];
  if (!next || next === marker) return;
  const active = shadow.activeElement;
  const mark = marks.find(({ element }) => element === active || element === document.activeElement);
  const card = active?.closest(".card") && /** @type {HTMLElement} */ (active);
  if (!marker) places.delete(shadow);
  select(next.id);
  const entry = /** @type {HTMLElement} */ (shadow.querySelector(`.pairs [data-marker="${CSS.escape(next.id)}"]`));
  if (mark) goToClaim(mark.side, next[mark.side], stage);
  else if (!card && active?.matches(".note, .pairs *")) {
    places.set(shadow, null);
    (active.matches(".note") ? visible(shadow, ".note[aria-current]") : entry)?.focus();
  } else {
    // The card was made anew: its button is another one now.
    if (card) /** @type {HTMLElement} */ (shadow.querySelector(`.card [data-step="${by}"]`) ?? entry).focus();
    if (view === "pairs") show(entry);
    else if (view !== "grid") {
      const side = placeOf(stage);
      show(marks.find((mark) => mark.side === side && mark.claims.includes(next[side]))?.element);
    }
  }
}

/** The next view; the switch keeps the focus if it has it. @param {Stage} stage */
function cycle({ now, choose, model }) {
  const views = VIEWS.filter((view) => view !== "exercise" && (view !== "grid" || model.comparison.grid?.length));
  const next = views[(views.indexOf(now().view) + 1) % views.length];
  choose({ view: next === "side" ? null : next });
}

/**
 * To the selected pair's words on one side.
 *
 * @param {Side} side
 * @param {Stage} stage
 */
function goTo(side, stage) {
  const { shadow } = stage;
  const { marker, view } = stage.now();
  if (!marker) return;
  if (shadow.activeElement instanceof HTMLElement) origins.set(shadow, { focus: shadow.activeElement, view });
  goToClaim(side, marker[side], stage);
}

/**
 * To the words of a claim, in a view that shows them.
 *
 * @param {Side} side
 * @param {string} claim
 * @param {Stage} stage
 * @param {ScrollLogicalPosition} [block]
 */
export function goToClaim(side, claim, { marks, now, choose, shadow }, block) {
  const { view, article } = now();
  places.set(shadow, side);
  if (view === "pairs" || view === "grid") choose({ view: null });
  else if (view === "one" && article !== side) choose({ article: side === "b" ? "b" : null });
  focusPlace(marks, side, claim, block);
}

/** The article that the reader is in. @param {Stage} stage */
function placeOf({ shadow, now }) {
  const { view, article } = now();
  return view === "one" ? article : (places.get(shadow) ?? "a");
}

/**
 * From the selected pair's words on one side to those on the other.
 *
 * @param {Element} from a mark or a badge
 * @param {Stage} stage
 */
function goOn(from, stage) {
  const { marker } = stage.now();
  const here = stage.marks.find(
    ({ element, badges }) => element === from || badges.some((badge) => badge.contains(from)),
  );
  const there = here?.side === "a" ? "b" : "a";
  if (marker) goToClaim(there, marker[there], stage);
}

/**
 * @param {Element} from
 * @param {Stage} stage
 */
function escape(from, stage) {
  const { shadow, marks } = stage;
  const origin = origins.get(shadow);
  const filters = from.closest(".query");
  if (filters) void stage.open("filters").then((part) => part?.use?.("close"));
  else if (marks.some(({ element }) => element === from) && origin?.focus.isConnected) {
    const { view } = origin;
    if (stage.now().view !== view) stage.choose({ view: view === "side" ? null : view });
    if (!origin.focus.closest(".card")) places.set(shadow, null);
    origin.focus.focus();
  } else back(stage, !from.closest(".card") || places.get(shadow) !== null);
}

/**
 * Back to the selected pair's words in the article that the reader is in, or else to its entry in the list or its note in
 * the margin, closing the card.
 *
 * @param {Stage} stage
 * @param {boolean} [close]
 */
function back(stage, close = true) {
  const { shadow, select } = stage;
  const { marker, view } = stage.now();
  const entry = visible(shadow, "[aria-current]");
  const inText = marker && places.get(shadow) !== null && /side|one/.test(view);
  const side = placeOf(stage);
  if (close) select(null);
  if (inText) goToClaim(side, marker[side], stage, "nearest");
  else entry?.focus();
}

/**
 * The first of these that is to be seen in this view.
 *
 * @param {ShadowRoot} shadow
 * @param {string} selector
 */
function visible(shadow, selector) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (shadow.querySelectorAll(selector));
  return [...found].find((element) => element.getClientRects().length > 0);
}
