/**
 * A judge of the page's own beside the engine: a bigger model in the page, or on a server. `compare` loads this file
 * where its options name a judge.
 *
 * The judge is asked about the pairs of claims that the engine would judge itself, in batches, one after another, those
 * first that the engine shows; where the engine does not read the language, about every claim with every other. What
 * annotators or links decide is not asked. Its verdict takes the place of the engine's, which is kept beside it, and is
 * chosen among the verdicts by the same rules. Where the judge gives none, the engine's stands, and a warning says how
 * often and why:
 *
 * - `judge-failed`: it threw, or its promise was rejected.
 * - `judge-timed-out`: a batch, or everything together, took too long.
 * - `judge-answer-refused`: what came was no list with an answer for each pair, or an answer was not four numbers, 0 or
 *   more, whose sum is 1. A sum from 0.98 to 1.02 is brought to 1; nothing else is guessed.
 * - `judge-limit`: there were more pairs than it may be asked about.
 *
 * After two batches in a row without an answer it is not asked again. Each pair is asked in both orders and the answers
 * are averaged, so that swapping the articles changes nothing; asked once, the order does not depend on the articles.
 * The same answers give the same comparison.
 */

import { ask } from "./judge/ask.js";
import { questions } from "./judge/questions.js";
import { verdict } from "./judge/verdict.js";
import { refusal } from "./refusal.js";

/**
 * @typedef {import("./types.d.ts").Comparison} Comparison
 * @typedef {import("./types.d.ts").CompareOptions} CompareOptions
 * @typedef {import("./types.d.ts").PairInput} PairInput
 * @typedef {(pair: PairInput, options: CompareOptions) => Comparison | Promise<Comparison>} Compare
 */

/**
 * What the numbers among the options are where they are missing, and what they may be.
 *
 * The last two keep a foreign model's confidence apart from its being right: at 0.7, seven in eight of the
 * contradictions that a large model saw between real news articles were none (NewsSense, 2023: its own demonstration,
 * read by hand). Who calls two articles in dispute must be nearly certain. Lower ones accuse more falsely.
 *
 * @type {Record<string, [missing: number, least: number, most: number, whole?: "whole"]>}
 */
const NUMBERS = {
  judgeBatchSize: [16, 1, 1_000, "whole"],
  judgeBatchTimeout: [30_000, 1, Infinity],
  judgeTimeout: [120_000, 1, Infinity],
  judgeLimit: [1_000, 1, 10_000, "whole"],
  minJudgedDispute: [0.9, 0.5, 1],
  minJudgedAgree: [0.8, 0.5, 1],
};

/**
 * Compares a pair with the help of a judge.
 *
 * @param {Compare} compare the engine's way, in the page or in a worker
 * @param {PairInput} pair
 * @param {CompareOptions} options
 * @returns {Promise<Comparison>}
 */
export async function compareJudged(compare, pair, options) {
  const { judge, onProgress, judgeBothWays = true, ...rest } = options;
  const { signal } = rest;
  if (typeof judge !== "function") throw refused("judge", "must be a function");
  if (onProgress != null && typeof onProgress !== "function") throw refused("onProgress", "must be a function");
  const numbers = numbersOf(rest);
  const given = pair.verdicts ?? [];
  const first = await compare({ ...pair, verdicts: given }, rest);
  const open = questions(first, [...(pair.links ?? []), ...given], judgeBothWays);
  const asked = open.slice(0, numbers.judgeLimit);
  const { answers, problems } = await ask(asked, judge, {
    batchSize: numbers.judgeBatchSize,
    batchTimeout: numbers.judgeBatchTimeout,
    timeout: numbers.judgeTimeout,
    signal,
    onProgress,
  });
  if (open.length > asked.length) {
    problems.push({ code: "judge-limit", count: open.length - asked.length, why: `It may be asked ${asked.length}` });
  }
  const verdicts = asked.flatMap(({ a, b, place }, index) => {
    const answer = answers[index];
    return answer ? [{ place, made: verdict(a, b, answer, numbers) }] : [];
  });
  // The engine takes them fastest in reading order.
  const made = verdicts.sort((one, other) => one.place - other.place).map(({ made }) => made);
  const last = made.length > 0 ? await compare({ ...pair, verdicts: [...given, ...made] }, rest) : first;
  signal?.throwIfAborted();
  const { candidates: _, ...comparison } = last;
  const warnings = problems.map(({ code, count, why }) => ({
    code,
    path: "options.judge",
    message: `${why}: the engine's own verdict stands for ${count} of ${open.length} pairs of claims`,
  }));
  return { ...comparison, warnings: [...comparison.warnings, ...warnings] };
}

/** @param {Record<string, any>} options */
function numbersOf(options) {
  const numbers = Object.entries(NUMBERS).map(([name, [missing, least, most, whole]]) => {
    const number = options[name] ?? missing;
    // What is no number at all is neither.
    if (!(number >= least && number <= most)) throw refused(name, `must be a number from ${least} to ${most}`);
    if (whole && !Number.isInteger(number)) throw refused(name, "must be a whole number");
    return [name, number];
  });
  return /** @type {Record<string, number>} */ (Object.fromEntries(numbers));
}

/**
 * @param {string} option
 * @param {string} what
 */
function refused(option, what) {
  return refusal("invalid-option", `options.${option}`, what);
}
