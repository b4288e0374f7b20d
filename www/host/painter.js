import { adopt } from "../element/dom.js";
import { highlightName, highlightsCss, NAMES } from "../styles/host.js";

/**
 * Paints ranges through the CSS Custom Highlight API, which changes no node. A document has one registry with one
 * highlight for each name; everything that marks articles in it adds its ranges to these and takes only its own away.
 *
 * @typedef {"light" | "dark"} Scheme
 * @typedef {Map<string, Range[]>} Ranges by the names of `NAMES`
 * @typedef {Window & typeof globalThis} View
 */
export class Painter {
  #view;
  /** @type {Ranges} */
  #painted = new Map();
  /** @type {Map<Node, () => void>} */
  #sheets = new Map();

  /** @param {View} view */
  constructor(view) {
    this.#view = view;
  }

  /** Whether the browser has highlights. */
  get paints() {
    return !!this.#view.CSS?.highlights && typeof this.#view.Highlight === "function";
  }

  /**
   * Whether it draws lines with them; some paint only what is behind the words, and say so in the computed style.
   *
   * @param {Element} element within a tree that was adopted
   */
  draws(element) {
    const style = this.#view.getComputedStyle(element, `::highlight(${highlightName("only", "light")})`);
    return this.paints && style.textDecorationStyle === "dashed";
  }

  /**
   * Brings the styles into the trees that the words stand in, and takes them out of others.
   *
   * @param {Iterable<Node>} roots
   */
  adopt(roots) {
    const wanted = /** @type {Set<Node>} */ (new Set([...roots].filter((root) => "adoptedStyleSheets" in root)));
    for (const [root, drop] of this.#sheets) {
      if (wanted.has(root)) continue;
      drop();
      this.#sheets.delete(root);
    }
    for (const root of wanted) {
      if (!this.#sheets.has(root)) this.#sheets.set(root, adopt(/** @type {Document} */ (root), highlightsCss));
    }
  }

  /**
   * Paints these ranges and none else of its own.
   *
   * @param {Ranges} ranges
   * @param {Scheme} scheme
   */
  paint(ranges, scheme) {
    if (!this.paints) return;
    const wanted = new Map([...ranges].map(([name, all]) => [highlightName(name, scheme), all]));
    for (const [name, all] of this.#painted) if (!same(all, wanted.get(name))) this.#take(name, all);
    for (const [plain, all] of ranges) {
      const name = highlightName(plain, scheme);
      if (!same(all, this.#painted.get(name))) this.#give(name, NAMES.indexOf(plain), all);
    }
    this.#painted = wanted;
  }

  destroy() {
    this.paint(new Map(), "light");
    this.adopt([]);
  }

  /**
   * @param {string} name
   * @param {number} priority
   * @param {Range[]} ranges
   */
  #give(name, priority, ranges) {
    const { CSS, Highlight } = this.#view;
    let highlight = CSS.highlights.get(name);
    if (!highlight && ranges.length > 0) {
      highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
    for (const range of ranges) highlight?.add(range);
  }

  /**
   * @param {string} name
   * @param {Range[]} ranges
   */
  #take(name, ranges) {
    const { highlights } = this.#view.CSS;
    const highlight = highlights.get(name);
    for (const range of ranges) highlight?.delete(range);
    if (highlight?.size === 0) highlights.delete(name);
  }
}

/**
 * @param {Range[]} some
 * @param {Range[]} [others]
 */
function same(some, others) {
  return some.length === others?.length && some.every((range, index) => range === others[index]);
}

/**
 * Whether an article is dark on light or light on dark, by the colour of its words: a page may say so by a class of its
 * own and no `color-scheme`.
 *
 * @param {Element} element
 * @param {View} view
 * @returns {Scheme}
 */
export function schemeOf(element, view) {
  const { color } = view.getComputedStyle(element);
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (/^rgb/.test(color)) return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? "dark" : "light";
  if (/^color\(srgb/.test(color)) return 0.299 * red + 0.587 * green + 0.114 * blue > 0.55 ? "dark" : "light";
  return view.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
