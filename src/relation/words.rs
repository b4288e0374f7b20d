//! Questions that cues ask of the words of one claim.

use std::ops::Range;

pub(super) use crate::lang::is_form;
use crate::lang::{Gap, Reading};
use crate::text::{Span, sort};

/// The forms of "be", by which a passive is told.
pub(super) const BE: &str = "is are was were be been being";

/// The words around `at` up to the nearest break that is at least `gap`.
#[must_use]
pub(super) fn stretch(reading: &Reading, at: usize, gap: Gap) -> Range<usize> {
    let words = &reading.words;
    let start = (1..=at).rev().find(|&i| words[i].gap >= gap).unwrap_or(0);
    let end = (at + 1..words.len()).find(|&i| words[i].gap >= gap).unwrap_or(words.len());
    start..end
}

/// Whether one of some words is one of `forms`.
#[must_use]
pub(super) fn has_form(reading: &Reading, words: &Range<usize>, forms: &str) -> bool {
    words.clone().any(|at| is_form(reading, at, forms))
}

/// Whether a word is part of a name: who does it is not what is denied or doubted.
#[must_use]
pub(super) fn is_name(reading: &Reading, at: usize) -> bool {
    reading.words[at].capital && at > 0 || reading.mentions.iter().any(|mention| mention.words.contains(&at))
}

/// Whether a word names somebody: a name that is no day or month.
#[must_use]
pub(super) fn is_who(reading: &Reading, at: usize) -> bool {
    is_name(reading, at) && !reading.weekdays.iter().chain(&reading.months).any(|&(day, _)| day == at)
}

/// Spans of single words, neighbours joined.
#[must_use]
pub(super) fn spans(reading: &Reading, words: impl IntoIterator<Item = usize>) -> Vec<Span> {
    // Pushed and not collected, which takes a third of the code at each of the many places that call this.
    let mut list = Vec::new();
    for word in words {
        list.push(word);
    }
    joined(reading, list)
}

fn joined(reading: &Reading, mut words: Vec<usize>) -> Vec<Span> {
    sort(&mut words);
    words.dedup();
    reading.runs(&words).iter().map(|run| reading.span(run)).collect()
}
