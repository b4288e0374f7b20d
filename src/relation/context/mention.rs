//! Who and what a sentence mentions: names, nouns for somebody, and pronouns, in order.

use std::ops::Range;

use super::nouns::{Gender, Noun, ending, noun};
use crate::lang::{CueClass, Gap, Key, KeyKind, NameKind, Reading};
use crate::relation::words::is_form;

/// A name, noun or pronoun of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Its words; of a name without its titles.
    pub(super) words: Range<usize>,
    pub(super) sort: Sort,
    pub(super) gender: Option<Gender>,
    /// Whether a verb of saying, denying or accusing follows.
    pub(super) speaks: bool,
}

/// What kind of mention.
#[derive(Clone, Debug)]
pub(super) enum Sort {
    /// A name, with the stems of nouns that the sentence calls it ("Mayor Orr", "Ana Ruiz, a nurse").
    Name { of: Of, roles: Vec<Key> },
    /// "The driver", "a boy", "rescuers".
    Noun { noun: Noun, definite: bool },
    /// "He", "it", "they".
    Pronoun(Pronoun),
}

/// Whose name it is, as far as the sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Unknown,
    /// Of a place, or of something else that is nobody.
    Thing,
    Body,
    Person,
}

/// A pronoun of the third person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pronoun {
    pub(super) number: Number,
    /// "Him": it does not stand for the subject of its own clause.
    pub(super) object: bool,
    /// Whether it begins its sentence.
    pub(super) leads: bool,
}

/// Whom a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// "He", "she".
    One,
    /// "It".
    Thing,
    /// "They".
    Several,
}

/// A name has at most so many words.
const LONGEST_NAME: usize = 6;
/// An apposition names its noun within so many words: "Ana Ruiz, the former deputy head".
const APPOSITION: usize = 5;

/// Verbs that make whoever stands before them a voice.
const VOICES: [CueClass; 5] =
    [CueClass::Report, CueClass::Denial, CueClass::Accusation, CueClass::Distance, CueClass::Confirm];

/// The mentions of a sentence, in order. `text` is what was read.
pub(super) fn mentions(sentence: &Reading, text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sentence.words.len() {
        let mention = pronoun(sentence, at).or_else(|| name(sentence, text, at)).or_else(|| somebody(sentence, at));
        at = mention.as_ref().map_or(at, |mention| mention.words.end - 1) + 1;
        found.extend(mention);
    }
    found
}

fn pronoun(sentence: &Reading, at: usize) -> Option<Mention> {
    // All of them are function words.
    if !sentence.words[at].is_stop {
        return None;
    }
    let is = |forms: &str| is_form(sentence, at, forms);
    // "Her" before a word of matter is "hers" of something; otherwise it is an object.
    let possessive = sentence.words.get(at + 1).is_some_and(|next| next.gap <= Gap::Hyphen && !next.is_stop)
        || is_form(sentence, at + 1, "own");
    let (number, gender, object) = if is("he his himself he'd he'll") {
        (Number::One, Some(Gender::Male), false)
    } else if is("him") {
        (Number::One, Some(Gender::Male), true)
    } else if is("she hers herself she'd she'll") {
        (Number::One, Some(Gender::Female), false)
    } else if is("her") {
        (Number::One, Some(Gender::Female), !possessive)
    } else if is("it") {
        (Number::Thing, None, false)
    } else if is("they") {
        (Number::Several, None, false)
    } else {
        return None;
    };
    let leads = sentence.words[..at].iter().all(|word| word.is_stop);
    let sort = Sort::Pronoun(Pronoun { number, object, leads });
    Some(Mention { words: at..at + 1, sort, gender, speaks: speaks(sentence, at + 1) })
}

