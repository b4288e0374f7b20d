//! The comparison as callers get it.

use serde::Serialize;

use super::{GENERATOR, Rounded, SCHEMA};
use crate::article::{AnchorStatus, Answer, Article, Claim, Direction, Meaning, Stance};
use crate::compare::{CarriedBy, Compared, Comparison, GridAnswer};
use crate::marker::{self, EngineVerdict, Relation};
use crate::relation::MODEL;
use crate::text::{Span, Utf16Range};
use crate::view;

/// A comparison, ready to be written.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonOutput {
    schema: &'static str,
    generator: &'static str,
    model: &'static str,
    articles: Both<ArticleOutput>,
    markers: Vec<MarkerOutput>,
    only_a: Vec<String>,
    only_b: Vec<String>,
    summary: Summary,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    grid: Vec<GridRowOutput>,
    warnings: Vec<WarningOutput>,
    view: Both<Vec<BlockOutput>>,
}

#[derive(Debug, Serialize)]
struct Both<T> {
    a: T,
    b: T,
}

#[derive(Debug, Serialize)]
struct ArticleOutput {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    lang: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dir: Option<&'static str>,
    claims: Vec<ClaimOutput>,
}

#[derive(Debug, Serialize)]
struct ClaimOutput {
    id: String,
    #[serde(flatten)]
    place: Option<RangeOutput>,
    quote: String,
    status: &'static str,
    score: Rounded,
    stance: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gist: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerOutput>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    suggested: bool,
}

#[derive(Debug, Serialize)]
struct AnswerOutput {
    question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct RangeOutput {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct MarkerOutput {
    id: String,
    relation: &'static str,
    a: String,
    b: String,
    confidence: Rounded,
    origin: &'static str,
    evidence: Vec<EvidenceOutput>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    same_source: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    engine: Option<VerdictOutput>,
}

#[derive(Debug, Serialize)]
struct VerdictOutput {
    relation: &'static str,
    confidence: Rounded,
    evidence: Vec<EvidenceOutput>,
}

/// Evidence with its ranges.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceOutput {
    kind: &'static str,
    a: Vec<RangeOutput>,
    b: Vec<RangeOutput>,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<ValuesOutput>,
}

#[derive(Debug, Serialize)]
struct ValuesOutput {
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Summary {
    agree: usize,
    dispute: usize,
    related: usize,
    only_a: usize,
    only_b: usize,
    orphans: usize,
}

#[derive(Debug, Serialize)]
struct GridRowOutput {
    question: String,
    a: Vec<GridAnswerOutput>,
    b: Vec<GridAnswerOutput>,
}

#[derive(Debug, Serialize)]
struct GridAnswerOutput {
    claim: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<String>,
    stance: &'static str,
}

#[derive(Debug, Serialize)]
struct WarningOutput {
    code: &'static str,
    path: String,
    message: String,
}

#[derive(Debug, Serialize)]
struct BlockOutput {
    segments: Vec<SegmentOutput>,
}

#[derive(Debug, Serialize)]
struct SegmentOutput {
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claims: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    markers: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<String>,
}

/// A claim that the engine suggests, in the form of a pair's claim.
#[derive(Debug, Serialize)]
pub struct SuggestedClaim {
    start: u32,
    end: u32,
    quote: String,
}

impl ComparisonOutput {
    /// Writes a comparison in the units of the contract.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let (a, b) = (&comparison.a, &comparison.b);
        let count = |relation| comparison.markers.iter().filter(|marker| marker.relation == relation).count();
        Self {
            schema: SCHEMA,
            generator: GENERATOR,
            model: MODEL,
            articles: Both { a: article(a), b: article(b) },
            markers: comparison.markers.iter().enumerate().map(|(index, it)| marker_output(index, it, a, b)).collect(),
            only_a: only(a),
            only_b: only(b),
            summary: Summary {
                agree: count(Relation::Agree),
                dispute: count(Relation::Dispute),
                related: count(Relation::Related),
                only_a: a.only.len(),
                only_b: b.only.len(),
                orphans: a.article.orphans.len() + b.article.orphans.len(),
            },
            grid: comparison
                .grid
                .iter()
                .map(|row| GridRowOutput {
                    question: row.question.clone(),
                    a: row.a.iter().map(grid_answer).collect(),
                    b: row.b.iter().map(grid_answer).collect(),
                })
                .collect(),
            warnings: comparison
                .warnings
                .iter()
                .map(|warning| WarningOutput {
                    code: warning.kind.code(),
                    path: warning.path.clone(),
                    message: warning.message.clone(),
                })
                .collect(),
            view: Both { a: blocks(a), b: blocks(b) },
        }
    }
}

/// The claims of an article as suggestions.
pub(super) fn suggested(article: &Article) -> Vec<SuggestedClaim> {
    let claims = article.claims.iter().map(|claim| {
        let RangeOutput { start, end } = range(article, claim.span);
        SuggestedClaim { start, end, quote: claim.span.of(&article.text).to_owned() }
    });
    claims.collect()
}

/// Evidence in the ranges of two texts.
pub(super) fn evidence(
    evidence: &marker::Evidence,
    a: impl Fn(Span) -> RangeOutput,
    b: impl Fn(Span) -> RangeOutput,
) -> EvidenceOutput {
    EvidenceOutput {
        kind: evidence.kind.name(),
        a: evidence.a.iter().map(|span| a(*span)).collect(),
        b: evidence.b.iter().map(|span| b(*span)).collect(),
        values: evidence.values.as_ref().map(|values| ValuesOutput {
            a: values.a.clone(),
            b: values.b.clone(),
            question: values.question.clone(),
        }),
    }
}

impl From<Utf16Range> for RangeOutput {
    fn from(range: Utf16Range) -> Self {
        Self { start: range.start, end: range.end }
    }
}

fn range(article: &Article, span: Span) -> RangeOutput {
    article.utf16.range(&article.text, span).into()
}

fn article(compared: &Compared) -> ArticleOutput {
    let article = &compared.article;
    let found = article
        .claims
        .iter()
        .zip(&compared.carriages)
        .map(|(claim, carried)| (claim.index, claim_output(article, claim, carried)));
    let lost = article.orphans.iter().map(|orphan| {
        let Meaning { speaker, stance, gist, note, answers } = &orphan.meaning;
        let output = ClaimOutput {
            id: orphan.id.clone(),
            place: None,
            quote: orphan.quote.clone(),
            status: "orphan",
            score: Rounded::new(orphan.score),
            stance: stance_name(stance.unwrap_or(Stance::Asserts)),
            speaker: speaker.clone(),
            gist: gist.clone(),
            note: note.clone(),
            answers: answers.iter().map(answer).collect(),
            suggested: false,
        };
        (orphan.index, output)
    });
    let mut claims: Vec<(usize, ClaimOutput)> = found.chain(lost).collect();
    // In the order in which the caller listed them; suggested ones follow in reading order.
    claims.sort_by_key(|(index, _)| *index);
    ArticleOutput {
        title: article.title.clone(),
        source: article.source.clone(),
        url: article.url.clone(),
        published: article.published.clone(),
        lang: article.lang.clone(),
        dir: article.dir.map(|dir| match dir {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }),
        claims: claims.into_iter().map(|(_, claim)| claim).collect(),
    }
}

fn claim_output(article: &Article, claim: &Claim, carried: &CarriedBy) -> ClaimOutput {
    ClaimOutput {
        id: claim.id.clone(),
        place: Some(range(article, claim.span)),
        quote: claim.span.of(&article.text).to_owned(),
        status: match claim.status {
            AnchorStatus::Exact => "exact",
            AnchorStatus::Moved => "moved",
            AnchorStatus::Changed => "changed",
        },
        score: Rounded::new(claim.score),
        stance: stance_name(carried.stance),
        speaker: carried.speaker.clone(),
        gist: claim.meaning.gist.clone(),
        note: claim.meaning.note.clone(),
        answers: claim.meaning.answers.iter().map(answer).collect(),
        suggested: claim.suggested,
    }
}

fn answer(answer: &Answer) -> AnswerOutput {
    AnswerOutput {
        question: answer.question.clone(),
        answer: answer.answer.clone(),
        speaker: answer.speaker.clone(),
        stance: answer.stance.map(stance_name),
    }
}

fn grid_answer(answer: &GridAnswer) -> GridAnswerOutput {
    GridAnswerOutput {
        claim: answer.claim.clone(),
        answer: answer.answer.clone(),
        speaker: answer.speaker.clone(),
        stance: stance_name(answer.stance),
    }
}

fn stance_name(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "asserts",
        Stance::Reports => "reports",
        Stance::Denies => "denies",
        Stance::Doubts => "doubts",
        Stance::Hedges => "hedges",
    }
}

