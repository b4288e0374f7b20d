//! Where in a text a quote stands: word for word, folded, or nearly.

use super::approximate::{Begin, Budget, Pattern};
use super::fold::Folded;
use super::occurrences::occurrences;
use crate::text::{Span, trimmed, whole_words};

/// Most places that are looked at for one quote. A quote that stands more often says nothing about where it belongs.
const MAX_PLACES: usize = 200;

/// Most places with the same number of edits that are looked at; each costs a search of its own.
const MAX_NEAR_PLACES: usize = 32;

/// Characters of a quote without a right to an edit: one letter makes another word of a short one.
const CHARS_WITHOUT_EDITS: usize = 8;

/// After those, one edit is allowed for so many characters. A newsroom that updates "seven people" to "eleven people"
/// in a line of thirty characters keeps its claim; sentences of one article that only share their topic are twice as
/// far apart. Lower finds more, and more that is wrong.
const CHARS_PER_EDIT: usize = 5;

/// Most edits allowed, however long the quote: as in Hypothesis's match-quote.
const MAX_EDITS: usize = 256;

/// Steps of approximate search for one article: one or two seconds in a browser. Two hundred lost quotes in the longest
/// text allowed fit in, and all 5,000 allowed in an article of 40,000 characters. Quotes after that are not looked for.
const SEARCH_STEPS: u64 = 200_000_000;

/// The places of one quote, ascending and apart from each other.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// At least one.
    pub(super) spans: Vec<Span>,
    /// How many edits lie between the quote and each of them, both folded.
    pub(super) edits: usize,
}

/// No place was good enough.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoPlace {
    /// The share of the quote that the best fit keeps, 0 to 1; 0 when nothing was near.
    pub(super) kept: f64,
    /// Whether the search ended for want of steps.
    pub(super) gave_up: bool,
}

/// A quote to be found.
#[derive(Clone, Debug)]
pub(super) struct Quote<'q> {
    /// Folded; not empty, and without white space at its ends.
    pub(super) folded: String,
    /// As it was given, without white space at its ends.
    pub(super) as_given: &'q str,
}

