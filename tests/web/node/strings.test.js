/** The element's words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, tableFor } from "../../../www/strings/index.js";
import { checkTables, entries, texts } from "./tables.js";

const languages = ["en", ...Object.keys(LANGUAGES)];

await checkTables("element", new URL("../../../www/strings/", import.meta.url), languages, tableFor);

for (const language of languages) {
  test(`${language}: the kinds differ, and what was not found is not called a dispute`, async () => {
    const { kind, spoken, onlyIn, unseen, evidence } = await tableFor(language);
    for (const group of [kind, spoken, evidence]) {
      const said = Object.values(group);
      assert.equal(new Set(said).size, said.length, said.join(", "));
    }
    const dispute = kind.dispute.toLowerCase();
    for (const [path, leaf] of entries({ kind, spoken, onlyIn, unseen })) {
      if (path.endsWith(".dispute")) continue;
      for (const text of texts(leaf)) assert.ok(!text.toLowerCase().includes(dispute), `${path}: ${text}`);
    }
  });
}
