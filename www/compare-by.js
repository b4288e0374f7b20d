import { refusal } from "./refusal.js";
import { importer } from "./wasm-module.js";

/**
 * What `compare` and `compareInWorker` have in common: two articles or a pair, a signal, a judge.
 *
 * @typedef {import("./types.d.ts").Comparison} Comparison
 * @typedef {import("./types.d.ts").CompareOptions} CompareOptions
 * @typedef {import("./types.d.ts").PairInput} PairInput
 */

const judging = importer(
  () => import("./judge.js"),
  () => new URL("./judge.js", import.meta.url),
);

/**
 * @param {(pair: PairInput, options?: CompareOptions) => Promise<Comparison>} compare where the engine runs
 * @param {any[]} given a pair and options, or two articles and options
 */
export async function compareBy(compare, [first, second, third]) {
  const isPair = first !== null && typeof first === "object" && ("a" in first || "b" in first);
  const [pair, options] = isPair ? [first, second] : [{ a: first, b: second }, third];
  if (!isPair && /^crossread/.test(first?.schema)) throw refusal("invalid-shape", "a", "is a finished comparison");
  const { signal, judge } = options ?? {};
  if (signal != null && !signal.throwIfAborted)
    throw refusal("invalid-option", "options.signal", "must be an AbortSignal");
  signal?.throwIfAborted();
  if (judge == null) return compare(pair, options);
  return (await judging()).compareJudged(compare, pair, options);
}
