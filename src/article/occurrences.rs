//! Where many strings stand in one text, word for word, in one reading of the text.
//!
//! Thousands of quotes in a long text must not cost thousands of readings. The first eight bytes of a string are its
//! key; at each byte of the text the eight bytes from there on are looked up. (The idea of Karp and Rabin, with a key
//! that needs no hashing.)

use crate::text::{Span, sort};

/// Bytes of a key: what fits into a word. A shorter string has a reading of its own.
const KEY: usize = 8;

/// Bits of the filter that a key must pass before it is looked up: with some thousand keys, nine in ten bytes stop
/// here.
const FILTER_BITS: u32 = 16;

/// Most places at which a string is compared whole. One that begins like half of the text has a reading of its own.
const MAX_COMPARED: usize = 2_000;

/// For each string, the spans at which it stands in `text`: ascending, disjoint, at most `limit`. An empty string
/// stands nowhere.
pub(super) fn occurrences(text: &str, strings: &[&str], limit: usize) -> Vec<Vec<Span>> {
    let mut found: Vec<Vec<Span>> = vec![Vec::new(); strings.len()];
    let mut compared = vec![0; strings.len()];
    let mut by_key: Vec<(u64, usize)> =
        strings.iter().enumerate().filter_map(|(index, string)| Some((key(string.as_bytes())?, index))).collect();
    sort(&mut by_key);
    let mut filter = vec![false; 1 << FILTER_BITS];
    for (key, _) in &by_key {
        filter[filter_slot(*key)] = true;
    }
    let bytes = if by_key.is_empty() { &[] } else { text.as_bytes() };
    for (start, window) in bytes.windows(KEY).enumerate() {
        let Some(here) = key(window).filter(|here| filter[filter_slot(*here)]) else { continue };
        let first = by_key.partition_point(|(key, _)| *key < here);
        for &(_, index) in by_key[first..].iter().take_while(|(key, _)| *key == here) {
            let (spans, string) = (&mut found[index], strings[index]);
            if compared[index] > MAX_COMPARED
                || spans.len() == limit
                || spans.last().is_some_and(|last| start < last.end)
            {
                continue;
            }
            compared[index] += 1;
            if bytes[start..].starts_with(string.as_bytes()) {
                spans.push(Span::new(start, start + string.len()));
            }
        }
    }
    for ((spans, string), compared) in found.iter_mut().zip(strings).zip(compared) {
        if (string.len() < KEY && !string.is_empty()) || compared > MAX_COMPARED {
            let places = text.match_indices(string).take(limit);
            *spans = places.map(|(start, words)| Span::new(start, start + words.len())).collect();
        }
    }
    found
}

/// The first bytes as one number; none when there are too few.
fn key(bytes: &[u8]) -> Option<u64> {
    bytes.first_chunk::<KEY>().map(|first| u64::from_ne_bytes(*first))
}

/// Fibonacci hashing: the high bits of the product with 2⁶⁴ divided by the golden ratio.
fn filter_slot(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - FILTER_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, strings: &[&str]) {
        let expected: Vec<Vec<Span>> = strings
            .iter()
            .map(|string| {
                text.match_indices(string).map(|(start, words)| Span::new(start, start + words.len())).collect()
            })
            .collect();
        assert_eq!(occurrences(text, strings, usize::MAX), expected);
    }

    #[test]
    fn short_long_and_absent() {
        check(
            "The dam held, the dam held. 🚒",
            &["dam", "dam held", "the dam held. 🚒", "the dam broke", "The dam held, "],
        );
        check("", &["dam"]);
    }

    #[test]
    fn one_that_begins_like_the_whole_text() {
        let text = "a".repeat(5_000);
        check(&format!("{text}b"), &["aaaaaaaaab", "aaaaaaaaaa"]);
    }

    #[test]
    fn no_more_than_the_limit() {
        let found = occurrences("dam held dam held dam held", &["dam held", "dam", ""], 2);
        assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 0]);
    }

    proptest! {
        #[test]
        fn as_one_by_one(text in "[ab🚒]{0,200}", ends in prop::collection::vec((0..300_usize, 1..40_usize), 0..20)) {
            let on_boundary = |byte: usize| text.floor_char_boundary(byte.min(text.len()));
            let strings: Vec<&str> = ends
                .iter()
                .map(|(start, length)| &text[on_boundary(*start)..on_boundary(start + length)])
                .filter(|string| !string.is_empty())
                .collect();
            check(&text, &strings);
        }
    }
}
