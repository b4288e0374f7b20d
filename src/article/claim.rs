//! Claims: what somebody marked in an article, and what they said of it.

use crate::text::Span;

/// How an article carries a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// By itself, as a fact.
    Asserts,
    /// Through somebody whom it names.
    Reports,
    /// As untrue.
    Denies,
    /// With distance: as unproven, or as somebody's mere word.
    Doubts,
    /// As possible, likely or planned.
    Hedges,
}

/// What a claim answers, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// A question that both articles could answer.
    pub question: String,
    /// The answer, in few words; missing where the claim only doubts the other's.
    pub answer: Option<String>,
    /// Who gives the answer, where it is not the claim's speaker.
    pub speaker: Option<String>,
    /// How the answer is given; as its own word where it is missing. The claim's stance is about the claim, which may
    /// deny something while its answer is a plain "no".
    pub stance: Option<Stance>,
}

/// What an annotator said of a claim. Nothing of it is read from the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// Who says it.
    pub speaker: Option<String>,
    /// How the article carries it.
    pub stance: Option<Stance>,
    /// The claim in the annotator's own plain words.
    pub gist: Option<String>,
    /// A remark for readers.
    pub note: Option<String>,
    /// The questions that the claim answers.
    pub answers: Vec<Answer>,
}

impl Meaning {
    /// The same without what was left blank: a field of white space says nothing, an answer without a question neither.
    pub(super) fn without_blanks(mut self) -> Self {
        self.answers.retain(|answer| !is_blank(&answer.question));
        for answer in &mut self.answers {
            drop_blank(&mut answer.answer);
            drop_blank(&mut answer.speaker);
        }
        for field in [&mut self.speaker, &mut self.gist, &mut self.note] {
            drop_blank(field);
        }
        self
    }
}

/// How well an anchored claim's selector fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnchorStatus {
    /// The quote stands in the text, or the claim was given by its position alone.
    Exact,
    /// The quote stands in the text, but not where the position given with it said.
    Moved,
    /// The text has the quote with small changes.
    Changed,
}

/// A claim that was found in its article, or that was suggested from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Unique within its article.
    pub id: String,
    /// Where it stands; never empty.
    pub span: Span,
    /// How well its selector fitted.
    pub status: AnchorStatus,
    /// How well its selector fitted, 0 to 1 in thousandths; 1 unless the status is [`AnchorStatus::Changed`].
    pub score: f64,
    /// What the annotator said of it.
    pub meaning: Meaning,
    /// Whether it was suggested from the text and not given by the caller.
    pub suggested: bool,
    /// Its place in the caller's list, from 0; suggested claims count on from there.
    pub index: usize,
}

/// A claim that was not found in its article: it is reported, its place is never guessed.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// Unique within its article.
    pub id: String,
    /// The words that were looked for, as given; empty when none could be read.
    pub quote: String,
    /// How well the best fit that was refused fitted, 0 to 1 in thousandths; 0 when nothing was near.
    pub score: f64,
    /// What the annotator said of it.
    pub meaning: Meaning,
    /// Its place in the caller's list, from 0.
    pub index: usize,
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn drop_blank(field: &mut Option<String>) {
    if field.as_deref().is_some_and(is_blank) {
        *field = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_fields_say_nothing() {
        let answer = |question: &str, answer: &str| Answer {
            question: question.into(),
            answer: Some(answer.into()),
            speaker: Some(String::new()),
            stance: None,
        };
        let given = Meaning {
            gist: Some(" \n".into()),
            note: Some("Seen twice.".into()),
            answers: vec![answer("", "yes"), answer("Did it rain?", "\u{a0}")],
            ..Meaning::default()
        };
        let kept = Answer { question: "Did it rain?".into(), answer: None, speaker: None, stance: None };
        let expected = Meaning { note: Some("Seen twice.".into()), answers: vec![kept], ..Meaning::default() };
        assert_eq!(given.without_blanks(), expected);
    }
}
