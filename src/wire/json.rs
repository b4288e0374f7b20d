//! The contract as JSON text: what files and the command line have.

use serde::Serialize;

use super::{Input, read};
use crate::error::{Error, ErrorKind};

/// Reads a value of the contract from JSON text.
///
/// # Errors
/// `invalid-json` where the bytes are no JSON at all; else as [`read`].
pub fn from_json<T: Input>(bytes: &[u8]) -> Result<T, Error> {
    let text = str::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::InvalidJson, "", error.to_string()))?;
    // A byte order mark is not JSON, but files have it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Text that is no JSON at all has no path. Read in full, since half a surrogate pair is found only then.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        return Err(Error::new(ErrorKind::InvalidJson, "", error.to_string()));
    }
    read(&mut serde_json::Deserializer::from_str(text))
}

/// Writes a value of the contract as a line of JSON text.
///
/// # Panics
/// Never: the contract has only string keys and finite numbers.
pub fn to_json(value: &impl Serialize) -> String {
    let mut line = serde_json::to_string(value).expect("the contract has only string keys and finite numbers");
    line.push('\n');
    line
}
