import { compare } from "../engine.js";
import { h } from "../element/dom.js";
import { speak } from "./language.js";
import { address, readRoute, writeRoute } from "./route.js";
import { blank } from "./state/document.js";
import { fromPair } from "./state/pair.js";
import { openDrafts } from "./store/drafts.js";
import { keepSettings, readSettings } from "./store/settings.js";
import { Words } from "./text/words.js";
import { claims } from "./view/claims.js";
import { frame } from "./view/frame.js";
import { home } from "./view/home.js";
import { morph } from "./view/morph.js";
import { keepingNotice, noticeDrawn } from "./view/notices.js";
import { shortened } from "./view/parts.js";
import { pairs } from "./view/pairs.js";
import { publish } from "./view/publish.js";
import { review } from "./view/review.js";
import { texts } from "./view/texts.js";
import { Versions } from "./view/versions.js";
import { Work } from "./work.js";

/**
 * The page: which draft is open, what is drawn, where the focus goes.
 *
 * @typedef {import("./view/context.js").Context} Context
 * @typedef {import("./view/context.js").HomeContext} HomeContext
 * @typedef {import("./store/drafts.js").Draft} Draft
 * @typedef {import("./state/studio.js").StepName} StepName
 */

/** @type {Record<StepName, import("./view/context.js").View>} */
const VIEWS = { texts, claims, pairs, review, publish };

/** Where the focus goes where a step begins, if it is not the step's own heading. @type {Record<string, string>} */
const FIRST = { home: "h1", pairs: "#pair-title" };

const narrow = matchMedia("(max-width: 48rem)");

export class Page {
  #root;
  #versions;
  #drafts;
  #speaking;
  #settings = readSettings();
  /** @type {Draft[]} */
  #list = [];
  /** @type {HomeContext["examples"]} */
  #examples = [];
  /** @type {Work | null} */
  #work = null;
  /** @type {import("./view/notices.js").Notice | null} */
  #notice = null;
  /** The draft in the list that is being given a name. @type {string | null} */
  #renaming = null;
  #focus = "";
  #due = false;
  /** @type {StepName | "home" | null} */
  #shown = null;
  #status = h("p", { id: "said", class: "hidden", role: "status", "data-own": true, "data-key": "said" });

  /**
   * @param {HTMLElement} root
   * @param {import("./store/drafts.js").Drafts} drafts
   * @param {Awaited<ReturnType<typeof speak>>} speaking
   */
  constructor(root, drafts, speaking) {
    this.#root = root;
    this.#versions = new Versions(root);
    this.#drafts = drafts;
    this.#speaking = speaking;
  }

  /**
   * @param {HTMLElement} root
   * @param {(page: Page) => void} listen
   */
  static async start(root, listen) {
    const [drafts, speaking] = await Promise.all([openDrafts(), speak(readSettings().lang)]);
    const page = new Page(root, drafts, speaking);
    listen(page);
    void page.#findExamples();
    await page.go();
  }

  get root() {
    return this.#root;
  }

  /** The step that is shown; none on the first page. */
  get view() {
    return this.#work ? VIEWS[this.#work.studio.looking.step] : null;
  }

  get work() {
    return this.#work;
  }

