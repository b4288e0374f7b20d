import { link } from "../article.js";
import { h, heading, words } from "../dom.js";
import { SIDES, SIGNS } from "../model.js";
import { evidenceList, origin } from "./evidence.js";
import { BANDS, isDecided } from "./query.js";
import { step } from "./tools.js";

/**
 * @typedef {import("../parts.js").Stage} Stage
 * @typedef {import("../model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../model.js").Side} Side
 */

/**
 * The selected pair, opened: both claims verbatim with the words that caused the marker, who says them, and why.
 *
 * @param {NumberedMarker} marker
 * @param {Stage} stage
 */
export function card(marker, stage) {
  const { say, level } = stage;
  const { relation, number } = marker;
  return [
    h(
      "header",
      {},
      heading(
        level + 1,
        { id: "card-title" },
        h("span", { class: "badge sign", "data-kind": relation, "aria-hidden": "true" }, SIGNS[relation]),
        say.text("pair", { n: number, kind: say.text(`kind.${relation}`) }),
      ),
      confidence(marker, say),
      h(
        "span",
        { class: "steps" },
        step(-1, say.text("previous"), "‹"),
        step(1, say.text("next"), "›"),
        h(
          "button",
          { type: "button", class: "close", "aria-label": say.text("close"), "data-close": true },
          h("span", { "aria-hidden": "true" }, "×"),
        ),
      ),
    ),
    h("div", { class: "quotes" }, ...SIDES.map((side) => quote(side, marker, stage))),
    heading(level + 2, { class: "why" }, say.text("why")),
    evidenceList(marker, stage),
    marker.sameSource && h("p", { class: "same-source" }, say.text("sameSource")),
    origin(marker, say),
  ].filter((node) => node instanceof Node);
}

/**
 * How sure the engine is, as a word and a small gauge; where people decided there is nothing to be unsure of.
 *
 * @param {NumberedMarker} marker
 * @param {import("../say.js").Say} say
 */
export function confidence(marker, say) {
  if (isDecided(marker.origin)) return h("span", { class: "confidence" }, say.text(`decided.${marker.origin}`));
  const band = bandOf(marker.confidence);
  return h(
    "span",
    { class: "confidence" },
    h("span", { class: "gauge", "data-band": band, "aria-hidden": "true" }),
    say.text(`confidence.${band}`),
  );
}

/** @param {number} confidence 0 to 1 */
export function bandOf(confidence) {
  return confidence >= BANDS.high ? "high" : confidence >= BANDS.fair ? "fair" : "low";
}

/**
 * The words of a claim, those set apart that caused the marker.
 *
 * @param {Side} side
 * @param {NumberedMarker} marker
 * @param {import("../model.js").Model} model
 */
export function quotedWords(side, marker, model) {
  return model
    .quote(side, marker[side], marker.id)
    .map(({ text, clash }) => (clash ? h("strong", { class: "clash", part: "clash" }, text) : text));
}

/**
 * Who carries a claim, and how: in the article's own voice, or somebody whom it quotes.
 *
 * @param {Side} side
 * @param {string} id
 * @param {Stage} stage
 */
export function carried(side, id, { model, say }) {
  const { stance, speaker } = model.claims[side].get(id) ?? {};
  if (!stance) return null;
  const source = sourceOf(side, { model, say });
  return speaker ? say.nodes(`voice.${stance}`, { who: speaker, source }) : say.nodes(`own.${stance}`, { source });
}

/**
 * @param {Side} side
 * @param {Pick<Stage, "model" | "say">} stage
 */
export function sourceOf(side, { model, say }) {
  return model.comparison.articles[side].source ?? say.text("article", { side: side.toUpperCase() });
}

/**
 * @param {Side} side
 * @param {NumberedMarker} marker
 * @param {Stage} stage
 */
function quote(side, marker, stage) {
  const { model, say } = stage;
  const article = model.comparison.articles[side];
  const claim = model.claims[side].get(marker[side]);
  const letter = side.toUpperCase();
  const voice = carried(side, marker[side], stage);
  const original = link(article.url);
  return h(
    "figure",
    { part: `quote quote-${side}` },
    h(
      "figcaption",
      {},
      h("span", { class: "letter" }, letter),
      h("span", { dir: "auto" }, article.source ?? article.title ?? say.text("article", { side: letter })),
    ),
    words("blockquote", article, { "data-kind": marker.relation }, quotedWords(side, marker, model)),
    voice && h("p", {}, voice),
    claim?.gist && h("p", {}, say.nodes("gist", { gist: words("span", article, {}, claim.gist) })),
    claim?.note && h("p", {}, say.nodes("note", { note: claim.note })),
    claim?.status === "changed" && h("p", {}, say.text("changed")),
    h(
      "p",
      { class: "links" },
      h("button", { type: "button", "data-go": side, "data-claim": marker[side] }, say.text("show", { side: letter })),
      original && h("a", { href: original + fragment(original, claim?.quote), rel: "noopener" }, say.text("original")),
    ),
  );
}

/**
 * Points a browser that can at the very words in the original; in every other it opens the page.
 *
 * @param {string} address
 * @param {string} [quote]
 */
function fragment(address, quote) {
  if (!quote) return "";
  // A hyphen has a meaning of its own in a text fragment.
  return `${address.includes("#") ? "" : "#"}:~:text=${encodeURIComponent(quote).replaceAll("-", "%2D")}`;
}
