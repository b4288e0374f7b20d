/** Nothing to show, not yet, or not at all: never a blank element, always a code. */
import assert from "node:assert/strict";
import { openFixture, pageTest, pairsOf, policyWithoutWasm, requests, settled, wasmAmong } from "./browser.js";
import { comparison, lightArticles, pair } from "./fixtures.js";

pageTest("nothing given: says how to give something", async (page) => {
  await openFixture(page, "<cross-read></cross-read>");
  await page.getByText("There is nothing to compare yet.").waitFor();
});

pageTest("nothing given: ready and reload wait for what comes", async (page) => {
  await openFixture(page, "<cross-read></cross-read>");
  await page.getByText("There is nothing to compare yet.").waitFor();
  const schemas = await page.evaluate(async (comparison) => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    const waiting = [reader.ready, reader.reload()];
    reader.comparison = comparison;
    return (await Promise.all(waiting)).map(({ schema }) => schema);
  }, comparison);
  assert.deepEqual(schemas, [comparison.schema, comparison.schema]);
});

pageTest("loading: says so", async (page) => {
  await openFixture(page, '<cross-read src="slow.json"></cross-read>', { files: { "slow.json": comparison } });
  await page.route("**/slow.json", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.fulfill({ json: comparison });
  });
  await page.reload();
  await page.getByText(/Loading the comparison/).waitFor();
  await settled(page);
  await pairsOf(page).first().waitFor();
});

pageTest("loading in a language that is not there: English", async (page) => {
  await openFixture(page, '<cross-read src="done.json" lang="tlh"></cross-read>', {
    files: { "done.json": comparison },
  });
  await settled(page);
  assert.equal(await pairsOf(page).count(), 3);
});

pageTest("broken JSON", async (page) => {
  await openFixture(page, '<cross-read src="bad.json"></cross-read>', { files: { "bad.json": '{"a": ' } });
  assert.deepEqual(await settled(page), { code: "bad-json", path: "src" });
  await page.getByText("bad-json").waitFor();
});

pageTest(
  "a file that is not there, then is: try again",
  async (page) => {
    /** @type {Record<string, unknown>} */
    const files = {};
    await openFixture(page, '<cross-read src="late.json"></cross-read>', { files });
    assert.equal((await settled(page)).code, "load-failed");
    await page.getByRole("heading", { name: "The comparison did not arrive" }).waitFor();
    files["late.json"] = comparison;
    await page.getByRole("button", { name: "Try again" }).click();
    await pairsOf(page).first().waitFor();
  },
  { expects: [/404/] },
);

pageTest("JSON that is neither a pair nor a comparison", async (page) => {
  await openFixture(page, '<cross-read src="other.json"></cross-read>', { files: { "other.json": { hello: 1 } } });
  assert.equal((await settled(page)).code, "bad-input");
});

pageTest("a comparison of a schema from the future", async (page) => {
  const files = { "later.json": { ...comparison, schema: "crossread/comparison@9" } };
  await openFixture(page, '<cross-read src="later.json"></cross-read>', { files });
  assert.deepEqual(await settled(page), { code: "unsupported-schema", path: "schema" });
});

pageTest("the engine's refusal is shown with its code and path", async (page) => {
  const claims = [{ id: "a1", start: 5, end: 2 }];
  const files = { "pair.json": { ...pair, a: { ...pair.a, claims } } };
  await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files });
  const { code, path } = await settled(page);
  assert.match(path ?? "", /^a\.claims\[0\]/);
  await page.getByText(`${code} ${path}`).waitFor();
});

pageTest("no WebAssembly allowed: a finished comparison is shown all the same", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', {
    files: { "done.json": comparison },
    csp: policyWithoutWasm,
  });
  await settled(page);
  assert.equal(await pairsOf(page).count(), 3);
});