  /** To where the address says. */
  async go() {
    const { draft, step } = readRoute();
    const before = this.#work;
    if (before?.id !== draft) {
      this.#work = null;
      // What was said of the page before is over; what can still be undone is not.
      if (!this.#notice?.act) this.#notice = null;
      await before?.close();
    }
    if (draft && !this.#work) {
      this.#work = await Work.open(this.#drafts, draft, () => this.draw());
      if (!this.#work) {
        history.replaceState(null, "", address({ draft: null, step }));
        this.notify(this.#speaking.t("home.gone"));
      }
    }
    if (this.#work) this.#work.studio.look({ step });
    else await this.refresh();
    this.draw();
  }

  /** Reads the list of drafts again. */
  async refresh() {
    this.#list = await this.#drafts.list().catch(() => this.#list);
    this.draw();
  }

  get drafts() {
    return this.#drafts;
  }

  /**
   * Opens a draft of a document that was just made.
   *
   * @param {import("./state/document.js").Document} document
   * @param {string} [name]
   * @param {StepName} [step]
   */
  async openNew(document, name, step = "texts") {
    const draft = await this.#drafts.create(document, name);
    history.pushState(null, "", address({ draft: draft.id, step }));
    await this.go();
  }

  /** @param {import("../types.d.ts").PairInput} pair */
  async openPair(pair) {
    const document = await fromPair(pair, compare, (side, text, range) =>
      new Words(text, pair[side].lang).place(range),
    );
    await this.openNew(document, "", "claims");
  }

  async openBlank() {
    await this.openNew(blank());
  }

  /** Takes the draft from the window that has it. */
  async takeOver() {
    const work = this.#work;
    if (!work) return;
    await work.close();
    const step = work.studio.looking.step;
    this.#work = await Work.open(this.#drafts, work.id, () => this.draw(), { steal: true });
    this.#work?.studio.look({ step });
    this.draw();
  }

  /** What this window has, as a draft of its own. */
  async openCopy() {
    const work = this.#work;
    if (work) await this.openNew(work.studio.document, work.draft.name, work.studio.looking.step);
  }

  /** Calls the open draft by a name. @param {string} name */
  rename(name) {
    this.#work?.rename(name);
  }

  /** Asks for the name of a draft in the list, or no longer. @param {string | null} id */
  askName(id) {
    this.#renaming = id;
    this.focus(id ? `input[data-draft="${id}"]` : "#drafts-title");
  }

  /**
   * @param {string} text
   * @param {string} [act] what its button does
   * @param {string} [word] on the button
   */
  notify(text, act, word) {
    this.#notice = { text, act, word };
    this.draw();
  }

  dismiss() {
    this.#notice = null;
    this.draw();
  }

  /** @param {string} selector */
  focus(selector) {
    this.#focus = selector;
    this.draw();
  }

  /** A key or a click says where the focus is to be. */
  forgetFocus() {
    this.#focus = "";
  }

  /** @param {string} text */
  tell(text) {
    // The same words again are said again.
    this.#status.textContent = this.#status.textContent === text ? `${text}\u00a0` : text;
  }

  /** @param {string} tag */
  async setLanguage(tag) {
    this.#settings = { ...this.#settings, lang: tag };
    keepSettings(this.#settings);
    this.#speaking = await speak(tag);
    this.draw();
  }

  undo() {
    this.#stepped(this.#work?.studio.undo(), "undone");
  }

  redo() {
    this.#stepped(this.#work?.studio.redo(), "redone");
  }

  /**
   * @param {string | undefined} name
   * @param {string} how
   */
  #stepped(name, how) {
    const { t } = this.#speaking;
    if (!name) return;
    this.tell(t(how, { what: t(`did.${name}`) }));
    if (this.#work?.studio.looking.step === "pairs") this.focus("#pair-title");
  }

  /** @returns {Context | null} */
  context() {
    const work = this.#work;
    if (!work) return null;
    return {
      ...this.#speaking,
      studio: work.studio,
      document: work.studio.document,
      looking: work.studio.looking,
      live: work.live,
      offers: work.offers,
      pairsToJudge: work.pairsToJudge,
      draftId: work.id,
      draftName: work.draft.name,
      name: this.nameOf(work.draft),
      keeping: work.keeping,
      settings: this.#settings,
      setting: (name, value) => {
        this.#settings = { ...this.#settings, [name]: value };
        keepSettings(this.#settings);
        this.draw();
      },
      words: (side) => work.words(side),
      versions: this.#versions,
      isNarrow: () => narrow.matches,
      tell: (text) => this.tell(text),
      notify: (text) => this.notify(text),
      focus: (selector) => this.focus(selector),
      undo: () => this.undo(),
    };
  }

  /** What a draft is called: as its author says, or by its articles. @param {Pick<Draft, "name" | "document">} draft */
  nameOf({ name, document }) {
    const named = [document.a, document.b].map(({ title, source, text }) => title ?? source ?? shortened(text, 40));
    return name.trim() || named.filter(Boolean).join(" / ") || this.#speaking.t("untitled");
  }

  get speaking() {
    return this.#speaking;
  }

  /** Draws once for several changes in a row. */
  draw() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#draw();
    });
  }

  #draw() {
    const { say, t } = this.#speaking;
    const context = this.context();
    const view = this.view;
    const home_ = this.#home();
    document.documentElement.lang = say.lang;
    document.documentElement.dir = say.dir;
    document.title = context ? `${context.name} – ${t("title")}` : t("title");
    if (context) writeRoute({ draft: context.draftId, step: context.looking.step });
    const isElsewhere = context?.keeping === "elsewhere";
    const step = context?.looking.step;
    morph(this.#root, [
      frame(home_, context),
      keepingNotice(context),
      h(
        "main",
        { id: "main", tabindex: -1, "data-key": "main", class: step ?? "home", inert: isElsewhere },
        context && h("h2", { id: "step-title", tabindex: -1, "data-key": "step-title" }, t(`steps.${step}`)),
        .../** @type {(Node | string)[]} */ ((context && view ? view.draw(context) : home(home_)).filter(Boolean)),
      ),
      h("footer", { "data-key": "footer" }, h("p", {}, t("nothingLeaves"))),
      noticeDrawn(this.#notice, t),
      this.#status.cloneNode(true),
    ]);
    this.#status = /** @type {HTMLParagraphElement} */ (this.#root.querySelector("#said"));
    if (context) view?.drawn?.(context, this.#root);
    const shown = step ?? "home";
    if (this.#shown !== null && this.#shown !== shown && !this.#focus) this.#focus = FIRST[shown] ?? "#step-title";
    if (this.#shown !== shown) scrollTo({ top: 0 });
    this.#shown = shown;
    this.#putFocus();
  }

  #putFocus() {
    const target = this.#focus && /** @type {HTMLElement | null} */ (this.#root.querySelector(this.#focus));
    if (!target) return;
    this.#focus = "";
    const { top, bottom } = target.getBoundingClientRect();
    // A text that is longer than the window stays where the reader has it.
    target.focus({ preventScroll: target.matches("[data-article]") && top < innerHeight && bottom > 0 });
  }

  /** @returns {HomeContext} */
  #home() {
    return {
      ...this.#speaking,
      list: this.#list,
      kept: this.#drafts.kept,
      renaming: this.#renaming,
      examples: this.#examples,
      nameOf: (draft) => this.nameOf(draft),
    };
  }

  async #findExamples() {
    try {
      const response = await fetch("examples/index.json");
      if (response.ok) this.#examples = await response.json();
    } catch {
      // Without them there is still everything else.
    }
    this.draw();
  }
}
