//! From verdicts to markers: the best few of each claim, people's decisions first.
//!
//! A pair is kept by its rank among the pairs of both of its claims, and equals share a rank. So nothing depends on
//! which of two equal pairs is looked at first, and swapping the articles swaps the markers.

use super::Options;
use super::decided::{Decision, Decisions};
use super::reading::{Read, placed};
use super::telling::{Rarity, Telling};
use crate::align::candidates;
use crate::marker::{EngineVerdict, Evidence, EvidenceKind, Marker, Origin, Relation};
use crate::relation::{Statement, Verdict, judge as judge_pair};
use crate::text::{OrderedMap, sort_by_key};

/// A pair that agrees or clashes is the best of its relation of one of its claims, and so high among those of the other:
/// a sentence that everything agrees with says little of any of it.
const DIRECT_RANK: usize = 3;
/// Two related claims share so much that the rest does not, in 1/256 bit: a rare word and a common one.
const LEAST_RELATED: u32 = 13 * 256;
/// … and so much where one of them agrees or clashes with another claim already, which tells more.
const LEAST_BESIDE: u32 = 26 * 256;
/// … and this part of the smaller claim, in 256ths (a tenth): long sentences share something with everything.
const LEAST_PART: u32 = 26;

/// Two claims that agree by wording alone share at least so much that the rest does not: four bits. Without that they
/// share what the whole story is about.
const LEAST_AGREED: u32 = 4 * 256;
/// … and the engine is so sure, and neither denies a part of it: in a whole article an agreement that is none stands beside many that are.
const SURE_AGREED: f64 = 0.44;

/// The verdicts on candidate pairs, by claim of a and claim of b.
pub(super) type Judged = OrderedMap<(usize, usize), Verdict>;

/// A pair of claims that may become a marker.
type Told<'j> = ((usize, usize), &'j Verdict);

/// Judges the candidate pairs of two articles.
pub(super) fn judge(a: &Read, b: &Read) -> Judged {
    let of_a: Vec<Statement> = a.profiles.iter().map(Statement::new).collect();
    let of_b: Vec<Statement> = b.profiles.iter().map(Statement::new).collect();
    let mut judged = Judged::default();
    for (one, other) in candidates(&a.profiles, &b.profiles) {
        judged.insert((one, other), careful(of_a[one].against(&of_b[other])));
    }
    judged
}

/// A verdict as it holds in whole articles.
fn careful(mut verdict: Verdict) -> Verdict {
    if is_unsure_agreement(&verdict) {
        verdict.relation = Relation::Related;
    }
    verdict
}

/// The markers, in reading order of a, then of b.
pub(super) fn markers(judged: &Judged, decided: Decisions, a: &Read, b: &Read, options: &Options) -> Vec<Marker> {
    let shown = shown(judged, &decided, a, b, options);
    let mut markers = Vec::new();
    for (pair, decision) in decided.into_entries() {
        let engine = judged.get(&pair).map(|verdict| engine_verdict(verdict, pair, a, b));
        if decision.relation != Relation::None {
            markers.push(decided_marker(pair, decision, engine));
        }
    }
    for (pair, verdict) in shown {
        let EngineVerdict { relation, confidence, mut evidence } = engine_verdict(verdict, pair, a, b);
        // Where the language is not read, there are no profiles.
        let read = a.profiles.get(pair.0).zip(b.profiles.get(pair.1)).filter(|_| is_judged(verdict));
        let own = read.map(|(one, other)| careful(judge_pair(one, other)));
        let engine = own.as_ref().map(|verdict| engine_verdict(verdict, pair, a, b));
        if let Some(own) = own.filter(|own| own.relation == relation) {
            // What the engine found speaks for the judge, where both say the same.
            evidence.extend(engine_verdict(&own, pair, a, b).evidence);
        }
        markers.push(Marker {
            a: pair.0,
            b: pair.1,
            relation,
            confidence,
            origin: if is_judged(verdict) { Origin::Judge } else { Origin::Engine },
            evidence,
            same_source: verdict.same_source,
            by: None,
            reason: None,
            engine,
        });
    }
    sort_by_key(&mut markers, |marker| (marker.a, marker.b));
    markers
}

