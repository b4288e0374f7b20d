import { h } from "./dom.js";
import { KINDS, SIDES, SIGNS } from "./model.js";

/**
 * The comparison at a glance: a sentence, a bar whose parts are as long as their counts, and a toggle button for each
 * kind. The bar says nothing that the buttons do not, so it is a picture only; a click on a part is the button's.
 *
 * @param {import("./model.js").Model} model
 * @param {import("./say.js").Say} say
 */
export function summary(model, say) {
  const counts = KINDS.map((kind) => /** @type {const} */ ([kind, model.count(kind)]));
  const there = counts.filter(([, n]) => n > 0);
  return h(
    "div",
    { class: "overview" },
    h("p", { part: "summary" }, sentence(model, say)),
    there.length > 0 &&
      h(
        "div",
        { class: "bar", part: "bar", "aria-hidden": "true" },
        there.map(([kind, n]) => {
          const part = h("span", { part: `bar-${kind}`, "data-kind": kind, "data-filter": kind });
          part.style.flexGrow = String(n);
          return part;
        }),
      ),
    there.length > 0 &&
      h(
        "div",
        { class: "filters", part: "filters", role: "group", "aria-label": say.text("filters") },
        chip("all", counts.reduce((sum, [, n]) => sum + n, 0), say.text("all"), say),
        counts.map(([kind, n]) => chip(kind, n, say.text(`kind.${kind}`), say)),
      ),
  );
}

/**
 * @param {import("./model.js").Model} model
 * @param {import("./say.js").Say} say
 */
function sentence(model, say) {
  const total = model.markers.length;
  const parts = /** @type {const} */ (["dispute", "agree", "related"])
    .map((kind) => /** @type {const} */ ([kind, model.count(kind)]))
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => say.text(`summaryPart.${kind}`, { n }));
  const unseen = SIDES.filter((side) => model.only[side].size > 0).map((side) =>
    say.text(`unseen.${side}`, { n: model.only[side].size }),
  );
  return [
    total > 0
      ? say.text("summary", { pairs: say.text("summaryPairs", { n: total }), parts: say.list(parts) })
      : say.text("summaryNone"),
    ...unseen,
    unseen.length > 0 && say.text("silence"),
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {string} kind
 * @param {number} n
 * @param {string} word
 * @param {import("./say.js").Say} say
 */
function chip(kind, n, word, say) {
  const own = kind !== "all";
  return h(
    "button",
    {
      type: "button",
      part: own ? `filter filter-${kind}` : "filter",
      "data-filter": kind,
      "data-kind": own && kind,
    },
    own && h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[/** @type {keyof typeof SIGNS} */ (kind)]),
    word,
    h("span", {}, say.number(n)),
  );
}
