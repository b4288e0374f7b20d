//! What the caller gave, shaped but unchecked: the input of [`Article::new`](super::Article::new).

use super::Meaning;

/// The direction in which a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The words of a claim and, where they are known, the words around them: the W3C `TextQuoteSelector`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuote {
    /// The words themselves.
    pub exact: String,
    /// The text just before them; empty where it is not known.
    pub prefix: String,
    /// The text just after them; empty where it is not known.
    pub suffix: String,
}

/// A claim as it was given: pointed at by its words, by its position, or by both.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimDraft {
    /// Its id; one is made up where it is missing or blank.
    pub id: Option<String>,
    /// Its words.
    pub quote: Option<TextQuote>,
    /// Its half-open position in UTF-16 code units, not checked against the text.
    pub position: Option<(u64, u64)>,
    /// Kinds of selectors that were given and cannot be read here. They matter only where nothing else points.
    pub unread_selectors: Vec<String>,
    /// What the annotator said of it.
    pub meaning: Meaning,
    /// Where the quote stands below the claim, for the paths of errors: `quote`, `quote.exact`, `target.selector` …
    pub quote_path: &'static str,
}

/// An article as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleDraft {
    /// The words of the article.
    pub text: String,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub lang: Option<String>,
    /// The direction in which it is written.
    pub dir: Option<Direction>,
    /// Its claims; `None` asks for suggestions, an empty list for none.
    pub claims: Option<Vec<ClaimDraft>>,
}
