//! Numbers with what they measure: "five" is 5, "48-hour" is 172,800 seconds, "at least a dozen" is 12 or more.

use std::ops::Range;

use super::class::CueClass;
use super::key::{Key, KeyKind};
use super::lexicon::Lexicon;
use super::reading::{Found, Gap, Sign, Word};

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
        let value = fields.next()?.parse().ok()?;
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
    /// The unit's name, as it is shown.
    pub name: &'static str,
    /// What it measures; each currency is a dimension of its own.
    pub dimension: Key,
    /// How many base units of the dimension it is.
    pub factor: f64,
}

impl Unit {
    /// Reads a line of `units.tsv`: forms, name, dimension, factor. Gives the forms, too.
    pub(crate) fn parse(line: &'static str) -> Option<(&'static str, Self)> {
        let mut fields = line.split('\t');
        let (forms, name) = (fields.next()?, fields.next()?);
        let dimension = Key::new(KeyKind::Concept, fields.next()?);
        Some((forms, Self { name, dimension, factor: fields.next()?.parse().ok()? }))
    }
}

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// So many of the things that follow.
    Count,
    /// So many of a unit.
    Amount(Unit),
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

    /// The number as it is shown to a reader: digits, with its unit where it has one.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.measure {
            Measure::Amount(unit) if unit.name == "percent" => format!("{}%", plain(self.value)),
            Measure::Amount(unit) => format!("{} {}", plain(self.value), unit.name),
            Measure::Date { day, month, year } => {
                let padded = |number: u8| if number < 10 { format!("0{number}") } else { number.to_string() };
                match (year, month, day) {
                    (0, month, 0) => format!("--{}", padded(month)),
                    (0, month, day) => format!("--{}-{}", padded(month), padded(day)),
                    (year, 0, _) => year.to_string(),
                    (year, month, 0) => format!("{year}-{}", padded(month)),
                    (year, month, day) => format!("{year}-{}-{}", padded(month), padded(day)),
                }
            }
            _ => plain(self.value),
        }
    }
}

/// A number in digits with at most three decimals. Whole-number printing only: that of floats costs 18 kB of wasm.
fn plain(value: f64) -> String {
    // Values come from at most 15 digits and a multiplier, far below the limits of i64 in all but hostile text, where
    // the cast saturates.
    let thousandths = (value * 1000.0).round() as i64;
    let (whole, rest) = (thousandths / 1000, (thousandths % 1000).abs());
    if rest == 0 {
        return whole.to_string();
    }
    let digits = (1000 + rest).to_string();
    format!("{whole}.{}", digits[1..].trim_end_matches('0'))
}

/// The quantities among `words`, in order.
pub(crate) fn quantities(lexicon: &Lexicon, text: &str, words: &[Word], found: &Found) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    let mut next = 0;
    while next < words.len() {
        let reader = Reader { lexicon, text, words, found };
        match reader.date(next).or_else(|| reader.amount(next)) {
            Some(quantity) => {
                next = quantity.words.end;
                quantities.push(quantity);
            }
            None => next += 1,
        }
    }
    quantities
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    words: &'a [Word],
    found: &'a Found,
}

