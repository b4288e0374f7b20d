//! Pairs that are refused or let through with a warning: a row says what is wrong with a pair, and the code and the
//! path that must be given for it. `wire/refused.json` and `wire/warned.json` hold them for every reader of the
//! contract; what is too large to write down is made here.

use serde::Deserialize;
use serde_json::{Value, json};

/// A pair with something wrong in it.
#[derive(Debug, Deserialize)]
pub(crate) struct Row {
    /// What is wrong.
    pub(crate) what: String,
    pub(crate) pair: Value,
    pub(crate) code: String,
    pub(crate) path: String,
}

/// Pairs that are refused.
pub(crate) fn refused() -> Vec<Row> {
    let mut rows: Vec<Row> = serde_json::from_str(include_str!("../wire/refused.json")).expect("rows");
    rows.extend(over_limit());
    rows
}

/// Pairs that are compared with a warning.
pub(crate) fn warned() -> Vec<Row> {
    serde_json::from_str(include_str!("../wire/warned.json")).expect("rows")
}

/// Pairs of which one part is one unit over its limit. Each unit has two bytes, so that nobody counts bytes.
fn over_limit() -> Vec<Row> {
    use crossread::article::{MAX_ANSWERS, MAX_CLAIMS, MAX_QUOTE_UTF16, MAX_STRING_UTF16, MAX_TEXT_UTF16};
    use crossread::wire::MAX_LINKS;

    let over = |limit: usize| "é".repeat(limit + 1);
    let article = |field: &str, value: Value| {
        let mut pair = json!({ "a": { "text": "The dam held." }, "b": { "text": "It held." } });
        pair["a"][field] = value;
        (pair, format!("a.{field}"))
    };
    let claim = |field: &str, value: Value| {
        let mut claim = json!({ "quote": "dam" });
        claim[field] = value;
        (article("claims", json!([claim])).0, format!("a.claims[0].{field}"))
    };
    let quote = |field: &str, limit: usize| {
        let mut quote = json!({ "exact": "dam" });
        quote[field] = over(limit).into();
        (claim("quote", quote).0, format!("a.claims[0].quote.{field}"))
    };
    let answer = |field: &str| {
        let mut answer = json!({ "question": "Did it hold?" });
        answer[field] = over(MAX_STRING_UTF16).into();
        (claim("answers", json!([answer])).0, format!("a.claims[0].answers[0].{field}"))
    };
    let links = |list: &str| {
        let link = json!({ "a": "a1", "b": "b1", "relation": "agree" });
        let mut pair = article("claims", json!([])).0;
        pair[list] = vec![link; MAX_LINKS + 1].into();
        (pair, list.to_owned())
    };
    let mut pairs = vec![
        article("text", over(MAX_TEXT_UTF16).into()),
        article("claims", vec![json!({ "quote": "dam" }); MAX_CLAIMS + 1].into()),
        claim("quote", over(MAX_QUOTE_UTF16).into()),
        quote("exact", MAX_QUOTE_UTF16),
        quote("prefix", MAX_STRING_UTF16),
        quote("suffix", MAX_STRING_UTF16),
        claim("answers", vec![json!({ "question": "Did it hold?" }); MAX_ANSWERS + 1].into()),
        links("links"),
        links("verdicts"),
    ];
    pairs.extend(
        ["title", "source", "url", "published", "lang"].map(|field| article(field, over(MAX_STRING_UTF16).into())),
    );
    pairs.extend(["id", "speaker", "gist", "note"].map(|field| claim(field, over(MAX_STRING_UTF16).into())));
    pairs.extend(["question", "answer", "speaker"].map(answer));
    let row = |(pair, path): (Value, String)| Row {
        what: format!("{path} over its limit"),
        pair,
        code: "over-limit".into(),
        path,
    };
    pairs.into_iter().map(row).collect()
}
