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
    /// The pronoun that stands for the voice, where it is not named: whom it means stands elsewhere in the article.
    pub pronoun: Option<Span>,
}

/// A name is at most so many words long.
const LONGEST_NAME: usize = 6;

/// Reads how a sentence carries the claim that stands at `claim` (a span of the sentence).
#[must_use]
pub fn carriage(sentence: &Reading, claim: Span) -> Carriage {
    let inside = |class| sentence.cues_of(class).any(|cue| claim.contains(sentence.span(&cue.words)));
    // An accusation and a denial in one claim: it reports the quarrel, and nobody says all of it.
    let quarrel = inside(CueClass::Accusation) && inside(CueClass::Denial);
    let voice = voice(sentence, claim);
    let stance = match &voice {
        Some(voice) if voice.denies && !quarrel => Stance::Denies,
        _ if inside(CueClass::Doubt) => Stance::Doubts,
        Some(_) => Stance::Reports,
        None if inside(CueClass::Hedge) => Stance::Hedges,
        None => Stance::Asserts,
    };
    let voice = voice.filter(|_| !quarrel);
    let pronoun = voice.as_ref().and_then(|voice| voice.pronoun).map(|at| sentence.words[at].span);
    let name = voice.and_then(|voice| voice.name).filter(|words| is_somebody(sentence, words));
    let speaker = name.map(|words| sentence.span(&words));
    Carriage { stance, speaker, pronoun }
}

/// Somebody who says something; without a name where it is only "he" or "they".
struct Voice {
    name: Option<Range<usize>>,
    pronoun: Option<usize>,
    /// Whether the verb is one of denying.
    denies: bool,
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
        let mut voices = verbs.filter_map(|cue| {
            let Subject { name, pronoun } = subject(sentence, cue)?;
            // "Said there was no plan" is saying, too.
            let denies = cue.class == CueClass::Denial && !sentence.has_cue(CueClass::Report, &cue.words);
            Some((sentence.span(&cue.words), Voice { name, pronoun, denies }))
        });
        voices.find(|(verb, voice)| governs(*verb, voice.name.as_ref().map_or(*verb, |words| sentence.span(words))))
    };
    let inside = find(&INSIDE, &|verb, name| claim.contains(verb) && claim.contains(name));
    let quoted = sentence.words.iter().any(|word| word.quoted && claim.contains(word.span));
    let beside = |verb: Span, name: Span| {
        let apart = !claim.overlaps(verb) && !claim.overlaps(name) && !turns(sentence, claim, verb.cover(name));
        apart && (quoted || matter_between(sentence, claim, verb.cover(name)) <= NEAR)
    };
    let voice = inside.or_else(|| find(&OUTSIDE, &beside));
    voice.map(|(_, voice)| voice)
}

/// Whether a "but" stands between a claim and the words of a voice: what follows it is not said by that voice.
fn turns(sentence: &Reading, claim: Span, voice: Span) -> bool {
    let (start, end) = (claim.end.min(voice.end), claim.start.max(voice.start));
    let between = |at: &usize| start <= sentence.words[*at].span.start && sentence.words[*at].span.end <= end;
    (0..sentence.words.len()).filter(between).any(|at| is_form(sentence, at, "but although though while"))
}

/// How many words that are no function words stand between a claim and the words of a voice.
fn matter_between(sentence: &Reading, claim: Span, voice: Span) -> usize {
    let (start, end) = (claim.end.min(voice.end), claim.start.max(voice.start));
    // A claim between a voice and its verb ("the mayor repeatedly said") has nothing between.
    let between = |span: Span| start <= span.start && span.end <= end;
    sentence.words.iter().filter(|word| !word.is_stop && between(word.span)).count()
}

/// The subject of a verb of saying.
#[derive(Default)]
struct Subject {
    name: Option<Range<usize>>,
    pronoun: Option<usize>,
}

