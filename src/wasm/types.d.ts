/** The two articles are `a` and `b` everywhere. */
export type Side = "a" | "b";

/**
 * How two claims relate. `agree`: both state the same thing about the same matter. `dispute`: they cannot both be
 * right, or one denies, rejects or casts doubt on what the other says, by itself or through someone it quotes.
 * `related`: same matter, neither of the two.
 */
export type Relation = "agree" | "dispute" | "related";

/** How an article carries a claim: by itself, through a named voice, or with distance. */
export type Stance = "asserts" | "reports" | "denies" | "doubts" | "hedges";

/** Where a claim landed in its text. An `orphan` was not found and has no `start` and `end`. */
export type AnchorStatus = "exact" | "moved" | "changed" | "orphan";

/** Who decided a relation. */
export type Origin = "engine" | "annotation" | "judge" | "person";

/** A half-open range of UTF-16 code units, as in `text.slice(start, end)`. */
export interface Utf16Range {
  start: number;
  end: number;
}

/** W3C Web Annotation selectors that the engine reads. Positions count UTF-16 code units. */
export interface TextQuoteSelector {
  type?: "TextQuoteSelector";
  exact: string;
  prefix?: string;
  suffix?: string;
}
/** A place by its offsets. */
export interface TextPositionSelector extends Utf16Range {
  type?: "TextPositionSelector";
}

/** What a claim answers, and how. `stance: "denies"` turns the answer round, `"doubts"` disputes without one. */
export interface Answer {
  question: string;
  answer?: string;
  speaker?: string;
  stance?: Stance;
}

/** What an annotator may say of a claim, beside where it stands. */
interface ClaimMeaning {
  /** Unique within its article; given as `a1`, `a2` … where it is missing. */
  id?: string;
  /** Who says it. */
  speaker?: string;
  /** How the article carries it; read from the text where it is missing. */
  stance?: Stance;
  /** The claim in the annotator's own plain words; judged in place of the quote. */
  gist?: string;
  answers?: Answer[];
  note?: string;
}

/** A claim is pointed at by its words, by its position, by both, or by a whole W3C Web Annotation. */
export type ClaimInput =
  | (ClaimMeaning & { quote: string | TextQuoteSelector })
  | (ClaimMeaning & Utf16Range & { quote?: string | TextQuoteSelector })
  | (ClaimMeaning & { type: "Annotation"; target: unknown; body?: unknown });

/** An article as it is given: its text, and as far as somebody marked them, its claims. */
export interface ArticleInput {
  text: string;
  title?: string;
  source?: string;
  url?: string;
  published?: string;
  /** BCP 47; `en` where it is missing. */
  lang?: string;
  dir?: "ltr" | "rtl";
  /** Left out: claims are suggested. An empty list: there are none. */
  claims?: ClaimInput[];
}

/** A person's word on two claims. It wins; the engine's verdict is kept beside it. `none` takes a marker away. */
export interface LinkInput {
  a: string;
  b: string;
  relation: Relation | "none";
  by?: string;
  reason?: string;
}

/**
 * A plugged-in judge's word on two claims. It takes the place of the engine's, which is kept beside it, and is chosen
 * among the verdicts by the same rules; annotated answers and links win over it. Of two on one pair the last counts.
 */
export interface VerdictInput {
  a: string;
  b: string;
  relation: Relation | "none";
  /** How sure the judge is of it, 0 to 1; 1 where it is missing. */
  confidence?: number;
}

/** Two articles to compare, and what a person says of two claims of theirs. */
export interface PairInput {
  a: ArticleInput;
  b: ArticleInput;
  links?: LinkInput[];
  /** Where there is a list, even an empty one, the comparison says what a judge may still be asked: `candidates`. */
  verdicts?: VerdictInput[];
}

/** How two articles are compared. */
export interface CompareOptions {
  /** At most this many markers of the engine for one claim, 1 to 20; 3 where it is missing. */
  maxMarkersPerClaim?: number;
  /** Markers of the engine below this confidence are left out, 0 to 1; 0 where it is missing. */
  minConfidence?: number;
}

