//! What pages call: JSON text in, JSON text out.

use serde_json::{Value, json};

use super::class::heat;
use super::given::{Given, parse};
use super::{Sides, class, receipt, score, written};
use crate::error::Error;

/// Evidence of these kinds says that two claims speak of one matter, not how they relate: pupils are not asked to point
/// at it where there is other.
const COMMON: [&str; 2] = ["shared-words", "shared-name"];

/// A key as the engine would have it, from a finished comparison: for the teacher to change.
///
/// # Errors
/// `invalid-json`, or `invalid-shape` where it is no comparison.
pub fn key_of(comparison: &str) -> Result<String, Error> {
    let value = parse(comparison)?;
    Given::new(&value, "").field("articles").object()?;
    let claims = |side: &str| {
        let claims = value["articles"][side]["claims"].as_array();
        let anchored = claims.into_iter().flatten().filter(|claim| claim["start"].is_u64());
        let claim = |claim: &Value| json!({ "id": claim["id"], "places": [{ "start": claim["start"], "end": claim["end"] }], "optional": false });
        anchored.map(claim).collect::<Vec<_>>()
    };
    let markers = value["markers"].as_array().into_iter().flatten();
    let pairs = markers.map(|marker| {
        json!({
            "a": marker["a"],
            "b": marker["b"],
            "relations": [marker["relation"]],
            "points": { "a": points(marker, "a"), "b": points(marker, "b") },
        })
    });
    let anchored = |side: &str, only: &str| {
        let known = claims(side);
        let ids = value[only].as_array().into_iter().flatten().cloned();
        ids.filter(|id| known.iter().any(|claim| claim["id"] == *id)).collect::<Vec<_>>()
    };
    let rows = value["grid"].as_array().into_iter().flatten();
    let grid = rows.map(|row| json!({ "question": row["question"], "a": cell(&row["a"]), "b": cell(&row["b"]) }));
    let key = json!({
        "claims": { "a": claims("a"), "b": claims("b") },
        "pairs": pairs.collect::<Vec<_>>(),
        "only": { "a": anchored("a", "onlyA"), "b": anchored("b", "onlyB") },
        "grid": grid.collect::<Vec<_>>(),
    });
    Given::new(&key, "").key()?;
    Ok(key.to_string())
}

/// The words that show a marker's relation.
fn points(marker: &Value, side: &str) -> Vec<Value> {
    let evidence: Vec<&Value> = marker["evidence"].as_array().into_iter().flatten().collect();
    let is_common = |it: &Value| it["kind"].as_str().is_some_and(|kind| COMMON.contains(&kind));
    let telling: Vec<&Value> = evidence.iter().copied().filter(|it| !is_common(it)).collect();
    let chosen = if telling.is_empty() { evidence } else { telling };
    let mut points: Vec<Value> = Vec::new();
    for point in chosen.into_iter().filter_map(|it| it[side].as_array()).flatten() {
        if !points.contains(point) {
            points.push(point.clone());
        }
    }
    points
}

/// What the claims of one article answer to a question; `null` where none does.
fn cell(answers: &Value) -> Value {
    let answers: Vec<&Value> = answers.as_array().into_iter().flatten().collect();
    if answers.is_empty() {
        return Value::Null;
    }
    let each = |name: &str| {
        let mut texts: Vec<&Value> = Vec::new();
        for text in answers.iter().map(|answer| &answer[name]).filter(|text| text.is_string()) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        json!(texts)
    };
    json!({ "answers": each("answer"), "speakers": each("speaker") })
}

/// Scores a pupil's answers. The exercise has `steps` and an open `key`.
///
/// # Errors
/// `invalid-json`, or `invalid-shape` and `offsets-backwards` with the path in the exercise or, under `answers`, in them.
pub fn score_answers(exercise: &str, answers: &str) -> Result<String, Error> {
    let (exercise, answers) = (parse(exercise)?, parse(answers)?);
    let exercise = Given::new(&exercise, "");
    let scored = score(
        &exercise.field("key").key()?,
        &Given::new(&answers, "answers").answers()?,
        exercise.field("steps").steps()?,
    );
    Ok(written::score(&scored).to_string())
}

/// The receipt code of a pupil's answers.
///
/// # Errors
/// As [`score_answers`], and as [`receipt::encode`].
pub fn make_receipt(answers: &str) -> Result<String, Error> {
    receipt::encode(&Given::new(&parse(answers)?, "").answers()?)
}

/// Every receipt in a text: a list of `{ code, answers }`, or `{ code, error: { code, message } }` for one that is
/// damaged.
#[must_use]
pub fn read_receipts(text: &str) -> String {
    let found = receipt::find(text).into_iter().map(|found| match &found.answers {
        Ok(answers) => json!({ "code": found.code, "answers": written::answers(answers) }),
        Err(error) => {
            json!({ "code": found.code, "error": { "code": error.code(), "message": error.message() } })
        }
    });
    Value::Array(found.collect()).to_string()
}

