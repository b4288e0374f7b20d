import en from "./en.js";

/**
 * The languages of the studio's own words, as those of the element: English comes with the page, another is loaded when
 * it is asked for. A new language is a file and a line here.
 *
 * @type {Record<string, () => Promise<{ default: import("./en.js").Strings }>>}
 */
export const LANGUAGES = {
  ar: () => import("./ar.js"),
  de: () => import("./de.js"),
  en: async () => ({ default: en }),
  es: () => import("./es.js"),
  fr: () => import("./fr.js"),
  uk: () => import("./uk.js"),
  zh: () => import("./zh.js"),
};

/**
 * @param {string} tag
 * @returns {Promise<import("./en.js").Strings>} English where the language is unknown or its file does not arrive
 */
export async function tableFor(tag) {
  const language = tag.toLowerCase().split("-")[0];
  if (!Object.hasOwn(LANGUAGES, language)) return en;
  return LANGUAGES[language]().then(
    (table) => table.default,
    () => en,
  );
}
