/** The types of the JSON contract, and of what the build puts into `pkg/`. */
import type {
  ArticleInput,
  ClaimPairInput,
  Comparison,
  CompareOptions,
  PairInput,
  RelateResult,
  SuggestedClaim,
} from "../src/wasm/types.js";

export type * from "../src/wasm/types.js";

/** Where the engine's WebAssembly comes from: an address, its bytes, a response, or a compiled module. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What the wasm-bindgen output `pkg/crossread.js` exports. */
export interface Glue {
  default(input?: { module_or_path: WasmSource | Promise<Response> }): Promise<unknown>;
  compare(pair: PairInput, options?: CompareOptions): Comparison;
  relate(pairs: ClaimPairInput[]): RelateResult[];
  suggestClaims(article: ArticleInput): SuggestedClaim[];
  readArticle(element: Element): ArticleInput;
  version(): string;
}

/** What the wasm-bindgen output `pkg/crossread_tools.js` exports beside that. */
export interface ToolsGlue extends Glue {
  compareText(text: string): string;
}

declare global {
  interface HTMLElementTagNameMap {
    "cross-read": import("./cross-read.js").CrossRead;
  }
}
