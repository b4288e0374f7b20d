/** The classroom, the whole way: a teacher makes an exercise, three pupils do it, the teacher reads their codes. */
import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { audit } from "./audit.js";
import { openFixture, pageTest, policy, settled, url } from "./browser.js";
import { finish, link, markByKeys, markByMouse, next, openMaker, pair } from "./exercise.js";

/** @typedef {import("playwright-core").Page} Page */

const WORD = "seven herons at noon";

/** Keeps what a page saves, which not every driver can catch. @param {Page} page */
async function catchSaved(page) {
  await page.addInitScript(() => {
    const own = /** @type {any} */ (window);
    own.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      own.saved.push(blob.text());
      return make.call(URL, blob);
    };
  });
}

/** @param {Page} page @param {number} index */
async function savedText(page, index) {
  await page.waitForFunction((index) => /** @type {any} */ (window).saved.length > index, index);
  return page.evaluate((index) => /** @type {any} */ (window).saved[index], index);
}

pageTest("a class of three: made, done, read back, and counted as by hand", async (page) => {
  await catchSaved(page);
  await page.goto(`${url}class.html?lang=en`);
  await openMaker(page);
  for (const details of await page.locator("dialog details").all())
    await details.evaluate((it) => it.setAttribute("open", ""));
  await audit(page);
  // The words that show it are the teacher's, too.
  for (const name of ["boats", "were", "damaged", "in", "the", "storm"]) {
    await page.locator("dialog .pointer").first().getByRole("button", { name, exact: true }).click();
  }
  await page.locator("#make-word").fill(WORD);
  await page.locator("[data-does=save]").click();
  const html = await savedText(page, 0);
  await page.locator("[data-does=saveKey]").click();
  const teacher = await savedText(page, 1);
  const { text } = pair.a;
  const shown = JSON.parse(teacher).key.pairs[0].points.a;
  assert.deepEqual(
    shown.map((/** @type {{ start: number, end: number }} */ { start, end }) => text.slice(start, end)),
    ["Twelve"],
  );
  assert.ok(!/"relations"|"dispute"/.test(html.split('id="exercise"')[1].split("</script>")[0]), "the key is closed");

  const folder = await mkdtemp(join(tmpdir(), "crossread-"));
  const file = join(folder, "exercise.html");
  await writeFile(file, html);
  const codes = [];
  for (const pupil of ["Ada", "Ben", "Cem"]) codes.push(await doExercise(page, pathToFileURL(file).href, pupil));

  await page.goto(`${url}class.html?lang=en`);
  await page.locator("#exercise-file").setInputFiles({
    name: "key.json",
    mimeType: "application/json",
    buffer: Buffer.from(teacher),
  });
  await page.locator("#paste").fill(`Ada: ${codes[0]}\n\n> ${codes[1].toLowerCase()}\nCR1-00000-BROKEN`);
  await page.locator("#read").click();
  await page.locator("[data-figure=kappa]").waitFor();
  await page.locator("#receipt-files").setInputFiles({
    name: "cem.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`"code","${codes[2]}"`),
  });
  await page.getByText("3 pupils").waitFor();
  assert.match(
    await page
      .locator(".wrong li")
      .allInnerTexts()
      .then((all) => all.join()),
    /Damaged code/,
  );

  // Three decisions a pupil: dispute, agree, only. Ada: all as the key. Ben: agree, agree, only. Cem: related, missing,
  // missing. 5 of 9 the same. The key says each of three labels three times; the pupils say dispute once, agree three
  // times, only twice: e = (1·3 + 3·3 + 2·3) / 81 = 18/81; kappa = (45 − 18) / (81 − 18) = 27/63.
  assert.equal(await page.locator("[data-figure=percent]").innerText(), "55.6%");
  assert.equal(await page.locator("[data-figure=kappa]").innerText(), "0.43");
  const judged = page.locator('[data-item="judge/a1/b1"]');
  assert.deepEqual(
    await judged
      .locator("td")
      .allInnerTexts()
      .then((all) => all.map((it) => it.trim())),
    ["1 / 3", "50%", "They agree. 1\nThey disagree. 1\nSame topic, but neither. 1", "66.7%", "✓ 100%", "○ 0%", "◐ 50%"],
  );
  const heat = await page.locator(".heat article").first().locator("mark").allInnerTexts();
  assert.deepEqual(heat, [
    "Twelve boats were damaged in the storm3",
    "The old bridge is closed until May2",
    "A dog was rescued2",
  ]);
  await audit(page);
});

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} pupil
 */
