//! Numbers and dates: the same value, or two values that cannot both hold of one thing.
//!
//! A different number alone is evidence, not a verdict: counts are updated, and two numbers of one kind may count two
//! things. So a clash needs the same measure and the same counted thing, and a word of growing counts takes it back.

use std::ops::Range;
use std::slice;

use super::counted::other_counts;
use super::{APART, Finding, Relation};
use crate::align::LinkKind;
use crate::lang::{Bound, CueClass, Gap, Measure, Quantity, Reading, compatible, same_measure};
use crate::relation::apart::is_age;
use crate::relation::evidence::{Evidence, EvidenceKind, Values};
use crate::relation::pair::Pair;
use crate::relation::statement::Statement;
use crate::relation::words::{has_form, is_name, stretch};

/// A claim has a handful of numbers; of a table that was marked as one, the first are enough.
const MOST_QUANTITIES: usize = 12;

/// What was put off has another day now.
const MOVED: &str = "now delay delayed postponed rescheduled";
/// What began on one day ends on another.
const ENDED: &str = "end ends ended finish finishes finished expire expires expired";
/// A number of so many that both claims have is one thing in both, whatever each of them counts beside it.
const TELLING: f64 = 100.0;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let (ours, theirs) = (head(&a.quantities), head(&b.quantities));
    for one in ours {
        // A number that the other side has, too, does not clash with its other numbers.
        let met = theirs
            .iter()
            .any(|other| same_measure(one, other) && compatible(one, other) && counts_same(pair, one, other));
        for other in theirs.iter().filter(|other| same_measure(one, other)) {
            let is_told = |it: &Quantity, beside: &[Quantity]| {
                it.value >= TELLING && beside.iter().any(|third| same_measure(third, it) && third.value == it.value)
            };
            let met = met
                || is_told(one, theirs)
                || is_told(other, ours)
                || ours.iter().any(|third| {
                    same_measure(third, other) && compatible(third, other) && counts_same(pair, third, other)
                });
            if compatible(one, other) {
                let tells = !matches!(one.measure, Measure::Count | Measure::Ordinal) || counts_same(pair, one, other);
                // "At least seven" and "at least nine" may both be right, but are not the same number.
                let tells = tells && one.in_base_units() == other.in_base_units();
                // "About 200" and "200" are.
                let told = |bound| if bound == Bound::About { Bound::Exact } else { bound };
                if tells && told(one.bound) == told(other.bound) {
                    findings.push(finding(pair, one, other, EvidenceKind::SameNumber, Relation::Related, 0));
                }
            } else if !met
                && counts_same(pair, one, other)
                && !counted_elsewhere(pair, one, other)
                && !is_aside(a, one)
                && !is_aside(b, other)
            {
                let kind =
                    if matches!(one.measure, Measure::Date { .. }) { EvidenceKind::Date } else { EvidenceKind::Number };
                let strength = clash_strength(pair, one, other);
                if strength > 0 {
                    findings.push(finding(pair, one, other, kind, Relation::Dispute, strength));
                }
            }
        }
    }
}

/// Whether the claims count one thing, once each, and come to numbers that cannot both hold, or that are far from each
/// other though a bound allows for both ("at least nine" and thirteen); or take different ones for what would have to be.
pub(in crate::relation) fn numbers_clash(pair: &Pair) -> bool {
    const FAR: f64 = 0.25;
    let (a, b) = (pair.a.reading, pair.b.reading);
    let far = |one: &Quantity, other: &Quantity| {
        let (x, y) = (one.in_base_units(), other.in_base_units());
        !one.is_date() && (x - y).abs() > FAR * x.max(y)
    };
    let clash = |one: &Quantity, other: &Quantity| {
        same_measure(one, other) && (!compatible(one, other) || far(one, other)) && counts_same(pair, one, other)
    };
    let (ours, theirs) = (head(&a.quantities), head(&b.quantities));
    match (ours, theirs) {
        ([one], [other]) => clash(one, other),
        _ => ours
            .iter()
            .filter(|one| is_aside(a, one))
            .any(|one| theirs.iter().filter(|other| is_aside(b, other)).any(|other| clash(one, other))),
    }
}

