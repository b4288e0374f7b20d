/** Every way of giving `<cross-read>` something to show. */
import assert from "node:assert/strict";
import { openFixture, pageTest, pairsOf, requests, settled, wasmAmong } from "./browser.js";
import { comparison, lightArticles, pair } from "./fixtures.js";

const script = (/** @type {unknown} */ value) => `<script type="application/json">${JSON.stringify(value)}</script>`;

pageTest("src: a pair is compared in the page", async (page) => {
  const seen = requests(page);
  await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files: { "pair.json": pair } });
  const { comparison } = await settled(page);
  assert.equal(comparison?.summary.dispute, 1);
  assert.equal(await pairsOf(page).count(), comparison.markers.length);
  assert.ok(wasmAmong(seen).some((address) => address.endsWith(".wasm")));
});

pageTest("src: a finished comparison loads no WebAssembly", async (page) => {
  const seen = requests(page);
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files: { "done.json": comparison } });
  assert.deepEqual((await settled(page)).comparison, comparison);
  assert.equal(await pairsOf(page).count(), 3);
  assert.deepEqual(wasmAmong(seen), []);
});

pageTest("a script child: a pair", async (page) => {
  await openFixture(page, `<cross-read>${script(pair)}</cross-read>`);
  assert.equal((await settled(page)).comparison?.summary.dispute, 1);
});

pageTest("a script child: a finished comparison loads no WebAssembly", async (page) => {
  const seen = requests(page);
  await openFixture(page, `<cross-read>${script(comparison)}</cross-read>`);
  await settled(page);
  assert.equal(await pairsOf(page).count(), 3);
  assert.deepEqual(wasmAmong(seen), []);
});

pageTest("properties, with `comparison` before `pair` before `src`", async (page) => {
  await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files: { "pair.json": pair } });
  await settled(page);
  const set = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    page.evaluate(
      ([name, value]) =>
        void Object.assign(/** @type {any} */ (document.querySelector("cross-read")), {
          [/** @type {string} */ (name)]: value,
        }),
      [name, value],
    );
  await set("pair", { ...pair, a: { ...pair.a, title: "From the property" } });
  assert.equal((await settled(page)).comparison?.articles.a.title, "From the property");
  await set("comparison", comparison);
  assert.deepEqual((await settled(page)).comparison, comparison);
});

pageTest("a property set before the element is defined survives", async (page) => {
  await openFixture(page, "<cross-read></cross-read>", { define: false });
  await page.evaluate(async (comparison) => {
    /** @type {any} */ (document.querySelector("cross-read")).comparison = comparison;
    const define = "/define.js";
    await import(define);
  }, comparison);
  await settled(page);
  assert.equal(await pairsOf(page).count(), 3);
});

pageTest("two articles of the page: their marks become claims, their text stays where it is", async (page) => {
  await openFixture(page, `<cross-read>${lightArticles}</cross-read>`);
  const before = await page.locator('article[slot="a"]').innerText();
  const { comparison } = await settled(page);
  assert.deepEqual(
    comparison?.articles.a.claims.map(({ id }) => id),
    ["a1", "a4"],
  );
  assert.equal(comparison.articles.a.claims[0].quote, "Twelve homes burned in Tarnow on Tuesday");
  assert.equal(await page.locator('article[slot="a"]').innerText(), before);
});

pageTest(
  "two articles of the page beside a finished comparison: marks are decorated without WebAssembly",
  async (page) => {
    const seen = requests(page);
    await openFixture(page, `<cross-read src="done.json">${lightArticles}</cross-read>`, {
      files: { "done.json": comparison },
    });
    await settled(page);
    assert.equal(await page.locator('mark[data-claim="a1"]').getAttribute("data-cross-read-relation"), "dispute");
    assert.match((await page.locator('mark[data-claim="a1"]').getAttribute("data-cross-read-number")) ?? "", /1/);
    assert.equal(await page.locator('mark[data-claim="a4"]').getAttribute("data-cross-read-relation"), "only");
    await page.locator('mark[data-claim="b1"]').click();
    assert.equal(await page.locator("cross-read").getAttribute("selected"), "m1");
    assert.deepEqual(wasmAmong(seen), []);
    await page.evaluate(() => document.querySelector("cross-read")?.remove());
    assert.equal(await page.locator("[data-cross-read-relation]").count(), 0);
  },
);

pageTest("taken out, the element leaves the page's articles as they were", async (page) => {
  await openFixture(page, `<cross-read src="done.json">${lightArticles}</cross-read>`, {
    files: { "done.json": comparison },
  });
  const html = lightArticles.trim();
  await settled(page);
  const after = await page.evaluate(async () => {
    const element = /** @type {Element} */ (document.querySelector("cross-read"));
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    return { html: element.innerHTML.trim(), sheets: document.adoptedStyleSheets.length };
  });
  assert.deepEqual(after, { html, sheets: 0 });
});

pageTest("a later input wins over an earlier one that is still loading", async (page) => {
  await openFixture(page, "<cross-read></cross-read>", { files: { "done.json": comparison } });
  await page.getByText("There is nothing to compare yet.").waitFor();
  await page.route("**/slow.json", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.fulfill({ json: { ...comparison, generator: "slow" } }).catch(() => {});
  });
  await page.evaluate(async () => {
    const element = /** @type {Element} */ (document.querySelector("cross-read"));
    element.setAttribute("src", "slow.json");
    await new Promise((resolve) => setTimeout(resolve, 50));
    element.setAttribute("src", "done.json");
  });
  assert.equal((await settled(page)).comparison?.generator, comparison.generator);
  await page.waitForTimeout(700);
  assert.equal((await settled(page)).comparison?.generator, comparison.generator);
});
