//! Anchoring: from a quote, the words around it and a position to one span of the text.
//!
//! A quote is looked for folded (see [`super::fold`]) and, where it does not stand in the text, nearly (see
//! [`super::places`]). Where it fits in several places, these decide, in this order: a position that points at one of
//! them, the words around it, the very same typography, the nearest position. Where nothing decides and other claims
//! have the same quote, each gets a place of its own if there is one for each; else the first place is taken and that
//! is said.
//!
//! The score of a changed quote weighs quote, prefix, suffix and position like Hypothesis's match-quote
//! (hypothesis/client, `src/annotator/anchoring/match-quote.ts`), over those that were given.

use super::context::Context;
use super::fold::Folded;
use super::places::{Places, Quote, find_places, share};
use super::{AnchorStatus, TextQuote};
use crate::text::{OrderedMap, Span, trimmed};

/// Weights of a changed quote's score, as in Hypothesis: the position is little more than a tie-breaker.
const QUOTE_WEIGHT: f64 = 50.0;
const PREFIX_WEIGHT: f64 = 20.0;
const SUFFIX_WEIGHT: f64 = 20.0;
const POSITION_WEIGHT: f64 = 2.0;

/// How much better, in thousandths, the words around one place must fit to decide for it, unless they fit wholly. Lower
/// decides by a letter or two that two wrong contexts happen to share.
const CONTEXT_MARGIN: u32 = 100;

/// The best score of a quote that is not in the text as it was given.
const MAX_CHANGED_SCORE: f64 = 0.999;

/// What points at a claim. At least one is there, or else nothing that was given could be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request<'d> {
    /// Its words; something is left of them when they are folded.
    pub(super) quote: Option<&'d TextQuote>,
    /// Its position; there are words in it.
    pub(super) position: Option<Span>,
}

/// Where a claim landed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Anchor {
    /// In the text; `ambiguous` when other places would do as well.
    Found { span: Span, status: AnchorStatus, score: f64, ambiguous: bool },
    /// Nowhere; `gave_up` when it was not looked for to the end.
    Missing { score: f64, gave_up: bool },
}

/// A request's place among those of its quote.
enum Choice {
    /// This span, for a reason.
    Decided(Span),
    /// Any of these; at least two.
    Tied(Vec<Span>),
}

/// An anchor for each request.
pub(super) fn anchor(text: &str, requests: &[Request<'_>]) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = requests.iter().map(by_position).collect();
    let (quotes, members) = group_by_quote(requests);
    for ((quote, indices), found) in quotes.iter().zip(members).zip(find_places(text, &quotes)) {
        match found {
            Ok(places) => {
                let group = Group { text, folded_quote: &quote.folded, places };
                let members: Vec<_> = indices.iter().map(|&index| requests[index]).collect();
                for (index, anchor) in indices.into_iter().zip(group.share(&members)) {
                    anchors[index] = anchor;
                }
            }
            Err(none) => {
                for index in indices {
                    anchors[index] = Anchor::Missing { score: thousandths(none.kept), gave_up: none.gave_up };
                }
            }
        }
    }
    anchors
}

/// The distinct quotes in the order in which they come up, and for each the requests that have it.
fn group_by_quote<'d>(requests: &[Request<'d>]) -> (Vec<Quote<'d>>, Vec<Vec<usize>>) {
    let (mut quotes, mut members): (Vec<Quote<'d>>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
    let mut by_words: OrderedMap<String, usize> = OrderedMap::default();
    for (index, quote) in requests.iter().enumerate().filter_map(|(index, request)| Some((index, request.quote?))) {
        let folded = Folded::new(&quote.exact).as_str().trim().to_owned();
        let group = *by_words.get_or_insert_with(folded, |folded| {
            quotes.push(Quote { folded: folded.clone(), as_given: quote.exact.trim() });
            members.push(Vec::new());
            quotes.len() - 1
        });
        members[group].push(index);
    }
    (quotes, members)
}

/// The anchor of a claim without a quote.
fn by_position(request: &Request<'_>) -> Anchor {
    match request.position {
        Some(span) => Anchor::Found { span, status: AnchorStatus::Exact, score: 1.0, ambiguous: false },
        None => Anchor::Missing { score: 0.0, gave_up: false },
    }
}

/// The claims with one quote, and where it stands.
struct Group<'g> {
    text: &'g str,
    folded_quote: &'g str,
    places: Places,
}