/// Whether both claims name dates, places in an order or the number of something ("Route 9"), and none of these is the
/// same: whatever else they share, they do not tell the same.
pub(in crate::relation) fn numbers_differ(pair: &Pair) -> bool {
    let (ours, theirs) = (head(&pair.a.reading.quantities), head(&pair.b.reading.quantities));
    let differ = |alike: &dyn Fn(&Quantity, &Quantity) -> bool| {
        let pairs = ours.iter().flat_map(|one| theirs.iter().map(move |other| (one, other)));
        let mut pairs = pairs.filter(|(one, other)| alike(one, other)).peekable();
        pairs.peek().is_some() && !pairs.any(|(one, other)| compatible(one, other))
    };
    let follow_one_word = |one: &Quantity, other: &Quantity| {
        let links = &pair.alignment.links;
        links.iter().any(|link| link.a + 1 == one.words.start && link.b + 1 == other.words.start)
    };
    let is_date = |one: &Quantity| matches!(one.measure, Measure::Date { .. });
    let (ordinal, count) = (Measure::Ordinal, Measure::Count);
    differ(&|one, other| is_date(one) && is_date(other))
        || differ(&|one, other| one.measure == ordinal && other.measure == ordinal)
        || differ(&|one, other| one.measure == count && other.measure == count && follow_one_word(one, other))
}

/// The quantities that are compared: every one with every one.
fn head(quantities: &[Quantity]) -> &[Quantity] {
    &quantities[..quantities.len().min(MOST_QUANTITIES)]
}

fn finding(
    pair: &Pair,
    one: &Quantity,
    other: &Quantity,
    kind: EvidenceKind,
    speaks_for: Relation,
    strength: u32,
) -> Finding {
    let values = Values { a: one.shown(), b: other.shown(), ..Values::default() };
    let (a, b) = (vec![pair.a.reading.span(&one.words)], vec![pair.b.reading.span(&other.words)]);
    Finding {
        evidence: Evidence { kind, a, b, values: (values != Values::default()).then_some(values) },
        speaks_for,
        strength,
    }
}

/// Whether a number is part of a name ("737 Max 8") or of what would have to be ("if it drops by 7%").
fn is_aside(reading: &Reading, quantity: &Quantity) -> bool {
    let at = quantity.words.start;
    let named = |word: usize| {
        is_name(reading, word)
            && !reading.words[word].is_stop
            && reading.words[at].gap <= Gap::Hyphen
            && !reading.weekdays.iter().chain(&reading.months).any(|it| it.0 == word)
    };
    let before = stretch(reading, at, Gap::Comma).start..at;
    quantity.measure == Measure::Count && (at > 0 && named(at - 1) || is_age(reading, quantity))
        || has_form(reading, &before, "if unless")
}

/// Whether two quantities count the same thing: their nouns are linked, or, for units and dates, words near them.
fn counts_same(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let linked = |x: &Range<usize>, y: &Range<usize>| {
        pair.alignment.links.iter().any(|link| {
            let number = link.kind == LinkKind::Number || link.kind == LinkKind::Opposite;
            x.contains(&link.a) && y.contains(&link.b) && !number
        })
    };
    match one.measure {
        Measure::Count => linked(&one.counted, &other.counted) || same_noun(pair, one, other),
        _ => pair.alignment.links.iter().any(|link| {
            let own = one.words.contains(&link.a) || other.words.contains(&link.b);
            let near = around(pair.a.reading, one).contains(&link.a) && around(pair.b.reading, other).contains(&link.b);
            near && !own && !matches!(link.kind, LinkKind::Number | LinkKind::Opposite)
        }),
    }
}