/// The pairs whose verdict becomes a marker.
fn shown<'j>(judged: &'j Judged, decided: &Decisions, a: &Read, b: &Read, options: &Options) -> Vec<Told<'j>> {
    let tells = |(pair, verdict): &&((usize, usize), Verdict)| {
        verdict.relation != Relation::None
            && !verdict.evidence.is_empty()
            && confidence(verdict) >= options.min_confidence()
            && decided.get(pair).is_none()
    };
    let told = judged.iter().filter(tells).map(|(pair, verdict)| (*pair, verdict));
    let (related, mut told): (Vec<Told>, Vec<Told>) =
        told.partition(|(_, verdict)| verdict.relation == Relation::Related);
    let rarity = Rarity::new(&a.profiles, &b.profiles);
    told.retain(|((one, other), verdict)| {
        !agrees_by_wording(verdict)
            || confidence(verdict) >= SURE_AGREED
                && rarity.telling(&a.profiles[*one], &b.profiles[*other]).weight >= LEAST_AGREED
    });
    let mut shown = direct(told, a, b, options.max_markers_per_claim());
    let people = decided.iter().filter(|(_, decision)| decision.relation != Relation::None).map(|(pair, _)| *pair);
    let taken: Vec<(usize, usize)> = people.chain(shown.iter().map(|(pair, _)| *pair)).collect();
    shown.extend(best_related(&related, &taken, options.max_markers_per_claim(), &rarity, a, b));
    shown
}

/// Whether a plugged-in judge gave a verdict. Its evidence stands in the articles, not in the claims.
pub(super) fn is_judged(verdict: &Verdict) -> bool {
    matches!(verdict.evidence.first(), Some(Evidence { kind: EvidenceKind::Judged, .. }))
}

/// Whether two claims that seem to agree may as well not: but for a quotation or a denial that both report.
fn is_unsure_agreement(verdict: &Verdict) -> bool {
    let told = [EvidenceKind::SameQuote, EvidenceKind::SameDenial];
    verdict.relation == Relation::Agree
        && !verdict.evidence.iter().any(|evidence| told.contains(&evidence.kind))
        && (verdict.one_denies || confidence(verdict) < SURE_AGREED)
}

/// Whether nothing but shared words and names speaks for an agreement.
fn agrees_by_wording(verdict: &Verdict) -> bool {
    let wording = |kind| matches!(kind, EvidenceKind::SharedName | EvidenceKind::SharedWords);
    verdict.relation == Relation::Agree && verdict.evidence.iter().all(|evidence| wording(evidence.kind))
}

/// The pairs that agree or clash, the best few of each claim, and each statement once.
fn direct<'j>(mut told: Vec<Told<'j>>, a: &Read, b: &Read, most: usize) -> Vec<Told<'j>> {
    let pairs = Scores::new(&told);
    told.retain(|told| {
        let better = pairs.count(told, |other, own| other.0 == own.0 && other.1 > own.1);
        better.0.min(better.1) == 0 && better.0.max(better.1) < DIRECT_RANK
    });
    let kept = told.clone();
    let mut sharing: (OrderedMap<usize, Vec<Told>>, OrderedMap<usize, Vec<Told>>) =
        (OrderedMap::default(), OrderedMap::default());
    for told in &kept {
        sharing.0.get_or_insert_with(told.0.0, |_| Vec::new()).push(*told);
        sharing.1.get_or_insert_with(told.0.1, |_| Vec::new()).push(*told);
    }
    told.retain(|told| {
        let sharing = [sharing.0.get(&told.0.0), sharing.1.get(&told.0.1)].into_iter().flatten().flatten();
        !sharing.into_iter().any(|better| says_it_better(better, told, a, b))
    });
    let pairs = Scores::new(&told);
    told.retain(|told| {
        // A contradiction comes before any agreement: it is what a reader must not miss.
        let (a, b) = pairs.count(told, |other, own| {
            let disputes = |relation| relation == Relation::Dispute;
            (disputes(other.0), other.1) >= (disputes(own.0), own.1)
        });
        a.max(b) <= most
    });
    told
}

/// The scores of pairs, by claim of a and by claim of b.
struct Scores {
    of_a: OrderedMap<usize, Vec<(Relation, u64)>>,
    of_b: OrderedMap<usize, Vec<(Relation, u64)>>,
}

impl Scores {
    fn new(told: &[Told]) -> Self {
        let (mut of_a, mut of_b) = (OrderedMap::default(), OrderedMap::default());
        for ((one, other), verdict) in told {
            let scored = (verdict.relation, score(verdict));
            of_a.get_or_insert_with(*one, |_| Vec::new()).push(scored);
            of_b.get_or_insert_with(*other, |_| Vec::new()).push(scored);
        }
        Self { of_a, of_b }
    }

