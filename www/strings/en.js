/**
 * The element's words in English: a table of data, so that a language is translated and checked without reading code.
 * It is complete here, and the one table that is loaded with the element; every other is loaded when it is asked for.
 *
 * Another language is a file beside this one with the same keys (`es.js` exports `default` the Spanish table, with its
 * own `lang` and `dir`), and a line in `index.js`. A test compares the keys, the names in braces and the plurals.
 *
 * - `{n}` and other names in braces are put in by the viewer: numbers in the language's own digits, names of people and
 *   papers as they are, isolated from the direction of the sentence. A translation may use them in any order.
 * - `{ one: …, other: … }` is chosen by `Intl.PluralRules` from `n`. A translation has the forms that its language has
 *   (Arabic: zero, one, two, few, many, other; Chinese: other alone).
 * - A, B: the two articles' letters, the same in every language.
 *
 * Two things hold in every language: no wording says or hints who is right, and "not found in B" never sounds like
 * "disputed by B".
 */

/**
 * The same keys in every language; of a plural, the forms that the language has.
 *
 * @template T
 * @typedef {T extends string
 *   ? string
 *   : T extends { other: string }
 *     ? { other: string } & { [form in Intl.LDMLPluralRule]?: string }
 *     : { [key in keyof T]: Translated<T[key]> }} Translated
 */
/** @typedef {Translated<typeof strings>} Strings */

