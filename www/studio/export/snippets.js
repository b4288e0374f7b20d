/**
 * What an author pastes into a page. Addresses and data are written so that no word of an article ends a script or an
 * attribute.
 *
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 */

/**
 * The whole comparison in the page itself: no file has to be put anywhere, and no WebAssembly is loaded.
 *
 * @param {Comparison} comparison
 * @param {string} base where Crossread is, with a slash at its end
 */
export function inlineSnippet(comparison, base) {
  return `${loader(base)}
<cross-read>
  <script type="application/json">${scriptSafe(JSON.stringify(comparison))}</script>
</cross-read>
`;
}

/**
 * @param {string} file address of the comparison's JSON
 * @param {string} base
 */
export function fileSnippet(file, base) {
  return `${loader(base)}
<cross-read src="${attribute(file)}"></cross-read>
`;
}

/**
 * For pages that take no scripts but frames.
 *
 * @param {string} file
 * @param {string} base
 * @param {string} title what a screen reader calls the frame
 */
export function frameSnippet(file, base, title) {
  const address = `${base}embed.html?src=${encodeURIComponent(file)}`;
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" width="100%" height="900"></iframe>
`;
}

/** @param {string} base */
function loader(base) {
  return `<script type="module" src="${attribute(`${base}define.js`)}"></script>`;
}

/** JSON that is the same JSON, and cannot end the script that it stands in. @param {string} json */
export function scriptSafe(json) {
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** @param {string} value */
function attribute(value) {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
