//! Steps side by side: what needs another step waits for it, and the rest runs as soon as there is room.
//!
//! Compiling keeps every core busy; a browser waits for its page about half of the time. So a few steps run at once,
//! and as many as there are cores do not get into each other's way.

use std::sync::mpsc;
use std::thread;

use anyhow::Result;

use super::counts::Counts;
use super::step::{Outcome, Step};

/// Most steps at once, however many cores there are: each browser starts processes of its own.
const MOST: usize = 4;

/// Runs the steps, and prints a line for each as it ends. Once one has failed no other is begun. Gives the number of
/// tests, and the name of the first step that failed.
pub(crate) fn run(steps: Vec<Step>) -> Result<(Counts, Option<&'static str>)> {
    let room = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    let mut waiting = steps;
    let mut running: Vec<&'static str> = Vec::new();
    let (sender, ended) = mpsc::channel();
    let (mut total, mut failed) = (Counts::default(), None);
    loop {
        while failed.is_none() && running.len() < room {
            let Some(next) = next(&waiting, &running) else { break };
            let mut step = waiting.remove(next);
            running.push(step.name);
            let sender = sender.clone();
            thread::spawn(move || {
                let outcome = step.run();
                // Nobody listens any more where the run has ended with an error.
                let _ = sender.send((step.name, outcome));
            });
        }
        if running.is_empty() {
            return Ok((total, failed));
        }
        let (name, outcome): (_, Result<Outcome>) = ended.recv()?;
        let outcome = outcome?;
        running.retain(|other| *other != name);
        total = total + outcome.counts;
        print!("{}", outcome.said);
        if !outcome.success {
            failed = failed.or(Some(name));
        }
    }
}

/// The first step that needs none of those which have not ended. What was not asked for is not waited for.
fn next(waiting: &[Step], running: &[&str]) -> Option<usize> {
    let open = |name: &&str| running.contains(name) || waiting.iter().any(|step| step.name == *name);
    waiting.iter().position(|step| !step.needs.iter().any(open))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    fn step(name: &'static str, needs: &'static [&'static str]) -> Step {
        Step::new(name, Command::new("true")).after(needs)
    }

    #[test]
    fn a_step_waits_for_what_it_needs() {
        let waiting = [step("tests", &["build"]), step("lints", &["format"])];
        assert_eq!(next(&waiting, &["build"]), Some(1));
        assert_eq!(next(&waiting, &["format", "build"]), None);
        assert_eq!(next(&waiting, &[]), Some(0));
        let waiting = [step("tests", &["build"]), step("build", &[])];
        assert_eq!(next(&waiting, &[]), Some(1));
    }
}
