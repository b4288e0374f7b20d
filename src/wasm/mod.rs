//! The thin boundary to JS: from a value, one call, to a value. The only room that names JS.
//!
//! What JS sees of the shapes is written by hand in `types.d.ts`. Errors arrive as `Error`s with `code` and `path`.

#![allow(clippy::doc_markdown, reason = "the doc comments here become JSDoc in the module's types")]

mod boundary;
#[cfg(feature = "tools")]
pub mod tools;

use wasm_bindgen::prelude::*;

use crate::wire::{self, ClaimPairInput, OptionsInput, PairInput, list};
use boundary::{from_value, throw, to_value};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Compares two articles.
///
/// @param pair the two articles, with their claims, and what a person says of them
/// @param options what to show
/// @returns the comparison; the same pair and options give the same comparison
/// @throws {CrossreadError} when the pair or an option is refused; nothing is compared then
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "PairInput")] pair: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CompareOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let pair: PairInput = from_value(pair, "")?;
    let options: Option<OptionsInput> = from_value(options, "options")?;
    let options = options.unwrap_or_default().into_options().map_err(|error| throw(&error))?;
    wire::compare(pair, &options).map(|comparison| to_value(&comparison)).map_err(|error| throw(&error))
}

/// Judges claim pairs without their articles.
///
/// @param pairs claim texts, two and two; a single pair is a list of one
/// @returns a result for each pair, in the same order
/// @throws {CrossreadError} when a pair is refused; in a list its path starts with the pair's index, as `[2].a`
#[wasm_bindgen(unchecked_return_type = "RelateResult[]")]
pub fn relate(
    #[wasm_bindgen(unchecked_param_type = "ClaimPairInput | ClaimPairInput[]")] pairs: &JsValue,
) -> Result<JsValue, JsValue> {
    let pairs: Vec<ClaimPairInput> = from_value(pairs, "")?;
    let judged = pairs.into_iter().map(wire::relate);
    let judged: Result<Vec<_>, _> = judged.collect();
    judged.map(|results| to_value(&list(results, |result| result))).map_err(|error| throw(&error))
}

/// The claims that the engine would suggest for an article: the sentences that state something.
///
/// @param article the article; its own claims are not looked at
/// @returns claims by position, in reading order
/// @throws {CrossreadError} when the article is refused
#[wasm_bindgen(js_name = suggestClaims, unchecked_return_type = "SuggestedClaim[]")]
pub fn suggest_claims(
    #[wasm_bindgen(unchecked_param_type = "ArticleInput")] article: &JsValue,
) -> Result<JsValue, JsValue> {
    let article = from_value(article, "")?;
    wire::suggest_claims(article).map(|claims| to_value(&claims)).map_err(|error| throw(&error))
}

/// The name and version of the engine, as it stands in a comparison's `generator`.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    wire::GENERATOR.to_owned()
}
