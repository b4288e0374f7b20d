import { h } from "../element/dom.js";
import { exerciseKey, makeReceipt, scoreAnswers } from "../tools.js";
import { speaker } from "./language.js";
import { play } from "./player.js";
import { closed } from "./pupils.js";

/**
 * An exercise inside the element, from the comparison that it shows. Its key is in the page for whoever looks: it is
 * what the comparison says. A teacher's own key, closed until pupils finish, is what the maker's file is for.
 *
 * @param {HTMLElement} place
 * @param {import("../element/parts.js").Stage} stage
 * @returns {Promise<() => void>}
 */
export async function embed(place, { host, model, say: elements, level }) {
  const { comparison } = model;
  const say = await speaker(elements.lang);
  const text = (/** @type {"a" | "b"} */ side) =>
    comparison.view[side].flatMap(({ segments }) => segments.map((segment) => segment.text)).join("");
  /** @type {import("./types.d.ts").Key} */
  const key = JSON.parse(await exerciseKey(JSON.stringify(comparison)));
  const asked = host.dataset.steps?.trim().split(/\s+/);
  const has = (/** @type {string} */ name) => !asked || asked.includes(name);
  const article = (/** @type {"a" | "b"} */ side) => {
    const { title, source, lang, dir } = comparison.articles[side];
    return { title, source, lang, dir, text: text(side) };
  };
  const articles = { a: article("a"), b: article("b") };
  const find = has("find");
  const exercise = closed(
    {
      schema: "crossread/exercise@1",
      id: named(JSON.stringify([articles.a.text, articles.b.text, asked])),
      title: say.text("title"),
      lang: say.lang,
      steps: {
        find,
        grid: has("grid"),
        // Who finds the claims finds the pairs, too.
        link: find || has("link"),
        judge: has("judge"),
        point: has("point"),
        justify: has("justify"),
        compare: has("compare"),
      },
      articles,
      questions: [],
      given: { claims: null, pairs: null },
    },
    key,
  );
  // Its own tree: the viewer's style sheets have other plans for the same names.
  const home = place.attachShadow({ mode: "open" });
  const root = h("div");
  home.append(root);
  return play(root, { ...exercise, key }, { say, tools: { makeReceipt, scoreAnswers }, level, home });
}

/** A name for what is kept: another text is another exercise. @param {string} text */
function named(text) {
  let sum = 5381;
  for (const character of text) sum = (Math.imul(sum, 33) ^ (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(16);
}
