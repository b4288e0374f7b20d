//! Folding: what a text comes to when typography does not count.
//!
//! A quote that was copied from a page and pasted elsewhere has lost its no-break spaces, its curly quotes and its soft
//! hyphens. Quote and text are compared folded; the places found are given in the text as it stands.
//!
//! - Spaces of every kind and line breaks come to one space a run.
//! - Single and double quotation marks, apostrophes and primes come to `'` and `"`.
//! - Hyphens, dashes and minus signs come to one `-` a run; `…` comes to `...`, and `ﬁ` to `fi`.
//! - Soft hyphens, zero-width characters, variation selectors and marks of direction come to nothing.
//! - A letter and a combining mark come to the one character for both, for Latin, Cyrillic and modern Greek letters
//!   (see [`compose`]). Other scripts are compared as they are encoded: Unicode's whole normalisation would weigh more
//!   than the rest of this room.
//!
//! Letter case is never folded: "March" and "march" are different words.

use super::compose::compose;
use crate::text::{Span, is_invisible};

/// No combining mark lies below; most characters of most texts do.
const FIRST_MARK: char = '\u{300}';

/// A text folded for comparison, with the way back.
#[derive(Clone, Debug)]
pub struct Folded {
    text: String,
    /// The pieces that came to more or fewer characters or bytes, in order. Between them, places are equally far apart
    /// in both texts.
    pieces: Vec<Piece>,
}

