import { compareBy } from "./compare-by.js";
import { refusal } from "./refusal.js";

/**
 * Comparing without holding the page up: in a worker of the same origin, which is made at the first call, reused, and
 * closed when nobody has asked for half a minute.
 *
 * @typedef {import("./types.d.ts").ArticleInput} ArticleInput
 * @typedef {import("./types.d.ts").Comparison} Comparison
 * @typedef {import("./types.d.ts").PairInput} PairInput
 * @typedef {import("./types.d.ts").WorkerOptions} WorkerOptions
 */

/** A worker that nobody has asked for so many milliseconds is closed: it holds some megabytes. */
const IDLE = 30_000;

/** This file's name, as we ship it; a bundler gives it another. */
const OWN = /in-worker\.js(?=$|\?)/;

/**
 * Compares as `compare` does, with the same result and the same errors, in a worker. Where a page can have none, it is
 * compared in the page: on a server, from `file:`, from another origin, where the policy says so (`worker-src`;
 * `trusted-types` without `crossread`), where the worker or its engine does not arrive, and where the pair holds what
 * cannot be sent to one.
 *
 * A signal that is aborted ends the worker; the next call gets another one. A `judge` runs in the page.
 *
 * @overload
 * @param {PairInput} pair
 * @param {WorkerOptions} [options]
 * @returns {Promise<Comparison>}
 *
 * @example
 * ```js
 * import { compareInWorker } from "crossread";
 *
 * const a = { text: "The mayor stole the money, the prosecutor said." };
 * const { summary } = await compareInWorker({ a, b: { text: "The mayor denied that he stole the money." } });
 * console.log(summary.dispute); // 1
 * ```
 */
/**
 * @overload
 * @param {ArticleInput} a
 * @param {ArticleInput} b
 * @param {WorkerOptions} [options]
 * @returns {Promise<Comparison>}
 */
/** @param {any[]} given */
export async function compareInWorker(...given) {
  return compareBy(compareThere, given);
}

/** The worker, once it has said that it is there; null where there can be none. @type {Promise<Worker | null> | undefined} */
let opened;
/** What was asked for last: one question at a time. @type {Promise<unknown>} */
let last = Promise.resolve();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idle;
/** A page may allow a policy of this name once. @type {{ createScriptURL(address: string): any } | undefined} */
let policy;

/**
 * @param {PairInput} pair
 * @param {WorkerOptions | null} [given] the options
 * @returns {Promise<Comparison>}
 */
async function compareThere(pair, given) {
  if (typeof (given ?? {}) !== "object") throw refusal("invalid-shape", "options", "must be an object");
  const { signal, wasm, judge: _, onProgress: __, ...options } = given ?? {};
  const question = { pair, options, wasm: wasm instanceof URL ? wasm.href : wasm };
  const turn = last.then(() => ask(question, signal));
  last = turn.catch(() => {});
  // Who waits for a turn need not wait to hear that there will be none.
  return until(signal, turn);
}

/**
 * @param {{ pair: PairInput, options: object, wasm: Exclude<WorkerOptions["wasm"], URL> }} question
 * @param {AbortSignal} [signal]
 * @returns {Promise<Comparison>}
 */
async function ask(question, signal) {
  signal?.throwIfAborted();
  clearTimeout(idle);
  const worker = await (opened ??= open());
  if (!worker) return compareHere(question);
  try {
    return await until(signal, answer(worker, question));
  } catch (error) {
    const { code, name } = /** @type {any} */ (error);
    if (name === "DataCloneError") return compareHere(question);
    const isMissing = code === "engine-blocked" || code === "engine-load-failed";
    if (typeof code === "string" && !isMissing) throw error;
    // Cancelled, without an engine or in a state that nobody knows: the next question gets a new one.
    close();
    if (signal?.aborted || !isMissing) throw error;
    return compareHere(question);
  } finally {
    idle = setTimeout(close, IDLE);
  }
}

/**
 * @param {Worker} worker
 * @param {unknown} question
 * @returns {Promise<Comparison>}
 */
function answer(worker, question) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { comparison, error } }) => {
      if (comparison) return resolve(comparison);
      const { message, ...fields } = error;
      reject(Object.assign(new Error(message), fields.code === undefined ? {} : fields));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

/** @param {Parameters<typeof ask>[0]} question */
async function compareHere({ pair, options, wasm }) {
  const { compare, init } = await import("./engine.js");
  if (wasm !== undefined) await init({ wasm });
  return compare(pair, options);
}

/** @returns {Promise<Worker | null>} */
async function open() {
  try {
    const worker = made();
    await new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = (event) => {
        event.preventDefault();
        reject(event);
      };
    });
    return worker;
  } catch {
    return null;
  }
}

function made() {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  // What a bundler makes of the literal, it makes trusted itself, or the page does without a worker.
  if (!OWN.test(import.meta.url)) return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const address = import.meta.url.replace(OWN, "worker.js");
  policy ??= trustedTypes?.createPolicy("crossread", { createScriptURL: () => address });
  return new Worker(policy ? policy.createScriptURL("") : address, { type: "module" });
}

function close() {
  void opened?.then((worker) => worker?.terminate());
  opened = undefined;
}

/**
 * What a promise comes to, or the signal's reason as soon as it is aborted.
 *
 * @template T
 * @param {AbortSignal | undefined} signal
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function until(signal, promise) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