fn marker_output(index: usize, marker: &marker::Marker, a: &Compared, b: &Compared) -> MarkerOutput {
    let pieces = |list: &[marker::Evidence]| {
        let place = |piece| evidence(piece, |span| range(&a.article, span), |span| range(&b.article, span));
        list.iter().map(place).collect()
    };
    let engine = |verdict: &EngineVerdict| VerdictOutput {
        relation: verdict.relation.name(),
        confidence: Rounded::new(verdict.confidence),
        evidence: pieces(&verdict.evidence),
    };
    MarkerOutput {
        id: marker_id(index),
        relation: marker.relation.name(),
        a: a.article.claims[marker.a].id.clone(),
        b: b.article.claims[marker.b].id.clone(),
        confidence: Rounded::new(marker.confidence),
        origin: marker.origin.name(),
        evidence: pieces(&marker.evidence),
        same_source: marker.same_source,
        by: marker.by.clone(),
        reason: marker.reason.clone(),
        engine: marker.engine.as_ref().map(engine),
    }
}

fn marker_id(index: usize) -> String {
    format!("m{}", index + 1)
}

fn only(compared: &Compared) -> Vec<String> {
    compared.only.iter().map(|&claim| compared.article.claims[claim].id.clone()).collect()
}

fn blocks(compared: &Compared) -> Vec<BlockOutput> {
    let segment = |segment: &view::Segment| SegmentOutput {
        text: segment.span.of(&compared.article.text).to_owned(),
        claims: segment.claims.iter().map(|&claim| compared.article.claims[claim].id.clone()).collect(),
        markers: segment.markers.iter().map(|&marker| marker_id(marker)).collect(),
        evidence: segment.evidence.iter().map(|(marker, piece)| format!("{}/{piece}", marker_id(*marker))).collect(),
    };
    let block = |block: &view::Block| BlockOutput { segments: block.segments.iter().map(segment).collect() };
    compared.blocks.iter().map(block).collect()
}
