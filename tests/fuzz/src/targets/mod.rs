//! One target a file: what the bytes stand for, and what must hold.

pub mod anchoring;
pub mod compare;
pub mod documents;
pub mod relate;
pub mod tokens;
pub mod view;

#[path = "../../../common/mirror.rs"]
mod mirror;

use crossread::text::Utf16Index;
use serde_json::Value;

use crate::{ITEM, PART};

/// The bytes as a text: what is no character becomes the one that says so.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A part of an input; empty where it ends before.
fn part(text: &str, index: usize) -> &str {
    text.split(PART).nth(index).unwrap_or_default()
}

/// The items of a part; none when it is empty.
fn items(part: &str) -> impl Iterator<Item = &str> {
    part.split(ITEM).filter(|item| !item.is_empty())
}

/// Panics unless a range of the contract lies in the text, is not empty and ends between characters.
fn holds(range: &Value, text: &str) {
    let index = Utf16Index::new(text);
    let byte = |end: &str| index.to_byte(text, u32::try_from(range[end].as_u64()?).ok()?).ok();
    let places = ["start", "end"].map(byte);
    assert!(places[0] < places[1] && places[0].is_some(), "{range} is no range of {text:?}");
}