/** A claim in the result. `start` and `end` are missing for an orphan only. */
export interface Claim {
  id: string;
  start?: number;
  end?: number;
  /** The article's own words; for an orphan the words that were looked for. */
  quote: string;
  status: AnchorStatus;
  /** How well the quote fits the text, 0 to 1; 1 when exact. */
  score: number;
  /** Missing where nobody said and the engine did not read it: of an orphan, or in a language that it does not read. */
  stance?: Stance;
  speaker?: string;
  gist?: string;
  note?: string;
  answers?: Answer[];
  suggested?: true;
}

/** An article as it was compared. */
export interface Article {
  title?: string;
  source?: string;
  url?: string;
  published?: string;
  lang: string;
  dir?: "ltr" | "rtl";
  /** Of the text that was compared: FNV-1a (64 bit, hexadecimal) of its UTF-8, white space as single spaces. Older ones have none. */
  hash?: string;
  claims: Claim[];
}

/** What caused a marker: the words on both sides. Never empty on both. */
export interface Evidence {
  kind: EvidenceKind;
  a: Utf16Range[];
  b: Utf16Range[];
  /** What the words come to, where they have a value: "five" is `5`. */
  values?: {
    a?: string;
    b?: string;
    /** The question that both answer. */
    question?: string;
    /** The question as b words it, where it was held to be the one that a asks: then `question` is a's wording. */
    questionB?: string;
  };
}

/** What a piece of evidence is. */
export type EvidenceKind =
  | "shared-words" // the same words, or forms of one word
  | "shared-name" // the same person, place or body, perhaps under another name; values: the name
  | "same-number" // the same value, perhaps written differently
  | "same-quote" // both quote the same words: one source, not two witnesses
  | "same-denial" // both report a denial of the same thing
  | "number" // different values for the same thing
  | "date" // different dates for the same thing
  | "negation" // one says it, the other says it is not so
  | "denial" // one accuses or reports, the other denies
  | "debunk" // one tells a story, the other says that it is not so
  | "doubt" // one casts doubt on what the other says
  | "camps" // two sides of a quarrel, each speaking for itself
  | "antonym" // opposite words
  | "position" // opposite positions on one question: supports, opposes
  | "frequency" // never against often, all against none
  | "annotated-answer" // the annotators' answers to one question
  | "judged" // a plugged-in judge's word on the two claims; its ranges are the whole claims
  | "linked"; // a person linked the two claims

/** What is decided of two claims, and how surely. */
export interface Verdict {
  relation: Relation | "none";
  confidence: number;
  evidence: Evidence[];
}

/** Two claims that have to do with each other, and why. */
export interface Marker {
  /** `m1`, `m2` … in reading order of article a. */
  id: string;
  relation: Relation;
  a: string;
  b: string;
  /** 0 to 1, in thousandths. */
  confidence: number;
  origin: Origin;
  evidence: Evidence[];
  /** Both articles quote one source for it. */
  sameSource?: true;
  /** Of a person's link. */
  by?: string;
  reason?: string;
  /** What the engine says of the text where somebody else decided. */
  engine?: Verdict;
}

/** The smallest run of text with one set of claims, markers and evidence. */
export interface Segment {
  text: string;
  claims?: string[];
  markers?: string[];
  /** Pieces of evidence that point here, as `m1/0`: marker and index into its `evidence`. */
  evidence?: string[];
}

/** A paragraph. All segments of all blocks, one after another, are the article's text. */
export interface Block {
  segments: Segment[];
}

/** A row of the corroboration grid: one question, and which claims of each article answer it. */
export interface GridRow {
  question: string;
  /** The question as b words it, where it was held to be the one that a asks: then `question` is a's wording. */
  questionB?: string;
  a: GridAnswer[];
  b: GridAnswer[];
}
/** Who answers a question, and how. */
export interface GridAnswer {
  claim: string;
  answer?: string;
  speaker?: string;
  stance: Stance;
}

/** A claim of a and a claim of b, by their ids, on which nobody but the engine has a verdict yet. */
export interface Candidate {
  a: string;
  b: string;
}

