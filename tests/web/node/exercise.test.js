/** The words of exercises, and the closed key. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { LANGUAGES, tableFor } from "../../../www/exercise/language.js";
import { canUnseal, seal, unseal } from "../../../www/exercise/seal.js";
import { exerciseIn } from "../../../www/exercise/file.js";
import * as tools from "../../../www/tools.js";
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

test("the example exercise: who answers as its key does has every point", async () => {
  await tools.init({ wasm: await readFile(new URL("../../../www/pkg/crossread_tools_bg.wasm", import.meta.url)) });
  const text = await readFile(new URL("../../../www/exercise/example.json", import.meta.url), "utf8");
  const exercise = exerciseIn(text);
  assert.ok(exercise?.key && exercise.given.claims);
  const { key, given } = exercise;
  for (const side of /** @type {const} */ (["a", "b"])) {
    const { text } = exercise.articles[side];
    for (const { places } of key.claims[side]) assert.match(text.slice(places[0].start, places[0].end), /^[“\p{L}\d]/u);
  }
  const cell = (/** @type {import("../../../www/exercise/types.d.ts").Key["grid"][number]["a"]} */ it) => ({
    silent: !it,
    answer: it?.answers[0] ?? "",
    speaker: it?.speakers[0] ?? "",
  });
  const answers = {
    exercise: exercise.id,
    pupil: "Ada",
    claims: given.claims,
    links: key.pairs.map(({ a, b, relations, points }) => ({ a, b, relation: relations[0], points, why: "" })),
    only: key.only,
    grid: key.grid.map(({ a, b }) => ({ a: cell(a), b: cell(b) })),
  };
  const score = JSON.parse(await tools.scoreAnswers(text, JSON.stringify(answers)));
  assert.equal(score.scaled, 1);
  assert.equal(score.agreement.kappa, 1);
  const [found] = JSON.parse(await tools.readReceipts(await tools.makeReceipt(JSON.stringify(answers))));
  assert.deepEqual(JSON.parse(await tools.scoreAnswers(text, JSON.stringify(found.answers))).scaled, 1);
});

test("what is no exercise is none", () => {
  for (const text of ["", "{", "[]", "null", '{"schema":"crossread/exercise@1"}', "<html></html>"]) {
    assert.equal(exerciseIn(text), null, text);
  }
});
