//! Finding quantities among the words of a text.

use std::ops::Range;

use super::decimal::decimal;
use super::{Bound, Measure, NumberKind, NumberWord, Quantity, Unit};
use crate::lang::class::CueClass;
use crate::lang::key::{Key, KeyKind};
use crate::lang::lexicon::Lexicon;
use crate::lang::phrase::MAX_PHRASE_WORDS;
use crate::lang::reading::{Found, Gap, Sign, Word};
use crate::text::case_folded;

/// The quantities among `words`, in order.
pub(crate) fn quantities(lexicon: &Lexicon, text: &str, words: &[Word], found: &Found) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    let mut next = 0;
    while next < words.len() {
        let reader = Reader { lexicon, text, words, found };
        match reader
            .date(next)
            .or_else(|| reader.clock(next))
            .or_else(|| reader.none_of(next))
            .or_else(|| reader.rate(next))
            .or_else(|| reader.amount(next))
        {
            Some(quantity) => {
                next = quantity.words.end;
                quantities.push(quantity);
            }
            None => next += 1,
        }
    }
    quantities
}

/// The names of rates, by their unit of time.
const RATES: [(&str, &str, &str); 6] = [
    ("hour", "time an hour", "times an hour"),
    ("day", "time a day", "times a day"),
    ("week", "time a week", "times a week"),
    ("fortnight", "time a fortnight", "times a fortnight"),
    ("month", "time a month", "times a month"),
    ("year", "time a year", "times a year"),
];

