//! From verdicts on pairs to markers: the best few of each claim, people's decisions first.
//!
//! A pair is kept by its rank among the pairs of both of its claims, and equals share a rank. So nothing depends on
//! which of two equal pairs is looked at first, and swapping the articles swaps the markers.

use super::Options;
use super::decided::{Decision, Decisions};
use super::reading::{Read, placed};
use crate::align::candidates;
use crate::marker::{EngineVerdict, Evidence, Marker, Origin, Relation};
use crate::relation::{Verdict, judge as judge_pair};
use crate::text::{OrderedMap, sort_by_key};

/// A related pair is worth a marker only where it is the best of one of its claims and so high among those of the
/// other: most sentences about one event are related.
const RELATED_RANK: usize = 2;

/// The engine's verdicts on candidate pairs, by claim of a and claim of b.
pub(super) type Judged = OrderedMap<(usize, usize), Verdict>;

/// Judges the candidate pairs of two articles.
pub(super) fn judge(a: &Read, b: &Read) -> Judged {
    let mut judged = Judged::default();
    for (one, other) in candidates(&a.profiles, &b.profiles) {
        judged.insert((one, other), judge_pair(&a.profiles[one], &b.profiles[other]));
    }
    judged
}

/// The markers, in reading order of a, then of b.
pub(super) fn markers(judged: &Judged, decided: Decisions, a: &Read, b: &Read, options: &Options) -> Vec<Marker> {
    let shown = shown(judged, &decided, options);
    let mut markers = Vec::new();
    for (pair, decision) in decided.into_entries() {
        let engine = judged.get(&pair).map(|verdict| engine_verdict(verdict, pair, a, b));
        if decision.relation != Relation::None {
            markers.push(decided_marker(pair, decision, engine));
        }
    }
    for (pair, verdict) in shown {
        let EngineVerdict { relation, confidence, evidence } = engine_verdict(verdict, pair, a, b);
        markers.push(Marker {
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
        });
    }
    sort_by_key(&mut markers, |marker| (marker.a, marker.b));
    markers
}

/// The pairs whose verdict becomes a marker.
fn shown<'j>(judged: &'j Judged, decided: &Decisions, options: &Options) -> Vec<((usize, usize), &'j Verdict)> {
    let tells = |(pair, verdict): &&((usize, usize), Verdict)| {
        verdict.relation != Relation::None
            && !verdict.evidence.is_empty()
            && confidence(verdict) >= options.min_confidence()
            && decided.get(pair).is_none()
    };
    let told: Vec<_> = judged.iter().filter(tells).collect();
    let mut of_a: OrderedMap<usize, Vec<u64>> = OrderedMap::default();
    let mut of_b: OrderedMap<usize, Vec<u64>> = OrderedMap::default();
    for (pair, verdict) in &told {
        of_a.get_or_insert_with(pair.0, |_| Vec::new()).push(score(verdict));
        of_b.get_or_insert_with(pair.1, |_| Vec::new()).push(score(verdict));
    }
    let kept = told.into_iter().filter(|(pair, verdict)| {
        // How many pairs of the claim are at least as good, this one included.
        let rank = |scores: Option<&Vec<u64>>| {
            scores.map_or(0, |scores| scores.iter().filter(|other| **other >= score(verdict)).count())
        };
        let (a, b) = (rank(of_a.get(&pair.0)), rank(of_b.get(&pair.1)));
        let tells = verdict.relation != Relation::Related || a.min(b) == 1 && a.max(b) <= RELATED_RANK;
        tells && a.max(b) <= options.max_markers_per_claim()
    });
    kept.map(|(pair, verdict)| (*pair, verdict)).collect()
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
    let Decision { relation, confidence, origin, evidence, by, reason } = decision;
    Marker { a, b, relation, confidence, origin, evidence, same_source: false, by, reason, engine }
}
