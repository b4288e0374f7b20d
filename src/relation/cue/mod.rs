//! Cues: each finds one kind of evidence in a pair of aligned claims. One cue, one file.
//!
//! A cue looks from a's side only where it is not symmetric by itself; [`find_all`] runs it both ways.

mod answer;
mod antonym;
mod camps;
mod cleared;
mod counted;
mod debunk;
mod denial;
mod doubt;
mod frequency;
mod justified;
mod leeway;
mod negation;
mod number;
mod position;
mod quote;
mod rebuttal;
mod rival;
mod shared;

pub(super) use answer::{Answer, answers};
pub(super) use number::{numbers_clash, numbers_differ};
use std::cmp::Reverse;

use super::Relation;
use super::evidence::{Evidence, EvidenceKind};
use super::pair::Pair;
use super::statement::Statement;
use super::words::is_who;
use crate::lang::Reading;
use crate::text::{Span, sort_by_key};

/// Evidence with what it speaks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was found and where.
    pub evidence: Evidence,
    /// `Dispute`, `Agree`, or `Related` for evidence that only shows that the matter is the same.
    pub speaks_for: Relation,
    /// How strongly, in thousandths: roughly how often such a finding is right in news.
    pub strength: u32,
}

/// A cue that looks from a's side.
type OneWay = fn(&Pair, &mut Vec<Finding>);

const ONE_WAY: [OneWay; 11] = [
    answer::find,
    cleared::find,
    debunk::find,
    denial::find,
    doubt::find,
    frequency::find,
    justified::find,
    negation::find,
    position::find,
    rebuttal::find,
    rival::find,
];
const BOTH_WAYS: [OneWay; 5] = [antonym::find, camps::find, number::find, quote::find, shared::find];

/// At most this many pieces of evidence are kept for a verdict: a reader looks at two or three.
const MOST_EVIDENCE: usize = 6;

/// Who speaks in both claims seldom contradicts himself: what clashes is so many times less likely a dispute.
const ONE_VOICE: u32 = 2;
/// What is said of something else, another time, place or person, clashes so many times less.
const APART: u32 = 3;
/// … where only words clash. Two numbers from one voice are two reports of what it said, and one of them is wrong.
const OF_WORDS: [EvidenceKind; 4] =
    [EvidenceKind::Doubt, EvidenceKind::Negation, EvidenceKind::Position, EvidenceKind::Antonym];

/// … and where voices clash, if it is surely one voice.
const OF_VOICES: [EvidenceKind; 2] = [EvidenceKind::Denial, EvidenceKind::Camps];

/// Everything that the cues find.
#[must_use]
pub fn find_all(pair: &Pair) -> Vec<Finding> {
    let mut findings = Vec::new();
    for find in BOTH_WAYS {
        find(pair, &mut findings);
    }
    let swapped = pair.swapped();
    for find in ONE_WAY {
        find(pair, &mut findings);
        let mut mirrored = Vec::new();
        find(&swapped, &mut mirrored);
        findings
            .extend(mirrored.into_iter().map(|finding| Finding { evidence: finding.evidence.swapped(), ..finding }));
    }
    for (kinds, strictly) in [(&OF_WORDS[..], false), (&OF_VOICES[..], true)] {
        if same_voice(pair, strictly) {
            for finding in findings.iter_mut().filter(|finding| kinds.contains(&finding.evidence.kind)) {
                finding.strength /= ONE_VOICE;
            }
        }
    }
    if pair.other_person() {
        for finding in findings.iter_mut().filter(|finding| finding.speaks_for == Relation::Dispute) {
            finding.strength /= APART;
        }
    }
    // No key tells a from b, so that swapping the claims keeps the order.
    sort_by_key(&mut findings, |finding| {
        let evidence = &finding.evidence;
        let start = |spans: &[Span]| spans.first().map_or(0, |span| span.start);
        let (a, b) = (start(&evidence.a), start(&evidence.b));
        // Where two findings cross (the first word of a with the second of b, and the second with the first), only the
        // words themselves tell them apart.
        let form = |reading: &Reading, start| reading.words.iter().find(|it| it.span.start == start).map(|it| it.form);
        let (one, other) = (form(pair.a.reading, a), form(pair.b.reading, b));
        let words = (one.min(other), one.max(other));
        (finding.speaks_for, Reverse(finding.strength), evidence.kind, a.min(b), a.max(b), words)
    });
    findings.dedup_by(|later, earlier| later.evidence == earlier.evidence);
    findings
}

/// Whether both claims are said by one voice, by its name; or, strictly, by whoever speaks in that name.
fn same_voice(pair: &Pair, strictly: bool) -> bool {
    let says = |claim: &Statement, at: usize| {
        let Statement { reading, voices, .. } = claim;
        let named = reading.words[at].capital && is_who(reading, at);
        named && voices.iter().any(|voice| voice.subject.contains(&at) && (!strictly || voice.speaks_as(reading, at)))
    };
    pair.alignment.links.iter().any(|link| says(pair.a, link.a) && says(pair.b, link.b))
}

/// The evidence that a reader is shown for a relation: what speaks for it, and what shows that the matter is the same.
#[must_use]
pub fn evidence_for(relation: Relation, findings: Vec<Finding>) -> Vec<Evidence> {
    let speaks = |finding: &Finding| finding.speaks_for == relation || finding.speaks_for == Relation::Related;
    let mut evidence: Vec<Evidence> =
        findings.into_iter().filter(|finding| speaks(finding)).map(|finding| finding.evidence).collect();
    sort_by_key(&mut evidence, |evidence| evidence.kind);
    let mut kinds: Vec<EvidenceKind> = Vec::new();
    // Two pieces of one kind show enough.
    evidence.retain(|evidence| {
        kinds.push(evidence.kind);
        kinds.iter().filter(|kind| **kind == evidence.kind).count() <= 2
    });
    evidence.truncate(MOST_EVIDENCE);
    evidence
}
