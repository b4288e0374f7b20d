/**
 * The element's words: every language has what English has, with its own plurals. English itself is complete, since the
 * types of the component are made from it.
 */
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import en from "../../../www/strings/en.js";
import { tableFor } from "../../../www/strings/index.js";

const folder = new URL("../../../www/strings/", import.meta.url);
const languages = (await readdir(folder)).filter((file) => file !== "index.js").map((file) => file.replace(".js", ""));

/** @typedef {string | { [key: string]: Entry }} Entry */

/** @param {Entry} entry */
const isPlural = (entry) => typeof entry === "object" && typeof entry.other === "string";

/** @param {string} text */
const names = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();

/**
 * Every entry with its path; forms of a plural are one entry.
 *
 * @param {Entry} entry
 * @param {string} [path]
 * @returns {[string, Entry][]}
 */
function entries(entry, path = "") {
  if (typeof entry === "string" || isPlural(entry)) return [[path, entry]];
  return Object.entries(entry).flatMap(([key, value]) => entries(value, path ? `${path}.${key}` : key));
}

const english = new Map(entries(en));

for (const language of languages) {
  test(`${language}: found by its tag, complete, with the plurals of the language`, async () => {
    const table = await tableFor(`${language}-XX`);
    assert.equal(table.lang, language);
    assert.ok(["ltr", "rtl"].includes(table.dir));
    const own = new Map(entries(table));
    assert.deepEqual([...own.keys()], [...english.keys()]);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [path, entry] of own) {
      const model = /** @type {Entry} */ (english.get(path));
      assert.equal(isPlural(entry), isPlural(model), path);
      const wanted = names(typeof model === "string" ? model : /** @type {string} */ (model.other));
      if (typeof entry === "string") assert.deepEqual(names(entry), wanted, path);
      else {
        assert.deepEqual(Object.keys(entry).sort(), [...pluralCategories].sort(), path);
        // A form that is for one number alone may spell it: "two pairs" is a word in Arabic.
        assert.deepEqual(names(/** @type {string} */ (entry.other)), wanted, path);
      }
    }
  });
}

test("an unknown language is English, and so is a bad tag", async () => {
  for (const tag of ["tlh", "", "constructor", "en-GB"]) assert.equal((await tableFor(tag)).lang, "en");
});