/** What a part of the input was left out for. */
export type WarningCode =
  // of comparing
  | "orphan-claim" // a quote is not in the text
  | "ambiguous-quote" // a quote stands in the text more than once: the first is taken
  | "unknown-selector" // a selector is of a kind that is not read
  | "position-moved" // a position and a quote disagree: the quote decides
  | "link-without-claim" // a link or verdict names a claim that is not there
  | "duplicate-link" // a second link between the same two claims: the last one counts
  | "language-not-judged" // only annotated answers and links are compared
  // of a judge; see `judge.js`
  | "judge-failed" // it threw
  | "judge-timed-out" // it took too long
  | "judge-answer-refused" // it gave no probabilities
  | "judge-limit" // there were more pairs than it may be asked about
  // of the element
  | "stale-text" // an article of the page has changed since it was compared
  // of `importText`
  | "more-pages" // the file is one page of several
  | "other-pair" // this is of another pair of articles
  | "claim-without-place" // a claim has neither a quote nor a position
  | "position-unreadable" // start and end are no whole numbers in their order
  | "position-outside" // the article has no such place
  | "unit-unknown" // positions in code points need the article's text or a quote
  | "target-left-out" // only the first of several places is read
  | "link-left-out" // this does not say how two claims are related
  | "body-left-out" // a claim has no place for this text
  | "reply-left-out" // a reply is not a claim
  | "tags-left-out" // a claim has no place for tags
  | "id-repeated" // another claim has this id
  | "not-a-claim"; // this is neither a Claim nor a ClaimReview

/** We went on without a part of the input: which, where and why. */
export interface Warning {
  code: WarningCode;
  path: string;
  message: string;
}

/** Two articles compared: what the element shows, and what pages may read. */
export interface Comparison {
  schema: "crossread/comparison@1";
  generator: string;
  model: string;
  articles: { a: Article; b: Article };
  markers: Marker[];
  /** Claims of one article that no agreeing, disputing or related marker connects. Silence is not dispute. */
  onlyA: string[];
  onlyB: string[];
  summary: {
    agree: number;
    dispute: number;
    related: number;
    onlyA: number;
    onlyB: number;
    orphans: number;
  };
  /** Present where claims carry answers. */
  grid?: GridRow[];
  /** Where the pair has `verdicts`: the pairs of claims that the engine alone has judged, in reading order. */
  candidates?: Candidate[];
  warnings: Warning[];
  view: { a: Block[]; b: Block[] };
}

/** Two claim texts without their articles. */
export interface ClaimPairInput {
  id?: string;
  a: string;
  b: string;
}

/** What is decided of a pair of claims without their articles. */
export interface RelateResult {
  id?: string;
  relation: Relation | "none";
  probabilities: { agree: number; dispute: number; related: number; none: number };
  evidence: Evidence[];
}

/** Why something was refused, or did not come about. */
export type ErrorCode =
  // of what was given
  | "invalid-json" // the text is no JSON
  | "invalid-shape" // something is missing or has a wrong type
  | "invalid-option" // an option is outside its range, or nothing that it can be
  | "empty-text" // an article has no word in it
  | "over-limit" // a text, a list or a string is too long
  | "empty-claim" // a claim points at nothing
  | "offset-outside-text" // a position lies after the end of the text
  | "offsets-backwards" // a position ends before it starts
  | "offset-inside-surrogate-pair" // a position lies between the two halves of one character
  | "duplicate-claim-id" // two claims of one article have one id
  | "unknown-language" // `lang` names no language
  | "damaged-receipt" // a receipt's code has a wrong character, or no end
  // of the engine, with an empty path; it may be tried again
  | "engine-blocked" // the page's policy or the browser refuses WebAssembly
  | "engine-load-failed" // a file of the engine did not arrive
  | "engine-failed" // it stopped in the middle of a call, for want of memory for instance
  // of the element, and of marks in a page's own articles
  | "bad-input" // neither a pair of articles nor a comparison
  | "bad-json" // a file, a script or `data-answers` is no JSON
  | "bad-comparison" // a comparison is not whole, or is none
  | "unsupported-schema" // a comparison of another version
  | "load-failed" // the file did not arrive
  | "bad-element" // this is no element, or it is in no page
  | "bad-selector" // `skip` is no selector
  | "bad-side"; // a side is "a" or "b"

/** What is thrown: the caller has to change something. `path` points into the input, as `a.claims[0].start`. */
export interface CrossreadError extends Error {
  code: ErrorCode;
  path: string;
}

/** A claim that the engine suggests: by position, with its words. */
export interface SuggestedClaim extends Utf16Range {
  quote: string;
}
