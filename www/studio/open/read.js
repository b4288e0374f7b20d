import { pairOfComparison } from "../state/pair.js";
import { withClaims } from "./claims.js";
import { inert } from "./inert.js";

/**
 * What a file or a pasted snippet holds, by what is in it rather than by its name.
 *
 * @typedef {import("../../types.d.ts").PairInput} PairInput
 */

/** Something that cannot be opened; `key` says why, in the studio's words. */
export class Unreadable extends Error {
  /**
   * @param {string} key
   * @param {Record<string, string>} [values]
   */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

const SCHEMA = "crossread/comparison@1";

/**
 * The pair in a text: JSON of a pair or a comparison, a page or snippet that carries one, or claims in another format,
 * which are put into the articles that are open.
 *
 * @param {string} text
 * @param {{ articles?: PairInput, side?: import("../../types.d.ts").Side | null }} [open] `side`: of which claims are whose
 *   file does not say so
 * @returns {Promise<{ pair: PairInput, warnings: import("./claims.js").LeftOut[] }>}
 */
export async function pairOf(text, { articles, side } = {}) {
  const trimmed = text.trim();
  if (trimmed === "") throw new Unreadable("open.empty");
  if (trimmed.startsWith("<")) return { pair: pairOfHtml(trimmed), warnings: [] };
  const isJson = trimmed.startsWith("{") || trimmed.startsWith("[");
  let refusal = new Unreadable("open.unknown");
  try {
    if (isJson) return { pair: pairOfJson(trimmed), warnings: [] };
  } catch (error) {
    if (!(error instanceof Unreadable) || error.key !== "open.notPair") throw error;
    refusal = error;
  }
  // For prose nothing is loaded.
  if (!isJson && !isTable(trimmed)) throw refusal;
  const { importText } = await import("../../tools.js");
  const imported = await importText(text).catch((error) => {
    throw error.code === "invalid-shape" ? refusal : error;
  });
  if (imported.claims.length === 0) throw refusal;
  if (!articles) throw new Unreadable("open.claimsAlone");
  return withClaims(articles, imported, side);
}

/** Whether the first line names a column that tables of claims have. @param {string} text */
function isTable(text) {
  const [head, ...rows] = text.split("\n", 2);
  const names = head.split(",").map((name) => name.replaceAll('"', "").trim().toLowerCase());
  return rows.length > 0 && names.some((name) => ["quote", "exact", "start", "a_quote"].includes(name));
}

/** @param {string} json */
function pairOfJson(json) {
  let value;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Unreadable("open.notJson", { why: error instanceof Error ? error.message : String(error) });
  }
  if (value?.schema === SCHEMA && Array.isArray(value.view?.a) && Array.isArray(value.view?.b)) {
    return pairOfComparison(value);
  }
  if (value?.schema !== undefined) throw new Unreadable("open.schema", { schema: String(value.schema) });
  if (typeof value?.a?.text === "string" && typeof value?.b?.text === "string") return value;
  throw new Unreadable("open.notPair");
}

/** @param {string} html */
function pairOfHtml(html) {
  const page = inert(html);
  /** @type {unknown} */
  let refusal;
  for (const script of page.querySelectorAll('script[type="application/json"]')) {
    try {
      return pairOfJson(script.textContent?.trim() ?? "");
    } catch (error) {
      // Pages carry data of their own, too; of a comparison that cannot be read that is said.
      if (error instanceof Unreadable && error.key === "open.schema") refusal = error;
    }
  }
  if (refusal) throw refusal;
  const named = page.querySelector("cross-read[src], iframe[src]")?.getAttribute("src");
  if (named) throw new Unreadable("open.elsewhere", { address: fileOf(named) });
  throw new Unreadable("open.noData");
}

/** The file that an address names, of a frame's its `src`. @param {string} address */
function fileOf(address) {
  try {
    return new URL(address, "https://page.invalid/").searchParams.get("src") ?? address;
  } catch {
    return address;
  }
}