/// A run of capitals that is a name.
fn name(sentence: &Reading, text: &str, at: usize) -> Option<Mention> {
    let words = &sentence.words;
    let part = |at: usize| words[at].capital && !words[at].is_stop;
    let joined = |at: usize| words[at].gap <= Gap::Hyphen;
    // A title weighs nothing before a name.
    if !part(at) || words[at].weight == 0 || sentence.weekdays.iter().any(|day| day.0 == at) || is_month(sentence, at) {
        return None;
    }
    let mut end = at + 1;
    while end < words.len() && end - at < LONGEST_NAME && joined(end) {
        let of = is_form(sentence, end, "of") && end + 1 < words.len() && part(end + 1) && joined(end + 1);
        if !part(end) && !of {
            break;
        }
        end += if of { 2 } else { 1 };
    }
    let end = end.min(words.len());
    let mentioned = |range: &Range<usize>| known(sentence, text, range);
    let starts = at == 0 || words[at].gap == Gap::Stop || words[at].quoted && !words[at - 1].quoted;
    let known_name = matches!(mentioned(&(at..end)), Some(NameKind::Country | NameKind::Place | NameKind::Body));
    if starts && end == at + 1 && !known_name && (!words[at].unknown || noun(words[at].form).is_some()) {
        return None;
    }

    let mut roles = Vec::new();
    let mut gender = None;
    let mut of = match mentioned(&(at..end)) {
        Some(NameKind::Country | NameKind::Place) => Of::Thing,
        Some(NameKind::Body | NameKind::Role) => Of::Body,
        _ => match ending(words[end - 1].form) {
            Some(Noun::Body) => Of::Body,
            Some(Noun::Place) => Of::Thing,
            _ => Of::Unknown,
        },
    };
    if of == Of::Body {
        roles.push(words[end - 1].stem);
    }
    // "Ministry of Defence", "University of Sellen".
    if noun(words[at].form) == Some(Noun::Body) && at + 1 < end && is_form(sentence, at + 1, "of") {
        of = Of::Body;
        roles.push(words[at].stem);
    }
    let mut called = |of: &mut Of, word: usize| match noun(words[word].form) {
        Some(Noun::Person(of_noun)) => {
            (*of, gender) = (Of::Person, gender.or(of_noun));
            roles.push(words[word].stem);
        }
        Some(Noun::Body | Noun::AnyBody) if *of != Of::Person => {
            *of = Of::Body;
            roles.push(words[word].stem);
        }
        _ => {}
    };
    // Titles: "Health Minister Ana Ruiz".
    let is_title = |&it: &usize| words[it].weight == 0 && !words[it].is_stop && joined(it + 1);
    let first_title = (0..at).rev().take_while(is_title).last();
    if let Some(first) = first_title {
        (first..at).rev().for_each(|title| called(&mut of, title));
        of = Of::Person;
    }
    // "The ferry operator Skerrow Lines", "the mayor, Ana Ruiz,", "a boy named as Omar Dorn".
    let linking = |&it: &usize| is_form(sentence, it, "named called identified as");
    let before = (0..at).rev().find(|it| !linking(it)).filter(|&it| first_title.is_none() && !words[it].capital);
    if let Some(before) = before {
        let gap = words[before + 1..=at].iter().map(|word| word.gap).max();
        let closed = words.get(end).is_none_or(|next| matches!(next.gap, Gap::Comma | Gap::Stop));
        let person = matches!(noun(words[before].form), Some(Noun::Person(_)));
        if gap <= Some(Gap::Hyphen) || gap == Some(Gap::Comma) && person && closed {
            called(&mut of, before);
        }
    }
    // "Ana Ruiz, 34, a nurse at the clinic,".
    if let Some(word) = apposition(sentence, end) {
        called(&mut of, word);
    }
    if of == Of::Unknown && aged(sentence, end) {
        of = Of::Person;
    }
    // "Quarry Hill library".
    let mut whole = end;
    let small = words.get(end).filter(|next| next.gap <= Gap::Hyphen && !next.capital);
    if matches!(of, Of::Unknown | Of::Thing)
        && let Some(Noun::Body | Noun::AnyBody) = small.and_then(|next| noun(next.form))
    {
        (of, whole) = (Of::Body, end + 1);
        roles.push(words[end].stem);
    }
    // "In Sellen", "the Harnsay Rose".
    if of == Of::Unknown && at > 0 && joined(at) && is_form(sentence, at - 1, PLACED) {
        of = Of::Thing;
    }
    let speaks = speaks(sentence, end);
    Some(Mention { words: at..whole, sort: Sort::Name { of, roles }, gender, speaks })
}

