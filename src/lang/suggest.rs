//! Which sentences of an article without claims are claims.
//!
//! A sentence is suggested when it has the length and the make of a statement. What is left out is what nobody could
//! agree with or dispute: headlines repeated as text, questions, bylines, captions, and page furniture. Leaving out too
//! much loses a marker; suggesting too much costs a glance.

use super::key::{Key, KeyKind};
use super::key_map::{KeyMap, KeySet};
use super::lexicon::Lexicon;
use super::phrase::WordKeys;
use super::reading::{Reading, is_form};
use crate::text::{Span, sentences};

/// A shorter sentence is a headline, a caption or an exclamation, unless it [states plainly](states_plainly).
const FEWEST_WORDS: usize = 6;
/// Fewer words state nothing.
const FEWEST_PLAIN_WORDS: usize = 3;
/// A longer "sentence" is a list or a table that lost its line breaks.
const MOST_WORDS: usize = 90;
/// So long a "sentence" is not even read.
const MOST_BYTES: usize = 2_000;
/// Furniture is short; a long sentence that mentions a newsletter is about newsletters.
const MOST_FURNITURE_WORDS: usize = 25;

pub(super) fn suggest(lexicon: &Lexicon, text: &str) -> Vec<Span> {
    let sentences = sentences(text, &lexicon.abbreviations);
    let (mut seen, mut known) = (KeySet::default(), KeyMap::default());
    let states = |span: &Span| {
        let sentence = span.of(text);
        if sentence.len() > MOST_BYTES {
            return false;
        }
        let reading = Reading::new(lexicon, &mut known, sentence, false);
        let fits = ((FEWEST_WORDS..=MOST_WORDS).contains(&reading.words.len()) || states_plainly(&reading, sentence))
            && ends_like_a_statement(sentence)
            && reading.words.iter().any(|word| word.is_stop)
            && !is_furniture(lexicon, &reading);
        seen.insert(Key::new(KeyKind::Form, sentence)) && fits
    };
    sentences.into_iter().filter(states).collect()
}

/// Whether a few words say something of something: "The bridge is open." What starts with a pronoun says too little by
/// itself.
fn states_plainly(reading: &Reading, sentence: &str) -> bool {
    let is = |at: usize, forms: &str| is_form(reading, at, forms);
    (FEWEST_PLAIN_WORDS..FEWEST_WORDS).contains(&reading.words.len())
        && !sentence.starts_with(['"', '“', '‘', '\'', '«'])
        && sentence.ends_with('.')
        && !is(0, "it that this these those he she they we you i there here what who how why so but and or not if")
        && (is(0, "the a an no nobody everyone all")
            || (1..reading.words.len() - 1)
                .any(|at| is(at, "is are was were has have had will would can cannot did does must should")))
}

/// Statements end with a full stop, perhaps inside quotation marks or brackets; headlines and captions with nothing.
fn ends_like_a_statement(sentence: &str) -> bool {
    sentence.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '…', '。'])
}

fn is_furniture(lexicon: &Lexicon, reading: &Reading) -> bool {
    let keys: Vec<WordKeys> = reading.words.iter().map(|word| WordKeys { form: word.form, stem: word.stem }).collect();
    let by_line = reading.words.first().is_some_and(|word| is_form(reading, 0, "by") && word.capital);
    keys.len() <= MOST_FURNITURE_WORDS
        && ((0..keys.len()).any(|at| lexicon.furniture.starting(&keys[at..]).next().is_some())
            || by_line && reading.words.get(1).is_some_and(|word| word.capital))
}
