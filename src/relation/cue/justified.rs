//! One claim tells of a wrong that somebody did, the other says, for whoever did it, that it was right: "stole the code"
//! against "its copying was fair use".

use super::{Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{has_form, is_form, is_who, spans, stretch};

/// Whose deed is judged stands so many words behind the verb: "ruled that the company's copying …".
const THEME: usize = 3;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // Who speaks of right and wrong has weighed both.
    if a.has(&[CueClass::Wrongdoing]) || b.has(&[CueClass::Justify]) {
        return;
    }
    let is_actor = |reading: &Reading, at: usize| {
        let word = &reading.words[at];
        word.capital && word.weight > 0 && (word.unknown || is_who(reading, at))
    };
    for right in a.cues_of(CueClass::Justify) {
        let before = stretch(a, right.words.start, Gap::Clause).start..right.words.start;
        if pair.a.polarity.negates(right.words.start) || has_form(a, &before, "whether if") {
            continue;
        }
        let justifies = |at: usize| {
            at < right.words.start
                && pair.a.voices.iter().any(|voice| {
                    // Whom somebody tells does not speak.
                    let theme = voice.verb.end..voice.verb.end + THEME;
                    voice.subject.contains(&at)
                        || theme.contains(&at) && !is_form(a, voice.verb.start, "told tells tell")
                })
        };
        for wrong in b.cues_of(CueClass::Wrongdoing).filter(|wrong| !pair.b.polarity.negates(wrong.words.start)) {
            let clause = stretch(b, wrong.words.start, Gap::Clause).start..wrong.words.start;
            let links = || pair.alignment.links.iter().filter(|link| link.kind != LinkKind::Opposite);
            let actor = |link: &&Link| {
                justifies(link.a) && clause.contains(&link.b) && is_actor(a, link.a) && is_actor(b, link.b)
            };
            let Some(actor) = links().find(actor) else { continue };
            let strength = match pair.connected(links()) {
                (2.., 14..) => 600,
                (_, 10..) => 560,
                _ => continue,
            };
            let in_a = spans(a, right.words.clone().chain([actor.a]));
            let in_b = spans(b, wrong.words.clone().chain([actor.b]));
            let evidence = Evidence { kind: EvidenceKind::Position, a: in_a, b: in_b, values: None };
            findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
        }
    }
}
