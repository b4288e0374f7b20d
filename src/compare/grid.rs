//! The corroboration grid: questions down, articles across, who answers what.

use super::questions::Questions;
use crate::article::{Article, Stance};
use crate::lang::{Key, KeyKind, KeyMap};
use crate::marker::Side;
use crate::relation::fold;

/// One question and the claims of each article that answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The question as it is first asked.
    pub question: String,
    /// The question as b words it, where that was held to be the question that a asks in other words.
    pub question_b: Option<String>,
    /// Answers of a, in reading order.
    pub a: Vec<GridAnswer>,
    /// Answers of b, in reading order.
    pub b: Vec<GridAnswer>,
}

/// How one claim answers a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridAnswer {
    /// The claim's id.
    pub claim: String,
    /// The answer, where it has one.
    pub answer: Option<String>,
    /// Who gives it.
    pub speaker: Option<String>,
    /// How it is given.
    pub stance: Stance,
}

/// The grid of two articles, questions in the order in which a asks them first, then b.
pub(super) fn grid(a: &Article, b: &Article, questions: &Questions) -> Vec<GridRow> {
    let mut rows: Vec<GridRow> = Vec::new();
    let mut places: KeyMap<usize> = KeyMap::default();
    for (side, article) in [(Side::A, a), (Side::B, b)] {
        for claim in &article.claims {
            for answer in &claim.meaning.answers {
                let folded = fold(&answer.question);
                // A row is known by the question as b asks it.
                let known = if side == Side::A { questions.in_one_row(&folded) } else { &folded };
                let place = *places.entry(Key::new(KeyKind::Form, known)).or_insert_with(|| {
                    let question = answer.question.trim().to_owned();
                    rows.push(GridRow { question, question_b: None, a: Vec::new(), b: Vec::new() });
                    rows.len() - 1
                });
                let row = &mut rows[place];
                if side == Side::B && row.question_b.is_none() && fold(&row.question) != folded {
                    row.question_b = Some(answer.question.trim().to_owned());
                }
                let answers = if side == Side::A { &mut row.a } else { &mut row.b };
                answers.push(GridAnswer {
                    claim: claim.id.clone(),
                    answer: answer.answer.clone(),
                    speaker: answer.speaker.clone().or_else(|| claim.meaning.speaker.clone()),
                    stance: answer.stance.unwrap_or(Stance::Asserts),
                });
            }
        }
    }
    rows
}
