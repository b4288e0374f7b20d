/**
 * A comparison with its cross-references turned round: which markers a claim has, which words a claim or a piece of
 * evidence covers. Everything comes from the segments of `view`; nothing here counts characters.
 *
 * @typedef {import("../types.d.ts").Comparison} Comparison
 * @typedef {import("../types.d.ts").Claim} Claim
 * @typedef {import("../types.d.ts").Marker & { number: number }} NumberedMarker
 * @typedef {import("../types.d.ts").Segment} Segment
 * @typedef {import("../types.d.ts").Side} Side
 * @typedef {"dispute" | "agree" | "related" | "only-a" | "only-b"} Kind What a mark can show, and a filter ask for.
 */

/** @type {Side[]} */
export const SIDES = ["a", "b"];

/**
 * Strongest first: words that several claims share show the first of these that applies.
 *
 * @type {Kind[]}
 */
export const KINDS = ["dispute", "agree", "related", "only-a", "only-b"];

/** The sign of each kind, the same in every language. */
export const SIGNS = { dispute: "≠", agree: "=", related: "~", "only-a": "○", "only-b": "○" };

export class Model {
  #byId;

  /** @param {Comparison} comparison */
  constructor(comparison) {
    this.comparison = comparison;
    /** @type {NumberedMarker[]} */
    this.markers = comparison.markers.map((marker, index) => ({ ...marker, number: index + 1 }));
    this.#byId = new Map(this.markers.map((marker) => [marker.id, marker]));
    /** @type {Record<Side, Map<string, Claim>>} */
    this.claims = { a: byId(comparison.articles.a.claims), b: byId(comparison.articles.b.claims) };
    /** @type {Record<Side, Map<string, NumberedMarker[]>>} */
    this.markersOf = { a: new Map(), b: new Map() };
    /** @type {Record<Side, Map<string, number[]>>} */
    this.places = { a: new Map(), b: new Map() };
    /** @type {Record<Side, Segment[]>} */
    this.segments = { a: [], b: [] };
    for (const side of SIDES) {
      for (const marker of this.markers) push(this.markersOf[side], marker[side], marker);
      this.segments[side] = comparison.view[side].flatMap((block) => block.segments);
      this.segments[side].forEach((segment, index) => {
        for (const id of segment.claims ?? []) push(this.places[side], `claim ${id}`, index);
        for (const ref of segment.evidence ?? []) push(this.places[side], `evidence ${ref}`, index);
      });
    }
    /** @type {Record<Side, Map<number, string[]>>} Which markers' evidence points at a segment. */
    this.clashes = { a: new Map(), b: new Map() };
    for (const side of SIDES) for (const marker of this.markers) this.#findClashes(side, marker);
    this.only = { a: new Set(comparison.onlyA), b: new Set(comparison.onlyB) };
  }

  /** @param {string | null} id */
  marker(id) {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** @param {Kind} kind */
  count(kind) {
    if (kind === "only-a") return this.only.a.size;
    if (kind === "only-b") return this.only.b.size;
    return this.markers.filter((marker) => marker.relation === kind).length;
  }

  /**
   * A claim's words, piece by piece; `clash` where a marker's evidence points at the piece. An orphan has the words
   * that were looked for.
   *
   * @param {Side} side
   * @param {string} claim
   * @param {string} [marker]
   * @returns {{ text: string, clash: boolean }[]}
   */
  quote(side, claim, marker) {
    const pieces = this.places[side].get(`claim ${claim}`);
    if (!pieces) return [{ text: this.claims[side].get(claim)?.quote ?? "", clash: false }];
    return pieces.map((index) => ({
      text: this.segments[side][index].text,
      clash: marker !== undefined && !!this.clashes[side].get(index)?.includes(marker),
    }));
  }

  /**
   * The words that one piece of evidence points at, with an ellipsis where it leaves out more than a space or a hyphen.
   *
   * @param {Side} side
   * @param {string} ref as `m1/0`
   */
  evidence(side, ref) {
    let last = -1;
    let text = "";
    for (const index of this.places[side].get(`evidence ${ref}`) ?? []) {
      let left = "";
      while (++last < index) left += this.segments[side][last].text;
      text += (/[^\s\p{Pd}]/u.test(left) ? text && " … " : left) + this.segments[side][index].text;
    }
    return text.trim();
  }

  /**
   * Evidence that covers a whole claim, as an annotator's answer does, sets no words apart.
   *
   * @param {Side} side
   * @param {NumberedMarker} marker
   */
  #findClashes(side, marker) {
    const whole = this.places[side].get(`claim ${marker[side]}`)?.length ?? 0;
    for (const index of marker.evidence.keys()) {
      const pieces = this.places[side].get(`evidence ${marker.id}/${index}`) ?? [];
      if (pieces.length < whole) for (const piece of pieces) push(this.clashes[side], piece, marker.id);
    }
  }
}

/** @param {Claim[]} claims */
function byId(claims) {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/**
 * @template K, T
 * @param {Map<K, T[]>} map
 * @param {K} key
 * @param {T} value
 */
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
