/**
 * Every view at every width, in light and dark, from left to right and from right to left, as pictures and as one
 * contact sheet for a person to look at. `cargo xtask sheet` runs it; CROSSREAD_SHEET says where to.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openFixture, settled } from "./browser.js";
import { end, openPage } from "./engines/index.js";
import { comparison } from "./fixtures.js";

const out = process.env.CROSSREAD_SHEET ?? fileURLToPath(new URL("out/sheet/", import.meta.url));

/** The list: one picture for each view with each of the others. */
const views = ["side", "pairs", "one", "grid"];
const widths = [1280, 768, 320];
const schemes = /** @type {const} */ (["light", "dark"]);
const directions = /** @type {const} */ (["ltr", "rtl"]);

/** What is shown: an example from left to right, and what has an Arabic article on a page in Arabic. */
const example = JSON.parse(await readFile(new URL("../../www/examples/airstrip.json", import.meta.url), "utf8"));
const shown = { ltr: { lang: "en", content: example }, rtl: { lang: "ar", content: comparison } };

/** A reader's first look: the pictures are no longer than this. */
const height = 1200;

/** @typedef {{ view: string, width: number, colorScheme: "light" | "dark", direction: "ltr" | "rtl" }} Look */

const looks = views.flatMap((view) =>
  directions.flatMap((direction) =>
    schemes.flatMap((colorScheme) => widths.map((width) => ({ view, width, colorScheme, direction }))),
  ),
);

/** @param {Look} look */
const nameOf = ({ view, width, colorScheme, direction }) => `${view}-${width}-${colorScheme}-${direction}.png`;

/**
 * Draws a view at every width in one page, and says what went wrong.
 *
 * @param {Omit<Look, "width">} look
 */
async function draw({ view, colorScheme, direction }) {
  const problems = /** @type {string[]} */ ([]);
  const { page, close } = await openPage({ colorScheme, viewport: { width: widths[0], height } });
  page.on("pageerror", (error) => problems.push(`${view} ${colorScheme} ${direction}: ${error}`));
  const { lang, content } = shown[direction];
  const files = { "shown.json": content };
  await openFixture(page, `<cross-read src="shown.json" view="${view}"></cross-read>`, { files });
  await page.evaluate(
    ([lang, dir]) => {
      Object.assign(document.documentElement, { lang, dir });
      // Dark is what the host allows.
      document.documentElement.style.colorScheme = "light dark";
    },
    [lang, direction],
  );
  const { comparison, code } = await settled(page);
  if (!comparison) throw new Error(`${view} has nothing to show: ${code}`);
  const marker = comparison.markers.find(({ relation }) => relation === "dispute") ?? comparison.markers[0];
  await page.evaluate((id) => /** @type {any} */ (document.querySelector("cross-read")).select(id), marker.id);
  await page.getByRole("heading", { name: /Pair \d/ }).waitFor();
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    // What moves comes to rest, and lines are drawn anew.
    await page.waitForTimeout(250);
    const name = nameOf({ view, width, colorScheme, direction });
    await page.screenshot({ path: join(out, name) });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) problems.push(`${name} scrolls sideways by ${sideways}`);
  }
  await close();
  return problems;
}

/** The sheet of one view: a row for each scheme and direction, a column for each width. */
const sheetOf = (/** @type {string} */ view) => {
  const cells = looks
    .filter((look) => look.view === view)
    .map((look) => `<figure><img src="${nameOf(look)}" alt=""><figcaption>${nameOf(look)}</figcaption></figure>`);
  return `<h1>${view}</h1><div>${cells.join("\n")}</div>`;
};

const style = `
  body { margin: 24px; background: #777; color: #fff; font: 18px sans-serif; width: 2430px; }
  div { display: grid; grid-template-columns: 1280px 768px 320px; gap: 24px; align-items: start; }
  figure { margin: 0; } img { display: block; max-width: 100%; } figcaption { margin-top: 4px; }`;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const problems = [];
for (const look of looks.filter(({ width }) => width === widths[0])) problems.push(...(await draw(look)));

/** @param {string} html */
const asPage = (html) => `<!doctype html><meta charset="utf-8"><title>Views</title><style>${style}</style>${html}`;
await writeFile(join(out, "index.html"), asPage(views.map(sheetOf).join("\n")));
const { page } = await openPage({ viewport: { width: 2478, height } });
for (const view of views) {
  await writeFile(join(out, `${view}.html`), asPage(sheetOf(view)));
  await page.goto(`file://${join(out, `${view}.html`)}`);
  await page.screenshot({ path: join(out, `${view}.png`), fullPage: true });
}
await end();
console.log(`${looks.length} pictures; the sheet is ${join(out, "index.html")}, one picture of each view beside it`);
for (const problem of problems) console.error(problem);
// There are no tests here for the test runner to sum up.
process.exit(problems.length > 0 ? 1 : 0);
