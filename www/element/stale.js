import { readArticle } from "../host/reading.js";

/**
 * Whether a finished comparison is still of the articles that the page has as the element's children: their text is
 * compared by its hash, `articles.a.hash`. Where it has changed, the comparison is shown all the same, of the text that
 * was compared, with the warning `stale-text` first among its notes and a `cross-read-stale` event.
 *
 * @typedef {import("../types.d.ts").Comparison} Comparison
 */

/** @type {Record<string, string>} */
const SAID = {
  en: "Article {side} has changed since this comparison was made. The text shown here is the earlier one.",
  ar: "تغيّر المقال {side} بعد إجراء هذه المقارنة. النص المعروض هنا هو النص السابق.",
  de: "Artikel {side} wurde nach diesem Vergleich geändert. Hier steht der frühere Text.",
  es: "El artículo {side} ha cambiado desde que se hizo esta comparación. Aquí se muestra el texto anterior.",
  fr: "L’article {side} a changé depuis cette comparaison. Le texte affiché ici est le précédent.",
  uk: "Статтю {side} змінено після цього порівняння. Тут показано попередній текст.",
  zh: "文章{side}在本次对照之后有改动。此处显示的是之前的文本。",
};

/**
 * @param {HTMLElement} host
 * @param {import("./input.js").LightArticles} light its articles
 * @param {Comparison} comparison
 * @returns {Comparison} with a warning for each article that has changed
 */
export function checked(host, light, comparison) {
  const changed = /** @type {const} */ (["a", "b"]).filter((side) => {
    const { hash } = comparison.articles[side];
    return hash && hash !== textHash(readArticle(light[side]).text);
  });
  if (changed.length === 0) return comparison;
  host.dispatchEvent(new CustomEvent("cross-read-stale", { detail: { sides: changed }, bubbles: true, composed: true }));
  const lang = host.closest("[lang]")?.getAttribute("lang") ?? "en";
  const said = SAID[lang.split("-")[0]] ?? SAID.en;
  const warnings = changed.map((side) => ({
    code: /** @type {const} */ ("stale-text"),
    path: `articles.${side}`,
    message: said.replace("{side}", side.toUpperCase()),
  }));
  return { ...comparison, warnings: [...warnings, ...comparison.warnings] };
}

/**
 * The hash of a text as the engine makes it: FNV-1a of 64 bits over its UTF-8, white space as single spaces.
 *
 * @param {string} text
 */
export function textHash(text) {
  const words = text.replace(/\p{White_Space}+/gu, " ").replace(/^ | $/g, "");
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
