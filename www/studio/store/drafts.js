import { openStore } from "./database.js";
import { forget, journaled } from "./journal.js";

/**
 * The drafts that are kept in this browser.
 *
 * @typedef {import("../state/document.js").Document} Document
 *
 * @typedef {object} Draft
 * @property {string} id
 * @property {string} name As the author calls it; empty: by its articles.
 * @property {number} changed When, in milliseconds since 1970.
 * @property {number} revision How often it was written: who writes knows what is there.
 * @property {Document} document
 */

const NAME = "crossread-studio";

/** @returns {Promise<Drafts>} */
export async function openDrafts() {
  return new Drafts(await openStore(NAME));
}

/** Somebody else wrote the draft since it was read: nothing was written over that. */
export class Conflict extends Error {}

export class Drafts {
  #store;
  /** Drafts for which there was no room when they were begun: they live in this page until there is. */
  #loose = /** @type {Map<string, Draft>} */ (new Map());

  /** @param {import("./database.js").Store<Draft>} store */
  constructor(store) {
    this.#store = store;
  }

  /** Whether the drafts are there after the page is closed. */
  get kept() {
    return this.#store.kept;
  }

  /** Whether this draft is. @param {string} id */
  keeps(id) {
    return this.kept && !this.#loose.has(id);
  }

  /** The last changed first. */
  async list() {
    const drafts = [...this.#loose.values(), ...(await this.#store.all())];
    return drafts.sort((one, other) => other.changed - one.changed);
  }

  /**
   * A draft, with what a page that was going away could only note down.
   *
   * @param {string} id
   */
  async read(id) {
    const loose = this.#loose.get(id);
    if (loose) return loose;
    const draft = await this.#store.get(id);
    const noted = journaled(id);
    if (!noted) return draft;
    forget(id);
    // What was written after the note knows better, and so does the list from which the draft was deleted.
    return this.#store.update(id, (before) =>
      before && noted.changed > before.changed ? { ...noted, revision: before.revision + 1 } : before,
    );
  }

  /**
   * @param {Document} document
   * @param {string} [name]
   * @returns {Promise<Draft>}
   */
  async create(document, name = "") {
    const draft = { id: newId(), name, changed: Date.now(), revision: 0, document };
    await this.#store.update(draft.id, () => draft).catch(() => this.#loose.set(draft.id, draft));
    return draft;
  }

  /**
   * @param {Pick<Draft, "id" | "revision">} draft as it was read
   * @param {Partial<Pick<Draft, "document" | "name">>} changes
   * @returns {Promise<Draft>} with the revision that it has now
   */
  async write({ id, revision }, changes) {
    const loose = this.#loose.get(id);
    if (loose) return this.#settle({ ...loose, ...changes });
    const written = await this.#store.update(id, (before) =>
      before?.revision === revision
        ? { ...before, ...changes, revision: revision + 1, changed: Date.now() }
        : undefined,
    );
    if (!written) throw new Conflict("the draft was changed or deleted elsewhere");
    return written;
  }

  /** Tries once more to keep a draft for which there was no room. @param {Draft} draft */
  async #settle(draft) {
    const now = { ...draft, changed: Date.now() };
    this.#loose.set(draft.id, now);
    await this.#store.update(draft.id, () => now);
    this.#loose.delete(draft.id);
    return now;
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  async rename(id, name) {
    const loose = this.#loose.get(id);
    if (loose) this.#loose.set(id, { ...loose, name });
    // The revision is that of the document: whoever writes it at the moment goes on.
    await this.#store.update(id, (before) => before && { ...before, name });
  }

  /** @param {string} id */
  async duplicate(id) {
    const draft = await this.read(id);
    return draft && this.create(draft.document, draft.name);
  }

  /**
   * @param {string} id
   * @returns {Promise<Draft | undefined>} what was there, to be put back
   */
  async remove(id) {
    const draft = await this.read(id);
    this.#loose.delete(id);
    await this.#store.remove(id);
    forget(id);
    return draft;
  }

  /** @param {Draft} draft */
  async putBack(draft) {
    await this.#store.update(draft.id, (before) => before ?? draft).catch(() => this.#loose.set(draft.id, draft));
  }
}

/** Not to be guessed at, and free of a clock: two windows may make one at the same time. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
