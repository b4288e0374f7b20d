/**
 * Crossread in the host's own article: reads articles out of a page, and marks claims in them where they stand. Nothing
 * of an article is changed: its elements, its attributes and its text nodes are the same before, during and after; the
 * marks are painted by the CSS Custom Highlight API, the list of pairs and the card stand beside. (One thing a
 * reader can ask for: going to words in a closed `<details>` opens it, as the browser's own search does.)
 *
 * ```js
 * import { compareElements } from "/crossread/host.js";
 * const shown = await compareElements(document.querySelector("#ours"), document.querySelector("#theirs"));
 * shown.destroy();
 * ```
 *
 * An entry point of its own: no page loads it that does not import it. It loads no WebAssembly, except that
 * `compareElements` without a `comparison` or an `engine` loads the engine.
 *
 * A page styles the marks by the element's custom properties (`--cross-read-dispute` and so on, see `cross-read.js`),
 * or by rules of its own for the highlights `cross-read-dispute`, `-agree`, `-related`, `-only`, `-hover`,
 * `-selected-dispute`, `-clash-dispute` and so on; where the article is light on dark, `cross-read-dark-…`. `drawing`
 * says how the marks come about:
 *
 * - `highlights`: all by the Highlight API.
 * - `mixed`: the browser paints only what is behind the words (WebKit); the lines under them, without which a relation
 *   would be told by its colour alone, stand in a layer over the page.
 * - `lines`: there is no Highlight API; the layer shows all.
 *
 * The layer takes no clicks, is not heard by screen readers, and follows the article's layout.
 *
 * @typedef {import("./types.d.ts").Comparison} Comparison
 * @typedef {import("./types.d.ts").Side} Side
 * @typedef {import("./host/reading.js").Reading} Reading
 * @typedef {import("./host/reading.js").ReadOptions} ReadOptions
 * @typedef {import("./element/load.js").Engine} Engine
 *
 * @typedef {object} ShowOptions
 * @property {Element | null} [panel] Where the list of pairs goes. Missing: at the window's edge, behind a button; of
 *   several on one page only one should be there. Null:
 *   there is neither list nor card, and the page shows a selected pair itself, by `cross-read-select`; then it also has
 *   to give the keyboard a way.
 * @property {string} [lang] The language of list and card; the page's where it is missing.
 * @property {number} [headingLevel] The level of the list's heading, 1 to 6; 2 where it is missing.
 *
 * @typedef {ReadOptions & ShowOptions} HighlightOptions
 *
 * @typedef {object} CompareElementsOptions
 * @property {Comparison} [comparison] A finished comparison of the two; nothing is compared then.
 * @property {Engine} [engine] Compares in place of ours.
 * @property {import("./types.d.ts").WasmSource} [wasm] Where the engine's WebAssembly is.
 * @property {import("./types.d.ts").CompareOptions} [compare] What the engine is told.
 * @property {import("./types.d.ts").LinkInput[]} [links] A person's word on two claims.
 * @property {AbortSignal} [signal] Ends the comparing.
 *
 * @typedef {object} Highlighted Marks in one article.
 * @property {Element} element
 * @property {Side} side
 * @property {Comparison} comparison
 * @property {"highlights" | "mixed" | "lines"} drawing
 * @property {string[]} lost The claims whose words are not in the article as it is now.
 * @property {Promise<void>} ready Settles once the list and the card are there.
 * @property {string | null} selected The id of the selected marker.
 * @property {(claim: string) => Range[]} rangesOf Where a claim stands in the page now; empty where it does not.
 * @property {(id: string | null) => void} select Opens a pair's card and brings its words into the window, or closes it.
 * @property {() => void} next
 * @property {() => void} previous
 * @property {() => void} refresh Reads the article again, which after a change of its nodes happens by itself.
 * @property {() => void} destroy Takes everything away that was brought.
 */

import { classify, failure } from "./element/input.js";
import { Model } from "./element/model.js";
import { readArticle } from "./host/reading.js";
import { Session } from "./host/session.js";

export { readArticle };

/** What marks an element: another one takes its place. @type {WeakMap<Element, () => void>} */
const marking = new WeakMap();

/**
 * Marks the claims of one side of a comparison in an article that is on the page. On the element, `cross-read-select`
 * says that a pair was chosen (`detail.marker`, or null).
 *
 * @param {Element} element
 * @param {Comparison} comparison made from this article, or from its text as it was when it was published
 * @param {Side} side which of the two articles it is
 * @param {HighlightOptions} [options]
 * @returns {Highlighted}
 * @throws {import("./types.d.ts").CrossreadError} `bad-element`, `bad-side`, `bad-selector`; `bad-comparison` where it
 *   is none or not whole and `unsupported-schema` where it is of another version, with a path that begins with
 *   `comparison`
 *
 * @example
 * ```js
 * import { compare } from "crossread";
 * import { highlight } from "crossread/host";
 *
 * const text = "The mayor stole the money, the prosecutor said.";
 * const element = document.body.appendChild(Object.assign(document.createElement("article"), { textContent: text }));
 * const comparison = await compare({ text }, { text: "The mayor denied that he stole the money." });
 * const shown = highlight(element, comparison, "a");
 * console.log(shown.rangesOf("a1").length); // 1
 * ```
 */
export function highlight(element, comparison, side, options) {
  if (side !== "a" && side !== "b") throw failure("bad-side", `A side is "a" or "b", not ${String(side)}.`, "side");
  return show({ [side]: element }, comparison, options ?? {})[side];
}

