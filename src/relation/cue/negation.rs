//! One claim says it, the other says that it is not so.

use super::{Finding, Relation};
use crate::align::LinkKind;
use crate::lang::{CueClass, Gap};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{is_name, spans, stretch};

/// What a negation denies stands within so many matter words after it.
const FOCUS: usize = 2;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (&pair.a.reading, &pair.b.reading);
    for negation in pair.a_polarity.negations() {
        let matter = negation.reach.clone().filter(|&word| !a.words[word].is_stop);
        let focus: Vec<usize> = matter.take(FOCUS).filter(|&word| pair.a_polarity.negates(word)).collect();
        // The first word of matter is what is negated: if the other claim has nothing like it, nothing clashes.
        let first = focus.first().is_some_and(|&word| pair.links_of(&(word..word + 1)).next().is_some());
        let met = pair.alignment.links.iter().filter(|link| {
            focus.contains(&link.a)
                && !is_name(a, link.a)
                && matches!(link.kind, LinkKind::Same | LinkKind::Similar)
                && !pair.b_polarity.touches(link.b)
        });
        let (mut in_a, mut in_b) = (Vec::new(), Vec::new());
        for link in met {
            let clause = stretch(b, link.b, Gap::Comma);
            // "Could" against "has not yet", a wish or a plan against a fact: no clash.
            let unreal = [CueClass::Hedge, CueClass::Future, CueClass::Condition, CueClass::Denial];
            let negated = b.has_cue(CueClass::Negation, &clause) || b.has_cue(CueClass::NoneOf, &clause);
            if !negated && !unreal.iter().any(|&class| b.has_cue(class, &(clause.start..link.b + 1))) {
                in_a.push(link.a);
                in_b.push(link.b);
            }
        }
        // Both negate it: they agree about that, whatever else one of them says.
        let both = pair.alignment.links.iter().any(|link| {
            let same = focus.iter().any(|&word| a.words[word].stem == a.words[link.a].stem);
            same && !is_name(a, link.a) && pair.a_polarity.touches(link.a) && pair.b_polarity.touches(link.b)
        });
        if both || !first || in_a.is_empty() {
            continue;
        }
        let around = stretch(a, negation.cue.start, Gap::Clause);
        let (shared, total) = pair.coverage_of(&around);
        let strength = strength(shared, total);
        if strength > 0 {
            let in_a = spans(a, negation.cue.clone().chain(in_a));
            let evidence = Evidence { kind: EvidenceKind::Negation, a: in_a, b: spans(b, in_b), values: None };
            findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
        }
    }
}

/// The more of the negated clause stands in the other claim, the surer it is the same matter.
fn strength(shared: u32, total: u32) -> u32 {
    let part = shared * 100 / total.max(1);
    match (part, shared / 256) {
        (70.., 24..) => 700,
        (50.., 24..) => 560,
        (40.., 30..) => 400,
        _ => 0,
    }
}
