//! The words that tables are about by their stems: how frequent each is, which are opposites, which stand for one
//! another.
//!
//! The stems are written once, in alphabetical order, and the rest are numbers beside them. A third of the words are in
//! more than one table, and a list in order takes less than the same words anyhow.

use std::collections::{BTreeMap, BTreeSet};

use crate::lines;
use crate::stem::stem;

/// Brings words to their stems as `Lexicon::stem` does.
pub(crate) struct Stems {
    irregular: BTreeMap<String, String>,
}

impl Stems {
    pub(crate) fn new(irregular: &str) -> Self {
        let bases = lines(irregular).filter_map(|line| line.split_once('\t'));
        let forms = bases.flat_map(|(base, forms)| forms.split('|').map(|form| (form.to_owned(), base.to_owned())));
        Self { irregular: forms.collect() }
    }

    /// The stems of those of `words` that are one word: phrases are neither opposites nor synonyms.
    fn of_all<'w>(&self, words: impl Iterator<Item = &'w str>) -> Vec<String> {
        words.filter(|word| !word.contains([' ', '-'])).map(|word| self.of(word)).collect()
    }

    pub(crate) fn of(&self, word: &str) -> String {
        let folded = word.trim_end_matches('!').to_lowercase();
        let regular = folded.strip_suffix("'s").unwrap_or(&folded);
        let base = self.irregular.get(regular).map_or(regular, String::as_str);
        base.strip_suffix('!').map_or_else(|| stem(base), str::to_owned)
    }
}

/// Packed words: see [`pack`].
pub(crate) struct Words {
    pub(crate) stems: Vec<u8>,
    pub(crate) links: Vec<u8>,
}

/// A word of any of the tables.
struct Entry {
    /// As the table of frequency has it; its stem where that has it not. The entries are ordered by this.
    form: String,
    stem: String,
    /// In which run of lines in alphabetical order the table of frequency has it, from 1 on; 0 where it has it not.
    step: u8,
    /// The numbers of its opposites. A pair is kept at one of the two.
    opposites: BTreeSet<usize>,
    /// The numbers of its groups of synonyms.
    groups: BTreeSet<usize>,
}

/// `stems` has, for each word, how many letters it shares with the one before, as one byte, and its other letters.
/// `links` has three bytes for each word, in three rows: its step, how many opposites it has, how many groups. Then the
/// numbers of the opposites of all words, the high bytes of all before the low ones, and likewise those of the groups.
///
/// The words of one step stand in the order of their ranks, so that nothing needs to say which rank each has.
pub(crate) fn pack(stems: &Stems, frequency: &str, synonyms: &str, antonyms: &str) -> Words {
    let groups: Vec<Vec<String>> = lines(synonyms).map(|line| stems.of_all(line.split('|'))).collect();
    let pairs: Vec<Vec<String>> = lines(antonyms).map(|line| stems.of_all(line.split('\t'))).collect();
    let mut entries = frequent(stems, frequency);
    let mut known: BTreeSet<String> = entries.iter().map(|entry| entry.stem.clone()).collect();
    for stem in groups.iter().chain(&pairs).flatten() {
        if known.insert(stem.clone()) {
            entries.push(Entry::new(stem, stem.clone(), 0));
        }
    }
    entries.sort_by(|one, other| one.form.cmp(&other.form));
    let numbers: BTreeMap<String, usize> = (0..).zip(&entries).map(|(at, entry)| (entry.stem.clone(), at)).collect();
    for (number, stem) in (0..).zip(&groups).flat_map(|(number, group)| group.iter().map(move |stem| (number, stem))) {
        entries[numbers[stem]].groups.insert(number);
    }
    for pair in &pairs {
        // A pair of which one is a phrase has no other left.
        if let [one, other] = pair.as_slice() {
            entries[numbers[one].min(numbers[other])].opposites.insert(numbers[one].max(numbers[other]));
        }
    }
    Words { stems: letters(&entries), links: links(&entries) }
}

/// The words of the table of frequency.
fn frequent(stems: &Stems, frequency: &str) -> Vec<Entry> {
    let (mut step, mut last) = (1, "");
    let entry = |form| {
        step += u8::from(form < last);
        last = form;
        Entry::new(form, stems.of(form), step)
    };
    lines(frequency).map(entry).collect()
}

impl Entry {
    fn new(form: &str, stem: String, rank: u8) -> Self {
        assert!(stem.bytes().all(|byte| byte.is_ascii_graphic()), "only plain letters are packed: {stem}");
        Self { form: form.to_owned(), stem, step: rank, opposites: BTreeSet::new(), groups: BTreeSet::new() }
    }
}

fn letters(entries: &[Entry]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut before = "";
    for Entry { stem, .. } in entries {
        let shared = before.bytes().zip(stem.bytes()).take_while(|(one, other)| one == other).count().min(31);
        packed.push(shared as u8);
        packed.extend(&stem.as_bytes()[shared..]);
        before = stem;
    }
    packed
}

fn links(entries: &[Entry]) -> Vec<u8> {
    let opposites: Vec<_> = entries.iter().map(|entry| &entry.opposites).collect();
    let groups: Vec<_> = entries.iter().map(|entry| &entry.groups).collect();
    let mut packed: Vec<u8> = entries.iter().map(|entry| entry.step).collect();
    packed.extend(opposites.iter().chain(&groups).map(|numbers| numbers.len() as u8));
    for all in [opposites, groups] {
        packed.extend(all.iter().copied().flatten().map(|number| (number >> 8) as u8));
        packed.extend(all.iter().copied().flatten().map(|number| *number as u8));
    }
    packed
}
