//! What the second module, `crossread_tools`, has beside the engine: formats, static pages, exercises.
//!
//! JSON text in, JSON text out: these are files that people open and save, and reading their many shapes as text takes
//! one reader, `serde_json`, which the module that every page loads does without.

pub mod exercise;

use wasm_bindgen::prelude::*;

use super::boundary::throw;
use crate::compare::Options;
use crate::render;
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

/// Writes a comparison as HTML that needs no script.
///
/// @param text the JSON text of a comparison, or of a pair, which is compared first
/// @param script the address of `define.js`, or nothing
/// @throws {CrossreadError} when the text is neither
#[wasm_bindgen(js_name = renderHtml)]
pub fn render_html(
    text: &str,
    lang: String,
    level: u32,
    prefix: String,
    style: bool,
    page: bool,
    script: Option<String>,
) -> Result<String, JsValue> {
    let options = render::Options { lang, level: level.clamp(1, 5), prefix, style, page, script };
    render::render(text.as_bytes(), &options).map_err(|error| throw(&error))
}
