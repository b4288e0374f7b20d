//! Claims that say the same in so many words, wholly or but for one thing.
//!
//! The cues and the model ask how rare the words are that two claims share, because what two long sentences share may be
//! chance. Where nothing else is said, it is none: "The plant is safe" has no rare word, and needs none.

use std::ops::Range;

use super::pair::Pair;
use super::speech::Voice;
use super::words::{BE, is_form};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Reading};

/// A claim of fewer words says nothing that could be compared.
const FEWEST: usize = 2;
/// So many times more must be shared than is left over.
const REST: u32 = 6;
/// A subject has so many words at most.
const SUBJECT_WORDS: usize = 3;
/// Who says it stands so close to the verb of saying.
const SUBJECT: usize = 5;

/// What of a claim the other one has, too.
struct Met {
    words: Vec<usize>,
    shared: u32,
    rest: u32,
    rest_words: usize,
}

impl Pair<'_> {
    /// Whether the claims say the same in so many words, `fewest` at least, but for some words of each and for who says it.
    /// What clashes there is one thing.
    #[must_use]
    pub fn same_but_for(&self, in_a: &[Range<usize>], in_b: &[Range<usize>], fewest: usize) -> bool {
        !self.are_headlines() && self.differ_only(in_a, in_b, fewest)
    }

    /// The same of two words, or of one, if no small word turns what is said.
    #[must_use]
    pub fn plainly_same_but_for(&self, in_a: &[Range<usize>], in_b: &[Range<usize>]) -> bool {
        self.same_but_for(in_a, in_b, FEWEST) || self.same_but_for(in_a, in_b, 1) && self.same_small_words(in_a, in_b)
    }

    /// Whether the claims say the same in so many words, but for what they count, negate or deny and for opposite words.
    pub(super) fn are_twins(&self) -> bool {
        let own = |reading: &Reading, end: fn(&Link) -> usize| -> Vec<Range<usize>> {
            let cues = [CueClass::Negation, CueClass::NoneOf, CueClass::Never, CueClass::Denial, CueClass::Doubt];
            let cues = reading.cues.iter().filter(|cue| cues.contains(&cue.class)).map(|cue| cue.words.clone());
            let counts = reading.quantities.iter().map(|it| it.words.start..it.counted.end);
            let opposites = self.alignment.links.iter().filter(|link| link.kind == LinkKind::Opposite);
            cues.chain(counts).chain(opposites.map(|link| end(link)..end(link) + 1)).collect()
        };
        let (in_a, in_b) = (own(self.a.reading, |link| link.a), own(self.b.reading, |link| link.b));
        self.differ_only(&in_a, &in_b, 1) && self.same_small_words(&in_a, &in_b)
    }

    /// Whether none of the small words that change what is said is in only one of the claims, but for some words of each.
    fn same_small_words(&self, in_a: &[Range<usize>], in_b: &[Range<usize>]) -> bool {
        let (a, b) = (self.a.reading, self.b.reading);
        has_small_words(a, in_a, b) && has_small_words(b, in_b, a)
    }

    /// Whether the claims are one statement, but for who says it: all words of either are in the other, in one order or
    /// turned into the passive, and none of what turns a statement into another one is in only one of them.
    #[must_use]
    pub fn same_statement(&self) -> bool {
        let (a, b) = (self.a.reading, self.b.reading);
        let voiced = [CueClass::Report, CueClass::Confirm];
        let classes = CueClass::ALL.iter().filter(|class| !voiced.contains(class));
        let has = |reading: &Reading, class: CueClass| reading.has(&[class]);
        self.all_met()
            && !self.replaces()
            && self.in_order() == Some(passive(a) == passive(b))
            && a.asks == b.asks
            && classes.copied().all(|class| has(a, class) == has(b, class))
            && self.same_small_words(&[], &[])
    }

    /// Whether two change places around what one does to the other, in otherwise the same words: "Norway beat Sweden" and
    /// "Sweden beat Norway", or "Norway was beaten by Sweden".
    #[must_use]
    pub fn swaps_roles(&self) -> bool {
        let (a, b) = (self.a.reading, self.b.reading);
        let acts = |reading: &Reading| {
            reading.words.first().is_some_and(|first| !first.is_stop || is_form(reading, 0, "the a an"))
        };
        let swapped = |order: &[Option<(usize, LinkKind)>]| {
            order.windows(3).take(SUBJECT_WORDS).any(|it| {
                let [one, verb, other] = [0, 1, 2].map(|at| it[at].map(|(partner, _)| partner));
                one > verb && verb > other && it[1].is_some_and(|(_, kind)| kind == LinkKind::Same)
            })
        };
        let [from_a, from_b] = self.orders();
        acts(a)
            && acts(b)
            && self.all_met()
            && if passive(a) == passive(b) {
                swapped(&from_a) && swapped(&from_b)
            } else {
                self.in_order() == Some(true)
            }
    }

    /// How many words the claims have that the other does not, on the side that has more.
    pub(super) fn rest_words(&self) -> usize {
        let [a, b] = [self.met(&[]), self.swapped().met(&[])].map(|met| met.rest_words);
        a.max(b)
    }

    /// Whether each of the claims has words that the other does not, but for some words of each: one thing stands in
    /// another's place.
    pub(super) fn each_has_rest(&self, in_a: &[Range<usize>], in_b: &[Range<usize>]) -> bool {
        self.met(in_a).rest_words > 0 && self.swapped().met(in_b).rest_words > 0
    }

    /// Whether all that a says, `fewest` words at least, stands in b among a few words more, but for some words of each.
    pub(super) fn has_all(&self, in_a: &[Range<usize>], in_b: &[Range<usize>], fewest: usize) -> bool {
        const MORE: usize = 8;
        let (a, b) = self.met_but_for(in_a, in_b);
        a.rest == 0 && a.words.len() >= fewest && b.rest_words <= MORE
    }

    fn differ_only(&self, in_a: &[Range<usize>], in_b: &[Range<usize>], fewest: usize) -> bool {
        let (a, b) = self.met_but_for(in_a, in_b);
        // "… is a hoax" turns all that is said before it.
        let debunks = |reading: &Reading, own: &[Range<usize>]| {
            reading
                .cues_of(CueClass::Debunk)
                .any(|cue| !own.iter().any(|it| it.start < cue.words.end && cue.words.start < it.end))
        };
        let debunks = debunks(self.a.reading, in_a) || debunks(self.b.reading, in_b);
        !debunks && [a, b].iter().all(|met| met.words.len() >= fewest && met.rest * REST <= met.shared)
    }

    /// What is met of both sides, but for some words of each and for when it was: where both say that, the cues ask.
    fn met_but_for(&self, in_a: &[Range<usize>], in_b: &[Range<usize>]) -> (Met, Met) {
        let (in_a, in_b) = (timed(in_a, self.a.reading), timed(in_b, self.b.reading));
        (self.met(&in_a), self.swapped().met(&in_b))
    }

    fn all_met(&self) -> bool {
        [self.met(&[]), self.swapped().met(&[])].iter().all(|met| met.words.len() >= FEWEST && met.rest == 0)
    }

    /// Whether the words that the claims share stand in one order; `None` where that depends on the side.
    fn in_order(&self) -> Option<bool> {
        let [a, b] = self.orders().map(|order| order.is_sorted_by_key(|it| it.map(|(partner, _)| partner)));
        (a == b).then_some(a)
    }

    /// Of the words that the claims share, in a's order and in b's: the first word that the other claim has for it, and why.
    fn orders(&self) -> [Vec<Option<(usize, LinkKind)>>; 2] {
        let links = &self.alignment.links;
        let partner = |at: &usize| links.iter().find(|it| it.a == *at).map(|it| (it.b, it.kind));
        let swapped = |at: &usize| links.iter().find(|it| it.b == *at).map(|it| (it.a, it.kind));
        [self.met(&[]).words.iter().map(partner).collect(), self.swapped().met(&[]).words.iter().map(swapped).collect()]
    }

    /// What is met of a apart from its `own` words; who says it counts only where the other says so, too.
    fn met(&self, own: &[Range<usize>]) -> Met {
        let mut met = Met { words: Vec::new(), shared: 0, rest: 0, rest_words: 0 };
        for (at, word) in self.a.reading.words.iter().enumerate() {
            if word.is_stop || own.iter().any(|words| words.contains(&at)) {
                continue;
            }
            let says = |it: &Voice| it.verb.contains(&at) || it.subject.contains(&at) && at + SUBJECT >= it.verb.start;
            if self.meets(at) {
                met.words.push(at);
                met.shared += word.weight;
            } else if !self.a.voices.iter().any(says) {
                met.rest += word.weight;
                met.rest_words += 1;
            }
        }
        met
    }
}

