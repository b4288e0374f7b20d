/** A pupil before an exercise: where the keys lead, what is left open, and who comes next. */
import assert from "node:assert/strict";
import { audit } from "./audit.js";
import { pageTest } from "./browser.js";
import { exercise, finish, link, markByKeys, next, openExercise } from "./exercise.js";

/** @typedef {import("playwright-core").Page} Page */

/** Where the focus is, in words. @param {Page} page */
function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body ? "nowhere" : (at?.getAttribute("aria-label") ?? at?.textContent?.trim());
  });
}

/** Goes to a step by the list of steps. @param {Page} page @param {string} name @param {string} step */
async function goTo(page, name, step) {
  await page.locator(".steps").getByRole("button", { name, exact: true }).click();
  await page.locator(`.step.${step}`).waitFor();
}

pageTest("after Finish the next pupil starts anew, once the first one has handed in", async (page) => {
  await openExercise(page);
  await page.locator("#pupil").fill("Ada");
  await next(page, "find");
  await markByKeys(page, "a", 0, 7);
  await goTo(page, "Finish", "finish");
  const code = await finish(page);

  const again = page.getByRole("button", { name: "Start again for the next pupil" });
  await again.click();
  assert.equal(await focused(page), "No, go back");
  assert.match(await page.locator(".ask").innerText(), /^Ada: .*Does the teacher have the code\?/);
  await audit(page);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".ask").count(), 0);
  assert.equal(await focused(page), "Start again for the next pupil");
  assert.equal(await page.locator(".code").inputValue(), code);

  await next(page, "compare");
  await again.click();
  await page.getByRole("button", { name: "Delete and start again" }).click();
  await page.locator(".step.start").waitFor();
  assert.equal(await focused(page), "Start");
  assert.equal(await page.locator("#pupil").inputValue(), "");
  await page.reload();
  await page.locator(".step.start").waitFor();
  await next(page, "find");
  assert.equal(await page.locator(".mine-list li").count(), 0);
});

pageTest("before Finish a pupil who found another's answers starts anew", async (page) => {
  await openExercise(page);
  assert.equal(await page.getByRole("button", { name: "Start again" }).count(), 0);
  await page.locator("#pupil").fill("Ada");
  await next(page, "find");
  await goTo(page, "Start", "start");
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByRole("button", { name: "No, go back" }).click();
  assert.equal(await page.locator("#pupil").inputValue(), "Ada");
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByRole("button", { name: "Delete and start again" }).click();
  await page.locator(".ask").waitFor({ state: "detached" });
  assert.equal(await page.locator("#pupil").inputValue(), "");
});

pageTest("Finish says what is open, leads there, and is asked about", async (page) => {
  await openExercise(page);
  await goTo(page, "Finish", "finish");
  const open = page.locator(".open");
  assert.match(await open.innerText(), /^3 questions are still open\. Your name is missing\./);
  const places = ["Your name or number", "Article A", "Article B", "Choose a claim"];
  assert.deepEqual(await open.getByRole("button").allInnerTexts(), places);
  await audit(page);

  await open.getByRole("button", { name: "Article B" }).click();
  await page.locator(".step.find").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.closest("article")?.dataset.side), "b");
  await goTo(page, "Finish", "finish");
  await open.getByRole("button", { name: "Your name or number" }).click();
  await page.locator(".step.start").waitFor();
  await page.keyboard.type("Ada");
  await goTo(page, "Finish", "finish");
  assert.doesNotMatch(await open.innerText(), /name/);

  await page.locator(".step.finish button.main").click();
  assert.match(await page.locator(".ask").innerText(), /^3 questions are still open\. Finish now\?/);
  await page.getByRole("button", { name: "No, go back" }).click();
  assert.equal(await focused(page), "Finish and get my code");
  assert.equal(await page.locator(".code").count(), 0);
  await page.locator(".step.finish button.main").click();
  await page.getByRole("button", { name: "Finish anyway" }).click();
  await page.locator(".code").waitFor();
});

pageTest("marking and removing leave the focus where the next key is wanted", async (page) => {
  await openExercise(page);
  await next(page, "find");
  const article = page.locator("[data-side=a]");
  const choose = async (/** @type {string} */ key) => {
    await article.locator(".w[tabindex='0']").focus();
    await page.keyboard.press(key);
    await page.keyboard.press("Enter");
  };
  await choose("Home");
  await article.getByRole("button", { name: "Mark" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Twelve");
  await choose("ArrowRight");
  await article.getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "boats");
  await choose("End");
  await page.keyboard.press("Enter");
  await markByKeys(page, "b", 0, 2);

  await article.getByRole("button", { name: "Remove A1" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Remove A2");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "rescued");
  await markByKeys(page, "a", 0, 2);

  await next(page, "link");
  await link(page, "1", "1");
  await page.getByRole("button", { name: "Remove: Pair 1" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "select");
});

for (const { how, ...viewport } of [
  { how: "a window of 320 pixels", width: 320, height: 480 },
  { how: "zoomed to 200 %", width: 640, height: 360 },
  { how: "zoomed to 400 %", width: 320, height: 256 },
]) {
  pageTest(
    `${how}: the bar of what is chosen covers no word that has the focus`,
    async (page) => {
      await openExercise(page, long);
      await next(page, "find");
      await page.locator("[data-side=a] .w[tabindex='0']").focus();
      for (let n = 0; n < 4; n += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      for (let n = 0; n < 12; n += 1) {
        assert.deepEqual(await inTheOpen(page), { word: true, seen: true }, `after ${n} lines`);
        await page.keyboard.press("ArrowDown");
      }
      await page.locator("[data-side=a] .bar .main").focus();
      await page.keyboard.press("Shift+Tab");
      // A browser may make the chosen words a stop, where they scroll.
      if (!(await inTheOpen(page)).word) await page.keyboard.press("Shift+Tab");
      assert.deepEqual(await inTheOpen(page), { word: true, seen: true });
    },
    { viewport },
  );
}

/** The same articles, longer than any window. */
const long = structuredClone(exercise);
for (const article of Object.values(long.articles)) article.text = Array(12).fill(article.text).join("\n\n");

/** Whether a word has the focus, and whether all of it is seen above the bar. @param {Page} page */
function inTheOpen(page) {
  return page.evaluate(() => {
    const at = /** @type {HTMLElement} */ (document.activeElement);
    const { top, bottom } = at.getBoundingClientRect();
    const bar = document.querySelector(".bar:not([hidden])")?.getBoundingClientRect();
    const covered = !!bar && bottom > bar.top && top < bar.bottom;
    return { word: at.matches(".w"), seen: top >= 0 && bottom <= innerHeight && !covered };
  });
}
