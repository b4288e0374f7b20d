/** What the tests of the studio share: two texts, the way through its steps, what it keeps and gives out. */
import { url } from "./browser.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {"a" | "b"} Side */

export const texts = {
  a: `MILLBROOK – The outdoor pool will open on 24 May, three weeks late, after engineers found a crack, the council said.

Repairs will cost about £240,000, according to Ruth Alder, who chairs the leisure committee. The basin had lost some 4,000 litres of water a day.

No swimmer was ever in danger, the council insists.`,
  b: `Millbrook’s lido leaked for two summers before anybody shut it, former lifeguards have told the Echo.

The repair bill has reached £410,000, a paper seen by the Echo shows. The basin was losing 9,000 litres a day by the autumn.

A child cut her foot on broken tiles beside the crack in August, a lifeguard said. The pool opens on 24 May.`,
};

/** @param {Page} page */
export async function openStudio(page) {
  await page.goto(`${url}studio.html`);
  await page.getByRole("button", { name: "New comparison" }).waitFor();
}

/** @param {Page} page @param {string} name */
export async function openExampleCopy(page, name) {
  await openStudio(page);
  await page.getByRole("button", { name }).click();
  await onStep(page, "Claims");
}

/** @param {Page} page @param {string} step */
export async function goTo(page, step) {
  await page.getByRole("link", { name: step, exact: false }).and(page.locator(".steps-nav a")).click();
  await onStep(page, step);
}

/** @param {Page} page @param {string} step */
export async function onStep(page, step) {
  await page.getByRole("heading", { name: step, exact: true, level: 2 }).waitFor();
}

/**
 * A draft with two texts, in the step of claims.
 *
 * @param {Page} page
 * @param {Record<Side, string>} [given]
 */
export async function draftOf(page, given = texts) {
  await openStudio(page);
  await page.getByRole("button", { name: "New comparison" }).click();
  for (const side of /** @type {const} */ (["a", "b"])) await page.locator(`[data-text=${side}]`).fill(given[side]);
  await page.getByRole("button", { name: "On to the claims" }).click();
  await onStep(page, "Claims");
  // On a phone it is behind the other one.
  await page.locator("[data-article=b]").waitFor({ state: "attached" });
}

/** @param {Page} page @param {Side} side */
export const textOf = (page, side) => page.locator(`[data-article=${side}]`);

/**
 * Marks sentences by keys, counted from 1.
 *
 * @param {Page} page
 * @param {Side} side
 * @param {number[]} sentences
 */
export async function markSentences(page, side, sentences) {
  await textOf(page, side).focus();
  await page.keyboard.press("Escape");
  let at = 0;
  for (const sentence of sentences) {
    for (; at < sentence; at += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  const claims = page.locator(`[data-key="list ${side}"] li`);
  await claims.nth(sentences.length - 1).waitFor();
  await page.keyboard.press("Escape");
}

/**
 * Opens a claim by its entry in the list.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function openClaim(page, id) {
  await page.locator(`.claim-list .entry[data-claim="${id}"]`).click();
  await page.getByRole("heading", { name: `Claim ${id}`, exact: true }).waitFor();
}

/** Waits until everything is written. @param {Page} page */
export async function kept(page) {
  await page.locator(".kept[data-keeping=kept]").waitFor();
}

/**
 * The documents that the browser keeps, the last changed first.
 *
 * @param {Page} page
 * @returns {Promise<{ name: string, document: import("../../www/studio/state/document.js").Document }[]>}
 */
export function keptDrafts(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("crossread-studio", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const request = opening.result.transaction("drafts").objectStore("drafts").getAll();
          request.onsuccess = () => {
            opening.result.close();
            resolve(request.result.sort((one, other) => other.changed - one.changed));
          };
        };
      }),
  );
}

/** What the page saves as files from now on, by name; no browser has to be asked for its downloads. @param {Page} page */
export async function catchFiles(page) {
  await page.addInitScript(() => {
    const files = /** @type {Record<string, Promise<string>>} */ ({});
    /** @type {any} */ (globalThis).savedFiles = files;
    const make = URL.createObjectURL.bind(URL);
    let last = Promise.resolve("");
    URL.createObjectURL = (blob) => {
      last = /** @type {Blob} */ (blob).text();
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      files[this.download] = last;
    };
  });
}

/**
 * Saves a format and gives the file's name and text.
 *
 * @param {Page} page
 * @param {string} format
 */
export async function save(page, format) {
  await page.locator(`[data-do=download][data-format=${format}]`).click();
  await page.waitForFunction(() => Object.keys(/** @type {any} */ (globalThis).savedFiles).length > 0);
  return page.evaluate(async () => {
    const files = /** @type {any} */ (globalThis).savedFiles;
    const [name] = Object.keys(files);
    const text = await files[name];
    delete files[name];
    return { name, text: /** @type {string} */ (text) };
  });
}

/**
 * A paste as a browser tells of it.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {Record<string, string>} data by type
 */
export async function paste(page, selector, data) {
  await page.locator(selector).focus();
  await page.locator(selector).evaluate((field, data) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
    // Firefox takes no data for a paste that a script made.
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: transfer });
    field.dispatchEvent(event);
  }, data);
}
