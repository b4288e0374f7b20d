//! A wrong that one claim tells of and the other clears away: "bias" against "found no evidence of bias".

use super::negation::subject;
use super::{Finding, Relation};
use crate::lang::{CueClass, Gap};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{has_form, is_form, is_name, spans, stretch};

/// What clears somebody stands within so many words before the wrong.
const REACH: usize = 9;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let clearing = [CueClass::Denial, CueClass::Doubt, CueClass::Debunk, CueClass::Negation];
    for wrong in a.cues_of(CueClass::Wrongdoing) {
        let from = wrong.words.start.saturating_sub(REACH).max(stretch(a, wrong.words.start, Gap::Clause).start);
        let near = from..wrong.words.start;
        let cleared = a.cues.iter().rev().find(|cue| {
            let before = near.start <= cue.words.start && cue.words.end <= near.end;
            before
                && clearing.contains(&cue.class)
                && if cue.class == CueClass::Negation {
                    pair.a.polarity.negates(wrong.words.start)
                } else {
                    !pair.a.polarity.negates(cue.words.start)
                }
        });
        let Some(cleared) = cleared else { continue };
        // What was not stolen, and what was, stand right before the verb.
        let negated = cleared.class == CueClass::Negation && wrong.words.start <= cleared.words.end + 1;
        if negated && subject(a, cleared.words.start).last().is_some_and(|&at| !pair.links_a(at)) {
            continue;
        }
        // "The bias charges": that there are charges is not what is cleared away.
        let accused = a.has(&[CueClass::Accusation]);
        let told = pair.links_of(&wrong.words).filter(|link| {
            let clause = stretch(b, link.b, Gap::Clause);
            let cleared_too = has_form(b, &clause, "cleared acquitted exonerated absolved")
                || clearing.iter().any(|&class| b.has_cue(class, &clause));
            let charges = accused && is_form(b, link.b + 1, "charges allegations accusations claims");
            !cleared_too && !charges
        });
        let told: Vec<usize> = told.map(|link| link.b).collect();
        if told.is_empty() {
            continue;
        }
        // The same wrong of somebody else is another matter: a name or a second word must be shared, too.
        let outside = pair.alignment.links.iter().filter(|link| !wrong.words.contains(&link.a));
        let (words, bits) = pair.connected(outside.clone());
        let named = outside.clone().any(|link| is_name(a, link.a));
        let strength = match (named, words, bits) {
            (true, 2.., 14..) => 680,
            (true, _, _) => 560,
            (false, 2.., 16..) => 480,
            _ => continue,
        };
        let (in_a, in_b) = (spans(a, cleared.words.clone().chain(wrong.words.clone())), spans(b, told));
        let evidence = Evidence { kind: EvidenceKind::Denial, a: in_a, b: in_b, values: None };
        findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
    }
}
