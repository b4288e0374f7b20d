//! What is printed of judged pairs.

use std::time::Instant;

use crossread::align::Profile;
use crossread::lang::Language;
use crossread::relation::{Relation, judge};

use crate::metrics::{Hits, Judged, average_precision, macro_f1};
use crate::rows::Row;

const RELATIONS: [Relation; 4] = [Relation::Dispute, Relation::Agree, Relation::Related, Relation::None];

/// Precision, recall and average precision. `binary` pairs are only related or not.
pub(crate) fn measures(rows: &[Judged], binary: bool) {
    println!("{} pairs. Said ↓, read →", rows.len());
    println!("{:<10}{}", "", RELATIONS.map(|relation| format!("{:>9}", relation.name())).join(""));
    for said in RELATIONS {
        let count = |label| rows.iter().filter(|row| row.said == said && row.label == label).count();
        println!("{:<10}{}", said.name(), RELATIONS.map(|label| format!("{:>9}", count(label))).join(""));
    }
    let average = |score: &dyn Fn(&Judged) -> f64, is: &dyn Fn(&Judged) -> bool| {
        average_precision(&mut rows.iter().map(|row| (score(row), is(row))).collect::<Vec<_>>())
    };
    println!();
    if !binary {
        for relation in [Relation::Dispute, Relation::Agree] {
            let hits = Hits::of(rows, relation);
            let area = average(&|row| row.probabilities.of(relation), &|row| row.label == relation);
            println!(
                "{:<8} {} right of {} shown, {} there are: precision {:.2}, recall {:.2}, F1 {:.3}; average precision {area:.3} (chance {:.3})",
                relation.name(),
                hits.right,
                hits.said,
                hits.all,
                hits.precision(),
                hits.recall(),
                hits.f1(),
                hits.all as f64 / rows.len() as f64,
            );
        }
        println!("macro-F1 of agree, dispute, neither: {:.3}", macro_f1(rows));
    }
    let area = average(&|row| 1.0 - row.probabilities.none, &|row| row.label != Relation::None);
    println!("related at all: average precision {area:.3}");
}

/// How often what is given so much confidence is right.
pub(crate) fn calibration(rows: &[Judged]) {
    const BANDS: [(f64, f64); 6] = [(0.0, 0.05), (0.05, 0.15), (0.15, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 1.01)];
    println!("\nconfidence   dispute: pairs, mean, right   agree: pairs, mean, right");
    for (from, to) in BANDS {
        let cell = |relation: Relation| {
            let within: Vec<&Judged> =
                rows.iter().filter(|row| (from..to).contains(&row.probabilities.of(relation))).collect();
            let count = within.len();
            let mean = within.iter().map(|row| row.probabilities.of(relation)).sum::<f64>() / count.max(1) as f64;
            let right = within.iter().filter(|row| row.label == relation).count() as f64 / count.max(1) as f64;
            format!("{count:>12}  {mean:.2}  {right:.2}")
        };
        println!("{from:.2}–{:.2}  {}      {}", to.min(1.0), cell(Relation::Dispute), cell(Relation::Agree));
    }
}

/// The surest mistakes: false disputes first, then missed ones.
pub(crate) fn worst(rows: &[Row], judged: &[Judged]) {
    let dispute = |at: &usize| judged[*at].probabilities.dispute;
    let mut wrong: Vec<usize> = (0..rows.len()).filter(|&at| judged[at].label != Relation::Dispute).collect();
    wrong.sort_by(|one, other| dispute(other).total_cmp(&dispute(one)));
    println!("\nsurest false disputes");
    for &at in wrong.iter().take(5) {
        println!("  {} read {} ({:.2})", rows[at].id, judged[at].label.name(), dispute(&at));
    }
    let mut missed: Vec<usize> = (0..rows.len()).filter(|&at| judged[at].label == Relation::Dispute).collect();
    missed.sort_by(|one, other| dispute(one).total_cmp(&dispute(other)));
    println!("farthest missed disputes");
    for &at in missed.iter().take(5) {
        println!("  {} ({:.2})", rows[at].id, dispute(&at));
    }
}

/// Time for one pair: with its claims read once, and with reading both.
pub(crate) fn speed(rows: &[Row]) {
    const ROUNDS: usize = 5;
    let english = Language::english();
    let micros = |work: &dyn Fn(&Row) -> bool| {
        let mut best = f64::INFINITY;
        for _ in 0..ROUNDS {
            let start = Instant::now();
            let done = rows.iter().filter(|row| work(row)).count();
            let each = start.elapsed().as_secs_f64() * 1e6 / rows.len() as f64;
            best = if done <= rows.len() { best.min(each) } else { best };
        }
        best
    };
    let judged = micros(&|row| judge(&row.profiles[0], &row.profiles[1]).same_source);
    let read = micros(&|row| row.texts.iter().all(|text| Profile::new(english, text).reading.asks));
    println!("\none pair: {judged:.1} µs; reading a claim: {read:.1} µs or more (one core, best of {ROUNDS} rounds)");
}
