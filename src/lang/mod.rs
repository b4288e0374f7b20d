//! What a language knows: stems, weights, names and their other names, synonyms, opposites, and the phrases that deny,
//! accuse, doubt, hedge, report and count. One folder a language; `en` is the first.
//!
//! A language reads a text ([`Language::read`]) and knows nothing of claims, pairs or verdicts.

mod class;
mod en;
mod key;
mod key_map;
mod lexicon;
mod memo;
mod phrase;
mod quantity;
mod reading;
mod suggest;
mod words;

use std::sync::OnceLock;

pub use class::CueClass;
pub use key::{Key, KeyKind};
pub(crate) use key_map::{KeyMap, KeySet};
use lexicon::Lexicon;
pub use lexicon::NameKind;
pub use memo::{Reader, Shape};
pub use quantity::{Bound, Measure, Quantity, Unit, compatible, same_measure};
pub(crate) use reading::is_form;
pub use reading::{Camp, Cue, Gap, Mention, Reading, Word, ends_as_statement};

use crate::text::Span;

/// A language that has tables.
pub struct Language {
    lexicon: Lexicon,
}

impl Language {
    /// The tables for a BCP 47 tag, by its primary subtag; `None` where there are none.
    #[must_use]
    pub fn for_tag(tag: &str) -> Option<&'static Language> {
        let primary = tag.split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case("en").then(Language::english)
    }

    /// The tables of English, read on first use.
    #[must_use]
    pub fn english() -> &'static Language {
        static ENGLISH: OnceLock<Language> = OnceLock::new();
        ENGLISH.get_or_init(|| Language { lexicon: Lexicon::new(&en::TABLES) })
    }

    /// Reads a text: words with their keys, names, cues and numbers.
    #[must_use]
    pub fn read(&self, text: &str) -> Reading {
        self.reader().read(text)
    }

    /// What reads several texts of one matter.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self)
    }

    /// The sentences of a text.
    #[must_use]
    pub fn sentences(&self, text: &str) -> Vec<Span> {
        crate::text::sentences(text, &self.lexicon.abbreviations)
    }

    /// The sentences of a text that state something: no questions, bylines, captions or page furniture.
    #[must_use]
    pub fn suggest_claims(&self, text: &str) -> Vec<Span> {
        suggest::suggest(&self.lexicon, text)
    }

    /// The groups of interchangeable words that a stem belongs to.
    #[must_use]
    pub fn groups(&self, stem: Key) -> &[Key] {
        self.lexicon.groups(stem)
    }

    /// The stems that are opposites of a stem.
    #[must_use]
    pub fn opposites(&self, stem: Key) -> &[Key] {
        self.lexicon.opposites(stem)
    }
}