/// The places of each quote. The text is folded once, and read once for all quotes that stand in it.
pub(super) fn find_places(text: &str, quotes: &[Quote<'_>]) -> Vec<Result<Places, NoPlace>> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut found = folded_places(&folded, quotes);
    // A quote that ends between a letter and its mark stands in the text, though not in the folded text.
    let (lost, words): (Vec<usize>, Vec<&str>) = quotes
        .iter()
        .enumerate()
        .filter(|(index, _)| found[*index].is_empty())
        .map(|(index, quote)| (index, quote.as_given))
        .unzip();
    for (index, spans) in lost.into_iter().zip(occurrences(text, &words, MAX_PLACES)) {
        found[index] = spans;
    }
    let mut budget = Budget(SEARCH_STEPS);
    let places = found.into_iter().zip(quotes).map(|(spans, quote)| {
        if spans.is_empty() {
            near_places(text, &folded, &quote.folded, &mut budget)
        } else {
            Ok(Places { spans, edits: 0 })
        }
    });
    places.collect()
}

fn folded_places(folded: &Folded, quotes: &[Quote<'_>]) -> Vec<Vec<Span>> {
    let words: Vec<&str> = quotes.iter().map(|quote| quote.folded.as_str()).collect();
    let unfold = |spans: Vec<Span>| {
        spans.into_iter().filter(|&span| folded.is_whole(span)).map(|span| folded.unfold(span)).collect()
    };
    occurrences(folded.as_str(), &words, MAX_PLACES).into_iter().map(unfold).collect()
}

/// The places with the fewest edits, when those are few enough.
fn near_places(text: &str, folded: &Folded, quote: &str, budget: &mut Budget) -> Result<Places, NoPlace> {
    let length = quote.chars().count();
    let allowed = allowed_edits(length);
    if allowed == 0 {
        return Err(NoPlace { kept: 0.0, gave_up: false });
    }
    let within = folded.as_str();
    let read = within.char_indices().map(|(start, character)| (start + character.len_utf8(), character));
    // Twice as many edits are looked for as are allowed, to say of a refused quote how near it came.
    let Some(fits) = Pattern::new(quote.chars()).fits(read, Begin::Anywhere, 2 * allowed, budget) else {
        return Err(NoPlace { kept: 0.0, gave_up: budget.is_spent() });
    };
    let refused = NoPlace { kept: 1.0 - share(fits.edits, length), gave_up: false };
    if fits.edits > allowed {
        return Err(refused);
    }
    let reversed = Pattern::new(quote.chars().rev());
    let mut spans: Vec<Span> = Vec::new();
    for &end in fits.ends.iter().take(MAX_NEAR_PLACES) {
        let back = within[..end].char_indices().rev().take(length + fits.edits);
        let Some(starts) = reversed.fits(back, Begin::AtStart, fits.edits, budget) else { continue };
        let start = starts.ends.iter().find(|&&start| is_edge(within, start)).unwrap_or(&starts.ends[0]);
        let span = Span::new(*start, end);
        match spans.last_mut() {
            // Fits of one place that end a character earlier or later: the first that ends with a word is taken.
            Some(last) if last.overlaps(span) => {
                if !is_edge(within, last.end) && is_edge(within, end) {
                    *last = span;
                }
            }
            _ => spans.push(span),
        }
    }
    for span in &mut spans {
        *span = whole_words(text, trimmed(text, folded.unfold(*span)));
    }
    spans.retain(|span| !span.is_empty());
    if spans.is_empty() { Err(refused) } else { Ok(Places { spans, edits: fits.edits }) }
}

/// A part of a whole that is not nothing, 0 to 1.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    f64::from(part as u32) / f64::from(whole as u32)
}

/// How many edits may lie between a quote of so many characters and its place.
fn allowed_edits(chars: usize) -> usize {
    (chars.saturating_sub(CHARS_WITHOUT_EDITS) / CHARS_PER_EDIT).min(MAX_EDITS)
}

/// Whether no word goes on across this byte.
fn is_edge(text: &str, byte: usize) -> bool {
    let before = text[..byte].chars().next_back().is_some_and(char::is_alphanumeric);
    let after = text[byte..].chars().next().is_some_and(char::is_alphanumeric);
    !(before && after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, quote: &str) -> Result<Places, NoPlace> {
        find_places(text, &[Quote { folded: quote.to_owned(), as_given: quote }]).remove(0)
    }

    #[track_caller]
    fn check(text: &str, quote: &str, expected: &[&str]) {
        let found = find(text, quote).map_or(Vec::new(), |places| places.spans);
        let found: Vec<_> = found.iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_place_word_for_word() {
        check("The dam held. So the dam held.", "dam held", &["dam held", "dam held"]);
    }

    #[test]
    fn every_place_folded() {
        check("The\u{a0}dam ‘held’. The dam 'held'.", "dam 'held'", &["dam ‘held’", "dam 'held'"]);
    }

    #[test]
    fn a_changed_number_keeps_the_place() {
        let text = "Rain fell. The flood killed at least eleven people in Marrowby, the mayor said.";
        check(
            text,
            "The flood killed at least seven people in Marrowby",
            &["The flood killed at least eleven people in Marrowby"],
        );
    }

    #[test]
    fn changed_places_are_whole_words() {
        let text = "Officials said the northern reservoirs were full on Monday evening.";
        check(text, "the northern reservoir was full on Monday", &["the northern reservoirs were full on Monday"]);
        check(text, "northern reservoirs were full on Mond", &["northern reservoirs were full on Mond"]);
        check(
            text,
            "he northern reservoirs are full on Monday even",
            &["the northern reservoirs were full on Monday evening"],
        );
    }

    #[test]
    fn another_sentence_is_no_place() {
        let text = "The council voted to close the library in Marrowby next year.";
        check(text, "The mayor promised to keep the swimming pool open", &[]);
        check(text, "The council voted to open the school in Marrowby", &[]);
        check(text, "votes", &[]);
    }

    #[test]
    fn a_refusal_says_how_near_it_came() {
        let text = "The council voted to close the library in Marrowby next year.";
        let kept = |quote: &str| find(text, quote).map_or_else(|none| none.kept, |_| 1.0);
        let near = kept("The council voted to open the school in Marrowby");
        let far = kept("Nobody at the port had seen a ship of that name");
        assert!(near > 0.6 && near < 1.0 && far < near, "{near} {far}");
    }

    #[test]
    fn a_spent_budget_gives_up() {
        let text = "The council voted to close the library.";
        let quote = "The council vowed to close the library.";
        assert!(near_places(text, &Folded::new(text), quote, &mut Budget(10)).is_err_and(|none| none.gave_up));
        assert!(near_places(text, &Folded::new(text), quote, &mut Budget(1_000)).is_ok());
    }
}
