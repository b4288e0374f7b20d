//! The same quotation in both claims: one source that both repeat, not two witnesses.

use super::{Finding, Relation};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::runs::longest_runs;
use crate::relation::words::spans;

/// So many words in a row, within quotation marks on at least one side, are no accident.
const FEWEST_WORDS: usize = 4;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let (len, mut ends) = longest_runs(pair, true);
    if len >= FEWEST_WORDS {
        ends.retain(|(end, _)| {
            a.words[end - len..*end].iter().filter(|word| !word.is_stop).count() >= FEWEST_WORDS / 2
        });
        if !ends.is_empty() {
            let in_a = ends.iter().flat_map(|(end, _)| end - len..*end);
            let in_b = ends.iter().flat_map(|(_, end)| end - len..*end);
            let (a, b) = (spans(a, in_a), spans(b, in_b));
            let evidence = Evidence { kind: EvidenceKind::SameQuote, a, b, values: None };
            let strength = if len >= 2 * FEWEST_WORDS { 900 } else { 700 };
            findings.push(Finding { evidence, speaks_for: Relation::Agree, strength });
        }
    }
}
