import { mean, probabilities } from "./verdict.js";

/**
 * Asks a judge, batch after batch, and survives whatever it does.
 *
 * @typedef {import("../types.d.ts").Judge} Judge
 * @typedef {import("../types.d.ts").JudgePair} JudgePair
 * @typedef {import("../types.d.ts").Probabilities} Probabilities
 * @typedef {import("./questions.js").Question} Question
 * @typedef {{ code: import("../types.d.ts").WarningCode, why: string }} Reason
 * @typedef {Reason & { count: number }} Problem `count`: questions without an answer
 */

/** After so many batches in a row without an answer, the judge is taken for dead. */
const PATIENCE = 2;

/** The longest time that a timer takes; with a longer one it would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** What a judge that takes too long is stopped with. */
class TimeOut extends Error {}

/**
 * @param {Question[]} questions
 * @param {Judge} judge
 * @param {{ batchSize: number, batchTimeout: number, timeout: number, signal?: AbortSignal,
 *   onProgress?: (done: number, total: number) => void }} how
 * @returns {Promise<{ answers: (Probabilities | null)[], problems: Problem[] }>} an answer for each question, null where
 *   there is none, and why not
 */
export async function ask(questions, judge, { batchSize, batchTimeout, timeout, signal, onProgress }) {
  const total = questions.length;
  /** @type {(Probabilities | null)[]} */
  const answers = [];
  /** @type {Map<string, Problem>} */
  const problems = new Map();
  // Both orders of a pair go into one batch.
  const size = Math.max(1, Math.floor(batchSize / (questions[0]?.pairs.length ?? 1)));
  const end = performance.now() + timeout;
  let failed = 0;
  onProgress?.(0, total);
  while (answers.length < total) {
    const batch = questions.slice(answers.length, answers.length + size);
    const left = end - performance.now();
    const { found, problem } = await askBatch(batch, judge, Math.min(batchTimeout, left), signal);
    const without = found.filter((answer) => answer === null).length;
    failed = without === batch.length ? failed + 1 : 0;
    answers.push(...found);
    // A timer may fire a little early: that it was the last one counts, and not only the clock.
    const late = performance.now() >= end || (problem === tookTooLong && left <= batchTimeout);
    const rest = late || failed >= PATIENCE ? total - answers.length : 0;
    answers.push(...Array(rest).fill(null));
    if (problem || rest > 0) note(problems, problem ?? tookTooLong, without + rest);
    onProgress?.(answers.length, total);
    // So that a page can draw how far it is, where the judge works in the page itself.
    if (answers.length < total) await new Promise((resolve) => setTimeout(resolve));
  }
  return { answers, problems: [...problems.values()] };
}

/** @type {Reason} */
const tookTooLong = { code: "judge-timed-out", why: "The judge did not answer in time" };

/**
 * @param {Map<string, Problem>} problems
 * @param {Reason} problem
 * @param {number} count
 */
function note(problems, { code, why }, count) {
  const known = problems.get(code);
  problems.set(code, { code, why: known?.why ?? why, count: (known?.count ?? 0) + count });
}

/**
 * Asks one batch. Only an abort of the caller's goes through.
 *
 * @param {Question[]} batch
 * @param {Judge} judge
 * @param {number} timeout
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ found: (Probabilities | null)[], problem?: Reason }>}
 */
async function askBatch(batch, judge, timeout, signal) {
  const pairs = batch.flatMap((question) => question.pairs);
  const none = () => batch.map(() => null);
  let given;
  try {
    given = await inTime(judge, pairs, timeout, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TimeOut) return { found: none(), problem: tookTooLong };
    const message = error instanceof Error ? error.message : String(error);
    return { found: none(), problem: { code: "judge-failed", why: `The judge failed (${message})` } };
  }
  /** @type {Reason} */
  const refused = { code: "judge-answer-refused", why: "The judge gave no probabilities" };
  if (!Array.isArray(given) || given.length !== pairs.length) return { found: none(), problem: refused };
  const answers = given.values();
  const found = batch.map(({ pairs }) => mean(pairs.map(() => probabilities(answers.next().value))));
  return found.includes(null) ? { found, problem: refused } : { found };
}

/**
 * @param {Judge} judge
 * @param {JudgePair[]} pairs
 * @param {number} timeout
 * @param {AbortSignal} [signal]
 * @returns {Promise<unknown>}
 */
async function inTime(judge, pairs, timeout, signal) {
  signal?.throwIfAborted();
  const stop = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stopped = new Promise((_, reject) => {
    const give = (/** @type {unknown} */ reason) => {
      stop.abort(reason);
      reject(reason);
    };
    timer = setTimeout(() => give(new TimeOut("the judge took too long")), Math.min(timeout, LONGEST));
    signal?.addEventListener("abort", () => give(signal.reason), { signal: stop.signal });
  });
  try {
    return await Promise.race([(async () => judge(pairs, { signal: stop.signal }))(), stopped]);
  } finally {
    clearTimeout(timer);
    // Whoever still listens has nothing to do any more, and we do not listen to the caller.
    stop.abort();
  }
}
