//! What the caller tells us: articles and the claims marked in them, checked once at the door.
//!
//! [`Article::new`] turns an [`ArticleDraft`] into an [`Article`] whose claims are anchored: each has a span of bytes,
//! and one that cannot be found is an [`Orphan`], never a guess. From here on offsets are bytes. Knows nothing of
//! languages beyond their tags, and nothing of the other article.

mod anchor;
mod approximate;
mod claim;
mod compose;
mod context;
mod draft;
mod fold;
mod language;
mod limits;
mod occurrences;
mod places;
mod selector;

use std::cmp::Reverse;

pub use claim::{AnchorStatus, Answer, Claim, Meaning, Orphan, Stance};
pub use draft::{ArticleDraft, ClaimDraft, Direction, TextQuote};
pub use fold::Folded;
pub use limits::{MAX_ANSWERS, MAX_CLAIMS, MAX_NESTING, MAX_QUOTE_UTF16, MAX_STRING_UTF16, MAX_TEXT_UTF16};

use crate::error::{Error, ErrorKind, Warning};
use crate::text::{OrderedMap, Span, Utf16Index, sort_by_key};
pub(crate) use limits::check_length;
use limits::{check_article, check_nesting};

/// The language of an article that does not name one.
const DEFAULT_LANGUAGE: &str = "en";

/// An article, checked: its text holds a word, its claims lie inside the text, its ids are unique.
#[derive(Clone, Debug)]
pub struct Article {
    /// The words of the article, as they were given; never normalised.
    pub text: String,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was published, as it was given.
    pub published: Option<String>,
    /// Its language, a BCP 47 tag as it was given; `en` where it was missing.
    pub lang: String,
    /// The direction in which it is written, where it was given.
    pub dir: Option<Direction>,
    /// Converts offsets of `text`.
    pub utf16: Utf16Index,
    /// The claims that were found, in reading order: by start, the longer first, then as listed. They may overlap.
    pub claims: Vec<Claim>,
    /// The claims that were not found, as listed.
    pub orphans: Vec<Orphan>,
    /// Whether the caller gave claims, be it an empty list; if not, claims are to be suggested.
    pub claims_given: bool,
    /// What made-up ids start with: the article's name in the pair.
    name: String,
}

impl Article {
    /// Checks a draft and anchors its claims. `path` is the article's name in the pair, `a` or `b`: error paths and
    /// made-up ids start with it. What is let through is added to `warnings`, in the order of the claims.
    ///
    /// # Errors
    /// When the text has no word, something is over a limit, the language tag names no language, an id is given twice,
    /// a claim points at nothing, or a position is no place in the text. The error's path names the field.
    pub fn new(draft: ArticleDraft, path: &str, warnings: &mut Vec<Warning>) -> Result<Self, Error> {
        check_article(&draft, path)?;
        let utf16 = Utf16Index::new(&draft.text);
        let claims_given = draft.claims.is_some();
        let drafts = draft.claims.unwrap_or_default();
        let ids = unique_ids(&drafts, path)?;
        let (claims, orphans) = selector::resolve(&draft.text, &utf16, drafts, ids, path, warnings)?;
        let mut article = Self {
            text: draft.text,
            title: draft.title,
            source: draft.source,
            url: draft.url,
            published: draft.published,
            lang: draft.lang.unwrap_or_else(|| DEFAULT_LANGUAGE.to_owned()),
            dir: draft.dir,
            utf16,
            claims,
            orphans,
            claims_given,
            name: path.to_owned(),
        };
        article.sort_claims();
        check_nesting(article.claims.iter().map(|claim| claim.span), path)?;
        Ok(article)
    }

    /// Adds claims that nobody marked, in the order given; empty spans are left out. Ids go on from the claims there
    /// are: `a1`, `a2` … in an article without claims.
    pub fn suggest(&mut self, spans: &[Span]) {
        let given = self.claims.len() + self.orphans.len();
        let given_ids = self.claims.iter().map(|claim| &claim.id).chain(self.orphans.iter().map(|orphan| &orphan.id));
        let mut taken = Taken::default();
        for id in given_ids {
            taken.insert(id.clone(), ());
        }
        for (place, &span) in spans.iter().filter(|span| !span.is_empty()).enumerate() {
            let index = given + place;
            let id = free_id(&self.name, index, &mut taken);
            let meaning = Meaning::default();
            self.claims.push(Claim {
                id,
                span,
                status: AnchorStatus::Exact,
                score: 1.0,
                meaning,
                suggested: true,
                index,
            });
        }
        self.sort_claims();
    }

