//! What the model weighs: a few numbers about a pair and what its cues found.

use super::Relation;
use super::cue::Finding;
use super::evidence::EvidenceKind;
use super::pair::Pair;
use crate::lang::{CueClass, Reading, compatible, same_measure};

/// Numbers about a claim pair. All are symmetric.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts about a pair, none of them a state")]
pub struct Features {
    /// The smaller of the two shared weights, in bits.
    pub shared_bits: f64,
    /// The larger of the two covered parts, 0 to 1.
    pub larger_coverage: f64,
    /// The smaller of the two covered parts, 0 to 1.
    pub smaller_coverage: f64,
    /// The strengths of the findings that speak for a dispute, taken together, 0 to 1.
    pub dispute: f64,
    /// The strengths of the findings that speak for agreement, taken together, 0 to 1.
    pub agree: f64,
    /// Whether only one of the claims denies, negates or doubts something.
    pub one_denies: bool,
    /// Whether the claims have numbers of one measure, and none in common.
    pub other_numbers: bool,
    /// Whether only one of the claims hedges.
    pub one_hedges: bool,
    /// Whether both quote the same words.
    pub same_quote: bool,
}

impl Features {
    /// Counts what was found.
    #[must_use]
    pub fn new(pair: &Pair, findings: &[Finding]) -> Self {
        let (a, b) = (pair.alignment.a, pair.alignment.b);
        let has = |classes: &[CueClass], reading: &Reading| {
            classes.iter().any(|&class| reading.cues_of(class).next().is_some())
        };
        let differ = |classes: &[CueClass]| has(classes, &pair.a.reading) != has(classes, &pair.b.reading);
        Self {
            shared_bits: f64::from(a.shared.min(b.shared)) / 256.0,
            larger_coverage: a.ratio().max(b.ratio()),
            smaller_coverage: a.ratio().min(b.ratio()),
            dispute: together(findings, Relation::Dispute),
            agree: together(findings, Relation::Agree),
            one_denies: differ(&[CueClass::Denial, CueClass::Negation, CueClass::Doubt]),
            other_numbers: other_numbers(&pair.a.reading, &pair.b.reading),
            one_hedges: differ(&[CueClass::Hedge]),
            same_quote: findings.iter().any(|finding| finding.evidence.kind == EvidenceKind::SameQuote),
        }
    }
}

fn other_numbers(a: &Reading, b: &Reading) -> bool {
    let pairs = || a.quantities.iter().flat_map(|one| b.quantities.iter().map(move |other| (one, other)));
    let alike = || pairs().filter(|(one, other)| same_measure(one, other));
    alike().next().is_some() && !alike().any(|(one, other)| compatible(one, other))
}

/// Independent findings together: one minus the chance that all are wrong. Of each kind only the strongest counts,
/// since two findings of one cue are seldom independent. Findings come sorted, so the product does too.
fn together(findings: &[Finding], relation: Relation) -> f64 {
    let mut kinds: Vec<EvidenceKind> = Vec::new();
    let mut wrong = 1.0;
    for finding in findings.iter().filter(|finding| finding.speaks_for == relation) {
        if !kinds.contains(&finding.evidence.kind) {
            kinds.push(finding.evidence.kind);
            wrong *= 1.0 - f64::from(finding.strength) / 1000.0;
        }
    }
    1.0 - wrong
}
