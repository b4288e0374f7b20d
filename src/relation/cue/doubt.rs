//! One claim casts doubt on what the other says.

use super::{Finding, Relation};
use crate::lang::{CueClass, Gap};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{is_form, is_name, spans, stretch};

/// A doubt reaches at most this many words.
const REACH: usize = 14;
/// A word of what is doubted stands within so many words of the doubt.
const CLOSE: usize = 4;
/// What can be false, beside things that are forged.
const TOLD: &str = "claim claims report reports story stories rumour rumours rumor rumors news allegation allegations \
    accusation accusations statement statements narrative information impression suggestion";
/// Fewer words after a doubt say nothing.
const FEWEST: usize = 3;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    // Who doubts it, too, or denies it, is not doubted.
    let doubted_too = b.has(&[CueClass::Doubt, CueClass::Debunk, CueClass::Denial, CueClass::NoneOf]);
    for cue in a.cues_of(CueClass::Doubt).filter(|_| !doubted_too) {
        // "There is no doubt" doubts nothing.
        if pair.a.polarity.negates(cue.words.start) {
            continue;
        }
        // "A false passport" is no false account.
        let thing = cue.words.end;
        let has_thing = a.words.get(thing).is_some_and(|word| word.gap == Gap::Space && !word.is_stop);
        let forged = is_form(a, cue.words.start, "false fake forged bogus") && has_thing && !is_form(a, thing, TOLD);
        if forged && !pair.meets(thing) {
            continue;
        }
        let clause = stretch(a, cue.words.start, Gap::Clause);
        // "The dubious claim that …" doubts what follows, "… is dubious" what goes before.
        let follows = cue.words.end..clause.end.min(cue.words.end + REACH);
        let doubted = if follows.len() >= FEWEST { follows } else { clause.start..cue.words.start };
        let (shared, total) = pair.coverage_of(&doubted);
        let links: Vec<_> = pair.links_of(&doubted).filter(|link| !cue.words.contains(&link.a)).collect();
        let mut words: Vec<usize> = links.iter().map(|link| link.a).collect();
        words.dedup();
        // What the other claim says is not so, too.
        let negated = |word: usize| {
            b.has_cue(CueClass::Negation, &(stretch(b, word, Gap::Clause).start..word)) || pair.b.polarity.negates(word)
        };
        if links.iter().any(|link| negated(link.b)) {
            continue;
        }
        // What is doubted stands close to the doubt and is no mere name or date.
        let close = |word: &usize| word.abs_diff(cue.words.start).min(word.abs_diff(cue.words.end)) <= CLOSE;
        if !words.iter().any(|word| close(word) && !is_name(a, *word)) {
            continue;
        }
        let holder = clause.start..cue.words.end;
        let strength = match (words.len(), shared / 256, shared * 100 / total.max(1)) {
            _ if doubted.start >= holder.end && pair.same_but_for(&[holder], &[], 2) => 600,
            (3.., 36.., 45..) if pair.mirrors() => 600,
            (3.., 36.., 45..) => 200,
            (3.., 28.., 30..) if pair.mirrors() => 540,
            (3.., 28.., 30..) => 140,
            (2.., 20.., 25..) => 80,
            _ => continue,
        };
        let in_a = spans(a, cue.words.clone());
        let evidence =
            Evidence { kind: EvidenceKind::Doubt, a: in_a, b: spans(b, links.iter().map(|link| link.b)), values: None };
        findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
    }
}