async function doExercise(page, address, pupil) {
  const isFirst = pupil === "Ada";
  await page.goto(address);
  const look = async () => {
    if (isFirst) await audit(page);
  };
  /** Leaves and comes back. @param {string} name */
  const again = async (name) => {
    if (!isFirst) return;
    await page.reload();
    await page.locator(`.step.${name}`).waitFor();
  };
  await page.locator("#pupil").fill(pupil);
  await look();
  await next(page, "find");
  const mark = isFirst ? markByKeys : markByMouse;
  await mark(page, "a", 0, 7);
  await again("find");
  if (pupil !== "Cem") {
    await mark(page, "a", 7, 7);
    await mark(page, "a", 14, 4);
    await mark(page, "b", 7, 7);
  }
  await mark(page, "b", 0, 7);
  await look();
  await next(page, "link");
  const last = pupil === "Cem" ? "1" : "2";
  await link(page, "1", last);
  if (pupil !== "Cem") await link(page, "2", "1");
  await again("link");
  await look();
  await next(page, "judge");
  const relation = { Ada: "dispute", Ben: "agree", Cem: "related" }[pupil];
  await page.locator(`input[name=pair-0][value=${relation}]`).check();
  if (pupil !== "Cem") {
    await page.locator("input[name=pair-1][value=agree]").check();
    await page.locator(".alone input").check();
  }
  await again("judge");
  await look();
  if (!isFirst) {
    await page.getByRole("button", { name: "Finish" }).click();
    const code = await finish(page);
    await page.evaluate(() => localStorage.clear());
    return code;
  }
  await next(page, "point");
  await page.locator(".word").first().click();
  await again("point");
  assert.equal(await page.locator('.word[aria-pressed="true"]').count(), 1);
  await look();
  await next(page, "justify");
  await page.locator("textarea").first().fill(`${pupil} sees “Twelve” and “Seven”.`);
  await again("justify");
  assert.match(await page.locator("textarea").first().inputValue(), new RegExp(pupil));
  await look();
  await next(page, "finish");
  await look();
  const code = await finish(page);
  await again("finish");
  await look();
  await next(page, "compare");
  await page.locator("#word").fill("wrong");
  await page.locator(".step form button").click();
  await page.getByText("This is not the class code.").waitFor();
  await page.locator("#word").fill(WORD.toUpperCase());
  await page.locator(".step form button").click();
  // Found 5 of 5 but for the full stops, 2 pairs, 3 relations; pointed at "Twelve" in a alone, of two places in b none.
  await page.locator(".score").waitFor();
  await look();
  await again("compare");
  await page.locator(".score").waitFor();
  await page.evaluate(() => localStorage.clear());
  return code;
}

