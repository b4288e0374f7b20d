import { h } from "../dom.js";
import { KINDS } from "../model.js";
import { goToClaim } from "./controls.js";

/**
 * A strip as high as the window along an article: a tick for each claim that is marked, at its place in the article,
 * and a frame around what can be seen. A click on a tick selects its pair and goes there; a click beside it goes to
 * that place.
 *
 * @param {import("../model.js").Side} side
 * @param {HTMLElement} section
 * @param {import("../parts.js").Stage} stage
 */
export function strip(side, section, stage) {
  const { marks, model, select, now } = stage;
  const track = h("div", { class: "track" });
  const frame = h("span", { class: "frame" });
  const element = h("div", { class: "strip", part: "strip", "aria-hidden": "true" }, track);
  const ticks = places(side, marks).map((place) => ({ ...place, tick: h("span", { class: "tick" }) }));
  track.append(frame, ...ticks.map(({ tick }) => tick));
  section.append(element);

  track.addEventListener("click", (event) => {
    event.stopPropagation();
    const hit = ticks.find(({ tick }) => tick === event.target);
    if (hit) {
      const { shown } = now();
      const marker = strongest(hit.claim, shown);
      if (marker) select(marker.id);
      goToClaim(side, hit.claim, stage);
      return;
    }
    const { top, height } = track.getBoundingClientRect();
    const { top: start, height: length } = section.getBoundingClientRect();
    scrollBy({ top: start + ((event.clientY - top) / height) * length - innerHeight / 2 });
  });

  /**
   * @param {string} claim
   * @param {Set<import("../model.js").NumberedMarker>} shown
   */
  function strongest(claim, shown) {
    const markers = (model.markersOf[side].get(claim) ?? []).filter((marker) => shown.has(marker));
    return markers.sort((x, y) => KINDS.indexOf(x.relation) - KINDS.indexOf(y.relation))[0];
  }

  /** @type {string | undefined} */
  let painted;
  let asked = 0;
  const follow = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      const { top, height } = section.getBoundingClientRect();
      const from = Math.min(1, Math.max(0, -top / height));
      const to = Math.min(1, Math.max(from, (innerHeight - top) / height));
      frame.style.insetBlockStart = `${100 * from}%`;
      frame.style.blockSize = `${100 * (to - from)}%`;
    });
  };
  addEventListener("scroll", follow, { passive: true });

  return {
    /** Reads all places before it writes any: one layout, however many claims. */
    measure() {
      const { top, height } = section.getBoundingClientRect();
      /** @type {Map<Element, DOMRect>} */
      const boxes = new Map();
      const places = ticks.map(({ box, part }) => {
        const rect = boxes.get(box) ?? box.getBoundingClientRect();
        boxes.set(box, rect);
        return (rect.top + rect.height * part - top) / height;
      });
      ticks.forEach(({ tick }, index) => (tick.style.insetBlockStart = `${(100 * places[index]).toFixed(2)}%`));
      follow();
    },
    /** @param {import("../state.js").Now} now */
    paint({ shown, only, marker, choice }) {
      if (painted === choice) return;
      painted = choice;
      for (const { claim, tick } of ticks) {
        const kind = strongest(claim, shown)?.relation ?? (only[side].has(claim) ? `only-${side}` : "");
        if (tick.dataset.kind !== kind) tick.dataset.kind = kind;
        tick.toggleAttribute("data-selected", marker?.[side] === claim);
      }
    },
    drop() {
      cancelAnimationFrame(asked);
      removeEventListener("scroll", follow);
    },
  };
}

/**
 * Where each claim begins: its paragraph, and what part of that comes before. The browser may not have laid out what
 * the window does not show, so within a paragraph the claims are spread evenly; on the strip that is a hair's breadth.
 *
 * @param {import("../model.js").Side} side
 * @param {import("../marks.js").Mark[]} marks
 */
function places(side, marks) {
  /** @type {Map<string, Element>} */
  const found = new Map();
  for (const { element, side: own, claims } of marks) {
    if (own !== side) continue;
    for (const claim of claims) if (!found.has(claim)) found.set(claim, element.closest("p") ?? element);
  }
  const boxes = [...found.values()];
  return [...found].map(([claim, box]) => {
    const within = boxes.filter((other) => other === box).length;
    const before = boxes.indexOf(box);
    return { claim, box, part: ([...found.keys()].indexOf(claim) - before) / within };
  });
}
