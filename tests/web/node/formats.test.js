/** Formats in the page's module and on the command line: the same files. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { exportAs, formats, importText, init } from "../../../www/tools.js";
import { commandLine } from "./engine.js";

await init({ wasm: readFileSync(new URL("../../../www/pkg/crossread_tools_bg.wasm", import.meta.url)) });

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
const pair = {
  a: { text: "The pool opens on 24 May, the council said.", claims: [{ id: "a1", quote: "The pool opens on 24 May" }] },
  b: { text: "The pool does not open on 24 May.", claims: [{ id: "b1", quote: "The pool does not open on 24 May" }] },
};
const file = join(folder, "pair.json");
writeFileSync(file, JSON.stringify(pair));

test("every format that is written is the same on the command line; what is read of it, too", async () => {
  const all = await formats();
  assert.ok(all.filter(({ writes }) => writes).length >= 6 && all.filter(({ reads }) => reads).length >= 5);
  for (const { name, writes, reads } of all) {
    if (!writes) continue;
    for (const quoteOnly of [false, true]) {
      const text = await exportAs(name, pair, { quoteOnly });
      const made = commandLine(["convert", file, "--to", name, ...(quoteOnly ? ["--quote-only"] : [])]);
      assert.deepEqual([made.status, made.stdout], [0, text], name);
      if (!reads) continue;
      const copy = join(folder, `copy.${name}`);
      writeFileSync(copy, text);
      const imported = await importText(text);
      assert.equal(imported.format, name);
      assert.deepEqual(JSON.parse(commandLine(["convert", copy, "--from", name]).stdout), imported);
      assert.deepEqual(imported.claims.map((claim) => claim.id), ["a1", "b1"]);
    }
  }
});

test("what is no format is refused by its code", async () => {
  await assert.rejects(exportAs("pdf", pair), { code: "invalid-option", path: "format" });
  await assert.rejects(importText("{", { format: "w3c" }), { code: "invalid-json" });
  assert.equal(commandLine(["convert", file, "--to", "pdf"]).status, 2);
  assert.equal(commandLine(["convert"]).status, 2);
});
