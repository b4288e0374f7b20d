/** The words of a frame: every language of the element, the same keys, the same names in braces. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WORDS, wordsFor } from "../../../www/embed/strings.js";
import en from "../../../www/strings/en.js";
import { LANGUAGES, tableFor } from "../../../www/strings/index.js";

const languages = [en.lang, ...Object.keys(LANGUAGES)];
const names = (/** @type {string} */ words) => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test("a frame speaks what the element speaks", () => {
  assert.deepEqual(Object.keys(WORDS).sort(), languages.toSorted());
});

for (const language of languages) {
  test(`${language}: complete, with its own direction`, async () => {
    const words = wordsFor(`${language}-XX`);
    assert.deepEqual([words.lang, words.dir], [language, (await tableFor(language)).dir]);
    for (const [key, text] of Object.entries(WORDS.en)) {
      const own = words[/** @type {keyof typeof words} */ (key)];
      assert.deepEqual(names(own), names(text), key);
      if (language !== "en" && key !== "dir") assert.notEqual(own, text, key);
    }
    assert.deepEqual(Object.keys(WORDS[language]), Object.keys(WORDS.en));
  });
}

test("an unknown language, and what is none, is English", () => {
  for (const tag of ["tlh", "", "__proto__", "constructor"]) assert.equal(wordsFor(tag).lang, "en", tag);
});
