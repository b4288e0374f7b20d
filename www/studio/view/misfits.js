import { h, words as inWords } from "../../element/dom.js";
import { claimOf } from "../state/document.js";
import { isFresh } from "../state/live.js";
import { button } from "./parts.js";

/**
 * Claims that no longer fit the text as it is now, with a way to mend each: words that have changed are taken over,
 * words that are gone are marked anew or given up.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/**
 * @param {Side} side
 * @param {Context} context
 */
export function misfits(side, context) {
  const { document, live, t } = context;
  const found = (live.comparison?.articles[side].claims ?? []).filter(
    ({ id, status }) => (status === "changed" || status === "orphan") && claimOf(document, side, id),
  );
  if (found.length === 0) return null;
  const article = { lang: document[side].lang ?? "en", dir: document[side].dir };
  return h(
    "section",
    { class: "misfits", "data-key": `misfits ${side}`, "aria-labelledby": `misfits-${side}` },
    h("h3", { id: `misfits-${side}`, tabindex: -1 }, t("misfits.title", { n: found.length, side: side.toUpperCase() })),
    h(
      "ul",
      {},
      found.map(({ id, status, quote }) => {
        const own = claimOf(document, side, id)?.quote.exact ?? "";
        const isChanged = status === "changed";
        const place = { "data-side": side, "data-claim": id };
        return h(
          "li",
          { "data-key": `misfit ${id}` },
          h("p", {}, h("b", {}, id), ` ${t(isChanged ? "misfits.changed" : "misfits.orphan")}`),
          h("p", {}, h("span", { class: "what" }, t("misfits.was")), " ", inWords("del", article, {}, own)),
          isChanged &&
            h("p", {}, h("span", { class: "what" }, t("misfits.is")), " ", inWords("ins", article, {}, quote)),
          h(
            "p",
            { class: "row" },
            isChanged && button("take", place, t("misfits.take")),
            button("again", place, t("misfits.again")),
            button("give-up", { ...place, class: "quiet" }, t("misfits.remove")),
          ),
        );
      }),
    ),
    found.filter(({ status }) => status === "changed").length > 1 &&
      h("p", {}, button("take-all", { "data-side": side }, t("misfits.takeAll"))),
  );
}

/**
 * Where the engine found claims whose words have changed.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {(claim: import("../../types.d.ts").Claim) => boolean} isMeant
 */
function takeOver({ live, document, studio, words }, side, isMeant) {
  if (!isFresh(live, document)) return;
  /** @type {Record<string, import("../text/words.js").Place>} */
  const places = {};
  for (const claim of live.comparison?.articles[side].claims ?? []) {
    const { id, start, end } = claim;
    if (isMeant(claim) && start !== undefined && end !== undefined) places[id] = words(side).place({ start, end });
  }
  studio.act({ type: "place", side, places });
}

/** @param {HTMLElement} element */
function claimAt(element) {
  return { side: /** @type {Side} */ (element.dataset.side), id: element.dataset.claim ?? "" };
}

/** @type {Record<string, import("./context.js").Act>} */
export const misfitActs = {
  take: (context, element) => {
    const { side, id } = claimAt(element);
    takeOver(context, side, (claim) => claim.id === id);
    context.tell(context.t("misfits.taken", { id }));
    context.focus(`#misfits-${side}, [data-article="${side}"], [data-text="${side}"]`);
  },
  "take-all": (context, element) => {
    const { side } = claimAt(element);
    takeOver(context, side, ({ status }) => status === "changed");
    context.focus(`[data-article="${side}"], [data-text="${side}"]`);
  },
  again: (context, element) => {
    const open = claimAt(element);
    context.studio.look({ step: "claims", side: open.side, open, moving: true, selection: null });
    context.focus(`[data-article="${open.side}"]`);
  },
  "give-up": (context, element) => {
    const { side, id } = claimAt(element);
    context.studio.act({ type: "unmark", side, id });
    context.tell(context.t("claims.unmarked", { id }));
    context.focus(`#misfits-${side}, [data-article="${side}"], [data-text="${side}"]`);
  },
};
