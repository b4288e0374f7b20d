//! Two numbers that count two things, though in like words: a whole and a part of it, two kinds, two groups.

use std::slice;

use crate::lang::{Gap, Measure, Quantity, Reading};
use crate::relation::pair::Pair;
use crate::relation::words::{has_form, is_form, stretch};

/// "Twelve of those" are part of a number that was told before.
const PART: &str = "the those these them its their his her whom our";
/// Who counts wrong is not wrong by so many times: three hours and eleven years are of two things.
const MOST_TIMES: f64 = 30.0;
/// What a share is of stands within so many words after it.
const PHRASE: usize = 6;

/// Whether the numbers count a whole and a part of it, or two things that are told in like words.
pub(super) fn other_counts(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let (in_a, in_b) = (slice::from_ref(&one.words), slice::from_ref(&other.words));
    is_part(a, one) != is_part(b, other)
        || meant(a, one) != meant(b, other)
        || far(one, other)
        || other_lead(pair, one, other)
        || other_kind(pair, one, other)
        || other_group(pair, one, other)
        || pair.other_scope()
        || pair.same_but_for(in_a, in_b, 1) && pair.each_has_rest(in_a, in_b)
        || pair.mirrors() && pair.replaces_beside(&one.words, &other.words)
}

/// "12 of those", of a number that was told before.
fn is_part(reading: &Reading, quantity: &Quantity) -> bool {
    let end = quantity.words.end;
    quantity.measure == Measure::Count && is_form(reading, end, "of") && is_form(reading, end + 1, PART)
}

/// Whether a number is what somebody expects or asks for.
fn meant(reading: &Reading, quantity: &Quantity) -> bool {
    let before = stretch(reading, quantity.words.start, Gap::Comma).start..quantity.words.start;
    has_form(reading, &before, "expected expects want wants wanted sought seek seeks asked demanded hoped hopes")
}

/// Whether one number is many times the other.
fn far(one: &Quantity, other: &Quantity) -> bool {
    let (x, y) = (one.in_base_units(), other.in_base_units());
    x.min(y) > 0.0 && x.max(y) > MOST_TIMES * x.min(y)
}

/// "Arrested 85" and "charged 17": the words right before the numbers have nothing to do with each other.
fn other_lead(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let lead = |reading: &Reading, it: &Quantity| {
        let at = it.words.start.checked_sub(1)?;
        (!reading.words[at].is_stop && reading.words[at + 1].gap == Gap::Space).then_some(at)
    };
    let leads = lead(pair.a.reading, one).zip(lead(pair.b.reading, other));
    leads.is_some_and(|(one, other)| (only_a(pair, one) || only_b(pair, other)) && !linked(pair, one, other))
}

/// "Homes" and "affordable homes": only one of them has a word between the number and the noun that both have.
fn other_kind(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let links = &pair.alignment.links;
    let noun = links.iter().find(|link| one.counted.contains(&link.a) && other.counted.contains(&link.b));
    noun.is_some_and(|link| {
        let in_a = (one.counted.start..link.a).any(|at| only_a(pair, at));
        in_a != (other.counted.start..link.b).any(|at| only_b(pair, at))
    })
}

/// "6% of those given a placebo" and "17% of those given the drug": what the shares are of ends in two things.
fn other_group(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let last = |reading: &Reading, it: &Quantity| {
        let end = it.words.end;
        let phrase = end..stretch(reading, it.words.start, Gap::Comma).end.min(end + PHRASE);
        phrase.rev().find(|&at| is_form(reading, end, "of") && !reading.words[at].is_stop)
    };
    let first = |reading: &Reading, it: &Quantity| {
        let of = is_form(reading, it.words.end, "of").then_some(it.words.end)?;
        (of + 1..of + 3).find(|&at| at < reading.words.len() && !is_form(reading, at, "the all"))
    };
    let others = |one: Option<usize>, other: Option<usize>| {
        one.is_some_and(|at| only_a(pair, at)) && other.is_some_and(|at| only_b(pair, at))
    };
    let (a, b) = (pair.a.reading, pair.b.reading);
    let matter = |reading: &Reading, at: usize| !reading.words[at].is_stop;
    let of_others = first(a, one).zip(first(b, other)).is_some_and(|(one, other)| {
        matter(a, one) && matter(b, other) && (only_a(pair, one) || only_b(pair, other)) && !linked(pair, one, other)
    });
    others(last(a, one), last(b, other)) || of_others
}

/// Whether a word of a is linked to one of b.
fn linked(pair: &Pair, one: usize, other: usize) -> bool {
    pair.alignment.links.iter().any(|link| link.a == one && link.b == other)
}

/// Whether only a has a word of matter.
fn only_a(pair: &Pair, at: usize) -> bool {
    !pair.a.reading.words[at].is_stop && !pair.links_a(at)
}

/// Whether only b has a word of matter.
fn only_b(pair: &Pair, at: usize) -> bool {
    !pair.b.reading.words[at].is_stop && !pair.links_b(at)
}
