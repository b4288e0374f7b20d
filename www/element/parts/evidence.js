import { h, words } from "../dom.js";
import { SIDES } from "../model.js";
import { bandOf } from "./card.js";

/**
 * @typedef {import("../model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../say.js").Say} Say
 */

/** Kinds of evidence without words of their own. */
const WHOLE = ["annotated-answer", "judged"];

/**
 * Why two claims were paired: each piece of evidence in plain words, with the words on both sides and what they come
 * to ("five" = 5).
 *
 * @param {NumberedMarker} marker
 * @param {import("../parts.js").Stage} stage
 */
export function evidenceList(marker, { model, say }) {
  return h(
    "ul",
    { class: "evidence", part: "evidence" },
    marker.evidence.map(({ kind, values }, index) =>
      h(
        "li",
        {},
        h("b", {}, kindName(kind, say)),
        values?.question && h("span", { class: "question" }, say.nodes("question", { question: values.question })),
        values?.questionB && h("span", { class: "question" }, say.nodes("questionB", { question: values.questionB })),
        SIDES.flatMap((side) => {
          // These stand for a whole claim: its words are already above, in the quote.
          const text = WHOLE.includes(kind) ? "" : model.evidence(side, `${marker.id}/${index}`);
          const value = values?.[side];
          if (!text && !value) return [];
          const { lang, dir } = model.comparison.articles[side];
          const quoted = text && words("q", { lang, dir }, {}, text);
          return h(
            "span",
            { class: "side" },
            h("span", { class: "letter" }, side.toUpperCase()),
            quoted && value && value !== text
              ? h("span", {}, say.nodes("value", { words: quoted, value }))
              : quoted || h("bdi", {}, value),
          );
        }),
      ),
    ),
  );
}

/**
 * A kind that the words do not know is called by the name that it has in the data.
 *
 * @param {string} kind
 * @param {Say} say
 */
export function kindName(kind, say) {
  return say.has(`evidence.${kind}`) ? say.text(`evidence.${kind}`) : say.text("evidenceOther", { kind });
}

/**
 * Who decided that the two claims are a pair, and what the engine says where somebody else did.
 *
 * @param {NumberedMarker} marker
 * @param {Say} say
 */
export function origin({ origin, by, reason, engine }, say) {
  const sure = engine && say.text(`confidence.${bandOf(engine.confidence)}`);
  return h(
    "div",
    { class: "origin" },
    h("p", {}, by ? say.nodes("setBy", { by }) : say.has(`origin.${origin}`) ? say.text(`origin.${origin}`) : origin),
    reason && h("p", {}, say.nodes("setReason", { reason })),
    engine && h("p", {}, say.text(`engineAlone.${engine.relation}`, { confidence: sure ?? "" })),
  );
}
