import { KINDS } from "./model.js";

/**
 * What the page and the reader have chosen, read off the element's attributes: they are the truth, and a bad value
 * means the default.
 *
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").NumberedMarker} NumberedMarker
 * @typedef {"side" | "pairs" | "one" | "grid" | "exercise"} ViewName
 * @typedef {object} Now
 * @property {ViewName} view
 * @property {import("./model.js").Side} article The one that the view of one article shows.
 * @property {"all" | import("./model.js").Kind} filter
 * @property {Record<"evidence" | "confidence" | "speaker" | "search", string>} query Empty where it asks for nothing.
 * @property {NumberedMarker | undefined} marker The selected pair.
 * @property {string} choice What is filtered and selected, to tell whether the marks change.
 * @property {Set<NumberedMarker>} shown The pairs that the filters let through.
 * @property {Record<import("./model.js").Side, Set<string>>} only The claims that they let through of those that only
 *   one article has.
 *
 * @typedef {object} Asks What the query asks for; it is loaded with the filters, and before that nothing is asked.
 * @property {(marker: NumberedMarker, query: Now["query"], model: Model) => boolean} marker
 * @property {(side: import("./model.js").Side, claim: string, query: Now["query"], model: Model) => boolean} claim
 */

/** @type {ViewName[]} */
export const VIEWS = ["side", "pairs", "one", "grid", "exercise"];

/** The filters besides `filter`. */
export const QUERY = /** @type {const} */ (["evidence", "confidence", "speaker", "search"]);

/**
 * @param {HTMLElement} host
 * @param {Model | undefined} model
 * @param {Asks | undefined} asks
 * @returns {Now}
 */
export function read(host, model, asks) {
  const filter = KINDS.find((kind) => kind === host.getAttribute("filter")) ?? "all";
  const query = /** @type {Now["query"]} */ (
    Object.fromEntries(QUERY.map((name) => [name, host.getAttribute(name)?.trim() ?? ""]))
  );
  const asked = QUERY.some((name) => query[name]) ? asks : undefined;
  const passes = (/** @type {string} */ kind) => filter === "all" || filter === kind;
  const only = (/** @type {import("./model.js").Side} */ side) =>
    new Set(
      [...(model && passes(`only-${side}`) ? model.only[side] : [])].filter(
        (claim) => !asked || asked.claim(side, claim, query, /** @type {Model} */ (model)),
      ),
    );
  const view = VIEWS.find((name) => name === host.getAttribute("view")) ?? "side";
  return {
    view: view === "grid" && !model?.comparison.grid?.length ? "side" : view,
    article: host.getAttribute("article") === "b" ? "b" : "a",
    filter,
    query,
    choice: [filter, ...Object.values(query), host.getAttribute("selected"), !!asks].join("\n"),
    marker: model?.marker(host.getAttribute("selected")),
    shown: new Set(
      model?.markers.filter((marker) => passes(marker.relation) && (!asked || asked.marker(marker, query, model))),
    ),
    only: { a: only("a"), b: only("b") },
  };
}
