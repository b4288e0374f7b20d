//! What pronouns, short forms and last names of an article stand for: "he" for Ana Ruiz's brother Luis, "the ministry"
//! for the Defence Ministry, "Ruiz" for Ana Ruiz, the mayor.
//!
//! A claim is read in its article, which a pair of bare texts cannot be. The rules are few and careful, after
//! Hobbs (1978) and centering theory (Grosz, Joshi and Weinstein, 1995): the nearest sentence that mentions somebody who
//! fits in gender and number decides, and only where it mentions one, or where one voice goes on speaking. Whoever is
//! not surely meant is not named: a reader is shown what is found here. What stands within quotation marks is somebody
//! else's text, and its pronouns are left alone.

mod mention;
mod nouns;
mod people;
mod resolve;

use crate::align::LinkKind;
use crate::lang::{Key, Reader, Reading};
use crate::text::{Span, sort_by_key};
use mention::{Mention, Sort, mentions};
use people::Named;

/// A word of an article that stands for something named elsewhere in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The word, in the article.
    pub span: Span,
    /// The keys of what it stands for.
    pub keys: Vec<(Key, LinkKind)>,
    /// What it stands for, in the article's words.
    pub name: String,
    /// Whether it is a pronoun, which says nothing by itself.
    pub is_pronoun: bool,
    /// Whether the name is other words than the word itself, so that a reader is helped by seeing it.
    pub explains: bool,
}

/// The sentences of an article, read, and its references.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// In the order of the text.
    references: Vec<Reference>,
    /// Those that read alike by themselves, in the order of the text.
    sentences: Vec<(Span, Reading)>,
}

/// A sentence with what it mentions.
struct Sentence {
    span: Span,
    reading: Reading,
    /// Whether it was read as it would be by itself: no quotation goes on into it, and it is not too long.
    alone: bool,
    mentions: Vec<Mention>,
    /// The entity of each mention that has one.
    entities: Vec<Option<usize>>,
}

/// A longer "sentence" is a list or a table; it is not read.
const LONGEST_SENTENCE: usize = 2_000;

impl Context {
    /// Reads an article, whose sentences are given.
    #[must_use]
    pub fn read(reader: &mut Reader, title: Option<&str>, text: &str, sentences: &[Span]) -> Self {
        let mut named = Named::default();
        let mut sentences = read_all(reader, text, sentences);
        // Names of several words first, so that last names find theirs.
        for several in [true, false] {
            for (place, sentence) in (1..).zip(&mut sentences) {
                for (mention, entity) in sentence.mentions.iter().zip(&mut sentence.entities) {
                    if (mention.words.len() > 1) == several {
                        *entity = named.enter(mention, &sentence.reading, sentence.span.of(text), place);
                    }
                }
            }
        }
        let in_title = title.and_then(|title| only_name(reader, title, &mut named));
        let mut references = resolve::references(&sentences, &mut named, in_title, text);
        sort_by_key(&mut references, |reference| reference.span.start);
        let alone = sentences.into_iter().filter(|sentence| sentence.alone);
        Self { references, sentences: alone.map(|sentence| (sentence.span, sentence.reading)).collect() }
    }

    /// The reading of one sentence by itself, if it has been read so.
    #[must_use]
    pub fn sentence(&self, span: Span) -> Option<&Reading> {
        let at = self.sentences.partition_point(|(sentence, _)| sentence.start < span.start);
        self.sentences.get(at).filter(|(sentence, _)| *sentence == span).map(|(_, reading)| reading)
    }

    /// The references in a part of the article.
    #[must_use]
    pub fn within(&self, span: Span) -> &[Reference] {
        let start = self.references.partition_point(|reference| reference.span.start < span.start);
        let len = self.references[start..].partition_point(|reference| reference.span.end <= span.end);
        &self.references[start..start + len]
    }
}

fn read_all(reader: &mut Reader, text: &str, sentences: &[Span]) -> Vec<Sentence> {
    let mut quoted = false;
    let mut last_end = 0;
    let read = |span: Span| {
        // A quotation that runs over a paragraph opens again in the next one.
        quoted &= !text[last_end..span.start].contains(['\n', '\r', '\u{2029}']);
        last_end = span.end;
        let sentence = span.of(text);
        let is_short = sentence.len() <= LONGEST_SENTENCE;
        let alone = is_short && !quoted;
        let reading = match (is_short, quoted) {
            (false, _) => Reading::default(),
            (true, true) => reader.read_quoted(sentence),
            (true, false) => reader.read(sentence),
        };
        quoted = ends_quoted(sentence, quoted);
        let mentions = mentions(&reading, sentence);
        let entities = vec![None; mentions.len()];
        Sentence { span, reading, alone, mentions, entities }
    };
    sentences.iter().copied().map(read).collect()
}

/// Whether a quotation is open where a text ends.
fn ends_quoted(text: &str, quoted: bool) -> bool {
    text.chars().fold(quoted, |quoted, character| match character {
        '“' => true,
        '”' => false,
        '"' => !quoted,
        _ => quoted,
    })
}

