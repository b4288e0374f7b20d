/** What the studio keeps: drafts and their list, a crash, storage that is denied or full, a draft in two windows. */
import assert from "node:assert/strict";
import { pageTest, url } from "./browser.js";
import {
  catchFiles,
  draftOf,
  goTo,
  kept,
  keptDrafts,
  markSentences,
  onStep,
  openStudio,
  save,
  texts,
} from "./studio.js";

/** @typedef {import("playwright-core").Page} Page */

const drafts = (/** @type {Page} */ page) => page.locator(".drafts li");

pageTest("the list of drafts: open, rename, duplicate, delete, and back", async (page) => {
  await draftOf(page);
  await page.getByLabel("Name of this draft").fill("The pool");
  await markSentences(page, "a", [1]);
  await page.getByRole("link", { name: "All drafts" }).click();
  await drafts(page).filter({ hasText: "The pool" }).filter({ hasText: "1 claim" }).waitFor();
  await page.getByRole("button", { name: "Duplicate The pool" }).click();
  await drafts(page).nth(1).waitFor();
  await page.getByRole("button", { name: "Rename The pool" }).first().click();
  const name = page.getByLabel("New name");
  await name.and(page.locator(":focus")).waitFor();
  await name.fill("The lido");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "The lido" }).waitFor();
  await page.getByRole("button", { name: "Rename The lido" }).click();
  await name.fill("nothing");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Delete The lido" }).click();
  await page.getByRole("link", { name: "The lido" }).waitFor({ state: "detached" });
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "The lido" }).click();
  await onStep(page, "Claims");
  await page.locator(".claim-list .entry[data-claim=a1]").waitFor();
  assert.equal(await page.getByLabel("Name of this draft").inputValue(), "The lido");
  // The way back leads through the steps to the list.
  await goTo(page, "Review");
  await page.evaluate(() => history.back());
  await onStep(page, "Claims");
  await page.evaluate(() => history.back());
  await page.getByRole("heading", { name: "Your drafts" }).waitFor();
  await page.goto(`${url}studio.html#draft=nowhere&step=pairs`);
  await page.locator(".notice").filter({ hasText: "There is no such draft" }).waitFor();
});

pageTest("what was typed a moment before the page went away is there again", async (page) => {
  await draftOf(page);
  await goTo(page, "Texts");
  await kept(page);
  // The database takes no more: what is left is what a page can write while it goes away.
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("gone", "InvalidStateError");
    };
  });
  await page.locator("[data-of=title][data-side=a]").fill("Typed last");
  await page.reload();
  await onStep(page, "Texts");
  await page.waitForFunction(
    () => /** @type {any} */ (document.querySelector("[data-of=title][data-side=a]"))?.value === "Typed last",
  );
  await kept(page);
  assert.equal((await keptDrafts(page))[0].document.a.title, "Typed last");
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft")).length), 0);
});

pageTest("a page that goes away before, in and after a write loses nothing", async (page) => {
  await draftOf(page);
  await goTo(page, "Texts");
  const field = page.locator("[data-of=title][data-side=a]");
  for (const [round, wait] of [0, 145, 155, 250].entries()) {
    await field.fill(`title ${round}`);
    await page.waitForTimeout(wait);
    await page.reload();
    await field.waitFor();
    assert.equal(await field.inputValue(), `title ${round}`, `reloaded after ${wait} ms`);
  }
});

pageTest("a browser that keeps nothing: it is said, and the work goes on", async (page) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await catchFiles(page);
  await openStudio(page);
  await page.getByText("drafts are gone when this window is closed").waitFor();
  await draftOf(page);
  await page.getByRole("alert").filter({ hasText: "save the draft as a file under Publish" }).waitFor();
  await markSentences(page, "a", [1, 2]);
  await goTo(page, "Publish");
  const pair = JSON.parse((await save(page, "pair")).text);
  assert.equal(pair.a.claims.length, 2);
  await page.getByRole("link", { name: "All drafts" }).click();
  await drafts(page).first().getByRole("link").click();
  await page.locator(".claim-list .entry[data-claim=a2]").waitFor();
});

pageTest("a browser without room from the start: a draft is begun all the same", async (page) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    /** @type {any} */ (globalThis).makeRoom = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = function (...args) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    };
  });
  await draftOf(page);
  await page.getByRole("alert").filter({ hasText: "no room left" }).waitFor();
  await page.getByRole("link", { name: "All drafts" }).click();
  await drafts(page).getByRole("link").click();
  await page.evaluate(() => /** @type {any} */ (globalThis).makeRoom());
  await markSentences(page, "a", [1]);
  await kept(page);
  const [{ document }] = await keptDrafts(page);
  assert.deepEqual([document.a.text, document.a.claims.length], [texts.a, 1]);
});

pageTest("a browser without room: it is said, the work goes on, and is kept once there is room", async (page) => {
  await draftOf(page);
  await kept(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    /** @type {any} */ (globalThis).makeRoom = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = function (...args) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    };
  });
  await markSentences(page, "a", [1]);
  await page.getByRole("alert").filter({ hasText: "no room left" }).waitFor();
  await markSentences(page, "b", [1]);
  assert.equal((await keptDrafts(page))[0].document.a.claims.length, 0);
  await page.evaluate(() => /** @type {any} */ (globalThis).makeRoom());
  await markSentences(page, "b", [2]);
  await kept(page);
  const [{ document }] = await keptDrafts(page);
  assert.deepEqual([document.a.claims.length, document.b.claims.length], [1, 2]);
});

pageTest(
  "a draft in two windows is noticed, and neither writes over the other",
  async (page) => {
    await draftOf(page);
    await markSentences(page, "a", [1]);
    await kept(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("alert").filter({ hasText: "open in another window" }).waitFor();
    assert.ok(await other.locator("main").evaluate((main) => main.hasAttribute("inert")));
    // Taking over gets what the first window typed last.
    await page.locator(".claim-list .entry").click();
    await page.getByLabel("In short").fill("typed last");
    await other.getByRole("button", { name: "Work in this window" }).click();
    await page.getByRole("alert").filter({ hasText: "open in another window" }).waitFor();
    await other.locator(".kept[data-keeping=kept]").waitFor();
    await other.locator(".claim-list .entry").click();
    assert.equal(await other.getByLabel("In short").inputValue(), "typed last");
    await page.getByRole("button", { name: "Work on a copy" }).click();
    await kept(page);
    assert.equal((await keptDrafts(page)).length, 2);
    await other.close();
  },
  { engines: { chromium: true, firefox: true, why: "the WebKit driver has one window" } },
);

pageTest("what a hostile text says stays text, wherever it is shown", async (page) => {
  const evil = `<img src=x onerror="window.ran=1"> </script><script>window.ran=2</script> “quoted” {n} \u202e abc.`;
  await draftOf(page, { a: `${evil} Nobody was hurt.`, b: `${texts.b} ${evil}` });
  await goTo(page, "Texts");
  await page.locator("[data-of=title][data-side=a]").fill(evil);
  await page.locator("[data-of=source][data-side=b]").fill(evil);
  await page.getByLabel("Name of this draft").fill(evil);
  await goTo(page, "Claims");
  await markSentences(page, "a", [1, 2]);
  await markSentences(page, "b", [1]);
  for (const step of ["Pairs", "Review", "Publish"]) await goTo(page, step);
  const snippet = await page.locator("#snippet-inline").inputValue();
  assert.equal(snippet.split("</script>").length, 3);
  await page.getByRole("link", { name: "All drafts" }).click();
  await drafts(page).first().waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
  assert.equal(await page.locator("#studio img, #studio script").count(), 0);
});
