/**
 * Made pairs of articles of any size, the same in every run. Words come by Zipf's law from the project's own list of
 * frequent English; each passage has a topic with names, a number and a few words of its own, and both articles tell
 * half of the topics, so that claims meet as they do in news: a few others each.
 */
import { readFileSync } from "node:fs";

/** @typedef {import("../../www/types.d.ts").PairInput} PairInput */

const WORDS = readFileSync(new URL("../../src/lang/en/frequency.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));
const STARTS = ["Al", "Ber", "Cor", "Del", "Es", "Far", "Gor", "Hal", "Il", "Jor", "Kel", "Lor", "Mar", "Nor", "Os"];
const ENDS = ["an", "beck", "dal", "ek", "ford", "gard", "ham", "in", "ley", "mond", "ner", "ost", "rick", "sen", "ton"];
const SENTENCE = 20;

/** Marsaglia's xorshift. @param {number} seed */
function random(seed) {
  let state = seed | 1;
  return (/** @type {number} */ below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** @param {(below: number) => number} next */
function word(next) {
  // The words stand by steps of falling frequency: a rank drawn evenly in its logarithm is Zipf's law.
  return WORDS[Math.floor(WORDS.length ** (next(1 << 20) / (1 << 20))) % WORDS.length];
}

/**
 * What a topic has of its own; the same for both articles.
 *
 * @param {number} topic
 */
function words(topic) {
  const next = random(7919 * (topic + 1));
  const name = () => STARTS[next(15)] + ENDS[next(15)].toLowerCase();
  const rare = () => WORDS[WORDS.length - 1 - next(WORDS.length >> 1)];
  return { names: [`${name()} ${name()}`, name()], number: 2 + next(5000), rare: [rare(), rare(), rare(), rare()] };
}

/**
 * An article in which every sentence of a claim stands among sentences of no claim, up to the length that is asked for.
 *
 * @param {number} length in words
 * @param {number} claims
 * @param {number} seed
 * @param {(index: number) => number} topicOf
 */
function article(length, claims, seed, topicOf) {
  const next = random(seed);
  const filler = Math.max(0, Math.floor(length / claims / SENTENCE) - 1);
  /** @type {{ id: string, start: number, end: number }[]} */
  const marked = [];
  let text = "";
  const sentence = (/** @type {string[]} */ own) => {
    const all = Array.from({ length: SENTENCE - own.length }, () => word(next));
    for (const it of own) all.splice(next(all.length + 1), 0, it);
    return `The ${all.join(" ")}.`;
  };
  for (let index = 0; index < claims; index += 1) {
    const { names, number, rare } = words(topicOf(index));
    const start = text.length;
    text += sentence([...names, String(number + next(3)), ...rare]);
    marked.push({ id: `c${index}`, start, end: text.length });
    for (let more = 0; more < filler; more += 1) text += ` ${sentence([])}`;
    text += "\n\n";
  }
  return { text, lang: "en", claims: marked };
}

/**
 * @param {number} length of each article, in words
 * @param {number} claims of each article
 * @param {{ meeting?: boolean }} [options] whether the articles share topics at all
 * @returns {PairInput}
 */
export function madePair(length, claims, { meeting = true } = {}) {
  return {
    a: article(length, claims, 1, (index) => index),
    b: article(length, claims, 2, (index) => (meeting && index % 2 === 0 ? index : index + 1_000_000)),
  };
}