/// A part of the original and what it came to, which may be nothing.
#[derive(Clone, Copy, Debug)]
struct Piece {
    folded_start: u32,
    folded_end: u32,
    original_start: u32,
    original_end: u32,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), pieces: Vec::new() };
        // The last character that came to something, as its starts in both texts: a combining mark may still join it.
        let mut base: Option<(usize, usize)> = None;
        for (start, character) in original.char_indices() {
            // Most of most texts.
            if character.is_ascii_alphanumeric() {
                base = Some((folded.text.len(), start));
                folded.text.push(character);
                continue;
            }
            let end = start + character.len_utf8();
            if character >= FIRST_MARK
                && let Some((folded_start, original_start)) = base
                && let Some(whole) = folded.compose_last(character)
            {
                folded.text.pop();
                folded.text.push(whole);
                while folded.pieces.pop_if(|piece| piece.original_start as usize >= original_start).is_some() {}
                folded.note(folded_start, original_start, end);
                continue;
            }
            let folded_start = folded.text.len();
            folded.push(character);
            folded.note(folded_start, start, end);
            if folded.text.len() > folded_start {
                base = Some((folded_start, start));
            }
        }
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The smallest span of the original that came to these bytes of the folded text.
    ///
    /// Where the span cuts through what one character came to (the second dot of `…`), the whole character is taken.
    #[must_use]
    pub fn unfold(&self, folded: Span) -> Span {
        let after_start = self.pieces.partition_point(|piece| piece.folded_start as usize <= folded.start);
        let start = match after_start.checked_sub(1).map(|before| self.pieces[before]) {
            None => folded.start,
            Some(piece) if folded.start < piece.folded_end as usize => piece.original_start as usize,
            Some(piece) => piece.original_end as usize + folded.start - piece.folded_end as usize,
        };
        let after_end = self.pieces.partition_point(|piece| (piece.folded_start as usize) < folded.end);
        let end = match after_end.checked_sub(1).map(|before| self.pieces[before]) {
            None => folded.end,
            Some(piece) if folded.end <= piece.folded_end as usize => piece.original_end as usize,
            Some(piece) => piece.original_end as usize + folded.end - piece.folded_end as usize,
        };
        // An empty span between invisible characters starts behind and ends before them.
        Span::new(start, end.max(start))
    }

    /// Whether both ends of a span lie between characters of the original, not inside what one character came to.
    #[must_use]
    pub fn is_whole(&self, folded: Span) -> bool {
        [folded.start, folded.end].into_iter().all(|offset| {
            let after = self.pieces.partition_point(|piece| (piece.folded_start as usize) < offset);
            after.checked_sub(1).is_none_or(|before| offset >= self.pieces[before].folded_end as usize)
        })
    }

    /// What the last character and a mark come to, when there is one character for both.
    fn compose_last(&self, mark: char) -> Option<char> {
        self.text.chars().next_back().and_then(|base| compose(base, mark))
    }

    /// Adds what one character comes to.
    fn push(&mut self, character: char) {
        if character.is_whitespace() {
            self.push_once(' ');
            return;
        }
        match character {
            '-'
            | '\u{2010}'..='\u{2015}'
            | '\u{2043}'
            | '\u{2212}'
            | '\u{2e3a}'
            | '\u{2e3b}'
            | '\u{fe58}'
            | '\u{fe63}'
            | '\u{ff0d}' => self.push_once('-'),
            '‘' | '’' | '‚' | '‛' | '′' | '‵' | '‹' | '›' | '`' | '´' | 'ʼ' | 'ʹ' => {
                self.text.push('\'');
            }
            '“' | '”' | '„' | '‟' | '″' | '‶' | '«' | '»' => self.text.push('"'),
            '…' => self.text.push_str("..."),
            'ﬀ' => self.text.push_str("ff"),
            'ﬁ' => self.text.push_str("fi"),
            'ﬂ' => self.text.push_str("fl"),
            'ﬃ' => self.text.push_str("ffi"),
            'ﬄ' => self.text.push_str("ffl"),
            _ if is_invisible(character) => {}
            _ => self.text.push(character),
        }
    }

    /// Adds a character unless the folded text ends with it: a run counts once.
    fn push_once(&mut self, character: char) {
        if !self.text.ends_with(character) {
            self.text.push(character);
        }
    }

    /// Notes the way back for what was just added, unless it is one character of the length that it had.
    fn note(&mut self, folded_start: usize, original_start: usize, original_end: usize) {
        let folded_end = self.text.len();
        let length = self.text[folded_start..].chars().next().map_or(0, char::len_utf8);
        if length != original_end - original_start || folded_start + length != folded_end {
            self.pieces.push(Piece {
                folded_start: folded_start as u32,
                folded_end: folded_end as u32,
                original_start: original_start as u32,
                original_end: original_end as u32,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Folds, and finds the way back for the first place of `part`.
    #[track_caller]
    fn check(original: &str, expected: &str, part: &str, original_part: &str) {
        let folded = Folded::new(original);
        assert_eq!(folded.as_str(), expected);
        let start = expected.find(part).expect("the part is in the expected text");
        assert_eq!(folded.unfold(Span::new(start, start + part.len())).of(original), original_part);
    }

    #[test]
    fn plain_text_stays() {
        check("The dam held.", "The dam held.", "dam", "dam");
    }

    #[test]
    fn spaces_quotes_dashes() {
        check("a\u{a0}b \r\n c\u{202f}\u{2009}d", "a b c d", "c d", "c\u{202f}\u{2009}d");
        check("“It’s” — he said", "\"It's\" - he said", "\"It's\"", "“It’s”");
        check("one\u{2011}two -- three", "one-two - three", "two", "two");
        check("wait… what", "wait... what", "wait...", "wait…");
    }

    #[test]
    fn invisible_characters_stay_outside_the_span() {
        check(
            "\u{feff}go\u{ad}vern\u{200b}ment\u{200b} said",
            "government said",
            "government",
            "go\u{ad}vern\u{200b}ment",
        );
    }

    #[test]
    fn letters_with_marks() {
        check("cafe\u{301} au lait", "café au lait", "é", "e\u{301}");
        check("Vie\u{323}\u{302}t Nam", "Việt Nam", "t Nam", "t Nam");
        check("cafe\u{ad}\u{301}!", "café!", "é", "e\u{ad}\u{301}");
        check("🚒e\u{301}🚒", "🚒é🚒", "🚒é", "🚒e\u{301}");
        check("a ﬁ\u{301}n", "a fín", "fí", "ﬁ\u{301}");
    }

    #[test]
    fn case_stays() {
        check("MARCH march", "MARCH march", "march", "march");
    }

    #[test]
    fn a_cut_through_one_character_is_not_whole() {
        let folded = Folded::new("wait… what");
        assert!(!folded.is_whole(Span::new(0, 5)));
        assert!(folded.is_whole(Span::new(0, 7)));
        assert_eq!(folded.unfold(Span::new(5, 8)), Span::new(4, 8));
    }

    proptest! {
        #[test]
        fn every_character_finds_its_way_back(original in "[a-ce \u{301}\u{ad}\u{200b}’…—\u{a0}\n🚒-]{0,40}") {
            let folded = Folded::new(&original);
            let twice = Folded::new(folded.as_str());
            prop_assert_eq!(twice.as_str(), folded.as_str());
            for (start, character) in folded.as_str().char_indices() {
                let part = folded.unfold(Span::new(start, start + character.len_utf8()));
                let again = Folded::new(part.of(&original));
                prop_assert!(again.as_str().contains(character), "{:?} of {:?}", part, original);
            }
            let whole = folded.unfold(Span::new(0, folded.as_str().len()));
            let inner = Folded::new(whole.of(&original));
            prop_assert_eq!(inner.as_str(), folded.as_str());
        }
    }
}
