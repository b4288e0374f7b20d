/**
 * Keeps what somebody has entered, in a storage of the browser. Where that is forbidden (a sandboxed frame, a private
 * window), or has no room, it is kept in the page alone, and `lasting` says so.
 *
 * @template T
 */
export class Keep {
  #name;
  #isWhole;
  #storage;
  lasting = true;

  /**
   * @param {string} name
   * @param {(kept: any) => boolean} isWhole Whether what was found can be gone on with.
   * @param {() => Storage} [storage] Asked for at every use: to touch it may be forbidden.
   */
  constructor(name, isWhole, storage = () => localStorage) {
    this.#name = name;
    this.#isWhole = isWhole;
    this.#storage = storage;
  }

  /** @returns {T | null} */
  load() {
    try {
      const text = this.#storage().getItem(this.#name);
      // Writing may be forbidden where reading is not.
      this.#storage().setItem(`${this.#name}/tried`, "1");
      this.#storage().removeItem(`${this.#name}/tried`);
      const kept = text && JSON.parse(text);
      return kept && this.#isWhole(kept) ? kept : null;
    } catch {
      this.lasting = false;
      return null;
    }
  }

  /** @param {T} kept */
  save(kept) {
    try {
      this.#storage().setItem(this.#name, JSON.stringify(kept));
      this.lasting = true;
    } catch {
      this.lasting = false;
    }
  }

  clear() {
    try {
      this.#storage().removeItem(this.#name);
    } catch {
      this.lasting = false;
    }
  }
}
