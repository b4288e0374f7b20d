/** Comparing in a worker: the same answers and errors, cancelled, reused, closed, and without one where there can be none. */
import assert from "node:assert/strict";
import { bigPair } from "./big.js";
import { openFixture, pageTest, policy, url } from "./browser.js";
import { pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * A page with the API as `api`, that counts the workers which are made and ended.
 *
 * @param {Page} page
 * @param {string} [csp]
 */
async function open(page, csp = policy) {
  await openFixture(page, "", { csp, define: false });
  await page.evaluate(async () => {
    const workers = { made: 0, ended: 0 };
    globalThis.Worker = class extends Worker {
      /** @param {any} address @param {WorkerOptions} [options] */
      constructor(address, options) {
        super(address, options);
        workers.made += 1;
      }
      terminate() {
        workers.ended += 1;
        super.terminate();
      }
    };
    const address = "/index.js";
    Object.assign(globalThis, { api: await import(address), workers });
  });
}

const workers = (/** @type {Page} */ page) => page.evaluate(() => ({ .../** @type {any} */ (globalThis).workers }));

/**
 * What is compared in a worker, or in the page.
 *
 * @param {Page} page
 * @param {"compare" | "compareInWorker"} how
 * @param {unknown[]} given
 */
const ask = (page, how, ...given) =>
  page.evaluate(async ([how, given]) => {
    try {
      return await /** @type {any} */ (globalThis).api[how](...given);
    } catch (error) {
      const { name, message, code, path } = /** @type {any} */ (error);
      return { thrown: error instanceof Error, name, message, code, path };
    }
  }, /** @type {[string, any[]]} */ ([how, given]));

pageTest("a worker gives what the page gives, errors included, under the strict policy; one for all", async (page) => {
  await open(page);
  for (const given of [
    [pair],
    [pair.a, pair.b],
    [pair, { maxMarkersPerClaim: 1 }],
    [pair, { maxMarkersPerClaim: 99 }],
    [{ ...pair, a: { ...pair.a, claims: [{ start: 5, end: 2 }] } }],
    [null],
  ]) {
    assert.deepEqual(await ask(page, "compareInWorker", ...given), await ask(page, "compare", ...given));
  }
  const refused = await ask(page, "compareInWorker", { a: { text: "" }, b: pair.b });
  assert.deepEqual([refused.thrown, refused.code, refused.path], [true, "empty-text", "a.text"]);
  assert.deepEqual(await workers(page), { made: 1, ended: 0 });
});

pageTest("a judge runs in the page, the engine in the worker", async (page) => {
  await open(page);
  const origins = await page.evaluate(async (pair) => {
    const judge = (/** @type {unknown[]} */ pairs) => pairs.map(() => ({ agree: 0, dispute: 1, related: 0, none: 0 }));
    for (const { claims } of [pair.a, pair.b]) for (const claim of claims) delete (/** @type {any} */ (claim).answers);
    const { markers } = await /** @type {any} */ (globalThis).api.compareInWorker(pair, { judge });
    return markers.map((/** @type {any} */ { origin }) => origin);
  }, pair);
  assert.deepEqual(origins, ["judge"]);
  assert.deepEqual(await workers(page), { made: 1, ended: 0 });
});

pageTest("cancelled: the signal's reason at once, the worker ended, and the next in the queue served", async (page) => {
  await open(page);
  const { told, kept, at } = await page.evaluate(
    async ([big, pair]) => {
      const { api } = /** @type {any} */ (globalThis);
      await api.compareInWorker(pair);
      const [first, second] = [new AbortController(), new AbortController()];
      const started = performance.now();
      const runs = [
        api.compareInWorker(big, { signal: first.signal }),
        api.compareInWorker(pair, { signal: second.signal }),
        api.compareInWorker(pair),
      ].map((run) => run.then((/** @type {any} */ done) => done.schema, String));
      setTimeout(() => (second.abort("not wanted"), first.abort("left")), 30);
      const told = await Promise.all(runs.slice(0, 2));
      const at = performance.now() - started;
      return { told, at, kept: await runs[2] };
    },
    /** @type {any[]} */ ([bigPair(2_500), pair]),
  );
  assert.deepEqual(told, ["left", "not wanted"]);
  assert.ok(at < 1_000, `after ${at} ms`);
  assert.equal(kept, "crossread/comparison@1");
  assert.deepEqual(await workers(page), { made: 2, ended: 1 });
});

pageTest("a worker that nobody asks for is closed; the next question gets another", async (page) => {
  await open(page);
  await page.evaluate(async (pair) => {
    const real = globalThis.setTimeout;
    const fast = (/** @type {() => void} */ call, /** @type {number} */ time) => real(call, time / 1_000);
    Object.assign(globalThis, { setTimeout: fast });
    await /** @type {any} */ (globalThis).api.compareInWorker(pair);
    Object.assign(globalThis, { setTimeout: real });
  }, pair);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).workers.ended === 1);
  assert.equal((await ask(page, "compareInWorker", pair)).schema, "crossread/comparison@1");
  assert.equal((await workers(page)).made, 2);
});

