//! Every way an input is refused ([`Error`]) or let through without a part ([`Warning`]), with stable codes.
//!
//! An error means that the caller must fix something; nothing is returned. A warning means that the comparison went on
//! without one part of the input, and says which. A panic would be a bug of ours.

use std::fmt;

/// Why an input was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    path: String,
    message: String,
}

/// What is wrong with an input; [`ErrorKind::code`] is its stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text given is not JSON.
    InvalidJson,
    /// A field is missing or has a wrong type.
    InvalidShape,
    /// An article without a word in it.
    EmptyText,
    /// A text, a list or a string over its documented limit.
    OverLimit,
    /// A claim that points at nothing: an empty quote, or a position that starts where it ends.
    EmptyClaim,
    /// A position after the end of the text.
    OffsetOutsideText,
    /// A position that ends before it starts.
    OffsetsBackwards,
    /// A position between the two halves of a surrogate pair.
    OffsetInsideSurrogatePair,
    /// Two claims of one article with one id.
    DuplicateClaimId,
    /// A language tag that names no language.
    UnknownLanguage,
    /// An option outside its range.
    InvalidOption,
    /// A receipt code with a wrong character, or without its end.
    #[cfg(feature = "tools")]
    DamagedReceipt,
}

impl ErrorKind {
    /// The stable kebab-case name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::InvalidJson => "invalid-json",
            Self::InvalidShape => "invalid-shape",
            Self::EmptyText => "empty-text",
            Self::OverLimit => "over-limit",
            Self::EmptyClaim => "empty-claim",
            Self::OffsetOutsideText => "offset-outside-text",
            Self::OffsetsBackwards => "offsets-backwards",
            Self::OffsetInsideSurrogatePair => "offset-inside-surrogate-pair",
            Self::DuplicateClaimId => "duplicate-claim-id",
            Self::UnknownLanguage => "unknown-language",
            Self::InvalidOption => "invalid-option",
            #[cfg(feature = "tools")]
            Self::DamagedReceipt => "damaged-receipt",
        }
    }
}

impl Error {
    /// An error at `path` of the caller's input (`a.claims[0].start`; empty for the whole).
    pub fn new(kind: ErrorKind, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { kind, path: path.into(), message: message.into() }
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The stable kebab-case name of what is wrong.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Where in the caller's input, as `a.claims[0].start`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// One sentence for a person.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            write!(f, "{}: {}", self.code(), self.message)
        } else {
            write!(f, "{}: {}: {}", self.code(), self.path, self.message)
        }
    }
}

impl std::error::Error for Error {}

/// A part of the input that the comparison went on without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What was let through.
    pub kind: WarningKind,
    /// Where in the caller's input, as `a.claims[3].quote`.
    pub path: String,
    /// One sentence for a person.
    pub message: String,
}

/// What a comparison can go on without; [`WarningKind::code`] is its stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WarningKind {
    /// A quote that is not in the text: the claim is listed as an orphan.
    OrphanClaim,
    /// A quote that stands in the text more than once, with nothing to tell which is meant: the first is taken.
    AmbiguousQuote,
    /// A selector of a kind that is not read here.
    UnknownSelector,
    /// A link to a claim that is not there, or that is an orphan.
    LinkWithoutClaim,
    /// A second link between the same two claims: the last one counts.
    DuplicateLink,
    /// No tables for this language, or two different ones: only annotations and links are compared.
    LanguageNotJudged,
    /// A position and a quote that disagree: the quote decides.
    PositionMoved,
}

impl WarningKind {
    /// The stable kebab-case name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OrphanClaim => "orphan-claim",
            Self::AmbiguousQuote => "ambiguous-quote",
            Self::UnknownSelector => "unknown-selector",
            Self::LinkWithoutClaim => "link-without-claim",
            Self::DuplicateLink => "duplicate-link",
            Self::LanguageNotJudged => "language-not-judged",
            Self::PositionMoved => "position-moved",
        }
    }
}

impl Warning {
    /// A warning about `path` of the caller's input.
    pub fn new(kind: WarningKind, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { kind, path: path.into(), message: message.into() }
    }
}
