import { h, heading, words } from "./dom.js";
import { evidenceList, origin } from "./evidence.js";
import { SIDES, SIGNS } from "./model.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").NumberedMarker} NumberedMarker
 * @typedef {import("./model.js").Side} Side
 * @typedef {import("../strings/en.js").Strings} Strings
 */

/**
 * The selected pair, opened: both claims verbatim with the words that caused the marker, who says them, and why.
 *
 * @param {NumberedMarker} marker
 * @param {Model} model
 * @param {{ strings: Strings, level: number }} context
 */
export function card(marker, model, { strings, level }) {
  const { relation, number } = marker;
  return [
    h(
      "header",
      {},
      heading(
        level + 1,
        { id: "card-title" },
        h("span", { class: "badge sign", "data-kind": relation, "aria-hidden": "true" }, SIGNS[relation]),
        `${strings.pair(number)}: ${strings.kind[relation]}`,
      ),
      h("span", { class: "confidence" }, confidence(marker, strings)),
      h("button", { type: "button", class: "close", "aria-label": strings.close, "data-close": true }, "×"),
    ),
    h("div", { class: "quotes" }, ...SIDES.map((side) => quote(side, marker, model, strings))),
    heading(level + 2, { class: "why" }, strings.why),
    evidenceList(marker, model, strings),
    marker.sameSource && h("p", { class: "same-source" }, strings.sameSource),
    origin(marker, strings),
  ];
}

/**
 * How sure the engine is; where a person or an annotation decided there is nothing to be unsure of.
 *
 * @param {NumberedMarker} marker
 * @param {Strings} strings
 */
export function confidence({ origin, confidence }, strings) {
  return origin === "engine" || origin === "judge" ? strings.confidence(confidence) : "";
}

/**
 * @param {Side} side
 * @param {NumberedMarker} marker
 * @param {Model} model
 * @param {Strings} strings
 */
function quote(side, marker, model, strings) {
  const article = model.comparison.articles[side];
  const claim = model.claims[side].get(marker[side]);
  const letter = side.toUpperCase();
  const pieces = model
    .quote(side, marker[side], marker.id)
    .map(({ text, clash }) => (clash ? h("strong", { class: "clash", part: "clash" }, text) : text));
  return h(
    "figure",
    { part: `quote quote-${side}` },
    h(
      "figcaption",
      {},
      h("span", { class: "letter" }, letter),
      h("span", { dir: "auto" }, article.source ?? article.title ?? strings.article(letter)),
      h("button", { type: "button", "data-go": side, "data-claim": marker[side] }, strings.show(letter)),
    ),
    words("blockquote", article, { "data-kind": marker.relation }, pieces),
    claim?.gist && h("p", {}, `${strings.gist} `, words("span", article, {}, claim.gist)),
    claim?.stance && h("p", {}, strings.stance(claim.stance, claim.speaker ?? "")),
    claim?.note && h("p", {}, `${strings.note} `, h("span", { dir: "auto" }, claim.note)),
    claim?.status === "changed" && h("p", {}, strings.changed),
  );
}
