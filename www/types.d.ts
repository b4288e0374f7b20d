/** The types of the JSON contract, and of what the build puts into `pkg/`. */
import type {
  ArticleInput,
  ClaimInput,
  ClaimPairInput,
  Comparison,
  CompareOptions as EngineOptions,
  LinkInput,
  PairInput,
  RelateResult,
  Stance,
  SuggestedClaim,
  Warning,
} from "../src/wasm/types.js";

export type * from "../src/wasm/types.js";

/** Where the engine's WebAssembly comes from: an address, its bytes, a response, or a compiled module. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What `compare` takes: the engine's options, and a judge with what concerns it. */
export interface CompareOptions extends EngineOptions {
  /** Judges claim pairs in the engine's place; see `judge.js` for what becomes of its answers. */
  judge?: Judge;
  /** At most so many pairs are given to the judge at once, 1 to 1,000; 16 where it is missing. */
  judgeBatchSize?: number;
  /** Milliseconds for one batch; 30,000 where it is missing. */
  judgeBatchTimeout?: number;
  /** Milliseconds for all batches together; 120,000 where it is missing. */
  judgeTimeout?: number;
  /** At most so many pairs of claims are judged, 1 to 10,000; 1,000 where it is missing. */
  judgeLimit?: number;
  /** Whether each pair is asked in both orders and the answers averaged; true where it is missing. */
  judgeBothWays?: boolean;
  /** From which probability on the judge's dispute is one, 0.5 to 1; 0.9 where it is missing. */
  minJudgedDispute?: number;
  /** From which probability on the judge's agreement is one, 0.5 to 1; 0.8 where it is missing. */
  minJudgedAgree?: number;
  /** Cancels: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** How many of the pairs of claims the judge has been asked about. */
  onProgress?: (done: number, total: number) => void;
}

/** What `compareInWorker` takes. */
export interface WorkerOptions extends CompareOptions {
  /** Where the engine's WebAssembly is, if not in `pkg/`: an address, its bytes or a compiled module. */
  wasm?: string | URL | BufferSource | WebAssembly.Module;
}

/**
 * Judges claim pairs: an answer for each, in the same order. The probabilities are 0 or more and sum to 1. `signal` is
 * aborted when nobody waits for the answer any more.
 */
export type Judge = (pairs: JudgePair[], how: { signal: AbortSignal }) => JudgeAnswer[] | Promise<JudgeAnswer[]>;

/** A model's word on two claims; what `relate` returns is one, too. */
export type JudgeAnswer = Probabilities | { probabilities: Probabilities };

/** How likely each relation is; together 1. */
export interface Probabilities {
  agree: number;
  dispute: number;
  related: number;
  none: number;
}

/** Two claims for a judge: a claim's gist where somebody gave one, or else its quote. */
export interface JudgePair {
  /** Tells the pairs of one comparison apart; nothing else is meant by it. */
  id: string;
  a: string;
  b: string;
  context: { a: JudgeContext; b: JudgeContext };
}

/** Where a claim stands. */
export interface JudgeContext {
  /** The article's own words for it. */
  quote: string;
  /** The paragraph, or the paragraphs, that it stands in. */
  paragraph: string;
  speaker?: string;
  stance?: Stance;
  title?: string;
  source?: string;
  published?: string;
  lang: string;
}

/** What the wasm-bindgen output `pkg/crossread.js` exports. */
export interface Glue {
  default(input?: { module_or_path: WasmSource | Promise<Response> }): Promise<{ memory: WebAssembly.Memory }>;
  __wbg_reset_state(): void;
  compare(pair: PairInput, options?: EngineOptions): Comparison;
  relate(pairs: ClaimPairInput | ClaimPairInput[]): RelateResult[];
  suggestClaims(article: ArticleInput): SuggestedClaim[];
  version(): string;
}

/** What the wasm-bindgen output `pkg/crossread_tools.js` exports beside that. */
export interface ToolsGlue extends Glue {
  compareText(text: string): string;
  renderHtml(
    text: string,
    lang: string,
    level: number,
    prefix: string,
    style: boolean,
    page: boolean,
    script?: string,
  ): string;
  exerciseKey(comparison: string): string;
  scoreAnswers(exercise: string, answers: string): string;
  makeReceipt(answers: string): string;
  readReceipts(text: string): string;
  classFigures(exercise: string, answers: string): string;
  exportAs(format: string, text: string, quoteOnly: boolean): string;
  importText(text: string, format: string, unit: string, article: string): string;
  formatList(): string;
}

/** A format of files. */
export interface Format {
  name: string;
  /** The end of a file's name. */
  extension: string;
  mediaType: string;
  /** Whether claims are read from it. */
  reads: boolean;
  /** Whether a comparison is written to it. */
  writes: boolean;
}

/** Claims as they were read from somebody's file. */
export interface ImportedClaims {
  /** The format that it was read as. */
  format: string;
  /** For `claims` of an article; `article` and `source` say which, where the file does. */
  claims: (ClaimInput & { article?: string; source?: string })[];
  /** What a person said of pairs of them. */
  links: LinkInput[];
  /** What was left out. */
  warnings: Warning[];
}

/** How `renderHtml` writes a comparison. */
export interface RenderOptions {
  /** The language of what is said around the articles: one of the element's; `en` where it is missing. */
  lang?: string;
  /** The level of the headings, 1 to 5; 2 where it is missing. */
  headingLevel?: number;
  /** What ids begin with, another for each comparison of a page; `cross-read-` where it is missing. */
  idPrefix?: string;
  /** Whether a style sheet comes along; true where it is missing. A page reads well without. */
  style?: boolean;
  /** A whole page, not a part of one. */
  page?: boolean;
  /** The address of `define.js`: then a `<cross-read>` stands around all, and draws in its place once it is there. */
  script?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "cross-read": import("./cross-read.js").CrossRead;
  }
}