    /// How many pairs of each of a pair's claims compare so with it.
    fn count(&self, told: &Told, compares: impl Fn(&(Relation, u64), &(Relation, u64)) -> bool) -> (usize, usize) {
        let ((one, other), verdict) = told;
        let own = (verdict.relation, score(verdict));
        let count = |pairs: Option<&Vec<(Relation, u64)>>| {
            pairs.map_or(0, |pairs| pairs.iter().filter(|pair| compares(pair, &own)).count())
        };
        (count(self.of_a.get(one)), count(self.of_b.get(other)))
    }
}

/// Whether another pair of the same relation shares a claim, its other claim says the same, and it fits better; of two
/// that fit equally well, the one that comes first in its article.
fn says_it_better(better: &Told, told: &Told, a: &Read, b: &Read) -> bool {
    let ((better, judged), (pair, verdict)) = (better, told);
    let (one, other) = (score(judged), score(verdict));
    let fits = |better: usize, here: usize| better != here && (one > other || one == other && better < here);
    judged.relation == verdict.relation
        && (better.1 == pair.1 && fits(better.0, pair.0) && a.say_the_same(better.0, pair.0)
            || better.0 == pair.0 && fits(better.1, pair.1) && b.say_the_same(better.1, pair.1))
}

/// The related pairs that tell something: each is the best of both its claims. A claim that has a marker already is
/// paired with one that has none only where the two share very much.
fn best_related<'j>(
    related: &[Told<'j>],
    taken: &[(usize, usize)],
    most: usize,
    rarity: &Rarity,
    a: &Read,
    b: &Read,
) -> Vec<Told<'j>> {
    if a.profiles.is_empty() || b.profiles.is_empty() {
        // Where the language is not read, nothing says what a pair that a judge holds to be related tells.
        return Vec::new();
    }
    let mut markers = (vec![0; a.profiles.len()], vec![0; b.profiles.len()]);
    for &(one, other) in taken {
        markers.0[one] += 1;
        markers.1[other] += 1;
    }
    let telling = |&((one, other), verdict): &Told<'j>| {
        let telling = rarity.telling(&a.profiles[one], &b.profiles[other]);
        let Telling { weight, words, numbers, part } = telling;
        let least = match (markers.0[one], markers.1[other]) {
            (1.., 1..) => return None,
            (count, _) | (_, count) if count >= most => return None,
            (1.., _) | (_, 1..) if numbers == 0 => LEAST_BESIDE,
            _ => LEAST_RELATED,
        };
        let tells = weight >= least && part >= LEAST_PART && (words >= 2 || numbers >= 1);
        tells.then_some((((one, other), verdict), weight))
    };
    let telling: Vec<(Told, u32)> = related.iter().filter_map(telling).collect();
    let mut best = (vec![(0, 0); a.profiles.len()], vec![(0, 0); b.profiles.len()]);
    for (((one, other), _), weight) in &telling {
        for (most, times) in [&mut best.0[*one], &mut best.1[*other]] {
            *times = if weight > most { 1 } else { *times + u32::from(weight == most) };
            *most = (*most).max(*weight);
        }
    }
    // Of two that share equally much, neither is the best.
    let is_best =
        |(((one, other), _), weight): &(Told, u32)| best.0[*one] == (*weight, 1) && best.1[*other] == (*weight, 1);
    telling.into_iter().filter(is_best).map(|(told, _)| told).collect()
}

/// How much a verdict deserves a claim's attention: what the two share, as sure as it is.
fn score(verdict: &Verdict) -> u64 {
    u64::from(verdict.shared) * (confidence(verdict) * 1000.0).round() as u64
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
    let evidence =
        if is_judged(verdict) { verdict.evidence.clone() } else { verdict.evidence.iter().map(place).collect() };
    EngineVerdict { relation: verdict.relation, confidence: confidence(verdict), evidence }
}

fn decided_marker((a, b): (usize, usize), decision: Decision, engine: Option<EngineVerdict>) -> Marker {
    let Decision { relation, confidence, origin, evidence, by, reason } = decision;
    Marker { a, b, relation, confidence, origin, evidence, same_source: false, by, reason, engine }
}
