/**
 * HTML that came from elsewhere, as a document in which nothing runs and nothing is loaded: it is only read.
 *
 * A page that enforces Trusted Types lets strings be parsed by name only. This is the studio's one place that does so, and
 * what it makes is never put into the page.
 */

/** @type {{ createHTML: (html: string) => any } | undefined} */
let policy;

/**
 * @param {string} html
 * @returns {Document}
 */
export function inert(html) {
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("crossread-studio", {
    createHTML: (/** @type {string} */ text) => text,
  }) ?? { createHTML: (/** @type {string} */ text) => text };
  return new DOMParser().parseFromString(/** @type {any} */ (policy).createHTML(html), "text/html");
}
