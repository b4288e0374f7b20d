/** What the tests of pages share: the pages of `out/`, and what a reader must be able to do on each. */
import assert from "node:assert/strict";
import { mayReport, pairsOf, settled, url, WASM_REFUSED } from "../web/browser.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Answers for an address of ours with a page under a policy.
 *
 * @param {Page} page
 * @param {string} address from the root of the site
 * @param {string} html
 * @param {string} policy
 */
export async function serve(page, address, html, policy) {
  // Nobody's page asks for the icon of a site, but the browser does, and reports that it may not show it.
  mayReport(page, [/favicon\.ico/, ...(policy.includes("'wasm-unsafe-eval'") ? [] : [WASM_REFUSED])]);
  const headers = { "content-security-policy": policy };
  const contentType = "text/html; charset=utf-8";
  await page.route(url + address, (route) => route.fulfill({ contentType, headers, body: html }));
}

/**
 * A page's code, from what stands in its body.
 *
 * @param {string} body
 * @param {string} [head]
 */
export function whole(body, head = '<script type="module" src="/crossread/define.js"></script>') {
  return `<!doctype html><meta charset="utf-8"><title>Page</title>${head}${body}`;
}

/**
 * The comparison is there and its marks are painted; a pair that is clicked opens its card.
 *
 * @param {Page} page
 */
export async function works(page) {
  const { comparison, code } = await settled(page);
  assert.ok(comparison, `no comparison: ${code}`);
  assert.ok(comparison.markers.length > 2, `${comparison.markers.length} markers`);
  const marks = page.locator('cross-read [part~="mark-dispute"]');
  await marks.first().waitFor();
  await pairsOf(page).first().getByRole("button").first().click();
  await page.locator('cross-read [part~="card"]').waitFor();
  return comparison;
}
