//! Words, numbers and punctuation: UAX #29 words, and what news text needs on top.
//!
//! On top of UAX #29: the dot at the end of "U.S.", "a.m." and "Ph.D." belongs to the word, and so does an "’s" after
//! it; digits grouped by no-break or thin spaces are one number ("1 500"); words that lost the space between them
//! ("said.The", "note:this") are two.

use super::Span;
use super::boundary::word_segments;

/// The longest run without white space, in bytes, in which [`whole_words`] looks for the ends of words.
const LONGEST_RUN: usize = 256;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// A word, or a character of a script that does not space its words.
    Word,
    /// Starts with a digit: `12`, `1,500`, `3.5`, `21st`, `7pm`.
    Number,
    /// A sign: stops, quotes, hyphens, brackets, `$`, `%`, and every other symbol.
    Punctuation,
}

/// The smallest part of a text that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// Where it stands; never empty.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of a text: ascending and disjoint. What lies between them is white space or invisible.
///
/// # Examples
/// ```
/// use crossread::text::tokenize;
///
/// let text = "U.S. envoy’s 48-hour visit";
/// let tokens: Vec<_> = tokenize(text).iter().map(|token| token.span.of(text)).collect();
/// assert_eq!(tokens, ["U.S.", "envoy’s", "48", "-", "hour", "visit"]);
/// ```
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (start, segment) in word_segments(text) {
        pieces(segment, |piece| {
            let span = piece.shifted(start);
            if let Some(kind) = kind(span.of(text)) {
                push(&mut tokens, text, Token { span, kind });
            }
        });
    }
    tokens
}

/// The span grown to the ends of the words that it cuts through.
#[must_use]
pub fn whole_words(text: &str, span: Span) -> Span {
    let start = word_around(text, span.start).map_or(span.start, |word| word.start);
    let end = word_around(text, span.end).map_or(span.end, |word| word.end);
    Span::new(start, end)
}

/// The word that goes on across a byte.
fn word_around(text: &str, byte: usize) -> Option<Span> {
    let run_start = text[..byte].char_indices().rev().find(|(_, character)| character.is_whitespace());
    let run_start = run_start.map_or(0, |(start, space)| start + space.len_utf8());
    if byte - run_start > LONGEST_RUN {
        return None;
    }
    let mut words = word_segments(&text[run_start..]);
    let (start, word) = words.find(|(start, word)| run_start + start + word.len() > byte)?;
    let span = Span::new(start, start + word.len()).shifted(run_start);
    (span.start < byte && word.contains(char::is_alphanumeric)).then_some(span)
}

/// A segment cut where UAX #29 keeps together what are two words in news text.
fn pieces(segment: &str, mut found: impl FnMut(Span)) {
    let mut start = 0;
    for (dot, sign) in segment.match_indices([':', '.']) {
        let (before, after) = (&segment[start..dot], &segment[dot + 1..]);
        let missing_space =
            before.chars().count() > 2 && before.ends_with(char::is_lowercase) && after.starts_with(char::is_uppercase);
        if dot > start && !after.is_empty() && (sign == ":" || missing_space) {
            found(Span::new(start, dot));
            found(Span::new(dot, dot + 1));
            start = dot + 1;
        }
    }
    found(Span::new(start, segment.len()));
}

/// What a segment is; none when there is nothing to see.
fn kind(segment: &str) -> Option<TokenKind> {
    if segment.starts_with(char::is_numeric) {
        Some(TokenKind::Number)
    } else if segment.contains(char::is_alphanumeric) {
        Some(TokenKind::Word)
    } else {
        let nothing =
            |character: char| character.is_whitespace() || character.is_control() || super::is_invisible(character);
        (!segment.chars().all(nothing)).then_some(TokenKind::Punctuation)
    }
}

/// Adds a token, or lets it join the one before.
fn push(tokens: &mut Vec<Token>, text: &str, token: Token) {
    let words = token.span.of(text);
    match tokens.as_mut_slice() {
        [.., last] if words == "." && last.span.end == token.span.start && is_dotted(last.span.of(text)) => {
            last.span = last.span.cover(token.span);
        }
        [.., last] if is_next_group(last.span, token.span, text) => last.span = last.span.cover(token.span),
        [.., owner, apostrophe]
            if words == "s"
                && owner.span.of(text).len() > 1
                && owner.span.of(text).ends_with('.')
                && matches!(apostrophe.span.of(text), "'" | "’")
                && owner.span.end == apostrophe.span.start
                && apostrophe.span.end == token.span.start =>
        {
            owner.span = owner.span.cover(token.span);
            tokens.pop();
        }
        _ => tokens.push(token),
    }
}

