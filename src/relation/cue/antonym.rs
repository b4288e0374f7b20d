//! Opposite words about the same subject.

use std::slice;

use super::{APART, Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{spans, stretch};

/// One end of a link.
type End = fn(&Link) -> usize;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // Who is against a rise and who is against a cut are both against something: what, no single word tells.
    if a.has(&[CueClass::Oppose]) && b.has(&[CueClass::Oppose]) {
        return;
    }
    for link in pair.alignment.links.iter().filter(|link| link.kind == LinkKind::Opposite) {
        // "Not open" and "closed" agree, and so do "denied that he had lied" and "told the truth"; so do "rose" and "fell"
        // where both claims have both.
        let denied = |reading: &Reading, at: usize| {
            reading.has_cue(CueClass::Denial, &(stretch(reading, at, Gap::Comma).start..at))
        };
        let turned = pair.a.polarity.negates(link.a) != pair.b.polarity.negates(link.b)
            || denied(a, link.a) != denied(b, link.b);
        let elsewhere = pair
            .alignment
            .links
            .iter()
            .any(|other| other.kind == LinkKind::Same && (other.a == link.a || other.b == link.b));
        let (in_a, in_b) = (stretch(a, link.a, Gap::Comma), stretch(b, link.b, Gap::Comma));
        let unreal = [CueClass::Hedge, CueClass::Future, CueClass::Condition];
        let unreal = unreal.iter().any(|&class| a.has_cue(class, &in_a) != b.has_cue(class, &in_b));
        // Who beat somebody and who lost to somebody tell of one match.
        let ends: [End; 2] = [|it| it.a, |it| it.b];
        let crosses = |from: End, to: End, back: bool| {
            let others = pair
                .alignment
                .links
                .iter()
                .filter(|it| it.kind != LinkKind::Opposite && from(it) != from(link) && to(it) != to(link));
            others.clone().any(|one| {
                (from(one) < from(link)) != back
                    && others.clone().filter(|it| from(it) == from(one)).all(|it| (to(it) < to(link)) == back)
            })
        };
        let converse = [(ends[0], ends[1]), (ends[1], ends[0])]
            .iter()
            .any(|&(from, to)| crosses(from, to, false) && crosses(from, to, true));
        if converse || turned || elsewhere || unreal || a.is_assured(link.a) || b.is_assured(link.b) {
            continue;
        }
        let (one, other) = (link.a..link.a + 1, link.b..link.b + 1);
        let strength = match pair.connected(pair.links_of(&in_a).filter(|link| in_b.contains(&link.b))) {
            _ if pair.plainly_same_but_for(slice::from_ref(&one), slice::from_ref(&other)) => 640,
            _ if pair.has_all(slice::from_ref(&one), slice::from_ref(&other), 3)
                || pair.swapped().has_all(slice::from_ref(&other), slice::from_ref(&one), 3) =>
            {
                580
            }
            (3.., 34..) if pair.mirrors() => 640,
            (3.., 34..) => 340,
            (2.., 24..) if pair.mirrors() => 560,
            (2.., 24..) => 240,
            (2.., 16..) => 120,
            _ => continue,
        };
        let apart = pair.stand_apart()
            || pair.other_names()
            || pair.other_scope()
            || pair.other_measure()
            || pair.replaces_beside(&one, &other)
            || pair.other_object(link.a, link.b);
        let strength = if apart { strength / APART } else { strength };
        let (a, b) = (spans(a, [link.a]), spans(b, [link.b]));
        let evidence = Evidence { kind: EvidenceKind::Antonym, a, b, values: None };
        findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
    }
}
