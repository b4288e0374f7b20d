/** The studio's texts and claims: pasting, opening, marking by mouse, finger and keys, moving ends, texts that change. */
import assert from "node:assert/strict";
import { pageTest } from "./browser.js";
import { engine } from "./engines/index.js";
import {
  draftOf,
  goTo,
  kept,
  keptDrafts,
  markSentences,
  onStep,
  openClaim,
  openExampleCopy,
  openStudio,
  paste,
  textOf,
  texts,
} from "./studio.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {"a" | "b"} Side */

/** @param {Page} page @param {Side} side */
async function claimsOf(page, side) {
  await kept(page);
  const [{ document }] = await keptDrafts(page);
  return document[side].claims.map(({ quote }) => quote.exact);
}

/**
 * Where words stand in the window.
 *
 * @param {Page} page
 * @param {Side} side
 * @param {string} words
 */
function boxOf(page, side, words) {
  return textOf(page, side).evaluate((region, words) => {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      node.parentElement?.scrollIntoView({ block: "center" });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects[rects.length - 1]];
      return {
        left: first.left,
        top: first.top + first.height / 2,
        right: last.right,
        bottom: last.top + last.height / 2,
      };
    }
    throw new Error(`no ${words}`);
  }, words);
}

/** Even of a document in which nothing runs, Chromium says that the policy would not have let it. */
const refusals =
  engine === "chromium" ? [/Executing inline event handler violates/, /Applying inline style violates/] : [];

pageTest(
  "pasted HTML becomes its words; nothing in it runs or is loaded",
  async (page) => {
    await openStudio(page);
    await page.getByRole("button", { name: "New comparison" }).click();
    const html = `<html lang="en-GB"><body><!--StartFragment--><h1>Pool <i>shut</i></h1><style>p { color: red }</style>
    <p>The  pool lost <b>4,000</b>&nbsp;litres.<script>window.ran = 1</script></p>
    <p onclick="window.ran = 2">Nobody<br>was hurt.<img src="x:y" onerror="window.ran = 3"></p><p hidden>secret</p>
    <iframe src="javascript:parent.ran = 4"></iframe><svg onload="window.ran = 5"></svg><!--EndFragment--></body></html>`;
    await paste(page, "[data-text=a]", { "text/html": html, "text/plain": "plain" });
    const field = page.locator("[data-text=a]");
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("[data-text=a]")).value !== "");
    assert.equal(await field.inputValue(), "The pool lost 4,000\u00a0litres.\n\nNobody\nwas hurt.");
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("[data-of=title]")).value === "Pool shut",
    );
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
    // What has no words in its HTML is pasted as it is; a paste is one step back.
    await paste(page, "[data-text=b]", { "text/html": "<img src='x:y'>", "text/plain": "Only plain words." });
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("[data-text=b]")).value === "Only plain words.",
    );
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("[data-of=title]")).value === "");
    assert.equal(await field.inputValue(), "");
  },
  { expects: refusals },
);

pageTest("files: a text for a side, a page for the other, and what cannot be opened says why", async (page) => {
  await openStudio(page);
  const open = page.getByLabel("Open a file");
  const file = (/** @type {string} */ name, /** @type {string} */ text) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
  for (const [text, said] of [
    ["{ not json", "This is not JSON"],
    ['{"a":{"text":"x"}}', "no pair of articles"],
    ['{"schema":"crossread/comparison@9"}', "another version of Crossread: crossread/comparison@9"],
    ["<p>no data</p>", "carries no comparison"],
    ['<iframe src="https://x.example/embed.html?src=pool.json"></iframe>', "Open that file itself: pool.json"],
    ["just words", "neither a pair"],
    ["", "nothing in it"],
    ['{"a":{"text":"One word.","claims":[{"start":4,"end":2}]},"b":{"text":"Two."}}', "a.claims[0]"],
  ]) {
    await open.setInputFiles(file("own.txt", text));
    await page.locator(".notice").filter({ hasText: said }).waitFor();
    await page.locator("[data-do=dismiss-notice]").click();
  }
  await page.getByRole("button", { name: "New comparison" }).click();
  const side = (/** @type {Side} */ side) => page.locator(`input[data-file=${side}]`);
  await side("a").setInputFiles(file("a.txt", "\ufeffFirst line.\r\n\r\nSecond line.\r\n"));
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector("[data-text=a]")).value !== "");
  assert.equal(await page.locator("[data-text=a]").inputValue(), "First line.\n\nSecond line.");
  await side("b").setInputFiles(file("b.html", "<nav hidden>x</nav><article><h1>Told</h1><p>By a page.</p></article>"));
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector("[data-text=b]")).value !== "");
  assert.equal(await page.locator("[data-text=b]").inputValue(), "By a page.");
  assert.equal(await page.locator("[data-of=title][data-side=b]").inputValue(), "Told");
});

