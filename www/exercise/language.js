import { Say } from "../element/say.js";
import en from "./strings/en.js";

/**
 * The languages of exercises, as those of the element: English is there, another is loaded when it is asked for.
 *
 * @type {Record<string, () => Promise<{ default: import("./strings/en.js").Strings }>>}
 */
export const LANGUAGES = {
  ar: () => import("./strings/ar.js"),
  de: () => import("./strings/de.js"),
  en: async () => ({ default: en }),
  es: () => import("./strings/es.js"),
  fr: () => import("./strings/fr.js"),
  uk: () => import("./strings/uk.js"),
  zh: () => import("./strings/zh.js"),
};

/**
 * @param {string} tag
 * @returns {Promise<import("./strings/en.js").Strings>} English where the language is unknown or its file does not arrive
 */
export async function tableFor(tag) {
  const language = tag.toLowerCase().split("-")[0];
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : LANGUAGES.en;
  return load().then(
    (table) => table.default,
    () => en,
  );
}

/**
 * What speaks a language. Its own table is complete: a test sees to that.
 *
 * @param {string} tag
 */
export async function speaker(tag) {
  return new Say(/** @type {any} */ (await tableFor(tag)));
}
