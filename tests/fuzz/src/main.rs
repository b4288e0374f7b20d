//! Long runs: `cargo run --profile fuzz -p crossread-fuzz -- --runs 1000000 [--seed 7] [TARGET …]`.
//!
//! Prints how many inputs each target kept its laws for. One that breaks a law ends the run; it is written into
//! `found/TARGET/`, where it is a test from then on.
//!
//! The same targets under libFuzzer, which prefers inputs that lead the code where it has not been. No nightly compiler
//! is needed, since LLVM's coverage can be asked for by plain options:
//!
//! ```sh
//! RUSTFLAGS='--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3
//!   -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table' \
//! CROSSREAD_TARGET=compare cargo run --profile fuzz -p crossread-fuzz --target-dir target/libfuzzer \
//!   --target x86_64-unknown-linux-gnu -- -max_total_time=600 target/libfuzzer/compare
//! ```
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    static CHECK: std::sync::LazyLock<fn(&[u8])> = std::sync::LazyLock::new(|| {
        let name = std::env::var("CROSSREAD_TARGET").expect("CROSSREAD_TARGET names a target");
        crossread_fuzz::TARGETS.iter().find(|target| target.name == name).expect("there is no such target").check
    });
    CHECK(bytes);
});

#[cfg(not(fuzzing))]
fn main() -> std::process::ExitCode {
    match by_hand::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(fuzzing))]
mod by_hand {
    use std::fs;
    use std::process::ExitCode;
    use std::time::Instant;

    use crossread_fuzz::run::{Outcome, Pace, run as run_target};
    use crossread_fuzz::{TARGETS, Target, seeds};
    use lexopt::prelude::{Long, Value, ValueExt as _};

    pub(super) fn run() -> Result<ExitCode, lexopt::Error> {
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
}
