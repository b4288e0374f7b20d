/**
 * What only some pages need: the second module, `pkg/crossread_tools`, with everything that the engine has and more.
 * Importing this file loads nothing; the first call loads the module, once, as in `engine.js`, with the same errors.
 *
 * Files go in and come out as their text. An argument or option of a wrong type is refused under its own name.
 */

import { refusal } from "./refusal.js";
import { wasmModule } from "./wasm-module.js";

/** @type {import("./wasm-module.js").WasmModule<import("./types.d.ts").ToolsGlue>} */
const { load, run, from } = wasmModule(
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
export async function init(options) {
  if (options?.wasm !== undefined) from(options.wasm);
  await load();
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
  textOf(text, "text");
  return run(({ compareText }) => compareText(text));
}

/**
 * Writes a comparison as accessible HTML that needs no script: both articles with their marks, the pairs, what only one
 * of them says. All text in it is escaped.
 *
 * @param {import("./types.d.ts").Comparison | import("./types.d.ts").PairInput | string} comparison or a pair, which is
 *   compared first, or the JSON text of one of them
 * @param {import("./types.d.ts").RenderOptions} [options]
 * @returns {Promise<string>}
 *
 * @example
 * ```js
 * import { renderHtml } from "crossread/tools";
 *
 * const pair = { a: { text: "The pool opens in May." }, b: { text: "The pool opens in June." } };
 * const html = await renderHtml(pair, { page: true, lang: "de" });
 * console.log(html.slice(0, 15)); // <!doctype html>
 * ```
 */
export async function renderHtml(comparison, options) {
  const text = jsonOf(comparison);
  const { lang, headingLevel, idPrefix, style, page, script } = optionsOf(options);
  const level = headingLevel ?? 2;
  if (![1, 2, 3, 4, 5].includes(level))
    throw refusal("invalid-option", "headingLevel", "must be a whole number from 1 to 5");
  const language = textOf(lang ?? "en", "lang");
  const prefix = textOf(idPrefix ?? "cross-read-", "idPrefix");
  const address = script == null ? undefined : textOf(script, "script");
  return run(({ renderHtml }) => renderHtml(text, language, level, prefix, !!(style ?? true), !!page, address));
}

/**
 * The key of an exercise as the engine would have it, for a teacher to change.
 *
 * @param {string} comparison the JSON text of a finished comparison
 * @returns {Promise<string>} the JSON text of a key
 *
 * @example
 * ```js
 * import { compareText, exerciseKey } from "crossread/tools";
 *
 * const pair = {
 *   a: { text: "The mayor stole the money, the prosecutor said." },
 *   b: { text: "The mayor denied that he stole the money." },
 * };
 * const key = JSON.parse(await exerciseKey(await compareText(JSON.stringify(pair))));
 * console.log(key.pairs[0].relations[0]); // dispute
 * ```
 */
export async function exerciseKey(comparison) {
  textOf(comparison, "comparison");
  return run(({ exerciseKey }) => exerciseKey(comparison));
}

/**
 * What a pupil's answers come to against the key.
 *
 * @param {string} exercise the JSON text of an exercise with its `steps` and open `key`
 * @param {string} answers the JSON text of the answers
 * @returns {Promise<string>} the JSON text of the score
 *
 * @example
 * ```js
 * import { compareText, exerciseKey, scoreAnswers } from "crossread/tools";
 *
 * const pair = {
 *   a: { text: "The mayor stole the money, the prosecutor said." },
 *   b: { text: "The mayor denied that he stole the money." },
 * };
 * const key = JSON.parse(await exerciseKey(await compareText(JSON.stringify(pair))));
 * const at = (id, end) => ({ id, start: 0, end });
 * const answers = {
 *   claims: { a: [at("1", 47)], b: [at("1", 41)] },
 *   links: [{ a: "1", b: "1", relation: "dispute" }],
 * };
 * const exercise = { steps: { find: true, link: true, judge: true }, key };
 * console.log(JSON.parse(await scoreAnswers(JSON.stringify(exercise), JSON.stringify(answers))).scaled); // 1
 * ```
 */
export async function scoreAnswers(exercise, answers) {
  textOf(exercise, "exercise");
  textOf(answers, "answers");
  return run(({ scoreAnswers }) => scoreAnswers(exercise, answers));
}

/**
 * A pupil's answers as a code, with a checksum.
 *
 * @param {string} answers the JSON text of the answers
 * @returns {Promise<string>}
 *
 * @example
 * ```js
 * import { makeReceipt } from "crossread/tools";
 *
 * console.log((await makeReceipt(JSON.stringify({ pupil: "Ada" }))).slice(0, 4)); // CR1-
 * ```
 */
export async function makeReceipt(answers) {
  textOf(answers, "answers");
  return run(({ makeReceipt }) => makeReceipt(answers));
}

/**
 * Every receipt in a text, each once; a damaged one with its error.
 *
 * @param {string} text mails, tables, files: whatever has codes in it
 * @returns {Promise<string>} the JSON text of a list
 *
 * @example
 * ```js
 * import { makeReceipt, readReceipts } from "crossread/tools";
 *
 * const mail = `My code is ${await makeReceipt(JSON.stringify({ pupil: "Ada" }))}.`;
 * console.log(JSON.parse(await readReceipts(mail))[0].answers.pupil); // Ada
 * ```
 */
export async function readReceipts(text) {
  textOf(text, "text");
  return run(({ readReceipts }) => readReceipts(text));
}

/**
 * What a class made of an exercise: every pupil, every item, the agreement, and how many marked each piece of the texts.
 *
 * @param {string} exercise the JSON text of an exercise with its `steps`, open `key` and `articles`
 * @param {string} answers the JSON text of a list of answers
 * @returns {Promise<string>} the JSON text of the figures
 *
 * @example
 * ```js
 * import { classFigures, compareText, exerciseKey } from "crossread/tools";
 *
 * const pair = {
 *   a: { text: "The mayor stole the money, the prosecutor said." },
 *   b: { text: "The mayor denied that he stole the money." },
 * };
 * const key = JSON.parse(await exerciseKey(await compareText(JSON.stringify(pair))));
 * const exercise = { steps: { find: true }, key, articles: pair };
 * const answers = [{ pupil: "Ada" }, { pupil: "Ben" }];
 * const { pupils } = JSON.parse(await classFigures(JSON.stringify(exercise), JSON.stringify(answers)));
 * console.log(pupils.length); // 2
 * ```
 */
export async function classFigures(exercise, answers) {
  textOf(exercise, "exercise");
  textOf(answers, "answers");
  return run(({ classFigures }) => classFigures(exercise, answers));
}

/**
 * Writes a comparison in a format that others read: CSV, Markdown, W3C annotations, schema.org claims.
 *
 * @param {string} format the name of one that is written, as `csv`
 * @param {import("./types.d.ts").Comparison | import("./types.d.ts").PairInput | string} comparison or a pair, which is
 *   compared first, or the JSON text of one of them
 * @param {{ quoteOnly?: boolean }} [options] `quoteOnly`: a comparison without its articles but for the claims and a few
 *   words around each; other formats have no more than that anyway
 * @returns {Promise<string>}
 *
 * @example
 * ```js
 * import { exportAs } from "crossread/tools";
 *
 * const pair = { a: { text: "The pool opens in May." }, b: { text: "The pool opens in June." } };
 * const table = await exportAs("markdown", pair);
 * console.log(table.split("\n")[1]); // |---|---|---|
 * ```
 */
export async function exportAs(format, comparison, options) {
  textOf(format, "format");
  const text = jsonOf(comparison);
  const { quoteOnly } = optionsOf(options);
  return run(({ exportAs }) => exportAs(format, text, !!quoteOnly));
}

/**
 * Reads claims out of somebody's file: W3C annotations, exports of Hypothesis and Recogito, schema.org claims and reviews,
 * CSV. What cannot be read is left out with a warning.
 *
 * @param {string} text
 * @param {{ format?: string, unit?: "utf16" | "codepoint", article?: string }} [options] `format`: where its shape is not
 *   to tell it; `unit`: what its positions count, where it does not say so; `article`: the text that it is about, with
 *   which positions in code points become ours, and those outside are left out
 * @returns {Promise<import("./types.d.ts").ImportedClaims>}
 *
 * @example
 * ```js
 * import { importText } from "crossread/tools";
 *
 * const { claims } = await importText("quote,speaker\nThe pool opens in May,the council\n");
 * console.log(claims[0].speaker); // the council
 * ```
 */
export async function importText(text, options) {
  textOf(text, "text");
  const given = optionsOf(options);
  const format = textOf(given.format ?? "", "format");
  const unit = textOf(given.unit ?? "utf16", "unit");
  const article = textOf(given.article ?? "", "article");
  return JSON.parse(await run(({ importText }) => importText(text, format, unit, article)));
}

/**
 * The formats of `exportAs` and `importText`.
 *
 * @returns {Promise<import("./types.d.ts").Format[]>}
 *
 * @example
 * ```js
 * import { formats } from "crossread/tools";
 *
 * console.log((await formats()).some(({ name }) => name === "w3c")); // true
 * ```
 */
export async function formats() {
  return JSON.parse(await run(({ formatList }) => formatList()));
}

/**
 * A string, or a refusal: the module would take whatever it is for one.
 *
 * @param {unknown} given
 * @param {string} name
 */
function textOf(given, name) {
  if (typeof given === "string") return given;
  throw refusal("invalid-shape", name, "must be a string");
}

/**
 * @template T
 * @param {T | null | undefined} given
 * @returns {Partial<T>} none of them where there are none
 */
function optionsOf(given) {
  if (given == null) return {};
  if (typeof given === "object") return given;
  throw refusal("invalid-shape", "options", "must be an object");
}

/**
 * The JSON text of a comparison or a pair. Half of a surrogate pair becomes what `compare` makes of it, for in JSON text
 * it is refused.
 *
 * @param {unknown} given
 */
function jsonOf(given) {
  if (typeof given === "string") return given;
  if (!given || typeof given !== "object")
    throw refusal("invalid-shape", "comparison", "must be an object or JSON text");
  try {
    // Of what begins with "ud" only halves alone are escaped; a backslash of the text is an escape of its own.
    return JSON.stringify(given).replace(/\\(ud...|.)/g, (escape, of) => (of.length > 1 ? "\ufffd" : escape));
  } catch (cause) {
    throw refusal("invalid-shape", "comparison", `cannot be written as JSON (${cause})`);
  }
}
