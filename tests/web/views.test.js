/** Four views over one comparison: chosen by the page and by the reader, with one selection. */
import assert from "node:assert/strict";
import { openExample, openFixture, pageTest, pairsOf, settled } from "./browser.js";
import { engine } from "./engines/index.js";
import { comparison, lightArticles, pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const files = { "done.json": comparison, "pair.json": pair };
const views = /** @type {const} */ ({
  side: "Side by side",
  pairs: "Pairs",
  one: "One article",
  grid: "Questions",
});

/**
 * @param {Page} page
 * @param {string} [attributes]
 * @param {string} [children]
 */
async function open(page, attributes = "", children = "") {
  await openFixture(page, `<cross-read src="done.json" ${attributes}>${children}</cross-read>`, { files });
  await settled(page);
}

/**
 * @param {Page} page
 * @param {string} selector
 */
const inside = (page, selector) => page.locator(`cross-read ${selector}`);

/** @param {Page} page */
const chosen = (page) =>
  page.getByRole("radio", { checked: true }).evaluate((input) => /** @type {any} */ (input).value);

for (const [view, name] of Object.entries(views)) {
  pageTest(`view="${view}" shows ${name}`, async (page) => {
    await open(page, `view="${view}"`);
    assert.equal(await chosen(page), view);
    assert.equal(await page.getByRole("radio", { name, exact: true }).isChecked(), true);
  });
}

pageTest("a view that is not there is side by side, and so is a grid without questions", async (page) => {
  await open(page, 'view="upside-down"');
  assert.equal(await chosen(page), "side");
  const { grid, ...without } = comparison;
  await page.evaluate((value) => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    reader.setAttribute("view", "grid");
    reader.comparison = value;
  }, without);
  await settled(page);
  assert.equal(await chosen(page), "side");
  assert.equal(await page.getByRole("radio").count(), 3);
});

pageTest("the reader changes the view: attribute, event, and the selection survives", async (page) => {
  await open(page, 'selected="m1"');
  await page.evaluate(() => {
    const heard = /** @type {unknown[]} */ ([]);
    document.addEventListener("cross-read-view", (event) => heard.push(/** @type {CustomEvent} */ (event).detail));
    Object.assign(globalThis, { heard });
  });
  for (const [view, name] of [...Object.entries(views).slice(1), ["side", views.side]]) {
    await page.getByText(name, { exact: true }).click();
    await page.getByRole("heading", { name: /Pair 1: Disagree/ }).waitFor();
    assert.equal(await page.locator("cross-read").getAttribute("view"), view === "side" ? null : view);
    assert.equal(await page.locator("cross-read").getAttribute("selected"), "m1");
  }
  const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard);
  assert.deepEqual(
    heard.map((/** @type {any} */ { view }) => view),
    ["pairs", "one", "grid", "side"],
  );
});

pageTest("side by side: a line joins the selected pair, and no other", async (page) => {
  await open(page);
  const line = inside(page, ".connector");
  await page.waitForTimeout(200);
  assert.equal(await line.isVisible(), false);
  await pairsOf(page).getByRole("button").first().click();
  await line.waitFor();
  const joined = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    const box = (/** @type {string} */ selector) =>
      /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
    const [svg, a, b] = [".connector", '[part~="article-a"] mark', '[part~="article-b"] mark'].map(box);
    const [left, right] = a.left < b.left ? [a, b] : [b, a];
    return {
      between: svg.left >= left.left && svg.right <= right.right,
      high: svg.top <= a.top + 1 && svg.bottom >= b.bottom - 1,
    };
  });
  assert.deepEqual(joined, { between: true, high: true });
  await page.evaluate(() => /** @type {any} */ (document.querySelector("cross-read")).select(null));
  await line.waitFor({ state: "hidden" });
});

pageTest("side by side: a strip an article, with a tick a claim that selects and goes there", async (page) => {
  await openExample(page, "council");
  const { comparison } = await settled(page);
  assert.equal(await inside(page, ".strip").count(), 2);
  const claims = comparison?.articles.a.claims.filter(({ status }) => status !== "orphan") ?? [];
  assert.equal(await inside(page, '[part~="article-a"] .tick').count(), claims.length);
  const last = inside(page, '[part~="article-a"] .tick[data-kind="dispute"]').last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  const selected = await page.locator("cross-read").getAttribute("selected");
  const marker = comparison?.markers.find(({ id }) => id === selected);
  assert.equal(marker?.relation, "dispute");
  const mark = inside(page, '[part~="article-a"] mark[data-selected]').first();
  await mark.waitFor();
  assert.equal(await mark.evaluate((element) => element.matches(":focus")), true);
});

