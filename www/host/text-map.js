/**
 * From places in an article's text to places in the page and back. With `anchor.js` the one room of `www/` that counts
 * characters: here the offsets are made that everywhere else are only passed on. All are UTF-16 code units, half-open,
 * as in `text.slice(start, end)`.
 *
 * @typedef {object} Piece Characters that stand in one text node, one after another, as they do in the text.
 * @property {Text} node
 * @property {number} from in the node
 * @property {number} start in the text
 * @property {number} length
 */

export class TextMap {
  /** @type {Piece[]} */
  #pieces;
  /** @type {Map<Node, Piece[]>} */
  #byNode = new Map();

  /** @param {Piece[]} pieces in the order of the text */
  constructor(pieces) {
    this.#pieces = pieces;
    for (const piece of pieces) {
      const known = this.#byNode.get(piece.node);
      if (known) known.push(piece);
      else this.#byNode.set(piece.node, [piece]);
    }
  }

  /** The text nodes that hold the text. */
  get nodes() {
    return [...this.#byNode.keys()];
  }

  /**
   * Where a part of the text stands: a range for each text node, in order. No range leaves its node, so that each holds
   * in whatever shadow root or slot it stands.
   *
   * @param {number} start
   * @param {number} end
   * @returns {Range[]}
   */
  ranges(start, end) {
    /** @type {{ node: Text, from: number, to: number }[]} */
    const places = [];
    for (let index = this.#firstAfter(start); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (piece.start >= end) break;
      const from = piece.from + Math.max(0, start - piece.start);
      const to = piece.from + Math.min(piece.length, end - piece.start);
      const last = places.at(-1);
      // Between two pieces of one node there is only white space that is not shown.
      if (last?.node === piece.node) last.to = to;
      else places.push({ node: piece.node, from, to });
    }
    return places.map(({ node, from, to }) => {
      const range = node.ownerDocument.createRange();
      // A node may have changed since it was read.
      range.setStart(node, Math.min(from, node.length));
      range.setEnd(node, Math.min(to, node.length));
      return range;
    });
  }

  /**
   * Where in the text a place of the page is: the nearest character of the same text node at or after it.
   *
   * @param {Node} node
   * @param {number} offset in it
   * @returns {number | undefined} nothing where the node holds none of the text
   */
  offset(node, offset) {
    const pieces = this.#byNode.get(node);
    const piece = pieces?.find(({ from, length }) => offset <= from + length) ?? pieces?.at(-1);
    return piece && piece.start + Math.min(piece.length, Math.max(0, offset - piece.from));
  }

  /** The first piece that ends after an offset. @param {number} offset */
  #firstAfter(offset) {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].start + this.#pieces[middle].length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
