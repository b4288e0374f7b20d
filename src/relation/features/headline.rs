//! What tells a headline from a sentence, and a headline that asks from one that says.

use super::Sink;
use crate::lang::Reading;
use crate::relation::pair::Pair;
use crate::relation::words::is_form;

pub(super) fn add(pair: &Pair, sink: &mut impl Sink) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    sink.add("headline", "both", u32::from(pair.are_headlines()));
    let words = |reading: &Reading| reading.words.len().min(100) as u32;
    sink.both(["words-least", "words-most"], "count", words(a), words(b));
    sink.both(["asks-least", "asks-most"], "mark", u32::from(a.asks), u32::from(b.asks));
    let no = |reading: &Reading| u32::from(is_form(reading, 0, "no sorry calm fake hoax"));
    sink.both(["no-least", "no-most"], "first", no(a), no(b));
}

/// A headline has no full stop. A marked clause often has none either, but it is written like the sentence around it,
/// with few capitals or many words.
pub(in crate::relation) fn is_headline(reading: &Reading) -> bool {
    const MOST_WORDS: usize = 40;
    const SHORT: usize = 16;
    let capitals = reading.words.iter().filter(|word| word.capital).count();
    let len = reading.words.len();
    !reading.ends && len <= MOST_WORDS && (len <= SHORT || capitals * 2 >= len || reading.asks)
}
