//! What the second module, `crossread_tools`, has beside the engine: formats, static pages, exercises.
//!
//! JSON text in, JSON text out: these are files that people open and save, and reading their many shapes as text takes
//! one reader, `serde_json`, which the module that every page loads does without.

pub mod exercise;

use wasm_bindgen::prelude::*;

use super::boundary::throw;
use crate::compare::Options;
use crate::wire::{self, PairInput};

/// Compares the two articles of a file, as the command line does.
///
/// @param text the JSON text of a pair
/// @returns the JSON text of the comparison
/// @throws {CrossreadError} when the text is no JSON or the pair is refused
#[wasm_bindgen(js_name = compareText)]
pub fn compare_text(text: &str) -> Result<String, JsValue> {
    let pair: PairInput = wire::from_json(text.as_bytes()).map_err(|error| throw(&error))?;
    wire::compare(pair, &Options::default()).map(|made| wire::to_json(&made)).map_err(|error| throw(&error))
}
