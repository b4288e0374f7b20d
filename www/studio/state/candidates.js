import { pairKey } from "./document.js";

/**
 * The pairs of claims that an author is asked about, one after another.
 *
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 * @typedef {import("../../types.d.ts").ClaimPairInput} ClaimPairInput
 * @typedef {import("../../types.d.ts").RelateResult} RelateResult
 * @typedef {import("../../types.d.ts").Verdict} Verdict
 * @typedef {{ a: string, b: string, key: string, verdict?: Verdict }} Candidate `verdict`: the engine's, where it has one
 * @typedef {{ id: string, words: string }} Readable A claim that can be judged by its words.
 */

/** Beside the engine's markers each claim is asked about with so many others: a person tires, and the rest is chance. */
const MORE = 2;

/** A pair of which the engine holds it less likely that the two have to do with each other is not asked about. */
const LEAST = 0.5;

/** So many pairs are looked at; of more, those that the engine itself holds to be candidates. */
const MOST = 10_000;

/** So many at once: some 50 ms, in which the page answers to nothing. */
const BATCH = 250;

/**
 * @param {Comparison} alone the engine's own comparison, with all that it would mark
 * @param {(pairs: ClaimPairInput[]) => Promise<RelateResult[]>} relate
 * @returns {Promise<Candidate[]>} in reading order of a, and of one claim the most likely first
 */
export async function candidates(alone, relate) {
  const sure = alone.markers.map(({ a, b, relation, confidence, evidence }) => ({
    a,
    b,
    key: pairKey({ a, b }),
    verdict: { relation, confidence, evidence },
    weight: 1 + confidence,
  }));
  const known = new Set(sure.map(({ key }) => key));
  const a = readable(alone, "a");
  const pairs = lookedAt(alone, a, readable(alone, "b")).filter(
    ({ one, other }) => !known.has(pairKey({ a: one.id, b: other.id })),
  );
  const maybe = await likely(pairs, relate);
  const order = new Map(a.map(({ id }, index) => [id, index]));
  return [...sure, ...best(maybe)]
    .sort((one, other) => (order.get(one.a) ?? 0) - (order.get(other.a) ?? 0) || other.weight - one.weight)
    .map(({ weight: _, ...candidate }) => candidate);
}

/**
 * The pairs to look at: all that there are, where they are not too many, and else those that the engine looked at.
 *
 * @param {Comparison & { candidates?: { a: string, b: string }[] }} alone
 * @param {Readable[]} a
 * @param {Readable[]} b
 */
function lookedAt({ candidates }, a, b) {
  const all = a.flatMap((one) => b.map((other) => ({ one, other })));
  if (all.length <= MOST) return all;
  const named = new Set(candidates?.map(pairKey));
  return all.filter(({ one, other }) => named.has(pairKey({ a: one.id, b: other.id })));
}

/**
 * How likely it is of each pair that the two claims have to do with each other.
 *
 * @param {{ one: Readable, other: Readable }[]} pairs
 * @param {(pairs: ClaimPairInput[]) => Promise<RelateResult[]>} relate
 */
async function likely(pairs, relate) {
  const weighed = [];
  for (let from = 0; from < pairs.length; from += BATCH) {
    const batch = pairs.slice(from, from + BATCH);
    const judged = await relate(batch.map(({ one, other }) => ({ a: one.words, b: other.words })));
    for (const [index, { probabilities }] of judged.entries()) {
      const pair = { a: batch[index].one.id, b: batch[index].other.id };
      weighed.push({ ...pair, key: pairKey(pair), weight: 1 - probabilities.none });
    }
    // Between two batches the page answers to keys.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return weighed;
}

/**
 * The likeliest pairs, a few of each claim.
 *
 * @template {{ a: string, b: string, weight: number }} P
 * @param {P[]} pairs
 */
function best(pairs) {
  /** @type {Map<string, number>} */
  const count = new Map();
  const times = (/** @type {string} */ id) => count.get(id) ?? 0;
  const sorted = pairs.filter(({ weight }) => weight >= LEAST).sort((one, other) => other.weight - one.weight);
  return sorted.filter(({ a, b }) => {
    const [one, other] = [`a ${a}`, `b ${b}`];
    if (times(one) >= MORE || times(other) >= MORE) return false;
    count.set(one, times(one) + 1).set(other, times(other) + 1);
    return true;
  });
}

/**
 * The claims that can be judged by their words.
 *
 * @param {Comparison} comparison
 * @param {"a" | "b"} side
 */
function readable({ articles }, side) {
  return articles[side].claims
    .filter(({ status, quote }) => status !== "orphan" && quote.length <= 5_000 && /[\p{L}\p{N}]/u.test(quote))
    .map(({ id, quote, gist }) => ({ id, words: gist ?? quote }));
}
