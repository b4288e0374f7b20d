//! What a negation reaches.

use std::ops::Range;

use super::words::is_form;
use crate::lang::{CueClass, Gap, Reading};

/// A negation reaches at most this many words: the verb it stands at and what follows closely. A longer reach makes
/// more words look denied than are.
const REACH: usize = 6;

/// … or so many after "none of", which negates the verb behind what is counted.
const FAR: usize = 12;

/// Words at which a negation ends.
const STOPS: &str = "but although though while because despite until after before when since if and who which that";

/// The negations of a claim and what each reaches.
#[derive(Clone, Debug, Default)]
pub(super) struct Polarity {
    negations: Vec<Negation>,
}

/// A negation: the words that negate, and the words that they reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Negation {
    /// The words that negate.
    pub(super) cue: Range<usize>,
    /// The words that are negated.
    pub(super) reach: Range<usize>,
}

impl Polarity {
    /// Reads the negations of a claim.
    #[must_use]
    pub(super) fn new(reading: &Reading) -> Self {
        // "Not only", and the bound of a number: "no more than 25".
        let idle = |end: usize| {
            is_form(reading, end, "only just least yet")
                || is_form(reading, end, "more fewer less greater higher later earlier longer")
                    && is_form(reading, end + 1, "than")
        };
        let cues = reading.cues_of(CueClass::Negation);
        let negations = cues.filter(|cue| !idle(cue.words.end)).map(|cue| {
            let far = if is_form(reading, cue.words.end - 1, "of") { FAR } else { REACH };
            let limit = reading.words.len().min(cue.words.end + far);
            let stops = |&i: &usize| reading.words[i].gap < Gap::Comma && !is_form(reading, i, STOPS);
            let end = (cue.words.end..limit).take_while(stops).last().map_or(cue.words.end, |last| last + 1);
            Negation { cue: cue.words.clone(), reach: cue.words.end..end }
        });
        Self { negations: negations.collect() }
    }

    /// All negations, in order.
    #[must_use]
    pub(super) fn negations(&self) -> &[Negation] {
        &self.negations
    }

    /// Whether a word is negated (and not negated twice).
    #[must_use]
    pub(super) fn negates(&self, word: usize) -> bool {
        self.negations.iter().filter(|negation| negation.reach.contains(&word)).count() % 2 == 1
    }

    /// Whether a word is part of a negation or reached by one.
    #[must_use]
    pub(super) fn touches(&self, word: usize) -> bool {
        self.negations.iter().any(|it| it.reach.contains(&word) || it.cue.contains(&word))
    }
}
