import { card } from "./card.js";
import { paintMarks } from "./marks.js";

/**
 * Brings what is drawn up to a filter and a selection, touching only what these change.
 *
 * @param {ParentNode} root
 * @param {import("./draw.js").View} view
 * @param {{ filter: "all" | import("./model.js").Kind, selected: string | null }} state
 * @param {{ strings: import("../strings/en.js").Strings, level: number }} context
 */
export function paint(root, view, state, context) {
  const { model } = view;
  if (!model) return;
  const { filter, selected } = state;
  paintMarks({ ...view, model }, state, context.strings);
  for (const button of all(root, "[data-filter]")) {
    button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
  }
  for (const entry of all(root, ".lists [data-kind]:is(li, details)")) {
    entry.hidden = filter !== "all" && filter !== entry.dataset.kind;
    if (entry instanceof HTMLDetailsElement && filter !== view.filter) entry.open = filter === entry.dataset.kind;
  }
  view.filter = filter;
  const shown = shownEntries(root);
  for (const line of all(root, ".none")) line.hidden = shown > 0;
  for (const button of all(root, ".pairs button")) {
    if (button.dataset.marker === selected) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  for (const list of all(root, "[data-roving]")) {
    const items = entries(list);
    rove(list, items.find((item) => item.ariaCurrent) ?? items.find((item) => item.tabIndex === 0) ?? items[0]);
  }
  const marker = model.marker(selected);
  if (view.card && view.selected !== selected) {
    view.card.replaceChildren(...(marker ? /** @type {Node[]} */ (card(marker, model, context).filter(Boolean)) : []));
    view.card.scrollTop = 0;
    view.card.hidden = !marker;
    view.selected = selected;
    // Only the list scrolls, and only where it has a height of its own: the reader's place in the page stays.
    const entry = marker && all(root, ".pairs button")[marker.number - 1];
    const list = entry?.closest(".lists");
    if (entry && list) list.scrollTop = entry.offsetTop - 8;
  }
}

/**
 * How many entries the filter lets through: pairs, or what only one article says where that is asked for.
 *
 * @param {ParentNode} root
 */
export function shownEntries(root) {
  return all(root, ".pairs > li:not([hidden]), details[open] > .only > li:not([hidden])").length;
}

/**
 * The entries of a list that the filter lets through.
 *
 * @param {Element} list
 */
export function entries(list) {
  return all(list, ":scope > li:not([hidden]) > button");
}

/**
 * Makes one entry of a list its tab stop.
 *
 * @param {Element} list
 * @param {HTMLElement | undefined} stop
 */
export function rove(list, stop) {
  for (const button of all(list, "button")) button.tabIndex = button === stop ? 0 : -1;
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
function all(root, selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
}
