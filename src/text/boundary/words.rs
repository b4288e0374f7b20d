//! Where words begin and end: the rules WB1 to WB999 of UAX #29.

use super::property::Property;

/// The segments between the word boundaries of a text, each with its byte offset; together they are the text.
pub(in crate::text) fn word_segments(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let segment = first_segment(&text[start..]);
        start += segment.len();
        (!segment.is_empty()).then_some((start - segment.len(), segment))
    })
}

/// A text up to its first word boundary. No rule looks back over a boundary, so the rest can be read alike.
fn first_segment(text: &str) -> &str {
    // Most of English, by the same rules: letters and digits up to a space, and one space before them.
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match &text.as_bytes()[plain..] {
        [b' ', ..] if plain > 0 => return &text[..plain],
        [b' ', next, ..] if next.is_ascii_alphanumeric() => return &text[..1],
        _ => {}
    }
    let mut characters = text.char_indices().map(|(byte, character)| (byte, Property::of(character)));
    let Some((_, first)) = characters.next() else { return text };
    // The property of the character before; the last two that WB4 does not skip.
    let (mut adjacent, mut last, mut last_but_one) = (first.word, first.word, b'.');
    for (byte, property) in characters {
        let here = property.word;
        let next = || text[byte..].chars().skip(1).map(|it| Property::of(it).word).find(|it| !is_skipped(*it));
        let goes_on = match (adjacent, here) {
            (b'c', b'f') | (b'w', b'w') => true,
            (b'c' | b'f' | b'n', _) | (_, b'c' | b'f' | b'n') => false,
            (b'z', _) if property.pictographic => true,
            (_, it) if is_skipped(it) => {
                adjacent = here;
                continue;
            }
            _ => joins(last_but_one, last, here, next),
        };
        if !goes_on {
            return &text[..byte];
        }
        (adjacent, last, last_but_one) = (here, here, last);
    }
    text
}

/// Whether WB4 skips a character.
fn is_skipped(word: u8) -> bool {
    matches!(word, b'e' | b'o' | b'z')
}

/// The rules WB5 to WB16, for the boundary between `last` and `here`.
fn joins(last_but_one: u8, last: u8, here: u8, next: impl Fn() -> Option<u8>) -> bool {
    let is_letter = |it: u8| matches!(it, b'a' | b'h');
    match (last, here) {
        (b'a' | b'h' | b'0', b'a' | b'h' | b'0')
        | (b'h', b's')
        | (b'k', b'k')
        | (b'a' | b'h' | b'0' | b'k' | b'_', b'_')
        | (b'_', b'a' | b'h' | b'0' | b'k') => true,
        (b'h', b'd') => next() == Some(b'h'),
        (b'd', b'h') => last_but_one == b'h',
        (b'a' | b'h', b'l' | b'b' | b's') => next().is_some_and(is_letter),
        (b'l' | b'b' | b's', b'a' | b'h') => is_letter(last_but_one),
        (b'0', b'm' | b'b' | b's') => next() == Some(b'0'),
        (b'm' | b'b' | b's', b'0') => last_but_one == b'0',
        (b'r', b'r') => last_but_one != b'r',
        _ => false,
    }
}
