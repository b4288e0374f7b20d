import { confidence } from "./card.js";
import { h, heading, words } from "./dom.js";
import { KINDS, SIDES, SIGNS } from "./model.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Kind} Kind
 * @typedef {import("./model.js").NumberedMarker} NumberedMarker
 * @typedef {import("./model.js").Side} Side
 * @typedef {import("../strings/en.js").Strings} Strings
 * @typedef {{ strings: Strings, level: number }} Context
 */

/**
 * The summary in words, and a toggle button for each kind with its count.
 *
 * @param {Model} model
 * @param {Context} context
 */
export function overview(model, { strings }) {
  const n = /** @type {Record<Kind, number>} */ (Object.fromEntries(KINDS.map((kind) => [kind, model.count(kind)])));
  const total = model.markers.length;
  return h(
    "div",
    { class: "overview" },
    h("p", { part: "summary" }, `${strings.summary(n)} `, strings.silence(n["only-a"], n["only-b"])),
    total + n["only-a"] + n["only-b"] > 0 &&
      h(
        "div",
        { class: "filters", part: "filters", role: "group", "aria-label": strings.filters },
        h(
          "button",
          { type: "button", part: "filter", "data-filter": "all" },
          strings.all,
          h("span", {}, String(total)),
        ),
        KINDS.map((kind) =>
          h(
            "button",
            { type: "button", part: `filter filter-${kind}`, "data-filter": kind, "data-kind": kind },
            h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[kind]),
            strings.kind[kind],
            h("span", {}, String(n[kind])),
          ),
        ),
      ),
  );
}

/**
 * The pairs, then what only one article says, then what went wrong with the input.
 *
 * @param {Model} model
 * @param {Context} context
 */
export function lists(model, { strings, level }) {
  const claims = SIDES.some((side) => model.claims[side].size > 0);
  return h(
    "div",
    { class: "lists" },
    heading(level, { id: "pairs" }, strings.pairs),
    model.markers.length > 0 && h("p", { class: "aside keys", id: "keys" }, strings.keys),
    h(
      "ol",
      { class: "pairs", part: "pairs", "aria-labelledby": "pairs", "data-roving": true },
      model.markers.map((marker) => pair(marker, model, strings)),
    ),
    h(
      "p",
      { class: "aside none", hidden: model.markers.length > 0 },
      !claims ? strings.noClaims : model.markers.length > 0 ? strings.noneShown : strings.noMarkers,
    ),
    ...SIDES.map((side) => only(side, model, strings)),
    notes(model, strings),
  );
}

/**
 * @param {NumberedMarker} marker
 * @param {Model} model
 * @param {Strings} strings
 */
function pair(marker, model, strings) {
  const { id, relation, number } = marker;
  const sure = confidence(marker, strings);
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
          String(number),
        ),
        h("b", {}, strings.kind[relation]),
        sure && h("span", { class: "confidence" }, sure),
      ),
      SIDES.map((side) => quote(side, marker[side], model)),
    ),
  );
}

/**
 * @param {Side} side
 * @param {string} claim
 * @param {Model} model
 */
function quote(side, claim, model) {
  const text = model.quote(side, claim).map((piece) => piece.text);
  return h(
    "span",
    { class: "side", dir: model.comparison.articles[side].dir },
    h("span", { class: "letter" }, side.toUpperCase()),
    words("span", model.comparison.articles[side], { class: "short" }, text),
  );
}

/**
 * @param {Side} side
 * @param {Model} model
 * @param {Strings} strings
 */
function only(side, model, strings) {
  const claims = [...model.only[side]];
  if (claims.length === 0) return null;
  return h(
    "details",
    { "data-kind": `only-${side}`, part: `only only-${side}` },
    h("summary", {}, `${strings.onlyIn[side]} (${claims.length})`),
    h(
      "ol",
      { class: "only", "data-roving": true },
      claims.map((id) =>
        h(
          "li",
          { "data-kind": `only-${side}` },
          h("button", { type: "button", "data-go": side, "data-claim": id, tabindex: -1 }, quote(side, id, model)),
        ),
      ),
    ),
  );
}

/**
 * @param {Model} model
 * @param {Strings} strings
 */
function notes(model, strings) {
  const orphans = SIDES.flatMap((side) =>
    [...model.claims[side].values()]
      .filter((claim) => claim.status === "orphan")
      .map((claim) =>
        h(
          "li",
          {},
          `${strings.orphan(side.toUpperCase())} `,
          words("q", model.comparison.articles[side], {}, claim.quote),
        ),
      ),
  );
  const warnings = model.comparison.warnings
    .filter(({ code }) => !/orphan/.test(code))
    .map(({ code, path, message }) => h("li", {}, `${message} `, h("code", {}, `${code} ${path}`)));
  const all = [...orphans, ...warnings];
  return (
    all.length > 0 && h("details", { class: "notes" }, h("summary", {}, strings.notes(all.length)), h("ul", {}, ...all))
  );
}
