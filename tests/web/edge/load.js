/**
 * How much `examples/edge` bears on this machine: `npm run load` here prints a table. Server and clients share its
 * cores, so a server of its own does better.
 */
import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { cpus } from "node:os";
import { serve } from "./serve.js";

const SECONDS = Number(process.env.CROSSREAD_SECONDS ?? 5);
const CLIENTS = 8;

const pair = await readFile(new URL("../../../www/examples/ferry.json", import.meta.url), "utf8");
const { address, end } = await serve();
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/**
 * @param {string} method
 * @param {string} path
 * @param {string} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: number, headers: Record<string, any> }>}
 */
const ask = (method, path, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const sent = request(address + path, { method, agent, headers }, (response) => {
      response.resume().on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.on("error", reject).end(body);
  });

/**
 * As many requests as clients that wait for one another's answers can make in the time.
 *
 * @param {number} expected the status of every answer
 * @param {() => ReturnType<typeof ask>} once
 */
async function measure(expected, once) {
  /** @type {number[]} */
  const times = [];
  const started = performance.now();
  const client = async () => {
    while (performance.now() - started < SECONDS * 1_000) {
      const from = performance.now();
      const { status } = await once();
      if (status !== expected) throw new Error(`${status} in place of ${expected}`);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const rate = times.length / ((performance.now() - started) / 1_000);
  times.sort((one, other) => one - other);
  const at = (/** @type {number} */ part) =>
    times[Math.min(times.length - 1, Math.floor(part * times.length))].toFixed(1);
  return [Math.round(rate).toString(), at(0.5), at(0.99)];
}

let spaces = 0;
const { headers } = await ask("POST", "/compare", pair);
const rows = [
  ["", "requests/s", "p50 ms", "p99 ms"],
  // White space makes it another pair for whoever keeps comparisons, and the same for the engine.
  ["compared anew", ...(await measure(200, () => ask("POST", "/compare", pair + " ".repeat((spaces += 1) % 10_000))))],
  ["posted again", ...(await measure(200, () => ask("POST", "/compare", pair)))],
  ["by its address", ...(await measure(200, () => ask("GET", headers["content-location"], "")))],
  [
    "unchanged",
    ...(await measure(304, () => ask("GET", headers["content-location"], "", { "if-none-match": headers.etag }))),
  ],
];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
const model = cpus()[0]?.model.trim();
console.log(`ferry.json, ${CLIENTS} clients for ${SECONDS} s each, ${cpus().length} cores (${model})`);
for (const row of rows)
  console.log(
    row.map((cell, column) => (column ? cell.padStart(widths[column] + 2) : cell.padEnd(widths[0]))).join(""),
  );
agent.destroy();
await end();
