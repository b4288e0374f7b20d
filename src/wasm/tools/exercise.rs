//! The classroom's part of the second module.

use wasm_bindgen::prelude::*;

use crate::exercise;
use crate::wasm::boundary::throw;

/// The key of an exercise as the engine would have it.
///
/// @param comparison the JSON text of a finished comparison
/// @returns the JSON text of a key
/// @throws {CrossreadError} when the text is no comparison
#[wasm_bindgen(js_name = exerciseKey)]
pub fn exercise_key(comparison: &str) -> Result<String, JsValue> {
    exercise::key_of(comparison).map_err(|error| throw(&error))
}

/// What a pupil's answers come to against the key.
///
/// @param exercise the JSON text of an exercise with its `steps` and open `key`
/// @param answers the JSON text of the answers
/// @returns the JSON text of the score
/// @throws {CrossreadError} when either is refused; the path says which
#[wasm_bindgen(js_name = scoreAnswers)]
pub fn score_answers(exercise: &str, answers: &str) -> Result<String, JsValue> {
    exercise::score_answers(exercise, answers).map_err(|error| throw(&error))
}

/// A pupil's answers as a code, with a checksum.
///
/// @param answers the JSON text of the answers
/// @returns the code
/// @throws {CrossreadError} when the answers are refused
#[wasm_bindgen(js_name = makeReceipt)]
pub fn make_receipt(answers: &str) -> Result<String, JsValue> {
    exercise::make_receipt(answers).map_err(|error| throw(&error))
}

/// Every receipt in a text, each once; a damaged one with its error.
///
/// @param text whatever has codes in it
/// @returns the JSON text of a list
#[wasm_bindgen(js_name = readReceipts)]
#[must_use]
pub fn read_receipts(text: &str) -> String {
    exercise::read_receipts(text)
}

/// What a class made of an exercise.
///
/// @param exercise the JSON text of an exercise with its `steps`, open `key` and `articles`
/// @param answers the JSON text of a list of answers
/// @returns the JSON text of the figures
/// @throws {CrossreadError} when either is refused; the path says which
#[wasm_bindgen(js_name = classFigures)]
pub fn class_figures(exercise: &str, answers: &str) -> Result<String, JsValue> {
    exercise::class_figures(exercise, answers).map_err(|error| throw(&error))
}
