import { KINDS, SIDES } from "../element/model.js";
import { Say } from "../element/say.js";
import { tableFor } from "../strings/index.js";
import { MarkedArticle } from "./article.js";
import { Panel } from "./panel.js";
import { claimsAt } from "./point.js";
import { boxOfWords, reveal } from "./reveal.js";
import { STRINGS } from "./strings.js";

/**
 * One comparison shown in one or two articles of a page: which pair is selected, and what a click in the text, in the
 * list and in the card does to it.
 *
 * @typedef {import("../element/model.js").Model} Model
 * @typedef {import("../element/model.js").Side} Side
 * @typedef {import("../element/model.js").NumberedMarker} NumberedMarker
 * @typedef {import("./reading.js").ReadOptions} ReadOptions
 * @typedef {ReadOptions & { panel?: Element | null, lang?: string, headingLevel?: number }} SessionOptions
 */

/** What has a click of its own, inside an article too. */
const CONTROLS =
  "a[href], area[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role=button]";

export class Session {
  /** @type {Partial<Record<Side, MarkedArticle>>} */
  articles = {};
  /** Settles when the list and the card are there, or the session has ended. @type {Promise<void>} */
  ready;
  /** @type {NumberedMarker | undefined} */
  #marker;
  /** @type {{ side: Side, claim: string } | undefined} */
  #pointed;
  /** @type {Side | undefined} Where the card stands. */
  #beside;
  /** @type {Panel | undefined} */
  #panel;
  #abort = new AbortController();
  #page;
  #view;
  #frame = 0;

