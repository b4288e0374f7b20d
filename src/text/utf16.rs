//! Byte ⇄ UTF-16 offsets: the only place where the two are converted.
//!
//! JavaScript, the DOM and most annotation tools count UTF-16 code units; Rust counts bytes. Everything inside speaks
//! bytes ([`Span`]), everything that leaves speaks [`Utf16Range`].

use super::Span;

/// Bytes between two marks of an index. A lookup reads at most this many bytes and one character; a mark costs eight.
const STRIDE: usize = 128;

/// A half-open range of UTF-16 code units, as in JavaScript's `text.slice(start, end)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16Range {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit; never before `start`.
    pub end: u32,
}

/// Why a UTF-16 offset is no place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetError {
    /// It lies after the end of the text.
    OutsideText,
    /// It lies between the two halves of a character outside the Basic Multilingual Plane.
    InsideSurrogatePair,
}

/// Converts offsets of one text; built once, and to be asked with that same text.
///
/// A lookup reads at most some 128 bytes of the text, after a binary search where it starts from a UTF-16 offset. For a
/// text that is ASCII only nothing is kept and nothing is read.
#[derive(Clone, Debug)]
pub struct Utf16Index {
    len_utf16: u32,
    /// The first character boundary at or after every multiple of [`STRIDE`]; empty for ASCII.
    marks: Vec<Mark>,
}

/// One place, in both units.
#[derive(Clone, Copy, Debug)]
struct Mark {
    byte: u32,
    utf16: u32,
}

impl Utf16Index {
    /// An index of `text`.
    ///
    /// # Panics
    /// When the text is longer than 4 GiB, far above the limit of an article.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let len = u32::try_from(text.len()).expect("texts are limited far below 4 GiB");
        if text.is_ascii() {
            return Self { len_utf16: len, marks: Vec::new() };
        }
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut utf16 = 0;
        for (byte, character) in text.char_indices() {
            if byte >= marks.len() * STRIDE {
                marks.push(Mark { byte: byte as u32, utf16 });
            }
            utf16 += character.len_utf16() as u32;
        }
        Self { len_utf16: utf16, marks }
    }

    /// Length of the text in UTF-16 code units.
    #[must_use]
    pub fn len_utf16(&self) -> u32 {
        self.len_utf16
    }

    /// The UTF-16 offset of a byte of `text`.
    ///
    /// # Panics
    /// When `byte` is no character boundary of `text`, which is a bug of the caller.
    #[must_use]
    pub fn to_utf16(&self, text: &str, byte: usize) -> u32 {
        let Some(mark) = self.mark_before(byte) else { return byte as u32 };
        mark.utf16 + len_utf16(&text[mark.byte as usize..byte])
    }

    /// The UTF-16 range of a span of `text`.
    ///
    /// # Panics
    /// When an end of `span` is no character boundary of `text`, which is a bug of the caller.
    #[must_use]
    pub fn range(&self, text: &str, span: Span) -> Utf16Range {
        Utf16Range { start: self.to_utf16(text, span.start), end: self.to_utf16(text, span.end) }
    }

    /// The byte of `text` at a UTF-16 offset, which may be the end of the text.
    ///
    /// # Errors
    /// When the offset lies outside the text, or inside a surrogate pair.
    pub fn to_byte(&self, text: &str, offset_utf16: u32) -> Result<usize, OffsetError> {
        if offset_utf16 > self.len_utf16 {
            return Err(OffsetError::OutsideText);
        }
        let after = self.marks.partition_point(|mark| mark.utf16 <= offset_utf16);
        let Some(mark) = after.checked_sub(1).map(|before| self.marks[before]) else {
            return Ok(offset_utf16 as usize);
        };
        let mut utf16 = mark.utf16;
        for (byte, character) in text[mark.byte as usize..].char_indices() {
            if utf16 == offset_utf16 {
                return Ok(mark.byte as usize + byte);
            }
            utf16 += character.len_utf16() as u32;
            if utf16 > offset_utf16 {
                return Err(OffsetError::InsideSurrogatePair);
            }
        }
        Ok(text.len())
    }

    /// The last mark at or before a byte; none in an ASCII text.
    fn mark_before(&self, byte: usize) -> Option<Mark> {
        let last = self.marks.len().checked_sub(1)?;
        let near = self.marks[(byte / STRIDE).min(last)];
        // A mark that a long character pushed past its multiple may lie behind the byte; the one before it does not.
        if near.byte as usize <= byte { Some(near) } else { Some(self.marks[byte / STRIDE - 1]) }
    }
}

/// Length of a piece of text in UTF-16 code units.
pub(crate) fn len_utf16(text: &str) -> u32 {
    text.chars().map(|character| character.len_utf16() as u32).sum()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, offset_utf16: u32, expected: Result<usize, OffsetError>) {
        assert_eq!(Utf16Index::new(text).to_byte(text, offset_utf16), expected);
    }

    #[test]
    fn ascii_is_the_same_in_both() {
        check("harbour", 3, Ok(3));
        check("harbour", 7, Ok(7));
        check("harbour", 8, Err(OffsetError::OutsideText));
    }

    #[test]
    fn characters_of_every_width() {
        // é: 2 bytes, 1 unit · 橋: 3 bytes, 1 unit · 🚒: 4 bytes, 2 units
        let text = "é橋🚒x";
        check(text, 1, Ok(2));
        check(text, 2, Ok(5));
        check(text, 3, Err(OffsetError::InsideSurrogatePair));
        check(text, 4, Ok(9));
        check(text, 5, Ok(10));
        check(text, 6, Err(OffsetError::OutsideText));
    }

    #[test]
    fn a_range_in_a_long_text() {
        let text = "🚒 and more. ".repeat(100);
        let index = Utf16Index::new(&text);
        let last = text.rfind('🚒').unwrap();
        let range = index.range(&text, Span::new(last, text.len()));
        assert_eq!(range, Utf16Range { start: index.len_utf16() - 13, end: index.len_utf16() });
    }

    proptest! {
        #[test]
        fn every_boundary_comes_back(parts in prop::collection::vec("[a-z é橋🚒\u{301}\n]{0,40}", 0..12)) {
            let text = parts.concat();
            let index = Utf16Index::new(&text);
            prop_assert_eq!(index.len_utf16() as usize, text.encode_utf16().count());
            let mut expected = 0;
            for (byte, character) in text.char_indices() {
                prop_assert_eq!(index.to_utf16(&text, byte), expected);
                prop_assert_eq!(index.to_byte(&text, expected), Ok(byte));
                if character.len_utf16() == 2 {
                    prop_assert_eq!(index.to_byte(&text, expected + 1), Err(OffsetError::InsideSurrogatePair));
                }
                expected += character.len_utf16() as u32;
            }
            prop_assert_eq!(index.to_utf16(&text, text.len()), expected);
            prop_assert_eq!(index.to_byte(&text, expected), Ok(text.len()));
            prop_assert_eq!(index.to_byte(&text, expected + 1), Err(OffsetError::OutsideText));
        }
    }
}
