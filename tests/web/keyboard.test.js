/** Everything that a pointer can do, the keyboard can. */
import assert from "node:assert/strict";
import { openExample, openFixture, pageTest, pairsOf, settled } from "./browser.js";
import { comparison, lightArticles } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @param {Page} page
 * @param {string} [children]
 */
async function open(page, children = "") {
  const files = { "done.json": comparison };
  await openFixture(page, `<cross-read src="done.json">${children}</cross-read>`, { files });
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
      // After the last stop of the page the focus is in the browser's own bars.
      if (!element || element === document.body || !document.hasFocus()) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { what: element.outerHTML.slice(0, 80), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 };
    });
    if (outline) assert.ok(outline.seen, outline.what);
  }
});

pageTest("j and k go from pair to pair: in the list, in an article, from anywhere inside", async (page) => {
  await open(page);
  await tabTo(page, /1Disagree/);
  for (const [key, id] of [
    ["j", "m1"],
    ["j", "m2"],
    ["j", "m3"],
    ["j", "m3"],
    ["k", "m2"],
  ]) {
    await page.keyboard.press(key);
    assert.equal(await selected(page), id, key);
    assert.match((await focused(page)).text, new RegExp(`^\\W*${id.slice(1)}(Disagree|Agree|Related)`));
  }
  await page.keyboard.press("Enter");
  assert.deepEqual(await focused(page), { tag: "mark", text: "No one was hurt" });
  await page.keyboard.press("j");
  assert.deepEqual(await focused(page), { tag: "mark", text: "the school stays shut" });
  await page.keyboard.press("Enter");
  await page.keyboard.press("k");
  assert.deepEqual(await focused(page), { tag: "mark", text: "لم يصب أحد" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.equal(await selected(page), null);
});

pageTest("after a click on words the keys are the element's: on, the sheet of keys, and Escape back to the words", async (page) => {
  await openExample(page, "council");
  const mark = page.locator('cross-read [part~="article-b"] mark[data-relation="dispute"]').first();
  await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const before = await page.evaluate(() => scrollY);
  await mark.click();
  assert.equal(await page.evaluate(() => scrollY), before);
  const first = await selected(page);
  const card = page.locator("cross-read .card");
  assert.equal(await card.evaluate((element) => element.matches(":focus")), true);
  // A pointer needs no ring.
  assert.equal(await card.evaluate((element) => getComputedStyle(element).outlineStyle), "none");
  await page.keyboard.press("j");
  assert.notEqual(await selected(page), first);
  await page.keyboard.press("k");
  assert.equal(await selected(page), first);
  const sheet = page.getByRole("dialog", { name: "Keys and signs" });
  for (const back of ["card", "mark"]) {
    await page.keyboard.press("?");
    await sheet.waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    if (back === "mark") break;
    await page.keyboard.press("Escape");
    assert.equal(await selected(page), null);
    assert.equal((await focused(page)).tag, "mark");
  }
  await page.waitForFunction(() => document.querySelector("cross-read")?.shadowRoot?.activeElement?.localName === "mark");
  await page.keyboard.press("j");
  assert.notEqual(await selected(page), null);
});

for (const [whose, children, mark] of [
  ["the page's own", lightArticles, 'mark[data-claim="a4"]'],
  ["an article that is drawn", "", "cross-read mark >> text=the school"],
]) {
  pageTest(`selecting words in ${whose} opens nothing, and nothing takes the selection away`, async (page) => {
    await open(page, children);
    const box = await page.locator(mark).boundingBox();
    assert.ok(box);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, y, { steps: 5 });
    await page.mouse.up();
    assert.match(await page.evaluate(() => String(getSelection())), /akery|chool/);
    assert.equal(await selected(page), null);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "body");
  });
}

