import { deferred } from "./element/deferred.js";
import { adopt, h } from "./element/dom.js";
import { draw } from "./element/draw.js";
import { failure, lightArticles } from "./element/input.js";
import { load } from "./element/load.js";
import { clearLightMarks, paintMarks } from "./element/marks.js";
import { partNotice, showProgress } from "./element/notice.js";
import { loadIdle, loadPart, part } from "./element/parts.js";
import { Say } from "./element/say.js";
import { QUERY, read } from "./element/state.js";
import en from "./strings/en.js";
import { tableFor } from "./strings/index.js";
import { lightCss } from "./styles/marks.js";
import { viewerCss } from "./styles/viewer.js";

/**
 * @import { Comparison, PairInput } from "./types.d.ts"
 * @import { State, View } from "./element/draw.js"
 * @import { Part, PartName } from "./element/parts.js"
 * @import { Engine, Given, Judge } from "./element/load.js"
 */

/** How much there is to do: only the marks and the card, the whole drawing, or the input too. */
const PAINT = 1, DRAW = 2, LOAD = 3;

/** The attributes that the reader changes by filtering. */
const FILTERS = ["filter", ...QUERY];

// On a server there is no HTMLElement: importing this file must work there, too.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

// `custom-elements.json` is made from this header; a name with braces stands for several, as in a shell.
/**
 * Shows a finished comparison without loading any WebAssembly, or compares a pair in the browser. The first of these
 * that is there decides: property `comparison`, property `pair`, attribute `src`, a child
 * `<script type="application/json">`, two children `<article slot="a">` and `<article slot="b">` with
 * `<mark data-claim="id">`. Articles given as children stay where they are, whatever decides: their marks get
 * attributes and a style sheet. Children that change later are read again by `reload()`.
 *
 * The articles and their marks are painted first. The list of pairs, the card, the other views, the filters and the
 * sheet of keys are loaded after that, while the reader reads.
 *
 * @summary Two articles about one event, marked where they agree, dispute each other, or only one of them speaks.
 *
 * @attr {string} src - Address of a JSON file: a pair or a finished comparison.
 * @attr {string} wasm - Address of the engine's WebAssembly, where it is not beside this file in `pkg/`.
 * @attr {"side" | "pairs" | "one" | "grid" | "exercise"} view - Side by side; claim against claim; one article with the
 *   other's claims in its margin; questions and who answers them; an exercise, in which readers judge before they see,
 *   of the steps in `data-steps` (`find grid link judge point justify compare`). `side` where it is missing.
 * @attr {"a" | "b"} article - Which article the view `one` shows; `a` where it is missing.
 * @attr {number} heading-level - Level of the articles' titles, 1 to 6; 2 where it is missing.
 * @attr {string} lang - Language of the controls, or else that of what the element stands in; English where it is
 *   missing or unknown. The articles have their own.
 * @attr {"all" | "dispute" | "agree" | "related" | "only-a" | "only-b"} filter - What is shown.
 * @attr {string} evidence - Only pairs with this kind of evidence, as `number`.
 * @attr {"fair" | "high"} confidence - Only pairs of which the engine is so sure, or on which people decided.
 * @attr {string} speaker - Only claims that this speaker makes.
 * @attr {string} search - Only claims with these words.
 * @attr {string} selected - The id of the marker whose card is open.
 *
 * @prop {Comparison | null} comparison - A finished comparison.
 * @prop {PairInput | null} pair - Two articles to compare.
 * @prop {Engine | null} engine - Compares in place of ours; it may report its progress.
 * @prop {Judge | null} judge - Judges claim pairs in our engine's place: a function, or options of `compare` with one.
 * @prop {Promise<Comparison>} ready - The comparison, once it is drawn. It waits while nothing is given.
 *
 * @slot a - The first article, as `<article>`.
 * @slot b - The second article, as `<article>`.
 * @slot - Shown where there is neither a comparison nor an article, for instance a link to the file.
 *
 * @event cross-read-load - A comparison was drawn; `detail.comparison`.
 * @event cross-read-error - There is none; `detail.error` has `code`, `path` and `message`.
 * @event cross-read-stale - An article of the page has changed since it was compared; `detail.sides`.
 * @event cross-read-select - The reader or `select` chose a pair; `detail.marker`, or null.
 * @event cross-read-view - The reader chose a view; `detail.view` and `detail.article`.
 * @event cross-read-filter - The reader chose a filter; `detail` has all of them; `all` or empty asks for nothing.
 * @event cross-read-xapi - What a reader answered in an exercise; `detail.statement`, in xAPI.
 *
 * @csspart root - Everything.
 * @csspart summary - The sentence that sums up.
 * @csspart bar - The picture of it.
 * @csspart bar-{dispute,agree,related,only-a,only-b} - So much of the picture.
 * @csspart filters - The row of filters.
 * @csspart filter - Each of them, "all" too.
 * @csspart filter-{dispute,agree,related,only-a,only-b} - One of them.
 * @csspart tools - The switch of views, the steps, and the buttons beside them.
 * @csspart query - The other filters and the search.
 * @csspart pairs - The list of pairs.
 * @csspart pair - Each of them.
 * @csspart pair-{dispute,agree,related} - Each with this relation.
 * @csspart only - What only one article says.
 * @csspart only-{a,b} - What only this one says.
 * @csspart card - The selected pair.
 * @csspart quote - The words of a claim in it.
 * @csspart quote-{a,b} - Those of this article.
 * @csspart clash - The words in a quote that decided.
 * @csspart evidence - The reasons in the card.
 * @csspart article - An article.
 * @csspart article-{a,b} - This one.
 * @csspart title - Its title.
 * @csspart mark - The words of a claim in it.
 * @csspart mark-{dispute,agree,related,only} - Those of one kind.
 * @csspart badge - The number after them.
 * @csspart badge-{dispute,agree,related} - The number of a pair with this relation.
 * @csspart strip - The overview beside an article.
 * @csspart connector - The line between the words of the selected pair.
 * @csspart note - A claim of the other article in the margin.
 * @csspart note-{dispute,agree,related} - One with this relation.
 * @csspart grid - The table of questions.
 * @csspart exercise - The exercise.
 * @csspart help - The sheet of keys and signs.
 * @csspart notice - Loading and empty.
 * @csspart error - A notice of what went wrong.
 *
 * @cssproperty --cross-read-font-text - Of the articles.
 * @cssproperty --cross-read-font-ui - Of everything else.
 * @cssproperty --cross-read-paper - Background.
 * @cssproperty --cross-read-ink - Text.
 * @cssproperty --cross-read-quiet - Secondary text.
 * @cssproperty --cross-read-rule - Hairlines.
 * @cssproperty --cross-read-focus - Focus ring.
 * @cssproperty --cross-read-{dispute,agree,related} - Line and badge of this relation.
 * @cssproperty --cross-read-{dispute,agree,related}-tint - Behind its words.
 * @cssproperty --cross-read-only - Line under what only one article says.
 * @cssproperty --cross-read-{above,below} - How much of the window is covered at this end, by a bar of the page's for
 *   instance: a length. What stays in view stays clear of it.
 * @example
 * import "crossread/define";
 * const show = (pair) => document.body.append(Object.assign(document.createElement("cross-read"), { pair }));
 */
