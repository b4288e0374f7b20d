/**
 * No sideways scrolling at any width, zoom or text spacing; pictures of everything for a person to look at, together on
 * one sheet: `tests/web/out/index.html`.
 */
import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { exampleNames, openExample, openFixture, pageTest, settled, withForcedColors } from "./browser.js";
import { comparison, lightArticles } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const out = fileURLToPath(new URL("out/", import.meta.url));
await mkdir(out, { recursive: true });

after(async () => {
  const pictures = (await readdir(out)).filter((file) => file.endsWith(".png")).sort();
  const figures = pictures.map(
    (file) => `<figure><img src="${file}" loading="lazy"><figcaption>${file}</figcaption></figure>`,
  );
  const style = "figure{display:inline-block;margin:8px;vertical-align:top}img{max-width:480px;border:1px solid}";
  await writeFile(
    `${out}index.html`,
    `<!doctype html><title>Contact sheet</title><style>${style}</style>${figures.join("\n")}`,
  );
});

/** @param {Page} page */
async function assertFits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `the page is ${content} wide in a window of ${window}`);
}

const names = await exampleNames();

for (const width of [320, 768, 1280]) {
  const viewport = { width, height: 900 };
  for (const name of names) {
    pageTest(
      `${name} at ${width}`,
      async (page) => {
        const { comparison } = await openExample(page, name);
        await assertFits(page);
        await page.screenshot({ path: `${out}${name}-${width}.png`, fullPage: true });
        const marker = comparison?.markers.find(({ relation }) => relation === "dispute") ?? comparison?.markers[0];
        await page.evaluate((id) => /** @type {any} */ (document.querySelector("cross-read")).select(id), marker?.id);
        await page.getByRole("heading", { name: /Pair \d/ }).waitFor();
        await assertFits(page);
        await page.locator("#comparison").evaluate((section) => section.scrollIntoView());
        await page.screenshot({ path: `${out}${name}-${width}-selected.png` });
      },
      { viewport },
    );
  }

  pageTest(
    `everything, right to left included, at ${width}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json" selected="m1"></cross-read>', {
        files: { "done.json": comparison },
      });
      await settled(page);
      await assertFits(page);
      await page.screenshot({ path: `${out}fixture-${width}.png`, fullPage: true });
    },
    { viewport },
  );

  pageTest(
    `articles of the page at ${width}`,
    async (page) => {
      const body = `<cross-read src="done.json">${lightArticles}</cross-read>`;
      await openFixture(page, body, { files: { "done.json": comparison } });
      await settled(page);
      await assertFits(page);
      await page.screenshot({ path: `${out}light-${width}.png`, fullPage: true });
    },
    { viewport },
  );
}

for (const width of [320, 768, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(
      `every view, from the left and from the right, at ${width}, ${colorScheme}`,
      async (page) => {
        const { comparison } = await openExample(page, "airstrip");
        const selected = comparison?.markers.find(({ relation }) => relation === "dispute")?.id;
        for (const view of ["side", "pairs", "one", "grid"]) {
          for (const direction of ["ltr", "rtl"]) {
            await page.evaluate(
              ([view, direction, selected]) => {
                const reader = /** @type {any} */ (document.querySelector("cross-read"));
                reader.setAttribute("view", view);
                reader.setAttribute("selected", selected);
                reader.shadowRoot.querySelector(".root").dir = direction;
                reader.scrollIntoView();
              },
              [view, direction, selected],
            );
            await page.waitForTimeout(300);
            await assertFits(page);
            await page.screenshot({ path: `${out}view-${view}-${width}-${colorScheme}-${direction}.png` });
          }
        }
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  }
}

pageTest(
  "dark",
  async (page) => {
    await openExample(page);
    await page.screenshot({ path: `${out}dark-1280.png`, fullPage: true });
  },
  { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
);

pageTest(
  "forced colours",
  async (page) => {
    await openExample(page);
    await page.screenshot({ path: `${out}forced-colors-1280.png`, fullPage: true });
  },
  { viewport: { width: 1280, height: 900 }, forcedColors: "active", engines: withForcedColors },
);

pageTest(
  "text spacing as WCAG 1.4.12 has it",
  async (page) => {
    await openExample(page);
    await page.evaluate(() => {
      document.body.style.lineHeight = "1.5";
      document.body.style.letterSpacing = "0.12em";
      document.body.style.wordSpacing = "0.16em";
    });
    await assertFits(page);
  },
  { viewport: { width: 320, height: 900 } },
);

pageTest(
  "the two articles stand side by side where there is room, one under the other where not",
  async (page) => {
    await openExample(page);
    const tops = () =>
      page.evaluate(() =>
        ["a", "b"].map((side) => {
          const root = document.querySelector("cross-read")?.shadowRoot;
          return root?.querySelector(`[part~="article-${side}"]`)?.getBoundingClientRect().top ?? NaN;
        }),
      );
    const [wideA, wideB] = await tops();
    assert.ok(Math.abs(wideA - wideB) < 1, `${wideA} ${wideB}`);
    await page.setViewportSize({ width: 320, height: 900 });
    const [narrowA, narrowB] = await tops();
    assert.ok(narrowB > narrowA + 100, `${narrowA} ${narrowB}`);
  },
  { viewport: { width: 1280, height: 900 } },
);
