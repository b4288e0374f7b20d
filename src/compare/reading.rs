//! Claims as they are read: in their own words or the annotator's, and in their sentence.

use super::{CarriedBy, carried_by};
use crate::align::{Profile, head};
use crate::article::{Article, Claim};
use crate::lang::{Key, Language, Reading};
use crate::marker::Evidence;
use crate::relation::{Values, carriage};
use crate::text::Span;

/// An article's claims, read.
pub(super) struct Read {
    /// One a claim; none where the language is not known.
    pub(super) profiles: Vec<Profile>,
    /// One a claim.
    pub(super) carriages: Vec<CarriedBy>,
    /// One a claim.
    places: Vec<Place>,
}

/// Where a claim stands.
struct Place {
    span: Span,
    /// What was read in place of the quote.
    gist: Option<Gist>,
}

/// A gist, and the quote that it stands for.
struct Gist {
    words: String,
    quote: Option<Reading>,
}

/// Reads the claims of an article.
pub(super) fn read(article: &Article, language: Option<&Language>) -> Read {
    let place = |claim: &Claim| {
        let quote = || language.map(|language| language.read(head(claim.span.of(&article.text))));
        Place { span: claim.span, gist: gist(claim).map(|words| Gist { words: words.to_owned(), quote: quote() }) }
    };
    let places = article.claims.iter().map(place).collect();
    let Some(language) = language else {
        let carriages = article.claims.iter().map(|claim| carried_by(None, &claim.meaning)).collect();
        return Read { profiles: Vec::new(), carriages, places };
    };
    let profile = |claim: &Claim| match gist(claim) {
        Some(gist) => Profile::new(language, gist),
        // The quotation marks of a marked quotation stand around the claim, outside of it.
        None if article.text[..claim.span.start].ends_with(['“', '"', '„', '«']) => {
            Profile::of_reading(language, language.read_quoted(head(claim.span.of(&article.text))))
        }
        None => Profile::new(language, claim.span.of(&article.text)),
    };
    let profiles = article.claims.iter().map(profile).collect();
    let sentences = language.sentences(&article.text);
    // Claims of one sentence follow one another: it is read once for all of them.
    let mut last: Option<(Span, Reading)> = None;
    let mut carry = |claim: &Claim| {
        let around = sentence_around(&sentences, claim.span);
        let sentence = around.of(&article.text);
        let within = Span::new(claim.span.start - around.start, claim.span.end - around.start);
        let read = last.take().filter(|(span, _)| *span == around).map(|(_, reading)| reading);
        let (_, read) = last.insert((around, read.unwrap_or_else(|| language.read(sentence))));
        carried_by(Some((&carriage(read, within), sentence)), &claim.meaning)
    };
    let carriages = article.claims.iter().map(&mut carry).collect();
    Read { profiles, carriages, places }
}

/// The annotator's own words, where they say anything.
fn gist(claim: &Claim) -> Option<&str> {
    claim.meaning.gist.as_deref().filter(|gist| gist.chars().any(char::is_alphanumeric))
}

/// The sentences that a claim touches, as one span.
fn sentence_around(sentences: &[Span], claim: Span) -> Span {
    let first = sentences.partition_point(|sentence| sentence.end <= claim.start);
    let touched = sentences[first..].iter().take_while(|sentence| sentence.start < claim.end);
    touched.fold(claim, |around, sentence| around.cover(*sentence))
}

impl Read {
    /// Brings the spans of evidence from a claim's own text to its article's. Where a gist was read, evidence points at
    /// the words of the quote that the gist has, too, or at the whole claim.
    pub(super) fn place(&self, claim: usize, spans: &[Span]) -> Vec<Span> {
        let Place { span, gist } = &self.places[claim];
        let Some(gist) = gist.as_ref().filter(|_| !spans.is_empty()) else {
            return spans.iter().map(|it| it.shifted(span.start)).collect();
        };
        let read = &self.profiles[claim].reading;
        let named =
            |stem: Key| read.words.iter().any(|it| it.stem == stem && spans.iter().any(|s| s.contains(it.span)));
        let quoted = gist.quote.iter().flat_map(|quote| &quote.words);
        let quoted = quoted.filter(|word| !word.is_stop && named(word.stem));
        let found: Vec<Span> = quoted.map(|word| word.span.shifted(span.start)).collect();
        if found.is_empty() { vec![*span] } else { found }
    }

    /// The words of a claim's gist that caused evidence, so that a reader sees what the spans cannot show.
    pub(super) fn gist_words(&self, claim: usize, spans: &[Span]) -> Option<String> {
        let gist = self.places[claim].gist.as_ref()?;
        let words: Vec<&str> = spans.iter().map(|span| span.of(&gist.words)).collect();
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
