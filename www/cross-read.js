import { click, keydown } from "./element/controls.js";
import { adopt, h } from "./element/dom.js";
import { draw } from "./element/draw.js";
import { failure, lightArticles, readInput } from "./element/input.js";
import { clearLightMarks } from "./element/marks.js";
import { KINDS } from "./element/model.js";
import { paint, shownEntries } from "./element/paint.js";
import en from "./strings/en.js";
import { lightCss } from "./styles/marks.js";
import { viewerCss } from "./styles/viewer.js";

/**
 * @typedef {import("./types.d.ts").Comparison} Comparison
 * @typedef {import("./types.d.ts").PairInput} PairInput
 * @typedef {import("./element/draw.js").State} State
 * @typedef {import("./element/draw.js").View} View
 */

/** How much there is to do: only the marks and the card, the whole drawing, or the input too. */
const PAINT = 1;
const DRAW = 2;
const LOAD = 3;

// On a server there is no HTMLElement: importing this file must work there, too.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * @summary Two articles about one event, with marks where they agree, where they dispute each other, and on what only
 * one of them says.
 *
 * Shows a finished comparison without loading any WebAssembly, or compares a pair in the browser. The first of these
 * that is there decides: property `comparison`, property `pair`, attribute `src`, a child
 * `<script type="application/json">`, two children `<article slot="a">` and `<article slot="b">` with
 * `<mark data-claim="id">`. Articles given as children stay where they are, whatever decides: their marks get
 * attributes and a style sheet. Children that change later are read again by `reload()`.
 *
 * @attr {string} src - Address of a JSON file: a pair or a finished comparison.
 * @attr {string} wasm - Address of the engine's WebAssembly, where it is not beside this file in `pkg/`.
 * @attr {number} heading-level - Level of the articles' titles, 1 to 6; 2 where it is missing.
 * @attr {string} lang - Language of the controls; English where the language is missing or unknown.
 * @attr {all|dispute|agree|related|only-a|only-b} filter - What is shown.
 * @attr {string} selected - The id of the marker whose card is open.
 *
 * @slot a - The first article, as `<article>`.
 * @slot b - The second article, as `<article>`.
 * @slot - Shown where there is neither a comparison nor an article, for instance a link to the file.
 *
 * @event cross-read-load - A comparison was drawn; `detail.comparison`.
 * @event cross-read-error - There is none; `detail.error` has `code`, `path` and `message`.
 * @event cross-read-select - The reader or `select` chose a pair; `detail.marker`, or null.
 * @event cross-read-filter - The reader chose a filter; `detail.filter`.
 *
 * @csspart root - Everything.
 * @csspart summary - The sentence that sums up.
 * @csspart filters - The row of filters; each `filter`, `filter-dispute` and so on.
 * @csspart pairs - The list of pairs; each `pair`, `pair-dispute` and so on.
 * @csspart only - What only one article says: `only-a`, `only-b`.
 * @csspart card - The selected pair; in it `quote`, `quote-a`, `quote-b`, `clash`, `evidence`.
 * @csspart article - An article: `article-a`, `article-b`; in it `title`, `mark`, `mark-dispute` and so on (`agree`,
 *   `related`, `only`), `badge`, `badge-dispute` and so on.
 * @csspart grid - The table of questions.
 * @csspart notice - Loading, empty and `error`.
 *
 * @cssproperty --cross-read-font-text - Of the articles.
 * @cssproperty --cross-read-font-ui - Of everything else.
 * @cssproperty --cross-read-paper - Background.
 * @cssproperty --cross-read-ink - Text.
 * @cssproperty --cross-read-quiet - Secondary text.
 * @cssproperty --cross-read-rule - Hairlines.
 * @cssproperty --cross-read-focus - Focus ring.
 * @cssproperty --cross-read-dispute - Line and badge; `--cross-read-dispute-tint` behind the words.
 * @cssproperty --cross-read-agree - The same, with `--cross-read-agree-tint`.
 * @cssproperty --cross-read-related - The same, with `--cross-read-related-tint`.
 * @cssproperty --cross-read-only - Line under what only one article says.
 */
export class CrossRead extends Base {
  static observedAttributes = ["src", "wasm", "heading-level", "lang", "filter", "selected"];

