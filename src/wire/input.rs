//! The pair as callers give it, and its way to drafts.

use serde::Deserialize;

use super::shapes::{OneOrMany, Words, WordsOr};
use crate::article::{
    Answer, ArticleDraft, ClaimDraft, Direction, MAX_CLAIMS, MAX_STRING_UTF16, Meaning, Stance, TextQuote, check_length,
};
use crate::compare::{Options, PersonLink};
use crate::error::{Error, ErrorKind};
use crate::relation::Relation;

/// A pair may have at most this many links.
pub const MAX_LINKS: usize = 2 * MAX_CLAIMS;

/// Two articles and what a person says of their claims.
#[derive(Debug, Deserialize)]
pub struct PairInput {
    a: Option<ArticleInput>,
    b: Option<ArticleInput>,
    links: Option<Vec<LinkInput>>,
}

/// An article with its claims.
#[derive(Debug, Deserialize)]
pub struct ArticleInput {
    text: Option<String>,
    title: Option<String>,
    source: Option<String>,
    url: Option<String>,
    published: Option<String>,
    lang: Option<String>,
    dir: Option<DirectionName>,
    claims: Option<Vec<ClaimInput>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DirectionName {
    Ltr,
    Rtl,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StanceName {
    Asserts,
    Reports,
    Denies,
    Doubts,
    Hedges,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RelationName {
    Agree,
    Dispute,
    Related,
    None,
}

/// A claim: our own form, or a W3C Web Annotation, told apart by their fields.
#[derive(Debug, Deserialize)]
struct ClaimInput {
    id: Option<String>,
    quote: Option<WordsOr<SelectorInput>>,
    start: Option<f64>,
    end: Option<f64>,
    speaker: Option<String>,
    stance: Option<StanceName>,
    gist: Option<String>,
    note: Option<String>,
    answers: Option<Vec<AnswerInput>>,
    target: Option<OneOrMany<WordsOr<TargetInput>>>,
    body: Option<OneOrMany<WordsOr<BodyInput>>>,
}

#[derive(Debug, Deserialize)]
struct AnswerInput {
    question: Option<String>,
    answer: Option<String>,
    speaker: Option<String>,
    stance: Option<StanceName>,
}

#[derive(Debug, Deserialize)]
struct LinkInput {
    a: Option<String>,
    b: Option<String>,
    relation: Option<RelationName>,
    by: Option<String>,
    reason: Option<String>,
}

#[derive(Debug, Deserialize)]
struct TargetInput {
    selector: Option<OneOrMany<WordsOr<SelectorInput>>>,
}

/// Any W3C selector; only quotes and positions are read.
#[derive(Debug, Default, Deserialize)]
struct SelectorInput {
    #[serde(rename = "type")]
    kind: Option<String>,
    exact: Option<String>,
    prefix: Option<String>,
    suffix: Option<String>,
    start: Option<f64>,
    end: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct BodyInput {
    #[serde(default)]
    value: Words,
    #[serde(default)]
    purpose: Words,
}

/// What a caller may set.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OptionsInput {
    max_markers_per_claim: Option<f64>,
    min_confidence: Option<f64>,
}

impl OptionsInput {
    /// The options, checked.
    ///
    /// # Errors
    /// `invalid-option` for a value outside its range.
    pub fn into_options(self) -> Result<Options, Error> {
        let mut options = Options::default();
        if let Some(most) = self.max_markers_per_claim {
            // What is no whole number is no number of markers: 0 is refused with the range.
            let whole = if most.fract() == 0.0 { most.max(0.0) as u64 } else { 0 };
            options = options.with_max_markers_per_claim(whole)?;
        }
        if let Some(least) = self.min_confidence {
            options = options.with_min_confidence(least)?;
        }
        Ok(options)
    }
}

impl PairInput {
    pub(super) fn into_drafts(self) -> Result<(ArticleDraft, ArticleDraft, Vec<PersonLink>), Error> {
        let a = require(self.a, "a")?.into_draft("a")?;
        let b = require(self.b, "b")?.into_draft("b")?;
        let links = self.links.unwrap_or_default();
        if links.len() > MAX_LINKS {
            let message = format!("{} links are more than {MAX_LINKS}", links.len());
            return Err(Error::new(ErrorKind::OverLimit, "links", message));
        }
        let links = links.into_iter().enumerate().map(|(index, link)| link.into_link(&format!("links[{index}]")));
        Ok((a, b, links.collect::<Result<_, _>>()?))
    }
}

impl ArticleInput {
    pub(super) fn into_draft(self, path: &str) -> Result<ArticleDraft, Error> {
        let claims = self.claims.map(|claims| {
            let claims = claims.into_iter().enumerate();
            claims.map(|(index, claim)| claim.into_draft(&format!("{path}.claims[{index}]"))).collect()
        });
        Ok(ArticleDraft {
            text: require(self.text, &format!("{path}.text"))?,
            title: self.title,
            source: self.source,
            url: self.url,
            published: self.published,
            lang: self.lang,
            dir: self.dir.map(|dir| match dir {
                DirectionName::Ltr => Direction::Ltr,
                DirectionName::Rtl => Direction::Rtl,
            }),
            claims: claims.transpose()?,
        })
    }
}

impl ClaimInput {
    fn into_draft(self, path: &str) -> Result<ClaimDraft, Error> {
        let answers = self.answers.unwrap_or_default().into_iter().enumerate();
        let answers = answers.map(|(index, answer)| answer.into_answer(&format!("{path}.answers[{index}]")));
        let note = self.note.or_else(|| self.body.and_then(comment));
        let meaning = Meaning {
            speaker: self.speaker,
            stance: self.stance.map(Into::into),
            gist: self.gist,
            note,
            answers: answers.collect::<Result<_, _>>()?,
        };
        let mut draft = ClaimDraft {
            id: self.id,
            quote: None,
            position: position(self.start, self.end, path)?,
            unread_selectors: Vec::new(),
            meaning,
            quote_path: "quote",
        };
        match self.quote {
            Some(WordsOr::Words(exact)) => draft.quote = Some(TextQuote { exact, ..TextQuote::default() }),
            Some(WordsOr::Object(selector)) => {
                draft.quote_path = "quote.exact";
                selector.point(&mut draft, &format!("{path}.quote"))?;
            }
            None => {}
        }
        let targets = self.target.into_iter().flat_map(|targets| targets.0);
        let selectors = targets.flat_map(|target| match target {
            WordsOr::Words(_) => Vec::new(),
            WordsOr::Object(target) => target.selector.map(|selectors| selectors.0).unwrap_or_default(),
        });
        for selector in selectors {
            if draft.quote.is_none() && draft.position.is_none() {
                draft.quote_path = "target.selector";
            }
            match selector {
                WordsOr::Words(name) => draft.unread_selectors.push(name),
                WordsOr::Object(selector) => selector.point(&mut draft, &format!("{path}.target.selector"))?,
            }
        }
        Ok(draft)
    }
}

impl SelectorInput {
    /// Adds what the selector points at; the first quote and the first position count.
    fn point(self, draft: &mut ClaimDraft, path: &str) -> Result<(), Error> {
        match self.kind.as_deref() {
            None | Some("TextQuoteSelector") if self.exact.is_some() || self.kind.is_some() => {
                let exact = require(self.exact, &format!("{path}.exact"))?;
                let quote = TextQuote {
                    exact,
                    prefix: self.prefix.unwrap_or_default(),
                    suffix: self.suffix.unwrap_or_default(),
                };
                draft.quote.get_or_insert(quote);
            }
            None | Some("TextPositionSelector") => {
                let position = position(self.start, self.end, path)?;
                draft.position = draft.position.or(position);
            }
            Some(other) => draft.unread_selectors.push(other.to_owned()),
        }
        Ok(())
    }
}

impl AnswerInput {
    fn into_answer(self, path: &str) -> Result<Answer, Error> {
        Ok(Answer {
            question: require(self.question, &format!("{path}.question"))?,
            answer: self.answer,
            speaker: self.speaker,
            stance: self.stance.map(Into::into),
        })
    }
}

impl LinkInput {
    fn into_link(self, path: &str) -> Result<PersonLink, Error> {
        for (name, field) in [("a", &self.a), ("b", &self.b), ("by", &self.by), ("reason", &self.reason)] {
            check_length(field.as_deref().unwrap_or_default(), MAX_STRING_UTF16, || format!("{path}.{name}"))?;
        }
        Ok(PersonLink {
            a: require(self.a, &format!("{path}.a"))?,
            b: require(self.b, &format!("{path}.b"))?,
            relation: match require(self.relation, &format!("{path}.relation"))? {
                RelationName::Agree => Relation::Agree,
                RelationName::Dispute => Relation::Dispute,
                RelationName::Related => Relation::Related,
                RelationName::None => Relation::None,
            },
            by: self.by,
            reason: self.reason,
        })
    }
}

impl From<StanceName> for Stance {
    fn from(name: StanceName) -> Self {
        match name {
            StanceName::Asserts => Self::Asserts,
            StanceName::Reports => Self::Reports,
            StanceName::Denies => Self::Denies,
            StanceName::Doubts => Self::Doubts,
            StanceName::Hedges => Self::Hedges,
        }
    }
}

/// What an annotation's body says as a comment; tags and the like are not read.
fn comment(bodies: OneOrMany<WordsOr<BodyInput>>) -> Option<String> {
    bodies.0.into_iter().find_map(|body| match body {
        WordsOr::Words(_) => None,
        WordsOr::Object(BodyInput { value, purpose }) => {
            let comments = purpose.0.is_none_or(|purpose| purpose == "commenting" || purpose == "describing");
            value.0.filter(|_| comments)
        }
    })
}

/// A position from its two ends: both or neither.
fn position(start: Option<f64>, end: Option<f64>, path: &str) -> Result<Option<(u64, u64)>, Error> {
    if start.is_none() && end.is_none() {
        return Ok(None);
    }
    let whole = |offset: Option<f64>, name: &str| {
        let path = format!("{path}.{name}");
        let offset = require(offset, &path)?;
        // Beyond 2^53 whole numbers have gaps; no text is that long.
        if offset >= 0.0 && offset.fract() == 0.0 && offset < 9_007_199_254_740_992.0 {
            return Ok(offset as u64);
        }
        Err(Error::new(ErrorKind::InvalidShape, path, "must be a whole number, 0 or more"))
    };
    Ok(Some((whole(start, "start")?, whole(end, "end")?)))
}

fn require<T>(field: Option<T>, path: &str) -> Result<T, Error> {
    field.ok_or_else(|| Error::new(ErrorKind::InvalidShape, path, "is missing"))
}
