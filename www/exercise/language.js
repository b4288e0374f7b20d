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
 * What speaks a language; English where it is unknown or its file does not arrive.
 *
 * @param {string} tag
 */
export async function speaker(tag) {
  const language = tag.toLowerCase().split("-")[0];
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : LANGUAGES.en;
  const { default: table } = await load().catch(() => ({ default: en }));
  return new Say(/** @type {any} */ (table));
}
