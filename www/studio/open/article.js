import { readArticle } from "../../engine.js";
import { inert } from "./inert.js";

/**
 * One article out of what an author has: a page's HTML, or plain text.
 *
 * @typedef {{ text: string, title?: string, lang?: string }} FoundArticle
 */

/**
 * The text of a piece of HTML as a reader would see it; a heading at its very start is the title.
 *
 * @param {string} html
 * @returns {Promise<FoundArticle>}
 */
export async function articleOfHtml(html) {
  const page = inert(html);
  const whole = page.querySelector("article") ?? page.body;
  const { text, title, lang } = await readArticle(whole);
  const isFirst = title && text.startsWith(title);
  return {
    text: isFirst ? text.slice(title.length).trimStart() : text,
    ...(isFirst && { title }),
    ...(lang && { lang: lang.split("-")[0] }),
  };
}

/**
 * The text of a file as plain text has it: lines end alike, and there is no mark of byte order.
 *
 * @param {string} text
 */
export function plainText(text) {
  return text
    .replace(/^\ufeff/, "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
}
