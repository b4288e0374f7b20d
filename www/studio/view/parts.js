import { h } from "../../element/dom.js";

/**
 * Small pieces that several views share.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 * @typedef {Node | string | null | undefined | false} Child
 */

/**
 * @param {string} act what a click asks for
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export function button(act, attributes, ...children) {
  return h("button", { type: "button", "data-do": act, ...attributes }, ...children);
}

/**
 * A field with its label around it.
 *
 * @param {string} label
 * @param {Node} field
 * @param {...Child} after
 */
export function labelled(label, field, ...after) {
  return h("label", { class: "field" }, h("span", {}, label), field, ...after);
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {Attributes} [attributes]
 */
export function input(name, value, attributes = {}) {
  return h("input", { "data-field": name, value: value ?? "", autocomplete: "off", ...attributes });
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {[string, string][]} options value and word
 * @param {Attributes} [attributes]
 */
export function select(name, value, options, attributes = {}) {
  return h(
    "select",
    { "data-field": name, ...attributes },
    options.map(([each, word]) => h("option", { value: each, selected: each === (value ?? "") }, word)),
  );
}

/**
 * Words that a field offers; the field says `list`.
 *
 * @param {string} id
 * @param {string[]} values
 */
export function offered(id, values) {
  return h(
    "datalist",
    { id, "data-key": id },
    [...new Set(values)].map((value) => h("option", { value })),
  );
}

/** The letter of an article. @param {import("./context.js").Side} side */
export function letter(side) {
  return h("span", { class: "letter", "aria-hidden": "true" }, side.toUpperCase());
}

/** A key on a keyboard. @param {string} key */
export function cap(key) {
  return h("kbd", {}, key);
}

/**
 * A text cut short at a word's end.
 *
 * @param {string} text
 * @param {number} most characters
 */
export function shortened(text, most) {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s?\S*$/u, "") || line.slice(0, most)} …`;
}

/**
 * @param {string[]} names
 * @param {Context} context
 * @returns {[string, string][]} for `select`
 */
export function stances(names, { t }) {
  return names.map((name) => [name, t(`stance.${name}`)]);
}