    fn sort_claims(&mut self) {
        sort_by_key(&mut self.claims, |claim| (claim.span.start, Reverse(claim.span.end), claim.index));
    }
}

/// The ids that claims have.
type Taken = OrderedMap<String, ()>;

/// An id for every claim: its own, or else the article's name and its place in the list, counted from 1, or the next
/// number that no other claim has.
fn unique_ids(drafts: &[ClaimDraft], path: &str) -> Result<Vec<String>, Error> {
    let own = |draft: &ClaimDraft| draft.id.clone().filter(|id| !id.trim().is_empty());
    let mut taken = Taken::default();
    for (index, id) in drafts.iter().map(own).enumerate().filter_map(|(index, id)| Some((index, id?))) {
        let message = format!("`{id}` is the id of an earlier claim");
        if taken.insert(id, ()).is_some() {
            return Err(Error::new(ErrorKind::DuplicateClaimId, format!("{path}.claims[{index}].id"), message));
        }
    }
    let id = |(index, draft)| own(draft).unwrap_or_else(|| free_id(path, index, &mut taken));
    Ok(drafts.iter().enumerate().map(id).collect())
}

/// `a1` for the first place of article `a`, or the next number that is free; takes it.
fn free_id(name: &str, index: usize, taken: &mut Taken) -> String {
    let mut number = index + 1;
    while taken.get(&format!("{name}{number}")).is_some() {
        number += 1;
    }
    let id = format!("{name}{number}");
    taken.insert(id.clone(), ());
    id
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const TEXT: &str = "The dam held. Nobody was hurt in Marrowby.";

    fn article(claims: Option<Vec<ClaimDraft>>) -> ArticleDraft {
        let text = TEXT.to_owned();
        ArticleDraft { text, title: None, source: None, url: None, published: None, lang: None, dir: None, claims }
    }

    fn claim(id: Option<&str>, exact: &str) -> ClaimDraft {
        let quote = Some(TextQuote { exact: exact.into(), ..TextQuote::default() });
        let (id, meaning) = (id.map(str::to_owned), Meaning::default());
        ClaimDraft { id, quote, position: None, unread_selectors: Vec::new(), meaning, quote_path: "quote.exact" }
    }

    #[track_caller]
    fn check_refused(draft: ArticleDraft, code: &str, path: &str) {
        let error = Article::new(draft, "b", &mut Vec::new()).expect_err("the article is refused");
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }

    /// The ids of an article's claims with their words, in order.
    #[track_caller]
    fn check(article: &Article, expected: &[(&str, &str)]) {
        let found: Vec<_> =
            article.claims.iter().map(|claim| (claim.id.as_str(), claim.span.of(&article.text))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn ids() {
        let twice = vec![claim(Some("x"), "dam"), claim(None, "hurt"), claim(Some("x"), "Marrowby")];
        check_refused(article(Some(twice)), "duplicate-claim-id", "b.claims[2].id");
        let some =
            vec![claim(None, "dam"), claim(Some("b1"), "held"), claim(Some(" "), "hurt"), claim(Some("b4"), "in")];
        let article = Article::new(article(Some(some)), "b", &mut Vec::new()).unwrap();
        check(&article, &[("b2", "dam"), ("b1", "held"), ("b3", "hurt"), ("b4", "in")]);
    }

    #[test]
    fn reading_order_with_overlap() {
        let claims = vec![claim(None, "held. Nobody"), claim(None, "dam"), claim(None, "dam held"), claim(None, "dam")];
        let article = Article::new(article(Some(claims)), "a", &mut Vec::new()).unwrap();
        check(&article, &[("a3", "dam held"), ("a2", "dam"), ("a4", "dam"), ("a1", "held. Nobody")]);
    }

    #[test]
    fn an_empty_list_is_not_no_list() {
        let given = |claims| Article::new(article(claims), "a", &mut Vec::new()).unwrap().claims_given;
        assert!(given(Some(Vec::new())) && !given(None));
    }

    #[test]
    fn suggested_claims() {
        let mut article = Article::new(article(None), "b", &mut Vec::new()).unwrap();
        article.suggest(&[Span::new(14, TEXT.len()), Span::new(3, 3), Span::new(0, 13)]);
        check(&article, &[("b2", "The dam held."), ("b1", "Nobody was hurt in Marrowby.")]);
        assert!(article.claims.iter().all(|claim| claim.suggested));
    }
}
