//! What the model weighs: whole numbers about a pair, in a fixed order.
//!
//! All are symmetric: swapping the claims changes none of them. They are small whole numbers, so that a comparison with a
//! threshold gives the same answer everywhere.

mod headline;
mod manner;
mod overlap;
mod weighed;

pub(super) use headline::is_headline;

use super::cue::{Finding, find_all};
use super::pair::Pair;
use super::statement::Statement;
use crate::align::{Alignment, Profile};

/// The features of a pair, in their fixed order. Where a claim is a headline stands first: [`are_headlines`].
pub(super) type Features = Vec<i16>;

/// Takes features one after another. The model takes only the numbers; who trains it wants their names, too.
pub(super) trait Sink {
    /// One more feature: its group, its name in the group, and its value.
    fn add(&mut self, group: &'static str, name: &'static str, value: u32);

    /// A feature for the smaller and one for the larger of two sides' numbers, each with its group.
    fn both(&mut self, group: [&'static str; 2], name: &'static str, a: u32, b: u32) {
        self.add(group[0], name, a.min(b));
        self.add(group[1], name, a.max(b));
    }
}

/// Always inlined, so that no name is left in the module.
impl Sink for Features {
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "otherwise names are passed and thrown away")]
    fn add(&mut self, _: &'static str, _: &'static str, value: u32) {
        push(self, value);
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "otherwise names are passed and thrown away")]
    fn both(&mut self, _: [&'static str; 2], _: &'static str, a: u32, b: u32) {
        push(self, a.min(b));
        push(self, a.max(b));
    }
}

#[inline(never)]
fn push(features: &mut Features, value: u32) {
    features.push(small(value));
}

/// A feature with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its group, and its name in the group: `overlap.shared`.
    pub name: (&'static str, &'static str),
    /// Its value.
    pub value: i16,
}

impl Sink for Vec<Named> {
    fn add(&mut self, group: &'static str, name: &'static str, value: u32) {
        self.push(Named { name: (group, name), value: small(value) });
    }
}

/// The features of two claims with their names, for training and for looking at.
#[must_use]
pub fn named_features(a: &Profile, b: &Profile) -> Vec<Named> {
    let (a, b) = (Statement::new(a), Statement::new(b));
    let aligned = Alignment::both_ways(a.profile, b.profile);
    let pair = Pair::new(&a, &b, &aligned);
    let mut named = Vec::new();
    add(&pair, &find_all(&pair), &mut named);
    named
}

/// The features of a pair.
pub(super) fn features(pair: &Pair, findings: &[Finding]) -> Features {
    /// Enough for all of them.
    const ROOM: usize = 128;
    let mut features = Features::with_capacity(ROOM);
    add(pair, findings, &mut features);
    features
}

/// Whether both claims are headlines.
pub(super) fn are_headlines(features: &[i16]) -> bool {
    features.first().is_some_and(|&first| first == 1)
}

fn add(pair: &Pair, findings: &[Finding], sink: &mut impl Sink) {
    headline::add(pair, sink);
    weighed::add(pair, findings, sink);
    overlap::add(pair, sink);
    manner::add(pair, sink);
}

/// A value as the trees compare it. Larger ones are all the same to them.
fn small(value: u32) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}