/// Whether one of the claims has a number for the very noun of the other's: "77 passengers" are not compared with "109
/// people" where "91 people" are there.
fn counted_elsewhere(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let counts = |it: &&Quantity| it.measure == Measure::Count;
    let (ours, theirs) = (head(&pair.a.reading.quantities), head(&pair.b.reading.quantities));
    one.measure == Measure::Count
        && !same_noun(pair, one, other)
        && (ours.iter().filter(counts).any(|third| same_noun(pair, third, other))
            || theirs.iter().filter(counts).any(|third| same_noun(pair, one, third)))
}

/// Whether two counts name one noun, be it as common as "people".
fn same_noun(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let (a, b) = (&pair.a.reading.words[one.counted.clone()], &pair.b.reading.words[other.counted.clone()]);
    a.iter().any(|word| b.iter().any(|it| it.stem == word.stem))
}

/// The words near a quantity that may say what it measures.
fn around(reading: &Reading, quantity: &Quantity) -> Range<usize> {
    const NEAR: usize = 4;
    quantity.words.start.saturating_sub(NEAR)..reading.words.len().min(quantity.words.end + NEAR)
}

fn clash_strength(pair: &Pair, one: &Quantity, other: &Quantity) -> u32 {
    // The rest of the claims must be about the same thing, too: the quantities' own words are not enough.
    let outside = pair.alignment.links.iter().filter(|link| {
        let inside = |quantity: &Quantity, word: usize| (quantity.words.start..quantity.counted.end).contains(&word);
        !inside(one, link.a) && !inside(other, link.b) && link.kind != LinkKind::Opposite
    });
    let (_, context) = pair.connected(outside);
    let covered = pair.alignment.a.ratio().min(pair.alignment.b.ratio());
    let (in_a, in_b) = (slice::from_ref(&one.words), slice::from_ref(&other.words));
    // "Twelve homes burned" and "seven homes burned" may be two fires; the length of a bridge is one.
    let measured = matches!(one.measure, Measure::Amount(_));
    let base = match context {
        _ if pair.same_but_for(in_a, in_b, 3) || measured && pair.plainly_same_but_for(in_a, in_b) => 650,
        45.. => 650,
        18.. if covered >= 0.42 => 650,
        30.. => 500,
        18.. if covered >= 0.32 => 500,
        18.. => 300,
        _ => 0,
    };
    // Where days clash, other days are no other time; two numbers of two years are a series.
    let date = matches!(one.measure, Measure::Date { .. });
    let opposite = pair.alignment.links.iter().any(|link| link.kind == LinkKind::Opposite);
    if date && (opposite || pair.one_has(MOVED) || pair.one_has(ENDED)) {
        return 0;
    }
    // "Was not approved in 2022" and "was approved in 2024" may both hold.
    let denied = |claim: &Statement, it: &Quantity| {
        let clause = stretch(claim.reading, it.words.start, Gap::Comma);
        let before = clause.start..it.words.start;
        it.value != 0.0 && claim.polarity.negations().iter().any(|negation| before.contains(&negation.cue.start))
    };
    if !date && pair.other_years() || denied(pair.a, one) != denied(pair.b, other) {
        return 0;
    }
    let apart =
        pair.other_year() || pair.other_names() || !date && (pair.stand_apart() || other_counts(pair, one, other));
    let base = if apart { base / APART } else { base };
    let about = one.bound == Bound::About || other.bound == Bound::About;
    match (updated(pair.a.reading, one) || updated(pair.b.reading, other), about) {
        (true, _) => base / 3,
        (false, true) => base * 4 / 5,
        (false, false) => base,
    }
}

/// Whether a number is one of a growing count: "the toll rose to 31", "31 so far".
fn updated(reading: &Reading, quantity: &Quantity) -> bool {
    let before = |words: &Range<usize>| words.end <= quantity.words.start && quantity.words.start <= words.end + 1;
    // A single word must lead up to the number; a phrase tells by itself.
    reading.cues_of(CueClass::Update).any(|cue| cue.words.len() > 1 || before(&cue.words))
}
