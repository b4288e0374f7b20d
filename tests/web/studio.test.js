/** The studio's whole way, in every engine: two texts, claims, an answered question, decisions, an embed that shows them. */
import assert from "node:assert/strict";
import { engine } from "./engines/index.js";
import { openFixture, pageTest, requests, settled, url } from "./browser.js";
import {
  catchFiles,
  draftOf,
  goTo,
  kept,
  keptDrafts,
  markSentences,
  onStep,
  openClaim,
  openExampleCopy,
  paste,
  save,
  textOf,
  texts,
} from "./studio.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Goes through every step; what was decided is checked where readers see it.
 *
 * @param {Page} page
 * @param {(page: Page) => Promise<void>} between after each change
 */
async function wholeWay(page, between) {
  await draftOf(page);
  await between(page);
  await markSentences(page, "a", [1, 2, 3, 4]);
  await markSentences(page, "b", [1, 2, 3, 5]);
  await between(page);

  await openClaim(page, "a2");
  await page.getByLabel("Who says it").fill("Ruth Alder");
  await page.getByLabel("In short").fill("Repairs cost £240,000.");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByLabel("Question", { exact: true }).fill("What do the repairs cost?");
  await page.getByLabel("Answer", { exact: true }).fill("£240,000");
  await between(page);
  await openClaim(page, "b2");
  await page.getByRole("button", { name: "Add a question" }).click();
  const offered = await page
    .locator("#questions option")
    .evaluateAll((all) => all.map((each) => /** @type {any} */ (each).value));
  assert.deepEqual(offered, ["What do the repairs cost?"]);
  await page.getByLabel("Question", { exact: true }).fill("What do the repairs cost?");
  await page.getByText("£240,000 · a2").waitFor();
  await page.getByLabel("Answer", { exact: true }).fill("£410,000");
  await page.locator(".pairs-of li[data-kind=dispute]").filter({ hasText: "a2" }).waitFor();
  await between(page);

  await goTo(page, "Pairs");
  await page.locator("#pair-title").waitFor();
  const decisions = ["1", "2", "3", "4", "5"];
  for (let n = 0; !(await page.getByRole("heading", { name: "Only what you put off is left" }).isVisible()); n += 1) {
    await page.locator("#pair-title").focus();
    const before = await page.locator(".progress").innerText();
    await page.keyboard.press(decisions[n % decisions.length]);
    await page.waitForFunction((before) => document.querySelector(".progress")?.textContent !== before, before);
    if (n === 1) await between(page);
  }

  await goTo(page, "Review");
  await page.getByLabel("Who decides").fill("the desk");
  const first = page.locator(".entries > li").first();
  await first.getByRole("button", { name: "Related" }).click();
  await first.getByRole("button", { name: "Related", pressed: true }).waitFor();
  await first.getByLabel("Reason").fill("One tells of the opening, the other of the leak <b>");
  await first.getByText(/The engine alone/).waitFor();
  await between(page);

  await goTo(page, "Publish");
  await page.locator("#preview").waitFor();
}

