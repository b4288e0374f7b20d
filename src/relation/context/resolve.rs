//! The rules by which words are held to stand for what an article names.

use std::ops::Range;

use super::mention::{Mention, Number, Of, Pronoun, Sort};
use super::nouns::{Gender, Noun};
use super::people::Named;
use super::{Reference, Sentence};
use crate::align::LinkKind;
use crate::lang::{Gap, Key, KeyMap};
use crate::relation::words::has_form;

/// What sailors call "she".
const SHIPS: &str = "ship vessel boat ferry trawler yacht liner tanker lifeboat sailed";

/// A pronoun is looked for in its own sentence and so many before it.
const SENTENCES_BACK: usize = 3;

/// A name stands beside a noun when at most so many words are between: titles, an article, an adjective.
const NEXT: usize = 3;

/// Whom a mention stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    /// Somebody named.
    Named(usize),
    /// "The driver": by its stem, since nobody says the name; and the word, in the article.
    Noun(Key, crate::text::Span),
    /// Somebody who is not known.
    Unknown,
}

/// The references of an article's sentences.
pub(super) fn references(
    sentences: &[Sentence],
    named: &mut Named,
    in_title: Option<usize>,
    text: &str,
) -> Vec<Reference> {
    let mut references = Vec::new();
    // Whom each mention stands for, as far as the text was read; a pronoun is one to the pronouns after it.
    let mut whos: Vec<Vec<Who>> = Vec::new();
    // Nouns that others were called by, too ("another court", "the central library"), and the last sentence that did.
    let mut others: KeyMap<usize> = KeyMap::default();
    for (place, sentence) in sentences.iter().enumerate() {
        whos.push(Vec::new());
        for (mention, entity) in sentence.mentions.iter().zip(&sentence.entities) {
            let word = sentence.reading.span(&mention.words).shifted(sentence.span.start);
            let who = match &mention.sort {
                Sort::Name { .. } => entity.map_or(Who::Unknown, Who::Named),
                Sort::Noun { noun, definite } => {
                    let stem = sentence.reading.words[mention.words.start].stem;
                    let other = others.get(&stem).copied();
                    let beside =
                        name_beside(sentence, mention).filter(|&entity| named.entities[entity].roles.contains(&stem));
                    let called = short_form(*noun, stem, place, named, in_title).filter(|&entity| {
                        // "A nurse" before anybody is named may be the one who is named then.
                        let before = matches!(noun, Noun::Person(_)).then_some(named.entities[entity].first);
                        *definite && other.is_none_or(|other| before.is_some_and(|named| other <= named))
                    });
                    if !definite {
                        others.insert(stem, place + 1);
                    }
                    beside.or(called).map_or(Who::Noun(stem, word), Who::Named)
                }
                Sort::Pronoun(pronoun) if !is_quoted(sentence, mention) => {
                    antecedent(sentences, &whos, named, mention, *pronoun)
                }
                Sort::Pronoun(_) => Who::Unknown,
            };
            if let (Sort::Pronoun(_), Who::Named(entity)) = (&mention.sort, &who) {
                let gender = &mut named.entities[*entity].gender;
                *gender = gender.or(mention.gender);
            }
            let said = name_beside(sentence, mention).is_some_and(|entity| who == Who::Named(entity));
            if matches!(mention.sort, Sort::Pronoun(_)) || !said {
                references.extend(reference(mention, &who, sentence, named, text));
            }
            whos[place].push(who);
        }
    }
    references
}

/// "The mayor, Ana Ruiz", "Ana Ruiz, the mayor": the name that stands beside a noun.
fn name_beside(sentence: &Sentence, mention: &Mention) -> Option<usize> {
    let here = &mention.words;
    let named =
        sentence.mentions.iter().zip(&sentence.entities).filter_map(|(other, entity)| Some((other, (*entity)?)));
    let near = |there: &Range<usize>| {
        here.end <= there.start && there.start - here.end <= NEXT
            || there.end <= here.start && here.start - there.end <= NEXT
    };
    named.into_iter().find(|(other, _)| near(&other.words)).map(|(_, entity)| entity)
}

/// The one that a noun stands for: the only one that the article calls by it and has named already, or, for a body that
/// is never called by it, the only one that the title names.
fn short_form(noun: Noun, stem: Key, place: usize, named: &Named, in_title: Option<usize>) -> Option<usize> {
    if named.has_role(stem) {
        return named.called(stem).filter(|&entity| named.entities[entity].first <= place + 1);
    }
    let is_body = |&entity: &usize| {
        let entity = &named.entities[entity];
        entity.of == Of::Body || entity.of == Of::Unknown && entity.words.len() > 1
    };
    in_title.filter(|_| noun == Noun::AnyBody).filter(is_body)
}

