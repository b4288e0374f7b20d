//! How strongly each cue speaks.

use super::Sink;
use crate::relation::cue::Finding;
use crate::relation::evidence::EvidenceKind;
use crate::relation::pair::Pair;
use crate::relation::prior::prior;

const KINDS: [EvidenceKind; 13] = [
    EvidenceKind::Denial,
    EvidenceKind::Debunk,
    EvidenceKind::Doubt,
    EvidenceKind::Negation,
    EvidenceKind::Frequency,
    EvidenceKind::Position,
    EvidenceKind::Camps,
    EvidenceKind::Antonym,
    EvidenceKind::Number,
    EvidenceKind::Date,
    EvidenceKind::SameQuote,
    EvidenceKind::SameDenial,
    EvidenceKind::SameNumber,
];

pub(super) fn add(pair: &Pair, findings: &[Finding], sink: &mut impl Sink) {
    let prior = prior(pair, findings);
    sink.add("prior", "dispute", prior.dispute);
    sink.add("prior", "agree", prior.agree);
    sink.add("prior", "same-matter", prior.same_matter);
    for kind in KINDS {
        let of_kind = findings.iter().filter(|finding| finding.evidence.kind == kind);
        let strongest = of_kind.map(|finding| finding.strength.max(1)).max().unwrap_or(0);
        sink.add("cue", kind.name(), strongest);
    }
}
