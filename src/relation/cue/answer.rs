//! One claim says that somebody's account is not so, the other is that account: "countered Lee's suggestion".

use std::ops::Range;

use super::{Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::scope::Polarity;
use crate::relation::words::{is_form, is_name, is_who, spans, stretch};

/// What somebody has said.
const ACCOUNT: &str = "account accounts allegation allegations argument arguments assertion assertions assessment boast \
    claim claims characterisation characterization charge charges denial denials description estimate explanation \
    narrative picture statement statements story suggestion suggestions tale theory version view";
/// Words that answer it, beside those of denying.
const ANSWERS: &str = "countered counters counter contradicted contradicts contradict challenged challenges challenge \
    questioned questions undercut undercuts undermined undermines different";
/// What is said not to do so.
const UPHOLDS: &str = "comport square fit match support agree accept believe buy back accord";
/// The account stands within so many words of the verb.
const NEAR: usize = 6;
/// "The version of the guard": whose it is stands so many words behind.
const OF: usize = 5;

/// Words of a claim by which it answers what somebody has said.
pub(in crate::relation) struct Answer {
    verb: usize,
    /// The account, as a word.
    noun: usize,
    /// Where it may say whose account it is.
    teller: Range<usize>,
    /// What the account is of.
    told: Range<usize>,
}

/// The answers in a claim.
pub(in crate::relation) fn answers(a: &Reading, polarity: &Polarity) -> Vec<Answer> {
    // "Disputed", or "did not accept".
    let is_answer = |at: usize| {
        if polarity.negates(at) {
            is_form(a, at, UPHOLDS)
        } else {
            a.has_cue(CueClass::Denial, &(at..at + 1)) || is_form(a, at, ANSWERS)
        }
    };
    let accounts = (1..a.words.len()).filter(|&at| !a.words[at].is_stop && is_form(a, at, ACCOUNT));
    let answers = accounts.filter_map(|noun| {
        let clause = stretch(a, noun, Gap::Clause);
        let before = clause.start.max(noun.saturating_sub(NEAR))..noun;
        let verb = before.rev().find(|&at| is_answer(at))?;
        // "Lee's story", "the story of Lee".
        let last = if is_form(a, noun + 1, "of by from than") { noun + OF } else { noun };
        Some(Answer { verb, noun, teller: verb + 1..last + 1, told: noun + 1..clause.end })
    });
    answers.collect()
}

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    for Answer { verb, noun, teller, told } in &pair.a.answers {
        // Who tells it must be a voice of the other claim.
        let tells = |link: &&Link| {
            let somebody = is_who(a, link.a) && is_name(b, link.b);
            let person = a.words[link.a].is_people && link.kind == LinkKind::Same;
            teller.contains(&link.a)
                && (somebody || person)
                && pair.b.voices.iter().any(|voice| voice.subject.contains(&link.b))
        };
        let Some(teller) = pair.alignment.links.iter().find(tells) else { continue };
        let matter = |link: &&Link| {
            told.contains(&link.a) && link.kind != LinkKind::Opposite && a.words[link.a].stem != a.words[teller.a].stem
        };
        let strength = match pair.connected(pair.alignment.links.iter().filter(matter)) {
            (2.., 16..) => 720,
            (1.., 7..) => 640,
            // Of everything else that somebody said, this may be something else.
            _ => 300,
        };
        let (in_a, in_b) = (spans(a, [*verb, teller.a, *noun]), spans(b, [teller.b]));
        let evidence = Evidence { kind: EvidenceKind::Denial, a: in_a, b: in_b, values: None };
        findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
    }
}
