/** Ours and what a developer would use instead, natively and in Node, turn by turn so that all meet the same noise. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import similarity from "wink-nlp/utilities/similarity.js";
import * as module from "../../www/pkg/crossread.js";
import { claimsOf, www } from "./inputs.js";

/** @typedef {import("./inputs.js").Input} Input */
/** @typedef {Record<string, number[]>} Times milliseconds by who spent them */

module.initSync({ module: readFileSync(`${www}/pkg/crossread_bg.wasm`) });

/** Milliseconds that one call takes: calls are repeated until a clock of whole milliseconds can tell. */
export function clocked(/** @type {() => unknown} */ run, least = 5) {
  let calls = 0;
  const start = performance.now();
  do {
    run();
    calls += 1;
  } while (performance.now() - start < least);
  return (performance.now() - start) / calls;
}

/**
 * Natively, on one core: comparing, and one pass of UAX #29 over both texts.
 *
 * @param {Input} input
 * @param {number} rounds
 */
export function native({ file }, rounds) {
  const program = process.env.CROSSREAD_BENCH ?? "crossread-bench";
  const { status, stdout, stderr } = spawnSync(program, [String(rounds), file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`crossread-bench failed: ${stderr}`);
  return /** @type {{ compare: number[], words: number[] }} */ (JSON.parse(stdout));
}

const nlp = winkNLP(model, ["sbd"]);
const { its, as } = nlp;

/** Cosine of the words that are no function words, every claim of a against every claim of b. @param {string[][]} claims */
function cosines(claims) {
  const [a, b] = claims.map((side) =>
    side.map((claim) =>
      nlp
        .readDoc(claim)
        .tokens()
        .filter((/** @type {any} */ token) => token.out(its.type) === "word" && !token.out(its.stopWordFlag))
        .out(its.normal, as.bow),
    ),
  );
  return a.map((one) => b.map((other) => similarity.bow.cosine(one, other)));
}

/**
 * Every way in turn, round by round.
 *
 * @param {Input} input
 * @param {number} rounds
 * @param {(input: Input) => Promise<number>} [encode]
 * @returns {Promise<Times>}
 */
export async function instead(input, rounds, encode) {
  const { a, b } = input.pair;
  const patches = new DiffMatchPatch();
  const claims = claimsOf(input.pair);
  const ways = {
    node: () => module.compare(input.pair, undefined),
    jsdiff: () => diffWords(a.text, b.text),
    "diff-match-patch": () => patches.diff_main(a.text, b.text),
    "wink-nlp": () => cosines(claims),
  };
  const times = /** @type {Times} */ ({ native: [], words: [], encoder: [] });
  for (const [name, run] of Object.entries(ways)) {
    times[name] = [];
    for (let warm = 0; warm < 5; warm += 1) run();
  }
  for (let round = 0; round < rounds; round += 1) {
    // The first round of a process pays for reading the tables.
    const { compare, words } = native(input, 6);
    times.native.push(...compare.slice(1));
    times.words.push(...words.slice(1));
    for (const [name, run] of Object.entries(ways)) times[name].push(clocked(run, 20));
    if (encode) times.encoder.push(await encode(input));
  }
  return times;
}

/**
 * The sentence encoder, loaded once.
 *
 * @param {string} python
 * @returns {{ encode: (input: Input) => Promise<number>, end: () => void }}
 */
export function encoder(python) {
  const script = new URL("encoder.py", import.meta.url).pathname;
  const child = spawn(python, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async encode({ pair }) {
      child.stdin.write(`${JSON.stringify(claimsOf(pair))}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error("the encoder ended");
      return JSON.parse(value).ms;
    },
    end: () => child.stdin.end(),
  };
}
