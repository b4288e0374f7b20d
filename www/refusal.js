/**
 * What is thrown where what was given is refused before the engine sees it: in the engine's words.
 *
 * @param {"invalid-shape" | "invalid-option"} code
 * @param {string} path of what is wrong
 * @param {string} what
 * @returns {import("./types.d.ts").CrossreadError}
 */
export function refusal(code, path, what) {
  return Object.assign(new Error(`${code}: ${path}: ${what}`), { code, path });
}
