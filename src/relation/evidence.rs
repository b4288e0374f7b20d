//! What caused a verdict, and where it stands.

use crate::text::Span;

/// A cue's kind and the words that caused it on both sides. At least one side has a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What was found.
    pub kind: EvidenceKind,
    /// The words of a, ascending.
    pub a: Vec<Span>,
    /// The words of b, ascending.
    pub b: Vec<Span>,
    /// What the words come to, where they have a value.
    pub values: Option<Values>,
}

/// Normalised values of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// What the words of a come to.
    pub a: Option<String>,
    /// What the words of b come to.
    pub b: Option<String>,
    /// The question that both answer.
    pub question: Option<String>,
    /// The question as b asks it, where it is worded differently there; `question` is then a's wording.
    pub question_b: Option<String>,
}

/// What a cue finds. The order is the order in which evidence is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// A person linked the two claims.
    Linked,
    /// A judge that was plugged in read the two claims; it names no words of them.
    Judged,
    /// The annotators' answers to one question.
    AnnotatedAnswer,
    /// One accuses or reports, the other denies.
    Denial,
    /// One tells a story, the other says that the story is not so.
    Debunk,
    /// One casts doubt on what the other says.
    Doubt,
    /// One says it, the other says it is not so.
    Negation,
    /// Never against often, all against none.
    Frequency,
    /// Opposite positions on one question.
    Position,
    /// Two sides of a standing quarrel, each speaking for itself.
    Camps,
    /// Opposite words.
    Antonym,
    /// Different values for the same thing.
    Number,
    /// Different dates for the same thing.
    Date,
    /// Both quote the same words.
    SameQuote,
    /// Both report a denial of the same thing.
    SameDenial,
    /// The same value, perhaps written differently.
    SameNumber,
    /// The same person, place or body, perhaps under another name.
    SharedName,
    /// The same words, or forms of one word.
    SharedWords,
}

impl EvidenceKind {
    /// The stable kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Linked => "linked",
            Self::Judged => "judged",
            Self::AnnotatedAnswer => "annotated-answer",
            Self::Denial => "denial",
            Self::Debunk => "debunk",
            Self::Doubt => "doubt",
            Self::Negation => "negation",
            Self::Frequency => "frequency",
            Self::Position => "position",
            Self::Camps => "camps",
            Self::Antonym => "antonym",
            Self::Number => "number",
            Self::Date => "date",
            Self::SameQuote => "same-quote",
            Self::SameDenial => "same-denial",
            Self::SameNumber => "same-number",
            Self::SharedName => "shared-name",
            Self::SharedWords => "shared-words",
        }
    }
}

impl Evidence {
    /// The same evidence with the claims swapped.
    #[must_use]
    pub fn swapped(self) -> Self {
        let values = self.values.map(|Values { a, b, question, question_b }| match question_b {
            Some(asked) => Values { a: b, b: a, question: Some(asked), question_b: question },
            None => Values { a: b, b: a, question, question_b: None },
        });
        Self { kind: self.kind, a: self.b, b: self.a, values }
    }
}
