//! The contract through the library: JSON values in and out, as every caller has them.

use crossread::compare::Options;
use crossread::error::Error;
use crossread::wire::{self, PairInput};
use serde_json::Value;

/// The comparison of a pair with the options that a newsroom starts with.
pub(crate) fn compare(pair: &Value) -> Result<Value, Error> {
    compare_with(pair, &Options::default())
}

/// The comparison of a pair.
pub(crate) fn compare_with(pair: &Value, options: &Options) -> Result<Value, Error> {
    let pair: PairInput = wire::read(pair)?;
    let comparison = wire::compare(pair, options)?;
    Ok(serde_json::to_value(comparison).expect("the contract has only string keys and finite numbers"))
}
