/**
 * Finds a comparison's claims again in the article as the page has it now. The page may have changed since they were
 * compared: an advertisement stands between two paragraphs, a paragraph is still to come, quotation marks were made
 * curly. The words of a claim are looked for with spaces, quotation marks and dashes folded; words that stand there
 * several times are told apart by what is around them. What cannot be found for certain is reported and never guessed:
 * a mark on other words would be worse than none.
 *
 * @typedef {import("../element/model.js").Model} Model
 * @typedef {import("../types.d.ts").Side} Side
 * @typedef {import("../types.d.ts").Utf16Range} Utf16Range
 * @typedef {object} Anchors
 * @property {Map<string, Utf16Range>} claims The places of the claims that were found, by their id.
 * @property {Map<string, Utf16Range[]>} evidence The words that caused a marker, by its id; none where they are a whole
 *   claim.
 * @property {string[]} lost The ids of claims whose words are not there.
 */

/** So much around a claim is compared where its words stand in several places, in folded characters. */
const AROUND = 40;

/** Shorter words than these may stand anywhere: something around them must fit too. */
const TELLING = 16;

/** So many characters around must be the same to tell one place from another. */
const FITTING = 4;

/**
 * @param {Model} model
 * @param {Side} side
 * @param {string} text the article as it is now
 * @returns {Anchors}
 */
export function anchor(model, side, text) {
  const compared = fold(model.segments[side].map((segment) => segment.text).join(""));
  const now = fold(text);
  const same = compared.text === now.text;
  /** @type {Anchors} */
  const anchors = { claims: new Map(), evidence: new Map(), lost: [] };
  /** @type {Map<string, number>} How far a claim has moved, folded. */
  const moved = new Map();
  // What has moved one claim has moved those after it as far.
  let shift = 0;
  for (const { id, start, end, quote } of model.claims[side].values()) {
    // An orphan was not in the article from the beginning.
    if (start === undefined || end === undefined) continue;
    const from = compared.folded(start);
    const to = compared.folded(end);
    const words = fold(quote).text;
    if (compared.text.slice(from, to) !== words) {
      // The comparison came without the article's text: then the words alone must tell.
      const places = words.length >= TELLING ? occurrences(words, now.text) : [];
      if (places.length === 1) anchors.claims.set(id, now.place(places[0], places[0] + words.length));
      else anchors.lost.push(id);
      continue;
    }
    const at = same ? from : find(compared.text, from, to, now.text, from + shift);
    if (at === undefined) anchors.lost.push(id);
    else {
      shift = at - from;
      moved.set(id, shift);
      anchors.claims.set(id, now.place(at, at + to - from));
    }
  }
  for (const marker of model.markers) {
    const by = moved.get(marker[side]);
    const claim = model.claims[side].get(marker[side]);
    if (by === undefined || !claim) continue;
    const places = marker.evidence
      .flatMap((evidence) => evidence[side])
      .filter(({ start, end }) => start >= Number(claim.start) && end <= Number(claim.end))
      .filter(({ start, end }) => start !== claim.start || end !== claim.end)
      .map(({ start, end }) => now.place(compared.folded(start) + by, compared.folded(end) + by));
    if (places.length > 0) anchors.evidence.set(marker.id, places);
  }
  return anchors;
}

/**
 * Where words of one text stand in another.
 *
 * @param {string} before
 * @param {number} from
 * @param {number} to
 * @param {string} after
 * @param {number} likely where they are if nothing has moved since the claim before
 */
function find(before, from, to, after, likely) {
  const words = before.slice(from, to);
  if (after.startsWith(words, likely) && around(before, from, to, after, likely) >= AROUND) return likely;
  const places = occurrences(words, after);
  const fits = places.map((at) => around(before, from, to, after, at));
  const best = Math.max(...fits);
  if (places.length === 1 && (words.length >= TELLING || best >= FITTING)) return places[0];
  if (best >= FITTING && fits.indexOf(best) === fits.lastIndexOf(best)) return places[fits.indexOf(best)];
  // The same words as often as before, and nothing around them tells: they are still in the same order.
  const known = places.length > 1 ? occurrences(words, before) : [];
  return places.length > 1 && places.length === known.length ? places[known.indexOf(from)] : undefined;
}

/**
 * @param {string} words
 * @param {string} text
 */
function occurrences(words, text) {
  /** @type {number[]} */
  const places = [];
  if (words) for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/**
 * How many characters before and after the words are the same in both texts.
 *
 * @param {string} before
 * @param {number} from
 * @param {number} to
 * @param {string} after
 * @param {number} at
 */
function around(before, from, to, after, at) {
  let [left, right] = [0, 0];
  while (left < AROUND && left < from && left < at && before[from - left - 1] === after[at - left - 1]) left += 1;
  const end = at + to - from;
  while (right < AROUND && to + right < before.length && before[to + right] === after[end + right]) right += 1;
  return left + right;
}

/**
 * What is written in several ways, each as it is compared: white space other than one space, what a reader does not see,
 * quotation marks, dashes.
 */
const VARIANTS = /([^\S ]\s*| \s+)|([\u00ad\u200b\u2060\ufeff]+)|([‘’‚‛ʼ′])|([“”„‟«»″])|[‐‑‒–—−]/g;

/**
 * A text as it is compared, with the ways between its places and the text's own.
 *
 * @param {string} text
 */
function fold(text) {
  /** @type {string[]} */
  const parts = [];
  // Where each folded character begins and ends; there are never more of them than of the text's own.
  const begins = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  /** @param {number} from @param {number} to */
  const keep = (from, to) => {
    for (let each = from; each < to; each += 1) {
      begins[length] = each;
      ends[length] = each + 1;
      length += 1;
    }
    if (to > from) parts.push(text.slice(from, to));
  };
  let at = 0;
  for (const { 0: variant, 1: space, 2: unseen, 3: single, 4: double, index } of text.matchAll(VARIANTS)) {
    keep(at, index);
    at = index + variant.length;
    if (unseen) continue;
    begins[length] = index;
    ends[length] = at;
    length += 1;
    parts.push(space ? " " : single ? "'" : double ? '"' : "-");
  }
  keep(at, text.length);
  return {
    text: parts.join(""),
    /** The folded character that begins at a place of the text or after it. @param {number} place */
    folded(place) {
      let [low, high] = [0, length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (begins[middle] >= place) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    /**
     * @param {number} from
     * @param {number} to
     * @returns {Utf16Range}
     */
    place: (from, to) => ({ start: begins[from], end: to > from ? ends[to - 1] : begins[from] }),
  };
}
