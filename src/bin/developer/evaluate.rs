//! `crossread-evaluate PATH…`: how good the engine is on labelled claim pairs, for each file or folder; of a folder of the
//! corpus the held-out topics only. `crossread-evaluate show ID PATH…` prints one pair with all its features.

#![allow(clippy::print_stdout, reason = "a developer's tool reports on standard output")]
#![allow(clippy::cast_precision_loss, reason = "counts of pairs are small")]

mod articles;
mod metrics;
mod report;
mod rows;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use crossread::relation::{judge, named_features};

use crate::metrics::Judged;
use crate::rows::Row;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["show", id, paths @ ..] if !paths.is_empty() => show(id, paths),
        [] | ["show", ..] => bail!("usage: crossread-evaluate [show ID] PATH… (tests/corpus, or files of pairs)"),
        paths => paths.iter().try_for_each(|path| evaluate(path)),
    }
}

fn evaluate(path: &str) -> Result<()> {
    let rows = rows::read(&[PathBuf::from(path)], true)?;
    let judged: Vec<Judged> = rows.iter().map(judged).collect();
    println!("\n## {path}\n");
    report::measures(&judged, rows.iter().any(|row| row.binary));
    report::calibration(&judged);
    report::worst(&rows, &judged);
    report::speed(&rows);
    if Path::new(path).join("articles").is_dir() { articles::evaluate(Path::new(path)) } else { Ok(()) }
}

fn judged(row: &Row) -> Judged {
    let verdict = judge(&row.profiles[0], &row.profiles[1]);
    Judged { label: row.label, said: verdict.relation, probabilities: verdict.probabilities }
}

fn show(id: &str, paths: &[&str]) -> Result<()> {
    let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    let both = [true, false].into_iter().flat_map(|held| rows::read(&paths, held).unwrap_or_default());
    let row = both.into_iter().find(|row| row.id == id).with_context(|| format!("there is no pair {id}"))?;
    let verdict = judge(&row.profiles[0], &row.profiles[1]);
    println!(
        "a  {}\nb  {}\nread as {}, judged {}",
        row.texts[0],
        row.texts[1],
        row.label.name(),
        verdict.relation.name()
    );
    println!("{:?}", verdict.probabilities);
    for evidence in &verdict.evidence {
        let words = |spans: &[crossread::text::Span], text: &str| {
            spans.iter().map(|span| span.of(text).to_owned()).collect::<Vec<_>>().join(" … ")
        };
        let (a, b) = (words(&evidence.a, &row.texts[0]), words(&evidence.b, &row.texts[1]));
        println!("  {:<14} {a}  |  {b}", evidence.kind.name());
    }
    for named in named_features(&row.profiles[0], &row.profiles[1]).iter().filter(|named| named.value != 0) {
        println!("  {}.{} = {}", named.name.0, named.name.1, named.value);
    }
    Ok(())
}
