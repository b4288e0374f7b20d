//! Keys: what two words must share to count as the same.
//!
//! A key is a 64-bit FNV-1a hash (Fowler, Noll and Vo) of a kind and a folded word. Hashes need no table
//! that maps words to numbers, so reading a claim has no state, and they are the same natively and in wasm.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// What two words must share to count as the same. Only equality means anything; the order is arbitrary but fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

/// What a key is made of. The same letters of two kinds are two keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// A word form, case folded.
    Form,
    /// A stem: "denies" and "denied" share it.
    Stem,
    /// A name or an office, however it is called.
    Concept,
    /// The first letters of a name of several words, and an acronym.
    Initials,
    /// A group of words that stand for one another.
    Group,
    /// A number by its value.
    Value,
}

impl Key {
    /// The key of `word` as a thing of `kind`.
    #[must_use]
    pub fn new(kind: KeyKind, word: &str) -> Self {
        const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        Self(word.bytes().fold(step(OFFSET_BASIS, kind as u8), step))
    }

    /// The key of `number` as a thing of `kind`.
    #[must_use]
    pub fn of_number(kind: KeyKind, number: i64) -> Self {
        let Self(basis) = Self::new(kind, "");
        // Fibonacci hashing (Knuth, TAOCP 6.4) spreads small numbers over all bits.
        Self(basis ^ number.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }
}

/// A map from keys. A key is a hash already, so it is not hashed again.
pub(crate) type KeyMap<V> = HashMap<Key, V, BuildHasherDefault<Ready>>;
/// A set of keys.
pub(crate) type KeySet = HashSet<Key, BuildHasherDefault<Ready>>;

/// A hasher for what is a hash already.
#[derive(Default)]
pub(crate) struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("keys hash as one u64");
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