/// What a class made of an exercise: `answers` is a list of answers, a pupil each. The exercise has `steps`, an open
/// `key`, and the `articles` with their texts.
///
/// # Errors
/// As [`score_answers`], the path under `answers[0]`.
pub fn class_figures(exercise: &str, answers: &str) -> Result<String, Error> {
    let (exercise, answers) = (parse(exercise)?, parse(answers)?);
    let exercise = Given::new(&exercise, "");
    let pupils = Given::new(&answers, "answers").list(Given::answers)?;
    let figures = class(&exercise.field("key").key()?, &pupils, exercise.field("steps").steps()?);
    let texts = exercise.field("articles").sides(|article| article.field("text").text())?;
    let heat = Sides {
        a: heat(&texts.a, pupils.iter().map(|it| &it.claims.a)),
        b: heat(&texts.b, pupils.iter().map(|it| &it.claims.b)),
    };
    Ok(written::class(&figures, &heat).to_string())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const EXERCISE: &str = r#"{
        "steps": { "find": true, "judge": true },
        "articles": { "a": { "text": "Twelve homes burned." }, "b": { "text": "Seven homes burned." } },
        "key": {
            "claims": { "a": [{ "id": "a1", "places": [{ "start": 0, "end": 20 }] }],
                        "b": [{ "id": "b1", "places": [{ "start": 0, "end": 19 }] }] },
            "pairs": [{ "a": "a1", "b": "b1", "relations": ["dispute"] }]
        } }"#;

    fn pupil(relation: &str) -> String {
        format!(
            r#"{{ "pupil": "{relation}", "claims": {{ "a": [{{ "id": "1", "start": 0, "end": 20 }}],
                "b": [{{ "id": "1", "start": 0, "end": 19 }}] }},
                "links": [{{ "a": "1", "b": "1", "relation": "{relation}" }}] }}"#
        )
    }

    #[test]
    fn a_class_of_three_is_that_of_a_calculation_by_hand() {
        let three = format!("[{},{},{}]", pupil("dispute"), pupil("dispute"), pupil("agree"));
        let class: Value = serde_json::from_str(&class_figures(EXERCISE, &three).unwrap()).unwrap();
        assert_eq!(class["pupils"][0]["scaled"], 1.0);
        assert_eq!(class["pupils"][2]["scaled"], 0.667);
        let judged = &class["items"][2];
        assert_eq!(judged["id"], "judge/a1/b1");
        assert_eq!((&judged["mean"], &judged["successes"]), (&json!(0.667), &json!(2)));
        assert_eq!(judged["labels"], json!({ "agree": 1, "dispute": 2, "related": 0, "only": 0, "missing": 0 }));
        assert_eq!(judged["disagreement"], 0.333);
        // The key says dispute three times: p = 2/3, e = 2/3; nothing beyond chance.
        assert_eq!(class["agreement"], json!({ "same": 2, "of": 3, "kappa": 0.0 }));
        assert_eq!(class["heat"]["a"], json!([{ "text": "Twelve homes burned.", "pupils": 3 }]));
    }

    #[test]
    fn a_receipt_of_a_page_is_read_back() {
        let code = make_receipt(&pupil("agree")).unwrap();
        let found: Value = serde_json::from_str(&read_receipts(&format!("Pupil;Code\nAda;{code}\n"))).unwrap();
        assert_eq!(found[0]["code"], code);
        assert_eq!(found[0]["answers"]["links"][0]["relation"], "agree");
        assert_eq!(score_answers(EXERCISE, &found[0]["answers"].to_string()), score_answers(EXERCISE, &pupil("agree")));
    }

    #[test]
    fn a_key_is_made_of_what_the_engine_found() {
        let pair = r#"{ "a": { "text": "Twelve homes burned in Elm Street." }, "b": { "text": "Seven homes burned in Elm Street. The mayor closed two schools on Friday." } }"#;
        let pair: crate::wire::PairInput = crate::wire::from_json(pair.as_bytes()).unwrap();
        let comparison =
            crate::wire::to_json(&crate::wire::compare(pair, &crate::compare::Options::default()).unwrap());
        let key: Value = serde_json::from_str(&key_of(&comparison).unwrap()).unwrap();
        assert_eq!(key["pairs"][0]["relations"], json!(["dispute"]));
        assert_eq!(key["pairs"][0]["points"]["a"], json!([{ "start": 0, "end": 6 }]));
        assert_eq!(key["only"], json!({ "a": [], "b": [key["claims"]["b"][1]["id"]] }));
        assert_eq!(key_of("[]").unwrap_err().code(), "invalid-shape");
    }

    #[test]
    fn what_is_wrong_is_named_by_its_path() {
        let check = |answers: &str, code: &str, path: &str| {
            let error = score_answers(EXERCISE, answers).unwrap_err();
            assert_eq!((error.code(), error.path()), (code, path), "{answers}");
        };
        check("{", "invalid-json", "");
        check("[]", "invalid-shape", "answers");
        check(r#"{"claims":{"a":[{"id":"1","start":4,"end":2}]}}"#, "offsets-backwards", "answers.claims.a[0]");
        check(r#"{"links":[{"a":"1","b":"1","relation":"maybe"}]}"#, "invalid-shape", "answers.links[0].relation");
        assert_eq!(score_answers("{}", "{}").unwrap_err().path(), "key");
        assert_eq!(class_figures(EXERCISE, r#"[{"grid":3}]"#).unwrap_err().path(), "answers[0].grid");
    }
}
