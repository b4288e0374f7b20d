//! From verdicts on pairs to markers: the best few of each claim, people's decisions first.
//!
//! A pair is kept by its rank among the pairs of both of its claims, and equals share a rank. So nothing depends on
//! which of two equal pairs is looked at first, and swapping the articles swaps the markers.

use std::collections::BTreeMap;

use super::Options;
use super::decided::{Decision, Decisions};
use super::reading::{Read, placed};
use crate::align::candidates;
use crate::marker::{EngineVerdict, Evidence, Marker, Origin, Relation};
use crate::relation::{Verdict, judge as judge_pair};

/// A related pair is worth a marker only where it is the best of one of its claims and so high among those of the
/// other: most sentences about one event are related.
const RELATED_RANK: usize = 2;

/// The engine's verdicts on candidate pairs, by claim of a and claim of b.
pub(super) type Judged = BTreeMap<(usize, usize), Verdict>;

/// Judges the candidate pairs of two articles.
pub(super) fn judge(a: &Read, b: &Read) -> Judged {
    let pairs = candidates(&a.profiles, &b.profiles).into_iter();
    pairs.map(|(one, other)| ((one, other), judge_pair(&a.profiles[one], &b.profiles[other]))).collect()
}

/// The markers, in reading order of a, then of b.
pub(super) fn markers(judged: &Judged, decided: Decisions, a: &Read, b: &Read, options: &Options) -> Vec<Marker> {
    let shown = shown(judged, &decided, options);
    let mut markers: BTreeMap<(usize, usize), Marker> = BTreeMap::new();
    for (pair, decision) in decided {
        let engine = judged.get(&pair).map(|verdict| engine_verdict(verdict, pair, a, b));
        if decision.relation != Relation::None {
            markers.insert(pair, decided_marker(pair, decision, engine));
        }
    }
    for pair in shown {
        let verdict = &judged[&pair];
        let EngineVerdict { relation, confidence, evidence } = engine_verdict(verdict, pair, a, b);
        let marker = Marker {
            a: pair.0,
            b: pair.1,
            relation,
            confidence,
            origin: Origin::Engine,
            evidence,
            same_source: verdict.same_source,
            by: None,
            reason: None,
            engine: None,
        };
        markers.insert(pair, marker);
    }
    markers.into_values().collect()
}

/// The pairs whose verdict becomes a marker.
fn shown(judged: &Judged, decided: &Decisions, options: &Options) -> Vec<(usize, usize)> {
    let tells = |(pair, verdict): &(&(usize, usize), &Verdict)| {
        verdict.relation != Relation::None
            && !verdict.evidence.is_empty()
            && confidence(verdict) >= options.min_confidence()
            && !decided.contains_key(pair)
    };
    let told: Vec<_> = judged.iter().filter(tells).collect();
    let mut of_a: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
    let mut of_b: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
    for (pair, verdict) in &told {
        of_a.entry(pair.0).or_default().push(score(verdict));
        of_b.entry(pair.1).or_default().push(score(verdict));
    }
    let kept = told.into_iter().filter(|(pair, verdict)| {
        // How many pairs of the claim are at least as good, this one included.
        let rank = |scores: &[u64]| scores.iter().filter(|other| **other >= score(verdict)).count();
        let (a, b) = (rank(&of_a[&pair.0]), rank(&of_b[&pair.1]));
        let tells = verdict.relation != Relation::Related || a.min(b) == 1 && a.max(b) <= RELATED_RANK;
        tells && a.max(b) <= options.max_markers_per_claim()
    });
    kept.map(|(pair, _)| *pair).collect()
}

/// How much a verdict deserves a claim's attention: what the two share, and more where they agree or clash.
fn score(verdict: &Verdict) -> u64 {
    let sure = match verdict.relation {
        Relation::Agree | Relation::Dispute => 2,
        Relation::Related | Relation::None => 1,
    };
    u64::from(verdict.shared) * sure
}

/// How sure the engine is of what it claims. Two claims are related when they are about one matter, whatever else.
fn confidence(verdict: &Verdict) -> f64 {
    let probabilities = &verdict.probabilities;
    match verdict.relation {
        Relation::Related => 1.0 - probabilities.none,
        relation => probabilities.of(relation),
    }
}

fn engine_verdict(verdict: &Verdict, (one, other): (usize, usize), a: &Read, b: &Read) -> EngineVerdict {
    let place = |evidence: &Evidence| placed(evidence.clone(), (a, one), (b, other));
    let evidence = verdict.evidence.iter().map(place).collect();
    EngineVerdict { relation: verdict.relation, confidence: confidence(verdict), evidence }
}

fn decided_marker((a, b): (usize, usize), decision: Decision, engine: Option<EngineVerdict>) -> Marker {
    let Decision { relation, origin, evidence, by, reason } = decision;
    Marker { a, b, relation, confidence: 1.0, origin, evidence, same_source: false, by, reason, engine }
}
