import { KINDS, SIDES, SIGNS } from "./model.js";

/**
 * The marks in both articles, whoever drew them: what they show changes with the filter and the selected pair.
 *
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Side} Side
 * @typedef {import("./model.js").Kind} Kind
 * @typedef {{ element: HTMLElement, side: Side, claims: string[], clashes: string[],
 *   badges: HTMLElement[], last?: boolean }} Mark `clashes`: the markers whose evidence points here; `last`: the last of
 *   the pieces that a page gave one claim, which carries its number.
 */

/**
 * Shows on each mark the strongest relation that the filters let through, and which marks are the selected pair's.
 * On marks of the page's own articles only attributes change; the style sheet makes the numbers out of them.
 *
 * @param {{ marks: Mark[], model: Model, light: boolean }} view
 * @param {import("./state.js").Now} now
 * @param {import("./say.js").Say} say
 */
export function paintMarks({ marks, model, light }, { shown, only, marker: pair }, say) {
  for (const { element, side, claims, clashes, badges, last } of marks) {
    const markers = claims
      .flatMap((claim) => model.markersOf[side].get(claim) ?? [])
      .filter((marker) => shown.has(marker));
    const kind =
      KINDS.find((each) => markers.some(({ relation }) => relation === each)) ??
      (claims.some((claim) => only[side].has(claim)) ? "only" : undefined);
    const chosen = pair && claims.includes(pair[side]) ? pair.relation : undefined;
    const prefix = light ? "cross-read-" : "";
    set(element, `${prefix}relation`, kind);
    set(element, `${prefix}selected`, chosen);
    if (light) {
      const numbered = last ? markers : [];
      set(element, "cross-read-number", numbered.map((marker) => SIGNS[marker.relation] + marker.number).join(" "));
      set(
        element,
        "cross-read-spoken",
        numbered.map(({ relation, number }) => say.text(`spoken.${relation}`, { n: number })).join("; "),
      );
      continue;
    }
    set(element, "clash", pair && clashes.includes(pair.id) ? "true" : undefined);
    const part = kind ? `mark mark-${kind}` : "";
    if (element.part.value !== part) element.part.value = part;
    for (const badge of badges) {
      const marker = model.marker(badge.dataset.marker ?? null);
      badge.hidden = marker ? !shown.has(marker) : kind !== "only";
    }
  }
}

/** Takes away what `paintMarks` set on the page's own marks. @param {Mark[]} marks */
export function clearLightMarks(marks) {
  for (const { element } of marks) {
    for (const name of ["relation", "selected", "number", "spoken"]) set(element, `cross-read-${name}`);
  }
}

/**
 * The marks in the page's own articles.
 *
 * @param {import("./input.js").LightArticles} light
 * @returns {Mark[]}
 */
export function lightMarks(light) {
  return SIDES.flatMap((side) => {
    const elements = [.../** @type {NodeListOf<HTMLElement>} */ (light[side].querySelectorAll("mark[data-claim]"))];
    const lasts = new Set(new Map(elements.map((element) => [element.dataset.claim, element])).values());
    return elements.map((element) => ({
      element,
      side,
      claims: [element.dataset.claim ?? ""],
      clashes: [],
      badges: [],
      last: lasts.has(element),
    }));
  });
}

/**
 * Puts the keyboard's focus on the first words of a claim.
 *
 * @param {Mark[]} marks
 * @param {Side} side
 * @param {string} claim
 * @param {ScrollLogicalPosition} [block]
 */
export function focusPlace(marks, side, claim, block) {
  const element = marks.find((mark) => mark.side === side && mark.claims.includes(claim))?.element;
  if (!element) return;
  focusMark(element);
  show(element, block);
}

/** @param {HTMLElement} element */
export function focusMark(element) {
  // Focusable only while it has the focus: marks are no tab stops, and the page's own stay as they were.
  element.tabIndex = -1;
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  element.focus({ preventScroll: true });
}

/**
 * Brings an element into the window.
 *
 * @param {HTMLElement | undefined} element
 * @param {ScrollLogicalPosition} [block]
 */
export function show(element, block = "center") {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string} [value]
 */
function set(element, name, value) {
  // Writing what is already there would still make the browser lay the text out again.
  if ((element.getAttribute(`data-${name}`) ?? "") === (value ?? "")) return;
  if (value) element.setAttribute(`data-${name}`, value);
  else element.removeAttribute(`data-${name}`);
}
