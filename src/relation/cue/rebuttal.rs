//! Somebody rejects what is said of them, as a whole: "rejected all the allegations", "called the report a lie".
//!
//! Such a denial names no object of its own. It answers whatever the other claim says of its holder, so the other claim
//! must speak of the holder, in somebody else's voice or with a word of accusation.

use super::{Finding, Relation};
use crate::align::LinkKind;
use crate::lang::CueClass;
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{has_form, is_form, is_who, spans};

/// What is rejected when everything is: the word stands within so many words of the verb.
const NEAR: usize = 5;
/// Nouns for what others say.
const SAID_OF_THEM: &str = "allegation allegations accusation accusations claim claims charge charges story \
    stories account accounts report reports suggestion suggestions rumor rumors rumour \
    rumours wrongdoing controversy everything narrative characterization \
    characterisation criticism involvement responsibility stories newspaper article";

/// Words by which something is called untrue.
const CALLING: &str = "is are was were be been as called calls calling says said";

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let rejects = [CueClass::Denial, CueClass::Debunk];
    if b.has(&rejects) {
        return;
    }
    for cue in a.cues.iter().filter(|cue| rejects.contains(&cue.class)) {
        if pair.a.polarity.negates(cue.words.start) {
            continue;
        }
        // "Allegations of fabrication" reject nothing: what is said must be called so.
        let before = cue.words.start.saturating_sub(NEAR + 1)..cue.words.start;
        if cue.class == CueClass::Debunk && !has_form(a, &before, CALLING) {
            continue;
        }
        let near = cue.words.start.saturating_sub(NEAR)..a.words.len().min(cue.words.end + NEAR);
        let whole = near.clone().find(|&at| is_form(a, at, SAID_OF_THEM) && !cue.words.contains(&at));
        let Some(noun) = whole else { continue };
        // The holder is the subject of the verb: "Lee, who was away, rejected"; or the voice: "It is a lie," said Lee.
        let by_verb: Vec<_> = pair.a.voices.iter().filter(|voice| voice.verb.start == cue.words.start).collect();
        let said = if by_verb.is_empty() { pair.a.voices.iter().collect() } else { by_verb };
        let holds = |at: usize| said.iter().any(|voice| voice.subject.contains(&at));
        let links = pair.alignment.links.iter().filter(|link| holds(link.a) && link.kind != LinkKind::Opposite);
        let held = links.filter(|link| is_who(a, link.a) && is_who(b, link.b) && b.words[link.b].capital);
        let accuses = b.has(&[CueClass::Accusation, CueClass::Wrongdoing]);
        let mut told: Vec<_> = held
            .filter(|link| !pair.b.voices.iter().any(|voice| voice.subject.contains(&link.b)))
            .filter(|_| accuses || !pair.b.voices.is_empty())
            .collect();
        let Some(first) = told.first().copied() else { continue };
        told.retain(|link| link.a == first.a || link.b == first.b);
        let strength = if accuses { 720 } else { 520 };
        let in_a = spans(a, cue.words.clone().chain([noun, first.a]));
        let accusing = b.cues_of(CueClass::Accusation).map(|cue| cue.words.clone()).next().unwrap_or_default();
        let in_b = spans(b, told.iter().map(|link| link.b).chain(accusing));
        let evidence = Evidence { kind: EvidenceKind::Denial, a: in_a, b: in_b, values: None };
        findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
    }
}