/**
 * Reads two articles of a page, compares them, and marks both, with one list and one card.
 *
 * @param {Element} a
 * @param {Element} b
 * @param {HighlightOptions & CompareElementsOptions} [options]
 * @returns {Promise<{ comparison: Comparison, a: Highlighted, b: Highlighted, destroy: () => void }>}
 * @throws {import("./types.d.ts").CrossreadError} as `highlight`; `bad-json` in a mark's `data-answers`; and what the
 *   engine throws
 *
 * @example
 * ```js
 * import { compareElements } from "crossread/host";
 *
 * const article = (textContent) =>
 *   document.body.appendChild(Object.assign(document.createElement("article"), { textContent }));
 * const a = article("The mayor stole the money, the prosecutor said.");
 * const b = article("The mayor denied that he stole the money.");
 * const { comparison } = await compareElements(a, b);
 * console.log(comparison.summary.dispute); // 1
 * ```
 */
export async function compareElements(a, b, options) {
  const given = options ?? {};
  const made = given.comparison ?? (await compared(a, b, given));
  given.signal?.throwIfAborted();
  return { comparison: made, ...show({ a, b }, made, given) };
}

/**
 * @param {Element} elementA
 * @param {Element} elementB
 * @param {HighlightOptions & CompareElementsOptions} options
 * @returns {Promise<Comparison>}
 */
async function compared(elementA, elementB, options) {
  const { engine, wasm, links, signal = options.compare?.signal ?? new AbortController().signal } = options;
  const [a, b] = [articleOf("a", elementA, options), articleOf("b", elementB, options)];
  const pair = links ? { a, b, links } : { a, b };
  if (engine) return engine(pair, { signal, progress: () => {} });
  const ours = await import("./engine.js");
  if (wasm !== undefined) await ours.init({ wasm });
  return ours.compare(pair, { ...options.compare, signal });
}

/**
 * An article as the contract has it; an error's path begins with the side, as the engine's do.
 *
 * @param {Side} side
 * @param {Element} element
 * @param {ReadOptions} options
 */
function articleOf(side, element, options) {
  try {
    const { map: _, roots: __, ...article } = readArticle(element, options);
    return article;
  } catch (error) {
    const { path } = /** @type {import("./types.d.ts").CrossreadError} */ (error);
    if (path?.startsWith("claims")) throw Object.assign(/** @type {Error} */ (error), { path: `${side}.${path}` });
    throw path === "element" ? Object.assign(/** @type {Error} */ (error), { path: side }) : error;
  }
}

/**
 * @param {Partial<Record<Side, Element>>} elements
 * @param {Comparison} comparison
 * @param {HighlightOptions} options
 */
function show(elements, comparison, options) {
  check(comparison);
  for (const [side, element] of Object.entries(elements)) {
    if (element?.nodeType !== 1) throw failure("bad-element", "This is no element.", side);
    if (!element.ownerDocument.defaultView) throw failure("bad-element", "The element is in no page.", side);
  }
  const all = /** @type {Element[]} */ (Object.values(elements));
  if (options.panel && options.panel.nodeType !== 1)
    throw failure("bad-element", "This is no element.", "options.panel");
  const model = modelOf(comparison);
  for (const element of all) marking.get(element)?.();
  const session = new Session(elements, model, options);
  const destroy = () => {
    session.destroy();
    for (const element of all) if (marking.get(element) === destroy) marking.delete(element);
  };
  for (const element of all) marking.set(element, destroy);
  const sides = Object.fromEntries(
    Object.entries(session.articles).map(([side, article]) => [side, handle(side, article, session, destroy)]),
  );
  return /** @type {Record<Side, Highlighted> & { destroy: () => void }} */ ({ ...sides, destroy });
}

/**
 * Refuses what is no comparison, or of another version; paths begin with `comparison`.
 *
 * @param {any} comparison
 */
function check(comparison) {
  if (comparison?.schema === undefined) {
    const isPair = comparison?.a && comparison.b;
    const what = isPair ? "This is a pair, and not yet a comparison." : "This is no comparison.";
    throw failure("bad-comparison", what, "comparison");
  }
  try {
    classify(comparison);
  } catch (error) {
    const { path } = /** @type {import("./types.d.ts").CrossreadError} */ (error);
    throw Object.assign(/** @type {Error} */ (error), { path: `comparison.${path}` });
  }
}

/** @param {Comparison} comparison */
function modelOf(comparison) {
  try {
    return new Model(comparison);
  } catch (cause) {
    throw failure("bad-comparison", `The comparison is not whole. (${cause})`, "comparison");
  }
}

/**
 * @param {string} side
 * @param {import("./host/article.js").MarkedArticle} article
 * @param {Session} session
 * @param {() => void} destroy
 * @returns {Highlighted}
 */
function handle(side, article, session, destroy) {
  const own = /** @type {Side} */ (side);
  return {
    element: article.element,
    side: own,
    comparison: session.model.comparison,
    drawing: article.drawing,
    ready: session.ready,
    get lost() {
      return article.lost;
    },
    get selected() {
      return session.selected?.id ?? null;
    },
    rangesOf: (claim) => article.ranges.get(claim) ?? [],
    select: (id) => session.select(id, { side: own, go: true }),
    next: () => session.step(1),
    previous: () => session.step(-1),
    refresh: () => article.refresh(),
    destroy,
  };
}
