import { h } from "../../element/dom.js";
import { claimOf, freeId } from "../state/document.js";
import { rangeOf } from "../state/live.js";
import { OFFER } from "../state/offers.js";
import { letter, button, shortened } from "./parts.js";

/**
 * From selected words to a claim, or to other words of one.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {import("../../types.d.ts").Utf16Range} Range
 */

/** So much of the selected words is shown in the bar. */
const SHOWN = 90;

/**
 * What can be done with the selected words. It stands at the window's lower edge, where a thumb is and where no menu of
 * the browser's own covers it.
 *
 * @param {Context} context
 */
export function bar(context) {
  const { looking, t } = context;
  const { selection, moving, open } = looking;
  const range = selection && chosen(context, selection);
  if (!moving && (!range || isMarked(context, selection, range))) return null;
  const { side } = selection ?? /** @type {{ side: Side }} */ (open);
  const text = range ? context.document[side].text.slice(range.start, range.end) : "";
  return h(
    "div",
    { class: "bar", "data-key": "bar", role: "group", "aria-label": t("claims.selected") },
    range
      ? h("p", { lang: context.document[side].lang, dir: "auto" }, letter(side), shortened(text, SHOWN))
      : h("p", {}, t("claims.selectNew", { id: open?.id ?? "" })),
    range &&
      button(
        "mark",
        { class: "main" },
        moving
          ? t("claims.useWords", { id: open?.id ?? "" })
          : selection.cursor
            ? t("claims.markSentence")
            : t("claims.mark"),
      ),
    button("let-go", {}, t("cancel")),
  );
}

/**
 * The words that marking would take: of a mere caret its sentence.
 *
 * @param {Context} context
 * @param {NonNullable<Context["looking"]["selection"]>} selection
 * @returns {Range | null}
 */
function chosen(context, { side, start, end, cursor }) {
  const words = context.words(side);
  return cursor ? (words.sentenceAt(start) ?? null) : words.round({ start, end });
}

/** @param {Context} context */
export function mark(context) {
  const { studio, document, looking, t } = context;
  const { selection, moving, open } = looking;
  const range = selection && chosen(context, selection);
  if (!range) return;
  const { side } = selection;
  const place = context.words(side).place(range);
  if (moving && open?.side === side) {
    studio.act({ type: "place", side, places: { [open.id]: place } });
    context.tell(t("claims.moved", { id: open.id }));
  } else {
    const same = claimOver(context, side, range);
    if (same) return openClaim(context, side, same, true);
    const id = freeId(document, side);
    studio.act({ type: "mark", side, places: [place] });
    context.tell(t("claims.marked", { id }));
    // On a phone the sheet would cover the text in which the next claim is looked for.
    if (!context.isNarrow()) studio.look({ open: { side, id } });
  }
  // From its last word on to the next.
  const last = context.words(side).wordBefore(range.end);
  studio.look({ moving: false, side, selection: last ? { side, ...last, cursor: true, keyed: true } : null });
}

/** @param {Context} context */
export function letGo({ studio }) {
  getSelection()?.removeAllRanges();
  studio.look({ selection: null, moving: false });
}

/**
 * Whether what is chosen is a claim already: of just these words, or around the caret, where marking its sentence would
 * lay one claim over another.
 *
 * @param {Context} context
 * @param {NonNullable<Context["looking"]["selection"]>} selection
 * @param {Range} range
 */
function isMarked(context, selection, range) {
  const { side, cursor } = selection;
  return !!(cursor ? claimAt(context, side, selection) : claimOver(context, side, range));
}

/**
 * The claim of just these words.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {Range} range
 */
function claimOver(context, side, { start, end }) {
  return context.document[side].claims.find(({ id }) => {
    const stands = rangeOf(context, side, id);
    return stands?.start === start && stands.end === end;
  })?.id;
}

/**
 * The innermost claim over a range.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {Range} range
 */
export function claimAt(context, side, { start, end }) {
  const over = context.document[side].claims.flatMap(({ id }) => {
    const stands = rangeOf(context, side, id);
    return stands && stands.start <= start && stands.end >= end ? { id, length: stands.end - stands.start } : [];
  });
  return over.sort((one, other) => one.length - other.length)[0]?.id;
}

/**
 * @param {Context} context
 * @param {Side} side
 * @param {string} id a claim's, or a suggestion's
 * @param {boolean} withFocus
 */
export function openClaim(context, side, id, withFocus) {
  if (id.startsWith(OFFER)) {
    context.focus(`[data-offer="${id}"]`);
    return;
  }
  if (!claimOf(context.document, side, id)) return;
  context.studio.look({ open: { side, id }, side, selection: null, moving: false });
  if (withFocus) context.focus("#claim-title");
}
