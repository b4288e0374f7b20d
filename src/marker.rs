//! Markers: what the reader sees of a claim pair.

pub use crate::relation::{Evidence, EvidenceKind, Relation, Values};

/// One of the two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first article.
    A,
    /// The second article.
    B,
}

/// Who decided a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The engine, from the text.
    Engine,
    /// The annotators' answers.
    Annotation,
    /// A judge that was plugged in.
    Judge,
    /// A person's link.
    Person,
}

impl Origin {
    /// The stable kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Engine => "engine",
            Self::Annotation => "annotation",
            Self::Judge => "judge",
            Self::Person => "person",
        }
    }
}

/// What the engine says of a claim pair that somebody else decided.
#[derive(Clone, Debug, PartialEq)]
pub struct EngineVerdict {
    /// How the texts relate.
    pub relation: Relation,
    /// 0 to 1.
    pub confidence: f64,
    /// Spans of the articles.
    pub evidence: Vec<Evidence>,
}

/// A relation between a claim of a and a claim of b, with what caused it.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Index into a's claims.
    pub a: usize,
    /// Index into b's claims.
    pub b: usize,
    /// Never `None`.
    pub relation: Relation,
    /// 0 to 1.
    pub confidence: f64,
    /// Who decided it.
    pub origin: Origin,
    /// Spans of the articles; never empty.
    pub evidence: Vec<Evidence>,
    /// Both articles quote one source for it.
    pub same_source: bool,
    /// Who linked the claims, for a person's link.
    pub by: Option<String>,
    /// Why, for a person's link.
    pub reason: Option<String>,
    /// What the engine says of the text, where somebody else decided.
    pub engine: Option<EngineVerdict>,
}
