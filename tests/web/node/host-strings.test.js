/** The words of the marks in a page's own articles: in every language of the element, with that language's plurals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { STRINGS } from "../../../www/host/strings.js";
import { LANGUAGES } from "../../../www/strings/index.js";

test("every language has the words, with the forms that it has", () => {
  assert.deepEqual(Object.keys(STRINGS).sort(), ["en", ...Object.keys(LANGUAGES)].sort());
  for (const [language, { lost }] of Object.entries(STRINGS)) {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    assert.deepEqual(Object.keys(lost).sort(), [...pluralCategories].sort(), language);
    // Where the word says the number, no digit repeats it.
    assert.match(lost.other, /\{n\}/, language);
  }
});
