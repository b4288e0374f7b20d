//! What a question asks, so that two articles' wordings of one question can be told from two questions.
//!
//! An annotator who asks "Who fired on the convoy?" and one who asks "Who attacked the convoy?" ask the same; "How many
//! were injured?" asks something else than "How many died?". Questions are aligned by the words that claims are
//! aligned by, but strictly: a wrong alignment would let answers to different questions dispute. When unsure, they are
//! two questions.

mod alike;
mod wording;

pub use alike::{Likeness, alike};

use super::words::{has_form, is_form};
use crate::align::Profile;
use crate::lang::{Key, KeyKind, Language, Reading};
use crate::text::sort;
use wording::{AUXILIARIES, EVENTS, LIGHT, MEASURED, SMALL, Time, plain};

/// A question with more words of matter is a text. It keeps the cost of comparing two small.
const MOST_MATTER: usize = 24;

/// A question, read.
pub struct Question {
    /// Its words as they are aligned.
    pub profile: Profile,
    asks: Asks,
    /// The words that say what is asked about, in order.
    matter: Vec<usize>,
    /// Function words that make it another question ("not", "before", "him"), sorted.
    telling: Vec<Key>,
    time: Option<Time>,
    /// Whether it has a form of "be": "was attacked" is not "attacked".
    has_be: bool,
    /// Whether it says by whom: "attacked by rebels".
    names_doer: bool,
}

/// What kind of answer a question wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// Yes or no.
    Whether,
    /// "Who", "when", "where", "how many" …: its question words.
    For(Key),
}

impl Question {
    /// Reads a question; `None` where it is none of the kinds that can be compared.
    #[must_use]
    pub fn read(language: &Language, wording: &str) -> Option<Self> {
        let profile = Profile::new(language, &plain(wording));
        let reading = &profile.reading;
        let (asks, asking) = asked(reading)?;
        let rest = || (0..reading.words.len()).filter(|at| !asking.contains(at));
        // A title before a name weighs nothing: "President Lind" is "Lind".
        let tells = |&at: &usize| reading.words[at].weight > 0 && !is_form(reading, at, LIGHT);
        let matter: Vec<usize> = rest().filter(tells).collect();
        let small = rest().filter(|&at| reading.words[at].is_stop && !is_form(reading, at, SMALL));
        let mut telling: Vec<Key> =
            small.filter(|&at| Time::of(reading, at).is_none()).map(|at| reading.words[at].form).collect();
        sort(&mut telling);
        telling.dedup();
        let time = (0..reading.words.len()).find_map(|at| Time::of(reading, at));
        let any = |forms: &str| has_form(reading, &(0..reading.words.len()), forms);
        let has_be = any("is are was were be been being");
        let names_doer = any("by");
        (1..=MOST_MATTER).contains(&matter.len()).then_some(Self {
            profile,
            asks,
            matter,
            telling,
            time,
            has_be,
            names_doer,
        })
    }

    /// Whether a word only says during which event: "in the fire", which both articles are about.
    fn is_setting(&self, word: usize) -> bool {
        let reading = &self.profile.reading;
        let before = |back: usize, forms| word >= back && is_form(reading, word - back, forms);
        is_form(reading, word, EVENTS) && before(1, "the this") && before(2, "in during from")
    }
}

/// What a question asks for, and the words that ask.
fn asked(reading: &Reading) -> Option<(Asks, std::ops::Range<usize>)> {
    // "To whom", "by when": the preposition belongs to what is asked.
    let led = is_form(reading, 0, "to for from with by on in at since until");
    let at = usize::from(led);
    let form = |at: usize| reading.words.get(at).map(|word| word.form);
    if is_form(reading, at, "how") {
        let measured = is_form(reading, at + 1, MEASURED);
        let word = if measured { form(at + 1)? } else { form(at)? };
        return Some((Asks::For(word), 0..at + 1 + usize::from(measured)));
    }
    let one = |name: &str| Some((Asks::For(Key::new(KeyKind::Form, name)), at..at + 1));
    if is_form(reading, at, "who whom") {
        return one("who");
    }
    if is_form(reading, at, "what which") {
        // "What did it cost?" asks how much.
        let costs =
            is_form(reading, at + 1, "did does will would") && has_form(reading, &(at..reading.words.len()), "cost");
        return one(if costs { "much" } else { "what" });
    }
    if is_form(reading, at, "when where why whose") {
        return Some((Asks::For(form(at)?), at..at + 1));
    }
    (!led && is_form(reading, 0, AUXILIARIES)).then_some((Asks::Whether, 0..0))
}