  /**
   * @param {Partial<Record<Side, Element>>} elements
   * @param {Model} model
   * @param {SessionOptions} options
   */
  constructor(elements, model, options) {
    this.model = model;
    this.options = options;
    const [first] = /** @type {Element[]} */ (Object.values(elements));
    this.#page = first.ownerDocument;
    this.#view = /** @type {Window} */ (this.#page.defaultView);
    try {
      for (const side of SIDES) {
        const element = elements[side];
        if (element) this.articles[side] = new MarkedArticle(element, model, side, options, () => this.#moved());
      }
    } catch (error) {
      this.destroy();
      throw error;
    }
    this.#listen();
    this.paint();
    this.ready = this.#open();
  }

  get selected() {
    return this.#marker;
  }

  /**
   * @param {string | null} id a marker's; one that is not there changes nothing
   * @param {{ side?: Side, go?: boolean, focus?: import("./panel.js").Focus }} [how] `side`: beside whose words the card stands; `go`:
   *   brings them into the window; `focus`: and the keyboard into the card
   */
  select(id, { side, go = false, focus = false } = {}) {
    if (this.#abort.signal.aborted) return;
    const marker = id === null ? undefined : this.model.marker(id);
    if (id !== null && !marker) return;
    const changed = marker !== this.#marker;
    this.#marker = marker;
    this.#pointed = undefined;
    this.#beside = marker && this.#sideOf(marker, side);
    if (marker && this.#beside && go) this.#reveal(this.#beside, marker[this.#beside]);
    this.paint(focus);
    if (!changed) return;
    const detail = { marker: marker ? this.model.comparison.markers[marker.number - 1] : null };
    for (const { element } of Object.values(this.articles)) {
      element.dispatchEvent(new CustomEvent("cross-read-select", { detail, bubbles: true, composed: true }));
    }
  }

  /** @param {number} by */
  step(by) {
    const { markers } = this.model;
    const at = this.#marker ? this.#marker.number - 1 + by : by > 0 ? 0 : markers.length - 1;
    if (markers[at]) this.select(markers[at].id, { side: this.#beside, go: true });
  }

  /** @param {import("./panel.js").Focus} [focus] */
  paint(focus = false) {
    const lost = { a: new Set(this.articles.a?.lost), b: new Set(this.articles.b?.lost) };
    for (const article of Object.values(this.articles)) {
      article.paint(this.#marker, this.#pointed?.side === article.side ? this.#pointed.claim : undefined);
    }
    const scheme = Object.values(this.articles)[0]?.scheme ?? "light";
    this.#panel?.paint(this.#marker, { lost, scheme, focus });
    this.#place();
  }

  destroy() {
    this.#abort.abort();
    if (this.#frame) this.#view.cancelAnimationFrame(this.#frame);
    for (const article of Object.values(this.articles)) article.destroy();
    this.#panel?.destroy();
    this.#panel = undefined;
  }

  /** Brings the list and the card, once their words are there. */
  async #open() {
    const tag = this.options.lang ?? (this.#page.documentElement.lang || "en");
    const table = await tableFor(tag);
    if (this.#abort.signal.aborted || this.options.panel === null) return;
    const own = STRINGS[table.lang] ?? STRINGS.en;
    const say = new Say(Object.assign({}, table, own));
    const level = this.options.headingLevel ?? 2;
    const sides = /** @type {Side[]} */ (Object.keys(this.articles));
    this.#panel = new Panel({ model: this.model, say, level }, { page: this.#page, place: this.options.panel, sides }, {
      select: (id, how) => this.select(id, { go: how === "go", focus: how === "go" && "keyboard" }),
      step: (by) => this.step(by),
      go: (side, claim) => this.#go(side, claim),
    });
    this.paint();
  }

  #listen() {
    const { signal } = this.#abort;
    for (const article of Object.values(this.articles)) {
      const { element } = article;
      element.addEventListener("click", (event) => this.#click(/** @type {MouseEvent} */ (event), article), { signal });
      element.addEventListener("pointermove", (event) => this.#hover(/** @type {PointerEvent} */ (event), article), {
        signal,
        passive: true,
      });
      element.addEventListener("pointerleave", () => this.#point(undefined), { signal });
    }
    this.#page.addEventListener(
      "click",
      (event) => {
        const path = event.composedPath();
        const inside = Object.values(this.articles).some(({ element }) => path.includes(element));
        if (this.#marker && !inside && !this.#panel?.holds(event)) this.select(null);
      },
      { signal },
    );
    const soon = () => {
      this.#frame ||= this.#view.requestAnimationFrame(() => {
        this.#frame = 0;
        this.#place();
      });
    };
    this.#view.addEventListener("scroll", soon, { signal, capture: true, passive: true });
    this.#view.addEventListener("resize", soon, { signal });
    this.#view.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.paint(), { signal });
  }

  /**
   * A mark selects its strongest pair; clicked again, the next of its pairs. A click beside the marks closes the card;
   * what has a click of its own, and a selection of text, are left alone.
   *
   * @param {MouseEvent} event
   * @param {MarkedArticle} article
   */
  #click(event, article) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const path = event.composedPath();
    const within = path.slice(0, path.indexOf(article.element) + 1);
    if (within.some((each) => /** @type {Element} */ (each).matches?.(CONTROLS))) return;
    if (this.#view.getSelection()?.isCollapsed === false) return;
    const markers = claimsAt(article, event.clientX, event.clientY, true)
      .flatMap((claim) => this.model.markersOf[article.side].get(claim) ?? [])
      .sort((x, y) => KINDS.indexOf(x.relation) - KINDS.indexOf(y.relation) || x.number - y.number);
    if (markers.length === 0) return this.select(null);
    const at = this.#marker ? markers.indexOf(this.#marker) : -1;
    const next = markers[(at + 1) % markers.length];
    this.select(next.id, { side: article.side, focus: "pointer" });
  }

  /**
   * @param {PointerEvent} event
   * @param {MarkedArticle} article
   */
  #hover(event, article) {
    if (event.pointerType !== "mouse" || event.buttons !== 0) return;
    const claim = claimsAt(article, event.clientX, event.clientY, false).find((each) => article.kind(each));
    this.#point(claim === undefined ? undefined : { side: article.side, claim });
  }

  /** @param {{ side: Side, claim: string } | undefined} pointed */
  #point(pointed) {
    if (pointed?.claim === this.#pointed?.claim && pointed?.side === this.#pointed?.side) return;
    this.#pointed = pointed;
    for (const article of Object.values(this.articles)) {
      article.paint(this.#marker, pointed?.side === article.side ? pointed.claim : undefined);
    }
  }

  /**
   * To a claim's words; the card goes along where it is of them.
   *
   * @param {Side} side
   * @param {string} claim
   */
  #go(side, claim) {
    if (this.#marker?.[side] === claim) this.#beside = side;
    else if (this.#marker) this.select(null);
    this.#reveal(side, claim);
    this.#point({ side, claim });
    this.#place();
  }

  /**
   * @param {Side} side
   * @param {string} claim
   */
  #reveal(side, claim) {
    const ranges = this.articles[side]?.ranges.get(claim);
    // In a narrow window the card covers the lower half.
    if (ranges) reveal(ranges, this.#view.innerWidth < 640 ? 0.15 : 0.3);
  }

  /**
   * Beside whose words the card of a pair stands: where the reader is, else the first article whose words are there.
   *
   * @param {NumberedMarker} marker
   * @param {Side} [wanted]
   */
  #sideOf(marker, wanted) {
    const there = SIDES.filter((side) => this.articles[side]?.ranges.has(marker[side]));
    return there.find((side) => side === wanted) ?? there[0];
  }

  #place() {
    const marker = this.#marker;
    if (!marker) return;
    const side = this.#beside;
    this.#panel?.place(side && boxOfWords(this.articles[side]?.ranges.get(marker[side])));
  }

  #moved() {
    if (this.#marker) this.#beside = this.#sideOf(this.#marker, this.#beside);
    this.paint();
  }
}