pageTest("in the element: the view asks before it shows, and tells a wrapper", async (page) => {
  await openFixture(page, '<cross-read src="pair.json" view="exercise" data-steps="judge compare"></cross-read>', {
    files: { "pair.json": pair },
  });
  await settled(page);
  await page.evaluate(() => {
    const own = /** @type {any} */ (window);
    own.told = [];
    document.addEventListener("cross-read-xapi", (event) => own.told.push(/** @type {any} */ (event).detail.statement));
  });
  await page.locator("#pupil").fill("Ada");
  assert.equal(await page.locator("cross-read .articles").isVisible(), false);
  await next(page, "judge");
  await page.locator("input[name=pair-0][value=dispute]").check();
  await page.locator("input[name=pair-1][value=related]").check();
  await audit(page);
  await next(page, "finish");
  await finish(page);
  await next(page, "compare");
  await page.getByText("You have 1.5 of 3 points (50%).").waitFor();
  const told = await page.evaluate(() => /** @type {any} */ (window).told);
  const verbs = told.map((/** @type {any} */ { verb }) => verb.display["en-US"]);
  assert.deepEqual(verbs, ["answered", "answered", "answered", "completed"]);
  assert.deepEqual(
    told.slice(0, 2).map((/** @type {any} */ { result }) => [result.success, result.score.scaled]),
    [
      [true, 1],
      [false, 0.5],
    ],
  );
  assert.match(told[0].result.response, /Twelve boats .* \| Seven boats .* \| dispute/);
  assert.equal(told[3].result.score.scaled, 0.5);
});

pageTest(
  "in a frame: the page around it hears what a pupil did, in H5P's manner",
  async (page) => {
    const frame = '<iframe src="/embed.html?src=/fixture/pair.json&view=exercise" title="Exercise" height="900"></iframe>';
    await openFixture(page, frame, { files: { "pair.json": pair }, csp: `${policy}; frame-src 'self'`, define: false });
    await page.evaluate(() => {
      const heard = /** @type {unknown[]} */ ([]);
      Object.assign(window, { heard });
      addEventListener("message", ({ data, source }) => {
        const isFrames = source === document.querySelector("iframe")?.contentWindow;
        if (isFrames && data.context === "h5p") heard.push(data);
      });
    });
    const inside = page.frameLocator("iframe");
    await inside.locator("#pupil").fill("Ada");
    while (!(await inside.locator(".step.finish").isVisible())) {
      const before = await inside.locator(".step-title").textContent();
      await inside.locator("button.next").click();
      await inside.locator(".step-title").filter({ hasNotText: String(before) }).waitFor();
    }
    await finish(inside);
    await page.waitForFunction(() =>
      /** @type {any} */ (window).heard.some((/** @type {any} */ it) => it.statement.verb.display["en-US"] === "completed"),
    );
    const heard = await page.evaluate(() => /** @type {any} */ (window).heard);
    assert.ok(heard.every((/** @type {any} */ { action }) => action === "xAPI"));
    assert.equal(heard.at(-1).statement.verb.id, "http://adlnet.gov/expapi/verbs/completed");
    assert.equal(heard.at(-1).statement.actor.name, "Ada");
    assert.deepEqual(heard.at(-1).statement.result, {
      score: { scaled: 0, raw: 0, min: 0, max: heard.length - 1 },
      completion: true,
    });
    assert.ok(heard.slice(0, -1).every((/** @type {any} */ { statement }) => statement.result.success === false));
  },
  { engines: { chromium: true, firefox: true, why: "the driver of WebKitGTK does not look into frames" } },
);

pageTest(
  "the example on a phone, in the dark, by keys, and on paper",
  async (page) => {
    await page.goto(`${url}exercise.html`);
    await page.locator("#pupil").waitFor();
    await next(page, "grid");
    await audit(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    // The step's title has the focus; the next stop is its first field.
    await page.keyboard.press("Tab");
    await page.keyboard.type("£186,000");
    await page.reload();
    await page.locator(".step.grid input").first().waitFor();
    assert.equal(await page.locator(".step.grid input").first().inputValue(), "£186,000");
    assert.equal(await page.locator(".sheet").isVisible(), false);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".sheet").isVisible(), true);
    assert.equal(await page.locator(".screen").isVisible(), false);
    assert.equal(await page.locator(".sheet tbody tr").count(), 3 + 6);
  },
  { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
);