pageTest("two texts become an embed that shows what was decided", async (page) => {
  await catchFiles(page);
  const asked = requests(page);
  await wholeWay(page, async () => {});
  await kept(page);
  const [draft] = await keptDrafts(page);
  await page.getByLabel("Where Crossread is on your site").fill("/");
  const pair = JSON.parse((await save(page, "pair")).text);
  const comparison = JSON.parse((await save(page, "comparison")).text);
  const snippet = await page.locator("#snippet-inline").inputValue();
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector("#preview"))?.ready);
  const preview = await page.evaluate(() => /** @type {any} */ (document.querySelector("#preview")).ready);

  // Nothing but the site's own files was asked for.
  const beside = asked.filter(
    (address) =>
      !new RegExp(`^(${url}(studio|element|strings|styles|pkg|examples|[\\w-]+\\.(js|css|html))|blob:)`).test(address),
  );
  assert.deepEqual(beside, []);
  assert.ok(!asked.some((address) => address.includes("Millbrook") || address.includes("?")), "no text in an address");

  assert.deepEqual(pair.links, draft.document.links);
  assert.equal(pair.a.text, texts.a);
  assert.deepEqual(pair.b.claims[1].answers, [{ question: "What do the repairs cost?", answer: "£410,000" }]);
  await openFixture(page, snippet, { define: false });
  const { comparison: shown } = await settled(page);
  assert.deepEqual(shown, comparison);
  const { pair: _, ...plain } = comparison;
  assert.deepEqual(plain, preview);

  // What was decided is what a reader sees.
  const decided = new Map(draft.document.links.map(({ a, b, relation }) => [`${a} ${b}`, relation]));
  assert.ok(decided.size >= 6, `${decided.size} decisions`);
  for (const [key, relation] of decided) {
    const marker = comparison.markers.find((/** @type {any} */ { a, b }) => `${a} ${b}` === key);
    assert.equal(marker?.relation ?? "none", relation, key);
    assert.equal(marker?.origin ?? "person", "person", key);
  }
  const answered = comparison.markers.find((/** @type {any} */ { a, b }) => a === "a2" && b === "b2");
  assert.deepEqual([answered.relation, answered.origin], ["dispute", "annotation"]);
  const overruled = comparison.markers[0];
  assert.equal(overruled.by, "the desk");
  assert.equal(overruled.reason, "One tells of the opening, the other of the leak <b>");
  await page.locator("cross-read").getByRole("heading", { name: "Pairs of claims" }).waitFor();
});

/** The page that is pasted has a style: Chromium says of an inert document what its policy would not let it do. */
const refusals = engine === "chromium" ? [/Applying inline style violates/] : [];

