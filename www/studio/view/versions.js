/**
 * What need not be drawn again, since nothing that it is drawn from has changed and it stands in the page: the words of
 * two long articles are, at every key, the most of what there is.
 */
export class Versions {
  /** @type {Map<string, { from: unknown[], version: number }>} */
  #known = new Map();
  #root;

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * @param {string} name of a piece; it says it as `data-piece`
   * @param {unknown[]} from what the piece is drawn from
   * @returns {{ version: number, isShown: boolean }} `version`: what the piece says as `data-version`; `isShown`: its inside
   *   need not be drawn
   */
  of(name, from) {
    const known = this.#known.get(name);
    const isSame = known?.from.length === from.length && known.from.every((each, index) => each === from[index]);
    const version = isSame ? known.version : (known?.version ?? 0) + 1;
    if (!isSame) this.#known.set(name, { from, version });
    const there = this.#root.querySelector(`[data-piece="${name}"]`);
    return { version, isShown: there?.getAttribute("data-version") === String(version) };
  }
}
