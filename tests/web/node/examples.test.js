/** The judges of `examples/judge.js`, in Node: a model with onnxruntime-web, labels of an NLI model, a server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import * as ort from "onnxruntime-web/wasm";
import { nliJudge, onnxJudge, serverJudge } from "../../../examples/judge.js";
import { compare, init, relate } from "../../../www/index.js";
import { features, model } from "../tiny-model.js";
import { wasm } from "./engine.js";

await init({ wasm });
const pair = JSON.parse(readFileSync(new URL("../../wire/pairs/engine.json", import.meta.url), "utf8"));

/** @param {import("../../../www/types.d.ts").Comparison} comparison */
const byJudge = ({ markers }) =>
  markers.filter(({ origin }) => origin === "judge").map(({ a, b, relation }) => `${a} ${relation} ${b}`);

test("a model in ONNX form judges", async () => {
  ort.env.wasm.numThreads = 1;
  const comparison = await compare(pair, { judge: await onnxJudge(ort, model, features) });
  assert.deepEqual(byJudge(comparison), ["a1 dispute b1", "a2 agree b2", "a4 dispute b4"]);
  assert.deepEqual(comparison.warnings, []);
});

test("the labels of an NLI model are read by their names", async () => {
  const classify = async (/** @type {{ text: string, text_pair: string }[]} */ texts) =>
    texts.map(({ text, text_pair }) => {
      const [agree, dispute] = /12.*seven|seven.*12/.test(text + text_pair) ? [0.01, 0.98] : [0.01, 0.01];
      return [
        { label: "ENTAILMENT", score: agree },
        { label: "neutral", score: 1 - agree - dispute },
        { label: "contradiction", score: dispute },
      ];
    });
  const comparison = await compare(pair, { judge: nliJudge(classify) });
  assert.ok(byJudge(comparison).includes("a1 dispute b1"));
  assert.ok(!byJudge(comparison).includes("a4 dispute b4"));
  const other = await compare(pair, {
    judge: nliJudge(async (texts) => texts.map(() => [{ label: "LABEL_0", score: 1 }])),
  });
  assert.match(other.warnings.at(-1)?.message ?? "", /the model has no label entailment/);
});

test("a server judges; one that is down leaves the engine's verdicts", async (t) => {
  let up = true;
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    response.writeHead(up ? 200 : 503, { "content-type": "application/json" });
    response.end(up ? JSON.stringify(await relate(JSON.parse(Buffer.concat(parts).toString()))) : "");
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve())));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  t.after(() => (server.close(), server.closeAllConnections()));
  const options = { judge: serverJudge(`http://127.0.0.1:${port}/`), minJudgedDispute: 0.5 };
  assert.ok(byJudge(await compare(pair, options)).includes("a4 dispute b4"));
  up = false;
  const fallen = await compare(pair, options);
  assert.deepEqual(byJudge(fallen), []);
  assert.match(fallen.warnings.at(-1)?.message ?? "", /503/);
});
