/** The words of exercises, and the closed key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, tableFor } from "../../../www/exercise/language.js";
import { canUnseal, seal, unseal } from "../../../www/exercise/seal.js";
import { checkTables } from "./tables.js";

const folder = new URL("../../../www/exercise/strings/", import.meta.url);
await checkTables("exercise", folder, Object.keys(LANGUAGES), tableFor);

const key = { claims: { a: [], b: [] }, pairs: [], only: { a: ["a1"], b: [] }, grid: [] };

test("a key that is closed by a code opens by it alone, however it is typed", async () => {
  assert.ok(canUnseal());
  const sealed = await seal(key, "Seven herons");
  assert.ok(!JSON.stringify(sealed).includes("only"));
  assert.deepEqual(await unseal(sealed, "SEVEN  herons "), key);
  assert.equal(await unseal(sealed, "eight herons"), null);
  assert.equal(await unseal(sealed, ""), null);
});

test("without a code it is scrambled, and no more", async () => {
  const sealed = await seal(key, "  ");
  assert.equal(sealed.how, "open");
  assert.ok(!atob(sealed.data).includes("only"));
  assert.deepEqual(await unseal(sealed, ""), key);
});
