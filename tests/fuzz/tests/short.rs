//! A short run of every target: the same inputs every time. A long one is asked for by hand, as `src/main.rs` says.

use crossread_fuzz::run::{self, Outcome, Pace, one};
use crossread_fuzz::{TARGETS, seeds};

/// Less than a second of work a target, without optimisation.
const RUNS: u64 = 1_500;

fn check(name: &str) {
    let target = *TARGETS.iter().find(|target| target.name == name).expect("a target");
    let pace = Pace::of_this_build();
    for (file, bytes) in seeds::files(&seeds::found(name), "") {
        assert_eq!(one(target, &bytes, pace), Ok(()), "{file}");
    }
    if let Outcome::Broken(bytes, what) = run::run(target, RUNS, 1, pace) {
        panic!("{what}\nby {:?}", run::shown(&bytes));
    }
}

#[test]
fn tokens() {
    check("tokens");
}

#[test]
fn anchoring() {
    check("anchoring");
}

#[test]
fn documents() {
    check("documents");
}

#[test]
fn view() {
    check("view");
}

#[test]
fn relate() {
    check("relate");
}

#[test]
fn compare() {
    check("compare");
}

/// A target without a test of its own would not be run.
#[test]
fn all_of_them() {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(names, ["tokens", "anchoring", "documents", "view", "relate", "compare"]);
}
