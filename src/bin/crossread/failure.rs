//! Why a command printed nothing, or not all, and how files are read.

use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use crossread::error::Error;

/// Why nothing could be printed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input is at fault.
    Input(Error),
    /// The command was called wrongly, or a file cannot be read.
    Call(String),
    /// Whoever reads the output has gone, or the disk is full.
    Output(io::Error),
}

impl Failure {
    /// The command was called wrongly: how it is called.
    pub(crate) fn usage() -> Self {
        Self::Call(super::USAGE.to_owned())
    }

    /// Says what happened. Whoever reads no further has what they wanted.
    pub(crate) fn report(self) -> ExitCode {
        let message = match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Self::Output(error) => format!("crossread: {error}"),
            Self::Input(error) => format!("crossread: {error}"),
            Self::Call(message) => message,
        };
        // Standard error that cannot be written leaves only the exit status.
        let _ = writeln!(io::stderr(), "{message}");
        ExitCode::from(2)
    }
}

/// The bytes of a file; `-` is standard input.
pub(crate) fn read(file: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if file == "-" { io::stdin().read_to_end(&mut bytes).map(|_| bytes) } else { fs::read(file) };
    read.map_err(|error| Failure::Call(format!("crossread: {file}: {error}")))
}

/// The value after an option.
pub(crate) fn value<'v>(option: &str, rest: &mut impl Iterator<Item = &'v str>) -> Result<&'v str, Failure> {
    rest.next().ok_or_else(|| Failure::Call(format!("crossread: {option} needs a value")))
}

/// The whole number after an option.
pub(crate) fn number<'v>(option: &str, rest: &mut impl Iterator<Item = &'v str>) -> Result<u32, Failure> {
    let given = value(option, rest)?;
    given.parse().map_err(|_| Failure::Call(format!("crossread: {option} needs a whole number, not `{given}`")))
}
