import { h } from "../../element/dom.js";
import { SIGNS } from "../../element/model.js";
import { pairKey, SIDES } from "../state/document.js";
import { button, labelled, select, shortened } from "./parts.js";

/**
 * A pair that the engine does not have: two claims and how they relate.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/** So much of a claim stands in the list of claims. */
const SHOWN = 90;

/** @param {Context} context */
export function addPair({ document, looking, t }) {
  if (SIDES.some((side) => document[side].claims.length === 0)) return null;
  const { a, b } = looking.adding;
  return h(
    "fieldset",
    { class: "adding", "data-key": "adding" },
    h("legend", {}, t("review.add")),
    ...SIDES.map((side) =>
      labelled(
        t("review.claimOf", { side: side.toUpperCase() }),
        select(
          "adding",
          looking.adding[side],
          [
            ["", t("review.choose")],
            ...document[side].claims.map(
              ({ id, quote }) => /** @type {[string, string]} */ ([id, `${id}: ${shortened(quote.exact, SHOWN)}`]),
            ),
          ],
          { "data-side": side },
        ),
      ),
    ),
    h(
      "div",
      { class: "decisions", role: "group", "aria-label": t("pairs.decide") },
      /** @type {const} */ (["agree", "dispute", "related"]).map((relation) =>
        button(
          "add-pair",
          { "data-relation": relation, "data-kind": relation, disabled: !a || !b },
          h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[relation]),
          t(`decision.${relation}`),
        ),
      ),
    ),
  );
}

/** @type {Record<string, import("./context.js").Act>} */
export const addFields = {
  adding: ({ studio, looking }, element) => {
    const { value } = /** @type {HTMLSelectElement} */ (element);
    studio.look({ adding: { ...looking.adding, [/** @type {Side} */ (element.dataset.side)]: value } });
  },
};

/** @type {Record<string, import("./context.js").Act>} */
export const addActs = {
  "add-pair": (context, element) => {
    const pair = context.looking.adding;
    const relation = /** @type {"agree" | "dispute" | "related"} */ (element.dataset.relation);
    context.studio.act({ type: "link", pair, relation });
    context.studio.look({ adding: { a: "", b: "" } });
    context.tell(context.t(`decision.${relation}`));
    context.focus(`[data-key="${CSS.escape(pairKey(pair))}"] [data-do=overrule]`);
  },
};
