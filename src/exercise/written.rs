//! Writing for pages, fractions in thousandths as everywhere in the contract.

use serde_json::{Map, Value, json};

use super::class::{Class, Heat};
use super::{Agreement, Answers, Item, ItemOfClass, Label, Score, Sides, Step};
use crate::text::Utf16Range;

pub(super) fn score(score: &Score) -> Value {
    let mut steps = Map::new();
    for step in [Step::Find, Step::Grid, Step::Link, Step::Judge, Step::Point] {
        let of: Vec<f64> = score.items.iter().filter(|item| item.step == step).map(|item| item.score).collect();
        if !of.is_empty() {
            let sum = thousandths(of.iter().sum());
            steps.insert(step.name().to_owned(), json!({ "score": sum, "max": of.len() }));
        }
    }
    json!({
        "scaled": thousandths(score.scaled()),
        "score": thousandths(score.items.iter().map(|item| item.score).sum()),
        "max": score.items.len(),
        "steps": steps,
        "items": score.items.iter().map(item).collect::<Vec<_>>(),
        "extra": sides(&score.extra, |ids| json!(ids)),
        "agreement": agreement(score.agreement),
    })
}

fn item(item: &Item) -> Value {
    let mut value = json!({
        "id": item.id,
        "step": item.step.name(),
        "score": thousandths(item.score),
        "success": item.success,
        "own": sides(&item.own, |own| json!(own)),
    });
    if let Some((given, expected)) = item.labels {
        value["given"] = json!(given.name());
        value["expected"] = json!(expected.name());
    }
    value
}

fn agreement(agreement: Agreement) -> Value {
    json!({ "same": agreement.same, "of": agreement.of, "kappa": agreement.kappa.map(thousandths) })
}

pub(super) fn class(class: &Class, heat: &Sides<Vec<Heat>>) -> Value {
    let pieces = |pieces: &Vec<Heat>| {
        json!(pieces.iter().map(|it| json!({ "text": it.text, "pupils": it.pupils })).collect::<Vec<_>>())
    };
    json!({
        "pupils": class.scores.iter().map(score).collect::<Vec<_>>(),
        "items": class.items.iter().map(item_of_class).collect::<Vec<_>>(),
        "agreement": agreement(class.agreement),
        "heat": sides(heat, pieces),
    })
}

fn item_of_class(item: &ItemOfClass) -> Value {
    let mut value = json!({
        "id": item.id,
        "step": item.step.name(),
        "mean": thousandths(item.mean),
        "successes": item.successes,
        "disagreement": thousandths(item.disagreement),
    });
    if let Some(counts) = item.labels {
        let counts = Label::ALL.iter().zip(counts).map(|(label, count)| (label.name().to_owned(), json!(count)));
        value["labels"] = Value::Object(counts.collect());
    }
    value
}

pub(super) fn answers(answers: &Answers) -> Value {
    let ranges = |ranges: &Vec<Utf16Range>| json!(ranges.iter().map(|it| range(*it)).collect::<Vec<_>>());
    let links = answers.links.iter().map(|link| {
        json!({
            "a": link.a,
            "b": link.b,
            "relation": link.relation.map(Label::name),
            "points": sides(&link.points, ranges),
            "why": link.why,
        })
    });
    let grid = answers
        .grid
        .iter()
        .map(|row| sides(row, |cell| json!({ "silent": cell.silent, "answer": cell.answer, "speaker": cell.speaker })));
    let claims = sides(&answers.claims, |claims| {
        let claim = |it: &super::PupilClaim| json!({ "id": it.id, "start": it.range.start, "end": it.range.end });
        json!(claims.iter().map(claim).collect::<Vec<_>>())
    });
    json!({
        "exercise": answers.exercise,
        "pupil": answers.pupil,
        "claims": claims,
        "links": links.collect::<Vec<_>>(),
        "only": sides(&answers.only, |ids| json!(ids)),
        "grid": grid.collect::<Vec<_>>(),
    })
}

pub(super) fn range(range: Utf16Range) -> Value {
    json!({ "start": range.start, "end": range.end })
}

fn sides<T>(sides: &Sides<T>, write: impl Fn(&T) -> Value) -> Value {
    json!({ "a": write(&sides.a), "b": write(&sides.b) })
}

fn thousandths(value: f64) -> f64 {
    // The sum of nothing is a negative zero in Rust.
    (value * 1000.0).round() / 1000.0 + 0.0
}