/// The only thing that a title names, if it is no headline in capitals and the text names it, too.
fn only_name(reader: &mut Reader, title: &str, named: &mut Named) -> Option<usize> {
    let reading = reader.read(title);
    let known = named.entities.len();
    let small = reading.words.iter().filter(|word| !word.is_stop && !word.capital).count();
    if small < 2 || title.len() > LONGEST_SENTENCE {
        return None;
    }
    let mut entities = Vec::new();
    for mention in mentions(&reading, title).iter().filter(|mention| matches!(mention.sort, Sort::Name { .. })) {
        entities.push(named.enter(mention, &reading, title, 0)?);
    }
    entities.dedup();
    match entities.as_slice() {
        [entity] if *entity < known => Some(*entity),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    /// The pronouns and short forms of a text that stand for something, each with what.
    #[track_caller]
    fn check_titled(title: Option<&str>, text: &str, expected: &[(&str, &str)]) {
        for before in ["", "🚒 "] {
            let text = format!("{before}{text}");
            let english = Language::english();
            let context = Context::read(&mut english.reader(), title, &text, &english.sentences(&text));
            let found = context.within(Span::new(0, text.len())).iter().filter(|reference| reference.explains);
            let found: Vec<(&str, &str)> = found.map(|it| (it.span.of(&text), it.name.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        check_titled(None, text, expected);
    }

    #[test]
    fn the_only_one_who_fits() {
        check("Luis Arrano, 52, runs the mill. He is tired.", &[("He", "Luis Arrano")]);
        check("The driver said he had braked.", &[("he", "the driver")]);
        check("The mayor said she would resign.", &[("she", "the mayor")]);
        check("Ruth Lind, a nurse, lost her keys.", &[("her", "Ruth Lind")]);
        check("Premier Ruth Lind left. Nothing moved. “It is over,” she said.", &[("she", "Ruth Lind")]);
    }

    #[test]
    fn nobody_where_two_fit_or_none() {
        check("Ruth Lind met Anna Berg. She smiled.", &[]);
        check("A nurse met a teacher. She smiled.", &[]);
        check("The river rose. He ran.", &[]);
        check("In Sellen the river rose. He ran.", &[]);
        check("Skarven Lines cancelled the crossing. He ran.", &[]);
        check("Anna Berg runs the mill. One. Two. Three. Four. She smiled.", &[]);
    }

    #[test]
    fn gender_tells_two_apart() {
        check("Mrs Berg met Mr Lind. He smiled.", &[("He", "Lind")]);
        check("A woman met Mr Lind. She smiled.", &[("She", "the woman")]);
        // Whoever was "she" once is no "he".
        let both = "Ruth Berg runs the mill. She owns it. Luis Arrano and Ruth Berg met. He smiled.";
        check(both, &[("She", "Ruth Berg"), ("He", "Luis Arrano")]);
    }

    #[test]
    fn a_voice_goes_on_speaking() {
        let text = "Ruth Lind said that Anna Berg had left. She added that the mill was closed.";
        check(text, &[("She", "Ruth Lind")]);
        check("Ruth Lind said that Anna Berg had left. She had packed at night.", &[]);
    }

    #[test]
    fn him_is_not_who_accuses_him() {
        check("Dr Lind accused him.", &[]);
        check("Luis Arrano fled. Dr Lind accused him.", &[("him", "Luis Arrano")]);
    }

    #[test]
    fn quotations_are_somebody_elses_text() {
        check("Ruth Lind runs the mill. “He is a liar,” said a man.", &[]);
        check("Luis Arrano fled. “Anna Berg lied,” he said.", &[("he", "Luis Arrano")]);
        check("Luis Arrano fled. “Anna Berg lied. Ruth Lind lied,” he said.", &[("he", "Luis Arrano")]);
    }

    #[test]
    fn it_and_they_only_where_they_speak() {
        check("Skarven Lines cancelled it. It said a ramp broke.", &[("It", "Skarven Lines")]);
        check("Skarven Lines cancelled the crossing. It rained.", &[]);
        check("Rescuers came at noon. They said the hull was empty.", &[("They", "Rescuers")]);
        check("Rescuers came at noon. They left at one.", &[]);
    }

    #[test]
    fn a_ship_is_she_too() {
        check("The ferry left with Captain Ruth Lind. She sank at noon.", &[]);
        check("The ferry sank. Captain Ruth Lind wept. She said nobody was lost.", &[("She", "Ruth Lind")]);
    }

    #[test]
    fn short_forms() {
        check("The Fisheries Ministry met. The ministry agreed.", &[("ministry", "Fisheries Ministry")]);
        check("Mayor Ruth Lind spoke. Then the mayor left.", &[("mayor", "Ruth Lind")]);
        check("A boy, Omar Dorn, fell. The boy is well.", &[("boy", "Omar Dorn")]);
        check("Skarven Lines, the operator, paid. The operator is sorry.", &[("operator", "Skarven Lines")]);
        check("The Fisheries Ministry met the Forestry Ministry. The ministry agreed.", &[]);
        check("Sellen Library shut. The central library did not. The library sold maps.", &[]);
        check("Mayor Ruth Lind spoke. Another mayor left. The mayor wept.", &[]);
        // It is named only after.
        check("The ministry agreed. Nobody knew. The Fisheries Ministry met.", &[]);
    }

    #[test]
    fn a_title_names_the_club() {
        let text = "The club lost. Ferrow Rovers play again. A hospital shut.";
        check_titled(Some("Ferrow Rovers lose the final again"), text, &[("club", "Ferrow Rovers")]);
        // Where all words have capitals, none is a name.
        check_titled(Some("Ferrow Rovers Lose The Final Again"), text, &[]);
        check_titled(Some("Ferrow Rovers lose to Sellen Albion again"), text, &[]);
    }
}
