import { direction, h, heading, words } from "../dom.js";
import { SIDES, SIGNS } from "../model.js";
import { carried, confidence, quotedWords } from "./card.js";
import { kindName } from "./evidence.js";

/**
 * @typedef {import("../parts.js").Stage} Stage
 * @typedef {import("../model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../model.js").Side} Side
 */

/**
 * The pairs, then what only one article says, then what went wrong with the input. Beside the articles an entry shows
 * its first words; in the view of pairs, and on paper, all of it.
 *
 * @param {Stage} stage
 */
export function lists(stage) {
  const { model, say, level } = stage;
  const claims = SIDES.some((side) => model.claims[side].size > 0);
  const any = model.markers.length > 0;
  const all = h(
    "div",
    { class: "lists" },
    heading(level, { id: "pairs" }, say.text("pairs")),
    any && h("p", { class: "aside keys", id: "keys" }, say.text("keys")),
    h(
      "ol",
      { class: "pairs", part: "pairs", "aria-labelledby": "pairs", "data-roving": true },
      model.markers.map((marker) => entry(marker, stage)),
    ),
    h("p", { class: "aside none", hidden: any }, say.text(!claims ? "noClaims" : any ? "noneShown" : "noMarkers")),
    ...SIDES.map((side) => only(side, stage)),
    notes(stage),
  );
  all.addEventListener("focusin", ({ target }) => keepInSight(/** @type {Element} */ (target)));
  return all;
}

/**
 * Entries are laid out as they come near the window, and push what has just got the focus under the card: it is brought
 * back.
 *
 * @param {Element} target
 */
function keepInSight(target, frames = 3) {
  if (target.closest(".card")) return;
  requestAnimationFrame(() => {
    if (!target.matches(":focus-visible")) return;
    target.scrollIntoView({ block: "nearest" });
    if (frames > 1) keepInSight(target, frames - 1);
  });
}

/**
 * The entries of a list, or the notes in an article's margin, that the filters let through.
 *
 * @param {Element} list
 */
export function entries(list) {
  const found = list.querySelectorAll(":scope > li:not([hidden]) > button, :scope > .margin > .note:not([hidden])");
  return [.../** @type {NodeListOf<HTMLElement>} */ (found)];
}

/**
 * Makes one entry of a list its tab stop.
 *
 * @param {Element} list
 * @param {HTMLElement | undefined} stop
 */
export function rove(list, stop) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[tabindex="0"]'))) {
    if (button !== stop && button.parentElement?.parentElement === list) button.tabIndex = -1;
  }
  if (stop && stop.tabIndex !== 0) stop.tabIndex = 0;
}

/**
 * @param {NumberedMarker} marker
 * @param {Stage} stage
 */
function entry(marker, stage) {
  const { id, relation, number, evidence } = marker;
  const { say } = stage;
  const kinds = [...new Set(evidence.map(({ kind }) => kindName(kind, say)))];
  return h(
    "li",
    { id: `pair-${number}`, "data-kind": relation },
    h(
      "button",
      { type: "button", part: `pair pair-${relation}`, "data-marker": id, "data-kind": relation, tabindex: -1 },
      h(
        "span",
        { class: "head" },
        h(
          "span",
          { class: "badge" },
          h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[relation]),
          say.number(number),
        ),
        h("b", {}, say.text(`kind.${relation}`)),
        confidence(marker, say),
      ),
      h(
        "span",
        { class: "claims" },
        SIDES.map((side) =>
          quote(side, quotedWords(side, marker, stage.model), stage, carried(side, marker[side], stage)),
        ),
      ),
      h("span", { class: "because" }, kinds.join(" · ")),
    ),
  );
}

/**
 * @param {Side} side
 * @param {(Node | string)[]} text
 * @param {Stage} stage
 * @param {(Node | string)[] | null} [voice]
 */
function quote(side, text, { model, say }, voice) {
  const { [side]: article } = model.comparison.articles;
  return h(
    "span",
    { class: "side", dir: direction(article) },
    h("span", { class: "letter" }, side.toUpperCase()),
    words("span", article, { class: "short" }, text),
    voice && h("span", { class: "voice", dir: say.dir }, voice),
  );
}

/**
 * @param {Side} side
 * @param {Stage} stage
 */
function only(side, stage) {
  const { model, say } = stage;
  const claims = [...model.only[side]];
  if (claims.length === 0) return null;
  const kind = `only-${side}`;
  return h(
    "details",
    { "data-kind": kind, "data-side": side, part: `only ${kind}` },
    h("summary", {}, say.text(`onlyIn.${side}`, { n: claims.length })),
    h(
      "ol",
      { class: "only", "data-roving": true },
      claims.map((id) =>
        h(
          "li",
          { "data-kind": kind, "data-claim": id },
          h(
            "button",
            { type: "button", "data-go": side, "data-claim": id, tabindex: -1 },
            quote(
              side,
              model.quote(side, id).map(({ text }) => text),
              stage,
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {Stage} stage */
function notes({ model, say }) {
  const orphans = SIDES.flatMap((side) =>
    [...model.claims[side].values()]
      .filter((claim) => claim.status === "orphan")
      .map(({ quote }) =>
        h(
          "li",
          {},
          say.nodes("orphan", {
            side: side.toUpperCase(),
            quote: words("q", model.comparison.articles[side], {}, quote),
          }),
        ),
      ),
  );
  const warnings = model.comparison.warnings
    .filter(({ code }) => !/orphan/.test(code))
    // The engine's own words are English, whatever the element speaks.
    .map(({ code, path, message }) =>
      h("li", { lang: "en", dir: "ltr" }, `${message} `, h("code", {}, `${code} ${path}`)),
    );
  const all = [...orphans, ...warnings];
  return (
    all.length > 0 &&
    h("details", { class: "notes" }, h("summary", {}, say.text("notes", { n: all.length })), h("ul", {}, ...all))
  );
}
