//! How well the text around a place fits the prefix and suffix that were given with a quote.

use super::TextQuote;
use super::approximate::{Begin, Budget, Pattern};
use super::fold::Folded;
use crate::text::Span;

/// Characters of a prefix or suffix that count, those next to the quote. Tools write 32; more would only cost.
const MAX_CHARS: usize = 64;

/// Characters of the text that may come to one character when folded: runs of spaces are this long at most in practice.
const ORIGINAL_PER_FOLDED: usize = 2;

/// The context of a quote; a side is none when it was not given.
#[derive(Clone, Debug)]
pub(super) struct Context {
    prefix: Option<Side>,
    suffix: Option<Side>,
}

/// What stands on one side of a quote, folded.
#[derive(Clone, Debug)]
struct Side {
    pattern: Pattern,
    length: usize,
}

/// How well each side of a place fits, in thousandths; none for a side that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ContextFit {
    pub(super) prefix: Option<u32>,
    pub(super) suffix: Option<u32>,
}

impl Context {
    /// The context that was given with a quote.
    pub(super) fn new(quote: &TextQuote) -> Self {
        Self {
            prefix: Side::new(&last_chars(&quote.prefix, MAX_CHARS)),
            suffix: Side::new(&first_chars(&quote.suffix, MAX_CHARS)),
        }
    }

    /// Whether nothing was given.
    pub(super) fn is_empty(&self) -> bool {
        self.prefix.is_none() && self.suffix.is_none()
    }

    /// How well it fits around a place of `text`.
    pub(super) fn fit(&self, text: &str, place: Span) -> ContextFit {
        ContextFit {
            prefix: self.prefix.as_ref().map(|side| side.likeness(&last_chars(&text[..place.start], side.length))),
            suffix: self.suffix.as_ref().map(|side| side.likeness(&first_chars(&text[place.end..], side.length))),
        }
    }
}

impl Side {
    fn new(text: &str) -> Option<Self> {
        let length = text.chars().count();
        (length > 0).then(|| Self { pattern: Pattern::new(text.chars()), length })
    }

    /// How much of it stands in `found`, in thousandths.
    fn likeness(&self, found: &str) -> u32 {
        let read = found.chars().enumerate();
        let fits = self.pattern.fits(read, Begin::Anywhere, self.length, &mut Budget(u64::MAX));
        let edits = fits.map_or(self.length, |fits| fits.edits);
        ((self.length - edits) * 1_000 / self.length) as u32
    }
}

impl ContextFit {
    /// Both sides together, in thousandths.
    pub(super) fn mean(self) -> u32 {
        let sides = [self.prefix, self.suffix];
        sides.iter().flatten().sum::<u32>() / (sides.iter().flatten().count() as u32).max(1)
    }
}

/// The last characters of a text, folded, without white space next to the quote.
fn last_chars(text: &str, count: usize) -> String {
    let from = text.char_indices().rev().nth(count * ORIGINAL_PER_FOLDED).map_or(0, |(start, _)| start);
    let folded = Folded::new(&text[from..]);
    let folded = folded.as_str().trim_end();
    let from = folded.char_indices().rev().nth(count - 1).map_or(0, |(start, _)| start);
    folded[from..].to_owned()
}

/// The first characters of a text, folded, without white space next to the quote.
fn first_chars(text: &str, count: usize) -> String {
    let to = text.char_indices().nth(count * ORIGINAL_PER_FOLDED).map_or(text.len(), |(start, _)| start);
    let folded = Folded::new(&text[..to]);
    folded.as_str().trim_start().chars().take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(prefix: &str, suffix: &str, text: &str, words: &str) -> u32 {
        let start = text.find(words).expect("the words are in the text");
        let quote = TextQuote { exact: words.into(), prefix: prefix.into(), suffix: suffix.into() };
        Context::new(&quote).fit(text, Span::new(start, start + words.len())).mean()
    }

    #[test]
    fn the_same_text_fits_wholly() {
        let text = "The mayor said:\u{a0}“the dam held” – and left.";
        assert_eq!(fit("The mayor said: \"", "\" - and left", text, "the dam held"), 1_000);
        assert_eq!(fit("", " \" - and left.", text, "the dam held"), 1_000);
    }

    #[test]
    fn likelier_text_fits_better() {
        let text = "On Monday the dam held. On Tuesday it broke.";
        let near = fit("On Sunday ", ". On Tuesday", text, "the dam held");
        let far = fit("Nobody knew why ", "? she asked", text, "the dam held");
        assert!(near > far && near < 1_000, "{near} {far}");
    }
}