export class CrossRead extends Base {
  static observedAttributes = ["src", "wasm", "heading-level", "lang", "view", "article", "selected", ...FILTERS];

  /** @type {Given} */
  #given = { comparison: null, pair: null, engine: null, judge: null };
  /** @type {State} */
  #state = { kind: "loading" };
  /** @type {View} */
  #view = { marks: [], light: false };
  /** @type {Map<PartName, Part>} */
  #parts = new Map();
  #say = new Say(en);
  #mute = false;
  #due = 0;
  #ready = /** @type {ReturnType<typeof deferred<Comparison>>} */ (deferred());
  /** @type {AbortController | undefined} */
  #loading;
  /** @type {Map<string, () => void>} */
  #sheets = new Map();
  /** @type {MutationObserver | undefined} */
  #children;
  #body = h("div", { class: "root", part: "root" });
  #status = h("p", { class: "hidden", role: "status" });

  /** The comparison to show, or null. */
  get comparison() {
    return /** @type {Comparison | null} */ (this.#given.comparison);
  }
  set comparison(value) {
    this.#replacing(this.#given.comparison);
    this.#give({ comparison: value ?? null });
  }

  /** The pair to compare, or null. A `comparison` goes before it. */
  get pair() {
    return /** @type {PairInput | null} */ (this.#given.pair);
  }
  set pair(value) {
    this.#replacing(this.#given.pair);
    this.#give({ pair: value ?? null });
  }

  /** What compares pairs in place of our engine, or null. */
  get engine() {
    return this.#given.engine;
  }
  set engine(value) {
    this.#give({ engine: value ?? null });
  }

  /** What judges claim pairs in our engine's place, or null. */
  get judge() {
    return this.#given.judge;
  }
  set judge(value) {
    this.#give({ judge: value ?? null });
  }

  /** The comparison once it is drawn, or the error; waits while nothing is given. Another input makes another one. */
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
    if (marker && !this.#now().shown.has(marker)) {
      this.#choose({ filter: null, evidence: null, confidence: null, speaker: null, search: null });
    }
    this.#attribute("selected", id);
    this.#flush();
    // Before anything is drawn the id is only kept for then.
    if (!model) return;
    this.#status.textContent = marker
      ? this.#say.text(`announced.${marker.relation}`, { n: marker.number, of: model.markers.length })
      : "";
    this.#emit("select", { marker: marker ? model.comparison.markers[marker.number - 1] : null });
  }

  /** Reads the input again: the file, the script or the articles. Its promise is that of `ready`. */
  reload() {
    this.#schedule(LOAD);
    return this.#ready.promise;
  }

  connectedCallback() {
    // A framework may have set a property on the plain element, before it became this one.
    for (const name of Object.keys(this.#given)) {
      if (!Object.hasOwn(this, name)) continue;
      const own = /** @type {any} */ (this);
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(this.#body, this.#status);
    this.#adopt(viewerCss);
    this.#children = new MutationObserver(() => this.#schedule(LOAD));
    this.#children.observe(this, { childList: true });
    this.#schedule(LOAD);
  }

  disconnectedCallback() {
    this.#loading?.abort();
    this.#children?.disconnect();
    this.#dropView();
    for (const drop of this.#sheets.values()) drop();
    this.#sheets.clear();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "src") this.#replacing(before);
    if (name === "lang") void this.#speak().then(() => this.#schedule(DRAW));
    else if (name === "src" || name === "wasm") this.#schedule(LOAD);
    else this.#schedule(name === "heading-level" ? DRAW : PAINT);
  }

  /** @param {Partial<Given>} anew */
  #give(anew) {
    this.#given = { ...this.#given, ...anew };
    this.#schedule(LOAD);
  }

  /** A marker's id means another pair in another comparison. @param {unknown} before */
  #replacing(before) {
    if (before) this.removeAttribute("selected");
  }

  /**
   * @param {string} name
   * @param {string | null} value
   */
  #attribute(name, value) {
    if (value) this.setAttribute(name, value);
    else this.removeAttribute(name);
  }

  /**
   * @param {string} css
   * @param {Document | ShadowRoot} [root]
   */
  #adopt(css, root = /** @type {ShadowRoot} */ (this.shadowRoot)) {
    if (!this.#sheets.has(css)) this.#sheets.set(css, adopt(root, css));
  }

  #context() {
    const level = Number(this.getAttribute("heading-level"));
    return {
      say: this.#say,
      level: level >= 1 && level <= 6 ? Math.floor(level) : 2,
      light: lightArticles(this),
      retry: () => void this.reload(),
    };
  }

  #now() {
    return read(this, this.#view.model, this.#parts.get("panel")?.asks);
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
    this.#body.setAttribute("aria-busy", "true");
    this.#status.textContent = "";
    const language = this.#speak();
    if (this.#state.kind !== "ready") this.#set({ kind: "loading" });
    try {
      const comparison = await load(this, this.#given, {
        signal,
        onPair: (known) => {
          pair = known;
          if (!signal.aborted && this.#state.kind !== "ready") this.#set({ kind: "loading", pair });
        },
        progress: (done, total) => {
          if (!signal.aborted) showProgress(this.#body, done, total, this.#say);
        },
      });
      await language;
      if (signal.aborted) return;
      if (!comparison) return this.#set({ kind: "empty" });
      this.#set({ kind: "ready", comparison });
      await this.#complete();
      if (signal.aborted) return;
      this.#ready.resolve(comparison);
      this.#emit("load", { comparison });
      loadIdle();
    } catch (error) {
      await language;
      if (signal.aborted) return;
      const known = error instanceof Error && "code" in error;
      this.#fail(known ? error : failure("bad-comparison", String(error)), pair);
    } finally {
      if (!signal.aborted) this.#body.removeAttribute("aria-busy");
    }
  }

  /** Takes the language's words; while they are on their way, nothing is said in another language. */
  async #speak() {
    const table = tableFor(this.closest("[lang]")?.getAttribute("lang") ?? "en");
    this.#mute = table instanceof Promise;
    this.#say = new Say(table instanceof Promise ? await table : table);
    if (this.#mute && this.#state.kind === "loading") this.#schedule(DRAW);
    this.#mute = false;
  }

  /**
   * @param {Error} error
   * @param {PairInput} [pair]
   */
  #fail(error, pair) {
    this.#set({ kind: "error", error, pair });
    this.#ready.reject(error);
    this.#emit("error", { error });
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
    if (this.#mute && this.#state.kind === "loading") {
      return this.#body.replaceChildren(h("p", { class: "notice" }, "…"));
    }
    const context = this.#context();
    const { view, nodes } = draw(this.#state, context);
    this.#dropView();
    if (view.light) this.#adopt(lightCss, /** @type {Document | ShadowRoot} */ (this.getRootNode()));
    this.#view = view;
    this.#body.lang = this.#say.lang;
    this.#body.dir = this.#say.dir;
    this.#body.replaceChildren(...nodes);
  }

  #dropView() {
    for (const { drop } of this.#parts.values()) drop?.();
    this.#parts.clear();
    if (this.#view.light) clearLightMarks(this.#view.marks);
  }

  #paint() {
    const { model, marks, light } = this.#view;
    const now = this.#now();
    this.#body.dataset.view = now.view;
    this.#body.dataset.article = now.article;
    if (!model) return;
    if (this.#view.painted !== now.choice) paintMarks({ marks, model, light }, now, this.#say);
    this.#view.painted = now.choice;
    for (const { paint } of this.#parts.values()) paint?.(now);
    void this.#complete();
  }

  /** Attaches the parts that the view needs; those that are loaded already, at once. */
  async #complete() {
    // A part that did not arrive is tried again when the reader says so.
    if (this.#body.querySelector(".lost")) return;
    const { view } = this.#now();
    /** @type {PartName[]} */
    const names = view === "pairs" ? ["panel"] : ["panel", view];
    for (const name of names) if (part(name)) this.#attach(name);
    for (const name of names) await this.#open(name);
  }

  /**
   * @param {PartName} name
   * @returns {Promise<Part | undefined>}
   */
  async #open(name) {
    const view = this.#view;
    if (!view.model) return undefined;
    try {
      if (!part(name)) await loadPart(name);
      return view === this.#view ? this.#attach(name) : undefined;
    } catch {
      if (view !== this.#view || this.#body.querySelector(".lost")) return undefined;
      const lost = partNotice(this.#say, () => {
        lost.remove();
        void this.#open(name).then(() => this.#complete());
      });
      this.#body.children[1].after(lost);
      return undefined;
    }
  }

  /** @param {PartName} name */
  #attach(name) {
    const { model, marks, light } = this.#view;
    const known = this.#parts.get(name);
    const module = part(name);
    if (known || !module || !model || !this.isConnected) return known;
    if (module.css) this.#adopt(module.css);
    const { say, level } = this.#context();
    const made = module.attach({
      host: this,
      shadow: /** @type {ShadowRoot} */ (this.shadowRoot),
      root: this.#body,
      model,
      marks,
      light,
      say,
      level,
      select: (id) => this.select(id),
      choose: (choice) => this.#choose(choice),
      now: () => this.#now(),
      open: (name) => this.#open(name),
    });
    this.#parts.set(name, made);
    // What the part asks for may change what is shown.
    if (made.asks) this.#paint();
    else made.paint?.(this.#now());
    return made;
  }

  /** Sets attributes as the reader's choice. @param {Record<string, string | null>} choice */
  #choose(choice) {
    for (const [name, value] of Object.entries(choice)) this.#attribute(name, value);
    const now = this.#now();
    const { marker, shown, filter, query, view, article, only } = now;
    if (marker && !shown.has(marker)) this.select(null);
    this.#flush();
    if ("view" in choice || "article" in choice) return this.#emit("view", { view, article });
    this.#status.textContent = this.#say.text("shown", { n: shown.size + only.a.size + only.b.size });
    this.#emit("filter", { filter, ...query });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`cross-read-${name}`, { detail, bubbles: true, composed: true }));
  }
}