pageTest("a pair dropped anywhere becomes a draft of its own", async (page) => {
  await draftOf(page);
  const pair = { a: { text: texts.a, claims: [{ quote: "No swimmer was ever in danger" }] }, b: { text: texts.b } };
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
    return transfer;
  }, JSON.stringify(pair));
  await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
  assert.ok(await page.evaluate(() => document.body.classList.contains("dropping")));
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  await page.locator(".claim-list .entry[data-claim=a1]").waitFor();
  await kept(page);
  assert.equal((await keptDrafts(page)).length, 2);
});

pageTest(
  "by mouse: what is dragged over is rounded to words, a click opens, a caret takes its sentence",
  async (page) => {
    await draftOf(page);
    const { left, top, right, bottom } = await boxOf(page, "a", "epairs will cost about £240,0");
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(right, bottom);
    await page.mouse.up();
    await page.getByRole("button", { name: "Mark as claim" }).click();
    await page.getByRole("heading", { name: "Claim a1" }).waitFor();
    // The claim's badge moves the words after it.
    await textOf(page, "a").locator(".badge[data-claim=a1]").waitFor();
    const sentence = await boxOf(page, "a", "was ever");
    await page.mouse.click(sentence.left + 2, sentence.top);
    await page.locator(".bar p").filter({ hasText: "No swimmer was ever" }).waitFor();
    await page.getByRole("button", { name: "Mark this sentence" }).click();
    await page.getByRole("heading", { name: "Claim a2" }).waitFor();
    assert.deepEqual(await claimsOf(page, "a"), [
      "Repairs will cost about £240,000",
      "No swimmer was ever in danger, the council insists.",
    ]);
    const inFirst = await boxOf(page, "a", "will cost");
    await page.mouse.click(inFirst.left + 2, inFirst.top);
    await page.getByRole("heading", { name: "Claim a1" }).waitFor();
  },
);

pageTest("a double click marks once, the bar goes, and nothing scrolls", async (page) => {
  await draftOf(page);
  const word = await boxOf(page, "b", "former");
  await page.mouse.click(word.left + 5, word.top);
  // Some drivers scroll before they press.
  await page.evaluate(() => {
    const own = /** @type {any} */ (globalThis);
    addEventListener("mousedown", () => (own.pressed ??= scrollY), { capture: true });
  });
  await page.getByRole("button", { name: "Mark this sentence" }).dblclick();
  await page.locator("[data-article=b] mark").first().waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).waitFor();
  assert.equal((await claimsOf(page, "b")).length, 1);
  assert.equal(await page.locator(".bar").count(), 0);
  assert.equal(await page.evaluate(() => scrollY - /** @type {any} */ (globalThis).pressed), 0);
});

pageTest("an answer that another claim denies does not read as if it were given", async (page) => {
  await draftOf(page);
  await markSentences(page, "a", [1]);
  await markSentences(page, "b", [1]);
  for (const [id, stance] of [
    ["a1", "denies it"],
    ["b1", "says so"],
  ]) {
    await openClaim(page, id);
    await page.locator("select[data-field=stance]").selectOption({ label: stance });
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByLabel("Question", { exact: true }).fill("Did the pool leak?");
    await page.getByLabel("Answer", { exact: true }).fill("yes");
  }
  await page.locator(".given li").filter({ hasText: "denies the answer “yes” · a1" }).waitFor();
});

