//! How often the engine is right about claim pairs of topics that nothing is tuned on. `cargo test --test accuracy --
//! --nocapture` prints the table.
//!
//! The floors stand a little below what the engine reaches. A change that lowers a floor and one that changes a rule
//! are two changes.

#![allow(clippy::print_stdout, reason = "the table is what `--nocapture` is for")]
#![allow(clippy::cast_precision_loss, reason = "counts of pairs are small")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crossread::align::Profile;
use crossread::lang::Language;
use crossread::relation::{Relation, judge};
use serde_json::Value;

/// Of the disputes that are shown, at least so many are disputes. A false dispute accuses somebody.
const DISPUTE_PRECISION: f64 = 0.50;
/// Of the agreements that are shown, at least so many are agreements.
const AGREE_PRECISION: f64 = 0.45;
/// Of the agreements that there are, at least so many are shown.
const AGREE_RECALL: f64 = 0.25;

const LABELS: [(&str, Relation); 4] = [
    ("dispute", Relation::Dispute),
    ("agree", Relation::Agree),
    ("related", Relation::Related),
    ("none", Relation::None),
];

struct Pair {
    a: String,
    b: String,
    label: Relation,
}

/// The pairs of the topics that are held out; `held-out.txt` beside them says which those are.
fn held_out() -> Vec<Pair> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let held = fs::read_to_string(folder.join("held-out.txt")).expect("the list of held-out topics is there");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the corpus is there").flatten().map(|it| it.path()).collect();
    files.sort();
    files.retain(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        path.extension().is_some_and(|ending| ending == "jsonl") && held.lines().any(|line| *line == *name)
    });
    let lines = files.iter().map(|path| fs::read_to_string(path).expect("a corpus file is text"));
    let lines: Vec<String> = lines.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines.iter().map(|line| pair(line)).collect()
}

fn pair(line: &str) -> Pair {
    let value: Value = serde_json::from_str(line).expect("a corpus line is JSON");
    let field = |name: &str| value[name].as_str().expect("a corpus line has its fields").to_owned();
    let label = field("label");
    let label = LABELS.iter().find(|(name, _)| *name == label).expect("one of the four labels").1;
    Pair { a: field("a"), b: field("b"), label }
}

#[test]
fn shown_verdicts_are_mostly_right() {
    let english = Language::english();
    let mut counts: BTreeMap<(Relation, Relation), usize> = BTreeMap::new();
    for Pair { a, b, label } in held_out() {
        let verdict = judge(&Profile::new(english, &a), &Profile::new(english, &b));
        *counts.entry((verdict.relation, label)).or_default() += 1;
    }
    let count = |said, is| counts.get(&(said, is)).copied().unwrap_or(0);
    println!("said ↓, is →  {}", LABELS.map(|(name, _)| format!("{name:>8}")).join(""));
    for (name, said) in LABELS {
        println!("{name:<14}{}", LABELS.map(|(_, is)| format!("{:>8}", count(said, is))).join(""));
    }
    let part = |right: usize, all: usize| if all == 0 { 0.0 } else { right as f64 / all as f64 };
    let precision = |label| part(count(label, label), LABELS.iter().map(|(_, is)| count(label, *is)).sum());
    let recall = |label| part(count(label, label), LABELS.iter().map(|(_, said)| count(*said, label)).sum());
    for (name, label) in &LABELS[..2] {
        println!("{name}: precision {:.2}, recall {:.2}", precision(*label), recall(*label));
    }
    assert!(precision(Relation::Dispute) >= DISPUTE_PRECISION, "too many false disputes");
    assert!(precision(Relation::Agree) >= AGREE_PRECISION, "too many false agreements");
    assert!(recall(Relation::Agree) >= AGREE_RECALL, "too few agreements");
}
