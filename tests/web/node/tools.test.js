/** The second module, through the API that pages use. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as tools from "../../../www/tools.js";
import { commandLine } from "./engine.js";

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
