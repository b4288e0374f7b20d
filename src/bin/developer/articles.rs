//! Whole articles: of the markers that a comparison shows, how many are right.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use crossread::compare::Options;
use crossread::wire;
use serde_json::Value;

/// Compares each pair of articles in `folder/articles` that `folder/held-out.txt` names, and holds the markers against the
/// labels of its claim pairs in `folder`.
pub(crate) fn evaluate(folder: &Path) -> Result<()> {
    let list = fs::read_to_string(folder.join("held-out.txt")).context("held-out.txt")?;
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut articles = 0;
    for name in list.lines().filter(|name| !name.starts_with('#')) {
        let Ok(pair) = fs::read_to_string(folder.join("articles").join(format!("{name}.json"))) else { continue };
        articles += 1;
        let labels = labels(&fs::read_to_string(folder.join(format!("{name}.jsonl")))?)?;
        let input =
            wire::read(&mut serde_json::Deserializer::from_str(&pair)).map_err(|error| anyhow::anyhow!("{error}"))?;
        let comparison = wire::compare(input, &Options::default()).map_err(|error| anyhow::anyhow!("{error}"))?;
        let comparison = serde_json::to_value(&comparison)?;
        for marker in comparison["markers"].as_array().into_iter().flatten() {
            let field = |name: &str| marker[name].as_str().unwrap_or_default().to_owned();
            let label = labels.get(&(field("a"), field("b"))).cloned().unwrap_or_else(|| "unread".to_owned());
            *counts.entry((field("relation"), label)).or_default() += 1;
        }
    }
    println!("\n## markers of {articles} pairs of held-out articles\n");
    println!("{:<10}{}", "", READ.map(|label| format!("{label:>9}")).join(""));
    for said in &READ[..3] {
        let count = |label: &str| counts.get(&((*said).to_owned(), label.to_owned())).copied().unwrap_or(0);
        println!("{said:<10}{}", READ.map(|label| format!("{:>9}", count(label))).join(""));
    }
    println!("(unread: a pair that no reader labelled, or on which the readers differ)");
    Ok(())
}

const READ: [&str; 5] = ["dispute", "agree", "related", "none", "unread"];

fn labels(lines: &str) -> Result<BTreeMap<(String, String), String>> {
    let mut labels = BTreeMap::new();
    for line in lines.lines() {
        let value: Value = serde_json::from_str(line)?;
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        labels.insert((field("a_id"), field("b_id")), field("label"));
    }
    Ok(labels)
}
