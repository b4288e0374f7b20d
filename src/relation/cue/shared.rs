//! Shared wording and names: what shows that two claims talk about the same matter.

use super::{Finding, Relation};
use crate::align::LinkKind;
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::{Pair, spans};

/// Words that tell less than this (about the 300 most frequent) are no evidence of anything.
const LEAST_WEIGHT: u32 = 8 * 256;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    for (kind, wanted) in [
        (EvidenceKind::SharedName, [LinkKind::Name, LinkKind::Name]),
        (EvidenceKind::SharedWords, [LinkKind::Same, LinkKind::Similar]),
    ] {
        let links = pair.alignment.links.iter().filter(|link| {
            let heavy = pair.a.reading.words[link.a].weight >= LEAST_WEIGHT;
            let quantity = pair.a.reading.quantities.iter().any(|quantity| quantity.words.contains(&link.a));
            wanted.contains(&link.kind) && !quantity && (heavy || kind == EvidenceKind::SharedName)
        });
        let (a, b): (Vec<usize>, Vec<usize>) = links.map(|link| (link.a, link.b)).unzip();
        if !a.is_empty() {
            let (a, b) = (spans(&pair.a.reading, a), spans(&pair.b.reading, b));
            let evidence = Evidence { kind, a, b, values: None };
            findings.push(Finding { evidence, speaks_for: Relation::Related, strength: 0 });
        }
    }
}
