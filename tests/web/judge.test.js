/** A judge of the page's own: its progress, its mark in the card, what the page loads for it, and a model in ONNX form. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openFixture, pageTest, pairsOf, requests, settled, url } from "./browser.js";
import { comparison, pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

// Annotated answers would win over a judge.
const bare = structuredClone(pair);
for (const { claims } of [bare.a, bare.b]) for (const claim of claims) delete (/** @type {any} */ (claim).answers);

/**
 * @param {Page} page
 * @param {string} body
 */
const open = (page, body = '<cross-read src="pair.json"></cross-read>') =>
  openFixture(page, body, { files: { "pair.json": bare, "done.json": comparison }, define: false });

const define = async () => {
  const address = "/define.js";
  await import(address);
};

pageTest("what a judge decides is marked as its own, and the engine's word stays beside it", async (page) => {
  await open(page);
  await page.evaluate(() => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    // Set before the element is defined, as a framework may.
    reader.judge = (/** @type {unknown[]} */ pairs) =>
      pairs.map(() => ({ agree: 0, dispute: 0.97, related: 0.03, none: 0 }));
  });
  await page.evaluate(define);
  assert.deepEqual((await settled(page)).comparison?.markers[0].origin, "judge");
  await pairsOf(page).first().getByRole("button").first().click();
  const card = page.getByRole("region", { name: /Pair 1/ });
  await card.getByText("Decided by an added judge").waitFor();
  await card.getByText("Read as a whole by an added judge").waitFor();
  await card.getByText(/^The engine alone/).waitFor();
});

pageTest("the reader sees how far a judge is, and another input stops it", async (page) => {
  await open(page);
  await page.evaluate(() => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    reader.judge = (/** @type {unknown} */ _, /** @type {{ signal: AbortSignal }} */ { signal }) =>
      new Promise(() => signal.addEventListener("abort", () => (document.title = "stopped")));
  });
  await page.evaluate(define);
  await page.getByText("0 of 1").waitFor();
  await page.getByText("Twelve homes burned in Tarnow on Tuesday").waitFor();
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "done.json"));
  await page.waitForFunction(() => document.title === "stopped");
  assert.equal((await settled(page)).comparison?.generator, comparison.generator);
});

pageTest("a judge that hangs, given with its options: the engine's verdicts, and a note", async (page) => {
  await open(page);
  await page.evaluate(() => {
    const reader = /** @type {any} */ (document.querySelector("cross-read"));
    reader.judge = { judge: () => new Promise(() => {}), judgeBatchTimeout: 30 };
  });
  await page.evaluate(define);
  const { comparison } = await settled(page);
  assert.equal(comparison?.markers[0].origin, "engine");
  await page.getByText("1 note on the input").click();
  await page.getByText("judge-timed-out options.judge").waitFor();
});

pageTest("a page without a judge loads nothing of it", async (page) => {
  const seen = requests(page);
  await open(page);
  await page.evaluate(define);
  await settled(page);
  assert.deepEqual(
    seen.filter((address) => /judge|ort/.test(address)),
    [],
  );
});

pageTest(
  "the part that asks a judge does not arrive, then does: try again",
  async (page) => {
    let broken = true;
    await page.route("**/judge.js*", (route) => (broken ? route.abort() : route.fallback()));
    await open(page);
    await page.evaluate(() => {
      const reader = /** @type {any} */ (document.querySelector("cross-read"));
      reader.judge = (/** @type {unknown[]} */ pairs) =>
        pairs.map(() => ({ agree: 1, dispute: 0, related: 0, none: 0 }));
    });
    await page.evaluate(define);
    assert.equal((await settled(page)).code, "engine-load-failed");
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await pairsOf(page).first().waitFor();
  },
  { expects: [/ERR_FAILED/] },
);

pageTest(
  "a model in ONNX form judges in the page, under the strict policy",
  async (page) => {
    const { resolve } = createRequire(import.meta.url);
    const dist = new URL("./", `file://${resolve("onnxruntime-web/wasm")}`);
    /** @type {Record<string, URL>} */
    const files = {
      "ort.js": new URL("ort.wasm.min.mjs", dist),
      "ort-wasm-simd-threaded.mjs": new URL("ort-wasm-simd-threaded.mjs", dist),
      "ort-wasm-simd-threaded.wasm": new URL("ort-wasm-simd-threaded.wasm", dist),
      "judge.js": new URL("../../examples/judge.js", import.meta.url),
      "tiny-model.js": new URL("tiny-model.js", import.meta.url),
    };
    await page.route(`${url}model/**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace("/model/", "");
      const contentType = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
      return route.fulfill({ contentType, body: readFileSync(files[name]) });
    });
    await open(page);
    await page.evaluate(async () => {
      const names = ["/model/ort.js", "/model/judge.js", "/model/tiny-model.js"];
      const [ort, { onnxJudge }, { model, features }] = await Promise.all(names.map((name) => import(name)));
      ort.env.wasm.numThreads = 1;
      ort.env.wasm.wasmPaths = "/model/";
      const reader = /** @type {any} */ (document.querySelector("cross-read"));
      reader.judge = await onnxJudge(ort, model, features);
    });
    await page.evaluate(define);
    const { comparison } = await settled(page);
    assert.deepEqual(comparison?.warnings, []);
    assert.deepEqual(
      comparison.markers.map(({ a, b, relation, origin }) => [a, b, relation, origin]),
      [["a1", "b1", "dispute", "judge"]],
    );
  },
  { engines: { chromium: true, why: "one browser shows that the runtime and the judge fit; it weighs 11 MB" } },
);
