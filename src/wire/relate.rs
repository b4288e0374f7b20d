//! Two claim texts without their articles: `crossread relate` and `relate()` in JS.

use serde::{Deserialize, Serialize};

use super::Rounded;
use super::output::{EvidenceOutput, evidence};
use crate::align::Profile;
use crate::article::MAX_STRING_UTF16;
use crate::error::{Error, ErrorKind};
use crate::lang::Language;
use crate::relation::{Relation, judge};
use crate::text::Utf16Index;

/// Two claim texts.
#[derive(Debug, Deserialize)]
pub struct ClaimPairInput {
    id: Option<String>,
    a: Option<String>,
    b: Option<String>,
}

/// How two claim texts relate. Ranges are in UTF-16 code units of the two texts.
#[derive(Debug, Serialize)]
pub struct RelateOutput {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    relation: &'static str,
    probabilities: ProbabilitiesOutput,
    evidence: Vec<EvidenceOutput>,
}

#[derive(Debug, Serialize)]
struct ProbabilitiesOutput {
    agree: Rounded,
    dispute: Rounded,
    related: Rounded,
    none: Rounded,
}

/// Judges two claim texts in English. `path` is where the pair stands in the caller's input; may be empty.
///
/// # Errors
/// `invalid-shape` for a missing text, `empty-text` for one without a word, `over-limit` for one that is too long.
pub fn relate(input: ClaimPairInput, path: &str) -> Result<RelateOutput, Error> {
    let language = Language::english();
    let a = claim_text(input.a, path, "a")?;
    let b = claim_text(input.b, path, "b")?;
    let verdict = judge(&Profile::new(language, &a), &Profile::new(language, &b));
    let (utf16_a, utf16_b) = (Utf16Index::new(&a), Utf16Index::new(&b));
    let place = |piece| evidence(piece, |span| utf16_a.range(&a, span).into(), |span| utf16_b.range(&b, span).into());
    Ok(RelateOutput {
        id: input.id,
        relation: verdict.relation.name(),
        probabilities: ProbabilitiesOutput {
            agree: Rounded::new(verdict.probabilities.of(Relation::Agree)),
            dispute: Rounded::new(verdict.probabilities.of(Relation::Dispute)),
            related: Rounded::new(verdict.probabilities.of(Relation::Related)),
            none: Rounded::new(verdict.probabilities.of(Relation::None)),
        },
        evidence: verdict.evidence.iter().map(place).collect(),
    })
}

fn claim_text(text: Option<String>, path: &str, side: &str) -> Result<String, Error> {
    let path = if path.is_empty() { side.to_owned() } else { format!("{path}.{side}") };
    let Some(text) = text else {
        return Err(Error::new(ErrorKind::InvalidShape, path, "is missing"));
    };
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Error::new(ErrorKind::EmptyText, path, "has no word in it"));
    }
    if text.encode_utf16().count() > MAX_STRING_UTF16 {
        let message = format!("is longer than {MAX_STRING_UTF16} UTF-16 code units");
        return Err(Error::new(ErrorKind::OverLimit, path, message));
    }
    Ok(text)
}
