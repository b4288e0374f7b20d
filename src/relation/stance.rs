//! How an article carries a claim, and who says it.
//!
//! A claim is read in its sentence: the voice often stands outside the marked words ("…", the mayor said). What is
//! said here is shown to readers, so a voice is named only where a verb of saying stands next to it.

use std::ops::Range;

use super::words::{is_form, stretch};
use crate::article::Stance;
use crate::lang::{Cue, CueClass, Gap, Reading};
use crate::text::Span;

/// How a claim is carried, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carriage {
    /// How the article carries the claim.
    pub stance: Stance,
    /// The words of the sentence that name the voice, as the article has them.
    pub speaker: Option<Span>,
}

/// A name is at most so many words long.
const LONGEST_NAME: usize = 6;

/// Reads how a sentence carries the claim that stands at `claim` (a span of the sentence).
#[must_use]
pub fn carriage(sentence: &Reading, claim: Span) -> Carriage {
    let inside = |class| sentence.cues_of(class).any(|cue| claim.contains(sentence.span(&cue.words)));
    let voice = voice(sentence, claim);
    let stance = if inside(CueClass::Denial) {
        Stance::Denies
    } else if inside(CueClass::Doubt) {
        Stance::Doubts
    } else if voice.is_some() {
        Stance::Reports
    } else if inside(CueClass::Hedge) {
        Stance::Hedges
    } else {
        Stance::Asserts
    };
    let name = voice.and_then(|voice| voice.name).filter(|words| is_somebody(sentence, words));
    let speaker = name.map(|words| sentence.span(&words));
    Carriage { stance, speaker }
}

/// Somebody who says something; without a name where it is only "he" or "they".
struct Voice {
    name: Option<Range<usize>>,
}

/// So many words of matter may stand between a voice and what it says: "says that this shows that …".
const NEAR: usize = 1;

/// Verbs whose subject stands inside the claim.
const INSIDE: [CueClass; 5] =
    [CueClass::Report, CueClass::Denial, CueClass::Accusation, CueClass::Distance, CueClass::Confirm];
/// Verbs that carry a claim from outside of it. A denial beside a claim denies something else.
const OUTSIDE: [CueClass; 3] = [CueClass::Report, CueClass::Distance, CueClass::Confirm];

/// Who says the claim: the subject of a verb of saying, in the claim or around it in its sentence.
fn voice(sentence: &Reading, claim: Span) -> Option<Voice> {
    let find = |classes: &[CueClass], governs: &dyn Fn(Span, Span) -> bool| {
        // What stands in quotation marks is said by somebody else than the article.
        let verbs = sentence.cues.iter().filter(|cue| !sentence.words[cue.words.start].quoted);
        let verbs = verbs.filter(|cue| classes.contains(&cue.class));
        let mut voices = verbs.filter_map(|cue| Some((sentence.span(&cue.words), subject(sentence, cue)?)));
        voices.find(|(verb, voice)| governs(*verb, voice.name.as_ref().map_or(*verb, |words| sentence.span(words))))
    };
    let inside = find(&INSIDE, &|verb, name| claim.contains(verb) && claim.contains(name));
    let quoted = sentence.words.iter().any(|word| word.quoted && claim.contains(word.span));
    let beside = |verb: Span, name: Span| {
        let apart = !claim.overlaps(verb) && !claim.overlaps(name);
        apart && (quoted || matter_between(sentence, claim, verb.cover(name)) <= NEAR)
    };
    let voice = inside.or_else(|| find(&OUTSIDE, &beside));
    voice.map(|(_, voice)| voice)
}

/// How many words that are no function words stand between a claim and the words of a voice.
fn matter_between(sentence: &Reading, claim: Span, voice: Span) -> usize {
    let (start, end) = (claim.end.min(voice.end), claim.start.max(voice.start));
    // A claim between a voice and its verb ("the mayor repeatedly said") has nothing between.
    let between = |span: Span| start <= span.start && span.end <= end;
    sentence.words.iter().filter(|word| !word.is_stop && between(word.span)).count()
}

/// The subject of a verb of saying: before it ("the mayor said"), or after it ("…," said the mayor).
fn subject(sentence: &Reading, cue: &Cue) -> Option<Voice> {
    let auxiliary = |at: usize| {
        is_form(sentence, at, &["has", "have", "had", "also", "later", "then", "again", "since", "already", "long"])
    };
    let end = stretch(sentence, cue.words.start, Gap::Stop).end;
    if is_form(sentence, cue.words.start, &["according"]) {
        return first_name(sentence, cue.words.end..end);
    }
    let start = stretch(sentence, cue.words.start, Gap::Comma).start;
    let last = (start..cue.words.start).rev().find(|&at| !auxiliary(at) && !is_adverb(sentence, at));
    let Some(last) = last else {
        // Inverted order comes right after a quotation.
        let inverted = cue.words.start > 0 && sentence.words[cue.words.start].gap == Gap::Comma;
        return inverted.then(|| first_name(sentence, cue.words.end..end)).flatten();
    };
    if is_form(sentence, last, &["he", "she", "they", "it", "we", "i", "who", "which"]) {
        return Some(Voice { name: None });
    }
    let weekday = |at: usize| sentence.weekdays.iter().any(|day| day.0 == at);
    let in_name = |&at: &usize| !sentence.words[at].is_stop && !weekday(at);
    let name = (start..=last).rev().take(LONGEST_NAME).take_while(in_name);
    let first = name.last()?;
    // "A woman from the village said": the whole subject, where it starts its clause.
    let whole = last - start < LONGEST_NAME && is_form(sentence, start, &["a", "an", "one", "another"]);
    let first = if whole { start } else { first };
    // "The dubious claim" is a noun.
    (!sentence.has_cue(CueClass::Doubt, &(first..last + 1))).then(|| Voice { name: Some(first..last + 1) })
}

fn first_name(sentence: &Reading, words: Range<usize>) -> Option<Voice> {
    let first = words.clone().find(|&at| !sentence.words[at].is_stop)?;
    let capital = sentence.words[first].capital;
    // A name goes on with capitals; a common noun is one word, since nothing tells where its phrase ends.
    let joined = |&at: &usize| {
        let word = &sentence.words[at];
        at == first || word.gap <= Gap::Hyphen && !word.is_stop && capital && word.capital
    };
    let end = (first..words.end.min(first + LONGEST_NAME)).take_while(joined).last()?;
    Some(Voice { name: Some(first..end + 1) })
}

/// Whether words before a verb of saying are somebody: a name, or several words, or a noun that looks like people.
/// Numbers and adjectives that were taken for a subject are not shown to readers.
fn is_somebody(sentence: &Reading, words: &Range<usize>) -> bool {
    let counted = sentence.quantities.iter().any(|number| number.words.contains(&words.start));
    words.clone().any(|at| names(sentence, at)) || words.len() > 1 || sentence.words[words.start].is_people && !counted
}

/// Whether a word surely names somebody: a known name or office, or a capital that no sentence start explains.
fn names(sentence: &Reading, at: usize) -> bool {
    let word = &sentence.words[at];
    let starts = at == 0 || word.gap == Gap::Stop;
    let mentioned = sentence.mentions.iter().any(|mention| mention.words.contains(&at));
    mentioned || word.capital && !word.is_stop && (!starts || word.unknown)
}

/// "Repeatedly denied": the subject stands further left.
fn is_adverb(sentence: &Reading, at: usize) -> bool {
    [CueClass::Often, CueClass::Always, CueClass::Never].iter().any(|&class| sentence.has_cue(class, &(at..at + 1)))
}
