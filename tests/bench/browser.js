/**
 * Comparing in one browser engine, warm, and the memory that the module has taken: prints JSON. CROSSREAD_ENGINE names
 * the engine, as for the tests.
 */
import { readFileSync } from "node:fs";
import { end, openPage } from "../web/engines/index.js";
import { apart, examples, growing, out, www } from "./inputs.js";
import { serve } from "./server.js";

const ROUNDS = Number(process.argv[2] ?? 9);
/** Milliseconds for all rounds of one input: the largest get fewer rounds. */
const MOST = 12_000;

const inputs = [...examples(), ...growing(), apart()];
const server = await serve({ www, bench: out });

/** Runs in the page. */
async function measure(/** @type {{ url: string, file: string, rounds: number, most: number }} */ given) {
  const { init, compare } = await import(`${given.url}www/engine.js`);
  await init();
  const glue = await import(`${given.url}www/pkg/crossread.js`);
  const { memory } = await glue.default();
  const pair = await (await fetch(given.file)).json();
  const begun = performance.now();
  await compare(pair);
  const first = performance.now() - begun;
  const bytes = memory.buffer.byteLength;
  // A browser's clock may be as coarse as a millisecond.
  const calls = Math.max(1, Math.ceil(50 / first));
  const times = [];
  for (let warm = 0; warm < 3 && first < 500; warm += 1) await compare(pair);
  for (let round = 0; round < given.rounds && performance.now() - begun < given.most; round += 1) {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) await compare(pair);
    times.push((performance.now() - start) / calls);
  }
  return { times, bytes };
}

const results = /** @type {Record<string, { times: number[], bytes: number, text: number }>} */ ({});
for (const { name, file, pair } of inputs) {
  const { page, close } = await openPage();
  page.setDefaultTimeout(120_000);
  const path = file.startsWith(www) ? `www${file.slice(www.length)}` : `bench${file.slice(out.length)}`;
  await page.goto(`${server.url}bench/blank.html`);
  const given = { url: server.url, file: `${server.url}${path}`, rounds: ROUNDS, most: MOST };
  const { times, bytes } = await page.evaluate(measure, given);
  results[name] = { times, bytes, text: Buffer.byteLength(pair.a.text + pair.b.text) };
  await close();
}
await end();
server.close();
console.log(JSON.stringify(results));
// What a driver keeps open must not keep us.
process.exit(0);
