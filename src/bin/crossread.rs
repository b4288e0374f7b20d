//! The command line: `crossread compare PAIR.json` and `crossread relate < pairs.jsonl`.

use std::fs;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use crossread::compare::Options;
use crossread::error::Error;
use crossread::wire::{self, ClaimPairInput, PairInput, from_json, to_json};

const USAGE: &str = "usage: crossread compare PAIR.json      print the comparison of a pair (- reads standard input)
       crossread relate < PAIRS.jsonl   judge claim pairs {\"id\", \"a\", \"b\"}, a line each
       crossread --version

Bad input: exit status 2, and on standard error the error's code, path and message.";

/// Why nothing could be printed.
enum Failure {
    /// The input is at fault.
    Input(Error),
    /// The command was called wrongly, or a file cannot be read.
    Call(String),
    /// Whoever reads the output has gone.
    Output(io::Error),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["compare", file] => compare(file),
        ["relate"] => relate(),
        ["--version" | "-V"] => print(&format!("{}\n", wire::GENERATOR)),
        ["--help" | "-h" | "help"] => print(&format!("{USAGE}\n")),
        _ => Err(Failure::Call(USAGE.to_owned())),
    };
    let message = match done {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) => format!("crossread: {error}"),
        Err(Failure::Input(error)) => format!("crossread: {error}"),
        Err(Failure::Call(message)) => message,
    };
    // Standard error that cannot be written leaves only the exit status.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(2)
}

fn compare(file: &str) -> Result<(), Failure> {
    let unreadable = |error: io::Error| Failure::Call(format!("crossread: {file}: {error}"));
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map_err(unreadable)?;
        bytes
    } else {
        fs::read(file).map_err(unreadable)?
    };
    let pair: PairInput = from_json(&bytes).map_err(Failure::Input)?;
    let comparison = wire::compare(pair, &Options::default()).map_err(Failure::Input)?;
    print(&to_json(&comparison))
}

/// Nothing is printed until every line is judged: bad input leaves nothing half done.
fn relate() -> Result<(), Failure> {
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
        output.push_str(&to_json(&wire::relate(pair, "").map_err(here)?));
    }
    print(&output)
}

fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Output)
}
