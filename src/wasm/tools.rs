//! What the second module, `crossread_tools`, has beside the engine: formats, static pages, exercises.
//!
//! JSON text in, JSON text out: these are files that people open and save, and reading their many shapes as text takes
//! one reader, `serde_json`, which the module that every page loads does without.

pub mod exercise;

use wasm_bindgen::prelude::*;

use super::boundary::throw;
use crate::compare::Options;
use crate::wire::{self, PairInput};
use crate::{formats, render};

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

/// Writes a comparison, or that of a pair, in another format.
///
/// @param text the JSON text of one of them
/// @throws {CrossreadError} when it is neither, or the format is not written
#[wasm_bindgen(js_name = exportAs)]
pub fn export_as(format: &str, text: &str, quote_only: bool) -> Result<String, JsValue> {
    formats::export(format, text.as_bytes(), quote_only).map_err(|error| throw(&error))
}

/// Reads the claims out of somebody's file.
///
/// @param format its name, or nothing where its shape is to tell it
/// @param unit what its positions count, where it does not say so: `utf16` or `codepoint`
/// @param article the text of the article that it is about, or nothing
/// @returns the JSON text of `{ format, claims, warnings }`
/// @throws {CrossreadError} when the file is none of the format
#[wasm_bindgen(js_name = importText)]
pub fn import_text(text: &str, format: &str, unit: &str, article: &str) -> Result<String, JsValue> {
    let unit = unit.parse().map_err(|error| throw(&error))?;
    let [format, article] = [format, article].map(|given| Some(given).filter(|given| !given.is_empty()));
    let options = formats::ImportOptions { format, unit, article };
    let read = formats::import(text, &options).map_err(|error| throw(&error))?;
    Ok(read.to_string())
}

/// The formats, as the JSON text of a list.
#[wasm_bindgen(js_name = formatList)]
#[must_use]
pub fn format_list() -> String {
    formats::list().to_string()
}
