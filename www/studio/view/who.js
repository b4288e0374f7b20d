import { h } from "../../element/dom.js";
import { button, input, labelled } from "./parts.js";

/**
 * In whose name decisions are made. It is asked before the first of them; those made without a name get it afterwards,
 * where the author wants it: a draft may have come with decisions of somebody else's.
 *
 * @typedef {import("./context.js").Context} Context
 */

/** @param {Context} context */
export function who({ document, t }) {
  const nameless = document.links.filter(({ by }) => !by).length;
  return h(
    "div",
    { class: "who", "data-key": "who" },
    labelled(t("review.by"), input("by", document.by, { dir: "auto", "aria-describedby": "by-help" })),
    h("p", { class: "aside", id: "by-help" }, t("review.byHelp")),
    document.by.trim() !== "" && nameless > 0 && h("p", {}, button("sign", {}, t("review.sign", { n: nameless }))),
  );
}

/** @type {Record<string, import("./context.js").Act>} */
export const whoFields = {
  by: ({ studio }, element) =>
    studio.act({ type: "by", value: /** @type {HTMLInputElement} */ (element).value }, { key: "by" }),
};

/** @type {Record<string, import("./context.js").Act>} */
export const whoActs = {
  sign: ({ studio, tell, t, focus }) => {
    studio.act({ type: "sign" });
    tell(t("review.signed"));
    focus("[data-field=by]");
  },
};
