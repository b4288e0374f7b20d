import { select } from "../text/places.js";
import { inspectorActs } from "./inspector.js";
import { claimAt, letGo, mark, openClaim } from "./marking.js";

/**
 * The keyboard in an article's text: arrows move by sentence and word, with Shift they extend what is selected.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 */

/**
 * @param {Context} context
 * @param {KeyboardEvent} event
 * @param {HTMLElement} region
 * @returns {boolean}
 */
export function textKey(context, event, region) {
  const { studio, looking } = context;
  const side = /** @type {Side} */ (region.dataset.article);
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey || (altKey && !shiftKey)) return false;
  const here = looking.selection?.side === side ? looking.selection : null;
  if (key === "Enter") {
    const at = here?.cursor && claimAt(context, side, here);
    if (at && !looking.moving) openClaim(context, side, at, true);
    else mark(context);
    return true;
  }
  if (key === "Escape") {
    letGo(context);
    return true;
  }
  if (key === "Delete" && looking.open?.side === side) {
    inspectorActs.unmark(context, region, event);
    return true;
  }
  const isRtl = getComputedStyle(region).direction === "rtl";
  const step = steps(key, isRtl);
  if (!step) return false;
  const words = context.words(side);
  const begin = { start: 0, end: 0 };
  const moved = shiftKey
    ? here && words.move(here, altKey ? "start" : "end", step.by, step.unit)
    : step.whole
      ? words.next(step.by > 0 ? { start: Infinity, end: Infinity } : begin, step.by, step.unit)
      : words.next(here ?? (step.by > 0 ? begin : { start: Infinity, end: Infinity }), step.by, step.unit);
  if (!moved) return true;
  const { start, end } = moved;
  studio.look({ selection: { side, start, end, cursor: !shiftKey && step.unit === "words", keyed: true } });
  select(region, { start, end });
  const id = claimAt(context, side, moved);
  const text = context.document[side].text.slice(start, end);
  context.tell(id ? `${text}. ${context.t("claims.inClaim", { id })}` : text);
  return true;
}

/**
 * @param {string} key
 * @param {boolean} isRtl
 * @returns {{ by: 1 | -1, unit: "words" | "sentences", whole?: boolean } | undefined}
 */
function steps(key, isRtl) {
  const forward = isRtl ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return { by: forward, unit: "words" };
    case "ArrowLeft":
      return { by: isRtl ? 1 : -1, unit: "words" };
    case "ArrowDown":
      return { by: 1, unit: "sentences" };
    case "ArrowUp":
      return { by: -1, unit: "sentences" };
    case "Home":
      return { by: -1, unit: "sentences", whole: true };
    case "End":
      return { by: 1, unit: "sentences", whole: true };
  }
}
