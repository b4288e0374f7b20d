//! From features to a verdict that abstains.
//!
//! Three heads: does one dispute the other, do both state the same, are they about one matter. Sentences and headlines have
//! heads of their own: what debunks a headline is a passing word in a sentence. Agreement, and all that is said of
//! headlines, is a sum of small trees, trained on the corpus. Of sentences a dispute is read off what the cues come to, and
//! whether two claims are about one matter off how much of their weight they share: trees over all features were no better
//! on the corpus and worse on real news, where they had learned the topics of the corpus. A logistic curve turns each
//! score into a probability. Scores are whole numbers and decide; `exp`, which differs in the last bit between native and
//! wasm, is used for display only.

use std::sync::OnceLock;

use super::Relation;
use super::features::{self, Features};
use super::weights::{AGREE, DISPUTE, RELATED};

/// The name of the model, as it stands in a comparison.
pub const MODEL: &str = "en-trees@2";

/// What a relation is read off, and the curve that turns it into a probability.
pub(super) struct Head {
    /// What is scored.
    pub(super) score: Score,
    /// Log odds at a score of 0.
    pub(super) offset: f64,
    /// Log odds for [`UNIT`]s of the score.
    pub(super) slope: f64,
    /// The least score at which the relation is claimed.
    pub(super) threshold: i32,
}

/// A number about a pair.
pub(super) enum Score {
    /// The value of one feature.
    Feature(usize),
    /// The sum of small trees.
    Trees {
        /// All trees, each in preorder: a feature, or [`LEAF`].
        splits: &'static [u8],
        /// For a feature the threshold: up to it goes left. For a leaf what it adds, in [`UNIT`]s of log odds.
        values: &'static [i16],
        /// Where the tree or subtree that starts at each place ends, once somebody has asked.
        ends: OnceLock<Vec<u16>>,
    },
}

/// What stands for a leaf among the features.
pub(super) const LEAF: u8 = u8::MAX;
/// So many units of a score are one unit of log odds, before the slope.
pub(super) const UNIT: f64 = 1000.0;

/// How likely each relation is; the four sum to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probabilities {
    /// Both state the same thing.
    pub agree: f64,
    /// They cannot both be right, or one denies or doubts the other.
    pub dispute: f64,
    /// The same matter, neither of the two.
    pub related: f64,
    /// Different matters.
    pub none: f64,
}

impl Probabilities {
    /// The probability of one relation.
    #[must_use]
    pub fn of(&self, relation: Relation) -> f64 {
        match relation {
            Relation::Agree => self.agree,
            Relation::Dispute => self.dispute,
            Relation::Related => self.related,
            Relation::None => self.none,
        }
    }
}

/// The scores of the heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scores {
    dispute: i32,
    agree: i32,
    related: i32,
    /// Whether both claims are headlines: they have heads of their own.
    headlines: usize,
}

/// Scores a pair by its features, and by whether both claims are [one statement](super::pair::Pair::same_statement).
pub(super) fn scores(features: &Features, is_one: bool) -> Scores {
    /// What agreement comes to there: nine in ten, by the curve of sentences.
    const ONE: i32 = 4_800;
    let headlines = usize::from(features::are_headlines(features));
    let score = |heads: &[Head; 2]| match &heads[headlines].score {
        Score::Feature(feature) => features[*feature].into(),
        Score::Trees { splits, values, ends } => sum(splits, values, ends.get_or_init(|| ends_of(splits)), features),
    };
    let agree = score(&AGREE).max(if is_one { ONE } else { i32::MIN });
    Scores { dispute: score(&DISPUTE), agree, related: score(&RELATED), headlines }
}

/// The relation that is claimed: a dispute or an agreement where its head is sure; `Related` when unsure which.
pub(super) fn decide(scores: Scores) -> Relation {
    let claims = |heads: &[Head; 2], score: i32| score >= heads[scores.headlines].threshold;
    if claims(&DISPUTE, scores.dispute) {
        Relation::Dispute
    } else if claims(&AGREE, scores.agree) {
        Relation::Agree
    } else if claims(&RELATED, scores.related) {
        Relation::Related
    } else {
        Relation::None
    }
}

/// How likely each relation is.
pub(super) fn probabilities(scores: Scores) -> Probabilities {
    let likely = |heads: &[Head; 2], score: i32| {
        let head = &heads[scores.headlines];
        logistic(head.offset + head.slope * f64::from(score) / UNIT)
    };
    let (dispute, agree) = (likely(&DISPUTE, scores.dispute), likely(&AGREE, scores.agree));
    // The heads are fitted one by one: together they may claim more than there is.
    let too_much = (dispute + agree).max(1.0);
    let (dispute, agree) = (dispute / too_much, agree / too_much);
    let rest = 1.0 - dispute - agree;
    let same_matter = likely(&RELATED, scores.related);
    Probabilities { agree, dispute, related: rest * same_matter, none: rest * (1.0 - same_matter) }
}

fn sum(splits: &[u8], values: &[i16], ends: &[u16], features: &[i16]) -> i32 {
    let mut sum = 0;
    let mut at = 0;
    while at < splits.len() {
        let end = usize::from(ends[at]);
        while splits[at] != LEAF {
            let left = features[usize::from(splits[at])] <= values[at];
            at = if left { at + 1 } else { usize::from(ends[at + 1]) };
        }
        sum += i32::from(values[at]);
        at = end;
    }
    sum
}

/// Where each tree or subtree ends: a leaf after itself, a split where the right one of its two subtrees does.
fn ends_of(splits: &[u8]) -> Vec<u16> {
    let mut ends = vec![0; splits.len()];
    for at in (0..splits.len()).rev() {
        ends[at] = if splits[at] == LEAF { at as u16 + 1 } else { ends[usize::from(ends[at + 1])] };
    }
    ends
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
