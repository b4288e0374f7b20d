//! What a teacher expects and what a pupil answered.

use super::Label;
use crate::text::Utf16Range;

/// One thing for each article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sides<T> {
    /// Of article a.
    pub a: T,
    /// Of article b.
    pub b: T,
}

impl<T> Sides<T> {
    /// Both, each with its letter.
    pub fn each(&self) -> [(&'static str, &T); 2] {
        [("a", &self.a), ("b", &self.b)]
    }
}

/// Which steps pupils take; what a step leaves out is given to them, or not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a step that a teacher turns on or off")]
pub struct Steps {
    /// Mark the claims in both texts; off: the key's claims are given.
    pub find: bool,
    /// Fill the corroboration grid.
    pub grid: bool,
    /// Say which claims speak of the same thing; off: the key's pairs are given.
    pub link: bool,
    /// Say agree, dispute or only here.
    pub judge: bool,
    /// Point at the words that show it.
    pub point: bool,
    /// Write a sentence of justification; a teacher's rubric weighs it, never this module.
    pub justify: bool,
}

/// A claim that the key has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyClaim {
    /// Unique in its article.
    pub id: String,
    /// The accepted places; the first is the one that is shown.
    pub places: Vec<Utf16Range>,
    /// Right to mark, and right to leave.
    pub optional: bool,
}

/// Two claims that speak of the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPair {
    /// The claim of article a.
    pub a: String,
    /// The claim of article b.
    pub b: String,
    /// The relations that are right; the first is the one that is shown.
    pub relations: Vec<Label>,
    /// The words that show it.
    pub points: Sides<Vec<Utf16Range>>,
}

/// What an article answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyCell {
    /// Accepted answers.
    pub answers: Vec<String>,
    /// Accepted names of who says so; empty: not asked.
    pub speakers: Vec<String>,
}

/// A question of the grid. An article without a cell does not answer it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyRow {
    /// The question.
    pub question: String,
    /// What each article answers.
    pub cells: Sides<Option<KeyCell>>,
}

/// What a teacher expects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Key {
    /// The claims of each article.
    pub claims: Sides<Vec<KeyClaim>>,
    /// Which of them speak of the same thing.
    pub pairs: Vec<KeyPair>,
    /// The claims that only one article has.
    pub only: Sides<Vec<String>>,
    /// The corroboration grid.
    pub grid: Vec<KeyRow>,
}

/// A place that a pupil marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PupilClaim {
    /// Unique in its article and this pupil's answers.
    pub id: String,
    /// The words.
    pub range: Utf16Range,
}

/// Two claims that a pupil put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The pupil's claim of article a.
    pub a: String,
    /// The pupil's claim of article b.
    pub b: String,
    /// What the pupil says of the two; none yet.
    pub relation: Option<Label>,
    /// The words that the pupil points at.
    pub points: Sides<Vec<Utf16Range>>,
    /// The sentence of justification.
    pub why: String,
}

/// A cell of the grid as a pupil filled it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The pupil says that this article does not answer the question.
    pub silent: bool,
    /// The answer.
    pub answer: String,
    /// Who says so.
    pub speaker: String,
}

/// What a pupil answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The id of the exercise.
    pub exercise: String,
    /// The name or number that the pupil gave.
    pub pupil: String,
    /// The marked places.
    pub claims: Sides<Vec<PupilClaim>>,
    /// The pairs.
    pub links: Vec<Link>,
    /// The claims of which the pupil says that only this article has them.
    pub only: Sides<Vec<String>>,
    /// The grid, a row a question of the exercise.
    pub grid: Vec<Sides<Cell>>,
}