  /** @type {unknown} */
  #comparison = null;
  /** @type {unknown} */
  #pair = null;
  /** @type {State} */
  #state = { kind: "loading" };
  /** @type {View} */
  #view = { marks: [], light: false };
  #due = 0;
  #ready = deferred();
  /** @type {AbortController | undefined} */
  #loading;
  /** @type {(() => void)[]} */
  #sheets = [];
  /** @type {MutationObserver | undefined} */
  #children;
  #body = h("div", { class: "root", part: "root" });
  #status = h("p", { class: "hidden", role: "status" });

  /** The comparison to show, or null. */
  get comparison() {
    return /** @type {Comparison | null} */ (this.#comparison);
  }
  set comparison(value) {
    this.#replacing(this.#comparison);
    this.#comparison = value ?? null;
    this.#schedule(LOAD);
  }

  /** The pair to compare, or null. A `comparison` goes before it. */
  get pair() {
    return /** @type {PairInput | null} */ (this.#pair);
  }
  set pair(value) {
    this.#replacing(this.#pair);
    this.#pair = value ?? null;
    this.#schedule(LOAD);
  }

  /** The comparison, once it is drawn; rejected with the error where there is none. Another input makes another one. */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * Opens a pair's card, or closes it.
   *
   * @param {string | null} id a marker's, as `m3`
   */
  select(id) {
    const { model } = this.#view;
    const marker = model?.marker(id);
    if (id === this.getAttribute("selected") || (id && model && !marker)) return;
    if (marker && ![marker.relation, "all"].includes(this.#filter)) this.#choose("all");
    if (id) this.setAttribute("selected", id);
    else this.removeAttribute("selected");
    this.#flush();
    // Before anything is drawn the id is only kept for then.
    if (!model) return;
    const { announced } = this.#context().strings;
    this.#status.textContent = marker ? announced(marker.relation, marker.number, model.markers.length) : "";
    this.#emit("cross-read-select", { marker: marker ? model.comparison.markers[marker.number - 1] : null });
  }

  /** Reads the input again: the file, the script or the articles. */
  reload() {
    this.#schedule(LOAD);
    return this.#ready.promise;
  }

  connectedCallback() {
    // A framework may have set a property on the plain element, before it became this one.
    for (const name of /** @type {const} */ (["comparison", "pair"])) {
      if (!Object.hasOwn(this, name)) continue;
      const own = /** @type {any} */ (this);
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    const root = this.shadowRoot ?? this.#attach();
    this.#sheets = [adopt(root, viewerCss)];
    this.#children = new MutationObserver(() => this.#schedule(LOAD));
    this.#children.observe(this, { childList: true });
    this.#schedule(LOAD);
  }

  disconnectedCallback() {
    this.#loading?.abort();
    this.#children?.disconnect();
    for (const drop of this.#sheets) drop();
    this.#sheets = [];
    if (this.#view.light) clearLightMarks(this.#view.marks);
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "src") this.#replacing(before);
    if (name === "src" || name === "wasm") this.#schedule(LOAD);
    else this.#schedule(name === "lang" || name === "heading-level" ? DRAW : PAINT);
  }

  /** A marker's id means another pair in another comparison. @param {unknown} before */
  #replacing(before) {
    if (before) this.removeAttribute("selected");
  }

  #attach() {
    const root = this.attachShadow({ mode: "open" });
    const actions = () => ({
      root,
      view: this.#view,
      selected: () => this.getAttribute("selected"),
      filter: this.#filter,
      select: (/** @type {string | null} */ id) => this.select(id),
      show: (/** @type {string} */ filter) => this.#choose(filter),
      retry: () => void this.reload(),
    });
    this.addEventListener("click", (event) => click(event, actions()));
    this.addEventListener("keydown", (event) => keydown(event, actions()));
    root.append(this.#body, this.#status);
    return root;
  }

  /** A bad value means the default. @returns {"all" | import("./element/model.js").Kind} */
  get #filter() {
    return KINDS.find((kind) => kind === this.getAttribute("filter")) ?? "all";
  }

  #context() {
    const level = Number(this.getAttribute("heading-level"));
    const strings = STRINGS[(this.getAttribute("lang") ?? "en").split("-")[0].toLowerCase()] ?? en;
    return { strings, level: level >= 1 && level <= 6 ? Math.floor(level) : 2, light: lightArticles(this) };
  }

  /** Several changes in a row make one update. @param {number} due */
  #schedule(due) {
    // A load that is certain to come needs a promise that is still open, for whoever asks in between.
    if (due === LOAD && this.#ready.settled) this.#ready = deferred();
    if (this.#due === 0) queueMicrotask(() => this.#flush());
    this.#due = Math.max(this.#due, due);
  }

  #flush() {
    const due = this.#due;
    this.#due = 0;
    // Connecting loads anyway.
    if (due === 0 || !this.isConnected) return;
    if (due === LOAD) void this.#load();
    else if (due === DRAW) this.#draw();
    if (due !== LOAD) this.#paint();
  }

  async #load() {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    /** @type {PairInput | undefined} */
    let pair;
    let unknown = "bad-comparison";
    this.#body.setAttribute("aria-busy", "true");
    this.#status.textContent = "";
    if (this.#state.kind !== "ready") this.#set({ kind: "loading" });
    try {
      const input = await readInput(this, { comparison: this.#comparison, pair: this.#pair }, signal);
      if (signal.aborted) return;
      if (input && "comparison" in input) return this.#done(input.comparison);
      if (!input) return this.#set({ kind: "empty" });
      if ("pair" in input) {
        pair = input.pair;
        if (this.#state.kind !== "ready") this.#set({ kind: "loading", pair });
      }
      unknown = "engine-failed";
      const engine = await import("./engine.js");
      const wasm = this.getAttribute("wasm");
      await engine.init(wasm ? { wasm: new URL(wasm, this.ownerDocument.baseURI).href } : {});
      if (signal.aborted) return;
      if ("light" in input) {
        const { a, b } = input.light;
        pair = { a: await engine.readArticle(a), b: await engine.readArticle(b) };
      }
      const comparison = await engine.compare(/** @type {PairInput} */ (pair));
      if (!signal.aborted) this.#done(comparison);
    } catch (error) {
      if (!signal.aborted)
        this.#fail(error instanceof Error && "code" in error ? error : failure(unknown, String(error)), pair);
    } finally {
      if (!signal.aborted) this.#body.removeAttribute("aria-busy");
    }
  }

  /** @param {Comparison} comparison */
  #done(comparison) {
    this.#set({ kind: "ready", comparison });
    this.#ready.resolve(comparison);
    this.#emit("cross-read-load", { comparison });
  }

  /**
   * @param {Error} error
   * @param {PairInput} [pair]
   */
  #fail(error, pair) {
    this.#set({ kind: "error", error, pair });
    this.#ready.reject(error);
    this.#emit("cross-read-error", { error });
  }

  /** @param {State} state */
  #set(state) {
    this.#state = state;
    this.#draw();
    this.#paint();
    const said = this.#body.querySelector('.overview > p, [part~="error"] > :first-child');
    this.#status.textContent = said?.textContent ?? "";
  }

  #draw() {
    const context = this.#context();
    const { view, nodes } = draw(this.#state, context);
    if (this.#view.light) clearLightMarks(this.#view.marks);
    if (view.light && this.#sheets.length === 1) {
      this.#sheets.push(adopt(/** @type {Document | ShadowRoot} */ (this.getRootNode()), lightCss));
    }
    this.#view = view;
    this.#body.lang = context.strings.lang;
    this.#body.dir = context.strings.dir;
    this.#body.replaceChildren(...nodes);
  }

  #paint() {
    const state = { filter: this.#filter, selected: this.getAttribute("selected") };
    paint(this.#body, this.#view, state, this.#context());
  }

  /** The reader's choice of a filter. @param {string} filter */
  #choose(filter) {
    const marker = this.#view.model?.marker(this.getAttribute("selected"));
    if (filter === "all") this.removeAttribute("filter");
    else this.setAttribute("filter", filter);
    if (marker && filter !== "all" && filter !== marker.relation) this.select(null);
    this.#flush();
    this.#status.textContent = this.#context().strings.shown(shownEntries(this.#body));
    this.#emit("cross-read-filter", { filter });
  }

  /**
   * @param {string} type
   * @param {object} detail
   */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** The languages of the controls. @type {Record<string, import("./strings/en.js").Strings>} */
const STRINGS = { en };

/** A promise that is settled from outside; nobody has to listen for its rejection, the error event tells it too. */
function deferred() {
  /** @type {(comparison: Comparison) => void} */
  let resolve = () => {};
  /** @type {(error: unknown) => void} */
  let reject = () => {};
  /** @type {Promise<Comparison>} */
  const promise = new Promise((...settle) => ([resolve, reject] = settle));
  const self = { promise, settled: false, resolve, reject };
  promise.catch(() => {}).finally(() => (self.settled = true));
  return self;
}