pageTest("whatever was given out is opened again without loss", async (page) => {
  await catchFiles(page);
  await openExampleCopy(page, "The ministry denies it");
  await goTo(page, "Review");
  await page.getByLabel("Who decides").fill("the desk");
  const entries = page.locator(".entries > li");
  await entries.nth(0).getByRole("button", { name: "No pair" }).click();
  await entries.nth(0).getByLabel("Reason").fill("</script> & “why”");
  await entries.nth(1).getByRole("button", { name: "Agree" }).click();
  await goTo(page, "Publish");
  await kept(page);
  const [{ document: before }] = await keptDrafts(page);
  assert.equal(before.links.length, 2);
  /** @type {Record<string, string>} */
  const given = {};
  for (const format of await page
    .locator("[data-do=download]")
    .evaluateAll((all) => all.map((each) => each.dataset.format))) {
    given[format ?? ""] = (await save(page, format ?? "")).text;
  }
  given.snippet = await page.locator("#snippet-inline").inputValue();
  assert.ok(Object.keys(given).length >= 6);
  // Annotations and tables are of the articles, and do not hold them.
  const { w3c, csv, ...whole } = given;
  assert.match(w3c, /"AnnotationPage"/);
  assert.match(csv, /^pair,relation/);
  for (const [name, text] of Object.entries(whole)) {
    await page.getByRole("link", { name: "All drafts" }).click();
    await page.locator("h1:focus").waitFor();
    await page.getByText("Paste what was saved elsewhere").click();
    await paste(page, "#pasted", { "text/plain": text });
    await onStep(page, "Claims");
    await page.locator(".claim-list .entry").first().waitFor();
    await kept(page);
    const [{ document: after }] = await keptDrafts(page);
    assert.deepEqual([after.a, after.b, after.links], [before.a, before.b, before.links], name);
  }
  // They are opened where the articles are: the claims come back, and what a person said of pairs that there are.
  for (const [name, text] of Object.entries({ "notes.jsonld": w3c, "pairs.csv": csv })) {
    await goTo(page, "Texts");
    await page.locator("input[data-file=a]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await onStep(page, "Claims");
    await page.locator(".claim-list .entry").first().waitFor();
    await kept(page);
    const [{ document: after }] = await keptDrafts(page);
    const claims = (/** @type {typeof before} */ { a, b }) =>
      [a, b].map(({ claims }) => claims.map(({ id, quote }) => [id, quote.exact]).sort());
    assert.deepEqual(claims(after), claims(before), name);
    assert.deepEqual(after.links, before.links.filter(({ relation }) => relation !== "none"), name);
  }
  await page.getByRole("link", { name: "All drafts" }).click();
  await page.locator(".drafts li").first().waitFor();
  assert.equal(await page.locator(".drafts li").count(), 3 + Object.keys(whole).length);
  await page.getByText("Annotations and tables hold no articles").waitFor();
  assert.doesNotMatch((await page.locator("input[data-file]").getAttribute("accept")) ?? "csv", /csv/);
  await page.getByText("Paste what was saved elsewhere").click();
  await paste(page, "#pasted", { "text/plain": csv });
  await page.locator(".notice").filter({ hasText: "claims without their articles" }).waitFor();
  // What was said there is not said of the draft that is opened next.
  await page.locator(".drafts li a").first().click();
  await page.locator("#step-title").waitFor();
  assert.equal(await page.locator(".notice").textContent(), "");
}, { expects: refusals });

pageTest("a reload in the middle of any step loses nothing", async (page) => {
  let reloads = 0;
  await wholeWay(page, async () => {
    // At once: what was typed last is not written yet.
    const before = await page.evaluate(() => ({
      hash: location.hash,
      main: document.querySelector("main h2")?.textContent,
    }));
    const fields = () => page.locator(".desk .entry, .entries .entry").count();
    const count = await fields();
    await page.reload();
    await onStep(page, before.main ?? "");
    await page.waitForFunction(
      (count) => document.querySelectorAll(".desk .entry, .entries .entry").length === count,
      count,
    );
    reloads += 1;
  });
  assert.equal(reloads, 6);
  await kept(page);
  const [{ document: after }] = await keptDrafts(page);
  assert.deepEqual([after.a.claims.length, after.b.claims.length], [4, 4]);
  const a2 = after.a.claims.find(({ id }) => id === "a2");
  assert.equal(a2?.speaker, "Ruth Alder");
  assert.equal(a2?.gist, "Repairs cost £240,000.");
  assert.deepEqual(a2?.answers, [{ question: "What do the repairs cost?", answer: "£240,000" }]);
  assert.ok(after.links.some(({ reason }) => reason === "One tells of the opening, the other of the leak <b>"));
  assert.equal(after.by, "the desk");
  assert.ok(after.later.length > 0);
});

pageTest("undo goes back over every step, to where it was made, and redo forth again", async (page) => {
  await draftOf(page);
  await markSentences(page, "a", [1, 2]);
  await openClaim(page, "a2");
  await page.getByLabel("In short").fill("It costs.");
  await page.getByRole("button", { name: "Remove this claim" }).click();
  await page.locator(".claim-list .entry[data-claim=a2]").waitFor({ state: "detached" });
  await goTo(page, "Review");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await undo.click();
  await onStep(page, "Claims");
  assert.equal(await page.getByLabel("In short").inputValue(), "It costs.");
  await undo.click();
  assert.equal(await page.getByLabel("In short").inputValue(), "");
  await page.keyboard.press("Control+z");
  await page.locator(".claim-list .entry[data-claim=a2]").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.locator(".claim-list .entry").first().waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await onStep(page, "Texts");
  assert.equal(await page.locator("[data-text=a]").inputValue(), "");
  assert.ok(await undo.isDisabled());
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "Redo", exact: true, disabled: true }).waitFor();
  await onStep(page, "Claims");
  // The list is drawn once the engine has answered.
  await page.locator(".claim-list .entry").first().waitFor();
  assert.equal(await page.locator(".claim-list .entry").count(), 1);
  const marks = textOf(page, "a").locator("mark");
  // The text is drawn after the list.
  await marks.nth(1).waitFor({ state: "detached" });
  assert.equal(await marks.count(), 1);
});

pageTest("the second half of a double click does nothing to what the first half brought there", async (page) => {
  await openExampleCopy(page, "The library vote");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const earlier = page.getByRole("button", { name: "End one word earlier" });
  /** A click that a browser counts as the second of two. */
  const again = () => earlier.evaluate((end) => end.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 })));
  await openClaim(page, "a2");
  await again();
  assert.ok(await undo.isDisabled());
  // Quick clicks on one thing all count.
  await earlier.click();
  await again();
  await undo.click();
  assert.ok(await undo.isDisabled());
});