pageTest("what cannot be sent to a worker is compared in the page", async (page) => {
  await open(page);
  const schema = await page.evaluate(async (pair) => {
    const own = { ...pair, note: () => "a function" };
    return (await /** @type {any} */ (globalThis).api.compareInWorker(own)).schema;
  }, pair);
  assert.equal(schema, "crossread/comparison@1");
  assert.deepEqual(await workers(page), { made: 1, ended: 0 });
});

for (const [what, csp, expects] of /** @type {[string, string, RegExp[]][]} */ ([
  ["no workers", `${policy}; worker-src 'none'`, [/worker/i]],
  ["no policy of our name for Trusted Types", `${policy}; trusted-types other`, [/trusted|policy/i]],
])) {
  pageTest(
    `a page that allows ${what}: compared in the page`,
    async (page) => {
      await open(page, csp);
      assert.deepEqual(await ask(page, "compareInWorker", pair), await ask(page, "compare", pair));
    },
    { expects },
  );
}

pageTest("a worker whose engine is none: compared in the page", async (page) => {
  await open(page);
  await page.route("**/nothing.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "nothing" }));
  const wasm = `${url}nothing.wasm`;
  // The page has its own engine by then.
  await ask(page, "compare", pair);
  assert.equal((await ask(page, "compareInWorker", pair, { wasm })).schema, "crossread/comparison@1");
  assert.deepEqual(await workers(page), { made: 1, ended: 1 });
});

pageTest("the page stays responsive while long articles are compared in a worker", async (page) => {
  await open(page);
  const gaps = await page.evaluate(
    async ([big, pair]) => {
      const { api } = /** @type {any} */ (globalThis);
      const longest = async (/** @type {string} */ how) => {
        await api[how](pair);
        let [last, gap, running] = [performance.now(), 0, true];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          gap = Math.max(gap, now - last);
          last = now;
          if (running) port2.postMessage(0);
        };
        port2.postMessage(0);
        const { markers } = await api[how](big);
        running = false;
        gap = Math.max(gap, performance.now() - last);
        return { markers: markers.length, gap: Math.round(gap) };
      };
      const page = await longest("compare");
      let worker = await longest("compareInWorker");
      // A busy machine may hold the page up by itself.
      for (let more = 2; more > 0 && worker.gap >= page.gap / 2; more -= 1) worker = await longest("compareInWorker");
      return { page, worker };
    },
    /** @type {any[]} */ ([bigPair(600), pair]),
  );
  console.log(`longest time without a turn: ${gaps.page.gap} ms in the page, ${gaps.worker.gap} ms with a worker`);
  assert.equal(gaps.page.markers, gaps.worker.markers);
  assert.ok(gaps.worker.gap < gaps.page.gap / 2, JSON.stringify(gaps));
});