pageTest("letters are the reader's where they write, and everybody else's outside", async (page) => {
  await open(page);
  await page.keyboard.press("j");
  assert.equal(await selected(page), null);
  await page.getByRole("button", { name: "Filter and search" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("cross-read input[type=search]:focus").waitFor();
  await page.keyboard.type("jkv?/");
  assert.equal(await selected(page), null);
  assert.equal(await page.getByLabel("Words in the claims").inputValue(), "jkv?/");
  await page.keyboard.press("Escape");
  assert.match((await focused(page)).text, /^Filter and search/);
  assert.equal(await page.getByLabel("Words in the claims").isVisible(), false);
});

pageTest("filter and search: / opens it, every field by Tab, clearing by Enter", async (page) => {
  await open(page);
  await tabTo(page, /1Disagree/);
  await page.keyboard.press("/");
  await page.locator("cross-read input[type=search]:focus").waitFor();
  await page.keyboard.type("school");
  await page.waitForFunction(() => document.querySelector("cross-read")?.getAttribute("search") === "school");
  await page.locator("cross-read .pairs > li").nth(1).waitFor({ state: "detached" });
  assert.equal(await pairsOf(page).count(), 1);
  for (let field = 0; field < 3; field += 1) {
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).tag, "select");
  }
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).text, "Clear filters");
  await page.keyboard.press("Enter");
  await pairsOf(page).nth(2).waitFor();
  assert.equal(await page.getByLabel("Words in the claims").inputValue(), "");
});

pageTest("the view: by the switch's arrows and by v, and the selection stays", async (page) => {
  await open(page);
  await page.evaluate(() => /** @type {any} */ (document.querySelector("cross-read")).select("m1"));
  await page.getByRole("radio", { checked: true }).focus();
  for (const view of ["pairs", "one", "grid"]) {
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator("cross-read").getAttribute("view"), view);
  }
  await page.keyboard.press("v");
  assert.equal(await page.locator("cross-read").getAttribute("view"), null);
  assert.equal(await selected(page), "m1");
});

pageTest(
  "pairs: arrows open one after the other, Enter shows the words side by side, Escape comes back",
  async (page) => {
    await open(page);
    await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("view", "pairs"));
    await page.getByRole("radio", { name: "Pairs", exact: true, checked: true }).waitFor();
    await tabTo(page, /1Disagree/);
    await page.keyboard.press("End");
    assert.equal(await selected(page), "m3");
    await page.keyboard.press("Home");
    assert.equal(await selected(page), "m1");
    await page.keyboard.press("Enter");
    assert.deepEqual(await focused(page), { tag: "mark", text: "twelve" });
    assert.equal(await page.locator("cross-read").getAttribute("view"), null);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("cross-read").getAttribute("view"), "pairs");
    assert.match((await focused(page)).text, /1Disagree/);
  },
);

pageTest(
  "one article: the notes are one tab stop; arrows and j select, Escape closes the card and keeps the place",
  async (page) => {
    await open(page);
    await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("view", "one"));
    await page.locator("cross-read .note").first().waitFor();
    await tabTo(page, /^≠1Disagreeسبعة/);
    await page.keyboard.press("ArrowDown");
    assert.equal(await selected(page), "m2");
    assert.match((await focused(page)).text, /^=2Agree/);
    await page.keyboard.press("j");
    assert.equal(await selected(page), "m3");
    assert.match((await focused(page)).text, /^~3Related/);
    assert.equal(await page.locator('cross-read .note[tabindex="0"]').count(), 1);
    await tabTo(page, /^~?Pair 3/);
    await page.keyboard.press("Escape");
    assert.match((await focused(page)).text, /^~3Related/);
    await page.keyboard.press("Escape");
    assert.equal(await selected(page), null);
    assert.match((await focused(page)).text, /^~3Related/);
  },
);

pageTest("one article: notes by Tab, Enter goes to the words; the article is turned by its button", async (page) => {
  await open(page);
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("view", "one"));
  await page.locator("cross-read .note").first().waitFor();
  await tabTo(page, /^≠1Disagreeسبعة/);
  await page.keyboard.press("Enter");
  assert.equal(await selected(page), "m1");
  assert.deepEqual(await focused(page), { tag: "mark", text: "twelve" });
  await page.keyboard.press("Enter");
  assert.deepEqual(await focused(page), { tag: "mark", text: "سبعة" });
  assert.equal(await page.locator("cross-read").getAttribute("article"), "b");
});

pageTest("questions: answers and verdicts by Tab", async (page) => {
  await open(page);
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("view", "grid"));
  await page.getByRole("table").waitFor();
  await tabTo(page, /^=.*Agree$/);
  await tabTo(page, /^no$/);
  await page.keyboard.press("Enter");
  assert.deepEqual(await focused(page), { tag: "mark", text: "No one was hurt" });
});

pageTest("the sheet of keys: ? opens it, Escape closes it, the focus returns", async (page) => {
  await open(page);
  await tabTo(page, /1Disagree/);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys and signs" });
  await sheet.waitFor();
  for (const words of ["Next and previous pair", "Silence is not dispute."]) await sheet.getByText(words).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  assert.match((await focused(page)).text, /1Disagree/);
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
