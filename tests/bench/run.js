/**
 * Measures everything and prints one table; with `--write` into BENCHMARKS.md, too. `cargo xtask bench` builds what this
 * needs and says where it is.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { apart, examples, growing } from "./inputs.js";
import { encoder, instead, native } from "./node.js";
import { exponent, short, shown, spread } from "./statistics.js";

/** @typedef {[what: string, measured: string, against: string, ratio: string, goal: string]} Row */

const ROUNDS = 9;
const ENGINES = ["chromium", "firefox", "webkit"];
const BENCHMARKS = fileURLToPath(new URL("../../BENCHMARKS.md", import.meta.url));

/** @type {Row[]} */
const rows = [];
const row = (/** @type {string[]} */ ...cells) => {
  const [what, measured, against = "", ratio = "", goal = ""] = cells;
  rows.push([what, measured, against, ratio, goal]);
};
const times = (/** @type {number} */ ratio) => `${short(ratio)}×`;

/** @param {string} file @param {string} engine */
function child(file, engine, args = [String(ROUNDS)]) {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const env = { ...process.env, CROSSREAD_ENGINE: engine };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env,
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${file} in ${engine} failed: ${stderr}`);
  return JSON.parse(stdout);
}

const say = (/** @type {string} */ what) => process.stderr.write(`${what} …\n`);

/** Comparing, natively and in every browser. */
function engine() {
  const made = growing();
  const nothing = apart();
  const inputs = [...examples(), ...made, nothing];
  const browsers = ENGINES.map((name) => {
    say(`comparing in ${name}`);
    return { name, results: child("browser.js", name) };
  });
  say("comparing natively");
  /** @type {[number, number][]} */
  const points = [];
  for (const input of inputs) {
    const { compare, words } = native(input, ROUNDS + 1);
    const ours = spread(compare.slice(1));
    const largest = input === made.at(-1);
    row(`compare: ${input.name}, native`, shown(ours), "", "", largest ? "≤ 300 ms" : "");
    if (made.includes(input)) points.push([input.words, ours.median]);
    for (const { name, results } of browsers) {
      const there = spread(results[input.name].times);
      const goal = name === "chromium" && examples().some((it) => it.name === input.name) ? "≤ 2 ms; ≤ 1.5×" : "≤ 1.5×";
      row(`compare: ${input.name}, ${name}`, shown(there), "native", times(there.median / ours.median), goal);
    }
    if (input === nothing) {
      const limit = spread(words.slice(1));
      row("compare where nothing meets, native", shown(ours), `one pass of UAX #29: ${shown(limit)}`, times(ours.median / limit.median), "≤ 5×");
    }
  }
  row("growth with the words, native", `exponent ${exponent(points).toFixed(2)}`, "", "", "≤ 1.2");
  for (const input of made) {
    const { bytes, text } = browsers[0].results[input.name];
    row(`memory: ${input.name}`, `${short(bytes / 1e6)} MB`, `text: ${short(text / 1e6)} MB`, times(bytes / text), "≤ 50×");
  }
}

/** What a developer would use instead, on the same inputs. */
async function alternatives() {
  const python = process.env.CROSSREAD_PYTHON;
  const model = python ? encoder(python) : undefined;
  if (model) await model.encode(examples()[0]);
  for (const input of [...examples(), growing()[0]]) {
    say(`ways to do without us: ${input.name}`);
    const all = await instead(input, ROUNDS, model?.encode);
    const ours = spread(all.node);
    const other = (/** @type {string} */ name, /** @type {string} */ goal, mine = ours, where = "in Node") => {
      const theirs = spread(all[name]);
      row(`${input.name}, ours ${where}`, shown(mine), `${name}: ${shown(theirs)}`, times(theirs.median / mine.median), goal);
    };
    const isExample = input !== growing()[0] && examples().some((it) => it.name === input.name);
    other("jsdiff", isExample ? "> 1×" : "");
    other("diff-match-patch", isExample ? "> 1×" : "");
    other("wink-nlp", "");
    if (model) other("encoder", "≥ 100×", spread(all.native), "native");
    else row(`${input.name}, encoder`, "not measured: no Python with its packages");
  }
  model?.end();
}

function cold() {
  say("cold start in Chromium");
  for (const [conditions, results] of Object.entries(child("cold.js", "chromium"))) {
    const [blank, articles] = [spread(results.blank), spread(results.articles)];
    row(`first mark, ${conditions}: blank element`, shown(blank));
    row(`first mark, ${conditions}: blank element under the articles`, shown(articles));
    for (const [name, goal] of Object.entries({ precomputed: "≤ 1.3×", live: "≤ 2.5×", pagefind: "" })) {
      const there = spread(results[name]);
      row(`first mark, ${conditions}: ${name}`, shown(there), "blank", times(there.median / blank.median), goal);
      row(`first mark, ${conditions}: ${name}`, shown(there), "blank under the articles", times(there.median / articles.median));
    }
  }
}

function table() {
  const head = ["what", "median (middle half)", "against", "ratio", "goal"];
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((it) => it[index].length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

engine();
await alternatives();
cold();
const versions = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`;
const measured = `Measured on ${new Date().toISOString().slice(0, 10)}; ${versions}.`;
console.log(`${measured}\n\n${table()}`);
if (process.argv.includes("--write")) {
  const text = readFileSync(BENCHMARKS, "utf8");
  const [before, after] = [text.indexOf("<!-- table -->"), text.indexOf("<!-- end -->")];
  if (before < 0 || after < before) throw new Error("BENCHMARKS.md has no place for the table");
  const start = before + "<!-- table -->".length;
  writeFileSync(BENCHMARKS, `${text.slice(0, start)}\n${measured}\n\n${table()}\n${text.slice(after)}`);
}
process.exit(0);
