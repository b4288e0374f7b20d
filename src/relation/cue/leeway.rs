//! Where both may hold, though one claim negates what the other says.

use std::ops::Range;

use super::negation::PLAN;
use crate::lang::{CueClass, Gap, Quantity, Reading};
use crate::relation::pair::Pair;
use crate::relation::scope::Negation;
use crate::relation::words::{BE, has_form, is_form, stretch};

/// What is not so of all may be so of most.
const ALL: &str = "all every each everyone everybody everything always";
/// What is no longer so clashes only with what is said to be so now.
const NOW: &str = "is are has have still remains remain continues continue";
/// What there is not, in other words.
const LACK: &str = "lacking lacked lacks lack absent";

/// Whether both may hold: "not until Monday" and "on Monday", "not all" and "most", "no longer" and what was so before, "not
/// because of it" and for another reason.
pub(super) fn leaves_room(pair: &Pair, negation: &Negation, in_b: &[usize]) -> bool {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let cue = &negation.cue;
    let after = cue.end..stretch(a, cue.start, Gap::Clause).end;
    let is_all = |&at: &usize| b.has_cue(CueClass::All, &stretch(b, at, Gap::Clause));
    let some = is_form(a, cue.end, ALL) && !in_b.iter().any(is_all);
    let ended = has_form(a, cue, "longer anymore") && !has_form(b, &(0..b.words.len()), NOW);
    // What is normally so need not be so this time.
    let usual = a.has(&[CueClass::Often]) && !b.has(&[CueClass::Often]);
    some || ended
        || usual
        || has_form(a, &after, "until till")
        || other_reason(pair, &after)
        || one_delay(a, b)
        || not_asked(a, &after)
        || meant_otherwise(a, cue, b)
}

/// Whether some words of a give a reason that b does not: "did not drop him because of a row".
pub(super) fn other_reason(pair: &Pair, words: &Range<usize>) -> bool {
    let a = pair.a.reading;
    let because = words.clone().find(|&at| is_form(a, at, "because"));
    because.is_some_and(|because| {
        let matter = (because + 1..a.words.len()).find(|&at| !a.words[at].is_stop);
        matter.is_none_or(|at| !pair.meets(at))
    })
}

/// "Not … for three days" and "after three days" tell of one delay.
fn one_delay(a: &Reading, b: &Reading) -> bool {
    let span = |reading: &Reading, before: &str| {
        let lasts = |it: &&Quantity| it.words.start > 0 && is_form(reading, it.words.start - 1, before);
        reading.quantities.iter().find(lasts).map(Quantity::in_base_units)
    };
    span(a, "for").is_some_and(|it| span(b, "after") == Some(it))
}

/// "Did not say when it would reopen": that it would may be said.
fn not_asked(a: &Reading, after: &Range<usize>) -> bool {
    let said = after.clone().find(|&at| is_form(a, at, "say said"));
    said.is_some_and(|at| is_form(a, at + 1, "when whether if how why where who what"))
}

/// What was meant to be done without something may have been done with it.
fn meant_otherwise(a: &Reading, cue: &Range<usize>, b: &Reading) -> bool {
    is_form(a, cue.start, "without") && has_form(a, &(0..cue.start), PLAN) && !has_form(b, &(0..b.words.len()), PLAN)
}

/// Whether a word names what is said not to be there: "exits were missing", "the power cut", but not "the missing boy".
pub(super) fn lacks(reading: &Reading, at: usize) -> bool {
    let clause = stretch(reading, at, Gap::Comma);
    let missing = |at: usize| is_form(reading, at - 1, BE) && is_form(reading, at, "missing");
    (clause.start + 1..clause.end).any(missing)
        || is_form(reading, at + 1, "cut cuts outage outages shortage")
        || has_form(reading, &clause, LACK)
}
