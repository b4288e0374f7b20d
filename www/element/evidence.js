import { h, words } from "./dom.js";
import { SIDES } from "./model.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../strings/en.js").Strings} Strings
 */

/**
 * Why two claims were paired: each piece of evidence in plain words, with the words on both sides and what they come
 * to ("five" = 5).
 *
 * @param {NumberedMarker} marker
 * @param {Model} model
 * @param {Strings} strings
 */
export function evidenceList(marker, model, strings) {
  return h(
    "ul",
    { class: "evidence", part: "evidence" },
    marker.evidence.map(({ kind, values }, index) =>
      h(
        "li",
        {},
        h("b", {}, strings.evidence[kind] ?? strings.otherEvidence),
        values?.question && h("span", { class: "question" }, `“${values.question}”`),
        values?.questionB && h("span", { class: "question" }, strings.alsoAsked(values.questionB)),
        SIDES.flatMap((side) => {
          const text = model.evidence(side, `${marker.id}/${index}`);
          const value = values?.[side];
          if (!text && !value) return [];
          const { lang, dir } = model.comparison.articles[side];
          return h(
            "span",
            { class: "side" },
            h("span", { class: "letter" }, side.toUpperCase()),
            // The annotated answer stands for a whole claim: its words are already above, in the quote.
            kind !== "annotated-answer" && text ? words("q", { lang, dir }, {}, text) : "",
            kind !== "annotated-answer" && text && value && value !== text ? " = " : "",
            value && (value !== text || kind === "annotated-answer") ? h("span", { dir: "auto" }, value) : "",
          );
        }),
      ),
    ),
  );
}

/**
 * Who decided that the two claims are a pair, and what the engine says where somebody else did.
 *
 * @param {NumberedMarker} marker
 * @param {Strings} strings
 */
export function origin({ origin, by, reason, evidence, engine }, strings) {
  const question = evidence.find(({ values }) => values?.question)?.values?.question;
  const decided =
    origin === "person"
      ? strings.person(by ?? "", reason ?? "")
      : origin === "annotation" && question
        ? strings.question(question)
        : strings.origin[origin];
  return h(
    "div",
    { class: "origin" },
    h("p", {}, decided),
    engine && h("p", {}, strings.engineSays(engine.relation, strings.confidence(engine.confidence))),
  );
}
