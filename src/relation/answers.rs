//! The annotators' answers: two claims that answer one question are aligned by that, and their answers decide.
//!
//! Nothing is read from the text here. Questions and answers are compared folded: case, white space and closing
//! punctuation do not count, and numbers are compared by value where the language is known. Two questions that are one in
//! other words are told by `question`; answers to them dispute only where they have nothing in common.

use super::Relation;
use super::evidence::Values;
use super::question::Likeness;
use crate::article::{Answer, Meaning, Stance};
use crate::lang::{Language, Quantity, compatible, same_measure};
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
    /// How surely the two questions are one, in thousandths: 1,000 where they are worded alike.
    pub sure: u32,
}

/// What the two claims' answers to shared questions come to, in the order of a's answers. `alike` says whether two folded
/// questions that are worded differently are one.
#[must_use]
pub fn answered(
    a: &Meaning,
    b: &Meaning,
    alike: &dyn Fn(&str, &str) -> Option<Likeness>,
    language: Option<&Language>,
) -> Vec<Answered> {
    let mut found = Vec::new();
    for one in &a.answers {
        let asked = fold(&one.question);
        for other in &b.answers {
            let (one_asks, other_asks) = (one.question.trim(), other.question.trim());
            let other_asked = fold(other_asks);
            let values = Values { a: shown(one), b: shown(other), ..Values::default() };
            if asked == other_asked {
                // Where they are spelled differently, the longer wording (with its question mark) for both articles.
                let longer = (one_asks.len(), one_asks).max((other_asks.len(), other_asks)).1;
                let values = Values { question: Some(longer.to_owned()), ..values };
                found.push(Answered { relation: relation(one, other, language), values, sure: 1000 });
            } else if let Some(likeness) = alike(&asked, &other_asked) {
                let (question, question_b) = (Some(one_asks.to_owned()), Some(other_asks.to_owned()));
                let values = Values { question, question_b, ..values };
                let relation = if likeness.opposite { turned(one, other) } else { careful(one, other, language) };
                found.push(Answered { relation, values, sure: likeness.sure });
            }
        }
    }
    found
}

/// The relation of answers to one question in two wordings: those that share a word may say the same in other words.
fn careful(one: &Answer, other: &Answer, language: Option<&Language>) -> Relation {
    let relation = relation(one, other, language);
    let matter = |answer: &Answer| {
        let words = language.zip(answer.answer.as_deref()).map(|(language, text)| language.read(text).words);
        words.unwrap_or_default().into_iter().filter(|word| !word.is_stop).map(|word| word.stem).collect::<Vec<_>>()
    };
    let others = matter(other);
    let shares = matter(one).iter().any(|word| others.contains(word));
    if relation == Relation::Dispute && one.stance == other.stance && shares { Relation::Related } else { relation }
}

/// The relation of answers to two questions that ask the same the other way round ("Was it open?", "Was it closed?").
/// Two times yes cannot both be right. Two times no can: it may have been ajar.
fn turned(one: &Answer, other: &Answer) -> Relation {
    let says_yes = |answer: &Answer| match position(answer) {
        (Some(value), Says::It) if YES_NO.iter().any(|(yes, _)| *yes == value) => Some(true),
        (Some(value), Says::It) if YES_NO.iter().any(|(_, no)| *no == value) => Some(false),
        _ => None,
    };
    match (says_yes(one), says_yes(other)) {
        (Some(true), Some(true)) => Relation::Dispute,
        (Some(one), Some(other)) if one != other => Relation::Agree,
        _ => Relation::Related,
    }
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
    // "At least 12" and "15" are no dispute, nor are "about 200" and "190".
    let both_may_be_right = || one.zip(other).is_some_and(|(one, other)| may_be_one(&one, &other, language));
    match (says_one, says_other, same) {
        (Says::It, Says::It, false) if both_may_be_right() => Relation::Related,
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
    // Values come from the same table by the same steps, so equal numbers are equal bits.
    let same = |(one, other): (Number, Number)| {
        one.quantity.in_base_units() == other.quantity.in_base_units() && one.rest == other.rest
    };
    one == other || number(one, language).zip(number(other, language)).is_some_and(same)
}

/// Whether two numbers may state one value, since one of them is a bound or is rounded.
fn may_be_one(one: &str, other: &str, language: Option<&Language>) -> bool {
    let fits = |(one, other): (Number, Number)| {
        let (value, another) = (&one.quantity, &other.quantity);
        one.rest == other.rest && same_measure(value, another) && compatible(value, another)
    };
    number(one, language).zip(number(other, language)).is_some_and(fits)
}

/// An answer that is a number, and what it says besides.
struct Number {
    quantity: Quantity,
    rest: String,
}

fn number(text: &str, language: Option<&Language>) -> Option<Number> {
    let reading = language?.read(text);
    let [quantity] = reading.quantities.as_slice() else { return None };
    let outside = (0..reading.words.len()).filter(|at| !quantity.words.contains(at));
    let words = outside.filter(|&at| !reading.words[at].is_stop).map(|at| reading.words[at].span.of(text));
    Some(Number { quantity: quantity.clone(), rest: words.collect::<Vec<_>>().join(" ") })
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
            let found = answered(&meaning(a), &meaning(b), &|_, _| None, english);
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
    fn a_bound_and_a_value_within_it_may_both_be_right() {
        check(("at least 12", None), ("15", None), Relation::Related);
        check(("at least 12", None), ("seven", None), Relation::Dispute);
        check(("about 200", None), ("190", None), Relation::Related);
        check(("12", None), ("13", None), Relation::Dispute);
    }

    /// The answers to two wordings of one question, the second perhaps the other way round.
    fn check_reworded(one: &str, other: &str, opposite: bool, expected: Relation) {
        let meaning = |question: &str, answer: &str| {
            let (question, answer) = (question.to_owned(), Some(answer.to_owned()));
            Meaning { answers: vec![Answer { question, answer, speaker: None, stance: None }], ..Meaning::default() }
        };
        let (a, b) = (meaning("Was the gate open?", one), meaning("Was the gate ajar?", other));
        let found = answered(&a, &b, &|_, _| Some(Likeness { sure: 900, opposite }), Language::for_tag("en"));
        let [Answered { relation, values, sure: 900 }] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(*relation, expected, "{one} / {other}");
        assert_eq!(values.question.as_deref(), Some("Was the gate open?"));
        assert_eq!(values.question_b.as_deref(), Some("Was the gate ajar?"));
    }

    #[test]
    fn answers_to_two_wordings_dispute_only_without_common_words() {
        check_reworded("no", "No.", false, Relation::Agree);
        check_reworded("yes", "no", false, Relation::Dispute);
        check_reworded("the army", "rebels", false, Relation::Dispute);
        check_reworded("the army", "an army patrol", false, Relation::Related);
    }

    #[test]
    fn yes_to_opposite_questions_is_no_agreement() {
        check_reworded("yes", "yes", true, Relation::Dispute);
        check_reworded("yes", "no", true, Relation::Agree);
        check_reworded("no", "no", true, Relation::Related);
        check_reworded("the army", "the army", true, Relation::Related);
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
