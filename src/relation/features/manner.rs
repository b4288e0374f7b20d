//! How the two claims are made: what they deny, doubt, hedge and accuse, and whether that is about what they share.

use super::Sink;
use crate::lang::{CueClass, Gap};
use crate::relation::pair::Pair;
use crate::relation::words::stretch;

/// How many classes there are.
const CLASSES: usize = CueClass::ALL.len();

/// Classes that are counted on both sides.
const MANNERS: [CueClass; 18] = [
    CueClass::Denial,
    CueClass::Debunk,
    CueClass::Doubt,
    CueClass::Negation,
    CueClass::Accusation,
    CueClass::Wrongdoing,
    CueClass::Justify,
    CueClass::Contrast,
    CueClass::Distance,
    CueClass::Hedge,
    CueClass::Report,
    CueClass::Confirm,
    CueClass::Support,
    CueClass::Oppose,
    CueClass::Update,
    CueClass::Future,
    CueClass::Condition,
    CueClass::Ask,
];

/// Classes whose clause is held against the other claim.
const REACHING: [CueClass; 14] = [
    CueClass::Denial,
    CueClass::Doubt,
    CueClass::Debunk,
    CueClass::Negation,
    CueClass::Never,
    CueClass::NoneOf,
    CueClass::Oppose,
    CueClass::Support,
    CueClass::Accusation,
    CueClass::Wrongdoing,
    CueClass::Justify,
    CueClass::Hedge,
    CueClass::Condition,
    CueClass::Contrast,
];

pub(super) fn add(pair: &Pair, sink: &mut impl Sink) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let mut counts = [[0_u32; CLASSES]; 2];
    for (reading, counts) in [a, b].into_iter().zip(&mut counts) {
        for cue in &reading.cues {
            let count = &mut counts[cue.class as usize];
            *count = (*count + 1).min(3);
        }
    }
    let [in_a, in_b] = counts;
    for class in MANNERS {
        let at = class as usize;
        sink.both(["least", "most"], class.name(), in_a[at], in_b[at]);
    }
    let reach_a = reach(pair, &in_b);
    let reach_b = reach(&pair.swapped(), &in_a);
    for (at, class) in REACHING.iter().enumerate() {
        sink.add("reach", class.name(), reach_a[at].0.max(reach_b[at].0));
        sink.add("reach-part", class.name(), reach_a[at].1.max(reach_b[at].1));
    }
}

/// For each class that only a has: how many bits of its clauses b shares, and which part, at most.
fn reach(pair: &Pair, other: &[u32]) -> [(u32, u32); REACHING.len()] {
    let reading = pair.a.reading;
    REACHING.map(|class| {
        if other[class as usize] > 0 {
            return (0, 0);
        }
        let clauses = reading.cues_of(class).map(|cue| stretch(reading, cue.words.start, Gap::Clause));
        let shared = clauses.map(|clause| pair.coverage_of(&clause));
        shared.fold((0, 0), |best, (shared, total)| {
            let part = shared * 100 / total.max(1);
            (best.0.max(shared / 256), best.1.max(part))
        })
    })
}
