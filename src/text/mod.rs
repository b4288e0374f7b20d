//! A text and its parts: byte [`Span`]s, UTF-16 offsets for the outside, words, sentences, paragraphs.
//!
//! Knows Unicode (UAX #29) and the habits of news text; knows no language beyond those, no claims and no JSON. A text
//! is never changed here: every part is a span of the text as it was given. Being the lowest room, it also keeps the
//! things in order: one sort for all.

mod boundary;
mod case;
mod hash;
mod order;
mod paragraph;
mod sentence;
mod span;
mod token;
mod utf16;

#[cfg(feature = "tools")]
pub(crate) use boundary::extends;
pub(crate) use case::case_folded;
pub use hash::text_hash;
pub(crate) use hash::{OFFSET_BASIS, step};
pub(crate) use order::{OrderedMap, sort, sort_by_key};
pub use paragraph::paragraphs;
pub use sentence::sentences;
pub use span::Span;
pub use token::{Token, TokenKind, tokenize, whole_words};
pub(crate) use utf16::len_utf16;
pub use utf16::{OffsetError, Utf16Index, Utf16Range};

/// `span` without the white space at its ends; empty, at its start, when it holds nothing else.
#[must_use]
pub fn trimmed(text: &str, span: Span) -> Span {
    let inside = span.of(text);
    let start = span.start + (inside.len() - inside.trim_start().len());
    let kept = inside.trim().len();
    if kept == 0 { Span::new(span.start, span.start) } else { Span::new(start, start + kept) }
}

/// Whether a character is there for layout only and shows nothing by itself: soft hyphens, zero-width characters,
/// variation selectors, marks of direction.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
