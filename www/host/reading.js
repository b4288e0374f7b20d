/**
 * Reads an article out of a page by the rule of `rule.js`.
 *
 * Record. The plan had this in the engine, through web-sys. It is plain JS, because a page that shows a finished
 * comparison in its own articles must read them and loads no WebAssembly at all; because reading is one call into the
 * page for every text node, which from WebAssembly costs more than the rule itself; and because the engine has no bytes
 * to spare. The price is that this room counts characters, which else only the core does: `text-map.js` and `anchor.js`
 * hold all of that.
 *
 * @typedef {import("../types.d.ts").ArticleInput} ArticleInput
 * @typedef {import("./text-map.js").Piece} Piece
 *
 * @typedef {object} ReadOptions
 * @property {string} [skip] A selector of parts that are not the article: advertisements, boxes with other stories.
 * @property {true | Iterable<ShadowRoot>} [shadowRoots] Shadow roots to read: these, or every open one.
 *
 * @typedef {ArticleInput & { map: TextMap, roots: (Document | ShadowRoot | DocumentFragment)[] }} Reading An article as
 *   `compare` takes it, the way back from its text into the page, and the trees that it was read from.
 */

import { failure } from "./failure.js";
import { claimOf } from "./claims.js";
import { boxOf } from "./rule.js";
import { TextMap } from "./text-map.js";

/** The white space of markup. */
const SPACE = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
const LINES = /[ \t\r\f]+|\n|[^ \t\n\r\f]+/g;
const KEPT = /\n|[^\n]+/g;

/**
 * Reads an article out of a page: its visible text by one rule, `lang`, `dir`, its marked claims, and the way back from
 * its text into the page. Nothing is loaded for it. `readArticle` of the engine gives a promise of the article alone.
 *
 * @param {Element | ShadowRoot} element
 * @param {ReadOptions} [options]
 * @param {boolean} [marks] whether the marks are read too, which a finished comparison has no use for
 * @returns {Reading} `claims` is missing where nothing is marked, so that claims are suggested
 * @throws {import("../types.d.ts").CrossreadError} `bad-element`, `bad-selector`, or `bad-json` in a mark's
 *   `data-answers`
 *
 * @example
 * ```js
 * import { readArticle } from "crossread/host";
 *
 * const article = Object.assign(document.createElement("article"), { textContent: "The ferry sank at noon." });
 * const { text } = readArticle(document.body.appendChild(article));
 * console.log(text); // The ferry sank at noon.
 * ```
 */
export function readArticle(element, options, marks = true) {
  const { skip, shadowRoots } = options ?? {};
  const type = element?.nodeType;
  const root = type === 11 && "host" in element;
  if (type !== 1 && !root) throw failure("bad-element", "This is no element and no shadow root.", "element");
  try {
    if (skip) element.querySelector(skip);
  } catch {
    throw failure("bad-selector", `This is no selector: ${skip}`, "options.skip");
  }
  const own = root ? element.host : /** @type {Element} */ (element);
  const reader = new Reader(skip, shadowRoots, marks);
  reader.enter(element.getRootNode());
  if (root) reader.children(element, own);
  else reader.element(own);
  const { text, title, pieces, claims } = reader;
  const { dataset } = /** @type {HTMLElement} */ (own);
  const dir = inherited(own, "dir");
  /** @type {Reading} */
  const reading = { text: text.join(""), map: new TextMap(pieces), roots: [...reader.roots] };
  const facts = {
    title: dataset?.title ?? title,
    source: dataset?.source,
    url: dataset?.url,
    published: dataset?.published,
    lang: inherited(own, "lang"),
    dir: dir === "ltr" || dir === "rtl" ? dir : undefined,
    claims: claims.length > 0 ? claims : undefined,
  };
  for (const [name, value] of Object.entries(facts)) if (value) Object.assign(reading, { [name]: value });
  return reading;
}

class Reader {
  /** @type {string[]} */
  text = [];
  /** @type {Piece[]} */
  pieces = [];
  /** @type {import("../types.d.ts").ClaimInput[]} */
  claims = [];
  /** @type {string | undefined} */
  title;
  /** @type {Set<Document | ShadowRoot | DocumentFragment>} */
  roots = new Set();
  #length = 0;
  /** Line ends that count once a word follows, two at most. */
  #breaks = 0;
  /** White space that counts once a word follows in the same line: where the first of it stands. */
  #space = /** @type {{ node: Text, offset: number } | null} */ (null);
  /** What begins with the next word. @type {((start: number) => void)[]} */
  #begins = [];
  #skip;
  #marks;
  #everyRoot;
  /** @type {Map<Element, ShadowRoot>} */
  #given = new Map();

  /**
   * @param {string | undefined} skip
   * @param {true | Iterable<ShadowRoot> | undefined} shadowRoots
   * @param {boolean} marks
   */
  constructor(skip, shadowRoots, marks) {
    this.#skip = skip;
    this.#marks = marks;
    this.#everyRoot = shadowRoots === true;
    if (shadowRoots && shadowRoots !== true) for (const root of shadowRoots) this.#given.set(root.host, root);
  }

