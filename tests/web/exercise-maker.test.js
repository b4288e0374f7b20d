/** Where a teacher makes an exercise: what was entered is not lost by a key. */
import assert from "node:assert/strict";
import { audit } from "./audit.js";
import { pageTest, url } from "./browser.js";
import { openMaker } from "./exercise.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
async function closed(page) {
  await page.locator("dialog").waitFor({ state: "detached" });
}

pageTest("Escape closes the maker over what was entered only when that is wanted", async (page) => {
  await page.goto(`${url}class.html?lang=en`);
  await openMaker(page);
  await page.keyboard.press("Escape");
  await closed(page);

  await openMaker(page);
  await page.locator("#make-title").fill("Storm and bridge");
  for (let n = 0; n < 2; n += 1) await page.keyboard.press("Escape");
  assert.equal(await page.locator("#make-title").inputValue(), "Storm and bridge");
  assert.equal(await page.locator(".ask").count(), 0, "the second one answers the first one's question");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "make-title");
  await page.keyboard.press("Escape");
  assert.match(await page.locator(".ask").innerText(), /your changes are lost/);
  await audit(page);
  await page.getByRole("button", { name: "Close without saving" }).click();
  await closed(page);
});

pageTest("the maker asks before its button closes it, too, until the exercise is saved", async (page) => {
  await page.goto(`${url}class.html?lang=en`);
  await openMaker(page);
  await page.locator("dialog .key > details").nth(3).locator("summary").click();
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.locator("[data-does=close]").click();
  await page.getByRole("button", { name: "No, go back" }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Close");
  await page.locator("[data-does=save]").click();
  await page.getByText("Saved. Give the HTML file to your pupils").waitFor();
  // What is tried out is not the teacher's work.
  await page.locator("[data-does=try]").click();
  await page.locator(".trial #pupil").fill("Ada");
  await page.locator("[data-does=close]").click();
  await closed(page);
});