pageTest("no WebAssembly allowed: a pair is shown without marks, and says why", async (page) => {
  await openFixture(page, '<cross-read src="pair.json"></cross-read>', {
    files: { "pair.json": pair },
    csp: policyWithoutWasm,
  });
  assert.deepEqual(await settled(page), { code: "engine-blocked", path: "" });
  await page.getByRole("heading", { name: "This page does not allow the comparison to run" }).waitFor();
  await page.getByText("Twelve homes burned in Tarnow on Tuesday").first().waitFor();
  await page.getByText("Seven homes burned in Tarnow").first().waitFor();
});

pageTest("no WebAssembly allowed: articles of the page stay readable", async (page) => {
  await openFixture(page, `<cross-read>${lightArticles}</cross-read>`, { csp: policyWithoutWasm });
  assert.equal((await settled(page)).code, "engine-blocked");
  assert.ok(await page.locator('article[slot="a"]').isVisible());
  assert.ok(await page.locator('article[slot="b"]').isVisible());
});

pageTest(
  "an engine that does not arrive, then does: try again",
  async (page) => {
    let broken = true;
    await page.route("**/*.wasm", (route) => (broken ? route.abort() : route.fallback()));
    await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files: { "pair.json": pair } });
    assert.equal((await settled(page)).code, "engine-load-failed");
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await pairsOf(page).first().waitFor();
  },
  { expects: [/ERR_FAILED/] },
);

pageTest("no claims, and claims without a pair", async (page) => {
  const files = {
    "none.json": { a: { ...pair.a, claims: [] }, b: { ...pair.b, claims: [] } },
    "apart.json": {
      a: { text: "The library closes in March.", claims: [{ quote: "The library closes in March" }] },
      b: { text: "Snow fell on the pass.", claims: [{ quote: "Snow fell on the pass" }] },
    },
  };
  await openFixture(page, '<cross-read src="none.json"></cross-read>', { files });
  await settled(page);
  await page.getByText("Neither article has a marked claim.").waitFor();
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "apart.json"));
  await settled(page);
  await page.getByText("No pair of claims could be marked").waitFor();
});

pageTest("an engine of the page's own: the articles meanwhile, its progress, then its comparison", async (page) => {
  await openFixture(page, "<cross-read></cross-read>", { define: false });
  await page.evaluate(async ([pair, comparison]) => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    const steps = Object.assign(globalThis, { go: () => {}, report: (/** @type {number} */ _) => {} });
    reader.pair = pair;
    reader.engine = (/** @type {any} */ given, /** @type {any} */ { progress }) => {
      steps.report = (done) => progress(done, 40);
      return new Promise((resolve) => (steps.go = () => resolve({ ...comparison, generator: given.a.title })));
    };
    const define = "/define.js";
    await import(define);
  }, /** @type {any[]} */ ([pair, comparison]));
  await page.getByText("Comparing the two articles …").waitFor();
  await page.getByText("Twelve homes burned in Tarnow on Tuesday").waitFor();
  await page.evaluate(() => /** @type {any} */ (globalThis).report(12));
  await page.getByText("12 of 40").waitFor();
  const bar = page.getByRole("progressbar", { name: "Comparing the two articles …" });
  assert.equal(await bar.evaluate((element) => /** @type {HTMLProgressElement} */ (element).position), 0.3);
  await page.evaluate(() => /** @type {any} */ (globalThis).go());
  assert.equal((await settled(page)).comparison?.generator, pair.a.title);
  await pairsOf(page).first().waitFor();
});

pageTest("an engine of the page's own for articles of the page: no WebAssembly is loaded", async (page) => {
  const seen = requests(page);
  await openFixture(page, `<cross-read>${lightArticles}</cross-read>`, { define: false });
  await page.evaluate(async (comparison) => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    const first = (/** @type {any} */ { claims }) => claims[0].id;
    reader.engine = (/** @type {any} */ { a, b }) => ({ ...comparison, generator: `${first(a)} ${first(b)}` });
    const define = "/define.js";
    await import(define);
  }, comparison);
  assert.equal((await settled(page)).comparison?.generator, "a1 b1");
  assert.deepEqual(wasmAmong(seen), []);
});