const strings = {
  lang: "en",
  dir: "ltr",

  article: "Article {side}",
  original: "Read the original",
  suggested: "The engine suggested these claims; nobody marked them.",

  /** What a pair or a claim is: a word on a button, a heading, a label. */
  kind: {
    dispute: "Disagree",
    agree: "Agree",
    related: "Related",
    "only-a": "Only in A",
    "only-b": "Only in B",
  },
  /** Said by a screen reader after marked words. */
  spoken: {
    dispute: "disputed, pair {n}",
    agree: "agreed, pair {n}",
    related: "related, pair {n}",
    "only-a": "not found in B",
    "only-b": "not found in A",
  },
  /** Said by a screen reader when a pair is selected. */
  announced: {
    dispute: "Pair {n} of {of}: disputes",
    agree: "Pair {n} of {of}: agrees",
    related: "Pair {n} of {of}: related",
  },

  /** "12 pairs of claims: 4 disagree, 5 agree, 3 concern the same matter." The parts are joined by `Intl.ListFormat`. */
  summary: "{pairs}: {parts}.",
  summaryNone: "No claim of one article was paired with a claim of the other.",
  summaryPairs: { one: "{n} pair of claims", other: "{n} pairs of claims" },
  summaryPart: {
    dispute: { one: "{n} disagrees", other: "{n} disagree" },
    agree: { one: "{n} agrees", other: "{n} agree" },
    related: { one: "{n} concerns the same matter", other: "{n} concern the same matter" },
  },
  /** Then, a sentence each. */
  unseen: {
    a: { one: "{n} claim of A was not found in B.", other: "{n} claims of A were not found in B." },
    b: { one: "{n} claim of B was not found in A.", other: "{n} claims of B were not found in A." },
  },
  silence: "Silence is not dispute.",

  /** The switch of views. */
  views: "View",
  view: { side: "Side by side", pairs: "Pairs", one: "One article", grid: "Questions" },
  /** In the view of one article. */
  read: { a: "Read A, with B in the margin", b: "Read B, with A in the margin" },

  /** The steps from pair to pair. */
  previous: "Previous pair",
  next: "Next pair",
  position: "Pair {n} of {of}",
  positionNone: { one: "{n} pair", other: "{n} pairs" },

  filters: "Show",
  all: "All",
  filtering: "Filter and search",
  filterEvidence: "Evidence",
  filterConfidence: "Confidence",
  filterSpeaker: "Speaker",
  filterSearch: "Words in the claims",
  anyEvidence: "Any evidence",
  anyConfidence: "Any confidence",
  anySpeaker: "Anybody",
  atLeast: { fair: "Fair or high", high: "High" },
  clear: "Clear filters",
  shown: { one: "{n} entry shown", other: "{n} entries shown" },
  noneShown: "No pair fits what is asked for.",

  pairs: "Pairs of claims",
  keys: "Arrow keys choose a pair, Enter goes to its words, Escape comes back.",
  noMarkers: "No pair of claims could be marked.",
  noClaims: "Neither article has a marked claim.",
  onlyIn: { a: "Only in A: not found in B ({n})", b: "Only in B: not found in A ({n})" },
  notes: { one: "{n} note on the input", other: "{n} notes on the input" },
  orphan: "Not found in the text of {side}, so not compared: {quote}",

  /** The card of a pair. */
  pair: "Pair {n}: {kind}",
  close: "Close",
  show: "Show in {side}",
  why: "Why",
  /** How sure the engine is, and who decided where it was not the engine. */
  confidence: { high: "high confidence", fair: "fair confidence", low: "low confidence" },
  decided: { annotation: "annotated", judge: "judged", person: "set by hand" },
  /** How an article carries a claim in its own voice. */
  own: {
    asserts: "{source}, in its own voice",
    reports: "{source}: reports it from others",
    denies: "{source}, in its own voice: denies it",
    doubts: "{source}, in its own voice: doubts it",
    hedges: "{source}, in its own voice: says so with caution",
  },
  /** How somebody carries it whom the article quotes. */
  voice: {
    asserts: "{who}, quoted by {source}",
    reports: "{who}, quoted by {source}",
    denies: "{who}, quoted by {source}: denies it",
    doubts: "{who}, quoted by {source}: doubts it",
    hedges: "{who}, quoted by {source}: says so with caution",
  },
  gist: "In short: {gist}",
  note: "Note: {note}",
  changed: "The article’s words differ from the marked quote.",
  sameSource: "Both articles quote the same source: not two witnesses.",

  evidence: {
    "shared-words": "The same words",
    "shared-name": "The same name",
    "same-number": "The same number",
    "same-quote": "The same quotation",
    "same-denial": "The same denial",
    number: "Different numbers",
    date: "Different dates",
    negation: "One says it, the other says it is not so",
    denial: "One says it, the other denies it",
    doubt: "One casts doubt on what the other says",
    antonym: "Opposite words",
    camps: "Two sides of a quarrel, each speaking for itself",
    debunk: "One tells a story, the other says that it is not so",
    position: "Opposite positions",
    frequency: "How often or how much: opposites",
    "annotated-answer": "Answers to the same question",
    judged: "Read as a whole by an added judge",
    linked: "Linked by hand",
  },
  /** A kind that this table does not know; `kind` is its name in the data. */
  evidenceOther: "Words that led to this ({kind})",
  /** Words of an article and what they come to: five = 5. */
  value: "{words} = {value}",
  question: "“{question}”",
  /** Where two questions were held to be one: how b words it. */
  questionB: "B asks: “{question}”",
  /** An annotator's answer in brackets of how it is given; one that is denied never reads as if it were given. */
  answer: {
    asserts: "{answer}",
    reports: "{answer}",
    denies: "denies the answer “{answer}”",
    doubts: "doubts the answer “{answer}”",
    hedges: "with caution: {answer}",
  },
  /** The same where the annotator gave no answer. */
  answerless: {
    asserts: "says so",
    reports: "reports it",
    denies: "denies it",
    doubts: "doubts it",
    hedges: "says so with caution",
  },

  /** Who decided. */
  origin: {
    engine: "Found by the engine",
    annotation: "From the annotators’ answers",
    judge: "Decided by an added judge",
    person: "Set by an editor",
  },
  setBy: "Set by {by}",
  setReason: "Reason: {reason}",
  /** What the engine says where somebody else decided. */
  engineAlone: {
    dispute: "The engine alone: disagree ({confidence}).",
    agree: "The engine alone: agree ({confidence}).",
    related: "The engine alone: related ({confidence}).",
    none: "The engine alone would not have paired them.",
  },

  grid: "Questions to both articles",
  gridQuestion: "Question",
  noAnswer: "no answer found",

  /** The sheet of keys and signs. */
  help: "Keys and signs",
  helpKeys: "Keys",
  helpSigns: "What the marks mean",
  helpKey: {
    step: "Next and previous pair",
    ends: "First and last pair",
    enter: "To the pair’s words in A, again to those in B",
    escape: "Back to the list or the words; close the card or this sheet",
    search: "Filter and search",
    views: "Change the view",
    help: "This sheet",
  },
  helpSign: {
    dispute: "They cannot both be right, or one denies or doubts what the other says.",
    agree: "Both say the same thing.",
    related: "The same matter: neither agreement nor dispute.",
    only: "Not found in the other article. Silence is not dispute.",
  },

  loading: "Comparing the two articles …",
  loadingFile: "Loading the comparison …",
  loadingSlow: "This takes a while. The articles can be read meanwhile.",
  progress: "{done} of {total}",
  empty: "There is nothing to compare yet.",
  emptyHelp: "Give it a src, a comparison or pair property, a JSON script, or two articles in the slots a and b.",
  failed: "The comparison could not be shown",
  unreachable: "The comparison did not arrive",
  unreachableHelp: "The network or the server did not answer as it should. Nothing is lost: try again.",
  blocked: "This page does not allow the comparison to run",
  withoutMarks: "The articles are shown without marks.",
  details: "Details",
  retry: "Try again",
  partFailed: "A part of this view could not be loaded.",
};

export default strings;
