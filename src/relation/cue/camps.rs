//! Two sides of a standing quarrel, each speaking for itself on one matter: prosecution and defence, majority and dissent.

use super::{Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{Camp, CueClass};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::speech::sides;
use crate::relation::words::spans;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    if a.camps.is_empty() || b.camps.is_empty() {
        return;
    }
    let (of_a, of_b) = (sides(pair.a), sides(pair.b));
    // Either side may have several words for its camp. The pair that says most counts, from whichever side one looks.
    let mut found: Vec<Finding> = Vec::new();
    // Two that each accuse the other side quarrel, too.
    for (in_a, in_b, contended) in [(&of_a.speak, &of_b.speak, 0), (&of_a.accused, &of_b.accused, 1)] {
        clashes(pair, in_a, in_b, contended, &mut found);
    }
    let most = found.iter().map(|finding| finding.strength).max();
    findings.extend(found.into_iter().filter(|finding| Some(finding.strength) == most));
}

fn clashes(pair: &Pair, in_a: &[&Camp], in_b: &[&Camp], contended: usize, found: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let one_sided = |camps: &[&Camp], camp: &Camp| {
        !camps.iter().any(|other| other.quarrel == camp.quarrel && other.second != camp.second)
    };
    for one in in_a.iter().filter(|camp| one_sided(in_a, camp)) {
        for other in in_b.iter().filter(|other| other.quarrel == one.quarrel && one_sided(in_b, other)) {
            if one.second == other.second {
                continue;
            }
            let outside = |link: &&Link| {
                !one.words.contains(&link.a) && !other.words.contains(&link.b) && link.kind != LinkKind::Opposite
            };
            let links = || pair.alignment.links.iter().filter(outside);
            let (words, bits) = pair.connected(links());
            // Both sides also speak of dates and procedure: words that contend make it a clash.
            let contends =
                [CueClass::Contrast, CueClass::Justify, CueClass::Denial, CueClass::Wrongdoing, CueClass::Oppose];
            let contend = |class: &&CueClass| a.has(&[**class]) || b.has(&[**class]);
            let strength = match (contended + contends.iter().filter(contend).count(), words, bits) {
                (2.., 2.., 16..) => 640,
                (2.., 1.., 8..) => 600,
                (2.., _, _) => 520,
                (1, 3.., 30..) => 250,
                (1, 1.., 10..) => 160,
                (1, _, _) | (0, 4.., 40..) => 80,
                _ => continue,
            };
            let (a, b) = (spans(a, one.words.clone()), spans(b, other.words.clone()));
            let evidence = Evidence { kind: EvidenceKind::Camps, a, b, values: None };
            found.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
        }
    }
}
