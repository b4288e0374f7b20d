//! What two claims share that the rest of the two articles does not.
//!
//! Two articles about a ferry speak of the ferry in most of their claims, so "ferry" pairs no two of them, and nor does
//! an "hour" of two different times. Judging a pair does not need this (a claim pair without articles has no rest);
//! choosing among the pairs of two articles does.

use crate::align::{Alignment, Link, LinkKind, Profile};
use crate::lang::{Key, KeyKind, KeyMap, KeySet, Measure, NameKind, Quantity, Reading, same_measure};

/// How many claims of both articles have each stem, and each number.
pub(super) struct Rarity {
    claims: KeyMap<u32>,
    /// The claims, two aside.
    others: u32,
}

/// A word that this part of the other claims has tells nothing of a pair (one in four); the fewer have it, the more.
const COMMON: u32 = 4;
/// A place or a person is no matter: the whole story may take place there. A name tells only where few claims have it.
const COMMON_NAME: u32 = 12;
/// In articles of few claims a word that all of them have may still be what two of them are about.
const FEWEST_OTHERS: u32 = 16;
/// A word that tells less, its rarity considered, is not counted: about the 60 most frequent.
const LEAST_WEIGHT: u32 = 6 * 256;
/// What an equal number tells at least, in 1/256 bit: about one number in 250 is the same by chance.
const LEAST_OF_NUMBER: u32 = 8 * 256;

/// What a word in another's place tells, in 256ths of what the same word would.
const SIMILAR: u32 = 180;

/// Words for a part or a stretch of time: any two things may take an hour.
const TIMES: [&str; 15] = [
    "half", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month",
    "months", "year", "years",
];

/// What two claims share and others do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Telling {
    /// In 1/256 bit, on the side that has less.
    pub(super) weight: u32,
    /// Distinct words and numbers that tell something, on the side that has fewer.
    pub(super) words: u32,
    /// Equal numbers among them.
    pub(super) numbers: u32,
    /// The weight as a part of the smaller claim's, in 256ths.
    pub(super) part: u32,
}

impl Rarity {
    /// Counts the words of the claims of both articles.
    pub(super) fn new(a: &[Profile], b: &[Profile]) -> Self {
        let mut claims: KeyMap<u32> = KeyMap::default();
        for Profile { reading, .. } in a.iter().chain(b) {
            let mut seen = KeySet::default();
            let stems = reading.words.iter().filter(|word| word.weight > 0).map(|word| word.stem);
            let keys = stems.chain(reading.quantities.iter().map(value));
            keys.filter(|&key| seen.insert(key)).for_each(|key| *claims.entry(key).or_default() += 1);
        }
        let others = ((a.len() + b.len()) as u32).saturating_sub(2).max(FEWEST_OTHERS);
        Self { claims, others }
    }

    /// What two claims share that tells them from the others.
    pub(super) fn telling(&self, a: &Profile, b: &Profile) -> Telling {
        let [alignment, back] = Alignment::both_ways(a, b);
        let one = self.side(&a.reading, &b.reading, &alignment.links);
        let other = self.side(&b.reading, &a.reading, &back.links);
        let weight = one.weight.min(other.weight);
        let part = 256 * weight / alignment.a.total.min(alignment.b.total).max(1);
        let (words, numbers) = (one.words.min(other.words), one.numbers.min(other.numbers));
        Telling { weight, words, numbers, part }
    }

    fn side(&self, own: &Reading, other: &Reading, links: &[Link]) -> Telling {
        let mut telling = Telling::default();
        let mut seen: Vec<Key> = Vec::new();
        for link in links {
            let (word, partner) = (&own.words[link.a], &other.words[link.b]);
            let quantities = (quantity(own, link.a), quantity(other, link.b));
            let equal = quantities.0.zip(quantities.1).filter(|(one, other)| is_same(one, other));
            let number = equal.map(|(one, _)| value(one));
            let measured =
                number.is_none() && quantities != (None, None) || TIMES.iter().any(|time| word.form == form(time));
            let key = number.unwrap_or(word.stem);
            if measured || seen.contains(&key) {
                continue;
            }
            seen.push(key);
            let weight = word.weight.min(partner.weight);
            let weight = if link.kind == LinkKind::Similar { weight * SIMILAR / 256 } else { weight };
            let weight = if number.is_some() { weight.max(LEAST_OF_NUMBER) } else { weight };
            let name = number.is_none() && (is_name(own, link.a) || is_name(other, link.b));
            let common = if name { COMMON_NAME } else { COMMON };
            let partner_key = if number.is_some() { key } else { partner.stem };
            let weight = weight * self.rare(key, common).min(self.rare(partner_key, common)) / 256;
            telling.weight += weight;
            let tells = u32::from(weight >= LEAST_WEIGHT);
            telling.words += tells;
            telling.numbers += if number.is_some() { tells } else { 0 };
        }
        telling
    }

    /// How rare a key is among the other claims, in 256ths: 0 where one claim in `common` has it.
    fn rare(&self, key: Key, common: u32) -> u32 {
        let others = self.claims.get(&key).copied().unwrap_or_default().saturating_sub(2);
        256_u32.saturating_sub(256 * common * others / self.others)
    }
}

/// A number by its value, as one more word of its claim.
fn value(quantity: &Quantity) -> Key {
    let value = match quantity.measure {
        Measure::Date { day, month, year } => i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day),
        // Thousandths, so that 0.5 and 0.25 differ.
        _ => (quantity.in_base_units() * 1000.0).round() as i64,
    };
    Key::of_number(KeyKind::Value, value)
}

/// Whether two numbers are one; "half an hour", "the first" and "two" are said of too much.
fn is_same(one: &Quantity, other: &Quantity) -> bool {
    let said_of_much = |quantity: &Quantity| quantity.value <= 2.0 && !quantity.is_date();
    same_measure(one, other) && value(one) == value(other) && !said_of_much(one)
}

fn form(word: &str) -> Key {
    Key::new(KeyKind::Form, word)
}

fn quantity(reading: &Reading, word: usize) -> Option<&Quantity> {
    reading.quantities.iter().find(|quantity| quantity.words.contains(&word))
}

/// Whether a word names somebody or a place; "the Supreme Court" is an office, and may be the matter.
fn is_name(reading: &Reading, at: usize) -> bool {
    let word = &reading.words[at];
    let office = reading.mentions.iter().any(|it| it.kind == NameKind::Role && it.words.contains(&at));
    word.capital && (at > 0 || word.unknown) && !office
}