impl Group<'_> {
    /// An anchor for each of the claims with this quote.
    fn share(&self, members: &[Request<'_>]) -> Vec<Anchor> {
        let choices: Vec<Choice> = members.iter().map(|request| self.choose(request)).collect();
        let one_each = members.len() == self.places.spans.len();
        let mut free = self.places.spans.clone();
        for choice in &choices {
            if let Choice::Decided(span) = choice {
                free.retain(|place| place != span);
            }
        }
        let anchors = members.iter().zip(choices).map(|(request, choice)| match choice {
            Choice::Decided(span) => self.found(request, span, false),
            Choice::Tied(spans) => match free.iter().position(|place| one_each && spans.contains(place)) {
                Some(own) => self.found(request, free.remove(own), false),
                None => self.found(request, spans[0], true),
            },
        });
        anchors.collect()
    }

    fn choose(&self, request: &Request<'_>) -> Choice {
        if let Some(position) = request.position.map(|position| trimmed(self.text, position))
            && Folded::new(position.of(self.text)).as_str().trim() == self.folded_quote
        {
            return Choice::Decided(position);
        }
        let mut spans = self.places.spans.clone();
        if let Some(quote) = request.quote.filter(|_| spans.len() > 1) {
            self.keep_by_context(&mut spans, &Context::new(quote));
            if spans.iter().any(|span| span.of(self.text) == quote.exact.trim()) {
                spans.retain(|span| span.of(self.text) == quote.exact.trim());
            }
        }
        let nearest = request
            .position
            .and_then(|position| spans.iter().copied().min_by_key(|span| span.start.abs_diff(position.start)));
        match nearest {
            Some(span) => Choice::Decided(span),
            None if spans.len() == 1 => Choice::Decided(spans[0]),
            None => Choice::Tied(spans),
        }
    }

    /// Keeps the places around which the context fits best.
    fn keep_by_context(&self, spans: &mut Vec<Span>, context: &Context) {
        if context.is_empty() {
            return;
        }
        let mut fits = spans.iter().map(|&span| context.fit(self.text, span).mean()).collect::<Vec<_>>().into_iter();
        let best = fits.as_slice().iter().copied().max().unwrap_or(0);
        let enough = if best == 1_000 { best } else { best.saturating_sub(CONTEXT_MARGIN - 1) };
        spans.retain(|_| fits.next().is_some_and(|fit| fit >= enough));
    }

    fn found(&self, request: &Request<'_>, span: Span, ambiguous: bool) -> Anchor {
        let elsewhere = request.position.is_some_and(|position| trimmed(self.text, position) != span);
        let (status, score) = match self.places.edits {
            0 if elsewhere => (AnchorStatus::Moved, 1.0),
            0 => (AnchorStatus::Exact, 1.0),
            edits => (AnchorStatus::Changed, self.changed_score(request, span, edits)),
        };
        Anchor::Found { span, status, score, ambiguous }
    }

    fn changed_score(&self, request: &Request<'_>, span: Span, edits: usize) -> f64 {
        let mut parts = vec![(QUOTE_WEIGHT, 1.0 - share(edits, self.folded_quote.chars().count()))];
        if let Some(quote) = request.quote {
            let fit = Context::new(quote).fit(self.text, span);
            parts.extend(fit.prefix.map(|prefix| (PREFIX_WEIGHT, f64::from(prefix) / 1_000.0)));
            parts.extend(fit.suffix.map(|suffix| (SUFFIX_WEIGHT, f64::from(suffix) / 1_000.0)));
        }
        if let Some(position) = request.position {
            let distance = span.start.abs_diff(position.start);
            parts.push((POSITION_WEIGHT, 1.0 - share(distance, self.text.len())));
        }
        let weight: f64 = parts.iter().map(|(weight, _)| weight).sum();
        let sum: f64 = parts.iter().map(|(weight, part)| weight * part).sum();
        thousandths(sum / weight).min(MAX_CHANGED_SCORE)
    }
}

