//! Numbers with what they measure: "five" is 5, "48-hour" is 172,800 seconds, "at least a dozen" is 12 or more.

mod compatible;
mod decimal;
mod read;

use std::ops::Range;

use super::key::{Key, KeyKind};
pub use compatible::{compatible, same_measure};
use decimal::decimal;
pub(crate) use read::quantities;

/// What a word says about a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NumberWord {
    value: f64,
    kind: NumberKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NumberKind {
    Cardinal,
    Ordinal,
    Multiplier,
    Fraction,
    Vague,
}

impl NumberWord {
    /// Reads a line of `numbers.tsv`: word, value, kind.
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split('\t').skip(1);
        let value = decimal(fields.next()?)?;
        let kind = match fields.next()? {
            "cardinal" => NumberKind::Cardinal,
            "ordinal" => NumberKind::Ordinal,
            "multiplier" => NumberKind::Multiplier,
            "fraction" => NumberKind::Fraction,
            _ => NumberKind::Vague,
        };
        Some(Self { value, kind })
    }
}

/// A unit of measure. Two amounts compare when their dimensions are the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// The unit's name, as it is shown with 1.
    pub name: &'static str,
    /// Its name with any other number.
    pub plural: &'static str,
    /// What it measures; each currency is a dimension of its own.
    pub dimension: Key,
    /// How many base units of the dimension it is.
    pub factor: f64,
}

impl Unit {
    /// Reads a line of `units.tsv`: forms, name, dimension, factor. Gives the forms, too.
    pub(crate) fn parse(line: &'static str) -> Option<(&'static str, Self)> {
        let mut fields = line.split('\t');
        let (forms, names) = (fields.next()?, fields.next()?);
        let (name, plural) = names.split_once('|').unwrap_or((names, names));
        let dimension = Key::new(KeyKind::Concept, fields.next()?);
        Some((forms, Self { name, plural, dimension, factor: decimal(fields.next()?)? }))
    }
}

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// So many of the things that follow.
    Count,
    /// So many of a unit.
    Amount(Unit),
    /// A time of day: minutes after midnight or noon, since a.m. and p.m. are often left out.
    Clock,
    /// A place in an order.
    Ordinal,
    /// A day, a month or a year; 0 where it is not said.
    Date {
        /// 1 to 31, or 0.
        day: u8,
        /// 1 to 12, or 0.
        month: u8,
        /// The year, or 0.
        year: u16,
    },
}

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// This number.
    Exact,
    /// This number or one near it.
    About,
    /// This number or more.
    AtLeast,
    /// This number or less.
    AtMost,
}

/// A number of a text with what it measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The words that state the number and its unit.
    pub words: Range<usize>,
    /// The number in the unit that was written.
    pub value: f64,
    /// What it measures.
    pub measure: Measure,
    /// How exactly it is meant.
    pub bound: Bound,
    /// The words that name what is counted; may be empty.
    pub counted: Range<usize>,
}

impl Quantity {
    /// The value in base units of its dimension.
    #[must_use]
    pub fn in_base_units(&self) -> f64 {
        match self.measure {
            Measure::Amount(unit) => self.value * unit.factor,
            _ => self.value,
        }
    }

    /// Whether it is a day, a month or a year.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(self.measure, Measure::Date { .. })
    }

    /// The number as it is shown to a reader: digits, with its unit where it has one. A date is shown only with its
    /// year, as `2016-08-19`: without one, the words say it better.
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        Some(match self.measure {
            Measure::Amount(unit) if unit.name == "percent" => format!("{}%", plain(self.value)),
            Measure::Amount(unit) if self.value == 1.0 => format!("1 {}", unit.name),
            Measure::Amount(unit) => format!("{} {}", plain(self.value), unit.plural),
            Measure::Date { year: 0, .. } => return None,
            Measure::Date { year, month: 0, .. } => year.to_string(),
            Measure::Date { year, month, day: 0 } => format!("{year}-{}", two_digits(month)),
            Measure::Date { year, month, day } => format!("{year}-{}-{}", two_digits(month), two_digits(day)),
            Measure::Clock => {
                let minutes = self.value as u16;
                let (hour, minute) = ((minutes / 60) as u8, (minutes % 60) as u8);
                format!("{}:{}", if hour == 0 { 12 } else { hour }, two_digits(minute))
            }
            Measure::Count | Measure::Ordinal => plain(self.value),
        })
    }
}

fn two_digits(number: u8) -> String {
    if number < 10 { format!("0{number}") } else { number.to_string() }
}

/// A number in digits with at most three decimals, in groups of three from five digits on. Whole-number printing only:
/// that of floats costs 18 kB of wasm.
fn plain(value: f64) -> String {
    // Values come from at most 15 digits and a multiplier, far below the limits of i64 in all but hostile text, where
    // the cast saturates.
    let thousandths = (value * 1000.0).round() as i64;
    let mut whole = (thousandths / 1000).to_string();
    if whole.len() > 4 {
        for place in (1..whole.len()).rev().filter(|place| (whole.len() - place).is_multiple_of(3)).collect::<Vec<_>>()
        {
            whole.insert(place, ',');
        }
    }
    let rest = (1000 + (thousandths % 1000).abs()).to_string();
    match rest[1..].trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn numbers_are_grouped_from_five_digits_on() {
        let shown = [0.0, 5.0, 0.5, 2016.0, 18_000.0, 186_000.0, 9_400_000.0, 1.125].map(plain);
        assert_eq!(shown, ["0", "5", "0.5", "2016", "18,000", "186,000", "9,400,000", "1.125"]);
    }
}
