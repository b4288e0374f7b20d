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
  const none = /** @type {HTMLElement} */ (list.querySelector(".none"));
  /** @type {string | undefined} */
  let filter;
  /** @type {string | undefined} */
  let opened;

  /** @param {import("../state.js").Now} now */
  function paint(now) {
    const { shown, only, marker, view } = now;
    for (const button of all(root, "[data-filter]:is(button)")) {
      write(button, "aria-pressed", String(button.dataset.filter === now.filter));
    }
    for (const part of all(root, ".bar > span")) {
      write(part, "data-off", now.filter !== "all" && part.dataset.filter !== now.filter ? "" : null);
    }
    model.markers.forEach((each, index) => {
      const hidden = !shown.has(each);
      if (items[index].hidden !== hidden) items[index].hidden = hidden;
      write(/** @type {Element} */ (items[index].firstElementChild), "aria-current", each === marker ? "true" : null);
    });
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
      rove(
        roving,
        within.find((item) => item.ariaCurrent) ?? within.find((item) => item.tabIndex === 0) ?? within[0],
      );
    }
    paintTools(bar, stage, now);
    paintCard(marker, view);
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
