/**
 * The engine as a page or a script uses it. Importing this file loads nothing; the first call loads the glue and the
 * WebAssembly from `pkg/` beside it, once. In Node give the bytes first: `await init({ wasm: await readFile(…) })`.
 *
 * Every error is an `Error` with `code` and `path`. The engine's own point into the input (`a.claims[0].start`); three
 * are about the engine and have an empty path: `engine-blocked` (the page's content security policy or the browser
 * refuses WebAssembly), `engine-load-failed` (a file did not arrive or is not ours) and `engine-failed` (it stopped in
 * the middle of a call, for want of memory for instance). After each it may be tried again by calling again.
 */

import { compareBy } from "./compare-by.js";
import { wasmModule } from "./wasm-module.js";

/** @type {import("./wasm-module.js").WasmModule<import("./types.d.ts").Glue>} */
const { load, run, from } = wasmModule(
  // The literal is what bundlers look for.
  // @ts-ignore: the build makes it; a fresh checkout does not have it.
  () => import("./pkg/crossread.js"),
  // For a retry alone: bundlers need not copy it.
  () => new URL(/* @vite-ignore */ /* webpackIgnore: true */ "./pkg/crossread.js", import.meta.url),
);

/**
 * Loads the engine, which otherwise the first call does. `wasm` says where its WebAssembly is: an address, the bytes,
 * a `Response` or a compiled module. A page has one engine: once it is there, another `wasm` changes nothing.
 *
 * @param {{ wasm?: import("./types.d.ts").WasmSource }} [options]
 * @returns {Promise<void>}
 *
 * @example
 * ```js
 * // In Node nothing is fetched: the bytes are given.
 * import { readFile } from "node:fs/promises";
 * import { init, version } from "crossread";
 *
 * await init({ wasm: await readFile(new URL(import.meta.resolve("crossread/engine.wasm"))) });
 * console.log(await version()); // crossread 0.1.0
 * ```
 */
export async function init(options) {
  if (options?.wasm !== undefined) from(options.wasm);
  await load();
}

/**
 * Compares two articles, given as two or as one pair; with a `judge` in the options, with its help.
 *
 * @overload
 * @param {import("./types.d.ts").PairInput} pair
 * @param {import("./types.d.ts").CompareOptions} [options]
 * @returns {Promise<import("./types.d.ts").Comparison>}
 *
 * @example
 * ```js
 * import { compare } from "crossread";
 *
 * const a = { text: "Closing the branch will save 186,000 pounds a year, the council said." };
 * const b = { text: "Closing the branch will save less than 80,000 pounds a year, the auditor said." };
 * const { markers } = await compare({ a, b });
 * console.log(markers[0].relation, markers[0].evidence[0].kind); // dispute number
 * ```
 */
/**
 * @overload
 * @param {import("./types.d.ts").ArticleInput} a
 * @param {import("./types.d.ts").ArticleInput} b
 * @param {import("./types.d.ts").CompareOptions} [options]
 * @returns {Promise<import("./types.d.ts").Comparison>}
 */
/** @param {any[]} given */
export async function compare(...given) {
  return compareBy((pair, options) => run(({ compare }) => compare(pair, options), options?.signal), given);
}

/**
 * Judges pairs of claims without their articles: one pair in, one result out; a list in, a list out in the same order.
 *
 * @template {import("./types.d.ts").ClaimPairInput | import("./types.d.ts").ClaimPairInput[]} T
 * @param {T} pairs
 * @returns {Promise<T extends unknown[] ? import("./types.d.ts").RelateResult[] : import("./types.d.ts").RelateResult>}
 *
 * @example
 * ```js
 * import { relate } from "crossread";
 *
 * const { relation } = await relate({
 *   a: "The mayor stole the money, the prosecutor said.",
 *   b: "The mayor denied that he stole the money.",
 * });
 * console.log(relation); // dispute
 * ```
 */
export async function relate(pairs) {
  const results = await run(({ relate }) => relate(pairs));
  return /** @type {any} */ (Array.isArray(pairs) ? results : results[0]);
}

/**
 * Suggests which statements of an article are claims, for an article that nobody has marked.
 *
 * @param {import("./types.d.ts").ArticleInput} article
 * @returns {Promise<import("./types.d.ts").SuggestedClaim[]>}
 *
 * @example
 * ```js
 * import { suggestClaims } from "crossread";
 *
 * const text = "Who would have thought? On Monday the council voted to close the library.";
 * const claims = await suggestClaims({ text });
 * console.log(claims.map(({ quote }) => quote).join()); // On Monday the council voted to close the library.
 * ```
 */
export async function suggestClaims(article) {
  return run(({ suggestClaims }) => suggestClaims(article));
}

/**
 * Reads an article out of a page, as `compare` takes it: its text, `lang`, `dir`, and what is marked by `data-claim` as
 * claims. The rule is in `host/rule.js`, which is loaded only now; the engine is not. `readArticle` of `host.js` reads
 * the same, but at once and not in a promise, and also gives the way back from the text into the page.
 *
 * @param {Element | ShadowRoot} element
 * @param {import("./host/reading.js").ReadOptions} [options]
 * @returns {Promise<import("./types.d.ts").ArticleInput>}
 *
 * @example
 * ```js
 * import { readArticle } from "crossread";
 *
 * const article = document.createElement("article");
 * const mark = document.createElement("mark");
 * mark.dataset.claim = "a1";
 * mark.textContent = "The ferry sank at noon.";
 * article.append(mark);
 * const { text, claims } = await readArticle(article);
 * console.log(text.trim(), claims[0].id); // The ferry sank at noon. a1
 * ```
 */
export async function readArticle(element, options) {
  const { readArticle } = await import("./host/reading.js");
  const { map: _, roots: __, ...article } = readArticle(element, options);
  return article;
}

/**
 * The engine's version.
 *
 * @returns {Promise<string>}
 *
 * @example
 * ```js
 * import { version } from "crossread";
 *
 * console.log(await version()); // crossread 0.1.0
 * ```
 */
export async function version() {
  return run(({ version }) => version());
}
