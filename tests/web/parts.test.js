/** What the header of the class promises to who themes the element: every part is there, every property is used. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openFixture, pageTest, settled } from "./browser.js";
import { comparison } from "./fixtures.js";

const source = await readFile(new URL("../../www/cross-read.js", import.meta.url), "utf8");
const header = /\/\*\*\n \* @summary[\s\S]*?\*\//.exec(source)?.[0] ?? "";

/**
 * The names in backticks or after the tag, of every entry with a tag.
 *
 * @param {string} tag
 */
function documented(tag) {
  const entries = header.split(/\n \* @/).filter((entry) => entry.startsWith(`${tag} `));
  return entries.map((entry) =>
    entry
      .slice(tag.length + 1)
      .split(" - ")[0]
      .trim(),
  );
}

const both = structuredClone(comparison);
both.onlyB = ["b3"];

pageTest(
  "every documented part is there in one view or another",
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
    for (const view of ["side", "pairs", "one", "grid"]) {
      await page.evaluate((view) => document.querySelector("cross-read")?.setAttribute("view", view), view);
      await page.waitForTimeout(300);
      await collect();
    }
    await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "gone.json"));
    await settled(page);
    await collect();
    const promised = documented("csspart");
    assert.ok(promised.length > 15, `${promised}`);
    assert.deepEqual(
      promised.filter((part) => !found.has(part)),
      [],
    );
    for (const part of ["pair-dispute", "mark-only", "only-b", "article-b", "quote-a", "clash", "bar-only-b", "error"])
      assert.ok(found.has(part), part);
  },
  { expects: [/404/] },
);

pageTest("every documented property changes what it names, and the page's colours reach the marks", async (page) => {
  await openFixture(page, '<cross-read src="done.json" selected="m1"></cross-read>', {
    files: { "done.json": comparison },
  });
  await settled(page);
  const properties = documented("cssproperty");
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
