//! One headline tells a story, the other says that the story as a whole is not so: a hoax, a fake, "no, it never happened".
//!
//! A debunking names the story by its matter, not by the sentence that it denies, so most of the shorter one must be
//! about the same thing. Who asks, hedges or only passes on what others say has not taken a side.

use std::ops::Range;

use super::{Finding, Relation};
use crate::lang::{CueClass, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{has_form, is_form, spans};

/// Short headlines have no room for a second matter.
const SHORT: usize = 20;

/// Who has one of these has not simply told the story.
const APART: [CueClass; 6] =
    [CueClass::Debunk, CueClass::Denial, CueClass::Doubt, CueClass::Hedge, CueClass::Distance, CueClass::Negation];
/// Words for what is only said.
const PASSED_ON: &str = "rumor rumour rumors rumours report reports theory theories";

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // Two of the same words but for what clashes are headlines here, too.
    if !(pair.a.headline && pair.b.headline) || stands_apart(b) {
        return;
    }
    let covered = pair.alignment.a.ratio().max(pair.alignment.b.ratio());
    let shared = pair.alignment.a.shared.min(pair.alignment.b.shared) / 256;
    let short = a.words.len().max(b.words.len()) <= SHORT;
    let near = match (covered, shared) {
        (0.5.., 24..) => 3,
        (0.35.., 18..) => 2,
        (0.25.., 10..) => 1,
        _ => return,
    };
    let Some((words, sure)) = debunks(a, pair) else { return };
    let strength = match (near + u32::from(short), sure) {
        (4.., true) => 760,
        (3, true) | (4.., false) => 640,
        (2, true) | (3, false) => 520,
        (1, true) | (2, false) => 360,
        _ => return,
    };
    let links = pair.alignment.links.iter().map(|link| link.b);
    let (in_a, in_b) = (spans(a, words), spans(b, links.filter(|&at| !b.words[at].is_stop)));
    let evidence = Evidence { kind: EvidenceKind::Debunk, a: in_a, b: in_b, values: None };
    findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
}

/// The words by which a claim says that a story is not so, and whether they are sure to mean the story.
fn debunks(reading: &Reading, pair: &Pair) -> Option<(Range<usize>, bool)> {
    if is_form(reading, 0, "no sorry") {
        return Some((0..1, true));
    }
    let find = |classes: &[CueClass]| {
        let cue = reading.cues.iter().find(|cue| classes.contains(&cue.class));
        cue.filter(|cue| !pair.a.polarity.negates(cue.words.start)).map(|cue| cue.words.clone())
    };
    if let Some(words) = find(&[CueClass::Debunk, CueClass::Denial]) {
        return Some((words, true));
    }
    // What is negated must be what the other tells.
    let negates = |word: &usize| pair.a.polarity.negates(*word) && pair.meets(*word);
    let negation = pair.a.polarity.negations().iter().find(|negation| negation.reach.clone().any(|at| negates(&at)));
    if let Some(negation) = negation {
        return Some((negation.cue.clone(), !reading.asks));
    }
    find(&[CueClass::Doubt]).map(|words| (words, false))
}

/// Whether a claim debunks, asks, doubts, hedges, negates or passes on.
fn stands_apart(reading: &Reading) -> bool {
    let words = 0..reading.words.len();
    reading.asks || reading.has(&APART) || is_form(reading, 0, "no sorry") || has_form(reading, &words, PASSED_ON)
}
