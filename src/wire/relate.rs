//! Two claim texts without their articles: `crossread relate` and `relate()` in JS.

use super::given::{Given, Input};
use super::names::RELATIONS;
use super::output::evidence;
use super::written::{Object, Written, list, rounded};
use crate::align::Profile;
use crate::article::{MAX_STRING_UTF16, check_length};
use crate::error::{Error, ErrorKind};
use crate::lang::Language;
use crate::relation::judge;
use crate::text::Utf16Index;

/// Two claim texts.
#[derive(Debug)]
pub struct ClaimPairInput {
    /// Where it stands in the caller's input; empty where it is all of it.
    path: String,
    id: Option<String>,
    a: String,
    b: String,
}

impl Input for ClaimPairInput {
    fn from_given(given: Given<'_>) -> Self {
        let path = given.path().to_owned();
        let mut fields = given.object();
        Self { path, id: fields.words("id"), a: fields.need("a").words(), b: fields.need("b").words() }
    }
}

/// Judges two claim texts in English: how they relate, with ranges in UTF-16 code units of the two texts.
///
/// # Errors
/// `empty-text` for one without a word, `over-limit` for one that is too long.
pub fn relate(input: ClaimPairInput) -> Result<Written, Error> {
    let language = Language::english();
    let a = claim_text(input.a, &input.path, "a")?;
    let b = claim_text(input.b, &input.path, "b")?;
    let verdict = judge(&Profile::new(language, &a), &Profile::new(language, &b));
    let (utf16_a, utf16_b) = (Utf16Index::new(&a), Utf16Index::new(&b));
    let places = (|span| utf16_a.range(&a, span), |span| utf16_b.range(&b, span));
    let named = RELATIONS.iter().fold(Object::default(), |named, (name, relation)| {
        named.with(name, rounded(verdict.probabilities.of(*relation)))
    });
    Ok(Object::default()
        .with_any("id", input.id)
        .with("relation", verdict.relation.name())
        .with("probabilities", named)
        .with("evidence", list(&verdict.evidence, |piece| evidence(piece, &places.0, &places.1)))
        .into())
}

fn claim_text(text: String, path: &str, side: &str) -> Result<String, Error> {
    let path = if path.is_empty() { side.to_owned() } else { format!("{path}.{side}") };
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Error::new(ErrorKind::EmptyText, path, "has no word in it"));
    }
    check_length(&text, MAX_STRING_UTF16, || path)?;
    Ok(text)
}
