import { h } from "../element/dom.js";

/** What the tables of a class are made of. */

/** @param {string[]} texts */
export function head(texts) {
  return h(
    "thead",
    {},
    h(
      "tr",
      {},
      texts.map((text) => h("th", { scope: "col" }, text)),
    ),
  );
}

/**
 * A table that scrolls in itself where the window is too narrow for it, by keys as well.
 *
 * @param {string} label
 * @param {...Node} parts
 */
export function wide(label, ...parts) {
  return h("div", { class: "wide", role: "region", tabindex: 0, "aria-label": label }, h("table", {}, parts));
}

/** A number. @param {string} text */
export function cell(text) {
  return h("td", { class: "number" }, h("bdi", { dir: "ltr" }, text));
}
