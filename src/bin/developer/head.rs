//! Training a head by its plan: its trees, its curve, and its Rust source.

use std::fmt::Write as _;

use anyhow::Result;
use crossread::relation::{Named, Relation};

use crate::boost::{Table, Tree, grow};
use crate::curve::{Scored, fit};
use crate::plan::{HEADS, HeadPlan, Kind, RATES, RELATED, RELATED_CLAIMS};
use crate::rows::Row;

/// Rows are left out by topic, in so many parts.
const FOLDS: usize = 5;
/// So many units of a leaf are one unit of log odds; the model divides by it.
const UNIT: f64 = 1000.0;

/// Trains the heads of a plan and writes them as Rust source.
pub(crate) fn train(plan: &HeadPlan, rows: &[Row], features: &[Vec<Named>]) -> Result<String> {
    let mut text = format!("\npub(super) static {}: [Head; 2] = [\n", plan.name);
    for (kind, headlines) in plan.kinds.iter().zip([false, true]) {
        let chosen: Vec<usize> = (0..rows.len()).filter(|&row| is_headlines(&features[row]) == headlines).collect();
        let rows: Vec<&Row> = chosen.iter().map(|&row| &rows[row]).collect();
        let features: Vec<&[Named]> = chosen.iter().map(|&row| features[row].as_slice()).collect();
        text.push_str(&train_kind(plan, kind, &rows, &features)?);
    }
    text.push_str("];\n");
    Ok(text)
}

/// Fits the curves of the sentence heads, trained on `rows`, on pairs of real news.
pub(crate) fn measure(rows: (&[Row], &[Vec<Named>]), real: (&[Row], &[Vec<Named>])) -> Result<()> {
    for plan in &HEADS {
        let of = |(rows, features): (&[Row], &[Vec<Named>])| {
            (0..rows.len()).filter(|&row| !is_headlines(&features[row])).collect::<Vec<usize>>()
        };
        let [chosen, measured] = [of(rows), of(real)];
        let kind = &plan.kinds[0];
        let used = used(kind, &rows.1[0]);
        let inside: Vec<&Row> = chosen.iter().map(|&row| &rows.0[row]).collect();
        let features: Vec<&[Named]> = chosen.iter().map(|&row| rows.1[row].as_slice()).collect();
        let table = table(plan, &used, &inside, &features);
        let trees = grow(&table, &(0..inside.len()).collect::<Vec<_>>(), kind.growth)?;
        let value = |row: usize, column: usize| f64::from(real.1[row][used[column].0].value);
        let sum = |&row: &usize| trees.iter().map(|tree| leaf(tree, |column| value(row, column))).sum();
        let sums: Vec<f64> = measured.iter().map(sum).collect();
        let outside: Vec<&Row> = measured.iter().map(|&row| &real.0[row]).collect();
        let (offset, slope) = fit(&scored(plan, &outside, &sums, false));
        println!("{}: ({offset:.3}, {slope:.3})", plan.name);
    }
    Ok(())
}

/// The features that a head may use, by their place, and which way each may push.
fn used(kind: &Kind, features: &[Named]) -> Vec<(usize, i8)> {
    features.iter().enumerate().filter_map(|(at, named)| Some((at, kind.direction(named)?))).collect()
}

fn table(plan: &HeadPlan, used: &[(usize, i8)], rows: &[&Row], features: &[&[Named]]) -> Table {
    Table {
        columns: used.iter().map(|&(at, _)| features.iter().map(|row| f64::from(row[at].value)).collect()).collect(),
        directions: used.iter().map(|&(_, direction)| direction).collect(),
        labels: rows.iter().map(|row| f64::from(u8::from((plan.is)(row.label)))).collect(),
        weights: rows.iter().zip(features).map(|(row, features)| weight(row, features)).collect(),
    }
}

fn train_kind(plan: &HeadPlan, kind: &Kind, rows: &[&Row], features: &[&[Named]]) -> Result<String> {
    let used = used(kind, features[0]);
    let table = table(plan, &used, rows, features);
    let mut sums = vec![0.0; rows.len()];
    for fold in 0..FOLDS {
        let (inside, outside): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&row| fold_of(rows[row]) != fold);
        let trees = grow(&table, &inside, kind.growth)?;
        for row in outside {
            sums[row] = trees.iter().map(|tree| leaf(tree, |column| table.columns[column][row])).sum();
        }
    }
    let everything: Vec<usize> = (0..rows.len()).collect();
    let trees = grow(&table, &everything, kind.growth)?;
    let curve = curve(plan, kind, rows, &sums, is_headlines(features[0]));
    println!("{}: {} pairs, {} features, {} trees, {curve:.2?}", plan.name, rows.len(), used.len(), trees.len());
    Ok(source(&trees, &used, curve))
}

/// Pairs written one by one are denser in disputes, and in tricks, than pairs of whole articles.
fn weight(row: &Row, features: &[Named]) -> f64 {
    match (row.natural, is_headlines(features)) {
        (true, _) => 1.5,
        (false, true) => 1.0,
        (false, false) => 0.5,
    }
}

