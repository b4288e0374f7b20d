import { h } from "../dom.js";
import { panelCss } from "../../styles/panel.js";
import { card } from "./card.js";
import { listen } from "./controls.js";
import { entries, lists, rove } from "./list.js";
import { asks } from "./query.js";
import { paintTools, tools } from "./tools.js";

export const css = panelCss;

/**
 * What stands around the articles in every view: the switch of views, the list of pairs, the card of the selected one,
 * and what clicks and keys do.
 *
 * @param {import("../parts.js").Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach(stage) {
  const { root, model } = stage;
  const bar = /** @type {HTMLElement} */ (root.querySelector(".tools"));
  const rail = /** @type {HTMLElement} */ (root.querySelector(".rail"));
  if (model.markers.length > 0) bar.replaceChildren(...tools(stage));
  const list = lists(stage);
  const sheet = h("div", {
    class: "card",
    part: "card",
    role: "region",
    "aria-labelledby": "card-title",
    tabindex: 0,
    hidden: true,
  });
  rail.replaceChildren(list, sheet);
  const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".pairs > li")]);
  const pairs = /** @type {Element} */ (list.querySelector(".pairs"));
  const none = /** @type {HTMLElement} */ (list.querySelector(".none"));
  /** @type {string | undefined} */
  let filter;
  /** @type {string | undefined} */
  let opened;
  /** @type {Element | null | undefined} */
  let current;

  /** @param {import("../state.js").Now} now */
  function paint(now) {
    const { shown, only, marker, view } = now;
    for (const button of all(root, "[data-filter]:is(button)")) {
      write(button, "aria-pressed", String(button.dataset.filter === now.filter));
    }
    for (const part of all(root, ".bar > span")) {
      write(part, "data-off", now.filter !== "all" && part.dataset.filter !== now.filter ? "" : null);
    }
    keep(pairs, items, (index) => shown.has(model.markers[index]));
    const entry = marker && items[marker.number - 1].firstElementChild;
    if (current !== entry) current?.removeAttribute("aria-current");
    entry?.setAttribute("aria-current", "true");
    current = entry;
    for (const details of all(list, "details[data-side]")) {
      const side = /** @type {import("../model.js").Side} */ (details.dataset.side);
      details.hidden = only[side].size === 0;
      for (const item of all(details, "li")) item.hidden = !only[side].has(item.dataset.claim ?? "");
      if (now.filter !== filter)
        /** @type {HTMLDetailsElement} */ (details).open = now.filter === details.dataset.kind;
    }
    filter = now.filter;
    none.hidden = shown.size > 0;
    for (const roving of all(list, "[data-roving]")) {
      const within = entries(roving);
      rove(roving, within.find((item) => item.ariaCurrent) ?? within.find((item) => item.tabIndex === 0) ?? within[0]);
    }
    paintCard(marker, view);
    paintTools(bar, stage, now);
  }

  /**
   * In the list of pairs the card opens in its place; in every other view it stands beside or over the articles.
   *
   * @param {import("../model.js").NumberedMarker | undefined} marker
   * @param {string} view
   */
  function paintCard(marker, view) {
    const entry = marker && items[marker.number - 1];
    const place = (view === "pairs" && entry) || rail;
    if (sheet.parentElement !== place) place.append(sheet);
    write(root, "data-card", marker && place === rail ? "over" : null);
    if (opened === marker?.id) return;
    opened = marker?.id;
    sheet.replaceChildren(...(marker ? card(marker, stage) : []));
    sheet.scrollTop = 0;
    sheet.hidden = !marker;
    // Only the list scrolls, and only where it has a height of its own: the reader's place in the page stays.
    if (entry && view !== "pairs") list.scrollTop = entry.offsetTop - 8;
  }

  return { paint, asks, drop: listen(stage) };
}

/**
 * Keeps in a list the items that are shown, each at its place, and touches no other: an item that has the focus keeps
 * it. To hide the others would cost more, since a browser then computes the styles that it had put off.
 *
 * @param {Element} list
 * @param {Element[]} items
 * @param {(index: number) => boolean} isShown
 */
function keep(list, items, isShown) {
  let at = list.firstElementChild;
  items.forEach((item, index) => {
    if (item === at) at = at.nextElementSibling;
    if (!isShown(index)) item.remove();
    else if (item.nextElementSibling !== at || !item.parentElement) list.insertBefore(item, at);
  });
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
function all(root, selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
}

/**
 * Writing what is already there would still make the browser compute styles again.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function write(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
