import { oneCss } from "../../styles/one.js";
import { h, words } from "../dom.js";
import { SIGNS } from "../model.js";
import { carried } from "./card.js";
import { rove } from "./list.js";

export const css = oneCss;

/**
 * @typedef {import("../parts.js").Stage} Stage
 * @typedef {import("../model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../model.js").Side} Side
 */

/**
 * One article with the other's claims in its margin. The articles are the same as side by side: after each paragraph
 * come the notes on it, which the style sheet lets stand beside it, so that nothing is measured. The paragraphs of the
 * page's own articles are not ours to put anything between; there all notes follow the article, in its order.
 *
 * @param {Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach(stage) {
  const { root, say } = stage;
  /** Those of an article are made when it is first read. @type {Partial<Record<Side, Notes>>} */
  const notes = {};
  const other = h("button", { type: "button", class: "turn" });
  other.addEventListener("click", () => stage.choose({ article: stage.now().article === "a" ? "b" : null }));
  const hint = h("p", { class: "turn aside" });
  root.querySelector(".articles")?.before(hint, other);

  return {
    paint({ view, shown, only, marker: selected, article }) {
      if (view !== "one") return;
      const there = article === "a" ? "b" : "a";
      other.textContent = say.text(`read.${there}`);
      notes[article] ??= margin(article, stage);
      /** @type {HTMLElement | undefined} */
      let stop;
      for (const { marker, element } of notes[article]) {
        element.hidden = !shown.has(marker);
        if (marker === selected) element.setAttribute("aria-current", "true");
        else element.removeAttribute("aria-current");
        if (!element.hidden && (!stop || marker === selected)) stop = element;
      }
      // What only the other article says is nowhere in this one.
      const { size } = only[there];
      hint.hidden = !!stop || only[article].size > 0;
      hint.textContent = size > 0 ? say.text(`onlyIn.${there}`, { n: size }) : say.text("noneShown");
      // One tab stop for the whole margin, as for the list of pairs.
      const text = stop?.parentElement?.parentElement;
      if (text) rove(text, stop);
    },
  };
}

/**
 * @typedef {{ marker: NumberedMarker, element: HTMLElement }[]} Notes
 *
 * @param {Side} side of the article that is read
 * @param {Stage} stage
 * @returns {Notes}
 */
function margin(side, stage) {
  const { root, model, say, light } = stage;
  const places = light
    ? new Map([[root.querySelector(`slot[name="${side}"]`), model.markers]])
    : byParagraph(side, stage);
  return [...places].flatMap(([place, markers]) => {
    const here = markers.map((marker) => ({ marker, element: note(side, marker, stage) }));
    const elements = here.map(({ element }) => element);
    place?.after(h("div", { class: "margin", lang: say.lang, dir: say.dir }, elements));
    place?.parentElement?.setAttribute("data-roving", "");
    return here;
  });
}

/**
 * The paragraphs of an article that have marks, and the pairs whose words end there.
 *
 * @param {Side} side
 * @param {Stage} stage
 */
function byParagraph(side, { marks, model }) {
  /** @type {Map<Element, NumberedMarker[]>} */
  const found = new Map();
  for (const { element, side: own, badges } of marks) {
    const paragraph = own === side && badges.length > 0 && element.closest("p");
    if (!paragraph) continue;
    const here = badges.map(({ dataset }) => model.marker(dataset.marker ?? null)).filter((marker) => !!marker);
    if (here.length > 0) found.set(paragraph, [...(found.get(paragraph) ?? []), ...here]);
  }
  return found;
}

/**
 * @param {Side} side of the article that is read
 * @param {NumberedMarker} marker
 * @param {Stage} stage
 */
function note(side, marker, stage) {
  const { model, say } = stage;
  const { id, relation, number } = marker;
  const there = side === "a" ? "b" : "a";
  const { [there]: article } = model.comparison.articles;
  // In its own voice an article simply says it: the margin has no room for what goes without saying.
  const { stance, speaker } = model.claims[there].get(marker[there]) ?? {};
  const voice = (speaker || stance !== "asserts") && carried(there, marker[there], stage);
  return h(
    "button",
    {
      type: "button",
      class: "note",
      part: `note note-${relation}`,
      "data-marker": id,
      "data-kind": relation,
      tabindex: -1,
    },
    h(
      "span",
      { class: "head" },
      h(
        "span",
        { class: "badge" },
        h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[relation]),
        say.number(number),
      ),
      h("b", {}, say.text(`kind.${relation}`)),
    ),
    words(
      "span",
      article,
      { class: "short" },
      model.quote(there, marker[there]).map(({ text }) => text),
    ),
    voice && h("small", {}, voice),
  );
}