/// A range ends so many words after it begins.
const RANGE: usize = 5;

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
                let told = ["in", "since", "of", "by", "until", "from", "during", "before", "after", "year"];
                let alone = self.words.get(at + 1).is_none_or(|word| word.gap != Gap::Space || word.is_stop);
                return (self.is(at.checked_sub(1)?, &told) && alone)
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

    /// "2:20 p.m.", "3.04", "three o'clock", "11 am".
    fn clock(&self, at: usize) -> Option<Quantity> {
        let token = self.words[at].span.of(self.text);
        let (hour, minute, end): (u8, u8, usize) = match token.split_once('.') {
            // "3.04" is a time only beside a word of the day; a decimal looks the same.
            Some((hour, minute)) if minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?, at + 1),
            Some(_) => return None,
            None => {
                // "4am".
                if let Some(hour) = ["am", "pm"].iter().find_map(|half| token.strip_suffix(half)?.parse::<u8>().ok()) {
                    let minutes = f64::from(hour % 12) * 60.0;
                    return (hour < 24).then(|| self.quantity(at..at + 1, minutes, Measure::Clock));
                }
                let hour = token.parse().ok().or_else(|| self.number_word(at).map(|word| word.value as u8))?;
                let joined = self
                    .words
                    .get(at + 1)
                    .filter(|next| next.span.len() == 2 && &self.text[self.words[at].span.end..next.span.start] == ":");
                let minute = joined.and_then(|next| next.span.of(self.text).parse().ok());
                (hour, minute.unwrap_or(0), at + 1 + usize::from(minute.is_some()))
            }
        };
        let told = self.is(end, &["a.m.", "am", "a.m", "p.m.", "pm", "p.m", "o'clock"]);
        let colon = end == at + 2;
        ((told || colon) && hour < 24 && minute < 60).then(|| {
            let minutes = u16::from(hour % 12) * 60 + u16::from(minute);
            self.quantity(at..end + usize::from(told), f64::from(minutes), Measure::Clock)
        })
    }

    /// "Not a single defect", "none of the staff": 0 of them.
    fn none_of(&self, at: usize) -> Option<Quantity> {
        let none = self.found.cues.iter().find(|cue| cue.class == CueClass::NoneOf && cue.words.start == at)?;
        let quantity = self.quantity(none.words.clone(), 0.0, Measure::Count);
        (!quantity.counted.is_empty()).then_some(quantity)
    }

    /// "Twice a week", "three times a year".
    fn rate(&self, at: usize) -> Option<Quantity> {
        let (times, end) = if self.is(at, &["once"]) {
            (1.0, at + 1)
        } else if self.is(at, &["twice"]) {
            (2.0, at + 1)
        } else {
            let (times, _, end) = self.number(at)?;
            (times, self.is(end, &["times"]).then_some(end + 1)?)
        };
        let per = self.is(end, &["a", "an", "per", "each", "every"]).then_some(end + 1)?;
        let (words, unit) = self.found.units.iter().find(|(words, _)| words.start == per)?;
        let unit = Unit {
            name: RATES.iter().find(|rate| rate.0 == unit.name)?.1,
            plural: RATES.iter().find(|rate| rate.0 == unit.name)?.2,
            dimension: Key::new(KeyKind::Concept, "rate"),
            factor: 1.0 / unit.factor,
        };
        Some(self.quantity(at..words.end, times, Measure::Amount(unit)))
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
            // Cues stand in order, and none is longer than a phrase: only the few before the number can end at it. The longest
            // tells: "no more than", not "more than".
            let cues = &self.found.cues;
            let from = cues.partition_point(|cue| cue.words.start + MAX_PHRASE_WORDS < end);
            let to = cues.partition_point(|cue| cue.words.start < end);
            cues[from.min(to)..to].iter().find_map(|cue| match cue.class {
                CueClass::AtLeast if ends(&cue.words) => Some(Bound::AtLeast),
                CueClass::AtMost if ends(&cue.words) => Some(Bound::AtMost),
                CueClass::About if ends(&cue.words) => Some(Bound::About),
                _ => None,
            })
        };
        let counted_start =
            words.end + usize::from(self.is(words.end, &["of"]) && self.is(words.end + 1, &["the"])) * 2;
        let counted_end = (counted_start..self.words.len())
            .take(3)
            .take_while(|&i| matches!(self.words[i].gap, Gap::Space | Gap::Hyphen) && !self.words[i].is_stop)
            .last()
            .map_or(counted_start, |last| last + 1);
        // "Between 20 and 30": at least the one, at most the other.
        let between = |from: usize| words.start >= from && self.is(words.start - from, &["between"]);
        let ends = words.start > 0 && self.is(words.start - 1, &["and"]);
        let bound = match (between(1), ends && (3..=RANGE).any(between)) {
            (true, _) => Bound::AtLeast,
            (_, true) => Bound::AtMost,
            _ => bound_ending_at(words.start).unwrap_or(Bound::Exact),
        };
        Quantity { counted: counted_start..counted_end, words, value, measure, bound }
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
            let joined = if end > at && self.is(end, &["and"]) { end + 1 } else { end };
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
        let value = decimal(&number)?;
        match case_folded(suffix).as_str() {
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
        let token = self.words.get(at)?.span.of(self.text);
        if !token.as_bytes()[0].is_ascii_digit() {
            return None;
        }
        token.trim_end_matches(['s', 't', 'h', 'n', 'd', 'r']).parse().ok()
    }

    fn number_word(&self, at: usize) -> Option<NumberWord> {
        self.lexicon.numbers.get(&self.words.get(at)?.form).copied()
    }

    fn multiplier(&self, at: usize) -> Option<f64> {
        let word = self.number_word(at)?;
        let joined = matches!(self.words[at].gap, Gap::Space | Gap::Hyphen);
        (word.kind == NumberKind::Multiplier && joined).then_some(word.value)
    }

    /// Whether a word has one of these forms.
    fn is(&self, at: usize, forms: &[&str]) -> bool {
        let form = self.words.get(at).map(|word| word.form);
        form.is_some_and(|form| forms.iter().any(|it| Key::new(KeyKind::Form, it) == form))
    }

    /// "one of them", "no one", "the one": no number.
    fn is_pronoun_one(&self, at: usize) -> bool {
        let after = ["of", "another", "can", "day"];
        let before = ["no", "the", "this", "that", "which", "any", "every", "another", "each"];
        self.is(at, &["one"]) && (self.is(at + 1, &after) || at > 0 && self.is(at - 1, &before))
    }
}
