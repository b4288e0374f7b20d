/**
 * An error of ours, in the shape of the engine's. The element has its own, so that its first load shares nothing with
 * what is only loaded for the page's articles.
 *
 * @param {import("../types.d.ts").ErrorCode} code
 * @param {string} message
 * @param {string} [path]
 */
export function failure(code, message, path = "") {
  return Object.assign(new Error(message), { code, path });
}
