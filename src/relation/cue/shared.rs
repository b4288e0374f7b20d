//! Shared wording and names: what shows that two claims talk about the same matter.

use super::{Finding, Relation};
use crate::align::LinkKind;
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::spans;

/// Words that tell less than this (about the 300 most frequent) are no evidence of anything.
const LEAST_WEIGHT: u32 = 8 * 256;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    for (kind, wanted) in [
        (EvidenceKind::SharedName, [LinkKind::Name, LinkKind::Name]),
        (EvidenceKind::SharedWords, [LinkKind::Same, LinkKind::Similar]),
    ] {
        let links = pair.alignment.links.iter().filter(|link| {
            let ends = [(pair.a.reading, link.a), (pair.b.reading, link.b)];
            let heavy = ends.iter().all(|(reading, word)| reading.words[*word].weight >= LEAST_WEIGHT);
            let quantity =
                ends.iter().any(|(reading, word)| reading.quantities.iter().any(|it| it.words.contains(word)));
            wanted.contains(&link.kind) && !quantity && (heavy || kind == EvidenceKind::SharedName)
        });
        let (a, b): (Vec<usize>, Vec<usize>) = links.map(|link| (link.a, link.b)).unzip();
        if !a.is_empty() {
            let (a, b) = (spans(pair.a.reading, a), spans(pair.b.reading, b));
            let evidence = Evidence { kind, a, b, values: None };
            findings.push(Finding { evidence, speaks_for: Relation::Related, strength: 0 });
        }
    }
}
