//! One claim says it, the other says that it is not so.

use std::ops::Range;
use std::slice;

use super::{Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{is_form, is_name, spans, stretch};

/// What a negation denies stands within so many matter words after it.
const FOCUS: usize = 2;
/// How sure it is where the claims say the same but for the negation.
const TWINS: u32 = 720;
/// Verbs that pass a negation on to what follows them.
const RAISING: &str = "think thinks thought believe believes believed expect expects expected consider";
/// … so many words on.
const RAISED: usize = 10;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // Who calls it untrue says that it is not so, too.
    if [CueClass::Doubt, CueClass::Debunk].iter().any(|&class| b.cues_of(class).next().is_some()) {
        return;
    }
    for negation in pair.a.polarity.negations() {
        // "Neither side refused" negates twice.
        if pair.a.polarity.negations().iter().any(|it| negation.reach.contains(&it.cue.start)) {
            continue;
        }
        // "Doesn't think that Ann Lee is responsible" negates what is thought.
        let raised = is_form(a, negation.reach.start, RAISING);
        let reach = if raised { negation.reach.start + 1..longer(a, &negation.reach) } else { negation.reach.clone() };
        let matter = reach.filter(|&word| !(a.words[word].is_stop || raised && is_name(a, word)));
        let focus: Vec<usize> = matter.take(FOCUS).filter(|&word| raised || pair.a.polarity.negates(word)).collect();
        // The first word of matter is what is negated: if the other claim has nothing like it, nothing clashes.
        let first = focus.first().is_some_and(|&word| pair.links_of(&(word..word + 1)).next().is_some());
        // "Does not have veto power": what is not had is not what was done.
        let had =
            |link: &&Link| link.a > 0 && is_form(a, link.a - 1, "have") && a.words[link.a].form != b.words[link.b].form;
        let met = pair.alignment.links.iter().filter(|link| {
            focus.contains(&link.a)
                && !had(link)
                && !is_name(a, link.a)
                && matches!(link.kind, LinkKind::Same | LinkKind::Similar)
                && !pair.b.polarity.touches(link.b)
        });
        let around = stretch(a, negation.cue.start, Gap::Clause);
        // What will not happen clashes with what will.
        let planned = a.has_cue(CueClass::Future, &around);
        let (mut in_a, mut in_b) = (Vec::new(), Vec::new());
        for link in met {
            let clause = stretch(b, link.b, Gap::Comma);
            // "Could" against "has not yet", a wish or a plan against a fact: no clash.
            let unreal = [CueClass::Hedge, CueClass::Condition, CueClass::Denial];
            let negated = b.has_cue(CueClass::Negation, &clause) || b.has_cue(CueClass::NoneOf, &clause);
            let is = |class: CueClass| b.has_cue(class, &(clause.start..link.b + 1));
            if !negated && is(CueClass::Future) == planned && !unreal.iter().any(|&class| is(class)) {
                in_a.push(link.a);
                in_b.push(link.b);
            }
        }
        // Both negate it: they agree about that, whatever else one of them says.
        let both = pair.alignment.links.iter().any(|link| {
            let same = focus.iter().any(|&word| a.words[word].stem == a.words[link.a].stem);
            same && !is_name(a, link.a) && pair.a.polarity.touches(link.a) && pair.b.polarity.touches(link.b)
        });
        if both || !first || in_a.is_empty() {
            continue;
        }
        // Of none, whatever number the other claim has.
        let counted: Vec<Range<usize>> = b.quantities.iter().map(|it| it.words.start..it.counted.end).collect();
        let (shared, total) = pair.coverage_of(&around);
        let strength = match strength(shared, total) {
            _ if pair.plainly_same_but_for(slice::from_ref(&negation.cue), &counted) => TWINS,
            strength if pair.mirrors() => strength * 3 / 2,
            strength => strength,
        };
        let strength = if pair.stand_apart() { strength / 2 } else { strength };
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
        (70.., 24..) => 480,
        (50.., 24..) => 400,
        (40.., 30..) => 300,
        _ => 0,
    }
}

/// To where a negation reaches that a verb of thinking passes on.
fn longer(reading: &Reading, reach: &Range<usize>) -> usize {
    stretch(reading, reach.start, Gap::Comma).end.min(reach.start + RAISED)
}
