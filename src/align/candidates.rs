//! Which claim pairs are worth comparing, by an inverted index over the keys of the claims.

use std::cmp::Reverse;

use super::profile::Profile;
use super::words::LinkKind;
use crate::lang::{Key, KeyMap};
use crate::text::sort;

/// For each claim, this many claims of the other article are compared with it. The right partner is the first by
/// shared weight for three claims in four; more candidates cost time and find few more.
const CANDIDATES: usize = 12;
/// A key that more claims than this have does not tell which of them belong together. It keeps the cost near linear,
/// whatever the articles repeat.
const MOST_CLAIMS_OF_A_KEY: usize = 64;

/// The claim pairs worth comparing, as indices into `a` and `b`, ascending.
///
/// A pair is a candidate when either claim is among the other's best partners by shared weight.
#[must_use]
pub fn candidates(a: &[Profile], b: &[Profile]) -> Vec<(usize, usize)> {
    let mut pairs = best_partners(a, b);
    pairs.extend(best_partners(b, a).into_iter().map(|(b, a)| (a, b)));
    sort(&mut pairs);
    pairs.dedup();
    pairs
}

fn best_partners(claims: &[Profile], others: &[Profile]) -> Vec<(usize, usize)> {
    let index = index(others);
    let mut mass: Vec<u32> = vec![0; others.len()];
    let mut pairs = Vec::new();
    for (this, profile) in claims.iter().enumerate() {
        let mut met: Vec<usize> = Vec::new();
        for (key, weight) in weights(profile) {
            let claims = index.get(&key).filter(|claims| claims.len() <= MOST_CLAIMS_OF_A_KEY);
            for &that in claims.into_iter().flatten() {
                if mass[that] == 0 {
                    met.push(that);
                }
                mass[that] += weight;
            }
        }
        // The best so far, in order: few of those that are met are among them.
        let mut best: Vec<(Reverse<u32>, usize)> = Vec::with_capacity(CANDIDATES + 1);
        for that in met {
            let found = (Reverse(mass[that]), that);
            mass[that] = 0;
            let place = best.partition_point(|other| *other < found);
            best.insert(place, found);
            best.truncate(CANDIDATES);
        }
        pairs.extend(best.into_iter().map(|(_, that)| (this, that)));
    }
    pairs
}

fn index(profiles: &[Profile]) -> KeyMap<Vec<usize>> {
    let mut index: KeyMap<Vec<usize>> = KeyMap::default();
    for (claim, profile) in profiles.iter().enumerate() {
        for (key, _) in weights(profile) {
            index.entry(key).or_default().push(claim);
        }
    }
    index
}

/// Each key of a claim once, with the weight of the word that has it (at least 1, so that every key counts).
fn weights(profile: &Profile) -> impl Iterator<Item = (Key, u32)> {
    let first_of_key = profile.keys.chunk_by(|one, other| one.key == other.key).map(|run| &run[0]);
    first_of_key.map(|keyed| {
        let weight = profile.reading.words[keyed.word].weight;
        let weight = if keyed.kind == LinkKind::Similar { weight / 2 } else { weight };
        (keyed.key, weight.max(1))
    })
}
