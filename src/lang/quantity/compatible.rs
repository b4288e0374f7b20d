//! Whether two quantities can both be right.

use super::{Bound, Measure, Quantity};

/// "About 200" is compatible with values up to this part away.
const ABOUT: f64 = 0.25;
/// Measures are rounded as they are told: 51.8 percent is 52.
const MEASURED: f64 = 0.02;
/// An exact round number is often a rounded one: "1,500" for 1,480.
const ROUNDED: f64 = 0.05;

/// Whether two quantities are of one kind, so that comparing their values means something.
#[must_use]
pub fn same_measure(one: &Quantity, other: &Quantity) -> bool {
    match (one.measure, other.measure) {
        (Measure::Count, Measure::Count)
        | (Measure::Clock, Measure::Clock)
        | (Measure::Date { .. }, Measure::Date { .. }) => true,
        (Measure::Amount(one), Measure::Amount(other)) => one.dimension == other.dimension,
        _ => false,
    }
}

/// Whether two quantities may state one value.
#[must_use]
pub fn compatible(one: &Quantity, other: &Quantity) -> bool {
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
    while rest >= 100.0 && (rest / 10.0).fract() == 0.0 {
        rest /= 10.0;
    }
    value >= 100.0 && rest < 100.0
}
