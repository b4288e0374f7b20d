//! A claim by itself, with what every pair that it is part of asks of it.

use super::cue::{Answer, answers};
use super::features::is_headline;
use super::scope::Polarity;
use super::speech::{Voice, voices};
use super::words::is_form;
use super::{Verdict, verdict};
use crate::align::Profile;
use crate::lang::Reading;

/// A claim that is to be judged against others.
pub struct Statement<'p> {
    pub(super) profile: &'p Profile,
    /// As its language reads it.
    pub reading: &'p Reading,
    /// What is negated in it.
    pub(super) polarity: Polarity,
    /// Who says what in it.
    pub(super) voices: Vec<Voice>,
    /// What it answers of what others have said.
    pub(super) answers: Vec<Answer>,
    /// Whether it is written as a headline is.
    pub(super) headline: bool,
}

impl<'p> Statement<'p> {
    /// Asks a claim what does not depend on the other claim of a pair.
    #[must_use]
    pub fn new(profile: &'p Profile) -> Self {
        let reading = &profile.reading;
        let polarity = Polarity::new(reading);
        let answers = answers(reading, &polarity);
        Self { profile, reading, polarity, voices: voices(reading), answers, headline: is_headline(reading) }
    }

    /// Whether a word is of a voice that does nothing but say what is told: who orders or promises something does it.
    pub(super) fn only_says(&self, at: usize) -> bool {
        const ONLY: &str = "said says say saying told tells according reported reports announced confirmed added adding \
                            wrote argued \
                            concluded estimate estimates estimated";
        let mut voices = self.voices.iter().filter(|it| it.verb.contains(&at) || it.subject.contains(&at));
        voices.any(|it| is_form(self.reading, it.verb.start, ONLY))
    }

    /// Judges the claim and another.
    #[must_use]
    pub fn against(&self, other: &Statement) -> Verdict {
        verdict(self, other)
    }
}
