/**
 * What the element's description promises to who themes it: every part is there and there are no others, every property
 * is used.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openFixture, pageTest, settled } from "./browser.js";
import { comparison } from "./fixtures.js";
import { elementIn, file } from "./manifest.js";

const { cssParts, cssProperties } = elementIn(await readFile(file, "utf8"));

const both = structuredClone(comparison);
both.onlyB = ["b3"];

pageTest(
  "every documented part is there in one view or another, and no other",
  async (page) => {
    await openFixture(page, '<cross-read src="done.json" selected="m1"></cross-read>', {
      files: { "done.json": both },
    });
    await settled(page);
    /** @type {Set<string>} */
    const found = new Set();
    const collect = async () => {
      const here = await page.evaluate(() => {
        const all = document.querySelector("cross-read")?.shadowRoot?.querySelectorAll("[part]") ?? [];
        return [...all].flatMap((element) => [...element.part]);
      });
      for (const part of here) found.add(part);
    };
    await page.getByRole("button", { name: "Filter and search" }).click();
    await page.getByRole("button", { name: "Keys and signs" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    for (const view of ["side", "pairs", "one", "grid", "exercise"]) {
      await page.evaluate((view) => document.querySelector("cross-read")?.setAttribute("view", view), view);
      await page.waitForTimeout(300);
      await collect();
    }
    await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "gone.json"));
    await settled(page);
    await collect();
    assert.deepEqual([...found].sort(), cssParts.map(({ name }) => name).sort());
  },
  { expects: [/404/] },
);

pageTest("every documented property changes what it names, and the page's colours reach the marks", async (page) => {
  await openFixture(page, '<cross-read src="done.json" selected="m1"></cross-read>', {
    files: { "done.json": comparison },
  });
  await settled(page);
  const properties = cssProperties.map(({ name }) => name);
  assert.ok(properties.length >= 11, `${properties}`);
  const unused = await page.evaluate((properties) => {
    const reader = /** @type {HTMLElement} */ (document.querySelector("cross-read"));
    return properties.filter((name) => {
      reader.style.setProperty(name, "rebeccapurple");
      const inner = getComputedStyle(reader).getPropertyValue(name.replace("--cross-read-", "--_"));
      return inner.trim() !== "rebeccapurple";
    });
  }, properties);
  assert.deepEqual(unused, []);
  const colour = await page
    .locator('cross-read mark[data-relation="agree"]')
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationColor);
  assert.equal(colour, "rgb(102, 51, 153)");
});
