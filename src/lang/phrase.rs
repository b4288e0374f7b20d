//! Finding the phrases of a table in a run of words.
//!
//! A phrase is one to eight words, parted by spaces or hyphens; each is matched by its stem, or, where the table's word ends in `!`, by its exact
//! case-folded form. All phrases that start at a word are found, longest first.

use super::key::{Key, KeyKind};
use super::key_map::KeyMap;
use crate::text::case_folded;

/// Up to this many words make a phrase; longer ones in a table are a mistake of the table.
pub(crate) const MAX_PHRASE_WORDS: usize = 8;

/// The keys by which a word of the text can match a word of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordKeys {
    pub(crate) form: Key,
    pub(crate) stem: Key,
}

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    entries: Vec<Entry<T>>,
    by_first: KeyMap<Vec<u32>>,
}

#[derive(Debug)]
struct Entry<T> {
    rest: Vec<Key>,
    sense: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_first: KeyMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds `phrase`, whose words are stemmed by `stem` unless they end in `!`.
    pub(crate) fn add(&mut self, phrase: &str, stem: impl Fn(&str) -> String, sense: T) {
        let mut keys =
            phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| match word.strip_suffix('!') {
                Some(exact) => Key::new(KeyKind::Form, without_possessive(&case_folded(exact))),
                None => Key::new(KeyKind::Stem, &stem(&case_folded(word))),
            });
        let Some(first) = keys.next() else { return };
        let rest: Vec<Key> = keys.collect();
        debug_assert!(rest.len() < MAX_PHRASE_WORDS, "a phrase of a table is too long: {phrase}");
        let ids = self.by_first.entry(first).or_default();
        // Longer phrases first, equally long ones as the table has them.
        let place = ids.partition_point(|&id| self.entries[id as usize].rest.len() >= rest.len());
        ids.insert(place, self.entries.len() as u32);
        self.entries.push(Entry { rest, sense });
    }

    /// The phrases that start with the first of `words`, longest first, each with its length in words.
    pub(crate) fn starting(&self, words: &[WordKeys]) -> impl Iterator<Item = (usize, &T)> {
        let ids = words.first().into_iter().flat_map(|word| [word.form, word.stem]);
        ids.filter_map(|key| self.by_first.get(&key)).flatten().filter_map(move |&id| {
            let entry = &self.entries[id as usize];
            let rest = words.get(1..=entry.rest.len())?;
            let fits = rest.iter().zip(&entry.rest).all(|(word, key)| word.form == *key || word.stem == *key);
            fits.then_some((entry.rest.len() + 1, &entry.sense))
        })
    }
}

/// The word without a possessive ending, as words of a text are looked up.
pub(crate) fn without_possessive(folded: &str) -> &str {
    folded.strip_suffix("'s").or(folded.strip_suffix('\'')).unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<WordKeys> {
        let stem = |word: &str| word.trim_end_matches('s').to_owned();
        text.split(' ')
            .map(|w| WordKeys { form: Key::new(KeyKind::Form, w), stem: Key::new(KeyKind::Stem, &stem(w)) })
            .collect()
    }

    #[test]
    fn longer_phrases_come_first_and_exact_words_are_not_stemmed() {
        let mut phrases = Phrases::default();
        let stem = |word: &str| word.trim_end_matches('s').to_owned();
        phrases.add("at least", stem, 1);
        phrases.add("at! least! once!", stem, 2);
        phrases.add("bound!", stem, 3);
        let found = |text| phrases.starting(&keys(text)).map(|(len, sense)| (len, *sense)).collect::<Vec<_>>();
        assert_eq!(found("at least once"), [(3, 2), (2, 1)]);
        assert_eq!(found("at leasts"), [(2, 1)]);
        assert_eq!(found("bounds"), []);
    }
}
