/** `examples/edge` in workerd: answers, refusals, and what caches are told. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../edge/serve.js";
import { commandLine } from "./engine.js";

const { address, end } = await serve();
after(end);

const file = fileURLToPath(new URL("../../../www/examples/ferry.json", import.meta.url));
const pair = readFileSync(file, "utf8");

/**
 * @param {BodyInit} body
 * @param {RequestInit & { duplex?: "half" }} [more]
 */
const post = (body, more) => fetch(`${address}/compare`, { method: "POST", body, ...more });

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} code
 * @param {string} [path]
 */
async function assertRefused(response, status, code, path = "") {
  const told = await response.json();
  assert.deepEqual([response.status, told.code, told.path], [status, code, path], told.message);
  assert.ok(told.message.length > 10, told.message);
  assert.equal(response.headers.get("cache-control"), "no-store");
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
}

test("a pair is answered with what the command line says of it, byte for byte", async () => {
  const response = await post(pair);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "application/json");
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
  assert.equal(await response.text(), commandLine(["compare", file]).stdout.trimEnd());
});

test("what is wrong is told with code and path, and the next pair is compared", async () => {
  await assertRefused(await post('{"a": '), 400, "invalid-json");
  await assertRefused(await post(""), 400, "invalid-json");
  await assertRefused(await post(Buffer.from([0x7b, 0xff, 0x7d])), 400, "invalid-json");
  await assertRefused(await post('{"a": 7, "b": {"text": "x"}}'), 400, "invalid-shape", "a");
  await assertRefused(await post("null"), 400, "invalid-shape", "a");
  await assertRefused(await post('{"a": {"text": ""}, "b": {"text": "x"}}'), 400, "empty-text", "a.text");
  assert.equal((await post(`\ufeff${pair}`)).status, 200);
});

test("too much is refused, whether its length is told or not", async () => {
  const much = `"${"x".repeat(1_000_000)}"`;
  await assertRefused(await post(much), 413, "over-limit");
  const stream = new Blob([much]).stream();
  await assertRefused(await post(/** @type {BodyInit} */ (stream), { duplex: "half" }), 413, "over-limit");
});

test("other methods and addresses", async () => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    const response = await fetch(`${address}/compare`, { method });
    assert.equal(response.headers.get("allow"), "POST");
    await assertRefused(response, 405, "method-not-allowed");
  }
  await assertRefused(await fetch(`${address}/`), 404, "not-found");
  const hash = "0".repeat(64);
  await assertRefused(await fetch(`${address}/compare/${hash}`), 404, "not-compared");
  await assertRefused(await fetch(`${address}/compare/${hash}`, { method: "POST" }), 405, "method-not-allowed");
});

test("a page of another origin may ask", async () => {
  const headers = { origin: "https://news.example", "access-control-request-method": "POST" };
  const response = await fetch(`${address}/compare`, { method: "OPTIONS", headers });
  assert.equal(response.status, 204);
  assert.match(response.headers.get("access-control-allow-methods") ?? "", /POST/);
  assert.match(response.headers.get("access-control-allow-headers") ?? "", /content-type/);
});

test("a comparison has an address and a tag that caches may rely on", async () => {
  const response = await post(pair);
  const comparison = await response.text();
  const tag = response.headers.get("etag") ?? "";
  const place = `${address}${response.headers.get("content-location")}`;
  assert.match(tag, /^"[0-9a-f]{64}"$/);
  assert.match(response.headers.get("cache-control") ?? "", /immutable/);

  const again = await fetch(place);
  assert.equal(await again.text(), comparison);
  assert.equal(again.headers.get("etag"), tag);
  const head = await fetch(place, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);

  for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const headers = { "if-none-match": known };
    for (const unchanged of [await fetch(place, { headers }), await post(pair, { headers })]) {
      assert.deepEqual([unchanged.status, await unchanged.text()], [304, ""]);
      assert.equal(unchanged.headers.get("etag"), tag);
    }
  }
  const changed = await post(`${pair} `, { headers: { "if-none-match": tag } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get("etag"), tag);
});
