//! Two texts of claims are judged alike from both sides.

use crossread::wire::{self, ClaimPairInput};
use serde_json::{Value, json};

use super::mirror::{list, turned};

/// The two texts.
pub fn check(bytes: &[u8]) {
    let input = super::text(bytes);
    let (a, b) = (super::part(&input, 0), super::part(&input, 1));
    let there = judged(a, b);
    assert_eq!(there, judged(b, a).map(turned), "{a:?} and {b:?} are not judged alike from both sides");
    if let Some(result) = there {
        for (side, text) in [("a", a), ("b", b)] {
            let places = list(&result["evidence"]).iter().flat_map(|piece| list(&piece[side]));
            places.for_each(|range| super::holds(range, text));
        }
    }
}

/// What comes of two texts; none where one of them is refused.
fn judged(a: &str, b: &str) -> Option<Value> {
    let input: ClaimPairInput = wire::read(json!({ "a": a, "b": b })).expect("the pair has its shape");
    wire::relate(input).ok().map(|result| serde_json::to_value(result).expect("a result is JSON"))
}
