//! From features to a verdict that abstains.
//!
//! The weights are set by hand: each step is a straight line between two points that a person can check against a few
//! dozen pairs. Only sums, products and comparisons: native and wasm give the same bits.

use super::Relation;
use super::features::Features;

/// The name of the model, as it stands in a comparison.
pub const MODEL: &str = "en-hand@1";

/// A dispute is shown from this probability on. A false dispute accuses somebody; a missed one is a gap.
const SHOW_DISPUTE: f64 = 0.5;
/// An agreement is shown from this probability on.
const SHOW_AGREE: f64 = 0.5;
/// Two claims are called related from this probability on: a link that tells nothing costs the reader's attention.
const SHOW_RELATED: f64 = 0.6;

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

/// Weighs the features.
#[must_use]
pub(super) fn probabilities(features: &Features) -> Probabilities {
    let coverage = f64::midpoint(features.larger_coverage, features.smaller_coverage);
    let same_matter = 0.1 + line(features.shared_bits, 4.0, 60.0) * 0.42 + line(coverage, 0.04, 0.5) * 0.46;
    let same_words = line(coverage, 0.2, 0.6) * 0.62 + line(features.shared_bits, 25.0, 90.0) * 0.4;
    let agree = 1.0 - (1.0 - same_words) * (1.0 - features.agree);
    let agree = if features.one_hedges { agree * 0.85 } else { agree };
    let agree = if features.one_denies { agree * 0.65 } else { agree };
    let agree = if features.other_numbers { agree * 0.6 } else { agree };
    let agree = agree * (1.0 - features.dispute);
    // A cue has looked at the words around it by itself; what the claims share else makes it surer.
    let dispute = (0.55 + 0.45 * same_matter) * features.dispute;
    let rest = 1.0 - dispute;
    let agree = rest * agree * same_matter.max(features.agree);
    let rest = rest - agree;
    Probabilities { agree, dispute, related: rest * same_matter, none: rest * (1.0 - same_matter) }
}

/// The relation that is claimed: the surest that passes its threshold; `Related` when unsure which.
#[must_use]
pub(super) fn decide(probabilities: &Probabilities) -> Relation {
    if probabilities.dispute >= SHOW_DISPUTE {
        Relation::Dispute
    } else if probabilities.agree >= SHOW_AGREE {
        Relation::Agree
    } else if 1.0 - probabilities.none >= SHOW_RELATED {
        Relation::Related
    } else {
        Relation::None
    }
}

/// 0 up to `low`, 1 from `high` on, a straight line between.
fn line(value: f64, low: f64, high: f64) -> f64 {
    ((value - low) / (high - low)).clamp(0.0, 1.0)
}
