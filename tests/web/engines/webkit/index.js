/**
 * WebKitGTK, driven by the WebDriver that comes with it, with a page that has those of Playwright's methods that
 * the tests use. One that it lacks is a `TypeError` in the test: add it, or name the test's `engines`.
 */
import { Page } from "./page.js";
import { Session } from "./session.js";
import { endDisplay } from "./display.js";

/** @typedef {import("../index.js").ContextOptions} ContextOptions */

/**
 * The started browser and what it was started with: light or dark, with or without motion. One at a time, as the
 * newest window has the focus of the screen, and without it nothing in an older one looks focused.
 */
let started = /** @type {{ key: string, session: Session } | undefined} */ (undefined);

export async function end() {
  await started?.session.close();
  started = undefined;
  endDisplay();
}

/**
 * @param {ContextOptions} options
 * @returns {Promise<{ page: import("playwright-core").Page, close: () => Promise<void> }>}
 */
export async function open({ colorScheme, reducedMotion, viewport }) {
  const look = { dark: colorScheme === "dark", still: reducedMotion === "reduce" };
  const key = JSON.stringify(look);
  if (started?.key !== key) {
    const last = started;
    started = undefined;
    await last?.session.close();
    started = { key, session: await Session.start(look) };
  }
  const { session } = started;
  const page = new Page(session);
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  return { page: /** @type {any} */ (page), close: () => page.close() };
}
