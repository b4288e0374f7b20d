//! The JSON contract, pair in, comparison out: the only place where units change.
//!
//! Inside, offsets are bytes and numbers are exact; outside, offsets are UTF-16 code units and fractions have three
//! decimals. The same types are read and written from JSON text (command line) and from JS values (wasm), so both give
//! the same bytes; what the shapes are is written for callers in `wasm/types.d.ts`.
//!
//! Unknown fields are let through without a word: pairs come out of other people's tools, which keep their own fields.

mod given;
mod input;
#[cfg(feature = "tools")]
mod json;
#[cfg(feature = "tools")]
pub(crate) mod made;
mod names;
mod output;
mod relate;
mod value;
mod written;

pub(crate) use given::take_apart;
pub use given::{Given, Input};
pub use input::{ArticleInput, MAX_LINKS, OptionsInput, PairInput};
#[cfg(feature = "tools")]
pub use json::{from_json, to_json};
pub use relate::{ClaimPairInput, relate};
pub(crate) use value::Value;
pub use written::Written;
#[cfg(target_arch = "wasm32")]
pub(crate) use written::{Kind, list};

use serde::de::Deserializer;

use crate::article::{Article, ArticleDraft};
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
/// `invalid-shape` with the path of the first field that is missing or has a wrong type.
pub fn read<'de, T: Input, D: Deserializer<'de>>(deserializer: D) -> Result<T, Error> {
    let mut path = String::new();
    match Value::read(deserializer, &mut path) {
        Ok(value) => take_apart(value, ""),
        Err(error) => Err(Error::new(ErrorKind::InvalidShape, path, error.to_string())),
    }
}

/// Compares a pair.
///
/// # Errors
/// When an article or a link is refused: see [`ErrorKind`].
pub fn compare(pair: PairInput, options: &Options) -> Result<Written, Error> {
    pair.check_links()?;
    let mut warnings = Vec::new();
    let a = Article::new(pair.a.0, "a", &mut warnings)?;
    let b = Article::new(pair.b.0, "b", &mut warnings)?;
    let comparison = compare::compare(a, b, pair.links, pair.verdicts, options, warnings);
    Ok(output::comparison(&comparison))
}

/// The claims that the engine would suggest for an article, as the `claims` of a pair: without ids, by position.
///
/// # Errors
/// When the article is refused: see [`ErrorKind`].
pub fn suggest_claims(article: ArticleInput) -> Result<Written, Error> {
    let draft = ArticleDraft { claims: None, ..article.0 };
    let mut article = Article::new(draft, "article", &mut Vec::new()).map_err(|error| {
        // The article is all that was given: paths start below it.
        let path = error.path().strip_prefix("article.").unwrap_or_default();
        Error::new(error.kind(), path, error.message())
    })?;
    let spans = Language::for_tag(&article.lang).map(|language| language.suggest_claims(&article.text));
    article.suggest(&spans.unwrap_or_default());
    Ok(output::suggested(&article))
}
