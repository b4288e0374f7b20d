//! `crossread check`: whether the articles still have the text that a comparison was made of.

use std::process::ExitCode;

use crossread::error::{Error, ErrorKind};
use crossread::render::{changed, texts_of_pair};
use serde_json::json;

use super::failure::{Failure, read};
use super::print;

/// The exit status where a text has changed.
const CHANGED: u8 = 1;

/// Prints `{"changed": ["a"]}`.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let (comparison, texts) = match arguments {
        [comparison, pair] => (comparison, texts_of_pair(&read(pair)?).map_err(Failure::Input)?),
        [comparison, a, b] => (comparison, [text(a)?, text(b)?]),
        _ => return Err(Failure::usage()),
    };
    let sides = changed(&read(comparison)?, &texts).map_err(Failure::Input)?;
    print(&format!("{}\n", json!({ "changed": sides })))?;
    Ok(if sides.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(CHANGED) })
}

fn text(file: &str) -> Result<String, Failure> {
    let not_text = |error: std::string::FromUtf8Error| {
        Failure::Input(Error::new(ErrorKind::InvalidShape, file, format!("this is no UTF-8: {error}")))
    };
    String::from_utf8(read(file)?).map_err(not_text)
}
