//! Crossread compares two articles about one event and marks, claim by claim, where they agree, where they dispute each
//! other, and what only one of them says, each mark with the words that caused it and a confidence. It says how two
//! texts relate, never who is right; silence is never dispute.
//!
//! # The journey of the data
//!
//! | Step | Where |
//! |---|---|
//! | JSON → [`wire::PairInput`] → drafts | [`wire`] |
//! | drafts → [`article::Article`]s with anchored claims | [`article`] |
//! | text → tokens → what a language reads in them | [`text`], [`lang`] |
//! | claims → candidate pairs → aligned words | [`align`] |
//! | aligned words → cues with evidence → verdict | [`relation`] |
//! | verdicts and people's decisions → [`marker::Marker`]s | [`compare`] |
//! | markers → blocks of segments for drawing | [`view`] |
//! | → the comparison in UTF-16 offsets | [`wire`] |
//! | → a page that needs no script (feature `tools`) | `render` |
//!
//! # The layer rule
//!
//! Each layer uses only what stands to its right:
//! `wasm, bin → formats, render, exercise → wire → compare → view → marker → relation → align → article, lang → text → error`.
//! `tests/tidy.rs` holds it. The core does no IO, reads no clock, iterates no hash map and has no state but its tables:
//! the same input gives the same output, byte for byte, natively and in wasm.

pub mod align;
pub mod article;
pub mod compare;
pub mod error;
#[cfg(feature = "tools")]
pub mod exercise;
#[cfg(feature = "tools")]
pub mod formats;
pub mod lang;
pub mod marker;
pub mod relation;
#[cfg(feature = "tools")]
pub mod render;
pub mod text;
pub mod view;
pub mod wire;

#[cfg(target_arch = "wasm32")]
pub mod wasm;
