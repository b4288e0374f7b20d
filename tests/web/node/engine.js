/** The module in Node: the same build that pages load, and the command line beside it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as module from "../../../www/pkg/crossread.js";

/**
 * Typed as `www/types.d.ts` promises it to the API, so that the type check compares the two.
 *
 * @type {Pick<import("../../../www/types.d.ts").Glue, "compare" | "relate">}
 */
const glue = module;
export const { compare, relate } = glue;

export const wasm = readFileSync(new URL("../../../www/pkg/crossread_bg.wasm", import.meta.url));
module.initSync({ module: wasm });

const program = process.env.CROSSREAD_BIN ?? fileURLToPath(new URL("../../../target/debug/crossread", import.meta.url));

/**
 * Runs the command line.
 *
 * @param {string[]} args
 * @param {string} [input] what it reads from standard input
 */
export function commandLine(args, input = "") {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", input, maxBuffer: 1 << 28 });
  if (error) throw error;
  return { status, stdout, stderr };
}