  /** @param {Node} root */
  enter(root) {
    this.roots.add(/** @type {Document} */ (root));
  }

  /** @param {Element} element */
  element(element) {
    const name = element.localName;
    if (name === "br") return void (this.#breaks = Math.min(2, this.#breaks + 1));
    const box = boxOf(element, this.#skip);
    if (!box) return;
    if (box.block) this.#breaks = 2;
    const claim = this.#marks ? element.getAttribute("data-claim") : null;
    const title = this.title === undefined && /^h[123]$/.test(name);
    const within = claim || title ? this.#begin() : null;
    if (name === "q") this.#put("“");
    this.children(this.#shadowOf(element) ?? element, element, box);
    if (name === "q") this.#put("”");
    if (box.block) this.#breaks = 2;
    const start = within?.();
    if (start === undefined) return;
    if (title) this.title = this.text.join("").slice(start).replaceAll(/\s+/g, " ");
    if (claim) claimOf(this.claims, /** @type {HTMLElement} */ (element), claim, start, this.#length);
  }

  /**
   * @param {ParentNode & Node} parent
   * @param {Element} styled the element whose style its words have
   * @param {import("./rule.js").Box | null} [box]
   */
  children(parent, styled, box = boxOf(styled, this.#skip)) {
    if (!box) return;
    for (const child of this.#shown(parent)) {
      if (child.nodeType === 1) this.element(/** @type {Element} */ (child));
      else if (child.nodeType === 3 && box.visible) this.#words(/** @type {Text} */ (child), box.space);
    }
  }

  /** @param {Element} element */
  #shadowOf(element) {
    const root = this.#given.get(element) ?? (this.#everyRoot ? element.shadowRoot : null);
    if (root) this.enter(root);
    return root;
  }

  /** What a slot shows, or what is in a node. @param {ParentNode & Node} parent */
  #shown(parent) {
    if (!(/** @type {Element} */ (parent).localName === "slot" && this.roots.has(/** @type {any} */ (parent.getRootNode()))))
      return parent.childNodes;
    const assigned = /** @type {HTMLSlotElement} */ (parent).assignedNodes();
    for (const node of assigned) this.enter(node.getRootNode());
    return assigned.length > 0 ? assigned : parent.childNodes;
  }

  /** Begins a part; the returned function says where it began, or nothing where it has no words. */
  #begin() {
    /** @type {number | undefined} */
    let start;
    this.#begins.push((at) => (start = at));
    return () => {
      // What follows no longer begins it.
      if (start === undefined) this.#begins.pop();
      return start;
    };
  }

  /**
   * @param {Text} node
   * @param {import("./rule.js").Box["space"]} space
   */
  #words(node, space) {
    const runs = node.data.matchAll(space === "keep" ? KEPT : space === "lines" ? LINES : SPACE);
    for (const { 0: run, index } of runs) {
      if (run === "\n" && space !== "collapse") {
        this.#breaks = Math.min(2, this.#breaks + 1);
        this.#space = null;
      } else if (space !== "keep" && /^[ \t\n\r\f]/.test(run)) {
        if (this.#breaks === 0) this.#space ??= { node, offset: index };
      } else this.#put(run, node, index);
    }
  }

  /**
   * @param {string} words
   * @param {Text} [node] where they stand; nothing where the browser draws them
   * @param {number} [from]
   */
  #put(words, node, from = 0) {
    if (this.#length > 0 && this.#breaks > 0) this.#append("\n".repeat(this.#breaks));
    else if (this.#length > 0 && this.#space) this.#append(" ", this.#space.node, this.#space.offset);
    this.#breaks = 0;
    this.#space = null;
    for (const begin of this.#begins.splice(0)) begin(this.#length);
    this.#append(words, node, from);
  }

  /**
   * @param {string} words
   * @param {Text} [node]
   * @param {number} [from]
   */
  #append(words, node, from = 0) {
    const start = this.#length;
    this.text.push(words);
    this.#length += words.length;
    if (!node) return;
    const last = this.pieces.at(-1);
    const follows = last?.node === node && last.from + last.length === from && last.start + last.length === start;
    if (last && follows) last.length += words.length;
    else this.pieces.push({ node, from, start, length: words.length });
  }
}

/**
 * The attribute of the element or of the nearest one around it, out of shadow roots too.
 *
 * @param {Element} element
 * @param {string} name
 */
export function inherited(element, name) {
  for (let from = /** @type {Element | undefined} */ (element); from; ) {
    const holder = from.closest(`[${name}]`);
    if (holder) return holder.getAttribute(name) || undefined;
    from = /** @type {Partial<ShadowRoot>} */ (from.getRootNode()).host;
  }
  return undefined;
}