fn is_headlines(features: &[Named]) -> bool {
    features[0].value == 1
}

/// The fold of a topic, by its letters.
fn fold_of(row: &Row) -> usize {
    row.topic.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % FOLDS
}

fn leaf(tree: &Tree, value: impl Fn(usize) -> f64) -> f64 {
    let mut at = 0;
    loop {
        match tree[at] {
            (None, adds) => return adds,
            // As the model compares: up to the threshold goes left.
            (Some(column), threshold) if value(column) <= below(threshold) => at += 1,
            (Some(_), _) => at = end(tree, at + 1),
        }
    }
}

/// The largest whole number below a threshold: the booster sends what is less to the left.
fn below(threshold: f64) -> f64 {
    threshold.ceil() - 1.0
}

fn end(tree: &Tree, mut at: usize) -> usize {
    let mut open = 1;
    while open > 0 {
        open = if tree[at].0.is_some() { open + 1 } else { open - 1 };
        at += 1;
    }
    at
}

/// Offset, slope, and the sum from which the relation is claimed.
fn curve(plan: &HeadPlan, kind: &Kind, rows: &[&Row], sums: &[f64], headlines: bool) -> (f64, f64, f64) {
    let (offset, slope) = kind.measured.unwrap_or_else(|| fit(&scored(plan, rows, sums, headlines)));
    (offset, slope, ((kind.claims / (1.0 - kind.claims)).ln() - offset) / slope)
}

/// Rows with as many pairs of real news as each stands for.
fn scored(plan: &HeadPlan, rows: &[&Row], sums: &[f64], headlines: bool) -> Vec<Scored> {
    let scored = rows.iter().zip(sums).zip(weights(rows, headlines));
    scored.map(|((row, &sum), weight)| Scored { sum, is: (plan.is)(row.label), weight }).collect()
}

/// How many pairs of real news each row stands for.
fn weights(rows: &[&Row], headlines: bool) -> Vec<f64> {
    let count = |relation| rows.iter().filter(|row| row.label == relation).count() as f64;
    let rate = |relation| RATES[usize::from(headlines)].iter().find(|(it, _)| *it == relation).map_or(0.0, |it| it.1);
    rows.iter().map(|row| rate(row.label) / count(row.label)).collect()
}

/// The curve of the one feature that tells related claims from others, for sentences and for headlines, as Rust source.
pub(crate) fn related(rows: &[Row], features: &[Vec<Named>]) -> String {
    let feature = features[0].iter().position(|named| named.name == RELATED).expect("the feature is there");
    let mut text = String::from("\npub(super) static RELATED: [Line; 2] = [\n");
    for headlines in [false, true] {
        let chosen: Vec<usize> = (0..rows.len()).filter(|&row| is_headlines(&features[row]) == headlines).collect();
        let weights = weights(&chosen.iter().map(|&row| &rows[row]).collect::<Vec<_>>(), headlines);
        let scored = chosen.iter().zip(weights).map(|(&row, weight)| {
            let sum = f64::from(features[row][feature].value) / UNIT;
            Scored { sum, is: rows[row].label != Relation::None, weight }
        });
        let (offset, slope) = fit(&scored.collect::<Vec<_>>());
        let threshold = (((RELATED_CLAIMS / (1.0 - RELATED_CLAIMS)).ln() - offset) / slope * UNIT).round();
        println!("RELATED: ({offset:.2}, {slope:.2}, {threshold})");
        let _ = writeln!(
            text,
            "    Line {{ feature: {feature}, offset: {offset:.3}, slope: {slope:.3}, threshold: {threshold} }},"
        );
    }
    text.push_str("];\n");
    text
}

fn source(trees: &[Tree], used: &[(usize, i8)], (offset, slope, threshold): (f64, f64, f64)) -> String {
    let nodes = || trees.iter().flatten();
    let feature = |column: usize| u8::try_from(used[column].0).expect("there are fewer than 255 features");
    let splits = nodes().map(|(column, _)| column.map_or(u8::MAX, feature).to_string());
    let values = nodes().map(|(column, value)| {
        let value = if column.is_some() { below(*value) } else { (value * UNIT).round() };
        (value.clamp(i16::MIN.into(), i16::MAX.into()) as i16).to_string()
    });
    let mut text = format!("    Head {{\n        splits: &[{}", lines(splits));
    let _ = write!(text, "        ],\n        values: &[{}", lines(values));
    let threshold = (threshold * UNIT).round();
    let _ = writeln!(
        text,
        "        ],\n        offset: {offset:.3},\n        slope: {slope:.3},\n        threshold: {threshold},\n    }},"
    );
    text
}

/// Numbers, so many a line.
fn lines(numbers: impl Iterator<Item = String>) -> String {
    const A_LINE: usize = 40;
    let numbers: Vec<String> = numbers.collect();
    let lines = numbers.chunks(A_LINE).map(|line| format!("\n            {},", line.join(", ")));
    lines.collect::<String>() + "\n"
}
