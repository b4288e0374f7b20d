//! The same quotation in both claims: one source that both repeat, not two witnesses.

use super::{Finding, Relation};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;

/// So many words in a row, within quotation marks on at least one side, are no accident.
const FEWEST_WORDS: usize = 4;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (&pair.a.reading, &pair.b.reading);
    let mut best = (0, 0, 0);
    // Length of the common run that ends at each word of b; claims are short, so the table is small.
    let mut runs = vec![0; b.words.len() + 1];
    for (i, one) in a.words.iter().enumerate() {
        let mut diagonal = 0;
        for (j, other) in b.words.iter().enumerate() {
            let above = runs[j + 1];
            let joined = one.form == other.form && (one.quoted || other.quoted);
            runs[j + 1] = if joined { diagonal + 1 } else { 0 };
            diagonal = above;
            if runs[j + 1] > best.0 {
                best = (runs[j + 1], i + 1, j + 1);
            }
        }
    }
    let (len, a_end, b_end) = best;
    if len >= FEWEST_WORDS {
        let (in_a, in_b) = (a_end - len..a_end, b_end - len..b_end);
        let tells = a.words[in_a.clone()].iter().filter(|word| !word.is_stop).count() >= FEWEST_WORDS / 2;
        if tells {
            let evidence = Evidence {
                kind: EvidenceKind::SameQuote,
                a: vec![a.span(&in_a)],
                b: vec![b.span(&in_b)],
                values: None,
            };
            let strength = if len >= 2 * FEWEST_WORDS { 900 } else { 700 };
            findings.push(Finding { evidence, speaks_for: Relation::Agree, strength });
        }
    }
}
