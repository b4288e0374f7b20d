import { Say } from "../element/say.js";
import { tableFor as elementTable } from "../strings/index.js";
import { LANGUAGES, tableFor } from "./strings/index.js";

/**
 * The words of the page: the studio's own, under `studio`, beside the element's, so that a relation is called the same in
 * both.
 *
 * @param {string} wanted a language tag; empty: the first of the reader's own that there is
 */
export async function speak(wanted) {
  const tag = [wanted, ...navigator.languages].find((each) => each.split("-")[0].toLowerCase() in LANGUAGES) ?? "en";
  const [element, studio] = await Promise.all([elementTable(tag), tableFor(tag)]);
  const say = new Say(/** @type {any} */ ({ ...element, lang: studio.lang, dir: studio.dir, studio }));
  return {
    say,
    /** @param {string} key @param {import("../element/say.js").Values} [values] */
    t: (key, values) => say.text(`studio.${key}`, values),
    /** @param {string} key @param {import("../element/say.js").Values} [values] */
    tn: (key, values) => say.nodes(`studio.${key}`, values),
  };
}

export { LANGUAGES };
