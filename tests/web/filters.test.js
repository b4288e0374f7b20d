/** Filters and search: by the page's attributes, by pointer and by keyboard. */
import assert from "node:assert/strict";
import { openExample, openFixture, pageTest, pairsOf, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const odd = structuredClone(comparison);
odd.markers[0].evidence.push({ kind: /** @type {any} */ ("same-rumour"), a: [], b: [], values: { a: "x", b: "x" } });
odd.markers[0].confidence = 0.65;
const files = { "done.json": comparison, "odd.json": odd };

/**
 * @param {Page} page
 * @param {string} [attributes]
 */
async function open(page, attributes = 'src="done.json"') {
  await openFixture(page, `<cross-read ${attributes}></cross-read>`, { files });
  await settled(page);
}

/**
 * Waits until the list has the pairs of these numbers and no other.
 *
 * @param {Page} page
 * @param {number[]} numbers
 */
async function assertPairs(page, numbers) {
  const shown = () =>
    page.evaluate(() => {
      const root = document.querySelector("cross-read")?.shadowRoot;
      return [...(root?.querySelectorAll(".pairs > li") ?? [])].map(({ id }) => Number(id.replace("pair-", "")));
    });
  for (let tries = 0; tries < 20 && String(await shown()) !== String(numbers); tries += 1)
    await page.waitForTimeout(50);
  assert.deepEqual(await shown(), numbers);
}

/** @param {Page} page */
const marked = (page) =>
  page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    return [
      ...new Set([...root.querySelectorAll("mark[data-relation]")].map((mark) => mark.getAttribute("data-relation"))),
    ];
  });

pageTest("evidence, confidence, speaker and search as the page sets them", async (page) => {
  await open(page, 'src="done.json" evidence="number"');
  await assertPairs(page, [1]);
  assert.deepEqual(await marked(page), ["dispute"]);
  const set = (/** @type {string} */ name, /** @type {string | null} */ value) =>
    page.evaluate(
      ([name, value]) => {
        const reader = /** @type {Element} */ (document.querySelector("cross-read"));
        if (value === null) reader.removeAttribute(/** @type {string} */ (name));
        else reader.setAttribute(/** @type {string} */ (name), value);
      },
      [name, value],
    );
  await set("evidence", null);
  await set("speaker", "the mayor");
  await assertPairs(page, [1]);
  await set("speaker", null);
  await set("search", "SCHOOL");
  await assertPairs(page, [3]);
  await set("search", "منازل");
  await assertPairs(page, [1]);
  await set("search", null);
  await assertPairs(page, [1, 2, 3]);
  await set("confidence", "high");
  await assertPairs(page, [1, 2, 3]);
});

pageTest("confidence leaves out what the engine is not sure of, never what people decided", async (page) => {
  await open(page, 'src="odd.json" confidence="high"');
  await assertPairs(page, [2, 3]);
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("confidence", "fair"));
  await assertPairs(page, [1, 2, 3]);
});

pageTest("an unknown kind of evidence is called by its own name, in the card and among the filters", async (page) => {
  await open(page, 'src="odd.json" selected="m1"');
  await page.getByText("Words that led to this (same-rumour)").last().waitFor();
  await page.getByRole("button", { name: "Filter and search" }).click();
  await page.getByLabel("Evidence").selectOption("same-rumour");
  await assertPairs(page, [1]);
});

pageTest("by the form: each filter, an event, a count, and back to all", async (page) => {
  await open(page);
  await page.evaluate(() => {
    const heard = /** @type {unknown[]} */ ([]);
    document.addEventListener("cross-read-filter", (event) => heard.push(/** @type {CustomEvent} */ (event).detail));
    Object.assign(globalThis, { heard });
  });
  const button = page.getByRole("button", { name: "Filter and search" });
  await button.click();
  await page.getByLabel("Words in the claims").fill("homes");
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  await assertPairs(page, [1]);
  assert.equal(await page.locator("cross-read").getAttribute("search"), "homes");
  await page.getByRole("status").filter({ hasText: "1 entry shown" }).first().waitFor();
  await page.getByLabel("Words in the claims").fill("");
  await page.getByLabel("Speaker").selectOption("the mayor");
  await assertPairs(page, [1]);
  await page.getByLabel("Speaker").selectOption({ label: "Anybody" });
  await page.getByLabel("Evidence").selectOption({ label: "Linked by hand" });
  await assertPairs(page, [3]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await assertPairs(page, [1, 2, 3]);
  const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard);
  assert.deepEqual(heard[0], { filter: "all", evidence: "", confidence: "", speaker: "", search: "homes" });
  assert.deepEqual(heard.at(-1), { filter: "all", evidence: "", confidence: "", speaker: "", search: "" });
});

pageTest("what is counted is what the list shows: pairs, and what only one article says", async (page) => {
  await open(page);
  const all = page.getByRole("button", { name: /^All/ });
  const entries = page.locator("cross-read .lists ol > li:not([hidden])");
  assert.equal(await entries.count(), 4);
  assert.match(await all.innerText(), /^All\s*4\s*$/);
  await page.getByRole("button", { name: /^\W*Agree/ }).first().click();
  const status = page.getByRole("status");
  await status.filter({ hasText: "1 entry shown" }).first().waitFor();
  await all.click();
  await status.filter({ hasText: "4 entries shown" }).first().waitFor();
});

pageTest("filters that leave nothing say so, and never leave a blank", async (page) => {
  await open(page, 'src="done.json" search="zeppelin"');
  await assertPairs(page, []);
  await page.getByText("No pair fits what is asked for.").first().waitFor();
  assert.equal(await page.locator("cross-read [part~=article-a]").isVisible(), true);
  assert.deepEqual(await marked(page), []);
});

pageTest("the parts of the bar are as long as their counts, and filter", async (page) => {
  const { comparison } = await openExample(page, "ferry");
  const parts = await page
    .locator("cross-read .bar > span")
    .evaluateAll((all) =>
      all.map((part) => [/** @type {HTMLElement} */ (part).dataset.filter, part.getBoundingClientRect().width]),
    );
  const { summary } = /** @type {NonNullable<typeof comparison>} */ (comparison);
  const width = Object.fromEntries(parts);
  const ratio = width.related / width.dispute / (summary.related / summary.dispute);
  assert.ok(Math.abs(ratio - 1) < 0.05, `${ratio}`);
  await page.locator('cross-read .bar > [data-filter="dispute"]').click();
  assert.equal(await page.locator("cross-read").getAttribute("filter"), "dispute");
  assert.equal(await pairsOf(page).count(), summary.dispute);
  await page.locator('cross-read .bar > [data-filter="dispute"]').click();
  assert.equal(await page.locator("cross-read").getAttribute("filter"), null);
});

pageTest("a pair that the filters hide is shown when something selects it", async (page) => {
  await open(page, 'src="done.json" filter="agree" search="hurt"');
  await assertPairs(page, [2]);
  await page.evaluate(() => /** @type {any} */ (document.querySelector("cross-read")).select("m1"));
  await page.getByRole("heading", { name: /Pair 1: Disagree/ }).waitFor();
  await assertPairs(page, [1, 2, 3]);
});

pageTest("a pair that a filter hides is closed", async (page) => {
  await open(page, 'src="done.json" selected="m1"');
  await page
    .getByRole("button", { name: /^\W*Agree/ })
    .first()
    .click();
  assert.equal(await page.locator("cross-read").getAttribute("selected"), null);
  assert.equal(await page.getByRole("heading", { name: /Pair 1/ }).count(), 0);
});
