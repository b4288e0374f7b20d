/** What is measured: the example pairs, and made pairs of growing size, as files that every way reads. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { madePair } from "./texts.js";

/** @typedef {import("../../www/types.d.ts").PairInput} PairInput */
/** @typedef {{ name: string, file: string, pair: PairInput, words: number }} Input `words`: of both articles */

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const www = at("www");
export const out = at("target/bench");

mkdirSync(out, { recursive: true });
/** A page to compare in. */
writeFileSync(`${out}/blank.html`, '<!doctype html><meta charset="utf-8"><title>Blank</title><link rel="icon" href="data:,">');

/** Words an article, and claims. */
const SIZES = [
  [1_000, 20],
  [10_000, 200],
  [100_000, 2_000],
];

const input = (/** @type {string} */ name, /** @type {string} */ file) => {
  const pair = /** @type {PairInput} */ (JSON.parse(readFileSync(file, "utf8")));
  return { name, file, pair, words: `${pair.a.text} ${pair.b.text}`.split(/\s+/u).length };
};

const made = (/** @type {string} */ name, /** @type {PairInput} */ pair) => {
  const file = `${out}/${name.replaceAll(/\W+/g, "-")}.json`;
  writeFileSync(file, JSON.stringify(pair));
  return input(name, file);
};

/** @returns {Input[]} */
export function examples() {
  const index = /** @type {{ file: string }[]} */ (JSON.parse(readFileSync(`${www}/examples/index.json`, "utf8")));
  return index.map(({ file }) => input(file.replace(".json", ""), `${www}/examples/${file}`));
}

/** @returns {Input[]} */
export function growing() {
  return SIZES.map(([words, claims]) =>
    made(`${words.toLocaleString("en")} words, ${claims.toLocaleString("en")} claims`, madePair(words, claims)),
  );
}

/** Two articles that have no topic in common. */
export function apart() {
  return made("10,000 words, 200 claims, no topic shared", madePair(10_000, 200, { meeting: false }));
}

/** The words of the claims of both articles. @param {PairInput} pair */
export function claimsOf({ a, b }) {
  return [a, b].map(({ text, claims = [] }) =>
    claims.map((claim) => ("start" in claim ? text.slice(claim.start, claim.end) : "quote" in claim ? String(claim.quote) : "")),
  );
}