pageTest("pairs: claim against claim with who says it and why, and the card opens in its place", async (page) => {
  await open(page, 'view="pairs"');
  assert.equal(await inside(page, '[part~="article-a"]').isVisible(), false);
  const first = pairsOf(page).first();
  const text = (await first.innerText()).replaceAll(/\s+/g, " ");
  for (const words of [
    "twelve homes burned",
    "سبعة",
    "high confidence",
    "the mayor",
    "Tarnow Courier",
    "Different numbers",
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
  await first.getByRole("button").first().click();
  await first.getByRole("heading", { name: /Pair 1: Disagree/ }).waitFor();
  await first.getByRole("button").first().click();
  assert.equal(await page.locator("cross-read").getAttribute("selected"), null);
});

pageTest(
  "one article: the other's claims stand beside their paragraphs, and the reader turns the pages round",
  async (page) => {
    await openExample(page, "council");
    const { comparison } = await settled(page);
    await page.getByText("One article", { exact: true }).click();
    const notes = inside(page, ".note:visible");
    await notes.first().waitFor();
    assert.equal(await notes.count(), comparison?.markers.length);
    assert.equal(await inside(page, '[part~="article-b"]').isVisible(), false);
    const apart = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
      return [...root.querySelectorAll('[part~="article-a"] .margin')].map((margin) => {
        const paragraph = /** @type {Element} */ (margin.previousElementSibling).getBoundingClientRect();
        const box = margin.getBoundingClientRect();
        return { beside: box.left >= paragraph.right, level: Math.abs(box.top - paragraph.top) < 12 };
      });
    });
    assert.ok(apart.length > 3);
    assert.deepEqual([...new Set(apart.map((each) => JSON.stringify(each)))], ['{"beside":true,"level":true}']);
    await notes.first().click();
    await page.getByRole("heading", { name: /Pair 1:/ }).waitFor();
    await page.getByRole("button", { name: "Read B, with A in the margin" }).click();
    assert.equal(await page.locator("cross-read").getAttribute("article"), "b");
    await inside(page, '[part~="article-b"]').waitFor();
    assert.equal(await inside(page, '[part~="article-a"]').isVisible(), false);
  },
);

pageTest("one article: a filter that leaves nothing in it says so, and where it is", async (page) => {
  await open(page, 'view="one" filter="only-a" article="b"');
  const hint = page.getByText("Only in A: not found in B (1)").and(inside(page, "p"));
  await hint.waitFor();
  await page.getByRole("button", { name: "Read A, with B in the margin" }).click();
  await hint.waitFor({ state: "hidden" });
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("filter", "all"));
  await inside(page, ".note:visible").first().waitFor();
  assert.equal(await hint.isVisible(), false);
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("search", "zeppelin"));
  await inside(page, "p.turn").filter({ hasText: "No pair fits what is asked for." }).waitFor();
});

pageTest(
  "pairs: no line under words is cut off, the last one's neither",
  async (page) => {
    await openExample(page, "council");
    await page.getByText("Pairs", { exact: true }).click();
    const entry = pairsOf(page).filter({ has: page.locator('[data-kind="dispute"] .clash') }).first();
    const drawn = async (/** @type {string} */ overflow) => {
      await entry.evaluate((item, overflow) => {
        for (const words of item.querySelectorAll(".short")) /** @type {HTMLElement} */ (words).style.overflow = overflow;
      }, overflow);
      return (await entry.screenshot()).toString("base64");
    };
    const whole = await drawn("visible");
    // How far below is the browser's choice.
    if (engine === "chromium") assert.notEqual(await drawn("hidden"), whole, "a line goes below its words");
    assert.equal(await drawn(""), whole);
  },
  { engines: { chromium: true, firefox: true, why: "the WebKit driver takes pictures of whole pages only" } },
);

pageTest("grid: an answer that is denied does not read as if it were given", async (page) => {
  const denied = structuredClone(comparison);
  const [answer] = denied.grid?.[0].b ?? [];
  Object.assign(answer, { answer: "yes", stance: "denies" });
  await openFixture(page, '<cross-read src="denied.json" view="grid"></cross-read>', { files: { "denied.json": denied } });
  await settled(page);
  await page.getByRole("button", { name: "denies the answer “yes”" }).waitFor();
});

