//! The comparison as callers get it.

use super::names::{DIRECTIONS, STANCES, name_of};
use super::written::{Object, Written, list, rounded};
use super::{GENERATOR, SCHEMA};
use crate::article::{AnchorStatus, Answer, Article, Claim, Meaning, Orphan, Stance};
use crate::compare::{CarriedBy, Compared, Comparison, GridAnswer};
use crate::marker::{Evidence, Marker, Relation};
use crate::relation::MODEL;
use crate::text::{Span, Utf16Range, sort_by_key, text_hash};
use crate::view::{Block, Segment};

/// A comparison in the units of the contract.
pub(super) fn comparison(comparison: &Comparison) -> Written {
    let (a, b) = (&comparison.a, &comparison.b);
    let count = |relation| comparison.markers.iter().filter(|marker| marker.relation == relation).count();
    let summary = Object::default()
        .with("agree", count(Relation::Agree))
        .with("dispute", count(Relation::Dispute))
        .with("related", count(Relation::Related))
        .with("onlyA", a.only.len())
        .with("onlyB", b.only.len())
        .with("orphans", a.article.orphans.len() + b.article.orphans.len());
    let grid = list(&comparison.grid, |row| {
        let answers = |answers: &[GridAnswer]| list(answers, grid_answer);
        let asked = Object::default().with("question", &row.question).with_any("questionB", row.question_b.as_ref());
        asked.with("a", answers(&row.a)).with("b", answers(&row.b))
    });
    let candidates = comparison.candidates.as_ref().map(|candidates| {
        list(candidates, |&(one, other)| {
            Object::default().with("a", &a.article.claims[one].id).with("b", &b.article.claims[other].id)
        })
    });
    let warnings = list(&comparison.warnings, |warning| {
        let named = Object::default().with("code", warning.kind.code());
        named.with("path", &warning.path).with("message", &warning.message)
    });
    Object::default()
        .with("schema", SCHEMA)
        .with("generator", GENERATOR)
        .with("model", MODEL)
        .with("articles", both(a, b, article))
        .with("markers", list(comparison.markers.iter().enumerate(), |(index, it)| marker(index, it, a, b)))
        .with("onlyA", only(a))
        .with("onlyB", only(b))
        .with("summary", summary)
        .with_any("grid", Some(grid))
        .with_given("candidates", candidates)
        .with("warnings", warnings)
        .with("view", both(a, b, |compared| list(&compared.blocks, |it| block(it, compared))))
        .into()
}

/// The claims of an article as suggestions, in the form of a pair's claims.
pub(super) fn suggested(article: &Article) -> Written {
    list(&article.claims, |claim| {
        let quote = claim.span.of(&article.text).to_owned();
        place(Object::default(), article.utf16.range(&article.text, claim.span)).with("quote", quote)
    })
}

/// Evidence in the ranges of two texts.
pub(super) fn evidence(evidence: &Evidence, a: &dyn Fn(Span) -> Utf16Range, b: &dyn Fn(Span) -> Utf16Range) -> Object {
    let values = evidence.values.as_ref().map(|values| {
        let sides = Object::default().with_any("a", values.a.as_ref()).with_any("b", values.b.as_ref());
        sides.with_any("question", values.question.as_ref()).with_any("questionB", values.question_b.as_ref())
    });
    Object::default()
        .with("kind", evidence.kind.name())
        .with("a", list(&evidence.a, |span| place(Object::default(), a(*span))))
        .with("b", list(&evidence.b, |span| place(Object::default(), b(*span))))
        .with_any("values", values)
}

fn both<W: Into<Written>>(a: &Compared, b: &Compared, side: impl Fn(&Compared) -> W) -> Object {
    Object::default().with("a", side(a)).with("b", side(b))
}

fn place(object: Object, range: Utf16Range) -> Object {
    object.with("start", range.start).with("end", range.end)
}

fn range(article: &Article, span: Span) -> Utf16Range {
    article.utf16.range(&article.text, span)
}

fn article(compared: &Compared) -> Object {
    let article = &compared.article;
    let found = article.claims.iter().zip(&compared.carriages);
    let found = found.map(|(claim, carried)| (claim.index, found_claim(article, claim, carried)));
    let lost = article.orphans.iter().map(|orphan| (orphan.index, lost_claim(orphan)));
    let mut claims: Vec<(usize, Object)> = found.chain(lost).collect();
    // In the order in which the caller listed them; suggested ones follow in reading order.
    sort_by_key(&mut claims, |(index, _)| *index);
    Object::default()
        .with_any("title", article.title.as_ref())
        .with_any("source", article.source.as_ref())
        .with_any("url", article.url.as_ref())
        .with_any("published", article.published.as_ref())
        .with("lang", &article.lang)
        .with_any("dir", article.dir.map(|dir| name_of(&DIRECTIONS, &dir)))
        .with("hash", text_hash(&article.text))
        .with("claims", list(claims, |(_, claim)| claim))
}

