//! Claims as they are read: in their own words or the annotator's, in their sentence and in their article.

use std::ops::Range;

use super::{CarriedBy, carried_by};
use crate::align::{Profile, head};
use crate::article::{Article, Claim};
use crate::lang::{Key, Reader, Reading, ends_as_statement};
use crate::marker::Evidence;
use crate::relation::{Context, Reference, Values, carriage, judge};
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
    /// What pronouns and short forms of the quote stand for; none beside a gist, which says itself what it means.
    named: Option<Named>,
}

/// A quote, and what words of it stand for: spans of the quote, and names.
struct Named {
    quote: String,
    names: Vec<(Span, String)>,
}

/// A gist, and the quote that it stands for.
struct Gist {
    words: String,
    quote: Option<Reading>,
}

/// Reads the claims of an article.
pub(super) fn read(article: &Article, reader: Option<&mut Reader>) -> Read {
    let place = |claim: &Claim| {
        let gist = gist(claim).map(|words| Gist { words: words.to_owned(), quote: None });
        Place { span: claim.span, gist, named: None }
    };
    let mut places: Vec<Place> = article.claims.iter().map(place).collect();
    let Some(reader) = reader else {
        let carriages = article.claims.iter().map(|claim| carried_by(None, None, &claim.meaning)).collect();
        return Read { profiles: Vec::new(), carriages, places };
    };
    let sentences = reader.language.sentences(&article.text);
    let context = if article.claims.is_empty() {
        Context::default()
    } else {
        Context::read(reader, article.title.as_deref(), &article.text, &sentences)
    };
    let mut in_context = |(claim, place): (&Claim, &mut Place)| {
        let quote = head(claim.span.of(&article.text));
        let reading = match &mut place.gist {
            Some(gist) => {
                gist.quote = Some(reader.read(quote));
                reader.read(head(&gist.words))
            }
            // The quotation marks of a marked quotation stand around the claim, outside of it.
            None if article.text[..claim.span.start].ends_with(['“', '"', '„', '«']) => reader.read_quoted(quote),
            // A whole sentence has been read already.
            None => context.sentence(claim.span).cloned().unwrap_or_else(|| reader.read(quote)),
        };
        let mut profile = Profile::of_reading(reader.language, reading);
        // A marked clause ends as its sentence does; only what stands without a full stop is a headline.
        let around = sentence_around(&sentences, claim.span).of(&article.text);
        profile.reading.ends |= place.gist.is_some() || ends_as_statement(around);
        if place.gist.is_some() {
            return profile;
        }
        let references = references(&profile.reading, claim.span, &context);
        let explained = references.iter().filter(|(_, reference)| reference.explains);
        let named = explained.map(|(word, reference)| (profile.reading.words[*word].span, reference.name.clone()));
        let quote = claim.span.of(&article.text).to_owned();
        place.named =
            Some(named.collect::<Vec<_>>()).filter(|names| !names.is_empty()).map(|names| Named { quote, names });
        profile.with_references(references.into_iter().map(|(word, reference)| (word, reference.keys.as_slice())))
    };
    let profiles = article.claims.iter().zip(&mut places).map(&mut in_context).collect();
    let mut carry = |claim: &Claim| {
        let around = sentence_around(&sentences, claim.span);
        let sentence = around.of(&article.text);
        let within = Span::new(claim.span.start - around.start, claim.span.end - around.start);
        let carriage = match context.sentence(around) {
            Some(read) => carriage(read, within),
            None => carriage(&reader.read(sentence), within),
        };
        let pronoun = carriage.pronoun.map(|span| span.shifted(around.start));
        let meant = pronoun.and_then(|span| context.within(span).first()).map(|reference| reference.name.as_str());
        carried_by(Some((&carriage, sentence)), meant, &claim.meaning)
    };
    let carriages = article.claims.iter().map(&mut carry).collect();
    Read { profiles, carriages, places }
}

