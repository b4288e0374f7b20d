//! Claims as they are read: in their own words or the annotator's, and in their sentence.

use super::{CarriedBy, carried_by};
use crate::align::Profile;
use crate::article::{Article, Claim, Stance};
use crate::lang::Language;
use crate::marker::Evidence;
use crate::relation::{Values, carriage};
use crate::text::Span;

/// An article's claims, read.
pub(super) struct Read {
    /// One a claim; none where the language is not known.
    pub(super) profiles: Vec<Profile>,
    /// One a claim.
    pub(super) carriages: Vec<CarriedBy>,
    /// Where each claim stands, and its gist where that was read in its place.
    places: Vec<(Span, Option<String>)>,
}

/// Reads the claims of an article.
pub(super) fn read(article: &Article, language: Option<&Language>) -> Read {
    let places = article.claims.iter().map(|claim| (claim.span, gist(claim).map(str::to_owned))).collect();
    let Some(language) = language else {
        let carriages = article.claims.iter().map(annotated).collect();
        return Read { profiles: Vec::new(), carriages, places };
    };
    let words = |claim: &Claim| gist(claim).unwrap_or(claim.span.of(&article.text)).to_owned();
    let profiles = article.claims.iter().map(|claim| Profile::new(language, &words(claim))).collect();
    let sentences = language.sentences(&article.text);
    let carry = |claim: &Claim| {
        let around = sentence_around(&sentences, claim.span);
        let sentence = around.of(&article.text);
        let within = Span::new(claim.span.start - around.start, claim.span.end - around.start);
        carried_by(&carriage(&language.read(sentence), within), sentence, &claim.meaning)
    };
    Read { profiles, carriages: article.claims.iter().map(carry).collect(), places }
}

/// The annotator's own words, where they say anything.
fn gist(claim: &Claim) -> Option<&str> {
    claim.meaning.gist.as_deref().filter(|gist| gist.chars().any(char::is_alphanumeric))
}

/// What the annotator says of the carriage of a claim whose language the engine does not read.
fn annotated(claim: &Claim) -> CarriedBy {
    let stance = claim.meaning.stance.unwrap_or(Stance::Asserts);
    CarriedBy { stance, speaker: claim.meaning.speaker.clone() }
}

/// The sentences that a claim touches, as one span.
fn sentence_around(sentences: &[Span], claim: Span) -> Span {
    let first = sentences.partition_point(|sentence| sentence.end <= claim.start);
    let touched = sentences[first..].iter().take_while(|sentence| sentence.start < claim.end);
    touched.fold(claim, |around, sentence| around.cover(*sentence))
}

impl Read {
    /// Brings the spans of evidence from a claim's own text to its article's. The words of a gist stand nowhere in the
    /// article: its evidence points at the whole claim.
    pub(super) fn place(&self, claim: usize, spans: &[Span]) -> Vec<Span> {
        let (place, gist) = &self.places[claim];
        if gist.is_some() && !spans.is_empty() {
            return vec![*place];
        }
        spans.iter().map(|span| span.shifted(place.start)).collect()
    }

    /// The words of a claim's gist that caused evidence, so that a reader sees what the spans cannot show.
    pub(super) fn gist_words(&self, claim: usize, spans: &[Span]) -> Option<String> {
        let gist = self.places[claim].1.as_ref()?;
        let words: Vec<&str> = spans.iter().map(|span| span.of(gist)).collect();
        (!words.is_empty()).then(|| words.join(" … "))
    }
}

/// Evidence of a claim pair, brought to the articles.
pub(super) fn placed(evidence: Evidence, a: (&Read, usize), b: (&Read, usize)) -> Evidence {
    let mut values = evidence.values.unwrap_or_default();
    values.a = values.a.or_else(|| a.0.gist_words(a.1, &evidence.a));
    values.b = values.b.or_else(|| b.0.gist_words(b.1, &evidence.b));
    Evidence {
        kind: evidence.kind,
        a: a.0.place(a.1, &evidence.a),
        b: b.0.place(b.1, &evidence.b),
        values: (values != Values::default()).then_some(values),
    }
}
