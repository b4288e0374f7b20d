/**
 * Judges to plug into `compare(pair, { judge })` or `reader.judge`: a model in the page, or one on a server. Copy what
 * you need; nothing here is loaded by anything of Crossread's.
 *
 * A judge is asked about claim pairs in batches and answers for each how likely `agree`, `dispute`, `related` and
 * `none` are. Models are surer of themselves than they are right: look at what yours calls a dispute between real
 * articles before you lower `minJudgedDispute`.
 *
 * @typedef {import("../www/types.d.ts").Judge} Judge
 * @typedef {import("../www/types.d.ts").JudgePair} JudgePair
 * @typedef {import("../www/types.d.ts").Probabilities} Probabilities
 */

/**
 * A model in ONNX form that gives the four probabilities, with onnxruntime-web.
 *
 *     import * as ort from "onnxruntime-web/wasm";
 *     const reader = document.querySelector("cross-read");
 *     reader.judge = await onnxJudge(ort, "/models/claims.onnx", features);
 *
 * @param {typeof import("onnxruntime-web")} ort given by the page, so that a page without a judge loads none of it
 * @param {string | Uint8Array} model its address or its bytes: a row of features a pair in, four probabilities out
 * @param {(pair: JudgePair) => number[]} features
 * @returns {Promise<Judge>}
 */
export async function onnxJudge(ort, model, features) {
  const session = await ort.InferenceSession.create(/** @type {any} */ (model));
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  return async (pairs) => {
    const rows = pairs.map(features);
    const tensor = new ort.Tensor("float32", Float32Array.from(rows.flat()), [rows.length, rows[0].length]);
    const numbers = /** @type {Float32Array} */ ((await session.run({ [input]: tensor }))[output].data).values();
    const next = () => Number(numbers.next().value);
    // Properties are read in the order in which they are written.
    return pairs.map(() => ({ agree: next(), dispute: next(), related: next(), none: next() }));
  };
}

/**
 * A model of natural language inference, as a text classification of transformers.js:
 *
 *     import { pipeline } from "@huggingface/transformers";
 *     const classify = await pipeline("text-classification", "…");
 *     reader.judge = nliJudge((texts) => classify(texts, { top_k: null }));
 *
 * @param {(texts: { text: string, text_pair: string }[]) => Promise<{ label: string, score: number }[][]>} classify
 * @returns {Judge}
 */
export function nliJudge(classify) {
  return async (pairs) => {
    const all = await classify(pairs.map(({ a, b }) => ({ text: a, text_pair: b })));
    return all.map((labels) => {
      const score = (/** @type {string} */ name) => {
        const found = labels.find(({ label }) => label.toLowerCase() === name);
        if (!found) throw new Error(`the model has no label ${name}`);
        return found.score;
      };
      // "Neutral" tells the same matter from another one no better than chance: the engine's choice of pairs does.
      return { agree: score("entailment"), dispute: score("contradiction"), related: score("neutral"), none: 0 };
    });
  };
}

/**
 * A server that takes a list of claim pairs and answers with a list of probabilities. The texts of both articles leave
 * the reader's machine then: say so on the page.
 *
 * @param {string} address
 * @returns {Judge}
 */
export function serverJudge(address) {
  return async (pairs, { signal }) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(pairs), signal });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  };
}