fn found_claim(article: &Article, claim: &Claim, carried: &CarriedBy) -> Object {
    let status = match claim.status {
        AnchorStatus::Exact => "exact",
        AnchorStatus::Moved => "moved",
        AnchorStatus::Changed => "changed",
    };
    let placed = place(Object::default().with("id", &claim.id), range(article, claim.span))
        .with("quote", claim.span.of(&article.text).to_owned())
        .with("status", status)
        .with("score", rounded(claim.score));
    said(placed, &claim.meaning, carried.stance, carried.speaker.as_ref()).with_any("suggested", Some(claim.suggested))
}

fn lost_claim(orphan: &Orphan) -> Object {
    let lost = Object::default()
        .with("id", &orphan.id)
        .with("quote", &orphan.quote)
        .with("status", "orphan")
        .with("score", rounded(orphan.score));
    let Meaning { stance, speaker, .. } = &orphan.meaning;
    said(lost, &orphan.meaning, *stance, speaker.as_ref())
}

/// The claim with what is said of it, by annotators or by the engine.
fn said(claim: Object, meaning: &Meaning, stance: Option<Stance>, speaker: Option<&String>) -> Object {
    claim
        .with_any("stance", stance.map(|stance| name_of(&STANCES, &stance)))
        .with_any("speaker", speaker)
        .with_any("gist", meaning.gist.as_ref())
        .with_any("note", meaning.note.as_ref())
        .with_any("answers", Some(list(&meaning.answers, answer)))
}

fn answer(answer: &Answer) -> Object {
    Object::default()
        .with("question", &answer.question)
        .with_any("answer", answer.answer.as_ref())
        .with_any("speaker", answer.speaker.as_ref())
        .with_any("stance", answer.stance.map(|stance| name_of(&STANCES, &stance)))
}

fn grid_answer(answer: &GridAnswer) -> Object {
    Object::default()
        .with("claim", &answer.claim)
        .with_any("answer", answer.answer.as_ref())
        .with_any("speaker", answer.speaker.as_ref())
        .with("stance", name_of(&STANCES, &answer.stance))
}

fn marker(index: usize, marker: &Marker, a: &Compared, b: &Compared) -> Object {
    let pieces = |pieces: &[Evidence]| {
        list(pieces, |piece| evidence(piece, &|span| range(&a.article, span), &|span| range(&b.article, span)))
    };
    let engine = marker.engine.as_ref().map(|verdict| {
        Object::default()
            .with("relation", verdict.relation.name())
            .with("confidence", rounded(verdict.confidence))
            .with("evidence", pieces(&verdict.evidence))
    });
    Object::default()
        .with("id", marker_id(index))
        .with("relation", marker.relation.name())
        .with("a", &a.article.claims[marker.a].id)
        .with("b", &b.article.claims[marker.b].id)
        .with("confidence", rounded(marker.confidence))
        .with("origin", marker.origin.name())
        .with("evidence", pieces(&marker.evidence))
        .with_any("sameSource", Some(marker.same_source))
        .with_any("by", marker.by.as_ref())
        .with_any("reason", marker.reason.as_ref())
        .with_any("engine", engine)
}

fn marker_id(index: usize) -> String {
    format!("m{}", index + 1)
}

fn only(compared: &Compared) -> Written {
    ids(&compared.only, compared)
}

fn ids(claims: &[usize], compared: &Compared) -> Written {
    list(claims, |&claim| &compared.article.claims[claim].id)
}

fn block(block: &Block, compared: &Compared) -> Object {
    Object::default().with("segments", list(&block.segments, |it| segment(it, compared)))
}

fn segment(segment: &Segment, compared: &Compared) -> Object {
    let evidence = list(&segment.evidence, |(marker, piece)| format!("{}/{piece}", marker_id(*marker)));
    Object::default()
        .with("text", segment.span.of(&compared.article.text).to_owned())
        .with_any("claims", Some(ids(&segment.claims, compared)))
        .with_any("markers", Some(list(&segment.markers, |&marker| marker_id(marker))))
        .with_any("evidence", Some(evidence))
}
