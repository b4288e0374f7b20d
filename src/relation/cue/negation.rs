//! One claim says it, the other says that it is not so.

use std::ops::Range;

use super::leeway::{lacks, leaves_room};
use super::rival::apposed;
use super::{APART, Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::scope::Negation;
use crate::relation::statement::Statement;
use crate::relation::words::{BE, has_form, is_form, is_name, spans, stretch};

/// What a negation denies stands within so many matter words after it.
const FOCUS: usize = 2;
/// How sure it is where the claims say the same but for the negation.
const TWINS: u32 = 720;
/// … or where the other says all that is denied, and a little more.
const WHOLE: u32 = 600;
/// Who means to do something, or not to.
pub(super) const PLAN: &str =
    "plan plans planned planning intend intends intended intention want wants wanted decided will would";
/// Verbs that pass a negation on to what follows them.
const RAISING: &str = "think thinks thought believe believes believed expect expects expected consider";
/// … so many words on.
const RAISED: usize = 10;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // Who calls it untrue says that it is not so, too.
    if b.has(&[CueClass::Doubt, CueClass::Debunk]) {
        return;
    }
    for negation in pair.a.polarity.negations() {
        // "Neither side refused" negates twice.
        if pair.a.polarity.negations().iter().any(|it| negation.reach.contains(&it.cue.start)) {
            continue;
        }
        // "…, not the rudder, …" says what was not the cause, and not what is not so of the rudder.
        if apposed(a, negation.cue.start).is_some() {
            continue;
        }
        let focus = focus(pair.a, negation);
        // The first word of matter is what is negated: if the other claim has nothing like it, nothing clashes.
        let first = focus.first().is_some_and(|&word| pair.meets(word));
        // Both negate it: they agree about that, whatever else one of them says.
        let both = pair.alignment.links.iter().any(|link| {
            let same = focus.iter().any(|&word| a.words[word].stem == a.words[link.a].stem);
            same && !is_name(a, link.a) && pair.a.polarity.touches(link.a) && pair.b.polarity.touches(link.b)
        });
        if both || !first || turns(pair, negation, &focus) {
            continue;
        }
        let (in_a, in_b) = told(pair, negation, &focus);
        if in_a.is_empty() || leaves_room(pair, negation, &in_b) || others_act(pair, negation, &in_b) {
            continue;
        }
        // Of none, whatever number the other claim has. What is meant to be done is one thing, however it is meant.
        let (mut denying, mut counted) = (planning(a), planning(b));
        denying.push(negation.cue.clone());
        for quantity in &b.quantities {
            counted.push(quantity.words.start..quantity.counted.end);
        }
        let (shared, total) = pair.coverage_of(&stretch(a, negation.cue.start, Gap::Clause));
        let strength = match strength(shared, total) {
            _ if pair.plainly_same_but_for(&denying, &counted) => TWINS,
            // What is denied altogether is denied in each of its forms.
            strength if strength < WHOLE && denies_all(pair, &focus, &denying, &counted) => WHOLE,
            strength if pair.mirrors() => strength * 3 / 2,
            strength => strength,
        };
        let of_else = in_a.iter().zip(&in_b).any(|(&one, &other)| pair.other_object(one, other));
        let strength = if of_else || pair.other_place() || pair.other_frame() {
            strength / APART
        } else if pair.stand_apart() {
            strength / 2
        } else {
            strength
        };
        if strength > 0 {
            let in_a = spans(a, negation.cue.clone().chain(in_a));
            let evidence = Evidence { kind: EvidenceKind::Negation, a: in_a, b: spans(b, in_b), values: None };
            findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
        }
    }
}

/// What a negation denies: the first words of matter that it reaches.
fn focus(claim: &Statement, negation: &Negation) -> Vec<usize> {
    let reading = claim.reading;
    // "Doesn't think that Ann Lee is responsible" negates what is thought.
    let raised = is_form(reading, negation.reach.start, RAISING);
    let reach =
        if raised { negation.reach.start + 1..longer(reading, &negation.reach) } else { negation.reach.clone() };
    let matter = reach.filter(|&word| !(reading.words[word].is_stop || raised && is_name(reading, word)));
    matter.take(FOCUS).filter(|&word| raised || claim.polarity.negates(word)).collect()
}

/// Whether something beside a negation turns what it says: "approved the plan but did not approve the car park", "no one
/// failed to reach the shore", "none died" beside "all survived", "without it the harbour would have been flooded".
fn turns(pair: &Pair, negation: &Negation, focus: &[usize]) -> bool {
    let a = pair.a.reading;
    let Negation { cue, .. } = negation;
    let clause = stretch(a, cue.start, Gap::Comma);
    let told_too = (0..a.words.len()).any(|at| {
        let is_focus = focus.first().is_some_and(|&word| word != at && a.words[word].stem == a.words[at].stem);
        is_focus && !pair.a.polarity.negates(at)
    });
    let opposite =
        |link: &Link| link.kind == LinkKind::Opposite && pair.a.polarity.negates(link.a) && !pair.meets(link.a);
    told_too
        || cue.start > clause.start && a.has_cue(CueClass::NoneOf, &(clause.start..cue.start))
        || pair.alignment.links.iter().any(opposite)
        // "That it was built without permission is false."
        || (cue.end..a.words.len())
            .any(|at| is_form(a, at - 1, BE) && is_form(a, at, "false untrue wrong baseless unfounded"))
        || is_form(a, cue.start, "without") && has_form(a, &(0..a.words.len()), "would")
}

