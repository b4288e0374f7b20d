//! What a person would make of the cues: straight lines between points that can be checked against a few dozen pairs.
//!
//! Of sentences a dispute is read off this alone, and the trees of the model take it as one feature among others. Without
//! it they learn the topics of the corpus: on real news pairs, which they have never seen, it is what carries over best.

use super::Relation;
use super::cue::Finding;
use super::evidence::EvidenceKind;
use super::pair::Pair;
use crate::lang::{CueClass, Reading, compatible, same_measure};

/// What the cues come to, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Prior {
    /// That one disputes the other.
    pub(super) dispute: u32,
    /// That both state the same.
    pub(super) agree: u32,
    /// That both are about the same matter.
    pub(super) same_matter: u32,
}

/// Weighs what was found.
pub(super) fn prior(pair: &Pair, findings: &[Finding]) -> Prior {
    let (a, b) = (pair.alignment.a, pair.alignment.b);
    let shared_bits = f64::from(a.shared.min(b.shared)) / 256.0;
    let coverage = f64::midpoint(a.ratio(), b.ratio());
    let differ = |classes: &[CueClass]| pair.a.reading.has(classes) != pair.b.reading.has(classes);
    let against = together(findings, Relation::Dispute);
    let for_it = together(findings, Relation::Agree);
    let same_matter = 0.1 + line(shared_bits, 4.0, 60.0) * 0.42 + line(coverage, 0.04, 0.5) * 0.46;
    let same_words = line(coverage, 0.2, 0.6) * 0.62 + line(shared_bits, 25.0, 90.0) * 0.4;
    let mut agree = 1.0 - (1.0 - same_words) * (1.0 - for_it);
    for (differs, factor) in [
        (differ(&[CueClass::Hedge]), 0.85),
        (differ(&[CueClass::Denial, CueClass::Negation, CueClass::Doubt]), 0.65),
        (other_numbers(pair.a.reading, pair.b.reading), 0.6),
    ] {
        agree *= if differs { factor } else { 1.0 };
    }
    let agree = agree * (1.0 - against);
    // A cue has looked at the words around it by itself; what the claims share else makes it surer.
    let dispute = (0.55 + 0.45 * same_matter) * against;
    let agree = (1.0 - dispute) * agree * same_matter.max(for_it);
    let thousandths = |part: f64| (part * 1000.0) as u32;
    Prior { dispute: thousandths(dispute), agree: thousandths(agree), same_matter: thousandths(same_matter) }
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

/// 0 up to `low`, 1 from `high` on, a straight line between.
fn line(value: f64, low: f64, high: f64) -> f64 {
    ((value - low) / (high - low)).clamp(0.0, 1.0)
}