/// Whom a pronoun stands for.
fn antecedent(sentences: &[Sentence], whos: &[Vec<Who>], named: &Named, own: &Mention, pronoun: Pronoun) -> Who {
    // "It" and "they" stand for too much to be followed, but where they begin a sentence and speak.
    if pronoun.number != Number::One && !(own.speaks && pronoun.leads) {
        return Who::Unknown;
    }
    let place = whos.len() - 1;
    // A ship is "she", too.
    let near = &sentences[place - SENTENCES_BACK.min(place)..=place];
    if own.gender == Some(Gender::Female) && !own.speaks && near.iter().any(has_ship) {
        return Who::Unknown;
    }
    let here = &whos[place];
    for back in 0..=SENTENCES_BACK.min(place) {
        let sentence = &sentences[place - back];
        let mut found: Vec<(&Mention, &Who)> = Vec::new();
        for (mention, who) in sentence.mentions.iter().zip(&whos[place - back]) {
            let fits = !is_quoted(sentence, mention) && fits(mention, who, named, own, pronoun);
            // "Ruiz accused him": he is none of those before him in the sentence.
            let apart = !pronoun.object || back > 0 && (*who == Who::Unknown || !here.contains(who));
            if fits && apart && !found.iter().any(|(_, known)| *known == who) {
                found.push((mention, who));
            }
        }
        match found.as_slice() {
            [] => {}
            [(_, who)] => return (*who).clone(),
            // A voice that begins a sentence goes on speaking: "Ruiz said that Dorn had left. She added …".
            [(first, who), ..] if back > 0 && pronoun.leads && own.speaks && first.speaks && leads(sentence, first) => {
                return (*who).clone();
            }
            _ => return Who::Unknown,
        }
    }
    Who::Unknown
}

/// Whether a pronoun may stand for what a mention stands for. Somebody unknown who fits counts: then nobody is sure.
fn fits(mention: &Mention, who: &Who, named: &Named, own: &Mention, pronoun: Pronoun) -> bool {
    let agrees = |gender: Option<Gender>| gender.is_none() || own.gender.is_none() || gender == own.gender;
    match (&mention.sort, who) {
        (_, Who::Named(entity)) => {
            let entity = &named.entities[*entity];
            match pronoun.number {
                Number::One => matches!(entity.of, Of::Person | Of::Unknown) && agrees(entity.gender),
                Number::Thing => entity.of == Of::Body,
                Number::Several => entity.of == Of::Body && mention.speaks,
            }
        }
        (Sort::Noun { noun, .. }, _) => match (noun, pronoun.number) {
            (Noun::Person(gender), Number::One) => agrees(*gender),
            (Noun::Body | Noun::AnyBody, Number::Thing) | (Noun::People, Number::Several) => true,
            (Noun::Body | Noun::AnyBody, Number::Several) => mention.speaks,
            _ => false,
        },
        (Sort::Name { of, .. }, _) => pronoun.number != Number::Several && *of != Of::Thing,
        // "It" stands for nothing often enough.
        (Sort::Pronoun(other), Who::Unknown) if other.number == Number::Thing => false,
        (Sort::Pronoun(other), _) => other.number == pronoun.number && agrees(mention.gender),
    }
}

/// Whether a mention is the first of its sentence, and nothing of matter stands before it.
fn leads(sentence: &Sentence, mention: &Mention) -> bool {
    let words = &sentence.reading.words;
    let before = words[..mention.words.start].iter();
    // Titles weigh nothing.
    before.clone().all(|word| word.weight == 0) || before.clone().all(|word| word.gap <= Gap::Hyphen && !word.capital)
}

fn has_ship(sentence: &Sentence) -> bool {
    has_form(&sentence.reading, &(0..sentence.reading.words.len()), SHIPS)
}

fn is_quoted(sentence: &Sentence, mention: &Mention) -> bool {
    sentence.reading.words[mention.words.start].quoted
}

/// What a reader and the alignment get of a mention that stands for somebody.
fn reference(mention: &Mention, who: &Who, sentence: &Sentence, named: &Named, text: &str) -> Option<Reference> {
    let is_pronoun = matches!(mention.sort, Sort::Pronoun(_));
    let own: Vec<Key> = sentence.reading.words[mention.words.clone()].iter().map(|word| word.stem).collect();
    let last = mention.words.end - 1;
    let span = sentence.reading.words[last].span.shifted(sentence.span.start);
    let (keys, name) = match who {
        Who::Named(entity) => {
            let entity = &named.entities[*entity];
            // A name that is never called anything is a person's when it looks like one: two words, or three.
            if is_pronoun && entity.of == Of::Unknown && !(2..=3).contains(&entity.words.len()) {
                return None;
            }
            // What the sentence calls it is read there.
            let said = |role: &&Key| !sentence.reading.words.iter().any(|word| word.stem == **role);
            // A whole name says what it says; only what else somebody is called is new.
            let whole = entity.words.iter().all(|word| own.contains(word));
            let keys = entity.keys.iter().filter(|_| !whole).map(|&key| (key, LinkKind::Name));
            let roles = entity.roles.iter().filter(said).map(|&key| (key, LinkKind::Similar));
            (keys.chain(roles).filter(|(key, _)| !own.contains(key)).collect::<Vec<_>>(), entity.name.clone())
        }
        Who::Noun(stem, word) if is_pronoun => {
            let noun = word.of(text);
            let name = if noun.starts_with(char::is_uppercase) { noun.to_owned() } else { format!("the {noun}") };
            (vec![(*stem, LinkKind::Similar)], name)
        }
        _ => return None,
    };
    let explains = is_pronoun || matches!(mention.sort, Sort::Noun { .. });
    (is_pronoun || !keys.is_empty()).then_some(Reference { span, keys, name, is_pronoun, explains })
}
