/**
 * A text by its words and sentences, as `Intl.Segmenter` has them: what a selection is rounded to and moved by. Besides
 * `places.js` the only file of the studio that handles positions; all are UTF-16 code units, half-open.
 *
 * @typedef {import("../../types.d.ts").Utf16Range} Range
 * @typedef {{ start: number, end: number, quote: { exact: string, prefix: string, suffix: string } }} Place Words of a
 *   text, pointed at by position and by quote, so that they are found again in an edited text.
 */

/** So many words before and after a quote say which of several places is meant. */
const CONTEXT_WORDS = 6;

/** A sentence does not end with one of these, nor with an initial. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Sgt|Capt|Rev|Hon|Gov|Sen|Rep|No|vs|\p{Lu})\.\s*$/u;

/** Signs that belong to the number beside them: a claim about £5 or 5 % is not cut between the two. */
const BEFORE = /[\p{Sc}+−#§]$/u;
const AFTER = /^\s?(?:[%‰°]|\p{Sc}(?!\d))/u;

export class Words {
  #text;
  #lang;
  /** @type {Range[] | undefined} */
  #words;
  /** @type {Range[] | undefined} */
  #sentences;

  /**
   * @param {string} text
   * @param {string} [lang]
   */
  constructor(text, lang = "en") {
    this.#text = text;
    this.#lang = lang;
  }

  /** Every word, in order. */
  get words() {
    return (this.#words ??= words(this.#text, this.#lang));
  }

  /** Every sentence with a word in it, without the blanks around it. */
  get sentences() {
    return (this.#sentences ??= sentences(this.#text, this.#lang));
  }

  /**
   * The range with every word that it touches, without blanks at its ends; null where it touches none.
   *
   * @param {Range} range
   * @returns {Range | null}
   */
  round({ start, end }) {
    const touched = this.words.filter((word) => word.start < end && word.end > start);
    if (touched.length === 0) return null;
    const trimmed = trim(this.#text, { start, end });
    return {
      start: Math.min(touched[0].start, trimmed.start),
      end: Math.max(touched[touched.length - 1].end, trimmed.end),
    };
  }

  /**
   * The word at or after a place, or else the last.
   *
   * @param {number} at
   * @returns {Range | undefined}
   */
  wordAt(at) {
    return this.words.find((word) => word.end > at) ?? this.words.at(-1);
  }

  /**
   * The last word before a place.
   *
   * @param {number} at
   */
  wordBefore(at) {
    return last(this.words, (word) => word.end <= at);
  }

  /**
   * The sentence at or after a place, or else the last.
   *
   * @param {number} at
   * @returns {Range | undefined}
   */
  sentenceAt(at) {
    return this.sentences.find((sentence) => sentence.end > at) ?? this.sentences.at(-1);
  }

  /**
   * The unit after or before a range; the range's own unit at the end of the text.
   *
   * @param {Range} range
   * @param {1 | -1} by
   * @param {"words" | "sentences"} unit
   * @returns {Range}
   */
  next(range, by, unit) {
    const units = this[unit];
    const found =
      by > 0 ? units.find((each) => each.start >= range.end) : last(units, (each) => each.end <= range.start);
    return found ?? (by > 0 ? units.at(-1) : units[0]) ?? range;
  }

  /**
   * The range with one end moved by a unit. It keeps at least a word.
   *
   * @param {Range} range
   * @param {"start" | "end"} edge
   * @param {1 | -1} by
   * @param {"words" | "sentences"} [unit]
   * @returns {Range}
   */
  move(range, edge, by, unit = "words") {
    const units = this[unit];
    const { start, end } = range;
    const moved =
      edge === "start"
        ? by < 0
          ? { start: last(units, (each) => each.start < start)?.start ?? start, end }
          : { start: units.find((each) => each.start > start && each.start < end)?.start ?? start, end }
        : by > 0
          ? { start, end: units.find((each) => each.end > end)?.end ?? end }
          : { start, end: last(units, (each) => each.end < end && each.end > start)?.end ?? end };
    return this.words.some((word) => word.start >= moved.start && word.end <= moved.end) ? moved : range;
  }

  /**
   * A range as a claim points at it.
   *
   * @param {Range} range
   * @returns {Place}
   */
  place({ start, end }) {
    const text = this.#text;
    const before = this.words.filter((word) => word.end <= start).at(-CONTEXT_WORDS);
    const after = this.words.filter((word) => word.start >= end)[CONTEXT_WORDS - 1];
    return {
      start,
      end,
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(before?.start ?? 0, start),
        suffix: text.slice(end, after?.end ?? text.length),
      },
    };
  }
}

/**
 * @param {Range[]} ranges
 * @param {(range: Range) => boolean} isMeant
 * @returns {Range | undefined}
 */
function last(ranges, isMeant) {
  for (let index = ranges.length - 1; index >= 0; index -= 1) if (isMeant(ranges[index])) return ranges[index];
  return undefined;
}

/**
 * @param {string} text
 * @param {string} lang
 * @returns {Range[]}
 */
function words(text, lang) {
  /** @type {Range[]} */
  const found = [];
  for (const { segment, index } of segmenter(lang, "word").segment(text)) {
    // What counts as like a word is the browsers' own choice: to WebKit a number does not.
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const end = index + segment.length;
    const sign = BEFORE.exec(text.slice(Math.max(0, index - 2), index))?.[0].length ?? 0;
    const unit = AFTER.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    found.push({ start: index - sign, end: /\d/.test(segment) ? end + unit : end });
  }
  return found;
}

/**
 * @param {string} text
 * @param {string} lang
 * @returns {Range[]}
 */
function sentences(text, lang) {
  /** @type {Range[]} */
  const found = [];
  let start = 0;
  for (const { segment, index } of segmenter(lang, "sentence").segment(text)) {
    const end = index + segment.length;
    if (!/\n\s*$/.test(segment) && ABBREVIATION.test(text.slice(start, end))) continue;
    const sentence = trim(text, { start, end });
    if (/[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end))) found.push(sentence);
    start = end;
  }
  const rest = trim(text, { start, end: text.length });
  if (/[\p{L}\p{N}]/u.test(text.slice(rest.start, rest.end))) found.push(rest);
  return found;
}

/**
 * @param {string} lang
 * @param {"word" | "sentence"} granularity
 */
function segmenter(lang, granularity) {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    // A language tag that is none; the engine says so where it is compared.
    return new Intl.Segmenter("en", { granularity });
  }
}

/**
 * A range without the blanks at its ends.
 *
 * @param {string} text
 * @param {Range} range
 * @returns {Range}
 */
function trim(text, { start, end }) {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  return { start: from, end: Math.max(from, end - (inside.length - inside.trimEnd().length)) };
}
