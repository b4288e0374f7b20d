//! Readable cases: every `cases/*.md` holds article pairs and the markers that they must give. The case files are the
//! specification; how they are written stands in `common/case_file.rs` and `common/expectation.rs`.
//!
//! Each case is run as it is written, with a and b swapped, and with emoji before everything. A case below
//! `## Not yet` must fail in one of these: when it begins to pass, the test says so, and the case moves up.

#[path = "common/case_file.rs"]
mod case_file;
#[path = "common/expectation.rs"]
mod expectation;
#[path = "common/library.rs"]
mod library;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use case_file::{Case, Run, read};
use expectation::Found;
use library::compare;

/// One test a file, by its name.
macro_rules! case_files {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            check(stringify!($name));
        })*

        /// The files that have a test.
        const FILES: &[&str] = &[$(stringify!($name)),*];
    };
}

case_files!(
    anchors, answer, answers, antonym, camps, choice, cleared, context, date, debunk, denial, doubt, frequency, gist,
    judge, justified, links, negation, number, position, questions, quote, rebuttal, rival, shared, suggested,
);

#[test]
fn every_file_has_a_test() {
    let entries = fs::read_dir(folder()).expect("the folder of the cases is there");
    let names = entries.filter_map(|entry| {
        let name = entry.ok()?.file_name().into_string().ok()?;
        name.strip_suffix(".md").map(str::to_owned)
    });
    assert_eq!(names.collect::<BTreeSet<_>>(), FILES.iter().map(|name| (*name).to_owned()).collect());
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

#[track_caller]
fn check(name: &str) {
    let path = folder().join(format!("{name}.md"));
    let markdown = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases = read(&markdown).unwrap_or_else(|error| panic!("tests/cases/{name}.md, {error}"));
    assert!(!cases.is_empty(), "tests/cases/{name}.md has no case");
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    let count = failures.len();
    assert!(count == 0, "{count} of {} cases in tests/cases/{name}.md:\n\n{}", cases.len(), failures.join("\n"));
}

/// What is to be said of a case, if anything.
fn failure(case: &Case) -> Option<String> {
    let runs = [Run::Plain, Run::Swapped, Run::AfterEmoji];
    let missed = runs.into_iter().find_map(|run| missed(case, run));
    let Case { heading, line, .. } = case;
    match (case.not_yet, missed) {
        (false, Some(missed)) => Some(format!("line {line}: {heading}\n{missed}")),
        (true, None) => Some(format!("line {line}: {heading}\n    passes now: move it above “Not yet”\n")),
        _ => None,
    }
}

/// What a run of a case missed, and what it found instead.
fn missed(case: &Case, run: Run) -> Option<String> {
    let pair = case.pair(run);
    let comparison = match compare(&pair) {
        Ok(comparison) => comparison,
        Err(error) => return Some(format!("    {run:?}: refused: {error}\n")),
    };
    let found = Found::new(&pair, &comparison, run == Run::Swapped);
    let unmet = case.expected.iter().filter(|expectation| !expectation.holds(&found)).map(ToString::to_string);
    let disputes = found.unexpected_disputes(&case.expected).into_iter().map(|dispute| format!("no {dispute}"));
    let missed: Vec<String> = unmet.chain(disputes).collect();
    (!missed.is_empty()).then(|| format!("    {run:?}: expected: {}\n    found: {found}\n", missed.join("; ")))
}
