import { h } from "../../element/dom.js";
import { SIDES } from "../state/document.js";
import { boxOf, select, selected } from "../text/places.js";
import { article } from "./article.js";
import { claimList } from "./claim-list.js";
import { inspector, inspectorActs, inspectorFields } from "./inspector.js";
import { bar, letGo, mark, openClaim } from "./marking.js";
import { misfitActs, misfits } from "./misfits.js";
import { offerActs, offerList } from "./offer-list.js";
import { button, cap } from "./parts.js";
import { textKey } from "./text-keys.js";

/**
 * The step in which claims are marked: both articles, what is marked in them, and what is said of one claim.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {import("./context.js").View} View
 */

/** So far selected words stay from the window's edge and from the bar, in CSS pixels. */
const EDGE = 8;

/** @type {View} */
export const claims = {
  draw(context) {
    const { document, live, looking, offers, t } = context;
    if (SIDES.some((side) => document[side].text.trim() === "")) return [h("p", {}, t("claims.needTexts"))];
    if (!live.comparison) return [h("p", { class: "aside" }, live.error?.message ?? t("working"))];
    const view = looking.offers ? offers?.view : undefined;
    return [
      h("p", { class: "aside" }, t("claims.lead")),
      tools(context),
      ...SIDES.map((side) => misfits(side, context)),
      h(
        "div",
        { class: "desk", "data-shown": looking.side, "data-key": "desk" },
        ...SIDES.map((side) => article(side, context, view?.[side])),
        h(
          "aside",
          { class: "rail", "data-key": "rail", "aria-label": t("claims.rail") },
          looking.open && inspector(context, looking.open),
          looking.offers && offerList(context),
          ...SIDES.map((side) => claimList(side, context)),
        ),
      ),
      h("p", { id: "text-keys", class: "aside keys", "data-key": "keys" }, ...context.tn("claims.keys", keyCaps())),
      h("p", { class: "row next", "data-key": "next" }, button("to-pairs", { class: "main" }, t("claims.next"))),
      bar(context),
    ];
  },

  acts: {
    ...inspectorActs,
    ...misfitActs,
    ...offerActs,
    side: (context, element) => context.studio.look({ side: /** @type {Side} */ (element.dataset.side) }),
    mark: (context) => {
      backToText(context);
      mark(context);
    },
    "let-go": (context) => {
      backToText(context);
      letGo(context);
    },
    offers: ({ studio, looking }) => studio.look({ offers: !looking.offers }),
    open: (context, element) => {
      const side = /** @type {Side} */ (element.dataset.side);
      openClaim(context, side, element.dataset.claim ?? "", true);
    },
    close: ({ studio }) => studio.look({ open: null, moving: false }),
    "to-pairs": ({ studio }) => studio.look({ step: "pairs" }),
  },

  fields: inspectorFields,

  drawn({ looking }, root) {
    // Where marks came into the text, the browser has lost what was selected in it.
    const { selection } = looking;
    const region = selection?.keyed && root.querySelector(`[data-article="${selection.side}"]`);
    if (!region || region !== document.activeElement) return;
    const now = selected(region, getSelection());
    if (now?.start !== selection.start || now.end !== selection.end) select(region, selection);
    bringIntoView(boxOf(region, selection), root.querySelector(".bar"));
  },

  key(context, event) {
    const region = event.target instanceof Element ? event.target.closest("[data-article]") : null;
    if (region) return textKey(context, event, /** @type {HTMLElement} */ (region));
    const entry = event.target instanceof Element ? event.target.closest(".claim-list .entry") : null;
    if (event.key === "Delete" && entry instanceof HTMLElement) {
      removeEntry(context, entry);
      return true;
    }
    if (event.key === "Escape" && context.looking.open) {
      const { side } = context.looking.open;
      context.studio.look({ open: null, moving: false });
      context.focus(`[data-article="${side}"]`);
      return true;
    }
    return false;
  },
};

/**
 * The bar goes, and with it the button that was pressed.
 *
 * @param {Context} context
 */
function backToText({ looking, focus }) {
  focus(`[data-article="${looking.selection?.side ?? looking.side}"]`);
}

/**
 * Brings what is selected into the window, above the bar that tells of it; of more than there is room for, its beginning.
 *
 * @param {DOMRect | null} box
 * @param {Element | null} bar
 */
function bringIntoView(box, bar) {
  if (!box) return;
  const below = box.bottom + EDGE - (bar?.getBoundingClientRect().top ?? innerHeight);
  const above = box.top - EDGE;
  if (above < 0) scrollBy({ top: above });
  else if (below > 0) scrollBy({ top: Math.min(below, above) });
}

/**
 * Removes the claim of an entry in the list; the focus goes to the next one.
 *
 * @param {Context} context
 * @param {HTMLElement} entry
 */
function removeEntry(context, { dataset: { side, claim: id = "" } }) {
  if (side !== "a" && side !== "b") return;
  const { claims } = context.document[side];
  const index = claims.findIndex((claim) => claim.id === id);
  const next = claims[index + 1] ?? claims[index - 1];
  context.studio.act({ type: "unmark", side, id });
  context.tell(context.t("claims.unmarked", { id }));
  context.focus(next ? `.claim-list [data-claim="${CSS.escape(next.id)}"]` : `[data-article="${side}"]`);
}

/** The keys in the sentence that explains them. */
function keyCaps() {
  return {
    words: h("span", {}, cap("←"), " ", cap("→")),
    sentences: h("span", {}, cap("↑"), " ", cap("↓")),
    shift: cap("Shift"),
    alt: h("span", {}, cap("Alt"), "+", cap("Shift")),
    enter: cap("Enter"),
    delete: cap("Delete"),
    escape: cap("Esc"),
  };
}

/** @param {Context} context */
function tools({ looking, offers, t }) {
  const count = offers ? offers.of.a.length + offers.of.b.length : undefined;
  return h(
    "div",
    { class: "tools", "data-key": "tools" },
    h(
      "div",
      { class: "switch", role: "group", "aria-label": t("claims.articles") },
      SIDES.map((side) =>
        button(
          "side",
          { "data-side": side, "aria-pressed": looking.side === side ? "true" : "false" },
          t("article", { side: side.toUpperCase() }),
        ),
      ),
    ),
    button(
      "offers",
      { "aria-pressed": looking.offers ? "true" : "false" },
      looking.offers && count !== undefined ? t("claims.offersShown", { n: count }) : t("claims.offers"),
    ),
  );
}