/// What a negates, and where b tells it as it is.
fn told(pair: &Pair, negation: &Negation, focus: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // "Does not have veto power": what is not had is not what was done.
    let had =
        |link: &Link| link.a > 0 && is_form(a, link.a - 1, "have") && a.words[link.a].form != b.words[link.b].form;
    // "Was not in court" and "was in court": there a place is negated.
    let place = |link: &Link| {
        link.a == negation.cue.end + 1
            && link.b > 0
            && is_form(a, negation.cue.end, "in at on")
            && a.words[link.a - 1].form == b.words[link.b - 1].form
    };
    // What will not happen clashes with what will, and no plan with a plan.
    let planned = a.has_cue(CueClass::Future, &stretch(a, negation.cue.start, Gap::Clause));
    let intended = intends(a, negation);
    let (mut in_a, mut in_b) = (Vec::new(), Vec::new());
    for link in &pair.alignment.links {
        let plain = matches!(link.kind, LinkKind::Same | LinkKind::Similar) && (!is_name(a, link.a) || place(link));
        if !focus.contains(&link.a) || !plain || had(link) || pair.b.polarity.touches(link.b) {
            continue;
        }
        let clause = stretch(b, link.b, Gap::Comma);
        // "Could" against "has not yet", a wish, a plan or a belief against a fact: no clash.
        let unreal = [CueClass::Hedge, CueClass::Condition, CueClass::Denial];
        let conditional = has_form(b, &stretch(b, link.b, Gap::Stop), "if unless");
        let negated = conditional
            || lacks(b, link.b)
            || b.has_cue(CueClass::Negation, &clause)
            || b.has_cue(CueClass::NoneOf, &clause);
        let before = clause.start..link.b + 1;
        let is = |class: CueClass| b.has_cue(class, &before);
        // "Could not see" and "could see".
        let able =
            negation.cue.start > 0 && is_form(a, negation.cue.start - 1, "could") && has_form(b, &before, "could");
        let as_told = is(CueClass::Future) == planned && (able || !unreal.iter().any(|&class| is(class)));
        if !negated && !has_form(b, &before, RAISING) && (as_told || intended && has_form(b, &before, PLAN)) {
            in_a.push(link.a);
            in_b.push(link.b);
        }
    }
    (in_a, in_b)
}

/// The words that say that something is meant to be done.
fn planning(reading: &Reading) -> Vec<Range<usize>> {
    (0..reading.words.len()).filter(|&at| is_form(reading, at, PLAN)).map(|at| at..at + 1).collect()
}

/// Whether it is a plan or a wish that is negated.
fn intends(reading: &Reading, negation: &Negation) -> bool {
    has_form(reading, &(negation.cue.start.saturating_sub(1)..negation.reach.start + 1), PLAN)
}

/// Whether b tells all that a negates, in more words: but "commented on the weather" is not what "did not comment" means.
fn denies_all(pair: &Pair, focus: &[usize], denying: &[Range<usize>], counted: &[Range<usize>]) -> bool {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let ends = |&at: &usize| (at + 1..a.words.len()).all(|rest| a.words[rest].is_stop);
    let of_else = |link: &Link| {
        let thing = (link.b + 2..b.words.len()).find(|&at| !b.words[at].is_stop);
        is_form(b, link.b + 1, "on about with for to at into") && thing.is_some_and(|at| !pair.links_b(at))
    };
    let other = focus.iter().filter(|at| ends(at)).any(|&at| pair.links_of(&(at..at + 1)).all(of_else));
    !other && pair.has_all(denying, counted, 2)
}

/// Whether others do what is negated: what the government does not plan, the opposition may.
fn others_act(pair: &Pair, negation: &Negation, in_b: &[usize]) -> bool {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // "Has no record of it" speaks of what others did.
    let acts = negation.cue.len() == 1 || intends(a, negation);
    let ours = subject(a, negation.cue.start);
    let theirs = subject(b, in_b.iter().copied().min().unwrap_or_default());
    acts && ours.last().is_some_and(|&at| !pair.links_a(at)) && theirs.last().is_some_and(|&at| !pair.links_b(at))
}

/// The words of matter before `end`, without those that say that something is meant to be done.
pub(super) fn subject(reading: &Reading, end: usize) -> Vec<usize> {
    let words = stretch(reading, end, Gap::Comma).start..end;
    words.filter(|&at| !(reading.words[at].is_stop || is_form(reading, at, PLAN))).collect()
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
