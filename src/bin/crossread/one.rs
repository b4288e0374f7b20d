//! `crossread compare PAIR.json`.

use std::process::ExitCode;

use crossread::compare::Options;
use crossread::wire::{self, PairInput, from_json, to_json};

use super::failure::{Failure, read};
use super::print;

pub(crate) fn run(file: &str) -> Result<ExitCode, Failure> {
    let pair: PairInput = from_json(&read(file)?).map_err(Failure::Input)?;
    let comparison = wire::compare(pair, &Options::default()).map_err(Failure::Input)?;
    print(&to_json(&comparison))?;
    Ok(ExitCode::SUCCESS)
}
