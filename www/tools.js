/**
 * What only some pages need: the second module, `pkg/crossread_tools`, with everything that the engine has and more.
 * Importing this file loads nothing; the first call loads the module, once, as in `engine.js`, with the same errors.
 *
 * Files go in and come out as their text.
 */

import { wasmModule } from "./wasm-module.js";

/** @type {import("./wasm-module.js").WasmModule<import("./types.d.ts").ToolsGlue>} */
const { engine: tools, from } = wasmModule(
  // The literal is what bundlers look for.
  // @ts-ignore: the build makes it; a fresh checkout does not have it.
  () => import("./pkg/crossread_tools.js"),
  // For a retry alone: bundlers need not copy it.
  () => new URL(/* @vite-ignore */ /* webpackIgnore: true */ "./pkg/crossread_tools.js", import.meta.url),
);

/**
 * Loads the module, which otherwise the first call does. `wasm` says where its WebAssembly is.
 *
 * @param {{ wasm?: import("./types.d.ts").WasmSource }} [options]
 * @returns {Promise<void>}
 *
 * @example
 * ```js
 * // In Node nothing is fetched: the bytes are given.
 * import { readFile } from "node:fs/promises";
 * import { init } from "crossread/tools";
 *
 * await init({ wasm: await readFile(new URL(import.meta.resolve("crossread/tools.wasm"))) });
 * ```
 */
export async function init({ wasm } = {}) {
  if (wasm !== undefined) from(wasm);
  await tools();
}

/**
 * Compares the two articles of a file, as the command line does.
 *
 * @param {string} text the JSON text of a pair
 * @returns {Promise<string>} the JSON text of the comparison
 *
 * @example
 * ```js
 * import { compareText } from "crossread/tools";
 *
 * const pair = {
 *   a: { text: "The mayor stole the money, the prosecutor said." },
 *   b: { text: "The mayor denied that he stole the money." },
 * };
 * const { summary } = JSON.parse(await compareText(JSON.stringify(pair)));
 * console.log(summary.dispute); // 1
 * ```
 */
export async function compareText(text) {
  return (await tools()).compareText(text);
}

/**
 * Writes a comparison as accessible HTML that needs no script: both articles with their marks, the pairs, what only one
 * of them says. All text in it is escaped.
 *
 * @param {import("./types.d.ts").Comparison | import("./types.d.ts").PairInput | string} comparison or a pair, which is
 *   compared first, or the JSON text of one of them
 * @param {import("./types.d.ts").RenderOptions} [options]
 * @returns {Promise<string>}
 * @example
 * import { renderHtml } from "crossread/tools";
 * const html = await renderHtml({ a: { text: "The pool opens in May." }, b: { text: "The pool opens in June." } });
 * html.startsWith("<style>"); // true
 */
export async function renderHtml(comparison, options = {}) {
  const text = typeof comparison === "string" ? comparison : JSON.stringify(comparison);
  const { lang = "en", headingLevel = 2, idPrefix = "cross-read-", style = true, page = false, script } = options;
  return (await tools()).renderHtml(text, lang, headingLevel, idPrefix, style, page, script);
}
