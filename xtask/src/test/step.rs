//! One command of the test run: its output is kept and shown only when it fails.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};

use super::counts::Counts;
use crate::workspace;

/// What a line begins with that tells of a test that was not run; such lines are always shown.
const NOT_RUN: &str = "not run in ";

/// A named command.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// The names of steps that must have ended before.
    pub(crate) needs: &'static [&'static str],
    command: Command,
}

/// How a step ended, and the tests that it counted.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) success: bool,
    pub(crate) counts: Counts,
    /// Its name, the time that it took and, where it failed, everything it said.
    pub(crate) said: String,
}

impl Step {
    pub(crate) fn new(name: &'static str, command: Command) -> Self {
        Self { name, needs: &[], command }
    }

    /// The same, once these have ended.
    pub(crate) fn after(self, needs: &'static [&'static str]) -> Self {
        Self { needs, ..self }
    }

    /// Runs the command.
    pub(crate) fn run(&mut self) -> Result<Outcome> {
        let folder = workspace::target()?.join("xtask");
        fs::create_dir_all(&folder)?;
        // One file for both streams keeps their order, as a terminal would.
        let path = folder.join(format!("{}.log", self.name.replace(' ', "-")));
        let log = File::create(&path)?;
        let started = Instant::now();
        let status = self.command.stdout(log.try_clone()?).stderr(log).status();
        let status = status.with_context(|| format!("cannot start {}", workspace::shown(&self.command)))?;
        let output = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
        let counts = Counts::read(&output);
        let verdict = if status.success() { "ok" } else { "FAILED" };
        let tests = if counts == Counts::default() { String::new() } else { format!("  {counts}") };
        let mut said = format!("{:<32} {verdict:<7}{:>6.1} s{tests}\n", self.name, started.elapsed().as_secs_f64());
        for line in output.lines().filter(|line| line.starts_with(NOT_RUN)) {
            writeln!(said, "{:<32} {line}", "")?;
        }
        if !status.success() {
            writeln!(said, "\n$ {}\n{}", workspace::shown(&self.command), output.trim_end())?;
        }
        Ok(Outcome { success: status.success(), counts, said })
    }
}
