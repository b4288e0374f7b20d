/** Every exported name is typed, and documented with an example; here run those that need no page. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { init } from "crossread";
import { init as initTools } from "crossread/tools";
import { examples, exported } from "../examples.js";

const names = exported();
const bytes = (/** @type {string} */ name) => readFileSync(fileURLToPath(import.meta.resolve(name)));

before(async () => {
  await init({ wasm: bytes("crossread/engine.wasm") });
  await initTools({ wasm: bytes("crossread/tools.wasm") });
});

test("every exported name is typed and documented, and what runs has an example", () => {
  assert.ok(names.length > 20, `${names.length} names`);
  const missing = names.filter(({ entry, isAny, text, isValue, examples }) => {
    // What a module calls a type for its own use is documented where the type is.
    if (!isValue && entry !== "crossread/types") return false;
    return isAny || text === "" || (isValue && examples.length === 0);
  });
  assert.deepEqual(
    missing.map(({ entry, name }) => `${entry}: ${name}`),
    [],
  );
});

const folder = new URL("../out/examples/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [index, { name, code, inPage, prints }] of examples().entries()) {
  const file = new URL(`${index}.mjs`, folder);
  writeFileSync(file, code);
  if (inPage) continue;
  test(`the example of ${name}`, async (t) => {
    const log = t.mock.method(console, "log", () => {});
    await import(file.href);
    const printed = log.mock.calls.map(({ arguments: values }) => values.join(" "));
    log.mock.restore();
    assert.deepEqual(printed, prints);
  });
}
