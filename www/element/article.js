import { direction, h, heading, words } from "./dom.js";
import { SIGNS } from "./model.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Side} Side
 * @typedef {import("./marks.js").Mark} Mark
 * @typedef {import("./say.js").Say} Say
 * @typedef {import("../types.d.ts").Article | import("../types.d.ts").ArticleInput} AnyArticle
 */

/**
 * So many paragraphs are laid out whole in a few milliseconds. Of a longer article the browser lays out what is near the
 * window: the rest is estimated, which a reader of a short one need not put up with.
 */
const LONG = 40;

/**
 * The frame of one article: its letter, title, source and date. The header goes in the article's direction, and what is
 * said in it by the element in the element's own: else an Arabic date in an English header would come apart.
 *
 * @param {Side} side
 * @param {AnyArticle | undefined} article
 * @param {{ say: Say, level: number, light: unknown }} context
 * @param {...(Node | string)} body
 */
export function section(side, article, { say, level, light }, ...body) {
  const letter = side.toUpperCase();
  const address = link(article?.url);
  const name = heading(
    level,
    { id: `article-${side}`, part: "title" },
    h("span", { class: "letter" }, letter, h("span", { class: "hidden" }, ": ")),
    // The page's own article has its title in it.
    article?.title && !light
      ? words("span", article, {}, article.title)
      : words("span", say, {}, say.text("article", { side: letter })),
  );
  const facts = [
    article?.source && words("span", article, {}, article.source),
    date(article?.published, say),
    address && words("a", say, { href: address, rel: "noopener" }, say.text("original")),
  ].filter(Boolean);
  return h(
    "section",
    { class: "article", part: `article article-${side}`, "aria-labelledby": `article-${side}` },
    h(
      "header",
      { dir: direction(article) },
      name,
      facts.length > 0 && h("p", { class: "facts" }, .../** @type {Node[]} */ (facts)),
    ),
    article?.claims?.some((claim) => "suggested" in claim) && h("p", { class: "aside" }, say.text("suggested")),
    ...body,
  );
}

/** An article whose text is all that is known. @param {AnyArticle} article */
export function plainText(article) {
  const text = "text" in article && typeof article.text === "string" ? article.text : "";
  return words("div", article, { class: "text plain" }, text);
}

/**
 * The text of an article with its marks, which are added to `marks`.
 *
 * @param {Side} side
 * @param {Model} model
 * @param {Say} say
 * @param {Mark[]} marks
 */
export function markedText(side, model, say, marks) {
  const ends = claimEnds(model, side);
  let index = 0;
  const paragraphs = model.comparison.view[side].map(({ segments }) =>
    h(
      "p",
      {},
      segments.flatMap(
        /** @returns {(Node | string)[]} */ ({ text, claims }) => {
          const here = index++;
          if (!claims?.length) return [text];
          const element = h("mark", {}, text);
          const badges = (ends.get(here) ?? []).flatMap((claim) => badgesOf(model, side, claim, say));
          marks.push({ element, side, claims, clashes: model.clashes[side].get(here) ?? [], badges });
          return [element, ...badges];
        },
      ),
    ),
  );
  const shown = paragraphs.filter((p) => p.textContent?.trim());
  const length = shown.length > LONG ? "text long" : "text";
  return words("div", model.comparison.articles[side], { class: length }, ...shown);
}

/**
 * Which claims end with which segment.
 *
 * @param {Model} model
 * @param {Side} side
 */
function claimEnds(model, side) {
  /** @type {Map<number, string[]>} */
  const ends = new Map();
  for (const { id } of model.comparison.articles[side].claims) {
    const last = model.places[side].get(`claim ${id}`)?.at(-1);
    if (last !== undefined) ends.set(last, [...(ends.get(last) ?? []), id]);
  }
  return ends;
}

/**
 * The numbered badges after a claim. They carry the words that a screen reader says for the mark, which by itself it
 * does not announce. They are no tab stops: the list of pairs is the keyboard's way.
 *
 * @param {Model} model
 * @param {Side} side
 * @param {string} claim
 * @param {Say} say
 */
function badgesOf(model, side, claim, say) {
  const badges = (model.markersOf[side].get(claim) ?? []).map(({ id, relation, number }) =>
    h(
      "a",
      {
        class: "badge",
        part: `badge badge-${relation}`,
        href: `#pair-${number}`,
        tabindex: -1,
        "data-kind": relation,
        "data-marker": id,
      },
      h("span", { "aria-hidden": "true" }, h("span", { class: "sign" }, SIGNS[relation]), String(number)),
      h("span", { class: "hidden" }, say.text(`spoken.${relation}`, { n: number })),
    ),
  );
  if (!model.only[side].has(claim)) return badges;
  return [h("span", { class: "badge hidden", "data-kind": `only-${side}` }, ` (${say.text(`spoken.only-${side}`)}) `)];
}

/**
 * Only the web's own addresses become links; a `javascript:` in somebody's data never does.
 *
 * @param {unknown} url
 */
export function link(url) {
  return typeof url === "string" && /^https?:\/\//i.test(url) ? url : null;
}

/**
 * A date in words; a date that is none is shown as it came.
 *
 * @param {string | undefined} published
 * @param {Say} say
 */
function date(published, say) {
  if (!published) return null;
  const value = new Date(published);
  if (Number.isNaN(value.getTime())) return h("span", {}, published);
  // A bare day is midnight UTC: in any other zone it could become the day before.
  return words(
    "time",
    say,
    { datetime: published },
    new Intl.DateTimeFormat(say.lang, { dateStyle: "long", timeZone: "UTC" }).format(value),
  );
}
