/**
 * Print, where the driver cannot emulate it: in the style sheets of the page and of its shadow roots, rules for print
 * become rules for all, and rules for screens become rules for none. Runs in the page, so it uses nothing of this file.
 */
export function showAsPrinted() {
  const roots = /** @type {(Document | ShadowRoot)[]} */ ([document]);
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
    const rules = [...root.styleSheets, ...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
    for (const rule of rules) {
      if (rule instanceof CSSGroupingRule) rules.push(...rule.cssRules);
      if (!(rule instanceof CSSMediaRule)) continue;
      if (/\bprint\b/.test(rule.media.mediaText)) rule.media.mediaText = "all";
      else if (/\bscreen\b/.test(rule.media.mediaText)) rule.media.mediaText = "not all";
    }
  }
}

/**
 * Playwright's `emulateMedia` for print only.
 *
 * @param {{ evaluate: (code: () => void) => Promise<void> }} page
 * @param {Parameters<import("playwright-core").Page["emulateMedia"]>[0]} [options]
 */
export async function emulatePrint(page, { media, ...others } = {}) {
  if (media !== "print" || Object.keys(others).length > 0)
    throw new Error("this driver emulates print alone: give other media to `pageTest`");
  await page.evaluate(showAsPrinted);
}
