/**
 * WebKitGTK, driven by the WebDriver that comes with it, with a page that has those of Playwright's methods that
 * the tests use. One that it lacks is a `TypeError` in the test: add it, or name the test's `engines`.
 */
import { Page } from "./page.js";
import { Session } from "./session.js";
import { endDisplay } from "./display.js";

/** @typedef {import("../index.js").ContextOptions} ContextOptions */

/**
 * Seen once, of a view that has changed. Our own observers measure only after the frame; whose it is, is not known:
 * perhaps WebKit's own, by which it remembers sizes for `contain-intrinsic-size: auto`.
 */
const LATE_SIZES = /ResizeObserver loop completed with undelivered notifications/;

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
 * @returns {Promise<import("../index.js").Opened>}
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
  return { page: /** @type {any} */ (page), close: () => page.close(), ignores: [LATE_SIZES] };
}
