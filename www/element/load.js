import { classify, failure, lightArticles, readInput } from "./input.js";

/**
 * From whatever was given to a comparison: as it is, or by the engine, which is loaded only then.
 *
 * @typedef {import("../types.d.ts").Comparison} Comparison
 * @typedef {import("../types.d.ts").PairInput} PairInput
 * @typedef {(pair: PairInput, options: { signal: AbortSignal, progress: (done: number, total: number) => void })
 *   => Comparison | Promise<Comparison>} Engine
 * @typedef {import("../types.d.ts").Judge | import("../types.d.ts").CompareOptions} Judge
 * @typedef {{ comparison: unknown, pair: unknown, engine: Engine | null, judge: Judge | null }} Given
 */

/**
 * @param {HTMLElement} host
 * @param {Given} properties
 * @param {{ signal: AbortSignal, onPair: (pair: PairInput) => void, progress: (done: number, total: number) => void }} how
 *   `onPair`: the articles are known, and can be shown while they are compared
 * @returns {Promise<Comparison | null>} null where nothing was given
 */
export async function load(host, properties, { signal, onPair, progress }) {
  /** @type {import("../types.d.ts").ErrorCode} */
  let unknown = "bad-input";
  try {
    const input = await readInput(host, properties, signal);
    if (!input) return null;
    if ("comparison" in input) {
      const light = lightArticles(host);
      return light ? (await import("./stale.js")).checked(host, light, input.comparison) : input.comparison;
    }
    if ("pair" in input) onPair(input.pair);
    unknown = "engine-failed";
    const own = properties.engine;
    const engine = own ? null : await ours(host);
    const pair = "pair" in input ? input.pair : await readArticles(input.light);
    if (!own) {
      const { judge } = properties;
      return await /** @type {NonNullable<typeof engine>} */ (engine).compare(pair, {
        ...(typeof judge === "function" ? { judge } : judge),
        signal,
        onProgress: progress,
      });
    }
    const made = classify(await own(pair, { signal, progress }));
    if (made && "comparison" in made) return made.comparison;
    throw failure("bad-comparison", "The engine gave no comparison.");
  } catch (error) {
    throw error instanceof Error && "code" in error ? error : failure(unknown, String(error));
  }
}

/**
 * The page's articles, by the rule of `host/rule.js`; no WebAssembly is loaded for it.
 *
 * @param {import("./input.js").LightArticles} light
 * @returns {Promise<PairInput>}
 */
async function readArticles({ a, b }) {
  const { readArticle } = await import("../engine.js");
  return { a: await readArticle(a), b: await readArticle(b) };
}

/** @param {HTMLElement} host */
async function ours(host) {
  const engine = await import("../engine.js");
  const wasm = host.getAttribute("wasm");
  await engine.init(wasm ? { wasm: new URL(wasm, host.ownerDocument.baseURI).href } : {});
  return engine;
}
