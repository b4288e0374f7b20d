//! An accusation or a report against a denial of that same thing; and two denials of one thing.
//!
//! A denial names its object only in part ("denied responsibility"), so who is denied by whom, and of what, is put
//! together from both claims: the words before the denial hold it, the words after it are its object, and the other
//! claim must say that object, or accuse the holder.

use std::ops::Range;

use super::leeway::other_reason;
use super::{APART, Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{CueClass, Gap};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::statement::Statement;
use crate::relation::words::{is_form, is_name, spans, stretch};

/// A number with fewer letters or digits than this is shared by chance.
const TELLING_NUMBER: usize = 3;
/// What is refused ("denied him bail") stands within so many words of the verb.
const NEAR: usize = 7;

/// A denial in a claim.
struct Denial {
    cue: Range<usize>,
    holder: Range<usize>,
    object: Range<usize>,
}

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let theirs = denials(pair.b);
    for denial in denials(pair.a) {
        if let Some(other) = theirs.first() {
            same_denial(pair, &denial, other, findings);
            continue;
        }
        let object: Vec<&Link> = matter_links(pair, &denial.object);
        let accusation = b.cues_of(CueClass::Accusation).chain(b.cues_of(CueClass::Wrongdoing)).next();
        let held = matter_links(pair, &denial.holder).into_iter().filter(|link| is_name(b, link.b));
        let accused: Vec<&Link> = held.filter(|link| accusation.is_some_and(|cue| cue.words.end <= link.b)).collect();
        let mut words: Vec<usize> = object.iter().map(|link| link.a).collect();
        words.dedup();
        let shared: u32 = words.iter().map(|&word| a.words[word].weight).sum::<u32>() / 256;
        // Who opposes it, too, stands on the denier's side.
        let opposes = accused.is_empty() && b.has(&[CueClass::Oppose]);
        // A shared name is who it is about, not what is denied; nor is what somebody believes denied by "no reason to believe".
        words.retain(|&word| !is_name(a, word) && !a.has_cue(CueClass::Doubt, &(word..word + 1)));
        let (told, all) = pair.coverage_of(&denial.object);
        let whole = all > 0 && told * 2 >= all;
        // "None of them slept" says the same as the denial, not the opposite.
        let apart = [CueClass::NoneOf, CueClass::Doubt];
        let denies_none = is_form(a, denial.cue.end, "that")
            && pair.a.polarity.negations().iter().any(|it| denial.object.contains(&it.cue.start));
        let negates = !denies_none && !pair.b.polarity.negations().is_empty() || b.has(&apart);
        // "Asked whether it could" does not say that it can.
        let asks = (0..b.words.len())
            .any(|at| is_form(b, at, "asked asks asking ask") && is_form(b, at + 1, "whether if how why about"));
        // "Found no evidence of bias" clears of the wrong that it names.
        let cleared = accusation.is_some_and(|cue| {
            let before = stretch(b, cue.words.start, Gap::Clause).start..cue.words.start;
            [CueClass::Doubt, CueClass::Negation, CueClass::NoneOf].iter().any(|&class| b.has_cue(class, &before))
        });
        // What the holder says of itself is no accusation.
        let by_holder = pair
            .links_of(&denial.holder)
            .any(|link| is_name(b, link.b) && pair.b.voices.iter().any(|voice| voice.subject.contains(&link.b)));
        let strength = match (accusation.is_some(), accused.is_empty(), words.len(), shared) {
            // "Did not drop him because of a row" denies the reason.
            _ if cleared || by_holder || other_reason(pair, &denial.object) => continue,
            // "Denied hitting the clinic" / "accused the army of the attack": the accused denies it.
            (true, false, 1.., _) => 780,
            (true, false, 0, _) => 560,
            _ if opposes || negates || asks => continue,
            _ if is_form(a, denial.cue.end, "that")
                && pair.same_but_for(&[denial.holder.clone(), denial.cue.clone()], &[], 2) =>
            {
                520
            }
            (true, true, 2.., 20..) => 380,
            // The other claim says all that is denied.
            (false, _, 2.., 22..) if whole => 520,
            (false, _, 3.., 36..) => 350,
            (_, _, 2.., 24..) => 250,
            _ => continue,
        };
        let strength = if pair.other_frame() { strength / APART } else { strength };
        let in_a = spans(a, denial.cue.clone().chain(object.iter().map(|link| link.a)));
        let accusing = accusation.map(|cue| cue.words.clone()).unwrap_or_default();
        let in_b = spans(b, accusing.chain(object.iter().chain(&accused).map(|link| link.b)));
        let evidence = Evidence { kind: EvidenceKind::Denial, a: in_a, b: in_b, values: None };
        findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
    }
}

