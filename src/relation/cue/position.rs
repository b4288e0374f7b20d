//! Opposite positions on one question: one side supports what the other opposes.

use std::slice;

use super::{APART, Finding, Relation};
use crate::lang::{Cue, CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{spans, stretch};

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    for one in a.cues_of(CueClass::Support) {
        for other in b.cues_of(CueClass::Oppose) {
            let same_turn = pair.a.polarity.negates(one.words.start) == pair.b.polarity.negates(other.words.start);
            let (in_a, in_b) = (object(a, one), object(b, other));
            let links: Vec<_> = pair.links_of(&in_a).filter(|link| in_b.contains(&link.b)).collect();
            let mut words: Vec<usize> = links.iter().map(|link| link.a).collect();
            words.dedup();
            let shared: u32 = words.iter().map(|&word| a.words[word].weight).sum();
            let strength = match (words.len(), shared / 256) {
                _ if pair.plainly_same_but_for(slice::from_ref(&one.words), slice::from_ref(&other.words)) => 640,
                (3.., 30..) if pair.mirrors() => 640,
                (3.., 30..) => 320,
                (2.., 20..) => 220,
                (1.., 12..) => 120,
                _ => continue,
            };
            let of_else = pair.other_object(one.words.end - 1, other.words.end - 1);
            let apart = of_else || pair.other_frame() || pair.other_place();
            let strength = if apart { strength / APART } else { strength };
            // Both for and against stand in one of the claims: it reports the debate.
            let debate = a.has(&[CueClass::Oppose]) && b.has(&[CueClass::Support]);
            // What most are against, one of them may be for.
            if same_turn && !debate && !pair.other_scope() {
                let in_a = spans(a, one.words.clone().chain(links.iter().map(|link| link.a)));
                let in_b = spans(b, other.words.clone().chain(links.iter().map(|link| link.b)));
                let evidence = Evidence { kind: EvidenceKind::Position, a: in_a, b: in_b, values: None };
                findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
            }
        }
    }
}

/// What a position is taken on: the words after it.
fn object(reading: &Reading, cue: &Cue) -> std::ops::Range<usize> {
    cue.words.end..stretch(reading, cue.words.end - 1, Gap::Clause).end
}
