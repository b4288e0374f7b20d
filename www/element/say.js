import en from "../strings/en.js";
import { h } from "./dom.js";

/**
 * Speaks a table of strings: looks a key up, chooses the plural, puts numbers and names in.
 *
 * @typedef {Record<string, string | number | Node | (Node | string)[]>} Values
 */
export class Say {
  // Made when first asked for: the browser's tables of a language take longer to load than our articles to draw.
  /** @type {Intl.PluralRules | undefined} */
  #plurals;
  /** @type {Intl.NumberFormat | undefined} */
  #numbers;

  /** @param {import("../strings/en.js").Strings} table */
  constructor(table) {
    this.table = table;
    this.lang = table.lang;
    this.dir = table.dir;
  }

  /**
   * A sentence for where only plain text can stand.
   *
   * @param {string} key as `kind.dispute`
   * @param {Values} [values]
   */
  text(key, values = {}) {
    return this.nodes(key, values)
      .map((piece) => (typeof piece === "string" ? piece : piece.textContent))
      .join("");
  }

  /**
   * The same with nodes put in as they are, and names isolated from the direction of the sentence.
   *
   * @param {string} key
   * @param {Values} [values]
   * @returns {(Node | string)[]}
   */
  nodes(key, values = {}) {
    // The names in braces stand at the odd places.
    return (this.#find(key, values.n) ?? key)
      .split(/\{(\w+)\}/)
      .flatMap((piece, index) => {
        if (index % 2 === 0) return piece;
        const value = values[piece] ?? "";
        if (typeof value === "number") return this.number(value);
        if (typeof value !== "string") return value;
        return h("bdi", {}, value);
      })
      .filter((piece) => piece !== "");
  }

  /** @param {string} key */
  has(key) {
    return this.#find(key) !== undefined;
  }

  /** @param {number} n */
  number(n) {
    this.#numbers ??= new Intl.NumberFormat(this.lang);
    return this.#numbers.format(n);
  }

  /** @param {string[]} items */
  list(items) {
    return new Intl.ListFormat(this.lang, { type: "unit" }).format(items);
  }

  /**
   * What a translation lacks is said in English.
   *
   * @param {string} key
   * @param {unknown} [n]
   * @returns {string | undefined}
   */
  #find(key, n) {
    for (const table of [this.table, en]) {
      /** @type {any} */
      let entry = table;
      for (const name of key.split(".")) entry = entry && Object.hasOwn(entry, name) ? entry[name] : undefined;
      if (typeof entry === "string") return entry;
      if (entry?.other) {
        this.#plurals ??= new Intl.PluralRules(this.lang);
        return entry[this.#plurals.select(Number(n))] ?? entry.other;
      }
    }
    return undefined;
  }
}