/// Both claims report a denial: by the same holder, or of the same thing, that is one denial told twice.
fn same_denial(pair: &Pair, one: &Denial, other: &Denial, findings: &mut Vec<Finding>) {
    let meet = |x: &Range<usize>, y: &Range<usize>| {
        let links = matter_links(pair, x).into_iter().filter(|link| y.contains(&link.b));
        links.map(|link| pair.a.reading.words[link.a].weight).sum::<u32>() / 256
    };
    let (holder, object) = (meet(&one.holder, &other.holder), meet(&one.object, &other.object));
    let strength = match (holder, object) {
        (8.., 16..) => 800,
        (8.., 7..) => 620,
        (8.., _) | (_, 24..) => 450,
        _ => return,
    };
    let (a, b) = (spans(pair.a.reading, one.cue.clone()), spans(pair.b.reading, other.cue.clone()));
    let evidence = Evidence { kind: EvidenceKind::SameDenial, a, b, values: None };
    findings.push(Finding { evidence, speaks_for: Relation::Agree, strength });
}

fn denials(claim: &Statement) -> Vec<Denial> {
    let Statement { reading, polarity, voices, .. } = claim;
    let mut denials: Vec<Denial> = Vec::new();
    for cue in reading.cues_of(CueClass::Denial) {
        let first = cue.words.start;
        // "Did not deny"; and the inner phrase of a longer one.
        let thing = cue.words.end..reading.words.len().min(cue.words.end + NEAR);
        if polarity.negates(first)
            || denials.last().is_some_and(|denial| denial.cue.end > first)
            || reading.has_cue(CueClass::DeniedThing, &thing)
        {
            continue;
        }
        let sentence = stretch(reading, first, Gap::Stop);
        let clause = stretch(reading, first, Gap::Clause);
        // Passive: "the claim was denied by the ministry".
        let passive = is_form(reading, cue.words.end, "by");
        // What somebody is said to have done besides denying is not denied: "denied it and was released".
        let joined =
            |&at: &usize| is_form(reading, at, "and") && is_form(reading, at + 1, "was were is has had said will");
        let end = (cue.words.end..clause.end).find(joined).unwrap_or(clause.end);
        // "The team denied that Lee had lied and disputed the ruling": the second verb has the first one's subject.
        let own = voices.iter().find(|voice| voice.verb.start == first && !voice.subject.is_empty());
        let holds = own.map_or(first, |voice| voice.subject.end.min(first));
        let (before, after) = (sentence.start..holds, cue.words.end..end);
        let (holder, object) = if passive { (after, before) } else { (before, after) };
        denials.push(Denial { cue: cue.words.clone(), holder, object });
    }
    denials
}

/// The links of some words of a, without small numbers, which say nothing of the matter.
fn matter_links<'p>(pair: &'p Pair, words: &Range<usize>) -> Vec<&'p Link> {
    let small =
        |link: &&Link| link.kind == LinkKind::Number && pair.a.reading.words[link.a].span.len() < TELLING_NUMBER;
    pair.links_of(words).filter(|link| !small(link)).collect()
}