/// Some words of a claim, and those that say on which day or in which month.
fn timed(own: &[Range<usize>], reading: &Reading) -> Vec<Range<usize>> {
    let mut words = own.to_vec();
    for date in reading.quantities.iter().filter(|it| it.is_date()) {
        words.push(date.words.clone());
    }
    for &(at, _) in [&reading.weekdays, &reading.months].into_iter().flatten() {
        words.push(at..at + 1);
    }
    words
}

/// Whether a claim is in the passive and names who does it.
fn passive(reading: &Reading) -> bool {
    const NEAR: usize = 3;
    (0..reading.words.len()).any(|at| {
        is_form(reading, at, "by")
            && !reading.quantities.iter().any(|it| it.words.contains(&(at + 1)))
            && (at.saturating_sub(NEAR)..at).any(|be| is_form(reading, be, BE))
    })
}

/// Whether all small words of one claim that change what is said ("before", "up", "some") are in the other, but for its
/// `own`.
fn has_small_words(one: &Reading, own: &[Range<usize>], other: &Reading) -> bool {
    const IDLE: &str = "the a an that which who was were is are has have had been be do does did by on of its their his her \
                        this said says";
    (0..one.words.len()).all(|at| {
        let word = &one.words[at];
        let idle = !word.is_stop || is_form(one, at, IDLE) || own.iter().any(|words| words.contains(&at));
        idle || other.words.iter().any(|it| it.form == word.form)
    })
}