pageTest("an engine of the page's own that fails, or gives something else", async (page) => {
  await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files: { "pair.json": pair }, define: false });
  await page.evaluate(async () => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    reader.engine = () => Promise.reject(new Error("out of memory"));
    const define = "/define.js";
    await import(define);
  });
  assert.equal((await settled(page)).code, "engine-failed");
  await page.getByText("out of memory").waitFor();
  await page.getByText("Twelve homes burned in Tarnow on Tuesday").waitFor();
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector("cross-read")).engine = () => ({ hello: 1 });
  });
  assert.equal((await settled(page)).code, "bad-input");
});

pageTest(
  "a part of the viewer that does not arrive, then does: marks at once, then try again",
  async (page) => {
    let broken = true;
    await page.route("**/parts/panel.js*", (route) => (broken ? route.abort() : route.fallback()));
    await openFixture(page, '<cross-read src="done.json"></cross-read>', { files: { "done.json": comparison } });
    assert.ok((await settled(page)).comparison);
    assert.equal(await page.locator('cross-read mark[data-relation="dispute"]').count(), 4);
    await page.getByText("A part of this view could not be loaded.").waitFor();
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await pairsOf(page).first().waitFor();
    await page.getByText("A part of this view could not be loaded.").waitFor({ state: "detached" });
  },
  { expects: [/ERR_FAILED/] },
);

pageTest(
  "marks are painted before anything but the first load has arrived",
  async (page) => {
    const waiting = /** @type {(() => void)[]} */ ([]);
    await page.route("**/parts/*.js", async (route) => {
      await new Promise((resolve) => waiting.push(() => resolve(undefined)));
      await route.fallback();
    });
    await openFixture(page, '<cross-read src="done.json"></cross-read>', { files: { "done.json": comparison } });
    await page.locator('cross-read mark[data-relation="dispute"]').first().waitFor();
    await page.getByText("3 pairs of claims: 1 disagrees, 1 agrees, 1 concerns the same matter.").first().waitFor();
    const place = () =>
      page.evaluate(() => {
        const marks = document.querySelector("cross-read")?.shadowRoot?.querySelectorAll("mark") ?? [];
        return [...marks].flatMap((mark) => Object.values(mark.getBoundingClientRect().toJSON()).map(Math.round));
      });
    const before = await place();
    assert.equal(await pairsOf(page).count(), 0);
    await page.unroute("**/parts/*.js");
    for (const go of waiting) go();
    await pairsOf(page).first().waitFor();
    await page.locator("cross-read .strip").first().waitFor({ state: "attached" });
    assert.deepEqual(await place(), before, "nothing moves when the rest arrives");
  },
  // Not yet: in Firefox one mark changes its box by a few pixels then.
  { engines: { chromium: true, webkit: true, why: "in Firefox a mark moves by some pixels when the rest arrives" } },
);

pageTest("orphans and warnings are told", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files: { "done.json": comparison } });
  await settled(page);
  await page.getByText("2 notes on the input").click();
  await page.getByText("words that are not there").waitFor();
  await page.getByText("ambiguous-quote b.claims[0]").waitFor();
});

pageTest("markup in an article stays text", async (page) => {
  const hostile = '<img src=x onerror="document.title = 1"><script>document.title = 1</script>';
  const files = {
    "pair.json": {
      a: { ...pair.a, title: hostile, text: `${hostile} ${pair.a.text}` },
      b: { ...pair.b, url: "javascript:alert(1)" },
    },
  };
  await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files });
  assert.ok((await settled(page)).comparison);
  assert.ok((await page.getByText(hostile).count()) > 0);
  assert.equal(await page.locator("cross-read img, cross-read script").count(), 0);
  assert.equal(await page.locator('cross-read a[href^="javascript"]').count(), 0);
  assert.equal(await page.title(), "Fixture");
});
