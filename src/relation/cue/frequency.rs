//! Never against often, none against all, of the same thing.

use super::{Finding, Relation};
use crate::align::{Link, LinkKind};
use crate::lang::{Cue, CueClass, Gap, Reading};
use crate::relation::evidence::{Evidence, EvidenceKind};
use crate::relation::pair::Pair;
use crate::relation::scope::Negation;
use crate::relation::words::{spans, stretch};

/// Classes that cannot both hold of one thing.
const CLASHES: [(CueClass, CueClass); 7] = [
    (CueClass::Never, CueClass::Often),
    (CueClass::Never, CueClass::Always),
    (CueClass::Never, CueClass::Sometimes),
    (CueClass::Rarely, CueClass::Often),
    (CueClass::Rarely, CueClass::Always),
    (CueClass::NoneOf, CueClass::All),
    (CueClass::NoneOf, CueClass::Most),
];

/// What is said to happen never or often stands within so many words.
const NEAR: usize = 6;

pub(super) fn find(pair: &Pair, findings: &mut Vec<Finding>) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    for (low, high) in CLASHES {
        for one in a.cues_of(low) {
            for other in b.cues_of(high) {
                // "Nobody" and "every" are said of so many things that the rest must be the same, too; and "without a single
                // vote for it" is "every vote against it".
                let scope = low == CueClass::NoneOf;
                let against = |reading: &Reading| reading.has(&[CueClass::Oppose]);
                if scope && (!pair.mirrors() || against(a) != against(b)) {
                    continue;
                }
                let in_a = stretch(a, one.words.start, Gap::Comma);
                let in_b = stretch(b, other.words.start, Gap::Comma);
                // "None died" and "all survived".
                let opposite = |link: &Link| link.kind == LinkKind::Opposite && in_a.contains(&link.a);
                let negates = |it: &Negation| it.cue.start >= one.words.end && in_a.contains(&it.cue.start);
                let turned =
                    pair.alignment.links.iter().any(opposite) || pair.a.polarity.negations().iter().any(negates);
                if scope && turned {
                    continue;
                }
                let links: Vec<_> = pair.links_of(&in_a).filter(|link| in_b.contains(&link.b)).collect();
                // Both must be said of the same thing: what follows the one is among what follows the other.
                let follows = |cue: &Cue| cue.words.end..cue.words.end + NEAR;
                let (after_a, after_b) = (follows(one), follows(other));
                if !links.iter().any(|link| after_a.contains(&link.a) && after_b.contains(&link.b)) {
                    continue;
                }
                let mut words: Vec<usize> = links.iter().map(|link| link.a).collect();
                words.dedup();
                let shared: u32 = words.iter().map(|&word| a.words[word].weight).sum();
                let strength = match (words.len(), shared / 256) {
                    (2.., 24..) => 720,
                    (2.., 16..) => 560,
                    _ => continue,
                };
                let in_a = spans(a, one.words.clone().chain(links.iter().map(|link| link.a)));
                let in_b = spans(b, other.words.clone().chain(links.iter().map(|link| link.b)));
                let evidence = Evidence { kind: EvidenceKind::Frequency, a: in_a, b: in_b, values: None };
                findings.push(Finding { evidence, speaks_for: Relation::Dispute, strength });
            }
        }
    }
}
