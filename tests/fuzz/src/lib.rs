//! Inputs that nobody would write, and the laws that hold for them, too.
//!
//! A [`Target`] reads any bytes as an input of one room and panics when a law is broken. [`run`] makes such bytes out of
//! seeds (the cases of `tests/cases`, the examples of the demo, whatever broke a law before) by [`mutate`], always the
//! same from the same number, and holds each input to a time that grows linearly with its length. The same targets run
//! under libFuzzer, which follows what the code does with an input: `src/main.rs` says how.
//!
//! An input that breaks a law is kept in `found/`, where it is a seed and a test from then on.

pub mod mutate;
pub mod run;
pub mod seeds;
pub mod targets;

/// A way into the engine.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name on the command line.
    pub name: &'static str,
    /// Reads the bytes as an input and holds the laws to what comes of it.
    pub check: fn(&[u8]),
    /// What inputs are made of.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Stands between the parts of an input: the record separator of ASCII.
pub const PART: char = '\u{1e}';

/// Stands between the items of a part: the unit separator of ASCII.
pub const ITEM: char = '\u{1f}';

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "tokens", check: targets::tokens::check, seeds: seeds::texts },
    Target { name: "anchoring", check: targets::anchoring::check, seeds: seeds::quotes },
    Target { name: "documents", check: targets::documents::check, seeds: seeds::documents },
    Target { name: "view", check: targets::view::check, seeds: seeds::texts },
    Target { name: "relate", check: targets::relate::check, seeds: seeds::claim_pairs },
    Target { name: "compare", check: targets::compare::check, seeds: seeds::pairs },
];