impl Reader<'_> {
    /// "August 7, 2016", "7 August", "September 2015", "in 2015".
    fn date(&self, at: usize) -> Option<Quantity> {
        let month_at = |at: usize| self.found.months.iter().find(|month| month.0 == at).map(|month| month.1);
        let day_at = |at: usize| self.whole(at).filter(|n| (1..=31).contains(n)).and_then(|n| u8::try_from(n).ok());
        let year_at =
            |at: usize| self.whole(at).filter(|n| (1500..=2199).contains(n)).and_then(|n| u16::try_from(n).ok());
        let (day, month, mut end) = match (month_at(at), day_at(at)) {
            (Some(month), _) if day_at(at + 1).is_some() => (day_at(at + 1)?, month, at + 2),
            (Some(month), _) => (0, month, at + 1),
            (None, Some(day)) if month_at(at + 1).is_some() => (day, month_at(at + 1)?, at + 2),
            _ => {
                let year = year_at(at)?;
                let before = self.words.get(at.checked_sub(1)?)?.span.of(self.text).to_lowercase();
                let told = ["in", "since", "of", "by", "until", "from", "during", "before", "after", "year"];
                let alone = self.words.get(at + 1).is_none_or(|word| word.gap != Gap::Space || word.is_stop);
                return (told.contains(&before.as_str()) && alone)
                    .then(|| self.quantity(at..at + 1, f64::from(year), Measure::Date { day: 0, month: 0, year }));
            }
        };
        let year = year_at(end).unwrap_or(0);
        if year != 0 {
            end += 1;
        }
        // A month's name alone is more often a modal verb or a person.
        (day != 0 || year != 0).then(|| {
            let value = f64::from(year) * 10_000.0 + f64::from(month) * 100.0 + f64::from(day);
            self.quantity(at..end, value, Measure::Date { day, month, year })
        })
    }

    fn amount(&self, at: usize) -> Option<Quantity> {
        let (value, kind, mut end) = self.number(at)?;
        let unit = match self.words[at].sign {
            Sign::Currency(unit) => Some(unit),
            Sign::None => self.lexicon.symbol('%').filter(|_| self.words[end - 1].percent),
        };
        let unit = unit.or_else(|| {
            let (words, unit) = self.found.units.iter().find(|(words, _)| words.start == end)?;
            end = words.end;
            Some(*unit)
        });
        let measure = match (kind, unit) {
            (NumberKind::Ordinal, _) => Measure::Ordinal,
            (NumberKind::Fraction, _) => Measure::Amount(self.lexicon.symbol('%')?),
            (_, Some(unit)) => Measure::Amount(unit),
            (_, None) => Measure::Count,
        };
        let value = if kind == NumberKind::Fraction { value * 100.0 } else { value };
        let mut quantity = self.quantity(at..end, value, measure);
        if kind == NumberKind::Vague && quantity.bound == Bound::Exact {
            quantity.bound = Bound::AtLeast;
        }
        Some(quantity)
    }

    fn quantity(&self, words: Range<usize>, value: f64, measure: Measure) -> Quantity {
        let bound_ending_at = |end: usize| {
            let ends = |range: &Range<usize>| range.end == end || range.end + 1 == end && self.words[range.end].is_stop;
            self.found.cues.iter().rev().find_map(|cue| match cue.class {
                CueClass::AtLeast if ends(&cue.words) => Some(Bound::AtLeast),
                CueClass::AtMost if ends(&cue.words) => Some(Bound::AtMost),
                CueClass::About if ends(&cue.words) => Some(Bound::About),
                _ => None,
            })
        };
        let counted_end = (words.end..self.words.len())
            .take(3)
            .take_while(|&i| matches!(self.words[i].gap, Gap::Space | Gap::Hyphen) && !self.words[i].is_stop)
            .last()
            .map_or(words.end, |last| last + 1);
        let bound = bound_ending_at(words.start).unwrap_or(Bound::Exact);
        Quantity { counted: words.end..counted_end, words, value, measure, bound }
    }

    /// A number in digits or words from `at` on: its value, its kind and where it ends.
    fn number(&self, at: usize) -> Option<(f64, NumberKind, usize)> {
        if let Some((value, kind)) = self.digits(at) {
            let (mut value, mut end) = (value, at + 1);
            while let Some(factor) = self.multiplier(end).filter(|_| kind == NumberKind::Cardinal) {
                value *= factor;
                end += 1;
            }
            return Some((value, kind, end));
        }
        let first = self.number_word(at)?;
        match first.kind {
            NumberKind::Cardinal if self.is_pronoun_one(at) => None,
            // A bare "m" is no million.
            NumberKind::Multiplier if self.words[at].span.len() < "dozen".len() => None,
            NumberKind::Cardinal | NumberKind::Multiplier => {
                let (value, kind, end) = self.spelled(at);
                // "Two-thirds".
                let part = self.number_word(end).filter(|word| word.kind == NumberKind::Fraction);
                let part = part.filter(|_| kind == NumberKind::Cardinal && self.words[end].gap <= Gap::Hyphen);
                Some(part.map_or((value, kind, end), |part| (value * part.value, NumberKind::Fraction, end + 1)))
            }
            _ => Some((first.value, first.kind, at + 1)),
        }
    }

    /// "two hundred and six", "twenty-five", "dozen", "a million".
    fn spelled(&self, at: usize) -> (f64, NumberKind, usize) {
        let (mut total, mut part, mut end, mut kind) = (0.0, 0.0, at, NumberKind::Cardinal);
        while end < self.words.len() && (end == at || matches!(self.words[end].gap, Gap::Space | Gap::Hyphen)) {
            let joined = if end > at && self.is_and(end) { end + 1 } else { end };
            let Some(word) = self.number_word(joined) else { break };
            match word.kind {
                NumberKind::Cardinal if joined == end || word.value < 100.0 && part >= 100.0 => part += word.value,
                NumberKind::Ordinal if end > at => {
                    part += word.value;
                    kind = NumberKind::Ordinal;
                }
                NumberKind::Multiplier if joined == end && word.value >= 1000.0 => {
                    total += if part == 0.0 { word.value } else { part * word.value };
                    part = 0.0;
                }
                NumberKind::Multiplier if joined == end => {
                    part = if part == 0.0 { word.value } else { part * word.value }
                }
                _ => break,
            }
            end = joined + 1;
            if kind == NumberKind::Ordinal {
                break;
            }
        }
        (total + part, kind, end)
    }

    /// "1,500", "3.5", "40th", "1.5m".
    fn digits(&self, at: usize) -> Option<(f64, NumberKind)> {
        let token = self.words.get(at)?.span.of(self.text);
        if !token.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let letters = token.find(char::is_alphabetic).unwrap_or(token.len());
        let (number, suffix) = token.split_at(letters);
        let number: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
        let value: f64 = number.parse().ok()?;
        match suffix.to_lowercase().as_str() {
            "" => Some((value, NumberKind::Cardinal)),
            "st" | "nd" | "rd" | "th" => Some((value, NumberKind::Ordinal)),
            suffix => {
                let word = self.lexicon.numbers.get(&Key::new(KeyKind::Form, suffix))?;
                (word.kind == NumberKind::Multiplier).then_some((value * word.value, NumberKind::Cardinal))
            }
        }
    }

    /// A whole number in digits.
    fn whole(&self, at: usize) -> Option<i64> {
        self.words.get(at)?.span.of(self.text).trim_end_matches(['s', 't', 'h', 'n', 'd', 'r']).parse().ok()
    }

    fn number_word(&self, at: usize) -> Option<NumberWord> {
        self.lexicon.numbers.get(&self.words.get(at)?.form).copied()
    }

    fn multiplier(&self, at: usize) -> Option<f64> {
        let word = self.number_word(at)?;
        let joined = matches!(self.words[at].gap, Gap::Space | Gap::Hyphen);
        (word.kind == NumberKind::Multiplier && joined).then_some(word.value)
    }

    fn is_and(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.span.of(self.text) == "and")
    }

    /// "one of them", "no one", "the one": no number.
    fn is_pronoun_one(&self, at: usize) -> bool {
        let is = |at: Option<usize>, words: &[&str]| {
            let word = at.and_then(|at| self.words.get(at));
            word.is_some_and(|word| words.contains(&word.span.of(self.text).to_lowercase().as_str()))
        };
        is(Some(at), &["one"])
            && (is(Some(at + 1), &["of", "another", "can", "day"])
                || is(at.checked_sub(1), &["no", "the", "this", "that", "which", "any", "every", "another", "each"]))
    }
}
