//! A claim's reading, prepared for being compared with many others.

use crate::lang::{Key, KeyKind, KeySet, Language, Measure, NameKind, Reading, Word};
use crate::text::sort;

use super::words::LinkKind;

/// What can be linked in a claim: its words by their keys, sorted, so that two claims are joined in one pass.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// The claim as its language reads it.
    pub reading: Reading,
    /// Sorted by key.
    pub(super) keys: Vec<KeyedWord>,
    /// Its words by their forms; sorted by key.
    forms: Vec<KeyedWord>,
    /// Keys of the opposites of words; sorted by key.
    pub(super) opposites: Vec<KeyedWord>,
    /// Each distinct stem once, in text order.
    pub(super) matter: Vec<Matter>,
}

/// A word of matter, the first of its stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Matter {
    pub(super) word: usize,
    pub(super) stem: Key,
    pub(super) weight: u32,
}

/// A word under one of its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct KeyedWord {
    pub(super) key: Key,
    pub(super) word: usize,
    pub(super) kind: LinkKind,
}

impl Profile {
    /// Reads `text` with `language`.
    #[must_use]
    pub fn new(language: &Language, text: &str) -> Self {
        Self::of_reading(language, language.read(head(text)))
    }

    /// Prepares what `language` read.
    #[must_use]
    pub fn of_reading(language: &Language, reading: Reading) -> Self {
        let (mut keys, mut opposites, mut matter) = (Vec::new(), Vec::new(), Vec::new());
        let mut seen = KeySet::default();
        for (index, word) in reading.words.iter().enumerate().filter(|(_, word)| !word.is_stop) {
            keys.push(KeyedWord { key: word.stem, word: index, kind: LinkKind::Same });
            let similar = language.groups(word.stem).iter();
            keys.extend(similar.map(|&key| KeyedWord { key, word: index, kind: LinkKind::Similar }));
            let opposite = language.opposites(word.stem).iter();
            opposites.extend(opposite.map(|&key| KeyedWord { key, word: index, kind: LinkKind::Opposite }));
            if seen.insert(word.stem) {
                matter.push(Matter { word: index, stem: word.stem, weight: word.weight });
            }
        }
        for mention in &reading.mentions {
            let kind = if mention.kind == NameKind::Role { LinkKind::Similar } else { LinkKind::Name };
            keys.extend(mention.words.clone().map(|word| KeyedWord { key: mention.concept, word, kind }));
        }
        for quantity in reading.quantities.iter().filter(|quantity| quantity.measure != Measure::Ordinal) {
            // Thousandths, so that 0.5 and 0.25 differ; a value too large for that saturates and meets only its like.
            let key = Key::of_number(KeyKind::Value, (quantity.in_base_units() * 1000.0).round() as i64);
            keys.extend(quantity.words.clone().map(|word| KeyedWord { key, word, kind: LinkKind::Number }));
        }
        sort(&mut keys);
        keys.dedup();
        sort(&mut opposites);
        let form = |(word, it): (usize, &Word)| KeyedWord { key: it.form, word, kind: LinkKind::Same };
        let mut forms: Vec<KeyedWord> = reading.words.iter().enumerate().map(form).collect();
        sort(&mut forms);
        Self { reading, keys, forms, opposites, matter }
    }

    /// Where a form stands, in order.
    pub(crate) fn places(&self, form: Key) -> impl Iterator<Item = usize> {
        let first = self.forms.partition_point(|other| other.key < form);
        self.forms[first..].iter().take_while(move |other| other.key == form).map(|other| other.word)
    }

    /// Adds keys to words: those of what they stand for in the text that the claim was taken from. A word that says
    /// nothing by itself ("he") weighs something then, so that a claim is found by whom it is about.
    #[must_use]
    pub fn with_references<'k>(mut self, references: impl Iterator<Item = (usize, &'k [(Key, LinkKind)])>) -> Self {
        for (word, keys) in references {
            self.keys.extend(keys.iter().map(|&(key, kind)| KeyedWord { key, word, kind }));
            let own = &mut self.reading.words[word];
            if own.is_stop {
                own.weight = WEIGHT_OF_PRONOUN;
                let stem = own.stem;
                if !self.matter.iter().any(|known| known.stem == stem) {
                    self.matter.push(Matter { word, stem, weight: WEIGHT_OF_PRONOUN });
                }
            }
        }
        sort(&mut self.matter);
        sort(&mut self.keys);
        self.keys.dedup();
        self
    }
}

/// What a pronoun tells whose name is known, in 1/256 bit: half of what a name tells, since the name was inferred and the
/// sentence says it less loudly.
const WEIGHT_OF_PRONOUN: u32 = 7 * 256;

/// A claim is read up to about so many bytes: some six hundred words. What is longer is no claim, and every pair that it
/// is part of costs what it is long.
const LONGEST_READ: usize = 4_000;

/// The part of a claim that is read: all of it, but for one that is longer than any claim.
#[must_use]
pub fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST_READ)]
}
