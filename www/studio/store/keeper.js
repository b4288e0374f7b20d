import { Conflict } from "./drafts.js";
import { forget, note } from "./journal.js";

/**
 * Keeps a draft as it changes: soon after each change, one write at a time, and at once when the page goes away.
 *
 * @typedef {import("./drafts.js").Draft} Draft
 * @typedef {import("./drafts.js").Drafts} Drafts
 * @typedef {"kept" | "keeping" | "memory" | "full" | "elsewhere"} Keeping How it stands: all written; about to be; only in
 *   this page; refused by the browser; held by another window.
 */

/** Milliseconds from a change to its writing: a word's letters are written once, and no more than a word is lost. */
const SOON = 150;

export class Keeper {
  #drafts;
  #draft;
  #tell;
  /** @type {Partial<Pick<Draft, "document" | "name">>} */
  #changes = {};
  /** @type {Promise<void> | undefined} */
  #writing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #held = true;
  /** @type {Keeping} */
  #state;

  /**
   * @param {Drafts} drafts
   * @param {Draft} draft
   * @param {(state: Keeping) => void} tell
   */
  constructor(drafts, draft, tell) {
    this.#drafts = drafts;
    this.#draft = draft;
    this.#tell = tell;
    this.#state = !drafts.kept ? "memory" : drafts.keeps(draft.id) ? "kept" : "full";
  }

  get state() {
    return this.#state;
  }

  get draft() {
    return this.#draft;
  }

  /** @param {Partial<Pick<Draft, "document" | "name">>} changes */
  change(changes) {
    this.#draft = { ...this.#draft, ...changes };
    this.#changes = { ...this.#changes, ...changes };
    if (!this.#held) return;
    if (this.#state === "kept") this.#say("keeping");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SOON);
  }

  /** Writes what is not written yet, one write at a time. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#held && (this.#writing || this.#dirty)) {
      this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
      await this.#writing;
      // Where there is no room, the next change tries again.
      if (this.#state === "full") return;
    }
  }

  /**
   * The page may be gone the next moment. The database is left alone: a transaction that a page begins while it goes away
   * can stay open with it, and then holds up every page after it.
   */
  leave() {
    // What is being written may not come to its end either.
    const isUnsure = this.#dirty || this.#writing;
    if (isUnsure && this.#held && this.#drafts.kept) note({ ...this.#draft, changed: Date.now() });
  }

  /** Another window has the draft now: what is changed here is not written over its work. */
  yield() {
    this.#held = false;
    clearTimeout(this.#timer);
    this.#say("elsewhere");
  }

  get #dirty() {
    return Object.keys(this.#changes).length > 0;
  }

  async #write() {
    const changes = this.#changes;
    this.#changes = {};
    try {
      const { revision } = await this.#drafts.write(this.#draft, changes);
      this.#draft = { ...this.#draft, revision };
      // What came meanwhile may have been noted, too.
      if (!this.#dirty) forget(this.#draft.id);
      this.#say(!this.#drafts.kept ? "memory" : this.#dirty ? "keeping" : "kept");
    } catch (error) {
      this.#changes = { ...changes, ...this.#changes };
      if (error instanceof Conflict) this.yield();
      else this.#say("full");
    }
  }

  /** @param {Keeping} state */
  #say(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell(state);
  }
}
