//! What the tables say of a word, asked once for each word of two articles.
//!
//! An article is read sentence by sentence and claim by claim, so most of its words come up three times and more, and
//! finding a stem costs more than all else that is asked of a word.

use super::Language;
use super::key::{Key, KeyKind};
use super::key_map::KeyMap;
use super::lexicon::{Lexicon, WEIGHT_OF_UNKNOWN};
use super::phrase::without_possessive;
use super::reading::Reading;
use crate::text::case_folded;

/// Reads texts with a language, and remembers their words from one text to the next.
pub struct Reader<'l> {
    /// The language that it reads.
    pub language: &'l Language,
    known: KeyMap<Known>,
}

impl<'l> Reader<'l> {
    pub(super) fn new(language: &'l Language) -> Self {
        Self { language, known: KeyMap::default() }
    }

    /// Reads a text: words with their keys, names, cues and numbers.
    #[must_use]
    pub fn read(&mut self, text: &str) -> Reading {
        Reading::new(&self.language.lexicon, &mut self.known, text, false)
    }

    /// Reads a text that starts inside a quotation.
    #[must_use]
    pub fn read_quoted(&mut self, text: &str) -> Reading {
        Reading::new(&self.language.lexicon, &mut self.known, text, true)
    }
}

/// What the tables say of a word by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) form: Key,
    pub(super) shape: Shape,
    pub(super) stem: Key,
    pub(super) weight: u32,
    pub(super) is_stop: bool,
    pub(super) unknown: bool,
    pub(super) is_people: bool,
}

impl Known {
    /// Of a word as it is written, from what is known already or from the tables.
    pub(super) fn of(lexicon: &Lexicon, known: &mut KeyMap<Self>, token: &str) -> Self {
        *known.entry(Key::new(KeyKind::Written, token)).or_insert_with(|| Self::new(lexicon, token))
    }

    fn new(lexicon: &Lexicon, token: &str) -> Self {
        let folded = case_folded(token).replace('’', "'");
        let base = without_possessive(&folded);
        let form = Key::new(KeyKind::Form, base);
        let stem = Key::new(KeyKind::Stem, &lexicon.stem(base));
        let is_stop = lexicon.is_stop(form) || lexicon.is_stop(Key::new(KeyKind::Form, &folded));
        let weight = if is_stop { 0 } else { lexicon.weight(stem) };
        let unknown = weight == WEIGHT_OF_UNKNOWN;
        Self { form, shape: Shape::of(base), stem, weight, is_stop, unknown, is_people: lexicon.is_people(base) }
    }
}

/// The length of a form and its first byte: what tells most forms apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(usize, u8);

impl Shape {
    /// That of a form.
    #[must_use]
    pub fn of(form: &str) -> Self {
        Self(form.len(), form.bytes().next().unwrap_or_default())
    }
}
