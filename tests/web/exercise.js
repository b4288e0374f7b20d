/** What the tests of exercises share: two short articles, and the hands of a pupil. */
import assert from "node:assert/strict";
import { url } from "./browser.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../www/exercise/types.d.ts").Exercise} Exercise */

/** Two invented notices: a1 and b1 disagree, a2 and b2 agree, a3 stands alone. */
export const pair = {
  a: {
    title: "Bridge shut",
    source: "Harbour Post",
    lang: "en",
    text: "Twelve boats were damaged in the storm.\n\nThe old bridge is closed until May.\n\nA dog was rescued.",
    claims: [
      { id: "a1", quote: "Twelve boats were damaged in the storm." },
      { id: "a2", quote: "The old bridge is closed until May." },
      { id: "a3", quote: "A dog was rescued." },
    ],
  },
  b: {
    title: "After the storm",
    source: "Town Letter",
    lang: "en",
    text: "Seven boats were damaged in the storm.\n\nThe old bridge is closed until May.",
    claims: [
      { id: "b1", quote: "Seven boats were damaged in the storm." },
      { id: "b2", quote: "The old bridge is closed until May." },
    ],
  },
  links: [
    { a: "a1", b: "b1", relation: "dispute" },
    { a: "a2", b: "b2", relation: "agree" },
  ],
};

const quoted = (/** @type {"a" | "b"} */ side) =>
  pair[side].claims.map(({ id, quote }) => {
    const start = pair[side].text.indexOf(quote);
    return { id, places: [{ start, end: start + quote.length }], optional: false };
  });

/** The exercise of that pair, as a teacher's file; pupils find, link and judge. @type {Exercise} */
export const exercise = {
  schema: "crossread/exercise@1",
  id: "bridge",
  title: "The bridge",
  lang: "en",
  steps: { find: true, grid: false, link: true, judge: true, point: false, justify: false, compare: true },
  articles: { a: { ...pair.a, lang: "en" }, b: { ...pair.b, lang: "en" } },
  questions: [],
  given: { claims: null, pairs: null },
  key: {
    claims: { a: quoted("a"), b: quoted("b") },
    pairs: [
      { a: "a1", b: "b1", relations: ["dispute"], points: { a: [], b: [] } },
      { a: "a2", b: "b2", relations: ["agree"], points: { a: [], b: [] } },
    ],
    only: { a: ["a3"], b: [] },
    grid: [],
  },
};

/** Opens the maker on that pair, as a teacher does on the page of the class. @param {Page} page */
export async function openMaker(page) {
  await page.locator("#pair-file").setInputFiles({
    name: "pair.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(pair)),
  });
  await page.locator("#make").click();
  await page.locator("dialog[open]").waitFor();
}

/** Opens an exercise as a pupil does. @param {Page} page @param {Exercise} [opened] */
export async function openExercise(page, opened = exercise) {
  await page.route(`${url}fixture/**`, (route) =>
    route.fulfill({ contentType: "application/json", body: JSON.stringify(opened) }),
  );
  await page.goto(`${url}exercise.html?src=fixture/exercise.json`);
  await page.locator("#pupil").waitFor();
}

/** Chooses words by keys alone. @param {Page} page @param {string} side @param {number} skip @param {number} words */
export async function markByKeys(page, side, skip, words) {
  await page.locator(`[data-side=${side}] .w[tabindex="0"]`).focus();
  await page.keyboard.press("Home");
  for (let n = 0; n < skip; n += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  for (let n = 1; n < words; n += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

/** The same by pointing. @param {Page} page @param {string} side @param {number} skip @param {number} words */
export async function markByMouse(page, side, skip, words) {
  const all = page.locator(`[data-side=${side}] .w`);
  await all.nth(skip).click();
  await all.nth(skip + words - 1).click();
  await page.locator(`[data-side=${side}] .bar .main`).click();
}

/** @param {Page} page @param {string} name */
export async function next(page, name) {
  await page.locator("button.next").click();
  await page.locator(`.step.${name}`).waitFor();
}

/** @param {Page} page @param {string} a @param {string} b */
export async function link(page, a, b) {
  await page.locator("select").nth(0).selectOption(a);
  await page.locator("select").nth(1).selectOption(b);
  await page.locator(".step button.main").click();
}

/** Ends the exercise, for its code. @param {Page | import("playwright-core").FrameLocator} inside */
export async function finish(inside) {
  await inside.locator(".step.finish button.main").click();
  await inside.locator("[data-does=yes]").click();
  const code = await inside.locator(".code").inputValue();
  assert.match(code, /^CR1-/);
  return code;
}