/// The references in a claim, each with the word of the claim's reading that it is about.
fn references<'c>(reading: &Reading, claim: Span, context: &'c Context) -> Vec<(usize, &'c Reference)> {
    let place = |reference: &Reference| {
        let word =
            reading.words.binary_search_by_key(&reference.span.start, |word| word.span.start + claim.start).ok()?;
        (reading.words[word].span.shifted(claim.start) == reference.span).then_some(word)
    };
    context.within(claim).iter().filter_map(|reference| Some((place(reference)?, reference))).collect()
}

/// Two claims of one article say the same from this probability on: what only resembles another claim has a right of
/// its own.
const SAME_STATEMENT: f64 = 0.5;

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
    /// Whether two claims of the article say the same in two places. Of claims that overlap somebody wanted each.
    pub(super) fn say_the_same(&self, one: usize, other: usize) -> bool {
        let overlap = self.places[one].span.overlaps(self.places[other].span);
        // Where the language is not read, there are no profiles.
        let profiles = self.profiles.get(one).zip(self.profiles.get(other));
        !overlap && profiles.is_some_and(|(one, other)| judge(one, other).probabilities.agree >= SAME_STATEMENT)
    }

    /// Brings the spans of evidence from a claim's own text to its article's. Where a gist was read, evidence points at
    /// the words of the quote that the gist has, too, or at the whole claim.
    pub(super) fn place(&self, claim: usize, spans: &[Span]) -> Vec<Span> {
        let Place { span, gist, .. } = &self.places[claim];
        let Some(gist) = gist.as_ref().filter(|_| !spans.is_empty()) else {
            return spans.iter().map(|it| it.shifted(span.start)).collect();
        };
        let read = &self.profiles[claim].reading;
        let named =
            |stem: Key| read.words.iter().any(|it| it.stem == stem && spans.iter().any(|s| s.contains(it.span)));
        let quote = gist.quote.iter();
        let found: Vec<Span> = quote.flat_map(|quote| runs(quote, named)).map(|it| it.shifted(span.start)).collect();
        if found.is_empty() { vec![*span] } else { found }
    }

    /// What caused evidence, where the spans cannot show it: the words of a gist, or, with a pronoun or a short form
    /// among the words, the words with the names that it stands for.
    pub(super) fn meant(&self, claim: usize, spans: &[Span]) -> Option<String> {
        let Place { gist, named, .. } = &self.places[claim];
        let mut words: Vec<&str> = match (gist, named) {
            (Some(gist), _) => spans.iter().map(|span| span.of(&gist.words)).collect(),
            (None, Some(Named { quote, names })) => {
                let name = |span: &Span| names.iter().find(|(word, _)| word == span).map(|(_, name)| name.as_str());
                spans.iter().find_map(name)?;
                spans.iter().map(|span| name(span).unwrap_or_else(|| span.of(quote))).collect()
            }
            (None, None) => return None,
        };
        words.dedup();
        (!words.is_empty()).then(|| words.join(" … "))
    }
}

/// Runs of words whose stems are wanted. A function word counts beside another word only: "without a single".
fn runs(reading: &Reading, wanted: impl Fn(Key) -> bool) -> Vec<Span> {
    let words: Vec<usize> = (0..reading.words.len()).filter(|&at| wanted(reading.words[at].stem)).collect();
    let has_matter = |run: &&Range<usize>| reading.words[(*run).clone()].iter().any(|word| !word.is_stop);
    reading.runs(&words).iter().filter(has_matter).map(|run| reading.span(run)).collect()
}

/// Evidence of a claim pair, brought to the articles.
pub(super) fn placed(evidence: Evidence, a: (&Read, usize), b: (&Read, usize)) -> Evidence {
    let mut values = evidence.values.unwrap_or_default();
    values.a = values.a.or_else(|| a.0.meant(a.1, &evidence.a));
    values.b = values.b.or_else(|| b.0.meant(b.1, &evidence.b));
    Evidence {
        kind: evidence.kind,
        a: a.0.place(a.1, &evidence.a),
        b: b.0.place(b.1, &evidence.b),
        values: (values != Values::default()).then_some(values),
    }
}
