/** The page of the element's pieces: all of them are there, and each control changes the live element. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit } from "./audit.js";
import { pageTest, settled, url } from "./browser.js";
import { elementIn, file } from "./manifest.js";

/** @typedef {import("playwright-core").Page} Page */

const element = elementIn(await readFile(file, "utf8"));

/** @param {Page} page */
async function openReference(page) {
  await page.goto(`${url}element.html`);
  // The last of the pieces to be there.
  await page.locator("[data-holds] cross-read").first().waitFor({ state: "attached" });
  const shown = await settled(page);
  await page.locator("#reader").getByRole("group", { name: "Show" }).waitFor();
  return shown;
}

for (const width of [320, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(
      `audit at ${width}, ${colorScheme}`,
      async (page) => {
        await openReference(page);
        await audit(page);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sideways <= 0, `scrolls sideways by ${sideways}`);
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  }
}

pageTest("every piece is there with something to use", async (page) => {
  await openReference(page);
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  /** @type {[string, { name: string }[], string][]} */
  const lists = [
    ["attributes", attributes, "select, input"],
    ["members", members, "button"],
    ["events", events, "output"],
    ["properties", cssProperties, "input"],
  ];
  for (const [id, entries, control] of lists) {
    const pieces = page.locator(`#${id} > .piece`);
    assert.equal(await pieces.count(), entries.length, id);
    assert.equal(await pieces.filter({ has: page.locator(control) }).count(), entries.length, `${id} with ${control}`);
  }
  assert.equal(await page.locator("#slots > .piece").count(), slots.length);
  assert.equal(await page.locator("#parts input").count(), cssParts.length);
});

pageTest("a control sets its attribute, and the reader's choice sets the control", async (page) => {
  await openReference(page);
  const control = page.locator('[data-attribute="view"]');
  await control.selectOption("pairs");
  assert.equal(await page.locator("#reader").getAttribute("view"), "pairs");
  assert.match(await page.locator("#html").innerText(), /view="pairs"/);
  await page.locator("#reader").getByText("Questions", { exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#html")?.textContent?.includes('view="grid"'));
  assert.equal(await control.inputValue(), "grid");
});

pageTest("what is fired is logged and counted", async (page) => {
  await openReference(page);
  assert.match(await page.locator("#log").innerText(), /cross-read-load/);
  await page.getByRole("button", { name: 'reader.select("m1")' }).click();
  await page.locator("#log").getByText("cross-read-select").waitFor();
  assert.equal(await page.locator("#reader").getAttribute("selected"), "m1");
  assert.equal(await page.locator(".piece:has(> #event-cross-read-select) output").innerText(), "once");
});

pageTest("every button of a property or method runs", async (page) => {
  await openReference(page);
  for (const { name } of element.members) {
    const piece = page.locator(`.piece:has(> #member-${name})`);
    for (const button of await piece.getByRole("button").all()) {
      await button.click();
      await page.waitForFunction(
        (name) => document.querySelector(`.piece:has(> #member-${name}) output`)?.textContent,
        name,
      );
      assert.doesNotMatch(await piece.locator("output").innerText(), /Error/, await button.innerText());
    }
  }
});

pageTest("a part and a custom property are styled from the page", async (page) => {
  await openReference(page);
  await page.locator("#part-style").fill("outline: 7px solid rgb(1, 2, 3)");
  await page.locator('#parts input[value="summary"]').check();
  const width = await page.locator("#reader").evaluate((reader) => {
    const summary = /** @type {ShadowRoot} */ (reader.shadowRoot).querySelector('[part="summary"]');
    return getComputedStyle(/** @type {Element} */ (summary)).outlineWidth;
  });
  assert.equal(width, "7px");
  await page.locator("#properties input[type=color]").first().fill("#010203");
  assert.match(await page.locator("#css").innerText(), /--cross-read-paper: #010203[\s\S]*::part\(summary\)/);
  await page.locator(".piece:has(> #property-cross-read-above) input[type=text]").fill("4rem");
  assert.match(await page.locator("#css").innerText(), /--cross-read-above: 4rem/);
  await page.getByRole("button", { name: "Unset them all" }).click();
  assert.doesNotMatch(await page.locator("#css").innerText(), /--cross-read/);
});

pageTest("the slots are shown with their HTML", async (page) => {
  await openReference(page);
  const articles = page.locator('[data-holds="with-articles"]');
  await articles.getByRole("listitem").filter({ hasText: "Disagree" }).first().waitFor();
  assert.equal(await articles.locator("mark[data-claim]").count(), 4);
  await page.locator('[data-holds="with-nothing"]').getByRole("link").waitFor();
  assert.match(await page.locator('[data-shows="with-articles"]').innerText(), /<article slot="a">/);
});

pageTest(
  "the demo and this page lead to each other",
  async (page) => {
    await openReference(page);
    await page.getByRole("link", { name: "The demo" }).click();
    await page.getByRole("link", { name: "the element, piece by piece" }).click();
    await page.getByRole("heading", { level: 1, name: "The element, piece by piece" }).waitFor();
  },
  { engines: { chromium: true, firefox: true, why: "the WebKit driver does not wait for the second page" } },
);
