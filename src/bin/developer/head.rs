//! Training a head by its plan: its trees, its curve, and its Rust source.

use std::fmt::Write as _;

use anyhow::Result;
use crossread::relation::Named;

use crate::boost::{Growth, Table, Tree, grow};
use crate::curve::{Scored, fit};
use crate::plan::{HEADS, HeadPlan, Kind, RATES};
use crate::rows::Row;

/// Rows are left out by topic, in so many parts.
const FOLDS: usize = 5;
/// So many units of a leaf are one unit of log odds; the model divides by it.
const UNIT: f64 = 1000.0;
/// Leaves are rounded to so many units: fewer different numbers compress better.
const STEP: f64 = 5.0;

/// Labelled pairs of one kind, sentences or headlines, with their features.
struct Sample<'r> {
    rows: Vec<&'r Row>,
    features: Vec<&'r [Named]>,
}

impl<'r> Sample<'r> {
    fn of(rows: &'r [Row], features: &'r [Vec<Named>], headlines: bool) -> Self {
        let chosen = rows.iter().zip(features).filter(|(_, features)| is_headlines(features) == headlines);
        let (rows, features) = chosen.map(|(row, features)| (row, features.as_slice())).unzip();
        Self { rows, features }
    }
}

/// Trains the heads of a plan and writes them as Rust source.
pub(crate) fn train(plan: &HeadPlan, rows: &[Row], features: &[Vec<Named>]) -> Result<String> {
    let mut text = format!("\npub(super) static {}: [Head; 2] = [\n", plan.name);
    for (kind, headlines) in plan.kinds.iter().zip([false, true]) {
        let sample = Sample::of(rows, features, headlines);
        let used = used(kind, sample.features[0]);
        let (score, scores) = match kind.growth {
            None => (format!("Score::Feature({})", used[0].0), values(&sample, used[0].0)),
            Some(growth) => {
                let table = table(plan, &used, &sample);
                let everything: Vec<usize> = (0..sample.rows.len()).collect();
                (trees_source(&grow(&table, &everything, growth)?, &used), out_of_fold(&table, &sample, growth)?)
            }
        };
        let (offset, slope) = kind.measured.unwrap_or_else(|| fit(&scored(plan, &sample, &scores, headlines)));
        let threshold = (((kind.claims / (1.0 - kind.claims)).ln() - offset) / slope * UNIT).round();
        println!("{}: {} pairs, offset {offset:.2}, slope {slope:.2}, from {threshold}", plan.name, sample.rows.len());
        let _ = writeln!(
            text,
            "    Head {{\n        score: {score},\n        offset: {offset:.3},\n        slope: {slope:.3},\n        \
             threshold: {threshold},\n    }},"
        );
    }
    text.push_str("];\n");
    Ok(text)
}

/// Fits the curves of the sentence heads, trained on the first pairs, on the second, pairs of real news.
pub(crate) fn measure(own: (&[Row], &[Vec<Named>]), real: (&[Row], &[Vec<Named>])) -> Result<()> {
    let (own, real) = (Sample::of(own.0, own.1, false), Sample::of(real.0, real.1, false));
    for plan in &HEADS {
        let kind = &plan.kinds[0];
        let used = used(kind, own.features[0]);
        let scores = match kind.growth {
            None => values(&real, used[0].0),
            Some(growth) => {
                let trees = grow(&table(plan, &used, &own), &(0..own.rows.len()).collect::<Vec<_>>(), growth)?;
                let value = |row: &[Named], column: usize| f64::from(row[used[column].0].value);
                let sum = |row: &&[Named]| trees.iter().map(|tree| leaf(tree, |column| value(row, column))).sum();
                real.features.iter().map(sum).collect()
            }
        };
        let (offset, slope) = fit(&scored(plan, &real, &scores, false));
        println!("{}: ({offset:.3}, {slope:.3})", plan.name);
    }
    Ok(())
}

/// The values of one feature, as a head without trees scores.
fn values(sample: &Sample, feature: usize) -> Vec<f64> {
    sample.features.iter().map(|row| f64::from(row[feature].value) / UNIT).collect()
}

/// The sum for each row of trees that have not seen its topic.
fn out_of_fold(table: &Table, sample: &Sample, growth: Growth) -> Result<Vec<f64>> {
    let mut sums = vec![0.0; sample.rows.len()];
    for fold in 0..FOLDS {
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            (0..sample.rows.len()).partition(|&row| fold_of(sample.rows[row]) != fold);
        let trees = grow(table, &inside, growth)?;
        for row in outside {
            sums[row] = trees.iter().map(|tree| leaf(tree, |column| table.columns[column][row])).sum();
        }
    }
    Ok(sums)
}

/// The features that a head may use, by their place, and which way each may push.
fn used(kind: &Kind, features: &[Named]) -> Vec<(usize, i8)> {
    features.iter().enumerate().filter_map(|(at, named)| Some((at, kind.direction(named)?))).collect()
}

fn table(plan: &HeadPlan, used: &[(usize, i8)], sample: &Sample) -> Table {
    let column = |&(at, _): &(usize, i8)| sample.features.iter().map(|row| f64::from(row[at].value)).collect();
    Table {
        columns: used.iter().map(column).collect(),
        directions: used.iter().map(|&(_, direction)| direction).collect(),
        labels: sample.rows.iter().map(|row| f64::from(u8::from((plan.is)(row.label)))).collect(),
        weights: sample.rows.iter().zip(&sample.features).map(|(row, features)| weight(row, features)).collect(),
    }
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

/// Rows with as many pairs of real news as each stands for.
fn scored(plan: &HeadPlan, sample: &Sample, scores: &[f64], headlines: bool) -> Vec<Scored> {
    let count = |relation| sample.rows.iter().filter(|row| row.label == relation).count() as f64;
    let rate = |relation| RATES[usize::from(headlines)].iter().find(|(it, _)| *it == relation).map_or(0.0, |it| it.1);
    let found = sample.rows.iter().zip(scores).map(|(row, &sum)| {
        let weight = rate(row.label) / count(row.label);
        Scored { sum, is: (plan.is)(row.label), weight }
    });
    found.collect()
}

fn trees_source(trees: &[Tree], used: &[(usize, i8)]) -> String {
    let nodes = || trees.iter().flatten();
    let feature = |column: usize| u8::try_from(used[column].0).expect("there are fewer than 255 features");
    let splits = nodes().map(|(column, _)| column.map_or(u8::MAX, feature).to_string());
    let values = nodes().map(|(column, value)| {
        let value = if column.is_some() { below(*value) } else { (value * UNIT / STEP).round() * STEP };
        (value.clamp(i16::MIN.into(), i16::MAX.into()) as i16).to_string()
    });
    format!(
        "Score::Trees {{\n            splits: &[{}            ],\n            values: &[{}            ],\n            ends: OnceLock::new(),\n        }}",
        lines(splits),
        lines(values)
    )
}

/// Numbers, so many a line.
fn lines(numbers: impl Iterator<Item = String>) -> String {
    const A_LINE: usize = 40;
    let numbers: Vec<String> = numbers.collect();
    let lines = numbers.chunks(A_LINE).map(|line| format!("\n                {},", line.join(", ")));
    lines.collect::<String>() + "\n"
}
