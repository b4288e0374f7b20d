/**
 * The browser engine that this process tests: `CROSSREAD_ENGINE` names it, Chromium where nobody does. All three give
 * a page with the same methods, Playwright's, so that a test is written once.
 */
import * as playwright from "./playwright.js";
import * as webkit from "./webkit/index.js";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").BrowserContextOptions} ContextOptions
 * @typedef {"chromium" | "firefox" | "webkit"} Engine
 * @typedef {{ page: Page, close: () => Promise<void>, ignores?: RegExp[] }} Opened `ignores`: what the driver itself
 *   makes the page report
 */

const media = ["colorScheme", "reducedMotion", "forcedColors"];
const engines = {
  chromium: { open: playwright.openChromium, end: playwright.end, emulates: media },
  firefox: { open: playwright.openFirefox, end: playwright.end, emulates: media },
  // There are no forced colours in WebKitGTK.
  webkit: { open: webkit.open, end: webkit.end, emulates: ["colorScheme", "reducedMotion"] },
};

const named = process.env.CROSSREAD_ENGINE ?? "chromium";
if (!Object.hasOwn(engines, named))
  throw new Error(`CROSSREAD_ENGINE is ${named}, and not one of ${Object.keys(engines).join(", ")}`);

/** The engine under test. */
export const engine = /** @type {Engine} */ (named);

const { open, emulates, end } = engines[engine];

/** Ends every browser of this process. */
export { end };

/**
 * A page of its own, with nothing stored and no history. What the engine cannot emulate is an error here, so that no
 * test passes without what it asked for.
 *
 * @param {ContextOptions} [options]
 * @returns {Promise<Opened>}
 */
export function openPage(options = {}) {
  const known = ["viewport", ...emulates];
  const unknown = Object.keys(options).filter((option) => !known.includes(option));
  // Playwright knows what Chromium can do.
  if (unknown.length > 0 && engine !== "chromium")
    throw new Error(`${engine} cannot emulate ${unknown.join(", ")}: name the test's \`engines\``);
  return open(options);
}
