//! Who says what in a claim: the verbs of saying with the words that may name their subject.
//!
//! This looks wider than [`super::stance`], which names a speaker to readers and so must be sure: a cue only asks whether
//! some words stand where a subject stands.

use std::ops::Range;

use super::statement::Statement;
use super::words::{BE, has_form, is_form, stretch};
use crate::lang::{Camp, CueClass, Gap, Reading};

/// Verbs that carry what somebody says.
const SAYING: [CueClass; 6] = [
    CueClass::Report,
    CueClass::Distance,
    CueClass::Denial,
    CueClass::Accusation,
    CueClass::Confirm,
    CueClass::Contrast,
];
/// A subject stands within so many words before its verb.
const BEFORE: usize = 12;
/// … or so many before an apposition.
const HEAD: usize = 9;
/// An apposition of so few words may be the subject's name.
const APPOSITION: usize = 3;
/// … or after it, in inverted order: "…," said the mayor of the town.
const AFTER: usize = 5;

/// Words between a subject and its verb.
const BETWEEN: &str = "also later then again has had on";
/// Words that stand for a subject named elsewhere.
const PRONOUNS: &str = "he she it they we i you";

/// A verb of saying and the words that may name who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Voice {
    /// The verb.
    pub(super) verb: Range<usize>,
    /// Where its subject stands.
    pub(super) subject: Range<usize>,
}

/// Who speaks for somebody: "Facebook's general counsel", "the Trump team".
const SPEAKS_FOR: &str = "lawyer lawyers attorney attorneys counsel barrister barristers solicitor solicitors team spokesman \
    spokeswoman spokesperson secretary campaign representative representatives administration office aide aides";
/// … whose name stands so many words before.
const NAMED: usize = 3;

impl Voice {
    /// Whether a name in its subject is who speaks, or for whom: not "former Facebook employees".
    pub(super) fn speaks_as(&self, reading: &Reading, name: usize) -> bool {
        let last = self.subject.clone().rev().find(|&at| !is_form(reading, at, BETWEEN));
        last.is_some_and(|last| {
            name == last || name < last && name + NAMED >= last && is_form(reading, last, SPEAKS_FOR)
        })
    }
}

/// The voices of a claim, in order.
pub(super) fn voices(reading: &Reading) -> Vec<Voice> {
    let words = &reading.words;
    let mut voices: Vec<Voice> = Vec::new();
    for cue in reading.cues.iter().filter(|cue| SAYING.contains(&cue.class)) {
        let verb = cue.words.clone();
        // What is said inside quotation marks has a voice outside of them.
        if words[verb.start].quoted || voices.last().is_some_and(|voice| voice.verb.start == verb.start) {
            continue;
        }
        // "Found her guilty of theft": nobody says that.
        if is_form(reading, verb.end - 1, "of") && !is_form(reading, verb.start, "in") {
            continue;
        }
        let according = is_form(reading, verb.start, "according");
        // "Has been rejected by nurses": who does it stands behind, if anywhere.
        let passive = verb.len() == 1
            && verb.start > 0
            && cue.class != CueClass::Contrast
            && is_form(reading, verb.start - 1, BE);
        if passive && !is_form(reading, verb.end, "by") {
            continue;
        }
        // A subject does not reach back over another verb of saying: "he said it fed the mob and told the chamber".
        let other = voices.last().map_or(0, |voice| voice.verb.end);
        let from = verb.start.saturating_sub(BEFORE).max(other);
        // "…, its director said": what stands before the comma is what he said.
        let closes = words[verb.start].gap == Gap::Comma;
        let gap = if closes { Gap::Clause } else { Gap::Comma };
        let start = (from..verb.start).rev().take_while(|&at| words[at + 1].gap < gap && !words[at].quoted);
        let start = start.last().unwrap_or(verb.start);
        let after_quote = verb.start > 0 && words[verb.start - 1].quoted;
        let subject = if according || passive || after_quote || start == verb.start {
            let end = words.len().min(verb.end + AFTER);
            verb.end..(verb.end..end).take_while(|&at| words[at].gap < Gap::Comma).last().map_or(verb.end, |at| at + 1)
        } else {
            // "Ann Lee, who kept his diary, said": the subject stands before the apposition, however long that is.
            let stop = stretch(reading, verb.start, Gap::Stop).start;
            let opens = (stop + 1..verb.start).rev().find(|&at| closes && words[at].gap == Gap::Comma);
            opens.map_or(start..verb.start, |at| {
                // "The owner, Ana Ruiz, said": a short one may be the name.
                let end = if at + APPOSITION >= verb.start { verb.start } else { at };
                at.saturating_sub(HEAD).max(stop)..end
            })
        };
        // "Vowed to stay and accused his opponents, saying …": verbs of one subject.
        let joined = verb.start > 0
            && (is_form(reading, verb.start - 1, "and but")
                || words[verb.start].gap == Gap::Comma && is_form(reading, verb.start, "saying adding arguing"));
        let subject = match voices.last() {
            Some(earlier) if joined && words[verb.start].gap < Gap::Stop => earlier.subject.clone(),
            _ => subject,
        };
        // "While the party won, it also said": who is meant stands somewhere else.
        let last = subject.clone().rev().find(|&at| !is_form(reading, at, BETWEEN));
        let pronoun = last.is_some_and(|at| is_form(reading, at, PRONOUNS));
        let subject = if pronoun { verb.start..verb.start } else { subject };
        voices.push(Voice { verb, subject });
    }
    voices
}

/// The sides of quarrels that a claim speaks for, and those that it accuses.
#[derive(Default)]
pub(super) struct Sides<'r> {
    /// Those of its voices; without one, what a voice puts forward first ("said the defence would show"), or a formal charge.
    pub(super) speak: Vec<&'r Camp>,
    /// Those that a voice accuses.
    pub(super) accused: Vec<&'r Camp>,
}

/// Which sides speak in a claim, and which are accused.
pub(super) fn sides<'r>(claim: &Statement<'r>) -> Sides<'r> {
    const THEME: usize = 3;
    let Statement { reading, voices, .. } = claim;
    let mut sides = Sides::default();
    let subject = |camp: &&Camp| voices.iter().any(|voice| voice.subject.contains(&camp.words.start));
    sides.speak.extend(reading.camps.iter().filter(subject));
    for camp in &reading.camps {
        // "The allegations from the prosecution" are spoken of by somebody else.
        let before = camp.words.start.saturating_sub(THEME)..camp.words.start;
        if has_form(reading, &before, "from") {
            continue;
        }
        let follows = |voice: &Voice| {
            let puts = [CueClass::Report, CueClass::Confirm, CueClass::Accusation];
            puts.iter().any(|&class| reading.has_cue(class, &voice.verb))
                && (voice.verb.end..voice.verb.end + THEME).contains(&camp.words.start)
        };
        let overlaps = |voice: &Voice| voice.verb.start < camp.words.end && camp.words.start < voice.verb.end;
        if let Some(voice) = voices.iter().find(|voice| follows(voice) || overlaps(voice)) {
            let accuses = reading.has_cue(CueClass::Accusation, &voice.verb);
            if accuses && !overlaps(voice) && !is_form(reading, voice.verb.end, "by") {
                sides.accused.push(camp);
            } else if !sides.speak.iter().any(|known| known.quarrel == camp.quarrel) {
                sides.speak.push(camp);
            }
        }
    }
    sides
}
