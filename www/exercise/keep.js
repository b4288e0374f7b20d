/**
 * Keeps a pupil's work in this browser. Where that is forbidden (a sandboxed frame, a private window) it is kept in the
 * page alone, and `lasting` says so.
 *
 * @typedef {{ answers: import("./types.d.ts").Answers, step: string, done: string | null, word: string }} Work `done`:
 *   the receipt code, once the pupil has finished. `word`: the class code that opened the key.
 */

export class Keep {
  #name;
  lasting = true;

  /** @param {string} id the exercise's */
  constructor(id) {
    this.#name = `crossread-exercise/${id}`;
  }

  /** @returns {Work | null} */
  load() {
    try {
      const text = localStorage.getItem(this.#name);
      // Writing may be forbidden where reading is not.
      localStorage.setItem(`${this.#name}/tried`, "1");
      localStorage.removeItem(`${this.#name}/tried`);
      const work = text && JSON.parse(text);
      return work?.answers?.claims ? work : null;
    } catch {
      this.lasting = false;
      return null;
    }
  }

  /** @param {Work} work */
  save(work) {
    try {
      localStorage.setItem(this.#name, JSON.stringify(work));
    } catch {
      this.lasting = false;
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.#name);
    } catch {
      this.lasting = false;
    }
  }
}
