//! One claim names another cause, doer or thing in place of the one that the other claim names: "speed, not a faulty rail".

use std::ops::Range;

use super::{Finding, Relation};
use crate::align::LinkKind;
use crate::lang::{Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::words::{is_form, spans, stretch};

/// What is ruled out is named in so many words at most.
const LONG: usize = 5;
/// How often such a finding is right; where the claims share what follows, more often.
const ALONE: u32 = 600;
const SHARED: u32 = 700;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let noun = |words: Range<usize>| words.rev().find(|&at| !a.words[at].is_stop);
    for not in pair.a.polarity.negations().iter().map(|negation| negation.cue.start) {
        let Some(phrase) = apposed(a, not) else { continue };
        let (Some(ruled_out), Some(instead)) = (noun(phrase.clone()), noun(stretch(a, not - 1, Gap::Comma))) else {
            continue;
        };
        let same = [LinkKind::Same, LinkKind::Name];
        let named = pair.links_of(&(ruled_out..ruled_out + 1)).find(|link| same.contains(&link.kind));
        let Some(link) = named.filter(|link| !pair.meets(instead) && !pair.b.polarity.touches(link.b)) else {
            continue;
        };
        let shared = (phrase.end..a.words.len()).any(|at| pair.meets(at));
        let (a, b) = (spans(a, [instead, not, ruled_out]), spans(b, [link.b]));
        let evidence = Evidence { kind: EvidenceKind::Negation, a, b, values: None };
        findings.push(Finding {
            evidence,
            speaks_for: Relation::Dispute,
            strength: if shared { SHARED } else { ALONE },
        });
    }
}

/// What a "not" rules out that stands between commas: "…, not the rudder, …". At the end of a sentence it is less sure to
/// stand for what was before it.
pub(super) fn apposed(reading: &Reading, not: usize) -> Option<Range<usize>> {
    if not == 0 || reading.words[not].gap != Gap::Comma || !is_form(reading, not, "not") {
        return None;
    }
    let phrase = not + 1..stretch(reading, not, Gap::Comma).end;
    (phrase.len() <= LONG && phrase.end < reading.words.len()).then_some(phrase)
}
