//! A judge that was plugged in: which claim pairs there are to judge, and what becomes of its verdicts.
//!
//! It stands between people and the engine. A pair that annotations or links decide is not its business; on any other
//! its verdict takes the place of the engine's, and is then chosen among the verdicts by the same rules: the best few of
//! a claim, each statement once.

use super::PersonLink;
use super::decided::{Decisions, ends};
use super::select::{Judged, is_judged};
use crate::article::Article;
use crate::error::Warning;
use crate::marker::{Evidence, EvidenceKind};
use crate::relation::{Probabilities, Verdict};

/// Puts the judge's verdicts in the place of the engine's. Gives the pairs that the judge may still be asked about, in
/// reading order: what the engine alone has judged.
pub(super) fn overrule(
    judged: &mut Judged,
    a: &Article,
    b: &Article,
    decided: &Decisions,
    verdicts: &[PersonLink],
    warnings: &mut Vec<Warning>,
) -> Vec<(usize, usize)> {
    for (index, link) in verdicts.iter().enumerate() {
        let Some(pair) = ends(a, b, link, "verdicts", index, warnings) else { continue };
        let engine = judged.get(&pair);
        let (span_a, span_b) = (a.claims[pair.0].span, b.claims[pair.1].span);
        let evidence = Evidence { kind: EvidenceKind::Judged, a: vec![span_a], b: vec![span_b], values: None };
        let likely = link.confidence;
        let verdict = Verdict {
            relation: link.relation,
            // Only that of the claimed relation is ever asked for.
            probabilities: Probabilities { agree: likely, dispute: likely, related: likely, none: 1.0 - likely },
            evidence: vec![evidence],
            // Without a reading all pairs share equally much.
            shared: engine.map_or(1, |engine| engine.shared),
            same_source: engine.is_some_and(|engine| engine.same_source),
            one_denies: false,
        };
        if decided.get(&pair).is_none() {
            judged.insert(pair, verdict);
        }
    }
    let mut open = Vec::new();
    for (pair, verdict) in judged.iter() {
        if decided.get(pair).is_none() && !is_judged(verdict) {
            open.push(*pair);
        }
    }
    open
}
