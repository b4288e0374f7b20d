/** Everything that a pointer can do, the keyboard can. */
import assert from "node:assert/strict";
import { openExample, openFixture, pageTest, pairsOf, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
async function open(page) {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files: { "done.json": comparison } });
  await settled(page);
}

/**
 * What has the focus, through shadow roots: its text on one line.
 *
 * @param {Page} page
 */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { tagName = "", textContent } = element ?? {};
    return { tag: tagName.toLowerCase(), text: textContent?.replaceAll(/\s+/g, " ").trim() ?? "" };
  });
}

/**
 * Presses Tab until the focus is on something whose text matches.
 *
 * @param {Page} page
 * @param {RegExp} text
 */
async function tabTo(page, text) {
  const passed = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const { text: found } = await focused(page);
    if (text.test(found)) return;
    passed.push(found.slice(0, 30));
  }
  assert.fail(`Tab never came to ${text}: ${passed.join(" | ")}`);
}

/** @param {Page} page */
const selected = (page) => page.locator("cross-read").getAttribute("selected");

pageTest("the list of pairs is one tab stop; arrows, Home and End move in it", async (page) => {
  await open(page);
  const buttons = pairsOf(page).getByRole("button");
  assert.equal(
    await buttons.evaluateAll((all) => all.filter((each) => /** @type {HTMLElement} */ (each).tabIndex === 0).length),
    1,
  );
  await tabTo(page, /1Disagree/);
  for (const [key, id] of [
    ["ArrowDown", "m2"],
    ["ArrowDown", "m3"],
    ["ArrowUp", "m2"],
    ["Home", "m1"],
    ["End", "m3"],
  ]) {
    await page.keyboard.press(key);
    const number = id.slice(1);
    assert.match((await focused(page)).text, new RegExp(`${number}(Disagree|Agree|Related)`), key);
  }
});

pageTest("Enter goes to the words in A, again to the words in B, Escape comes back", async (page) => {
  await open(page);
  await tabTo(page, /1Disagree/);
  await page.keyboard.press("Enter");
  assert.equal(await selected(page), "m1");
  assert.deepEqual(await focused(page), { tag: "mark", text: "twelve" });
  await page.keyboard.press("Enter");
  assert.deepEqual(await focused(page), { tag: "mark", text: "سبعة" });
  await page.keyboard.press("Escape");
  assert.match((await focused(page)).text, /1Disagree/);
});

pageTest("filters work by keyboard", async (page) => {
  await open(page);
  await tabTo(page, /^=?Agree/);
  await page.keyboard.press("Space");
  assert.equal(await page.locator("cross-read").getAttribute("filter"), "agree");
  assert.equal(await pairsOf(page).count(), 1);
});

pageTest("marks and badges are no tab stops", async (page) => {
  await open(page);
  await page.keyboard.press("Tab");
  const tags = new Set();
  for (let step = 0; step < 30; step += 1) {
    const { tag, text } = await focused(page);
    if (/^[≠=~]\d/.test(text)) assert.notEqual(tag, "a", text);
    tags.add(tag);
    await page.keyboard.press("Tab");
  }
  assert.ok(!tags.has("mark"));
  assert.ok(tags.has("button"));
});

pageTest("a selected pair is announced", async (page) => {
  await open(page);
  await tabTo(page, /1Disagree/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Pair 2 of 3: agrees" }).waitFor();
});

pageTest("the focus can be seen wherever it goes", async (page) => {
  await openExample(page);
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { what: element.outerHTML.slice(0, 80), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 };
    });
    if (outline) assert.ok(outline.seen, outline.what);
  }
});

pageTest("demo: skip link, examples and pasted texts by keyboard", async (page) => {
  await openExample(page);
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).text, "Skip to the comparison");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "comparison");
  // Afresh, without the fragment: Tab starts where that points.
  await openExample(page);
  await tabTo(page, /^Paste two texts$/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Compare" }).waitFor();
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).tag, "input");
});
