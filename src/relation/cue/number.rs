//! Numbers and dates: the same value, or two values that cannot both hold of one thing.
//!
//! A different number alone is evidence, not a verdict: counts are updated, and two numbers of one kind may count two
//! things. So a clash needs the same measure and the same counted thing, and a word of growing counts takes it back.

use super::{Finding, Relation};
use crate::align::LinkKind;
use crate::lang::{Bound, CueClass, Measure, Quantity, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind, Values};
use crate::relation::pair::{Pair, is_name};

/// "About 200" is compatible with values up to this part away.
const ABOUT: f64 = 0.25;
/// Measures are rounded as they are told: 51.8 percent is 52.
const MEASURED: f64 = 0.02;
/// An exact round number is often a rounded one: "1,500" for 1,480.
const ROUNDED: f64 = 0.05;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (&pair.a.reading, &pair.b.reading);
    for one in &a.quantities {
        // A number that the other side has, too, does not clash with its other numbers.
        let met = b
            .quantities
            .iter()
            .any(|other| same_measure(one, other) && compatible(one, other) && counts_same(pair, one, other));
        for other in b.quantities.iter().filter(|other| same_measure(one, other)) {
            let met = met
                || a.quantities.iter().any(|third| {
                    same_measure(third, other) && compatible(third, other) && counts_same(pair, third, other)
                });
            if compatible(one, other) {
                let tells = !matches!(one.measure, Measure::Count | Measure::Ordinal) || counts_same(pair, one, other);
                if tells && one.bound == other.bound {
                    findings.push(finding(pair, one, other, EvidenceKind::SameNumber, Relation::Related, 0));
                }
            } else if !met && counts_same(pair, one, other) {
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

fn finding(
    pair: &Pair,
    one: &Quantity,
    other: &Quantity,
    kind: EvidenceKind,
    speaks_for: Relation,
    strength: u32,
) -> Finding {
    let values = Values { a: Some(one.shown()), b: Some(other.shown()), question: None };
    let (a, b) = (vec![pair.a.reading.span(&one.words)], vec![pair.b.reading.span(&other.words)]);
    Finding { evidence: Evidence { kind, a, b, values: Some(values) }, speaks_for, strength }
}

/// Whether two quantities are of one kind, so that comparing their values means something.
fn same_measure(one: &Quantity, other: &Quantity) -> bool {
    match (one.measure, other.measure) {
        (Measure::Count, Measure::Count) | (Measure::Date { .. }, Measure::Date { .. }) => true,
        (Measure::Amount(one), Measure::Amount(other)) => one.dimension == other.dimension,
        _ => false,
    }
}

/// Whether two quantities may state one value.
fn compatible(one: &Quantity, other: &Quantity) -> bool {
    if let (Measure::Date { day, month, year }, Measure::Date { day: d, month: m, year: y }) =
        (one.measure, other.measure)
    {
        let fits = |one: u16, other: u16| one == 0 || other == 0 || one == other;
        return fits(u16::from(day), u16::from(d)) && fits(u16::from(month), u16::from(m)) && fits(year, y);
    }
    let (x, y) = (one.in_base_units(), other.in_base_units());
    let measured = matches!(one.measure, Measure::Amount(_));
    let near = |part: f64| (x - y).abs() <= part * x.abs().max(y.abs());
    match (one.bound, other.bound) {
        (Bound::AtLeast, Bound::AtLeast) | (Bound::AtMost, Bound::AtMost) => true,
        // "More than 200" against "fewer than 100".
        (Bound::AtLeast, Bound::AtMost) => x <= y,
        (Bound::AtMost, Bound::AtLeast) => y <= x,
        (Bound::AtLeast, _) => y >= x || near(ROUNDED),
        (_, Bound::AtLeast) => x >= y || near(ROUNDED),
        (Bound::AtMost, _) => y <= x || near(ROUNDED),
        (_, Bound::AtMost) => x <= y || near(ROUNDED),
        (Bound::About, _) | (_, Bound::About) => near(ABOUT),
        (Bound::Exact, Bound::Exact) => x == y || near(MEASURED) && measured || is_round(x.max(y)) && near(ROUNDED),
    }
}

/// Whether a value looks rounded: two digits and zeros, from 100 on.
fn is_round(value: f64) -> bool {
    let mut rest = value;
    while rest >= 100.0 && rest % 10.0 == 0.0 {
        rest /= 10.0;
    }
    value >= 100.0 && rest < 100.0
}

/// Whether two quantities count the same thing: their nouns are linked, or, for units and dates, words near them.
fn counts_same(pair: &Pair, one: &Quantity, other: &Quantity) -> bool {
    let linked = |x: &std::ops::Range<usize>, y: &std::ops::Range<usize>| {
        pair.alignment.links.iter().any(|link| {
            let number = link.kind == LinkKind::Number || link.kind == LinkKind::Opposite;
            x.contains(&link.a) && y.contains(&link.b) && !number
        })
    };
    match one.measure {
        Measure::Count => linked(&one.counted, &other.counted),
        _ => pair.alignment.links.iter().any(|link| {
            let own = one.words.contains(&link.a) || other.words.contains(&link.b);
            let near =
                around(&pair.a.reading, one).contains(&link.a) && around(&pair.b.reading, other).contains(&link.b);
            near && !own && !matches!(link.kind, LinkKind::Number | LinkKind::Opposite)
        }),
    }
}

/// The words near a quantity that may say what it measures.
fn around(reading: &Reading, quantity: &Quantity) -> std::ops::Range<usize> {
    const NEAR: usize = 4;
    quantity.words.start.saturating_sub(NEAR)..reading.words.len().min(quantity.words.end + NEAR)
}

fn clash_strength(pair: &Pair, one: &Quantity, other: &Quantity) -> u32 {
    // The rest of the claims must be about the same thing, too: the quantities' own words are not enough.
    let outside = pair.alignment.links.iter().filter(|link| {
        let inside = |quantity: &Quantity, word: usize| (quantity.words.start..quantity.counted.end).contains(&word);
        !inside(one, link.a) && !inside(other, link.b) && link.kind != LinkKind::Opposite
    });
    let mut words: Vec<usize> = outside.map(|link| link.a).collect();
    words.dedup();
    let context: u32 = words.iter().map(|&word| pair.a.reading.words[word].weight).sum();
    let changing =
        [&pair.a.reading, &pair.b.reading].iter().any(|reading| reading.cues_of(CueClass::Update).next().is_some());
    let vague = one.bound != Bound::Exact || other.bound != Bound::Exact;
    let base = match context / 256 {
        0..18 => 0,
        18..30 => 250,
        30..45 => 450,
        _ => 620,
    };
    let base = if other_time(pair) || other_names(pair) { base / 2 } else { base };
    match (changing, vague) {
        (true, _) => base / 3,
        (false, true) => base * 4 / 5,
        (false, false) => base,
    }
}

/// Whether one claim names a year that the other does not.
fn other_time(pair: &Pair) -> bool {
    let years = |reading: &Reading| -> Vec<u16> {
        let years = reading.quantities.iter().filter_map(|quantity| match quantity.measure {
            Measure::Date { year, .. } if year != 0 => Some(year),
            _ => None,
        });
        years.collect()
    };
    years(&pair.a.reading) != years(&pair.b.reading)
}

/// Whether both claims name somebody or something that the other does not: they may count different things.
fn other_names(pair: &Pair) -> bool {
    let unmet = |reading: &Reading, met: &dyn Fn(usize) -> bool| {
        (0..reading.words.len()).any(|word| is_name(reading, word) && !reading.words[word].is_stop && !met(word))
    };
    let links = &pair.alignment.links;
    unmet(&pair.a.reading, &|word| links.iter().any(|link| link.a == word))
        && unmet(&pair.b.reading, &|word| links.iter().any(|link| link.b == word))
}
