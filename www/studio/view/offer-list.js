import { h, words } from "../../element/dom.js";
import { SIDES } from "../state/document.js";
import { button, letter } from "./parts.js";

/**
 * Claims that the engine suggests, to be taken one by one or all together.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/** @param {Context} context */
export function offerList({ offers, document, t }) {
  const count = offers ? offers.of.a.length + offers.of.b.length : 0;
  return h(
    "section",
    { class: "offers", "data-key": "offers", "aria-labelledby": "offers-title" },
    h("h3", { id: "offers-title", tabindex: -1 }, t("offers.title")),
    !offers && h("p", { class: "aside" }, t("working")),
    offers && count === 0 && h("p", { class: "aside" }, t("offers.none")),
    ...SIDES.map((side) => {
      const all = offers?.of[side] ?? [];
      if (all.length === 0) return null;
      const { lang, dir } = document[side];
      return h(
        "div",
        { "data-key": `offers ${side}` },
        h(
          "p",
          { class: "row" },
          letter(side),
          button("accept-all", { "data-side": side }, t("offers.all", { n: all.length, side: side.toUpperCase() })),
        ),
        h(
          "ol",
          {},
          all.map(({ id, quote, start }) =>
            h(
              "li",
              { "data-key": `${side} ${start}`, "data-offer": id },
              words("p", { lang: lang ?? "en", dir }, {}, quote),
              h(
                "p",
                { class: "row" },
                button(
                  "accept",
                  { "data-side": side, "data-id": id, "aria-label": t("offers.acceptOne", { quote }) },
                  t("offers.accept"),
                ),
                button(
                  "dismiss",
                  { class: "quiet", "data-side": side, "data-id": id, "aria-label": t("offers.dismissOne", { quote }) },
                  t("offers.dismiss"),
                ),
              ),
            ),
          ),
        ),
      );
    }),
  );
}

/**
 * @param {Context} context
 * @param {HTMLElement} element
 */
function offerOf({ offers }, element) {
  const side = /** @type {Side} */ (element.dataset.side);
  const all = offers?.of[side] ?? [];
  const index = all.findIndex(({ id }) => id === element.dataset.id);
  return { side, offer: all[index], next: all[index + 1] ?? all[index - 1] };
}

/**
 * The next suggestion is in the same place under the finger and the focus.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {import("../state/offers.js").Offer | undefined} next
 * @param {string} act
 */
function goOn(context, side, next, act) {
  context.focus(next ? `[data-key="${side} ${next.start}"] [data-do=${act}]` : "#offers-title");
}

/** @type {Record<string, import("./context.js").Act>} */
export const offerActs = {
  accept: (context, element) => {
    const { side, offer, next } = offerOf(context, element);
    if (!offer) return;
    context.studio.act({ type: "mark", side, places: [context.words(side).place(offer)] });
    goOn(context, side, next, "accept");
  },
  "accept-all": (context, element) => {
    const side = /** @type {Side} */ (element.dataset.side);
    const all = context.offers?.of[side] ?? [];
    const words = context.words(side);
    context.studio.act({ type: "mark", side, places: all.map((offer) => words.place(offer)) });
    context.tell(context.t("offers.accepted", { n: all.length }));
    context.focus("#offers-title");
  },
  dismiss: (context, element) => {
    const { side, offer, next } = offerOf(context, element);
    if (!offer) return;
    context.studio.act({ type: "dismiss", side, quotes: [offer.quote] });
    goOn(context, side, next, "dismiss");
  },
};
