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
 * Shows on each mark the strongest relation that the filter lets through, and which marks are the selected pair's.
 * On marks of the page's own articles only attributes change; the style sheet makes the numbers out of them.
 *
 * @param {import("./draw.js").View & { model: Model }} view
 * @param {{ filter: "all" | Kind, selected: string | null }} state
 * @param {import("../strings/en.js").Strings} strings
 */
export function paintMarks({ marks, model, light }, { filter, selected }, strings) {
  const passes = (/** @type {string | undefined} */ kind) => filter === "all" || filter === kind;
  const pair = model.marker(selected);
  for (const { element, side, claims, clashes, badges, last } of marks) {
    const kinds = claims.flatMap((claim) => model.kinds(side, claim));
    const kind = KINDS.find((each) => kinds.includes(each) && passes(each));
    const relation = kind?.replace(/-.$/, "");
    const chosen = pair && claims.includes(pair[side]) ? pair.relation : undefined;
    if (light) {
      const shown = last
        ? (model.markersOf[side].get(claims[0]) ?? []).filter((marker) => passes(marker.relation))
        : [];
      set(element, "cross-read-relation", relation);
      set(element, "cross-read-selected", chosen);
      set(element, "cross-read-number", shown.map((marker) => SIGNS[marker.relation] + marker.number).join(" "));
      set(
        element,
        "cross-read-spoken",
        shown.map((marker) => strings.spoken(marker.relation, marker.number)).join("; "),
      );
      continue;
    }
    set(element, "relation", relation);
    set(element, "selected", chosen);
    set(element, "clash", pair && clashes.includes(pair.id) ? "true" : undefined);
    const part = relation ? `mark mark-${relation}` : "";
    if (element.part.value !== part) element.part.value = part;
    for (const badge of badges) badge.hidden = !passes(badge.dataset.kind);
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
 */
export function focusPlace(marks, side, claim) {
  const element = marks.find((mark) => mark.side === side && mark.claims.includes(claim))?.element;
  if (!element) return;
  // Focusable only while it has the focus: marks are no tab stops, and the page's own stay as they were.
  element.tabIndex = -1;
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  element.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
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
