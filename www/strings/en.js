/**
 * The element's words in English. Another language is a file beside this one with the same shape.
 *
 * Two things hold in every language: no wording says or hints who is right, and "not found in B" never sounds like
 * "disputed by B".
 */
const plural = new Intl.PluralRules("en");

/**
 * @param {number} n
 * @param {string} one
 * @param {string} other
 */
const count = (n, one, other) => `${n} ${plural.select(n) === "one" ? one : other}`;

/**
 * @typedef {typeof strings} Strings
 * @typedef {import("../types.d.ts").Relation} Relation
 */

const strings = {
  lang: "en",
  dir: "ltr",

  article: (/** @type {string} */ side) => `Article ${side}`,
  original: "Read the original",
  suggested: "The engine suggested these claims; nobody marked them.",

  /** What a pair is: the heading of a list entry and of the card. */
  kind: {
    dispute: "Disagree",
    agree: "Agree",
    related: "Related",
    "only-a": "Only in A",
    "only-b": "Only in B",
  },
  /** Spoken after the marked words. */
  spoken: (/** @type {Relation} */ relation, /** @type {number} */ n) =>
    `${{ dispute: "disputed", agree: "agreed", related: "related" }[relation]}, pair ${n}`,
  spokenOnly: { a: "not found in B", b: "not found in A" },
  /** Announced when a pair is selected. */
  announced: (/** @type {Relation} */ relation, /** @type {number} */ n, /** @type {number} */ of) =>
    `Pair ${n} of ${of}: ${{ dispute: "disputes", agree: "agrees", related: "related" }[relation]}`,

  /**
   * @param {{ agree: number, dispute: number, related: number, "only-a": number, "only-b": number }} n
   */
  summary: (n) =>
    n.agree + n.dispute + n.related === 0
      ? "No claim of one article was paired with a claim of the other."
      : `${count(n.agree + n.dispute + n.related, "pair of claims", "pairs of claims")}: ${[
          n.dispute > 0 && `${count(n.dispute, "disagrees", "disagree")}`,
          n.agree > 0 && `${count(n.agree, "agrees", "agree")}`,
          n.related > 0 && `${count(n.related, "concerns", "concern")} the same matter`,
        ]
          .filter(Boolean)
          .join(", ")}.`,
  silence: (/** @type {number} */ a, /** @type {number} */ b) =>
    [
      a > 0 && `${count(a, "claim of A was", "claims of A were")} not found in B.`,
      b > 0 && `${count(b, "claim of B was", "claims of B were")} not found in A.`,
      a + b > 0 && "Silence is not dispute.",
    ]
      .filter(Boolean)
      .join(" "),

  filters: "Show",
  all: "All",
  pairs: "Pairs of claims",
  pair: (/** @type {number} */ n) => `Pair ${n}`,
  shown: (/** @type {number} */ n) => `${count(n, "entry", "entries")} shown`,
  noneShown: "No pair of this kind.",
  noMarkers: "No pair of claims could be marked.",
  noClaims: "Neither article has a marked claim.",
  keys: "Arrow keys choose a pair, Enter goes to its words, Escape comes back.",
  onlyIn: { a: "Only in A: not found in B", b: "Only in B: not found in A" },
  notes: (/** @type {number} */ n) => count(n, "note on the input", "notes on the input"),
  orphan: (/** @type {string} */ side) => `Not found in the text of ${side}, so not compared:`,

  close: "Close",
  show: (/** @type {string} */ side) => `Show in ${side}`,
  why: "Why",
  /** Who carries the claim, and how; `who` is empty where nobody is named. */
  stance: (/** @type {import("../types.d.ts").Stance} */ stance, /** @type {string} */ who) => {
    const verb = {
      asserts: who ? "said so" : "says so in its own voice",
      reports: who ? "said so" : "reports it from others",
      denies: who ? "denied it" : "denies it",
      doubts: who ? "doubted it" : "doubts it",
      hedges: who ? "said so with caution" : "says so with caution",
    }[stance];
    return who ? `According to the article, ${who} ${verb}.` : `The article ${verb}.`;
  },
  /** Before an answer in the table; nothing where the answer is simply given. */
  stanceWord: { asserts: "", reports: "", denies: "denies", doubts: "doubts", hedges: "with caution" },
  gist: "In short:",
  note: "Note:",
  changed: "The article's words differ from the marked quote.",
  /** @param {number} confidence 0 to 1 */
  confidence: (confidence) =>
    confidence >= 0.8 ? "high confidence" : confidence >= 0.6 ? "fair confidence" : "low confidence",

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
    position: "Opposite positions",
    frequency: "How often or how much: opposites",
    "annotated-answer": "Answers to the same question",
    linked: "Linked by hand",
  },
  /** An evidence kind that this table does not know yet. */
  otherEvidence: "Words that led to this",

  origin: {
    engine: "Found by the engine",
    annotation: "From the annotators’ answers",
    judge: "Decided by an added judge",
  },
  question: (/** @type {string} */ question) => `From the annotators’ answers to: “${question}”`,
  /** Where two questions were held to be one: the wording of b. */
  alsoAsked: (/** @type {string} */ question) => `B asks: “${question}”`,
  person: (/** @type {string} */ by, /** @type {string} */ reason) =>
    `Set by ${by || "an editor"}${reason ? `: ${reason}` : ""}`,
  engineSays: (/** @type {Relation | "none"} */ relation, /** @type {string} */ confidence) =>
    relation === "none"
      ? "The engine alone would not have paired them."
      : `The engine alone: ${strings.kind[relation].toLowerCase()} (${confidence}).`,
  sameSource: "Both articles quote the same source: not two witnesses.",

  grid: "Questions to both articles",
  questionHead: "Question",
  noAnswer: "no answer found",

  loading: "Comparing the two articles …",
  loadingFile: "Loading the comparison …",
  empty: "There is nothing to compare yet.",
  emptyHelp:
    "Give it a src, a comparison or pair property, a JSON script, or two articles in the slots a and b.",
  failed: "The comparison could not be shown",
  blocked: "This page does not allow the comparison to run",
  blockedHelp: "The articles are shown without marks.",
  details: "Details",
  retry: "Try again",
};

export default strings;
