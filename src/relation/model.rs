//! From features to a verdict that abstains.
//!
//! Two heads, each a sum of small trees: does one dispute the other, and do both state the same. Whether two claims are about
//! one matter at all is read off a single feature, how much of their weight they share: trees over all of them were no
//! better on the corpus and worse on real news. A head's sum is turned into a probability by a logistic curve that was fitted, like the trees, on the corpus alone, for
//! the rates at which real news disputes and agrees. Sentences and headlines have heads of their own: what debunks a headline is a passing word in a
//! sentence. Trees compare whole
//! numbers and add whole numbers, and verdicts are decided on the sums: `exp`, which differs in the last bit between
//! native and wasm, is used for display only.

use super::Relation;
use super::features::{self, Features};
use super::weights::{AGREE, DISPUTE, RELATED};

/// The name of the model, as it stands in a comparison.
pub const MODEL: &str = "en-trees@2";

/// Small trees, and the curve that turns their sum into a probability.
pub(super) struct Head {
    /// All trees, each in preorder: a feature, or [`LEAF`].
    pub(super) splits: &'static [u8],
    /// For a feature the threshold: up to it goes left. For a leaf what it adds, in [`UNIT`]s of log odds.
    pub(super) values: &'static [i16],
    /// Log odds at a sum of 0.
    pub(super) offset: f64,
    /// Log odds a unit of the sum.
    pub(super) slope: f64,
    /// The least sum, in units, at which the relation is claimed.
    pub(super) threshold: i32,
}

/// One feature, and the curve that turns it into a probability.
pub(super) struct Line {
    /// Which feature.
    pub(super) feature: usize,
    /// Log odds at 0.
    pub(super) offset: f64,
    /// Log odds a [`UNIT`] of the feature.
    pub(super) slope: f64,
    /// The least value at which the relation is claimed.
    pub(super) threshold: i16,
}

/// What stands for a leaf among the features.
pub(super) const LEAF: u8 = u8::MAX;
/// So many units of a leaf are one unit of log odds.
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

/// The sums of the heads, and the feature that tells one matter from two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sums {
    dispute: i32,
    agree: i32,
    shared: i16,
    /// Whether both claims are headlines: they have heads of their own.
    headlines: usize,
}

/// Runs the trees.
pub(super) fn sums(features: &Features) -> Sums {
    let headlines = usize::from(features::are_headlines(features));
    let sum = |heads: &[Head; 2]| sum(&heads[headlines], features);
    let shared = features[RELATED[headlines].feature];
    Sums { dispute: sum(&DISPUTE), agree: sum(&AGREE), shared, headlines }
}

/// The relation that is claimed: a dispute or an agreement where its head is sure; `Related` when unsure which.
pub(super) fn decide(sums: Sums) -> Relation {
    let claims = |heads: &[Head; 2], sum: i32| sum >= heads[sums.headlines].threshold;
    if claims(&DISPUTE, sums.dispute) {
        Relation::Dispute
    } else if claims(&AGREE, sums.agree) {
        Relation::Agree
    } else if sums.shared >= RELATED[sums.headlines].threshold {
        Relation::Related
    } else {
        Relation::None
    }
}

/// How likely each relation is.
pub(super) fn probabilities(sums: Sums) -> Probabilities {
    let likely = |heads: &[Head; 2], sum: i32| {
        let head = &heads[sums.headlines];
        logistic(head.offset + head.slope * f64::from(sum) / UNIT)
    };
    let (dispute, agree) = (likely(&DISPUTE, sums.dispute), likely(&AGREE, sums.agree));
    // The heads are fitted one by one: together they may claim more than there is.
    let too_much = (dispute + agree).max(1.0);
    let (dispute, agree) = (dispute / too_much, agree / too_much);
    let rest = 1.0 - dispute - agree;
    let line = &RELATED[sums.headlines];
    let same_matter = logistic(line.offset + line.slope * f64::from(sums.shared) / UNIT);
    Probabilities { agree, dispute, related: rest * same_matter, none: rest * (1.0 - same_matter) }
}

fn sum(head: &Head, features: &[i16]) -> i32 {
    let mut sum = 0;
    let mut at = 0;
    while at < head.splits.len() {
        let node = descend(head, at, features);
        sum += i32::from(head.values[node]);
        at = end_of(head, at);
    }
    sum
}

/// The leaf of the tree at `at` to which the features lead.
fn descend(head: &Head, mut at: usize, features: &[i16]) -> usize {
    while head.splits[at] != LEAF {
        let left = features[usize::from(head.splits[at])] <= head.values[at];
        at = if left { at + 1 } else { end_of(head, at + 1) };
    }
    at
}

/// Where the tree at `at` ends: a tree in preorder has one leaf more than it has splits.
fn end_of(head: &Head, mut at: usize) -> usize {
    let mut open = 1;
    while open > 0 {
        open = if head.splits[at] == LEAF { open - 1 } else { open + 1 };
        at += 1;
    }
    at
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
