//! Where sentences begin and end: the rules SB1 to SB998 of UAX #29.

use super::property::Property;

/// How far the end of a sentence was read: `SATerm Close* Sp*`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Stop,
    Close,
    Space,
}

/// The sentence boundaries inside a text, in bytes.
pub(in crate::text) fn sentence_bounds(text: &str) -> Vec<usize> {
    let mut bounds = Vec::new();
    // The last property that SB5 does not skip, and the one before a stop; the stop, if all since is part of the end.
    let (mut last, mut before_stop) = (b'.', b'.');
    let mut stop: Option<(u8, End)> = None;
    for (byte, character) in text.char_indices() {
        let here = Property::of(character).sentence;
        let ends = match (last, here) {
            (b'c', b'f') => false,
            (b'c' | b'f' | b'n', _) => true,
            (_, b'e' | b'o') if byte > 0 => continue,
            _ => stop.is_some_and(|stop| !goes_on(before_stop, stop, here, &text[byte..])),
        };
        if ends {
            bounds.push(byte);
            stop = None;
        }
        stop = match (here, stop) {
            (b't' | b'!', _) => {
                before_stop = last;
                Some((here, End::Stop))
            }
            (b')', Some((stop, End::Stop | End::Close))) => Some((stop, End::Close)),
            (b'w', Some((stop, _))) => Some((stop, End::Space)),
            (b'c' | b'f' | b'n', stop) => stop,
            _ => None,
        };
        last = here;
    }
    bounds
}

/// The rules SB6 to SB10: whether a sentence goes on after a stop. `rest` is the text from the character `here` on.
fn goes_on(before_stop: u8, (stop, end): (u8, End), here: u8, rest: &str) -> bool {
    match here {
        b',' | b't' | b'!' | b'w' | b'c' | b'f' | b'n' => true,
        b')' if end < End::Space => true,
        _ if stop != b't' => false,
        b'0' if end == End::Stop => true,
        b'u' if end == End::Stop && matches!(before_stop, b'u' | b'l') => true,
        _ => {
            let mut telling = rest.chars().map(|it| Property::of(it).sentence);
            telling.find(|it| matches!(it, b'a' | b'u' | b'l' | b'c' | b'f' | b'n' | b'!' | b't')) == Some(b'l')
        }
    }
}
