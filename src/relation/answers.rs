//! The annotators' answers: two claims that answer one question are aligned by that, and their answers decide.
//!
//! Nothing is read from the text here. Questions and answers are compared folded: case, white space and closing
//! punctuation do not count, and numbers are compared by value where the language is known.

use super::Relation;
use super::evidence::Values;
use crate::article::{Answer, Meaning, Stance};
use crate::lang::{Language, Quantity};
use crate::text::case_folded;

/// "Yes" and "no" in the languages of the interface: a denied yes is a no.
const YES_NO: [(&str, &str); 7] =
    [("yes", "no"), ("sí", "no"), ("oui", "non"), ("ja", "nein"), ("نعم", "لا"), ("так", "ні"), ("是", "否")];

/// What the answers of two claims to one question come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// How the answers relate; never `None`.
    pub relation: Relation,
    /// The question and both answers, as they were given.
    pub values: Values,
}

/// What the two claims' answers to shared questions come to, in the order of a's answers.
#[must_use]
pub fn answered(a: &Meaning, b: &Meaning, language: Option<&Language>) -> Vec<Answered> {
    let mut found = Vec::new();
    for one in &a.answers {
        for other in b.answers.iter().filter(|other| fold(&other.question) == fold(&one.question)) {
            // Where they are spelled differently, the longer wording (with its question mark) for both articles.
            let (one_asks, other_asks) = (one.question.trim(), other.question.trim());
            let longer = (one_asks.len(), one_asks).max((other_asks.len(), other_asks)).1;
            let question = longer.to_owned();
            let values = Values { a: shown(one), b: shown(other), question: Some(question) };
            found.push(Answered { relation: relation(one, other, language), values });
        }
    }
    found
}

/// A question by which claims are aligned: case, white space and closing punctuation do not count.
#[must_use]
pub fn fold(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(case_folded).collect();
    words.join(" ").replace('’', "'").trim_end_matches(['?', '.', '!', '؟', '？', '。']).trim_end().to_owned()
}

/// An answer as it is shown, with what its stance makes of it: a denied "yes" is "no", another denied answer stands
/// behind "≠", a doubted one before "?". Signs rather than words, since the answers may be in any language.
fn shown(answer: &Answer) -> Option<String> {
    let words = answer.answer.as_deref().map(str::trim).filter(|words| !words.is_empty())?;
    Some(match position(answer) {
        (Some(turned), Says::It) if answer.stance == Some(Stance::Denies) => turned,
        (_, Says::It) => words.to_owned(),
        (_, Says::NotIt) => format!("≠ {words}"),
        (_, Says::Doubtful) => format!("{words}?"),
    })
}

/// What an answer says of a value.
#[derive(PartialEq, Eq)]
enum Says {
    It,
    NotIt,
    Doubtful,
}

fn relation(one: &Answer, other: &Answer, language: Option<&Language>) -> Relation {
    let ((one, says_one), (other, says_other)) = (position(one), position(other));
    let same = match (&one, &other) {
        (Some(one), Some(other)) => same_value(one, other, language),
        (None, None) => true,
        // A doubt or a denial without an answer of its own is about whatever the other answers.
        _ => says_one != Says::It || says_other != Says::It,
    };
    match (says_one, says_other, same) {
        (one, other, true) if one == other => Relation::Agree,
        (Says::It, Says::It, false) | (Says::It, _, true) | (_, Says::It, true) => Relation::Dispute,
        _ => Relation::Related,
    }
}

/// The folded answer and what is said of it. A denied yes is a no.
fn position(answer: &Answer) -> (Option<String>, Says) {
    let value = answer.answer.as_deref().map(fold).filter(|value| !value.is_empty());
    match answer.stance {
        Some(Stance::Doubts) => (value, Says::Doubtful),
        Some(Stance::Denies) => {
            let turned = value.as_deref().and_then(|value| {
                let yes = YES_NO.iter().find(|(yes, _)| *yes == value).map(|(_, no)| *no);
                yes.or_else(|| YES_NO.iter().find(|(_, no)| *no == value).map(|(yes, _)| *yes))
            });
            match turned {
                Some(turned) => (Some(turned.to_owned()), Says::It),
                None => (value, Says::NotIt),
            }
        }
        _ => (value, Says::It),
    }
}

fn same_value(one: &str, other: &str, language: Option<&Language>) -> bool {
    let number = |text: &str| -> Option<(f64, String)> {
        let reading = language?.read(text);
        let [quantity] = reading.quantities.as_slice() else { return None };
        let rest = |quantity: &Quantity| {
            let outside = (0..reading.words.len()).filter(|at| !quantity.words.contains(at));
            let words = outside.filter(|&at| !reading.words[at].is_stop).map(|at| reading.words[at].span.of(text));
            words.collect::<Vec<_>>().join(" ")
        };
        Some((quantity.in_base_units(), rest(quantity)))
    };
    // Values come from the same table by the same steps, so equal numbers are equal bits.
    one == other || number(one).zip(number(other)).is_some_and(|(one, other)| one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: (&str, Option<Stance>), other: (&str, Option<Stance>), expected: Relation) {
        let meaning = |(answer, stance): (&str, Option<Stance>)| {
            let answer = Some(answer.to_owned()).filter(|answer| !answer.is_empty());
            let question = "Was the gate open?".to_owned();
            Meaning { answers: vec![Answer { question, answer, speaker: None, stance }], ..Meaning::default() }
        };
        let english = Language::for_tag("en");
        for (a, b) in [(one, other), (other, one)] {
            let found = answered(&meaning(a), &meaning(b), english);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].relation, expected, "{a:?} / {b:?}");
        }
    }

    #[test]
    fn the_same_answer_agrees_and_another_disputes() {
        check(("yes", None), ("Yes.", None), Relation::Agree);
        check(("yes", None), ("no", None), Relation::Dispute);
        check(("five", None), ("5", None), Relation::Agree);
        check(("five dead", None), ("5 dead", None), Relation::Agree);
        check(("five dead", None), ("5 injured", None), Relation::Dispute);
    }

    #[test]
    fn a_denial_turns_the_answer_round() {
        check(("yes", Some(Stance::Denies)), ("no", None), Relation::Agree);
        check(("yes", Some(Stance::Denies)), ("yes", None), Relation::Dispute);
        check(("the army", Some(Stance::Denies)), ("the army", None), Relation::Dispute);
        check(("the army", Some(Stance::Denies)), ("the rebels", None), Relation::Related);
        check(("the army", Some(Stance::Denies)), ("the army", Some(Stance::Denies)), Relation::Agree);
    }

    #[test]
    fn a_doubt_disputes_without_an_answer_of_its_own() {
        check(("", Some(Stance::Doubts)), ("yes", None), Relation::Dispute);
        check(("yes", Some(Stance::Doubts)), ("yes", None), Relation::Dispute);
        check(("yes", Some(Stance::Doubts)), ("no", None), Relation::Related);
        check(("", Some(Stance::Doubts)), ("", Some(Stance::Doubts)), Relation::Agree);
    }

    #[test]
    fn a_report_keeps_its_answer() {
        check(("yes", Some(Stance::Reports)), ("yes", None), Relation::Agree);
    }
}
