import { begin, change, redo, undo } from "./history.js";
import { reduce } from "./reduce.js";

/**
 * What the page holds: the document with its history, and beside it what is only looked at. Whoever listens is told once
 * for several changes in a row.
 *
 * @typedef {import("./document.js").Document} Document
 * @typedef {import("./document.js").Side} Side
 * @typedef {import("./reduce.js").Action} Action
 * @typedef {"texts" | "claims" | "pairs" | "review" | "publish"} StepName
 *
 * @typedef {object} Looking What is only looked at: it cannot be undone, and most of it is not kept.
 * @property {StepName} step
 * @property {Side} side The article that a narrow window shows.
 * @property {{ side: Side, id: string } | null} open The claim that is being written about.
 * @property {boolean} moving Whether the next selection gives the open claim other words.
 * @property {{ side: Side, start: number, end: number, cursor: boolean, keyed: boolean } | null} selection `cursor`:
 *   nothing is selected, the caret stands in this word; `keyed`: it was made by keys, and the page shows it.
 * @property {boolean} offers Whether suggested claims are shown.
 * @property {string | null} pair The pair that is being judged, by its key.
 * @property {string | null} asking The pair that is being given a question, by its key.
 * @property {Record<Side, import("./document.js").Answer[]>} before What its claims answered before.
 * @property {Record<Side, string>} adding The claims of a pair that is about to be added.
 */

/** @type {StepName[]} */
export const STEPS = ["texts", "claims", "pairs", "review", "publish"];

/** @returns {Looking} */
function look() {
  return {
    step: "texts",
    side: "a",
    open: null,
    moving: false,
    selection: null,
    offers: false,
    pair: null,
    asking: null,
    before: { a: [], b: [] },
    adding: { a: "", b: "" },
  };
}

export class Studio {
  #history;
  #looking = look();
  /** @type {Set<(changed: { document: boolean }) => void>} */
  #listeners = new Set();
  #told = true;
  #before;
  #clock;

  /**
   * @param {Document} document
   * @param {() => number} [clock] milliseconds
   */
  constructor(document, clock = () => performance.now()) {
    this.#history = begin(document);
    this.#before = document;
    this.#clock = clock;
  }

  get document() {
    return this.#history.now;
  }

  get looking() {
    return this.#looking;
  }

  /** What undoing and redoing would do, as keys of the strings; missing where there is nothing. */
  get steps() {
    return { undo: this.#history.past.at(-1)?.name, redo: this.#history.future[0]?.name };
  }

  /**
   * @param {Action} action
   * @param {{ key?: string, at?: Partial<Looking> }} [how] `key`: joins the step before, if it has the same; `at`: where
   *   undoing leads to, beyond the step that is shown
   */
  act(action, { key, at } = {}) {
    const { step, side, open } = this.#looking;
    const where = { step, side, open, ...at };
    const name = action.type === "link" ? `link-${action.relation}` : action.type;
    const time = this.#clock();
    this.#set(change(this.#history, reduce(this.document, action), { name, at: where, key, time }));
  }

  /** @returns {string | undefined} what was undone */
  undo() {
    const step = this.#history.past.at(-1);
    if (step) this.#go(undo(this.#history), step.at);
    return step?.name;
  }

  /** @returns {string | undefined} what was done again */
  redo() {
    const step = this.#history.future[0];
    if (step) this.#go(redo(this.#history), step.at);
    return step?.name;
  }

  /** @param {Partial<Looking>} changes */
  look(changes) {
    this.#looking = { ...this.#looking, ...changes };
    this.#tell();
  }

  /** @param {(changed: { document: boolean }) => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * @param {typeof this.document extends infer D ? import("./history.js").History<D> : never} history
   * @param {unknown} at
   */
  #go(history, at) {
    this.#looking = { ...this.#looking, moving: false, asking: null, ...(at ?? {}) };
    this.#set(/** @type {any} */ (history));
  }

  /** @param {import("./history.js").History<Document>} history */
  #set(history) {
    this.#history = history;
    const { open } = this.#looking;
    if (open && !history.now[open.side].claims.some(({ id }) => id === open.id)) {
      this.#looking = { ...this.#looking, open: null, moving: false };
    }
    this.#tell();
  }

  #tell() {
    if (!this.#told) return;
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      const document = this.#before !== this.document;
      this.#before = this.document;
      for (const listener of this.#listeners) listener({ document });
    });
  }
}
