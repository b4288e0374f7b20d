/** The card of a pair, as somebody hears it who does not see it: its tree of roles and names, whole. */
import assert from "node:assert/strict";
import { openFixture, pageTest, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const overruled = structuredClone(comparison);
overruled.markers[2].engine = {
  relation: "agree",
  confidence: 0.7,
  evidence: [],
};
overruled.markers[0].sameSource = true;
Object.assign(overruled.markers[1].evidence[0].values ?? {}, { questionB: "Were there injuries?" });
const files = { "done.json": overruled };

/**
 * @param {Page} page
 * @param {string} id
 */
async function card(page, id) {
  await openFixture(page, `<cross-read src="done.json" selected="${id}"></cross-read>`, { files });
  await settled(page);
  return page.getByRole("region", { name: /Pair \d/ });
}

/** @param {string} text */
const lines = (text) => text.trim().replaceAll(/^ {4}/gm, "");

pageTest("a dispute of the engine", async (page) => {
  const tree = await (await card(page, "m1")).ariaSnapshot();
  assert.equal(
    tree.trim(),
    lines(`
    - 'region "Pair 1: Disagree"':
      - 'heading "Pair 1: Disagree" [level=3]'
      - text: high confidence
      - button "Previous pair" [disabled]
      - button "Next pair"
      - button "Close"
      - figure "A Tarnow Courier":
        - text: A Tarnow Courier
        - blockquote:
          - strong: twelve
          - text: homes burned on Tuesday
        - paragraph: the mayor, quoted by Tarnow Courier
        - paragraph:
          - button "Show in A"
          - link "Read the original":
            - /url: https://example.org/tarnow#:~:text=twelve%20homes%20burned%20on%20Tuesday
      - figure "B صحيفة الوادي":
        - text: B صحيفة الوادي
        - blockquote:
          - strong: سبعة
          - text: منازل احترقت
        - paragraph: صحيفة الوادي, in its own voice
        - paragraph:
          - button "Show in B"
      - heading "Why" [level=4]
      - list:
        - listitem: Different numbers A twelve = 12 B سبعة = 7
      - paragraph: "Both articles quote the same source: not two witnesses."
      - paragraph: Found by the engine`),
  );
});

pageTest("what an editor set, over the engine", async (page) => {
  const text = (await (await card(page, "m3")).innerText()).replaceAll(/\s+/g, " ");
  for (const words of [
    "Pair 3: Related",
    "set by hand",
    "Set by the desk",
    "Reason: same school",
    "The engine alone: agree (fair confidence).",
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
});

pageTest("the annotators' answers", async (page) => {
  const text = (await (await card(page, "m2")).innerText()).replaceAll(/\s+/g, " ");
  for (const words of [
    "annotated",
    "Answers to the same question",
    "“Was anyone hurt?”",
    "B asks: “Were there injuries?”",
    "The engine alone would not have paired them.",
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
});

pageTest("previous and next, and the focus stays on the button", async (page) => {
  await card(page, "m1");
  const next = page.locator("cross-read .card").getByRole("button", { name: "Next pair" });
  await next.click();
  await page.getByRole("heading", { name: /Pair 2: Agree/ }).waitFor();
  assert.equal(await next.evaluate((button) => button.matches(":focus")), true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /Pair 3: Related/ }).waitFor();
});

pageTest("both quotes lead to their places, and Escape back", async (page) => {
  await card(page, "m1");
  for (const [side, words] of [
    ["A", "twelve"],
    ["B", "سبعة"],
  ]) {
    await page.getByRole("button", { name: `Show in ${side}` }).click();
    const mark = page.locator("cross-read mark:focus");
    assert.equal(await mark.innerText(), words);
    await page.keyboard.press("Escape");
    assert.equal(
      await page.getByRole("button", { name: `Show in ${side}` }).evaluate((it) => it.matches(":focus")),
      true,
    );
  }
});
