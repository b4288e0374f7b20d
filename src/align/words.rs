//! Which words of two claims correspond, and how much of each claim that covers.
//!
//! Words are linked as types, not as tokens: every word that shares a key is linked, so nothing depends on which of two
//! equal words is tried first, and swapping the claims swaps the links.

use super::profile::{KeyedWord, Matter, Profile};
use crate::lang::Key;
use crate::text::sort;

/// A word that a claim repeats is linked by its first few places: links grow with their product.
const MOST_REPEATS: usize = 8;

/// Why two words correspond; earlier is stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// Forms of one word.
    Same,
    /// Names of one person, place or body.
    Name,
    /// Numbers of one value.
    Number,
    /// Words that stand for one another.
    Similar,
    /// Words that cannot both hold of one subject.
    Opposite,
}

impl LinkKind {
    /// How much of a word's weight the link carries, in 256ths.
    fn strength(self) -> u32 {
        match self {
            Self::Same | Self::Name | Self::Number => 256,
            // A synonym or an opposite talks about the same matter, a little less surely.
            Self::Similar | Self::Opposite => 180,
        }
    }
}

/// A word of claim a and a word of claim b that correspond, as indices into their readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Index of the word in claim a.
    pub a: usize,
    /// Index of the word in claim b.
    pub b: usize,
    /// Why they correspond.
    pub kind: LinkKind,
}

/// How much of a claim has a counterpart, in 1/256 bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The weight of the words that are linked.
    pub shared: u32,
    /// The weight of all words.
    pub total: u32,
}

impl Coverage {
    /// The shared part, 0 to 1; 0 for a claim without matter.
    #[must_use]
    pub fn ratio(self) -> f64 {
        if self.total == 0 { 0.0 } else { f64::from(self.shared) / f64::from(self.total) }
    }
}

/// All links of one claim pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Sorted by word of a, then word of b; at most one a word pair.
    pub links: Vec<Link>,
    /// How much of claim a the links cover.
    pub a: Coverage,
    /// How much of claim b the links cover.
    pub b: Coverage,
}

impl Alignment {
    /// Links the words of two claims.
    #[must_use]
    pub fn new(a: &Profile, b: &Profile) -> Self {
        let mut links = Vec::new();
        join(&a.keys, &b.keys, |one, other| {
            links.push(Link { a: one.word, b: other.word, kind: one.kind.max(other.kind) });
        });
        join(&a.opposites, &b.keys, |one, other| {
            if other.kind == LinkKind::Same {
                links.push(Link { a: one.word, b: other.word, kind: LinkKind::Opposite });
            }
        });
        sort(&mut links);
        links.dedup_by_key(|link| (link.a, link.b));
        let coverage = |profile: &Profile, word_of: fn(&Link) -> usize| {
            let linked = |link: &Link| (profile.reading.words[word_of(link)].stem, link.kind.strength());
            let linked: Vec<(Key, u32)> = links.iter().map(linked).collect();
            let mut coverage = Coverage::default();
            for &Matter { stem, weight, .. } in &profile.matter {
                let strengths = linked.iter().filter(|(other, _)| *other == stem).map(|(_, strength)| *strength);
                coverage.shared += weight * strengths.max().unwrap_or(0) / 256;
                coverage.total += weight;
            }
            coverage
        };
        let (a, b) = (coverage(a, |link| link.a), coverage(b, |link| link.b));
        Self { links, a, b }
    }

    /// Links the words of two claims: from a to b, and from b to a.
    #[must_use]
    pub fn both_ways(a: &Profile, b: &Profile) -> [Self; 2] {
        let there = Self::new(a, b);
        let back = there.swapped();
        [there, back]
    }

    /// The same alignment with the claims swapped.
    #[must_use]
    pub fn swapped(&self) -> Self {
        let mut links: Vec<Link> =
            self.links.iter().map(|link| Link { a: link.b, b: link.a, kind: link.kind }).collect();
        sort(&mut links);
        Self { links, a: self.b, b: self.a }
    }
}

/// Calls `meet` for every pair of words that share a key.
fn join(a: &[KeyedWord], b: &[KeyedWord], mut meet: impl FnMut(&KeyedWord, &KeyedWord)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let key = a[i].key.min(b[j].key);
        let (ones, others) = (run(&a[i..], key), run(&b[j..], key));
        for one in ones.iter().take(MOST_REPEATS) {
            for other in others.iter().take(MOST_REPEATS) {
                meet(one, other);
            }
        }
        i += ones.len();
        j += others.len();
    }
}

/// The words at the front that have `key`.
fn run(words: &[KeyedWord], key: Key) -> &[KeyedWord] {
    let len = words.iter().take_while(|word| word.key == key).count();
    &words[..len]
}
