import { compare, relate, suggestClaims } from "../engine.js";
import { candidates } from "./state/candidates.js";
import { watch } from "./state/live.js";
import { offering } from "./state/offers.js";
import { Studio } from "./state/studio.js";
import { hold } from "./store/holding.js";
import { Keeper } from "./store/keeper.js";
import { Words } from "./text/words.js";

/**
 * A draft that is open: its document, what the engine makes of it, and its keeping.
 *
 * @typedef {import("./state/document.js").Side} Side
 * @typedef {import("./state/live.js").Live} Live
 * @typedef {import("./store/drafts.js").Draft} Draft
 * @typedef {import("./store/drafts.js").Drafts} Drafts
 */

const offersFor = offering({ compare, suggestClaims });

export class Work {
  /** @type {Live} */
  live = {};
  /** @type {import("./state/offers.js").Offers | undefined} */
  offers;
  /** @type {import("./state/candidates.js").Candidate[] | undefined} */
  pairsToJudge;
  #keeper;
  #changed;
  #release = () => {};
  #watch = watch(compare, (live) => this.#came(live));
  /** @type {{ alone?: unknown, asked?: string }} */
  #judged = {};
  /** @type {Record<string, { text: string, lang?: string, words: Words }>} */
  #words = {};

  /**
   * @param {Drafts} drafts
   * @param {Draft} draft
   * @param {() => void} changed
   */
  constructor(drafts, draft, changed) {
    this.id = draft.id;
    this.studio = new Studio(draft.document);
    this.#changed = changed;
    this.#keeper = new Keeper(drafts, draft, changed);
    this.studio.listen(({ document }) => {
      if (document) this.#document();
      this.#more();
      changed();
    });
    this.#watch(draft.document);
  }

  /**
   * @param {Drafts} drafts
   * @param {string} id
   * @param {() => void} changed
   * @param {{ steal?: boolean }} [how]
   * @returns {Promise<Work | null>} null where there is no such draft
   */
  static async open(drafts, id, changed, { steal } = {}) {
    /** @type {Work | undefined} */
    let work;
    const { held, release } = await hold(id, {
      steal,
      onLost: () => work?.yield(),
      flush: async () => work?.flush(),
    });
    const draft = await drafts.read(id);
    if (!draft) {
      release();
      return null;
    }
    work = new Work(drafts, draft, changed);
    work.#release = release;
    if (!held) work.yield();
    return work;
  }

  get keeping() {
    return this.#keeper.state;
  }

  get draft() {
    return this.#keeper.draft;
  }

  /** @param {string} name */
  rename(name) {
    this.#keeper.change({ name });
    this.#changed();
  }

  /** The page may be gone the next moment. */
  leave() {
    this.#keeper.leave();
  }

  /** Another window has it now. */
  yield() {
    this.#keeper.yield();
  }

  flush() {
    return this.#keeper.flush();
  }

  async close() {
    await this.flush();
    this.#release();
  }

  /** @param {Side} side */
  words(side) {
    const { text, lang } = this.studio.document[side];
    const known = this.#words[side];
    if (known?.text === text && known.lang === lang) return known.words;
    const words = new Words(text, lang);
    this.#words[side] = { text, lang, words };
    return words;
  }

  #document() {
    this.#keeper.change({ document: this.studio.document });
    this.#watch(this.studio.document);
  }

  /** @param {Live} live */
  #came(live) {
    this.live = live;
    this.#more();
    this.#changed();
  }

  /** What only a step needs, once it is shown. */
  #more() {
    const { step, offers } = this.studio.looking;
    if (step === "claims" && offers) void this.#offer();
    if (step === "pairs") void this.#findPairs();
  }

  async #offer() {
    const { document, comparison, error } = this.live;
    if (!document || !comparison || error || this.offers?.document === document) return;
    const offers = await offersFor(document, comparison).catch(() => undefined);
    if (!offers || this.live.document !== document) return;
    this.offers = offers;
    this.#changed();
  }

  async #findPairs() {
    const { alone, error } = this.live;
    if (!alone || error || this.#judged.alone === alone) return;
    this.#judged.alone = alone;
    // Deciding changes no claim: the list stays as it is under the author's hands.
    const asked = JSON.stringify([alone.articles.a.claims, alone.articles.b.claims]);
    if (this.#judged.asked === asked) return;
    this.#judged.asked = asked;
    const found = await candidates(alone, relate).catch(() => []);
    if (this.#judged.asked !== asked) return;
    this.pairsToJudge = found;
    this.#changed();
  }
}
