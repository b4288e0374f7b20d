//! The JSON contract, pair in, comparison out: the only place where units change.
//!
//! Inside, offsets are bytes and numbers are exact; outside, offsets are UTF-16 code units and fractions have three
//! decimals. The same types are read and written from JSON text (command line) and from JS values (wasm), so both give
//! the same bytes; what the shapes are is written for callers in `wasm/types.d.ts`.
//!
//! Unknown fields are let through without a word: pairs come out of other people's tools, which keep their own fields.

mod input;
mod number;
mod output;
mod relate;
mod shapes;

pub use input::{ArticleInput, MAX_LINKS, OptionsInput, PairInput};
pub use number::Rounded;
pub use output::{ComparisonOutput, SuggestedClaim};
pub use relate::{ClaimPairInput, RelateOutput, relate};

use serde::Deserialize;
use serde::de::Deserializer;

use crate::article::Article;
use crate::compare::{self, Options};
use crate::error::{Error, ErrorKind};
use crate::lang::Language;

/// The name of the shape of a comparison, as it stands in its `schema`.
pub const SCHEMA: &str = "crossread/comparison@1";

/// Who made a comparison, as it stands in its `generator`.
pub const GENERATOR: &str = concat!("crossread ", env!("CARGO_PKG_VERSION"));

/// Reads a value of the contract, and says where it went wrong.
///
/// # Errors
/// `invalid-shape` with the path of the field that is missing or has a wrong type.
pub fn read<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, Error> {
    serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let path = error.path().to_string();
        let path = if path == "." { String::new() } else { path };
        Error::new(ErrorKind::InvalidShape, path, error.inner().to_string())
    })
}

/// Compares a pair.
///
/// # Errors
/// When an article or an option is refused: see [`ErrorKind`].
pub fn compare(pair: PairInput, options: &Options) -> Result<ComparisonOutput, Error> {
    let mut warnings = Vec::new();
    let (a, b, links) = pair.into_drafts()?;
    let a = Article::new(a, "a", &mut warnings)?;
    let b = Article::new(b, "b", &mut warnings)?;
    let comparison = compare::compare(a, b, links, options, warnings);
    Ok(ComparisonOutput::new(&comparison))
}

/// The claims that the engine would suggest for an article, as the `claims` of a pair: without ids, by position.
///
/// # Errors
/// When the article is refused: see [`ErrorKind`].
pub fn suggest_claims(article: ArticleInput) -> Result<Vec<SuggestedClaim>, Error> {
    let mut draft = article.into_draft("article")?;
    draft.claims = None;
    let mut article = Article::new(draft, "article", &mut Vec::new())?;
    let spans = Language::for_tag(&article.lang).map(|language| language.suggest_claims(&article.text));
    article.suggest(&spans.unwrap_or_default());
    Ok(output::suggested(&article))
}
