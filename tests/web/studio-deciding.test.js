/** Judging pairs in the studio: in whose name, what counts as decided, and a question that is given up again. */
import assert from "node:assert/strict";
import { pageTest } from "./browser.js";
import { draftOf, goTo, kept, keptDrafts, markSentences, onStep } from "./studio.js";

/** @typedef {import("playwright-core").Page} Page */

/** A draft with pairs to judge, in that step. @param {Page} page */
async function toPairs(page) {
  await draftOf(page);
  await markSentences(page, "a", [1, 2, 3]);
  await markSentences(page, "b", [1, 2, 3]);
  await page.getByRole("button", { name: "On to the pairs" }).click();
  await onStep(page, "Pairs");
  await page.locator(".judging .decisions").waitFor();
}

/** @param {Page} page */
const progress = (page) => page.locator(".progress").innerText();

/** @param {Page} page @param {string} key */
async function press(page, key) {
  await page.locator("#pair-title").focus();
  await page.keyboard.press(key);
}

/** The decisions as they are kept. @param {Page} page */
async function links(page) {
  await kept(page);
  return (await keptDrafts(page))[0].document.links;
}

pageTest("the name is asked for before the first decision, and goes with each", async (page) => {
  await toPairs(page);
  await page.getByLabel("Who decides").fill("the desk");
  await press(page, "1");
  await page.locator(".progress").filter({ hasText: /^1 of/ }).waitFor();
  assert.equal(await page.getByLabel("Who decides").count(), 0);
  await press(page, "2");
  await page.locator(".progress").filter({ hasText: /^2 of/ }).waitFor();
  assert.deepEqual(
    (await links(page)).map(({ by }) => by),
    ["the desk", "the desk"],
  );
});

pageTest("a name that is given late goes to decisions without one where the author says so, and can be undone", async (page) => {
  await toPairs(page);
  await press(page, "1");
  await press(page, "3");
  await page.locator(".progress").filter({ hasText: /^2 of/ }).waitFor();
  await goTo(page, "Review");
  assert.equal(await page.locator("[data-do=sign]").count(), 0);
  await page.getByLabel("Who decides").fill("the desk");
  const sign = page.getByRole("button", { name: "Put this name on the 2 decisions without one" });
  await sign.waitFor();
  assert.ok((await links(page)).every(({ by }) => !by));
  await sign.click();
  await sign.waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("Who decides").evaluate((field) => field === document.activeElement), true);
  assert.ok((await links(page)).every(({ by }) => by === "the desk"));
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await sign.waitFor();
});

pageTest("what is put off is not decided", async (page) => {
  await toPairs(page);
  const of = Number(/of (\d+)/.exec(await progress(page))?.[1]);
  await press(page, "5");
  await page.locator(".progress").filter({ hasText: `0 of ${of} decided, 1 put off` }).waitFor();
  for (let n = 1; n < of; n += 1) await press(page, "4");
  await page.getByRole("heading", { name: "Only what you put off is left" }).waitFor();
  assert.equal(await page.locator("progress").evaluate((bar) => /** @type {HTMLProgressElement} */ (bar).value), of - 1);
  await page.getByRole("button", { name: "Decide the 1 put off" }).click();
  await page.getByRole("button", { name: /Later/, pressed: true }).waitFor();
  await press(page, "1");
  await page.getByRole("heading", { name: "Every pair is decided" }).waitFor();
  assert.equal((await progress(page)).trim(), `${of} of ${of} decided`);
});

pageTest("a question is an answer only once both claims give theirs", async (page) => {
  await toPairs(page);
  const title = await page.locator("#pair-title").innerText();
  const back = async () => {
    await page.getByRole("button", { name: "Pair before" }).click();
    await page.locator("#pair-title").filter({ hasText: title }).waitFor();
    await press(page, "6");
    await page.locator(".asking [data-field=question]:focus").waitFor();
  };
  await press(page, "6");
  await page.locator(".asking [data-field=question]:focus").waitFor();
  await page.keyboard.type("When does the pool open?");
  await page.keyboard.press("Enter");
  await page.locator(".asking").waitFor({ state: "detached" });
  assert.match(await progress(page), /^0 of/);
  await back();
  await page.getByLabel("A answers").fill("24 May");
  await page.keyboard.press("Enter");
  await page.locator(".asking").waitFor({ state: "detached" });
  assert.match(await progress(page), /^0 of/);
  await back();
  // Who denies an answer needs none.
  await page.getByLabel("How B says it").selectOption("denies");
  await page.getByRole("button", { name: "Done, next pair" }).click();
  await page.locator(".progress").filter({ hasText: /^1 of/ }).waitFor();
});

for (const how of ["Escape", "its button"]) {
  pageTest(`a question is given up by ${how}, and nothing of it stays`, async (page) => {
    await toPairs(page);
    const title = await page.locator("#pair-title").innerText();
    await press(page, "6");
    await page.locator(".asking [data-field=question]:focus").waitFor();
    await page.keyboard.type("When?");
    await page.getByLabel("A answers").fill("24 May");
    await page.getByLabel("How B says it").selectOption("denies");
    if (how === "Escape") await page.keyboard.press("Escape");
    else await page.locator(".asking").getByRole("button", { name: "Cancel" }).click();
    await page.locator(".asking").waitFor({ state: "detached" });
    assert.equal(await page.locator("#pair-title").innerText(), title);
    assert.equal(await page.locator("[data-do=ask]").evaluate((button) => button === document.activeElement), true);
    await kept(page);
    const [{ document: made }] = await keptDrafts(page);
    assert.ok([...made.a.claims, ...made.b.claims].every(({ answers }) => !answers));
    await page.keyboard.press("Control+z");
    await page.getByLabel("A answers").waitFor();
    assert.equal(await page.getByLabel("A answers").inputValue(), "24 May");
  });
}
