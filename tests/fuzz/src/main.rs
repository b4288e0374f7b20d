//! Long runs: `cargo run --profile fuzz -p crossread-fuzz -- --runs 1000000 [--seed 7] [TARGET …]`.
//!
//! Prints how many inputs each target kept its laws for. One that breaks a law ends the run; it is written into
//! `found/TARGET/`, where it is a test from then on.

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use crossread_fuzz::run::{Outcome, Pace, run as run_target};
use crossread_fuzz::{TARGETS, Target, seeds};
use lexopt::prelude::{Long, Value, ValueExt as _};

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<ExitCode, lexopt::Error> {
    let (mut runs, mut seed, mut targets) = (100_000, 1, Vec::new());
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("runs") => runs = args.value()?.parse()?,
            Long("seed") => seed = args.value()?.parse()?,
            Value(name) => targets.push(name.parse_with(named)?),
            other => return Err(other.unexpected()),
        }
    }
    if targets.is_empty() {
        targets = TARGETS.to_vec();
    }
    for target in targets {
        let started = Instant::now();
        // Its words are printed once, below.
        std::panic::set_hook(Box::new(|_| ()));
        if let Outcome::Broken(bytes, what) = run_target(target, runs, seed, Pace::of_this_build()) {
            let folder = seeds::found(target.name);
            let file = folder.join(format!("{seed}-{}.txt", bytes.len()));
            fs::create_dir_all(&folder).and_then(|()| fs::write(&file, &bytes)).map_err(|it| it.to_string())?;
            eprintln!("{}: {what}\nby {}", target.name, file.display());
            return Ok(ExitCode::FAILURE);
        }
        println!("{:<10} {runs:>9} inputs, seed {seed}, {:.0} s", target.name, started.elapsed().as_secs_f64());
    }
    Ok(ExitCode::SUCCESS)
}

fn named(name: &str) -> Result<Target, String> {
    let names = TARGETS.iter().map(|target| target.name).collect::<Vec<_>>().join(", ");
    let target = TARGETS.iter().find(|target| target.name == name);
    target.copied().ok_or_else(|| format!("there is no target `{name}`: {names}"))
}
