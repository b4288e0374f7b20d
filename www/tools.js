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
  () => new URL("./pkg/crossread_tools.js", import.meta.url),
);

/**
 * Loads the module, which otherwise the first call does. `wasm` says where its WebAssembly is.
 *
 * @param {{ wasm?: import("./types.d.ts").WasmSource }} [options]
 * @returns {Promise<void>}
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
 */
export async function compareText(text) {
  return (await tools()).compareText(text);
}

/**
 * The key of an exercise as the engine would have it, for a teacher to change.
 *
 * @param {string} comparison the JSON text of a finished comparison
 * @returns {Promise<string>} the JSON text of a key
 */
export async function exerciseKey(comparison) {
  return (await tools()).exerciseKey(comparison);
}

/**
 * What a pupil's answers come to against the key.
 *
 * @param {string} exercise the JSON text of an exercise with its `steps` and open `key`
 * @param {string} answers the JSON text of the answers
 * @returns {Promise<string>} the JSON text of the score
 */
export async function scoreAnswers(exercise, answers) {
  return (await tools()).scoreAnswers(exercise, answers);
}

/**
 * A pupil's answers as a code, with a checksum.
 *
 * @param {string} answers the JSON text of the answers
 * @returns {Promise<string>}
 */
export async function makeReceipt(answers) {
  return (await tools()).makeReceipt(answers);
}

/**
 * Every receipt in a text, each once; a damaged one with its error.
 *
 * @param {string} text mails, tables, files: whatever has codes in it
 * @returns {Promise<string>} the JSON text of a list
 */
export async function readReceipts(text) {
  return (await tools()).readReceipts(text);
}

/**
 * What a class made of an exercise: every pupil, every item, the agreement, and how many marked each piece of the texts.
 *
 * @param {string} exercise the JSON text of an exercise with its `steps`, open `key` and `articles`
 * @param {string} answers the JSON text of a list of answers
 * @returns {Promise<string>} the JSON text of the figures
 */
export async function classFigures(exercise, answers) {
  return (await tools()).classFigures(exercise, answers);
}
