//! How far two people say the same, beyond chance.

use super::Label;
use super::overlap::as_fraction;

/// How often labels were the same, and how much that is beyond chance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// Decisions that are the same.
    pub same: usize,
    /// Decisions in all.
    pub of: usize,
    /// Cohen's kappa; none where there is nothing to tell it from chance.
    pub kappa: Option<f64>,
}

/// The agreement of pairs of labels.
#[must_use]
pub fn agreement(pairs: &[(Label, Label)]) -> Agreement {
    let same = pairs.iter().filter(|(one, other)| one == other).count();
    Agreement { same, of: pairs.len(), kappa: kappa(pairs) }
}

/// Cohen's kappa: `(p − e) / (1 − e)`, where `p` is the share of equal pairs and `e` the share that two who knew nothing
/// of each other would reach by using each label as often as they did. None without pairs, and where both used one and
/// the same label throughout: then chance alone explains everything.
///
/// Jacob Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
#[must_use]
pub fn kappa(pairs: &[(Label, Label)]) -> Option<f64> {
    let of = pairs.len() as u64;
    let count = |meant: &dyn Fn(&(Label, Label)) -> bool| pairs.iter().filter(|pair| meant(pair)).count() as u64;
    let same = count(&|(one, other)| one == other);
    // In whole numbers, so that equal shares give equal results: everything times of².
    let by_chance: u64 = Label::ALL
        .into_iter()
        .map(|label| count(&|(one, _)| *one == label) * count(&|(_, other)| *other == label))
        .sum();
    if of == 0 || by_chance == of * of {
        return None;
    }
    let (observed, chance, all) = (as_fraction(same * of), as_fraction(by_chance), as_fraction(of * of));
    Some((observed - chance) / (all - chance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Label::{Agree, Dispute, Only};

    fn pairs(counts: &[(Label, Label, usize)]) -> Vec<(Label, Label)> {
        counts.iter().flat_map(|&(one, other, times)| vec![(one, other); times]).collect()
    }

    #[test]
    fn kappa_is_that_of_a_calculation_by_hand() {
        // 20 and 15 of 50 the same: p = 0.7; 25/50·30/50 + 25/50·20/50: e = 0.5; (0.7 − 0.5) / 0.5.
        let known = pairs(&[(Agree, Agree, 20), (Agree, Dispute, 5), (Dispute, Agree, 10), (Dispute, Dispute, 15)]);
        assert_eq!(kappa(&known), Some(0.4));
        assert_eq!(agreement(&known).same, 35);
    }

    #[test]
    fn perfect_none_and_worse_than_chance() {
        assert_eq!(kappa(&pairs(&[(Agree, Agree, 2), (Only, Only, 2)])), Some(1.0));
        assert_eq!(kappa(&pairs(&[(Agree, Only, 1), (Only, Agree, 1)])), Some(-1.0));
        assert_eq!(kappa(&pairs(&[(Agree, Agree, 3)])), None, "one label throughout");
        assert_eq!(kappa(&[]), None);
    }
}