/// Whether a word is made of letters between dots: "U.S", "a.m", "Ph.D".
pub(super) fn is_dotted(word: &str) -> bool {
    let part = |part: &str| part.chars().all(char::is_alphabetic) && (1..=2).contains(&part.chars().count());
    word.contains('.') && word.split('.').all(part)
}

/// Whether a number goes on with a group of three digits after a space that does not break: "1 500".
fn is_next_group(number: Span, next: Span, text: &str) -> bool {
    let is_space = |character| matches!(character, '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}');
    let mut gap = text[number.end..next.start].chars();
    if !(gap.next().is_some_and(is_space) && gap.next().is_none()) {
        return false;
    }
    let digits = |group: &str| group.bytes().take_while(u8::is_ascii_digit).count();
    let mut groups = number.of(text).split(is_space);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && digits(first) == first.len()
        && groups.all(|group| group.len() == 3 && digits(group) == 3)
        && digits(next.of(text)) == 3
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokenize(text).iter().map(|token| token.span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn abbreviations_keep_their_dots() {
        check("The U.S. and U.N. met.", &["The", "U.S.", "and", "U.N.", "met", "."]);
        check("at 7 a.m. on", &["at", "7", "a.m.", "on"]);
        check("a Ph.D., he", &["a", "Ph.D.", ",", "he"]);
        check("the U.S.’s U.S.-led", &["the", "U.S.’s", "U.S.", "-", "led"]);
        check("It fell.", &["It", "fell", "."]);
    }

    #[test]
    fn numbers() {
        check("$1,500 or 3.5% of €2bn", &["$", "1,500", "or", "3.5", "%", "of", "€", "2bn"]);
        check("1\u{a0}500 of 12\u{202f}345\u{2009}678", &["1\u{a0}500", "of", "12\u{202f}345\u{2009}678"]);
        check("2016\u{a0}500 1 500 5\u{a0}50", &["2016", "500", "1", "500", "5", "50"]);
        check("in 2016.", &["in", "2016", "."]);
    }

    #[test]
    fn compounds_split_at_the_hyphen() {
        check("five-year-old", &["five", "-", "year", "-", "old"]);
        check("al\u{2011}Marrow", &["al", "\u{2011}", "Marrow"]);
    }

    #[test]
    fn apostrophes_stay_inside() {
        check("Ilva’s don't rebels'", &["Ilva’s", "don't", "rebels", "'"]);
        check("“Go,” she", &["“", "Go", ",", "”", "she"]);
    }

    #[test]
    fn a_missing_space() {
        check("he said.The note:this example.org", &["he", "said", ".", "The", "note", ":", "this", "example.org"]);
    }

    #[test]
    fn kinds() {
        use TokenKind::{Number, Punctuation, Word};
        let kinds: Vec<_> = tokenize("On 21st, 🚒!").iter().map(|token| token.kind).collect();
        assert_eq!(kinds, [Word, Number, Punctuation, Punctuation, Punctuation]);
    }

    #[test]
    fn scripts_without_spaces() {
        check("橋が落ちた", &["橋", "が", "落", "ち", "た"]);
        assert!(!tokenize("สะพานถล่ม").is_empty());
        check("\u{feff}go\u{ad}ing \u{200b}", &["go\u{ad}ing"]);
    }

    #[test]
    fn words_are_made_whole() {
        let text = "the northern reservoirs";
        assert_eq!(whole_words(text, Span::new(1, 14)).of(text), "the northern reservoirs");
        assert_eq!(whole_words(text, Span::new(4, 12)).of(text), "northern");
    }

    proptest! {
        #[test]
        fn ascending_and_on_boundaries(text in "[a-cU.0-9,:’' \u{a0}🚒橋\u{301}\u{200b}-]{0,60}|\\PC{0,40}") {
            let tokens = tokenize(&text);
            let mut end = 0;
            for token in &tokens {
                prop_assert!(end <= token.span.start && !token.span.is_empty());
                prop_assert!(text.get(token.span.start..token.span.end).is_some());
                prop_assert!(!text[end..token.span.start].contains(char::is_alphanumeric));
                end = token.span.end;
            }
            prop_assert!(!text[end..].contains(char::is_alphanumeric));
        }

        #[test]
        fn whole_words_only_grow(text in "[a-c.’ 🚒橋\u{301}]{0,40}", ends in (0..60_usize, 0..60_usize)) {
            let on_boundary = |byte: usize| text.floor_char_boundary(byte.min(text.len()));
            let (start, end) = (on_boundary(ends.0.min(ends.1)), on_boundary(ends.0.max(ends.1)));
            let span = Span::new(start, end);
            prop_assert!(whole_words(&text, span).contains(span));
        }
    }
}
