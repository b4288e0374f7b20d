/** The teacher's page: an exercise and codes in whichever order, kept for the tab, and what the class disagreed on. */
import assert from "node:assert/strict";
import { seal } from "../../www/exercise/seal.js";
import { audit } from "./audit.js";
import { pageTest, url } from "./browser.js";
import { exercise } from "./exercise.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../www/exercise/types.d.ts").Answers} Answers */

const WORD = "seven herons at noon";

/** @param {Page} page @param {unknown} file */
async function choose(page, file) {
  await page.locator("#exercise-file").setInputFiles({
    name: "exercise.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
}

/**
 * The answers of somebody who marked all claims but the last of article A, and said this of the two pairs.
 *
 * @param {string} pupil
 * @param {"agree" | "dispute" | "related"} relation of the first
 * @returns {Answers}
 */
function answersOf(pupil, relation) {
  const key = /** @type {NonNullable<typeof exercise.key>} */ (exercise.key);
  const marks = (/** @type {"a" | "b"} */ side) =>
    key.claims[side].slice(0, 2).map(({ places }, index) => ({ id: String(index + 1), ...places[0] }));
  const links = /** @type {const} */ ([
    [relation, "1"],
    ["agree", "2"],
  ]);
  return {
    exercise: exercise.id,
    pupil,
    claims: { a: marks("a"), b: marks("b") },
    links: links.map(([relation, id]) => ({ a: id, b: id, relation, points: { a: [], b: [] }, why: "" })),
    only: { a: [], b: [] },
    grid: [],
  };
}

/** The codes of a class. @param {Page} page @param {Answers[]} all */
function codesOf(page, all) {
  return page.evaluate(async (all) => {
    const { makeReceipt } = await import(new URL("tools.js", location.href).href);
    const codes = [];
    for (const answers of all) codes.push(await makeReceipt(JSON.stringify(answers)));
    return codes.join("\n");
  }, all);
}

pageTest("an exercise chosen before its class code waits for the code", async (page) => {
  const { key, ...open } = exercise;
  const file = { ...open, sealed: await seal(/** @type {NonNullable<typeof key>} */ (key), WORD) };
  await page.goto(`${url}class.html?lang=en`);
  await choose(page, file);
  const problem = page.locator(".wrong[role=alert]").first();
  await page.getByText("Type the class code: the key in this file is encrypted.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "class-word");
  // The same file chosen again is a change only where nothing is chosen.
  assert.equal(await page.locator("#exercise-file").inputValue(), "");
  await audit(page);
  await page.keyboard.type("eight herons");
  await page.keyboard.press("Enter");
  await page.getByText("This is not the class code.").waitFor();
  await page.locator("#class-word").fill(WORD);
  await page.getByRole("button", { name: "Open the key" }).click();
  await page.getByText("Opened: The bridge").waitFor();
  assert.equal(await problem.innerText(), "");
  assert.equal(await page.getByRole("button", { name: "Open the key" }).isVisible(), false);

  await page.locator("#class-word").fill("");
  await choose(page, file);
  await page.getByText("Type the class code: the key in this file is encrypted.").waitFor();
  await choose(page, { schema: "other" });
  await page.getByText("This file is no exercise.").waitFor();
});

pageTest("codes come before their exercise, and a reload keeps both until they are cleared", async (page) => {
  await page.goto(`${url}class.html?lang=en`);
  await page.locator("#read").click();
  await page.getByText("No code found. A code begins with CR1.").waitFor();
  const codes = await codesOf(page, [answersOf("Ada", "dispute"), answersOf("Ben", "agree")]);
  await page.locator("#paste").fill(codes);
  await page.reload();
  await page.locator("#read").click();
  const told = page.getByText("2 codes read. Now open the exercise (step 1)");
  await told.waitFor();
  assert.equal(
    await page
      .locator(".wrong")
      .allInnerTexts()
      .then((all) => all.join("")),
    "",
  );
  await page.reload();
  await told.waitFor();
  assert.equal(await page.locator("#paste").inputValue(), codes);

  await choose(page, exercise);
  await page.getByText("2 pupils").waitFor();
  await page.reload();
  await page.getByText("2 pupils").waitFor();
  await page.getByText("Opened: The bridge").waitFor();

  await page.getByRole("button", { name: "Clear everything" }).click();
  await page.getByRole("button", { name: "No, go back" }).click();
  await page.getByText("2 pupils").waitFor();
  await page.getByRole("button", { name: "Clear everything" }).click();
  await page.locator("[data-does=yes]").click();
  await page.getByText("2 pupils").waitFor({ state: "detached" });
  assert.equal(await page.locator("#paste").inputValue(), "");
  await page.reload();
  await page.locator("#paste").waitFor();
  assert.equal(await page.locator("#paste").inputValue(), "");
  assert.equal(await told.count(), 0);
});

pageTest("what the class disagreed on stands first, the rest is folded and within reach", async (page) => {
  await page.goto(`${url}class.html?lang=en`);
  await choose(page, exercise);
  await page.locator("#paste").fill(await codesOf(page, [answersOf("Ada", "dispute"), answersOf("Ben", "agree")]));
  await page.locator("#read").click();
  await page.getByText("2 pupils").waitFor();
  const shown = async () =>
    page
      .locator("[data-item]")
      .evaluateAll((rows) =>
        rows.filter((row) => row.checkVisibility()).map((row) => /** @type {HTMLElement} */ (row).dataset.item),
      );
  assert.deepEqual(await shown(), ["judge/a1/b1"]);
  assert.deepEqual(await page.locator("summary").allInnerTexts(), [
    "Nobody has it right: 2",
    "Everybody has it right: 7",
  ]);
  await page.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await shown(), ["judge/a1/b1", "find/a/a3", "judge/a/a3"]);
  await audit(page);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await shown(), ["judge/a1/b1", "find/a/a3", "judge/a/a3"]);
  assert.equal(await page.locator("#paste").isVisible(), false);
});

pageTest("a class that is of one mind is told so", async (page) => {
  await page.goto(`${url}class.html?lang=en`);
  await choose(page, exercise);
  await page.locator("#paste").fill(await codesOf(page, [answersOf("Ada", "dispute")]));
  await page.locator("#read").click();
  await page.getByText("The class did not disagree anywhere.").waitFor();
  assert.equal(await page.locator("[data-item]").count(), 10);
});

pageTest("another language changes the words, and neither the codes nor where the keys are", async (page) => {
  await page.goto(`${url}class.html?lang=en`);
  await page.locator("#paste").fill(await codesOf(page, [answersOf("Ada", "dispute")]));
  await page.locator("#read").click();
  await page.getByText("1 code read.").waitFor();
  await page.locator(".top select").focus();
  await page.locator(".top select").selectOption("fr");
  await page.getByText("1 code lu.").waitFor();
  await page.waitForFunction(() => document.activeElement?.matches(".top select"));
});
