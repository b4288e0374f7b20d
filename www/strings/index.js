import en from "./en.js";

/**
 * The languages of the element's own words. English comes with the element; the others are loaded when they are asked
 * for, from literal addresses, since those are what bundlers look for. A new language is a file and a line here.
 *
 * @type {Record<string, () => Promise<{ default: import("./en.js").Strings }>>}
 */
export const LANGUAGES = {
  ar: () => import("./ar.js"),
  de: () => import("./de.js"),
  es: () => import("./es.js"),
  fr: () => import("./fr.js"),
  uk: () => import("./uk.js"),
  zh: () => import("./zh.js"),
};

/**
 * The table for a language tag, `de-AT` for instance. An unknown language, and one whose file does not arrive, is
 * English: words that can be read are better than none.
 *
 * @param {string} tag
 * @returns {import("./en.js").Strings | Promise<import("./en.js").Strings>} a promise only where a file must be loaded
 */
export function tableFor(tag) {
  const language = tag.toLowerCase().split("-")[0];
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : null;
  if (!load) return en;
  return load().then(
    (table) => table.default,
    () => en,
  );
}
