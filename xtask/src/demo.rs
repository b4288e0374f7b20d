//! `cargo xtask demo`: the pages in `www/`, or with `--once` one comparison as a table.

use std::thread;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::table::{short, table};
use crate::{server, wasm, workspace};

/// Where the demo is served when nobody says: a number that is easy to remember; any free one when it is taken.
const PORT: u16 = 8080;

/// So much of a claim fits twice beside the other columns on a terminal.
const CLAIM_WIDTH: usize = 48;

/// How the demo is shown.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Options {
    pub(crate) port: Option<u16>,
    pub(crate) once: bool,
}

/// Builds, then serves until interrupted, or prints one comparison.
pub(crate) fn run(options: &Options) -> Result<()> {
    wasm::build()?;
    if options.once {
        return once();
    }
    let www = workspace::www();
    let address = match options.port {
        Some(port) => server::serve(&www, port)?,
        None => server::serve(&www, PORT).or_else(|_| server::serve(&www, 0))?,
    };
    println!("\nCrossread is at http://{address}/ (Ctrl+C ends it)");
    loop {
        thread::park();
    }
}

fn once() -> Result<()> {
    workspace::run(&mut workspace::build_command_line())?;
    let examples = workspace::files(&workspace::www().join("examples"), ".json")?;
    let example = examples.iter().find(|path| !path.ends_with("index.json")).context("www/examples has no pair")?;
    let mut compare = workspace::program(workspace::built("crossread")?);
    let comparison = workspace::output(compare.arg("compare").arg(example))?;
    let comparison = serde_json::from_str(&comparison).context("the comparison is not JSON")?;
    println!("\n{}\n", example.file_name().unwrap_or_default().to_string_lossy());
    print!("{}", summary(&comparison)?);
    Ok(())
}

/// The markers of `comparison` as a table, and its counts.
fn summary(comparison: &Value) -> Result<String> {
    let Value::Array(markers) = &comparison["markers"] else { bail!("the comparison has no markers") };
    let mut rows = vec![["relation", "claim a", "claim b", "confidence", "evidence"].map(String::from).to_vec()];
    for marker in markers {
        rows.push(vec![
            marker["relation"].as_str().unwrap_or_default().to_owned(),
            quote(comparison, "a", &marker["a"]),
            quote(comparison, "b", &marker["b"]),
            format!("{:.3}", marker["confidence"].as_f64().unwrap_or_default()),
            kinds(&marker["evidence"]),
        ]);
    }
    let counts = &comparison["summary"];
    Ok(format!(
        "{}\n{} agree, {} dispute, {} related; {} claims only in a, {} only in b\n",
        table(&rows),
        counts["agree"],
        counts["dispute"],
        counts["related"],
        counts["onlyA"],
        counts["onlyB"]
    ))
}

fn quote(comparison: &Value, side: &str, id: &Value) -> String {
    let claims = comparison["articles"][side]["claims"].as_array();
    let claim = claims.into_iter().flatten().find(|claim| claim["id"] == *id);
    claim.and_then(|claim| claim["quote"].as_str()).map(|quote| short(quote, CLAIM_WIDTH)).unwrap_or_default()
}

/// The kinds of evidence, each once, in the order of the marker.
fn kinds(evidence: &Value) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for kind in evidence.as_array().into_iter().flatten().filter_map(|evidence| evidence["kind"].as_str()) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.join(", ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_becomes_a_table() {
        let comparison = serde_json::json!({
            "articles": {
                "a": { "claims": [{ "id": "a1", "quote": "Twelve homes burned" }] },
                "b": { "claims": [{ "id": "b1", "quote": "Seven homes burned" }] }
            },
            "markers": [{ "relation": "dispute", "a": "a1", "b": "b1", "confidence": 0.9,
                "evidence": [{ "kind": "shared-words" }, { "kind": "number" }, { "kind": "shared-words" }] }],
            "summary": { "agree": 0, "dispute": 1, "related": 0, "onlyA": 0, "onlyB": 0 }
        });
        let text = summary(&comparison).unwrap();
        assert!(text.contains("dispute   Twelve homes burned  Seven homes burned       0.900  shared-words, number\n"));
        assert!(text.ends_with("\n0 agree, 1 dispute, 0 related; 0 claims only in a, 0 only in b\n"));
    }

    #[test]
    fn what_is_no_comparison_is_refused() {
        assert!(summary(&serde_json::json!({ "markers": null })).is_err());
    }
}