pageTest("words that are marked are not offered for marking once more, by pointer or by keys", async (page) => {
  await draftOf(page);
  const text = textOf(page, "a");
  const bar = page.locator(".bar");
  await text.focus();
  await page.keyboard.press("ArrowDown");
  await bar.waitFor();
  await page.keyboard.press("Enter");
  await bar.waitFor({ state: "detached" });
  // The same sentence, then a word of it, then the next sentence.
  await page.keyboard.press("Home");
  await page.getByRole("status").filter({ hasText: "In claim a1" }).first().waitFor({ state: "attached" });
  assert.equal(await bar.count(), 0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await bar.count(), 0);
  await page.keyboard.press("ArrowDown");
  await bar.waitFor();
  // The button goes, and the keys are the text's again.
  await page.getByRole("button", { name: "Cancel" }).click();
  await bar.waitFor({ state: "detached" });
  assert.equal(await text.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Mark as claim" }).click();
  await bar.waitFor({ state: "detached" });
  assert.equal(await text.evaluate((element) => element === document.activeElement), true);
  assert.equal((await claimsOf(page, "a")).length, 2);
});

pageTest(
  "by finger: a tap, then the sentence; the claim's sheet comes when its mark is tapped",
  async (page) => {
    await draftOf(page);
    const word = await boxOf(page, "a", "engineers");
    await page.touchscreen.tap(word.left + 5, word.top);
    await page.getByRole("button", { name: "Mark this sentence" }).tap();
    await page.locator("[data-article=a] mark").first().waitFor();
    assert.equal(await page.locator(".inspector").count(), 0);
    await page.locator(".bar").waitFor({ state: "detached" });
    await page.locator("[data-article=a] mark").first().tap();
    await page.getByRole("heading", { name: "Claim a1" }).waitFor();
    const box = await page.locator(".inspector").boundingBox();
    assert.ok(box && box.y > 200 && box.y + box.height <= 701, "a sheet at the lower edge");
    await page.getByRole("button", { name: "Close" }).tap();
    await page.getByRole("group", { name: "Article to show" }).getByRole("button", { name: "Article B" }).tap();
    assert.ok(await page.locator("[data-article=b]").isVisible());
    assert.ok(await page.locator("[data-article=a]").isHidden());
  },
  {
    viewport: { width: 320, height: 700 },
    hasTouch: true,
    engines: { chromium: true, why: "the other drivers have no fingers" },
  },
);

pageTest("by keys: words and sentences, both ends, into a claim and out, other words for it", async (page) => {
  await draftOf(page);
  const press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await textOf(page, "b").focus();
  await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter");
  await page.getByRole("heading", { name: "Claim b1" }).waitFor();
  await press("ArrowDown", "Alt+Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowLeft", "Enter");
  await page.getByRole("heading", { name: "Claim b2" }).waitFor();
  assert.deepEqual(await claimsOf(page, "b"), [
    "lido leaked for",
    "repair bill has reached £410,000, a paper seen by the Echo shows. The basin was losing 9,000 litres a day by the autumn",
  ]);
  // Into the first claim: Enter opens it, and the focus goes to what is said of it.
  await press("Escape", "ArrowRight", "ArrowRight", "Enter");
  await page.getByRole("heading", { name: "Claim b1" }).and(page.locator(":focus")).waitFor();
  await page.getByRole("button", { name: "Select other words" }).press("Enter");
  await textOf(page, "b").and(page.locator(":focus")).waitFor();
  await press("Home", "Enter");
  await page.locator(".inspector blockquote").filter({ hasText: "Millbrook’s lido leaked" }).waitFor();
  await page.getByRole("button", { name: "End one word earlier" }).press("Enter");
  await page.getByRole("button", { name: "Start one word later" }).press("Enter");
  await page
    .locator(".inspector blockquote")
    .filter({ hasText: /^lido leaked .* the Echo$/ })
    .waitFor();
  // Faster than the engine: no press is lost.
  await page.getByRole("button", { name: "End one word earlier" }).evaluate((/** @type {HTMLElement} */ button) => {
    button.click();
    button.click();
  });
  await page
    .locator(".inspector blockquote")
    .filter({ hasText: /^lido leaked .* told$/ })
    .waitFor();
  await textOf(page, "b").press("Delete");
  await page.locator(".claim-list .entry[data-claim=b1]").waitFor({ state: "detached" });
  assert.equal((await claimsOf(page, "b")).length, 1);
  assert.ok(await textOf(page, "b").evaluate((region) => region === document.activeElement));
});

pageTest("suggested claims: one, none, all, and back", async (page) => {
  await openExampleCopy(page, "The library vote");
  const before = await page.locator(".claim-list .entry").count();
  await page.getByRole("button", { name: "Suggest claims" }).click();
  const offers = page.locator(".offers li");
  await offers.first().waitFor();
  const count = await offers.count();
  assert.ok(count > 3, `${count} suggestions`);
  assert.ok((await page.locator("mark[data-relation=offer]").count()) >= count);
  await offers.first().getByRole("button", { name: "Mark" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".offers li").length === count - 1, count);
  await offers.first().getByRole("button", { name: "Dismiss" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".offers li").length === count - 2, count);
  assert.ok(await page.evaluate(() => document.activeElement?.closest(".offers")), "the focus stays among them");
  await page.getByRole("button", { name: /^Mark (all )?\d+ in A/ }).click();
  await page.locator("[data-key='offers a']").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.locator("[data-key='offers a']").waitFor();
  await page.waitForFunction((n) => document.querySelectorAll(".claim-list .entry").length === n, before + 1);
});

pageTest("claims move with an edited text; what no longer fits is listed with a way to mend it", async (page) => {
  await draftOf(page);
  await markSentences(page, "a", [1, 2, 3, 4]);
  await goTo(page, "Texts");
  const field = page.locator("[data-text=a]");
  const edited = texts.a
    .replace("Repairs will", "A new paragraph, put in by an editor.\n\nRepairs will")
    .replace("some 4,000 litres", "some 4,100 litres")
    .replace("No swimmer was ever in danger, the council insists.", "The council declined to comment.");
  await field.fill(edited);
  const list = page.locator("[data-key='misfits a']");
  await list.getByRole("listitem").nth(1).waitFor();
  const changed = list.getByRole("listitem").filter({ hasText: "has other words now" });
  const orphan = list.getByRole("listitem").filter({ hasText: "is not in the text any more" });
  assert.equal(await changed.locator("del").innerText(), "The basin had lost some 4,000 litres of water a day.");
  assert.equal(await changed.locator("ins").innerText(), "The basin had lost some 4,100 litres of water a day.");
  assert.equal(await orphan.locator("del").innerText(), "No swimmer was ever in danger, the council insists.");
  await page.getByText("claim has moved with the text").waitFor();
  // A typo taken back needs no mending.
  await field.fill(edited.replace("4,100", "4,000"));
  await changed.waitFor({ state: "detached" });
  await field.fill(edited);
  await changed.getByRole("button", { name: "Take the new words" }).click();
  await changed.waitFor({ state: "detached" });
  await orphan.getByRole("button", { name: "Mark it anew" }).click();
  await onStep(page, "Claims");
  await textOf(page, "a").and(page.locator(":focus")).waitFor();
  for (const key of ["End", "Enter"]) await page.keyboard.press(key);
  await list.waitFor({ state: "detached" });
  assert.deepEqual(await claimsOf(page, "a"), [
    "MILLBROOK – The outdoor pool will open on 24 May, three weeks late, after engineers found a crack, the council said.",
    "Repairs will cost about £240,000, according to Ruth Alder, who chairs the leisure committee.",
    "The basin had lost some 4,100 litres of water a day.",
    "The council declined to comment.",
  ]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await list.getByRole("button", { name: "Remove the claim" }).click();
  await list.waitFor({ state: "detached" });
  assert.equal((await claimsOf(page, "a")).length, 3);
});

pageTest("an Arabic article goes its own way: its arrows too", async (page) => {
  await openStudio(page);
  await page.getByRole("button", { name: "New comparison" }).click();
  await page.locator("[data-text=a]").fill("قال العمدة إن سبعة أصيبوا. المدرسة مغلقة.");
  await page.locator("[data-text=b]").fill("Seven people were hurt, the mayor said.");
  await page.locator("select[data-side=a]").selectOption("ar");
  await page.getByText("The engine reads English.").waitFor();
  await page.getByRole("button", { name: "On to the claims" }).click();
  await textOf(page, "a").focus();
  for (const key of ["ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("heading", { name: "Claim a1" }).waitFor();
  assert.deepEqual(await claimsOf(page, "a"), ["العمدة إن"]);
  assert.equal(await textOf(page, "a").evaluate((region) => getComputedStyle(region).direction), "rtl");
});
