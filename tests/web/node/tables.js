/**
 * What holds for every table of strings: each language has what English has, with its own plurals. English itself is
 * complete, since the types of what draws are made from it.
 */
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";

/** @typedef {string | { [key: string]: Entry }} Entry */
/** @typedef {string | Record<string, string>} Leaf a text, or the forms of a plural */

/** @param {Entry} entry */
export const isPlural = (entry) => typeof entry === "object" && typeof entry.other === "string";

/** @param {string} text */
const names = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** @param {Leaf} leaf */
const model = (leaf) => (typeof leaf === "string" ? leaf : leaf.other);

/** @param {Leaf} leaf */
export const texts = (leaf) => (typeof leaf === "string" ? [leaf] : Object.values(leaf));

/**
 * Every entry with its path; forms of a plural are one entry.
 *
 * @param {Entry} entry
 * @param {string} [path]
 * @returns {[string, Leaf][]}
 */
export function entries(entry, path = "") {
  if (typeof entry === "string" || isPlural(entry)) return [[path, /** @type {Leaf} */ (entry)]];
  return Object.entries(entry).flatMap(([key, value]) => entries(value, path ? `${path}.${key}` : key));
}

/** @param {string} language */
function direction(language) {
  // A property in older versions of Node, a function in newer ones, and in neither case known to TypeScript.
  const locale = /** @type {any} */ (new Intl.Locale(language));
  return (locale.getTextInfo?.() ?? locale.textInfo).direction;
}

/** Whole numbers among which every form of every language has its own, those of whole millions included. */
const NUMBERS = [...Array(200).keys(), 1e6, 2e6];

/**
 * @param {string} what whose words they are
 * @param {URL} folder
 * @param {string[]} languages
 * @param {(tag: string) => any} tableFor
 */
export async function checkTables(what, folder, languages, tableFor) {
  const english = new Map(entries(await tableFor("en")));

  test(`${what}: every file is listed, and every listed language has its file`, async () => {
    const files = await readdir(folder);
    assert.deepEqual(
      files.filter((file) => file !== "index.js").sort(),
      languages.map((language) => `${language}.js`).sort(),
    );
  });

  for (const language of languages) {
    test(`${what}, ${language}: found by its tag, complete, with its own direction`, async () => {
      const table = await tableFor(`${language}-XX`);
      assert.equal(table.lang, language);
      assert.equal(table.dir, direction(language));
      assert.deepEqual(
        entries(table).map(([path]) => path),
        [...english.keys()],
      );
    });

    test(`${what}, ${language}: the names in braces are those of English`, async () => {
      for (const [path, leaf] of entries(await tableFor(language))) {
        assert.deepEqual(names(model(leaf)), names(model(english.get(path) ?? "")), path);
      }
    });

    test(`${what}, ${language}: plural forms are those of the language`, async () => {
      const rules = new Intl.PluralRules(language);
      const { pluralCategories } = rules.resolvedOptions();
      for (const [path, leaf] of entries(await tableFor(language))) {
        assert.equal(isPlural(leaf), isPlural(english.get(path) ?? ""), path);
        if (typeof leaf === "string") continue;
        assert.deepEqual(Object.keys(leaf).sort(), [...pluralCategories].sort(), path);
        for (const [form, text] of Object.entries(leaf)) {
          // A form that is for one number alone may spell it: "two pairs" is a word in Arabic.
          const spelt = NUMBERS.filter((n) => rules.select(n) === form).length === 1 && !text.includes("{n}");
          assert.deepEqual(
            names(text),
            names(leaf.other).filter((name) => !spelt || name !== "{n}"),
            `${path}.${form}`,
          );
        }
      }
    });

    test(`${what}, ${language}: no entry is empty, has blanks at its ends or is English in another language`, async () => {
      for (const [path, leaf] of entries(await tableFor(language))) {
        for (const text of texts(leaf)) {
          assert.ok(text !== "" && text === text.trim(), path);
          // One word may be the same in two languages, a phrase is not.
          const words = text.replaceAll(/\{\w+\}/g, "").match(/\p{L}+/gu) ?? [];
          if (language !== "en" && words.length > 2) assert.notEqual(text, model(english.get(path) ?? ""), path);
        }
      }
    });
  }

  test(`${what}: French has no blank that breaks before high punctuation and inside guillemets`, async () => {
    for (const [path, leaf] of entries(await tableFor("fr"))) {
      for (const text of texts(leaf)) {
        assert.doesNotMatch(text, /(?<![\u00a0])[:»]|(?<!\u202f)[;?!]|«(?!\u00a0)/, path);
      }
    }
  });

  test(`${what}: an unknown language is English, and so is a bad tag`, async () => {
    for (const tag of ["tlh", "", "constructor", "en-GB"]) assert.equal((await tableFor(tag)).lang, "en");
  });
}
