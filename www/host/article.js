import { KINDS } from "../element/model.js";
import { anchor } from "./anchor.js";
import { Lines } from "./lines.js";
import { Painter, schemeOf } from "./painter.js";
import { readArticle } from "./reading.js";

/**
 * The marks of one article that is the page's own: where its claims stand now, what is painted over them, which of them
 * is under a point. Nothing here changes a node of the article.
 *
 * @typedef {import("../element/model.js").Model} Model
 * @typedef {import("../element/model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../element/model.js").Side} Side
 * @typedef {"highlights" | "mixed" | "lines"} Drawing
 */

/** What a change of the page may touch that decides what is read. */
const ATTRIBUTES = ["hidden", "aria-hidden", "class", "style", "open", "slot"];

/** Several changes in a row make one reading; a reading that took long makes the next one wait the longer. */
const WAIT = 80;

export class MarkedArticle {
  /** @type {import("./reading.js").Reading} */
  reading;
  /** @type {string[]} */
  lost = [];
  /** @type {Map<string, Range[]>} Of each claim that is there. */
  ranges = new Map();
  /** @type {import("./painter.js").Scheme} */
  scheme = "light";
  /** @type {Map<string, Range[]>} */
  #evidence = new Map();
  #painter;
  /** @type {Lines | undefined} */
  #lines;
  #observer;
  #onChange;
  #timer = 0;
  #cost = 0;
  #gone = false;

  /**
   * @param {Element} element
   * @param {Model} model
   * @param {Side} side
   * @param {import("./reading.js").ReadOptions} options
   * @param {() => void} onChange its marks stand elsewhere now
   */
  constructor(element, model, side, options, onChange) {
    this.element = element;
    this.model = model;
    this.side = side;
    this.view = /** @type {import("./painter.js").View} */ (element.ownerDocument.defaultView);
    this.options = options;
    this.#onChange = onChange;
    this.reading = readArticle(element, options, false);
    this.#painter = new Painter(this.view);
    this.#painter.adopt(this.reading.roots);
    /** @type {Drawing} How the marks are drawn. */
    this.drawing = !this.#painter.paints ? "lines" : this.#painter.draws(element) ? "highlights" : "mixed";
    if (this.drawing !== "highlights") this.#lines = new Lines(element, this.view);
    this.#observer = new this.view.MutationObserver(() => this.#soon());
    this.#observe();
    this.#place();
  }

  /** Reads the article again and finds its claims where they stand now. */
  refresh() {
    if (this.#gone) return;
    this.view.clearTimeout(this.#timer);
    this.#timer = 0;
    const began = this.view.performance.now();
    this.reading = readArticle(this.element, this.options, false);
    this.#painter.adopt(this.reading.roots);
    this.#observe();
    this.#place();
    this.#cost = this.view.performance.now() - began;
    this.#onChange();
  }

  /**
   * @param {NumberedMarker | undefined} selected
   * @param {string | undefined} pointed the claim that is pointed at
   */
  paint(selected, pointed) {
    this.scheme = schemeOf(this.element, this.view);
    /** @type {import("./painter.js").Ranges} */
    const ranges = new Map();
    /** @type {import("./lines.js").Line[]} */
    const lines = [];
    const add = (/** @type {string} */ name, /** @type {Range[] | undefined} */ more = []) => {
      const known = ranges.get(name);
      if (known) known.push(...more);
      else ranges.set(name, [...more]);
    };
    for (const [claim, places] of this.ranges) {
      const kind = this.kind(claim);
      if (!kind) continue;
      const name = kind.startsWith("only") ? "only" : kind;
      add(name, places);
      const chosen = selected?.[this.side] === claim || pointed === claim;
      lines.push({ kind: name, selected: chosen && this.drawing === "lines", ranges: places });
    }
    if (pointed) add("hover", this.ranges.get(pointed));
    if (selected) {
      add(`selected-${selected.relation}`, this.ranges.get(selected[this.side]));
      add(`clash-${selected.relation}`, this.#evidence.get(selected.id));
    }
    this.#painter.paint(ranges, this.scheme);
    this.#lines?.set(lines, this.scheme);
  }

  /**
   * The strongest of what a claim shows.
   *
   * @param {string} claim
   */
  kind(claim) {
    const markers = this.model.markersOf[this.side].get(claim) ?? [];
    return (
      KINDS.find((kind) => markers.some(({ relation }) => relation === kind)) ??
      (this.model.only[this.side].has(claim) ? /** @type {const} */ (`only-${this.side}`) : undefined)
    );
  }

  destroy() {
    this.#gone = true;
    this.view.clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#painter.destroy();
    this.#lines?.destroy();
  }

  #place() {
    const { claims, evidence, lost } = anchor(this.model, this.side, this.reading.text);
    const { map } = this.reading;
    const here = (/** @type {import("../types.d.ts").Utf16Range} */ { start, end }) => map.ranges(start, end);
    this.ranges = new Map([...claims].map(([id, place]) => [id, here(place)]));
    this.#evidence = new Map([...evidence].map(([id, places]) => [id, places.flatMap(here)]));
    this.lost = lost;
  }

  /** An observer sees no other tree than its own: each that was read has to be observed. */
  #observe() {
    this.#observer.disconnect();
    const how = {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    };
    const own = this.element.getRootNode();
    this.#observer.observe(this.element, how);
    for (const root of this.reading.roots) {
      if (!("host" in root)) continue;
      this.#observer.observe(root === own ? root.host : root, how);
    }
  }

  #soon() {
    this.#timer ||= this.view.setTimeout(() => this.refresh(), Math.max(WAIT, 10 * this.#cost));
  }
}
