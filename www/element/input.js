/**
 * Where the element's input comes from. The first of these that is there: the property `comparison`, the property
 * `pair`, the attribute `src`, a child `<script type="application/json">`, two articles in the light DOM.
 *
 * @typedef {import("../types.d.ts").Comparison} Comparison
 * @typedef {import("../types.d.ts").PairInput} PairInput
 * @typedef {import("../types.d.ts").Side} Side
 * @typedef {Record<Side, HTMLElement>} LightArticles
 * @typedef {{ comparison: Comparison } | { pair: PairInput } | { light: LightArticles } | null} Input
 */

const SCHEMA = "crossread/comparison@1";

/**
 * @param {HTMLElement} host
 * @param {{ comparison: unknown, pair: unknown }} properties
 * @param {AbortSignal} signal
 * @returns {Promise<Input>}
 */
export async function readInput(host, properties, signal) {
  const property = properties.comparison ?? properties.pair;
  if (property != null) return classify(property);
  const src = host.getAttribute("src");
  if (src) return classify(await fetchJson(new URL(src, host.ownerDocument.baseURI).href, signal));
  await parsed(host.ownerDocument);
  const script = host.querySelector(':scope > script[type="application/json"]');
  if (script?.textContent?.trim()) return classify(parse(script.textContent, "script"));
  const light = lightArticles(host);
  return light && { light };
}

/**
 * The two articles that a page gave as the element's children, if it gave both.
 *
 * @param {HTMLElement} host
 * @returns {LightArticles | null}
 */
export function lightArticles(host) {
  /** @param {Side} side */
  const article = (side) => /** @type {HTMLElement | null} */ (host.querySelector(`:scope > article[slot="${side}"]`));
  const [a, b] = [article("a"), article("b")];
  return a && b && { a, b };
}

/**
 * An error of the viewer's own, in the shape of the engine's.
 *
 * @param {import("../types.d.ts").ErrorCode} code
 * @param {string} message
 * @param {string} [path]
 */
export function failure(code, message, path = "") {
  return Object.assign(new Error(message), { code, path });
}

/**
 * What was given, by its shape.
 *
 * @param {any} value
 * @returns {Input}
 */
export function classify(value) {
  if (value?.schema === SCHEMA) {
    for (const side of ["a", "b"]) {
      if (!Array.isArray(value.view?.[side]))
        throw failure("bad-comparison", "A list of blocks is missing.", `view.${side}`);
    }
    return { comparison: value };
  }
  if (value?.schema !== undefined) {
    throw failure("unsupported-schema", `This page reads ${SCHEMA}, and was given ${value.schema}.`, "schema");
  }
  if (value?.a && value.b) return { pair: value };
  throw failure("bad-input", "This is neither a pair of articles (a and b) nor a comparison (schema).");
}

/**
 * @param {string} address
 * @param {AbortSignal} signal
 */
async function fetchJson(address, signal) {
  let response, text;
  try {
    response = await fetch(address, { signal });
    text = await response.text();
  } catch (cause) {
    throw failure("load-failed", `${address}: ${cause instanceof Error ? cause.message : cause}`, "src");
  }
  if (!response.ok) throw failure("load-failed", `${address}: ${response.status} ${response.statusText}`, "src");
  return parse(text, "src");
}

/**
 * @param {string} text
 * @param {string} path
 */
function parse(text, path) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw failure("bad-json", cause instanceof Error ? cause.message : String(cause), path);
  }
}

/**
 * While the page is still being parsed, children are still arriving.
 *
 * @param {Document} page
 */
async function parsed(page) {
  if (page.readyState !== "loading") return;
  await new Promise((resolve) => page.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