fn thousandths(score: f64) -> f64 {
    (score * 1_000.0).round() / 1_000.0
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "🚒 Rain fell on Marrowby. Mayor Ilva Orr said: “The dam held.” Engineers said: \
        “The dam\u{a0}held.” Nobody was hurt, and the road to Ferrow is open.";

    fn quote(prefix: &str, exact: &str, suffix: &str) -> TextQuote {
        TextQuote { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
    }

    /// Anchors quotes, each perhaps with a position, and says which place of the words `found` each got, from 0.
    #[track_caller]
    fn check(quotes: &[(TextQuote, Option<Span>)], expected: &[(AnchorStatus, &str, usize, bool)]) {
        let requests: Vec<_> =
            quotes.iter().map(|(quote, position)| Request { quote: Some(quote), position: *position }).collect();
        let found: Vec<_> = anchor(TEXT, &requests)
            .into_iter()
            .map(|anchor| match anchor {
                Anchor::Found { span, status, ambiguous, .. } => {
                    let place = TEXT[..span.start].matches("dam").count();
                    (status, span.of(TEXT), place, ambiguous)
                }
                Anchor::Missing { .. } => (AnchorStatus::Exact, "", 0, false),
            })
            .collect();
        assert_eq!(found, expected);
    }

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    const FIRST: &str = "The dam held.";
    const SECOND: &str = "The dam\u{a0}held.";

    #[test]
    fn one_place_needs_nothing_more() {
        let given = quote("", " Nobody was hurt ", "");
        check(&[(given, None)], &[(AnchorStatus::Exact, "Nobody was hurt", 2, false)]);
    }

    #[test]
    fn prefix_or_suffix_decides() {
        check(&[(quote("Engineers said: \"", FIRST, ""), None)], &[(AnchorStatus::Exact, SECOND, 1, false)]);
        check(&[(quote("", FIRST, "\" Engineers"), None)], &[(AnchorStatus::Exact, FIRST, 0, false)]);
    }

    #[test]
    fn the_position_decides() {
        check(&[(quote("", FIRST, ""), Some(at(SECOND)))], &[(AnchorStatus::Exact, SECOND, 1, false)]);
        check(&[(quote("", "dam", ""), Some(at("Nobody")))], &[(AnchorStatus::Moved, "dam", 1, false)]);
    }

    #[test]
    fn the_same_typography_decides() {
        check(&[(quote("", SECOND, ""), None)], &[(AnchorStatus::Exact, SECOND, 1, false)]);
    }

    #[test]
    fn nothing_decides() {
        check(&[(quote("", "dam", ""), None)], &[(AnchorStatus::Exact, "dam", 0, true)]);
        check(&[(quote("Nobody saw that ", "dam", ""), None)], &[(AnchorStatus::Exact, "dam", 0, true)]);
    }

    #[test]
    fn claims_with_one_quote_get_a_place_each() {
        let dam = || (quote("", "dam", ""), None);
        let exact = AnchorStatus::Exact;
        check(&[dam(), dam()], &[(exact, "dam", 0, false), (exact, "dam", 1, false)]);
        let second = (quote("Engineers said: “The ", "dam", ""), None);
        check(&[second, dam()], &[(exact, "dam", 1, false), (exact, "dam", 0, false)]);
        check(&[dam(), dam(), dam()], &[(exact, "dam", 0, true), (exact, "dam", 0, true), (exact, "dam", 0, true)]);
    }

    #[test]
    fn small_changes_are_found_and_scored_below_one() {
        let given = quote("hurt, and ", "the roads to Ferrow are open", "");
        check(&[(given.clone(), None)], &[(AnchorStatus::Changed, "the road to Ferrow is open", 2, false)]);
        let score = |given: &TextQuote, position| match anchor(TEXT, &[Request { quote: Some(given), position }])[0] {
            Anchor::Found { score, .. } | Anchor::Missing { score, .. } => score,
        };
        let plain = score(&quote("", "the roads to Ferrow are open", ""), None);
        assert!(plain < score(&given, None) && score(&given, None) < 1.0);
        assert!(score(&quote("the council said ", "the roads to Ferrow are open", ""), None) < plain);
        assert!(score(&given, Some(at("Rain"))) < score(&given, Some(at("the road"))));
    }

    #[test]
    fn a_lost_quote_is_missing() {
        let lost = quote("", "The bridge at Ferrow collapsed at dawn.", "");
        let found = anchor(TEXT, &[Request { quote: Some(&lost), position: Some(at("Rain")) }]);
        assert!(matches!(found[0], Anchor::Missing { score, gave_up: false } if score < 0.8));
    }

    #[test]
    fn a_position_alone_is_taken_as_it_is() {
        let found = anchor(TEXT, &[Request { quote: None, position: Some(at(" was ")) }]);
        assert_eq!(
            found,
            [Anchor::Found { span: at(" was "), status: AnchorStatus::Exact, score: 1.0, ambiguous: false }]
        );
    }

    proptest! {
        #[test]
        fn a_slice_of_a_text_is_found_in_it(
            text in "[a-ce \u{301}\u{ad}’'…—\u{a0}\n🚒.-]{1,60}",
            ends in (0..80_usize, 0..80_usize),
            with_position: bool,
        ) {
            let on_boundary = |byte: usize| text.floor_char_boundary(byte.min(text.len()));
            let slice = Span::new(on_boundary(ends.0.min(ends.1)), on_boundary(ends.0.max(ends.1)));
            let folded = Folded::new(slice.of(&text));
            if folded.as_str().trim().is_empty() {
                return Ok(());
            }
            let given = quote("", slice.of(&text), "");
            let request = Request { quote: Some(&given), position: with_position.then_some(slice) };
            let Anchor::Found { span, status, .. } = anchor(&text, &[request])[0] else {
                return Err(TestCaseError::fail("the slice was not found"));
            };
            let found = Folded::new(span.of(&text));
            prop_assert_eq!(found.as_str().trim(), folded.as_str().trim());
            prop_assert_eq!(status, AnchorStatus::Exact);
        }
    }
}
