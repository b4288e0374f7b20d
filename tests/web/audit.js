/** An audit by axe, with the rules of WCAG 2.2 A and AA and its best practice. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { source } = createRequire(import.meta.url)("axe-core");

/** @param {import("playwright-core").Page} page */
export async function audit(page) {
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags });
    return {
      rules: passes.length,
      violations: violations.map((/** @type {any} */ { id, nodes }) => [
        id,
        ...nodes.map((/** @type {any} */ node) => `${node.target}: ${node.failureSummary}`),
      ]),
    };
  });
  assert.ok(found.rules >= 5, "the audit ran");
  assert.deepEqual(found.violations, []);
}