/// What stands before the name of a place or a thing, and seldom before that of a person.
const PLACED: &str = "in at near from to off outside around through into across on the";

/// A noun for somebody with its article, or a plural that begins a sentence.
fn somebody(sentence: &Reading, at: usize) -> Option<Mention> {
    let words = &sentence.words;
    let noun = noun(words[at].form)?;
    let next = sentence.words.get(at + 1).filter(|next| next.gap <= Gap::Hyphen);
    // "The club captain" is no club, and "mayor Ilva Orr" has a name.
    if next.is_some_and(|next| super::nouns::noun(next.form).is_some() || next.capital && !next.is_stop) {
        return None;
    }
    let before = (0..at).rev().take(3).take_while(|&it| words[it + 1].gap <= Gap::Hyphen);
    let article = before.into_iter().find(|&it| words[it].is_stop);
    let is = |forms: &str| article.is_some_and(|article| is_form(sentence, article, forms));
    let definite = article.is_some_and(|article| article + 1 == at) && is("the");
    let several = noun == Noun::People && (at == 0 || is("the some many several"));
    let one = is("the a an one another his her their its");
    if !several && !one {
        return None;
    }
    let gender = if let Noun::Person(gender) = noun { gender } else { None };
    let sort = Sort::Noun { noun, definite };
    Some(Mention { words: at..at + 1, sort, gender, speaks: speaks(sentence, at + 1) })
}

/// Whether a verb of saying, denying or accusing stands at `at`, or after a small word or an adverb.
fn speaks(sentence: &Reading, at: usize) -> bool {
    let verb = |at: usize| {
        let near = sentence.words.get(at).is_some_and(|word| word.gap <= Gap::Hyphen);
        near && VOICES.iter().any(|&class| sentence.cues_of(class).any(|cue| cue.words.start == at))
    };
    let small = "has have had also later then again since already repeatedly";
    verb(at) || is_form(sentence, at, small) && (verb(at + 1) || is_form(sentence, at + 1, small) && verb(at + 2))
}

/// The noun of an apposition that begins at `at`.
fn apposition(sentence: &Reading, at: usize) -> Option<usize> {
    let words = &sentence.words;
    let comma = |at: usize| words.get(at).is_some_and(|word| word.gap == Gap::Comma && !word.quoted);
    let start = if aged(sentence, at) { at + 1 } else { at };
    if !comma(start) {
        return None;
    }
    let run = (start..words.len()).take(APPOSITION).take_while(|&it| it == start || words[it].gap <= Gap::Hyphen);
    let article = is_form(sentence, start, "the a an its his her their our");
    let mut run = run.skip(usize::from(article)).take_while(|&it| !words[it].is_stop && !words[it].capital);
    let last = run.by_ref().last()?;
    // The apposition ends with a comma, a stop, or "of", "for", "who".
    let ended = words.get(last + 1).is_none_or(|next| next.gap >= Gap::Comma || next.is_stop);
    (ended && noun(words[last].form).is_some()).then_some(last)
}

/// Whether an age stands at `at`, between commas.
fn aged(sentence: &Reading, at: usize) -> bool {
    let comma = |at: usize| sentence.words.get(at).is_some_and(|word| word.gap == Gap::Comma);
    comma(at) && comma(at + 1) && sentence.quantities.iter().any(|number| number.words == (at..at + 1))
}

/// What the tables know of a name; any run of capitals has initials, which say nothing.
fn known(sentence: &Reading, text: &str, words: &Range<usize>) -> Option<NameKind> {
    let letters = sentence.words[words.clone()].iter().filter(|word| word.capital);
    let initials: String = letters.filter_map(|word| word.span.of(text).chars().next()).collect();
    let initials = Key::new(KeyKind::Initials, &initials);
    let known = sentence.mentions.iter().find(|it| it.words == *words && it.concept != initials);
    known.map(|it| it.kind)
}

fn is_month(sentence: &Reading, at: usize) -> bool {
    const MONTHS: &str = "january february march april may june july august september october november december";
    is_form(sentence, at, MONTHS)
}
