//! What inputs are made of: the cases, the examples, and whatever broke a law before.

#[path = "../../common/case_file.rs"]
#[allow(dead_code, reason = "the test of the cases uses the rest")]
mod case_file;
#[path = "../../common/expectation.rs"]
#[allow(dead_code, reason = "the test of the cases uses the rest")]
mod expectation;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{ITEM, PART};
use case_file::Run;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where inputs that broke a law are kept, a folder for each target.
#[must_use]
pub fn found(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("found").join(target)
}

/// The files of a folder whose names end so, by name; none where it is not there.
#[must_use]
pub fn files(folder: &Path, end: &str) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with(end)).collect();
    paths.sort();
    paths.into_iter().filter_map(|path| Some((path.to_string_lossy().into_owned(), fs::read(path).ok()?))).collect()
}

/// The pairs of the cases, and of the demo.
fn pairs_as_json() -> Vec<Value> {
    let mut pairs = Vec::new();
    for (name, bytes) in files(&root().join("tests/cases"), ".md") {
        let cases = case_file::read(&String::from_utf8_lossy(&bytes)).unwrap_or_else(|error| panic!("{name}: {error}"));
        pairs.extend(cases.iter().map(|case| case.pair(Run::Plain)));
    }
    let examples = files(&root().join("www/examples"), ".json");
    pairs.extend(examples.iter().filter_map(|(_, bytes)| serde_json::from_slice(bytes).ok()).filter(Value::is_object));
    assert!(pairs.len() > 100, "the cases and the examples are not where they were");
    pairs
}

fn words<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn parts(parts: &[String]) -> Vec<u8> {
    parts.join(&PART.to_string()).into_bytes()
}

/// The texts of both articles.
#[must_use]
pub fn texts() -> Vec<Vec<u8>> {
    let pairs = pairs_as_json();
    pairs.iter().flat_map(|pair| [&pair["a"], &pair["b"]]).map(|it| words(it, "text").as_bytes().to_vec()).collect()
}

/// Texts with quotes out of them.
#[must_use]
pub fn quotes() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for pair in pairs_as_json() {
        for article in [&pair["a"], &pair["b"]] {
            let text = words(article, "text");
            let quotes = list(article, "claims").iter().map(|claim| match claim["quote"].as_str() {
                Some(quote) => quote.to_owned(),
                None => text.chars().skip(3).take(30).collect(),
            });
            seeds.push(parts(&[text.to_owned(), quotes.collect::<Vec<_>>().join(&ITEM.to_string())]));
        }
    }
    seeds
}

/// The pairs as JSON text, and golden files of the contract.
#[must_use]
pub fn documents() -> Vec<Vec<u8>> {
    let golden = files(&root().join("tests/wire"), ".json").into_iter().map(|(_, bytes)| bytes);
    pairs_as_json().iter().map(|pair| pair.to_string().into_bytes()).chain(golden).collect()
}

/// Texts of claims that meet.
#[must_use]
pub fn claim_pairs() -> Vec<Vec<u8>> {
    let pairs = pairs_as_json();
    pairs.iter().map(|pair| parts(&[words(&pair["a"], "text").into(), words(&pair["b"], "text").into()])).collect()
}

/// Whole pairs, as `targets::compare` reads them.
#[must_use]
pub fn pairs() -> Vec<Vec<u8>> {
    pairs_as_json().iter().map(pair).collect()
}

fn pair(pair: &Value) -> Vec<u8> {
    let claim = |claim: &Value| {
        let place = match claim["start"].as_u64().zip(claim["end"].as_u64()) {
            Some((start, end)) => format!("@{start}+{}", end - start),
            None => claim["quote"].as_str().unwrap_or_else(|| words(&claim["quote"], "exact")).to_owned(),
        };
        let answers = list(claim, "answers").iter();
        let answers = answers.map(|it| ["question", "answer", "stance"].map(|name| words(it, name)).join("="));
        [place, words(claim, "gist").to_owned()].into_iter().chain(answers).collect::<Vec<_>>().join("|")
    };
    let claims = |article: &Value| {
        let claims: Vec<String> = list(article, "claims").iter().map(claim).collect();
        claims.join(&ITEM.to_string())
    };
    let [a, b] = [&pair["a"], &pair["b"]].map(|article| [words(article, "text").to_owned(), claims(article)]);
    let links = list(pair, "links").iter().map(|it| ["a", "b", "relation"].map(|name| words(it, name)).join(" "));
    parts(&[&a[..], &b[..], &[links.collect::<Vec<_>>().join(&ITEM.to_string())]].concat())
}