pageTest("grid: questions down, articles across, and a cell goes to its words", async (page) => {
  await openExample(page, "airstrip");
  const { comparison } = await settled(page);
  await page.getByText("Questions", { exact: true }).click();
  const table = page.getByRole("table", { name: "Questions to both articles" });
  await table.waitFor();
  assert.equal(await table.getByRole("rowheader").count(), comparison?.grid?.length);
  assert.deepEqual(
    (await table.getByRole("columnheader").allInnerTexts()).slice(1).map((text) => text.replace(/\s+/g, " ")),
    [`A${comparison?.articles.a.source}`, `B${comparison?.articles.b.source}`],
  );
  await table.getByRole("rowheader").first().getByRole("button").first().click();
  await page.getByRole("heading", { name: /Pair \d+:/ }).waitFor();
  await table.getByRole("cell").first().getByRole("button").first().click();
  assert.equal(await chosen(page), "side");
  await inside(page, '[part~="article-a"] mark:focus').waitFor();
});

pageTest(
  "words that are tapped do not end up under the card",
  async (page) => {
    await openExample(page, "council");
    const mark = page.locator('cross-read [part~="article-a"] mark[data-relation="dispute"]').nth(3);
    await mark.evaluate((element) => element.scrollIntoView({ block: "end" }));
    await mark.click();
    const card = page.locator("cross-read .card");
    await card.waitFor();
    await page.waitForFunction(() => {
      const root = document.querySelector("cross-read")?.shadowRoot;
      const top = root?.querySelector(".card")?.getBoundingClientRect().top ?? 0;
      const chosen = [...(root?.querySelectorAll('[part~="article-a"] mark[data-selected]') ?? [])];
      return chosen.some((mark) => mark.getBoundingClientRect().bottom < top && mark.getBoundingClientRect().top > 0);
    });
  },
  { viewport: { width: 390, height: 800 }, reducedMotion: "reduce" },
);

pageTest("the page's own articles in every view", async (page) => {
  await open(page, "", lightArticles);
  await page.getByText("One article", { exact: true }).click();
  await inside(page, ".note").first().waitFor();
  assert.equal(await page.locator('article[slot="a"]').isVisible(), true);
  assert.equal(await page.locator('article[slot="b"]').isVisible(), false);
  assert.equal(await inside(page, '[part~="article-a"] .note').count(), 3);
  await page.getByText("Pairs", { exact: true }).click();
  assert.equal(await page.locator('article[slot="a"]').isVisible(), false);
  await pairsOf(page).first().getByRole("button").first().click();
  await inside(page, '.card [data-go="b"]').click();
  assert.equal(await chosen(page), "side");
  assert.equal(await page.locator('mark[data-claim="b1"]').evaluate((mark) => mark === document.activeElement), true);
});

for (const view of ["pairs", "one", "grid"]) {
  for (const width of [320, 768]) {
    pageTest(
      `${view} fits ${width} pixels`,
      async (page) => {
        await open(page, `view="${view}" selected="m1"`);
        const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(content <= room, `${content} in ${room}`);
      },
      { viewport: { width, height: 800 } },
    );
  }
}

for (const view of Object.keys(views)) {
  pageTest(`printed from ${view}: both articles in two columns, and every pair as a numbered note`, async (page) => {
    await open(page, `view="${view}" selected="m1"`);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
      const seen = (/** @type {string} */ selector) =>
        [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
      const box = (/** @type {string} */ side) =>
        /** @type {Element} */ (root.querySelector(`[part~="article-${side}"]`)).getBoundingClientRect();
      const [a, b] = [box("a"), box("b")];
      return {
        columns: a.right <= b.left && Math.abs(a.width - b.width) < 1 && a.top === b.top,
        notes: seen(".pairs > li .because"),
        voices: seen(".pairs > li .voice"),
        numbers: seen('[part~="article-a"] .badge[data-marker]'),
        controls: [".card", ".tools > *", ".filters", ".strip", ".connector", ".margin", ".turn"].map(seen).join(),
      };
    });
    assert.deepEqual(shown, { columns: true, notes: 3, voices: 6, numbers: 3, controls: "0,0,0,0,0,0,0" });
  });
}

pageTest("in a language that is written from the right the sides change over, and nothing sticks out", async (page) => {
  await open(page, 'selected="m1"');
  const places = await page.evaluate(async () => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    /** @type {HTMLElement} */ (root.querySelector(".root")).dir = "rtl";
    await new Promise((resolve) => setTimeout(resolve, 300));
    const box = (/** @type {string} */ selector) =>
      /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
    const [a, b, rail, line] = ['[part~="article-a"]', '[part~="article-b"]', ".rail", ".connector"].map(box);
    return {
      order: rail.right <= b.left && b.right <= a.left,
      line: line.left >= b.left && line.right <= a.right,
      fits: document.documentElement.scrollWidth <= innerWidth,
    };
  });
  assert.deepEqual(places, { order: true, line: true, fits: true });
});
