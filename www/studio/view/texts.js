import { direction, h } from "../../element/dom.js";
import { SIDES } from "../state/document.js";
import { misfitActs, misfits } from "./misfits.js";
import { button, input, labelled, letter, select } from "./parts.js";

/**
 * The step in which the two texts are given, and mended later: the claims follow them.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/** What may be opened for one side: its text, or claims of it. */
const OPENED = ".txt,.html,.htm,.json,.jsonld,.csv,text/*,application/json";

/** Offered by name; an article in another language keeps the tag that it came with. */
const LANGUAGES = [
  ..."en ar bg bn ca cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv".split(
    " ",
  ),
  ..."sw ta th tr uk ur vi zh".split(" "),
];

/** @type {import("./context.js").View} */
export const texts = {
  draw: (context) => [
    h("p", { class: "aside" }, context.t("texts.lead")),
    h("div", { class: "sides", "data-key": "sides" }, ...SIDES.map((side) => articleFields(side, context))),
    next(context),
  ],
  acts: {
    ...misfitActs,
    "to-claims": ({ studio }) => studio.look({ step: "claims" }),
  },
  fields: {
    article: ({ studio }, element) => {
      const side = /** @type {Side} */ (element.dataset.side);
      const field = /** @type {"text" | "title"} */ (element.dataset.of);
      const { value } = /** @type {HTMLInputElement} */ (element);
      studio.act({ type: "article", side, field, value }, { key: `article ${side} ${field}` });
    },
  },
};

/**
 * @param {Side} side
 * @param {Context} context
 */
function articleFields(side, context) {
  const { document, live, t, say } = context;
  const article = document[side];
  const upper = side.toUpperCase();
  const field = (/** @type {string} */ of, /** @type {string | undefined} */ value, /** @type {object} */ more = {}) =>
    input("article", value, { "data-side": side, "data-of": of, ...more });
  const words = context.words(side).words.length;
  const moved = live.comparison?.articles[side].claims.filter(({ status }) => status === "moved").length ?? 0;
  const isRefused = live.error?.path.startsWith(side) && article.text.trim() !== "";
  const writing = {
    lang: article.lang,
    dir: article.text ? direction({ lang: article.lang ?? "en", dir: article.dir }) : "auto",
  };
  return h(
    "fieldset",
    { "data-key": side, "data-side": side, class: "article-fields" },
    h("legend", {}, letter(side), t("article", { side: upper })),
    h(
      "label",
      { class: "field" },
      h("span", {}, t("texts.text")),
      h(
        "textarea",
        {
          "data-field": "article",
          "data-side": side,
          "data-of": "text",
          "data-text": side,
          rows: 14,
          spellcheck: "false",
          ...writing,
        },
        article.text,
      ),
    ),
    h(
      "p",
      { class: "aside counts" },
      t("texts.words", { n: words }),
      article.claims.length > 0 && `, ${t("texts.claims", { n: article.claims.length })}`,
      moved > 0 && `. ${t("texts.moved", { n: moved })}`,
    ),
    isRefused && h("p", { class: "problem" }, `${live.error?.message}`),
    misfits(side, context),
    h(
      "div",
      { class: "two" },
      labelled(t("texts.title"), field("title", article.title, { dir: "auto" })),
      labelled(t("texts.source"), field("source", article.source, { dir: "auto" })),
      labelled(
        t("texts.url"),
        field("url", article.url, { type: "url", inputmode: "url", placeholder: "https://…", dir: "ltr" }),
      ),
      labelled(
        t("texts.published"),
        field("published", article.published, isDay(article.published) ? { type: "date" } : {}),
      ),
      labelled(
        t("texts.lang"),
        select("article", article.lang ?? "en", languages(say.lang, article.lang), {
          "data-side": side,
          "data-of": "lang",
        }),
      ),
    ),
    !(article.lang ?? "en").startsWith("en") && h("p", { class: "aside" }, t("texts.notEnglish")),
    h(
      "label",
      { class: "button file" },
      t("texts.file"),
      h("input", { type: "file", "data-file": side, class: "hidden", accept: OPENED }),
    ),
  );
}

/** @param {Context} context */
function next({ document, t }) {
  const missing = SIDES.filter((side) => document[side].text.trim() === "");
  return h(
    "p",
    { class: "row next", "data-key": "next" },
    button("to-claims", { class: "main", disabled: missing.length > 0 }, t("texts.next")),
    missing.length > 0 &&
      h(
        "span",
        { class: "aside" },
        t(missing.length > 1 ? "texts.needBoth" : "texts.need", { side: missing[0].toUpperCase() }),
      ),
  );
}

/** A day can be chosen from a calendar; whatever else an article has for a date stays as it is. @param {string} [date] */
function isDay(date) {
  return !date || /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/**
 * @param {string} shownIn
 * @param {string} [own]
 * @returns {[string, string][]}
 */
function languages(shownIn, own) {
  const names = new Intl.DisplayNames(shownIn, { type: "language" });
  const name = (/** @type {string} */ tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  const tags = own && !LANGUAGES.includes(own) ? [own, ...LANGUAGES] : LANGUAGES;
  return tags
    .map((tag) => /** @type {[string, string]} */ ([tag, name(tag)]))
    .sort(([, one], [, other]) => one.localeCompare(other, shownIn));
}
