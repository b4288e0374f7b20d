//! Finding the phrases of a table in a run of words.
//!
//! A phrase is one to eight words, each matched by its stem or by its exact case-folded form. All phrases that start at a
//! word are found, longest first.

use std::iter::successors;

use super::key::{Key, KeyKind};
use super::key_map::KeyMap;

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
    /// The words of all phrases but the first of each.
    rests: Vec<Key>,
    /// For a first word its first phrase.
    by_first: KeyMap<u32>,
}

#[derive(Debug)]
struct Entry<T> {
    /// Where its other words begin in `rests`, and how many they are.
    rest: u32,
    len: u8,
    /// The next phrase with this first word, as long or shorter.
    next: Option<u32>,
    sense: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), rests: Vec::new(), by_first: KeyMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase as `build/phrases.rs` packs it: its words, folded, parted by spaces or hyphens. They are stems; with
    /// `exact`, or where one ends in `!`, they are forms.
    pub(crate) fn add(&mut self, phrase: &str, exact: bool, sense: T) {
        let mut keys =
            phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| match word.strip_suffix('!') {
                Some(form) => Key::new(KeyKind::Form, form),
                None if exact => Key::new(KeyKind::Form, without_possessive(word)),
                None => Key::new(KeyKind::Stem, word),
            });
        let Some(first) = keys.next() else { return };
        let start = self.rests.len();
        self.rests.extend(keys);
        let len = self.rests.len() - start;
        debug_assert!(len < MAX_PHRASE_WORDS, "a phrase of a table is too long: {phrase}");
        let (id, len) = (self.entries.len() as u32, len as u8);
        // Longer phrases first, equally long ones as the table has them.
        let head = self.by_first.entry(first).or_insert_with(|| id);
        let before = successors((*head != id).then_some(*head), |&at| self.entries[at as usize].next);
        let before = before.take_while(|&at| self.entries[at as usize].len >= len).last();
        let next = match before {
            Some(before) => self.entries[before as usize].next.replace(id),
            None => Some(std::mem::replace(head, id)).filter(|&head| head != id),
        };
        self.entries.push(Entry { rest: start as u32, len, next, sense });
    }

    /// The phrases that start with the first of `words`, longest first, each with its length in words.
    pub(crate) fn starting(&self, words: &[WordKeys]) -> impl Iterator<Item = (usize, &T)> {
        let heads = words.first().into_iter().flat_map(|word| [word.form, word.stem]);
        let heads = heads.filter_map(|key| self.by_first.get(&key).copied());
        heads.flat_map(|head| successors(Some(head), |&at| self.entries[at as usize].next)).filter_map(move |at| {
            let entry = &self.entries[at as usize];
            let (rest, len) = (entry.rest as usize, usize::from(entry.len));
            let words = words.get(1..=len)?;
            let fits = words.iter().zip(&self.rests[rest..]).all(|(word, key)| word.form == *key || word.stem == *key);
            fits.then_some((len + 1, &entry.sense))
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
        phrases.add("at least", false, 1);
        phrases.add("at! least! once!", false, 2);
        phrases.add("bound", true, 3);
        phrases.add("at least", true, 4);
        let found = |text| phrases.starting(&keys(text)).map(|(len, sense)| (len, *sense)).collect::<Vec<_>>();
        // As a form first, then as a stem.
        assert_eq!(found("at least once"), [(3, 2), (2, 4), (2, 1)]);
        assert_eq!(found("at leasts"), [(2, 1)]);
        assert_eq!(found("bounds"), []);
    }
}
