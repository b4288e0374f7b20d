//! `crossread relate < PAIRS.jsonl`.

use std::io::{self, BufRead};
use std::process::ExitCode;

use crossread::error::Error;
use crossread::wire::{self, ClaimPairInput, from_json, to_json};

use super::failure::Failure;
use super::print;

/// Nothing is printed until every line is judged: bad input leaves nothing half done.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut output = String::new();
    for (number, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|error| Failure::Call(format!("crossread: standard input: {error}")))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let here = |error: Error| {
            let path = format!("[{number}]{}{}", if error.path().is_empty() { "" } else { "." }, error.path());
            Failure::Input(Error::new(error.kind(), path, format!("{} (line {})", error.message(), number + 1)))
        };
        let pair: ClaimPairInput = from_json(&line).map_err(here)?;
        output.push_str(&to_json(&wire::relate(pair).map_err(here)?));
    }
    print(&output)?;
    Ok(ExitCode::SUCCESS)
}