/// The subject of a verb of saying: before it ("the mayor said"), or after it ("…," said the mayor).
fn subject(sentence: &Reading, cue: &Cue) -> Option<Subject> {
    let weekday = |at: usize| sentence.weekdays.iter().any(|day| day.0 == at);
    // "The ministry on Thursday denied", "has since said": the subject stands further left.
    let auxiliary = |at: usize| {
        weekday(at)
            || weekday(at + 1) && is_form(sentence, at, "on")
            || is_form(sentence, at, "has have had also later then again since already long")
    };
    let end = stretch(sentence, cue.words.start, Gap::Stop).end;
    if is_form(sentence, cue.words.start, "according") {
        return Some(first_name(sentence, cue.words.end..end).unwrap_or_default());
    }
    let start = stretch(sentence, cue.words.start, Gap::Comma).start;
    let last = (start..cue.words.start).rev().find(|&at| !auxiliary(at) && !is_adverb(sentence, at));
    let Some(last) = last else {
        // Inverted order comes right after a quotation: "…," said the mayor. Otherwise a comma closes an apposition:
        // "The owner, Ana Ruiz, denied that …".
        let after_comma = cue.words.start > 0 && sentence.words[cue.words.start].gap == Gap::Comma;
        let inverted = after_comma && !is_form(sentence, cue.words.end, "that it he she they");
        let named = || {
            let before = (0..cue.words.start).rev().take(LONGEST_NAME);
            let run = before.take_while(|&at| sentence.words[at].capital && !sentence.words[at].is_stop);
            Some(Subject { name: Some(run.last()?..cue.words.start), pronoun: None })
        };
        return if inverted {
            first_name(sentence, cue.words.end..end)
        } else if after_comma {
            named()
        } else {
            None
        };
    };
    if is_form(sentence, last, "he she they it") {
        return Some(Subject { name: None, pronoun: Some(last) });
    }
    if is_form(sentence, last, "we i who which") {
        return Some(Subject::default());
    }
    let in_name = |&at: &usize| !sentence.words[at].is_stop && !weekday(at);
    let name = (start..=last).rev().take(LONGEST_NAME).take_while(in_name);
    let first = name.last()?;
    // "A woman from the village said": the whole subject, where it starts its clause.
    let whole = last - start < LONGEST_NAME && is_form(sentence, start, "a an one another");
    let first = if whole { start } else { first };
    // "The dubious claim" is a noun.
    (!sentence.has_cue(CueClass::Doubt, &(first..last + 1)))
        .then(|| Subject { name: Some(first..last + 1), pronoun: None })
}

/// The name that some words begin with: as far as the last word that names somebody.
fn first_name(sentence: &Reading, words: Range<usize>) -> Option<Subject> {
    let first = words.clone().find(|&at| !sentence.words[at].is_stop)?;
    let joined = |&at: &usize| at == first || sentence.words[at].gap <= Gap::Hyphen && !sentence.words[at].is_stop;
    let run = (first..words.end.min(first + LONGEST_NAME)).take_while(joined);
    let last = run.filter(|&at| names(sentence, at) || sentence.words[at].is_people).last()?;
    Some(Subject { name: Some(first..last + 1), pronoun: None })
}

/// Whether words before a verb of saying are somebody: a name, or several words, or a noun that looks like people.
/// Numbers and adjectives that were taken for a subject are not shown to readers.
fn is_somebody(sentence: &Reading, words: &Range<usize>) -> bool {
    let counted = |at: usize| sentence.quantities.iter().any(|number| number.words.contains(&at));
    words.clone().any(|at| names(sentence, at))
        || !words.clone().any(counted) && (words.len() > 1 || sentence.words[words.start].is_people)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    /// `claim` stands in `sentence`; an empty speaker is none.
    fn check(sentence: &str, claim: &str, stance: Stance, speaker: &str) {
        let start = sentence.find(claim).expect("the claim stands in the sentence");
        let found = carriage(&Language::english().read(sentence), Span::new(start, start + claim.len()));
        let named = found.speaker.map_or("", |span| span.of(sentence));
        assert_eq!((found.stance, named), (stance, speaker), "{sentence}");
    }

    #[test]
    fn a_denial_belongs_to_whoever_denies() {
        let denied = "The Defence Ministry on Thursday denied that its aircraft had struck the clinic.";
        check(denied, denied, Stance::Denies, "Defence Ministry");
        let named = "The owner, Anna Berg, denied that the sprinklers had been switched off.";
        check(named, named, Stance::Denies, "Anna Berg");
    }

    #[test]
    fn a_voice_does_not_reach_across_a_but() {
        let sentence = "The call came at 2:26, as the coastguard says, but the log has it 38 minutes later.";
        check(sentence, "the log has it 38 minutes later", Stance::Asserts, "");
    }

    #[test]
    fn whoever_is_cited_is_named_in_full_or_not_at_all() {
        let cited = "The site was promised to them, according to a council employee who asked not to be named.";
        check(cited, cited, Stance::Reports, "council employee");
        let report = "It will save money, according to the report put before members.";
        check(report, report, Stance::Reports, "");
    }
}
