//! How good judged pairs are.

use crossread::relation::{Probabilities, Relation};

/// A pair with what a reader says of it and what the engine says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judged {
    pub(crate) label: Relation,
    pub(crate) said: Relation,
    pub(crate) probabilities: Probabilities,
}

/// Of what was said, how much is right; of what there is, how much was said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hits {
    pub(crate) right: usize,
    pub(crate) said: usize,
    pub(crate) all: usize,
}

impl Hits {
    /// Counts one relation.
    pub(crate) fn of(rows: &[Judged], relation: Relation) -> Self {
        let count = |holds: &dyn Fn(&Judged) -> bool| rows.iter().filter(|row| holds(row)).count();
        Self {
            right: count(&|row| row.said == relation && row.label == relation),
            said: count(&|row| row.said == relation),
            all: count(&|row| row.label == relation),
        }
    }

    pub(crate) fn precision(self) -> f64 {
        part(self.right, self.said)
    }

    pub(crate) fn recall(self) -> f64 {
        part(self.right, self.all)
    }

    pub(crate) fn f1(self) -> f64 {
        part(2 * self.right, self.said + self.all)
    }
}

/// The mean F1 of agree, dispute and neither.
pub(crate) fn macro_f1(rows: &[Judged]) -> f64 {
    let three: Vec<Judged> = rows
        .iter()
        .map(|row| Judged { label: merged(row.label), said: merged(row.said), probabilities: row.probabilities })
        .collect();
    let relations = [Relation::Agree, Relation::Dispute, Relation::Related];
    relations.iter().map(|&relation| Hits::of(&three, relation).f1()).sum::<f64>() / 3.0
}

fn merged(relation: Relation) -> Relation {
    if relation == Relation::None { Relation::Related } else { relation }
}

/// The area under precision over recall, as steps: the mean precision at each pair that is what is looked for. Pairs of one
/// score count as one step.
pub(crate) fn average_precision(scored: &mut [(f64, bool)]) -> f64 {
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let all = scored.iter().filter(|(_, is)| *is).count();
    let (mut seen, mut found, mut sum) = (0, 0, 0.0);
    for equal in scored.chunk_by(|one, other| one.0 == other.0) {
        let hits = equal.iter().filter(|(_, is)| *is).count();
        seen += equal.len();
        found += hits;
        sum += part(hits, all) * part(found, seen);
    }
    sum
}

fn part(some: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { some as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::average_precision;

    #[test]
    fn average_precision_by_hand() {
        let mut scored = [(0.9, true), (0.8, false), (0.7, true), (0.1, false)];
        assert!((average_precision(&mut scored) - f64::midpoint(1.0, 2.0 / 3.0)).abs() < 1e-12);
        assert!((average_precision(&mut [(0.5, true), (0.5, false)]) - 0.5).abs() < 1e-12);
    }
}
