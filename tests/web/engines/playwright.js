/** Chromium, and Firefox over WebDriver BiDi: both the system's own, driven by Playwright. */
import { chromium, firefox } from "playwright-core";
import { emulatePrint } from "./print.js";

/**
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("./index.js").ContextOptions} ContextOptions
 */

const chromiumArguments = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Before a screenshot in Firefox, Playwright puts a style of `body {}` into the page, which the policy refuses. */
const screenshotStyle = /blocked an inline style .*'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA='/;

/** Started browsers by what they were started with; Chromium needs one, Firefox one for each set of preferences. */
const browsers = /** @type {Map<string, Promise<Browser>>} */ (new Map());

/**
 * A browser that died fails the test that it died in, and no other.
 *
 * @param {string} key
 * @param {() => Promise<Browser>} start
 */
async function browser(key, start) {
  const known = await browsers.get(key);
  if (known?.isConnected()) return known;
  const started = start();
  browsers.set(key, started);
  return started;
}

export async function end() {
  for (const started of browsers.values()) await (await started).close();
  browsers.clear();
}

/** @param {ContextOptions} options */
export async function openChromium(options) {
  const executablePath = process.env.CROSSREAD_CHROMIUM ?? "/usr/bin/chromium";
  const started = await browser("", () => chromium.launch({ executablePath, args: chromiumArguments }));
  const context = await started.newContext(options);
  return { page: await context.newPage(), close: () => context.close() };
}

/** @param {ContextOptions} options */
export async function openFirefox({ colorScheme, reducedMotion, forcedColors, ...options }) {
  const firefoxUserPrefs = {
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
    // 2: the reader's colours, always.
    "browser.display.document_color_use": forcedColors === "active" ? 2 : 0,
  };
  const executablePath = process.env.CROSSREAD_FIREFOX ?? "/usr/bin/firefox";
  const started = await browser(JSON.stringify(firefoxUserPrefs), () =>
    // The channel chooses the protocol that every Firefox speaks; Playwright's own one needs a Firefox of its own.
    firefox.launch({ channel: "moz-firefox", executablePath, headless: true, firefoxUserPrefs }),
  );
  // BiDi in Firefox cannot emulate these for one page: the preferences do.
  const media = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };
  const context = await started.newContext({ ...options, ...media });
  const page = await context.newPage();
  page.emulateMedia = (options) => emulatePrint(page, options);
  reportLikeChromium(page);
  return { page, close: () => context.close(), ignores: [screenshotStyle] };
}

/**
 * Chromium reports answers of 400 and more and requests that failed on the console, where Firefox says nothing to its
 * driver. Here they are console errors, too, so that they fail a test in either engine.
 *
 * @param {Page} page
 */
function reportLikeChromium(page) {
  const report = (/** @type {string} */ text) =>
    /** @type {any} */ (page).emit("console", { type: () => "error", text: () => text });
  page.on("response", (response) => {
    if (response.status() >= 400) report(`Failed to load resource: ${response.status()} for ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    // The page's own change of mind is no failure.
    const reason = request.failure()?.errorText ?? "";
    if (reason.includes("NS_BINDING_ABORTED")) return;
    report(`Failed to load resource: ERR_FAILED (${reason}) for ${request.url()}`);
  });
}
