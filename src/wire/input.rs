//! The pair as callers give it, taken apart into drafts.

use super::given::{Given, Input, Object, WordsOr};
use super::names::{DIRECTIONS, RELATIONS, STANCES};
use crate::article::{
    Answer, ArticleDraft, ClaimDraft, MAX_CLAIMS, MAX_STRING_UTF16, Meaning, Stance, TextQuote, check_length,
};
use crate::compare::{Options, PersonLink};
use crate::error::{Error, ErrorKind};

/// A pair may have at most this many links, and as many verdicts.
pub const MAX_LINKS: usize = 2 * MAX_CLAIMS;

/// Two articles and what a person says of their claims.
#[derive(Debug)]
pub struct PairInput {
    pub(super) a: ArticleInput,
    pub(super) b: ArticleInput,
    pub(super) links: Vec<PersonLink>,
    pub(super) verdicts: Option<Vec<PersonLink>>,
}

/// An article with its claims.
#[derive(Debug)]
pub struct ArticleInput(pub(super) ArticleDraft);

impl PairInput {
    /// The texts of its articles, and nothing else.
    #[cfg(feature = "tools")]
    #[must_use]
    pub fn into_texts(self) -> [String; 2] {
        [self.a.0.text, self.b.0.text]
    }
}

/// What a caller may set.
#[derive(Debug, Default)]
pub struct OptionsInput {
    max_markers_per_claim: Option<f64>,
    min_confidence: Option<f64>,
}

impl PairInput {
    /// Refuses too many links or verdicts, and strings in them that are too long; articles look after their own.
    pub(super) fn check_links(&self) -> Result<(), Error> {
        for (list, links) in
            [("links", self.links.as_slice()), ("verdicts", self.verdicts.as_deref().unwrap_or_default())]
        {
            if links.len() > MAX_LINKS {
                let message = format!("{} {list} are more than {MAX_LINKS}", links.len());
                return Err(Error::new(ErrorKind::OverLimit, list, message));
            }
            for (index, link) in links.iter().enumerate() {
                let fields = [
                    ("a", Some(&link.a)),
                    ("b", Some(&link.b)),
                    ("by", link.by.as_ref()),
                    ("reason", link.reason.as_ref()),
                ];
                for (name, words) in fields {
                    let words = words.map_or("", String::as_str);
                    check_length(words, MAX_STRING_UTF16, || format!("{list}[{index}].{name}"))?;
                }
            }
        }
        Ok(())
    }
}

impl OptionsInput {
    /// The options, checked.
    ///
    /// # Errors
    /// `invalid-option` for a value outside its range.
    pub fn into_options(self) -> Result<Options, Error> {
        let mut options = Options::default();
        if let Some(most) = self.max_markers_per_claim {
            // What is no whole number is no number of markers: 0 is refused.
            let whole = if most.fract() == 0.0 { most.max(0.0) as u64 } else { 0 };
            options = options.with_max_markers_per_claim(whole)?;
        }
        if let Some(least) = self.min_confidence {
            options = options.with_min_confidence(least)?;
        }
        Ok(options)
    }
}

impl Input for OptionsInput {
    fn from_given(given: Given<'_>) -> Self {
        let mut fields = given.object();
        Self {
            max_markers_per_claim: fields.take("maxMarkersPerClaim").map(Given::number),
            min_confidence: fields.take("minConfidence").map(Given::number),
        }
    }
}

impl Input for PairInput {
    fn from_given(given: Given<'_>) -> Self {
        let mut fields = given.object();
        Self {
            a: ArticleInput::from_given(fields.need("a")),
            b: ArticleInput::from_given(fields.need("b")),
            links: links(&mut fields, "links").unwrap_or_default(),
            verdicts: links(&mut fields, "verdicts"),
        }
    }
}

impl Input for ArticleInput {
    fn from_given(given: Given<'_>) -> Self {
        let mut fields = given.object();
        Self(ArticleDraft {
            text: fields.need("text").words(),
            title: fields.words("title"),
            source: fields.words("source"),
            url: fields.words("url"),
            published: fields.words("published"),
            lang: fields.words("lang"),
            dir: fields.take("dir").map(|dir| dir.named(&DIRECTIONS)),
            claims: fields.list("claims").map(|claims| claims.into_iter().map(claim).collect()),
        })
    }
}

