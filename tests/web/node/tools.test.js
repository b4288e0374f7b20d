/** The second module, through the API that pages use. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as tools from "../../../www/tools.js";
import { commandLine, compare } from "./engine.js";

const file = new URL("../../wire/pairs/engine.json", import.meta.url);

test("in Node, a module without its bytes says how to give them", async () => {
  const message = /In Node .*init\(\{ wasm \}\)/;
  await assert.rejects(tools.formats(), { code: "engine-load-failed", path: "", message });
});

test("the module loads from given bytes and compares a file as the command line does", async () => {
  await tools.init({ wasm: readFileSync(new URL("../../../www/pkg/crossread_tools_bg.wasm", import.meta.url)) });
  const text = readFileSync(file, "utf8");
  assert.equal(await tools.compareText(text), commandLine(["compare", file.pathname]).stdout);
});

test("a refused file is an error with code and path", async () => {
  await assert.rejects(tools.compareText("{"), { code: "invalid-json", path: "" });
  await assert.rejects(tools.compareText('{"a": {"text": 1}}'), { code: "invalid-shape", path: "a.text" });
});

const pair = { a: { text: "The pool opens in May." }, b: { text: "The pool opens in June." } };
const { compareText, renderHtml, exerciseKey, exportAs, importText } = /** @type {Record<string, any>} */ (tools);

/** @type {[call: () => Promise<unknown>, path: string, code?: string][]} */
const wrong = [
  [() => compareText(pair), "text"],
  [() => exerciseKey({}), "comparison"],
  [() => exportAs(pair, "csv"), "format"],
  [() => exportAs("csv"), "comparison"],
  [() => exportAs("csv", pair, 7), "options"],
  [() => renderHtml(undefined), "comparison"],
  [() => renderHtml(() => pair), "comparison"],
  [() => renderHtml({ ...pair, count: 1n }), "comparison"],
  [() => renderHtml(pair, "de"), "options"],
  [() => renderHtml(pair, { script: 5 }), "script"],
  [() => renderHtml(pair, { lang: 5 }), "lang"],
  [() => renderHtml(pair, { idPrefix: 5 }), "idPrefix"],
  [() => renderHtml(pair, { headingLevel: -1 }), "headingLevel", "invalid-option"],
  [() => renderHtml(pair, { headingLevel: "2" }), "headingLevel", "invalid-option"],
  [() => importText(null), "text"],
  [() => importText("quote\nx\n", { format: 5 }), "format"],
  [() => importText("quote\nx\n", { unit: 5 }), "unit"],
  [() => importText("quote\nx\n", { article: {} }), "article"],
  [() => /** @type {any} */ (tools).scoreAnswers("{}", {}), "answers"],
  [() => /** @type {any} */ (tools).classFigures({}, "[]"), "exercise"],
  [() => /** @type {any} */ (tools).makeReceipt({}), "answers"],
  [() => /** @type {any} */ (tools).readReceipts(), "text"],
];
for (const [call, path, code = "invalid-shape"] of wrong) {
  test(`refused by its name: ${call.toString().slice(6)}`, () => assert.rejects(call(), { code, path }));
}

test("what is null is missing", async () => {
  await tools.init(/** @type {any} */ (null));
  const html = await renderHtml(pair);
  const none = { lang: null, headingLevel: null, idPrefix: null, style: null, page: null, script: null };
  assert.equal(await renderHtml(pair, null), html);
  assert.equal(await renderHtml(pair, none), html);
  assert.equal(await exportAs("csv", pair, null), await exportAs("csv", pair));
  assert.deepEqual(await importText("quote\nx\n", null), await importText("quote\nx\n"));
});

test("half of a surrogate pair is read as comparing reads it; words that look like its escape stay", async () => {
  const pairOf = (/** @type {string} */ one, /** @type {string} */ other) => ({
    a: { text: `The pool ${one} opens in May, not in \\ud83d. 🏊` },
    b: { text: `${other} The pool opens in June.` },
  });
  const [half, whole] = [pairOf("\ud83d", "\udc00"), pairOf("\ufffd", "\ufffd")];
  assert.deepEqual(compare(half), compare(whole));
  assert.equal(await exportAs("comparison", half), await exportAs("comparison", whole));
  assert.equal(await renderHtml(half), await renderHtml(whole));
});
