/** An audit of every state by axe with the rules of WCAG 2.2 A and AA, and what axe does not see: colour alone. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import {
  exampleNames,
  openExample,
  openFixture,
  pageTest,
  pairsOf,
  policyWithoutWasm,
  settled,
  withForcedColors,
} from "./browser.js";
import { comparison, lightArticles, pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const { source } = createRequire(import.meta.url)("axe-core");

const files = { "done.json": comparison, "pair.json": pair, "bad.json": "{" };
const schemes = /** @type {const} */ (["light", "dark"]);

/** @param {Page} page */
async function audit(page) {
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
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

/**
 * @param {Page} page
 * @param {string} id
 */
async function select(page, id) {
  await page.evaluate((id) => /** @type {any} */ (document.querySelector("cross-read")).select(id), id);
  await page.getByRole("heading", { name: /Pair \d/ }).waitFor();
}

const names = await exampleNames();

for (const colorScheme of schemes) {
  for (const name of names) {
    pageTest(
      `${name}, ${colorScheme}`,
      async (page) => {
        const shown = await openExample(page, name);
        await audit(page);
        for (const relation of ["dispute", "agree", "related"]) {
          const marker = shown.comparison?.markers.find((marker) => marker.relation === relation);
          if (!marker) continue;
          await select(page, marker.id);
          await audit(page);
        }
      },
      { colorScheme },
    );
  }

  pageTest(
    `demo with everything opened, ${colorScheme}`,
    async (page) => {
      await openExample(page);
      for (const summary of await page.locator("body > * summary:visible").all()) await summary.click();
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `everything that a comparison may have, each pair selected, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      for (const { id } of comparison.markers) {
        await select(page, id);
        await audit(page);
      }
    },
    { colorScheme },
  );

  pageTest(
    `every filter, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      for (const filter of ["all", "dispute", "agree", "related", "only-a", "only-b"]) {
        await page.locator("cross-read").evaluate((element, filter) => element.setAttribute("filter", filter), filter);
        await page.waitForTimeout(50);
        await audit(page);
      }
    },
    { colorScheme },
  );

  pageTest(
    `articles of the page, ${colorScheme}`,
    async (page) => {
      await openFixture(page, `<cross-read src="done.json">${lightArticles}</cross-read>`, { files });
      await settled(page);
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `nothing given and an error, ${colorScheme}`,
    async (page) => {
      await openFixture(page, "<cross-read></cross-read>", { files });
      await page.getByText("There is nothing to compare yet.").waitFor();
      await audit(page);
      await page.locator("cross-read").evaluate((element) => element.setAttribute("src", "bad.json"));
      await page.getByText("bad-json").waitFor();
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `no WebAssembly allowed, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files, csp: policyWithoutWasm });
      await settled(page);
      await audit(page);
    },
    { colorScheme },
  );
}

pageTest("without any colour each mark still has a word, a sign, a number and a line of its own", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const marks = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    const lineOf = (/** @type {Element} */ mark) => {
      const { textDecorationLine, textDecorationStyle, borderBottomStyle } = getComputedStyle(mark);
      return `${textDecorationLine} ${textDecorationStyle} ${borderBottomStyle}`;
    };
    const badge = (/** @type {string} */ relation) =>
      root.querySelector(`[part~="badge-${relation}"]`)?.textContent ?? "";
    const relations = ["dispute", "agree", "related"];
    return relations.map((relation) => ({
      line: lineOf(/** @type {Element} */ (root.querySelector(`[part~="mark-${relation}"]`))),
      badge: badge(relation),
    }));
  });
  const [dispute, agree, related] = marks;
  assert.match(dispute.badge, /≠1.*disputed, pair 1/);
  assert.match(agree.badge, /=2.*agreed, pair 2/);
  assert.match(related.badge, /~3.*related, pair 3/);
  assert.equal(new Set(marks.map(({ line }) => line)).size, 3, "three different lines");
  const pairs = await pairsOf(page).allInnerTexts();
  for (const [index, word] of ["Disagree", "Agree", "Related"].entries()) assert.match(pairs[index], new RegExp(word));
});

pageTest(
  "forced colours keep the lines",
  async (page) => {
    await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
    await settled(page);
    const lines = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
      return ["dispute", "agree", "related"].map((relation) => {
        const mark = /** @type {Element} */ (root.querySelector(`[part~="mark-${relation}"]`));
        const { textDecorationLine, textDecorationStyle, borderBottomStyle } = getComputedStyle(mark);
        return `${textDecorationLine} ${textDecorationStyle} ${borderBottomStyle}`;
      });
    });
    assert.equal(new Set(lines).size, 3, lines.join("; "));
  },
  { forcedColors: "active", engines: withForcedColors },
);

pageTest("the words for screen readers are not copied with the text", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const selectable = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    // WebKit knows it by its old name only.
    const selectable = (/** @type {CSSStyleDeclaration} */ style) => style.userSelect ?? style.webkitUserSelect;
    return [...root.querySelectorAll('[part~="badge"]')].map((badge) => selectable(getComputedStyle(badge)));
  });
  assert.ok(selectable.length >= 3);
  assert.deepEqual([...new Set(selectable)], ["none"]);
});

pageTest("each article keeps its language and direction", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const found = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    return ["a", "b"].map((side) => {
      const mark = /** @type {HTMLElement} */ (root.querySelector(`[part~="article-${side}"] mark`));
      return [mark.closest("[lang]")?.getAttribute("lang"), getComputedStyle(mark).direction];
    });
  });
  assert.deepEqual(found, [
    ["en", "ltr"],
    ["ar", "rtl"],
  ]);
});