/// A claim: our own form, or a W3C Web Annotation, told apart by their fields.
fn claim(given: Given<'_>) -> ClaimDraft {
    let mut fields = given.object();
    let mut draft = ClaimDraft {
        id: fields.words("id"),
        quote: None,
        position: position(&mut fields),
        unread_selectors: Vec::new(),
        meaning: meaning(&mut fields),
        quote_path: "quote",
    };
    match fields.take("quote").map(Given::words_or_object) {
        Some(WordsOr::Words(exact)) => draft.quote = Some(TextQuote { exact, ..TextQuote::default() }),
        Some(WordsOr::Object(selector)) => {
            point(&mut draft, selector);
            if draft.quote.is_some() {
                draft.quote_path = "quote.exact";
            }
        }
        None => {}
    }
    for target in fields.one_or_many("target") {
        let WordsOr::Object(mut target) = target.words_or_object() else { continue };
        for selector in target.one_or_many("selector") {
            if draft.quote.is_none() && draft.position.is_none() {
                draft.quote_path = "target.selector";
            }
            match selector.words_or_object() {
                WordsOr::Words(name) => draft.unread_selectors.push(name),
                WordsOr::Object(selector) => point(&mut draft, selector),
            }
        }
    }
    draft
}

fn meaning(claim: &mut Object<'_>) -> Meaning {
    Meaning {
        speaker: claim.words("speaker"),
        stance: stance(claim),
        gist: claim.words("gist"),
        note: claim.words("note").or_else(|| comment(claim)),
        answers: claim.list("answers").unwrap_or_default().into_iter().map(answer).collect(),
    }
}

/// What an annotation's body says as a comment; tags and the like are not read.
fn comment(claim: &mut Object<'_>) -> Option<String> {
    claim.one_or_many("body").into_iter().find_map(|body| {
        let WordsOr::Object(mut body) = body.words_or_object() else { return None };
        // Annotation tools put objects where others put words: those are not read.
        let purpose = body.take("purpose").and_then(Given::words_if_any);
        let comments = purpose.is_none_or(|purpose| purpose == "commenting" || purpose == "describing");
        body.take("value").filter(|_| comments).and_then(Given::words_if_any)
    })
}

/// Adds what a selector points at; the first quote and the first position count.
fn point(draft: &mut ClaimDraft, mut selector: Object<'_>) {
    let kind = selector.words("type");
    match kind.as_deref() {
        None | Some("TextQuoteSelector") if kind.is_some() || selector.has("exact") => {
            let quote = TextQuote {
                exact: selector.need("exact").words(),
                prefix: selector.words("prefix").unwrap_or_default(),
                suffix: selector.words("suffix").unwrap_or_default(),
            };
            draft.quote.get_or_insert(quote);
        }
        None | Some("TextPositionSelector") => draft.position = draft.position.or(position(&mut selector)),
        Some(other) => draft.unread_selectors.push(other.to_owned()),
    }
}

/// A position from its two ends: both or neither.
fn position(fields: &mut Object<'_>) -> Option<(u64, u64)> {
    let given = fields.has("start") || fields.has("end");
    given.then(|| (fields.need("start").whole(), fields.need("end").whole()))
}

fn answer(given: Given<'_>) -> Answer {
    let mut fields = given.object();
    Answer {
        question: fields.need("question").words(),
        answer: fields.words("answer"),
        speaker: fields.words("speaker"),
        stance: stance(&mut fields),
    }
}

fn stance(fields: &mut Object<'_>) -> Option<Stance> {
    fields.take("stance").map(|stance| stance.named(&STANCES))
}

fn links(pair: &mut Object<'_>, name: &str) -> Option<Vec<PersonLink>> {
    pair.list(name).map(|links| links.into_iter().map(link).collect())
}

fn link(given: Given<'_>) -> PersonLink {
    let mut fields = given.object();
    PersonLink {
        a: fields.need("a").words(),
        b: fields.need("b").words(),
        relation: fields.need("relation").named(&RELATIONS),
        by: fields.words("by"),
        reason: fields.words("reason"),
        confidence: fields.take("confidence").map_or(1.0, Given::part_of_one),
    }
}
