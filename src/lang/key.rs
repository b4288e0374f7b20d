//! Keys: what two words must share to count as the same.
//!
//! A key is a 64-bit FNV-1a hash (Fowler, Noll and Vo) of a kind and a folded word. Hashes need no table
//! that maps words to numbers, so reading a claim has no state, and they are the same natively and in wasm.

use crate::text::{OFFSET_BASIS, step};

/// What two words must share to count as the same. Only equality means anything; the order is arbitrary but fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

/// What a key is made of. The same letters of two kinds are two keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// A word as it is written.
    Written,
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
        Self(word.bytes().fold(step(OFFSET_BASIS, kind as u8), step))
    }

    /// Its bits: a hash already.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    /// The key of `number` as a thing of `kind`.
    #[must_use]
    pub fn of_number(kind: KeyKind, number: i64) -> Self {
        let Self(basis) = Self::new(kind, "");
        // Fibonacci hashing (Knuth, TAOCP 6.4) spreads small numbers over all bits.
        Self(basis ^ number.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }
}
