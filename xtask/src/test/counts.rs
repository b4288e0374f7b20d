//! Numbers of tests, read from what the test runners print.

use std::fmt;
use std::ops::Add;

/// Tests that passed and failed. Ignored and skipped ones are neither.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    passed: u32,
    failed: u32,
}

impl Counts {
    /// Sums cargo's lines `test result: ok. 3 passed; 0 failed; …` and Node's `ℹ pass 3`, `ℹ fail 0`.
    pub(crate) fn read(output: &str) -> Self {
        let mut counts = Self::default();
        for line in output.lines() {
            let words: Vec<&str> = line.split([' ', ';']).filter(|word| !word.is_empty()).collect();
            match words[..] {
                ["test", "result:", _, passed, "passed", failed, "failed", ..] => {
                    counts.passed += number(passed);
                    counts.failed += number(failed);
                }
                ["ℹ", "pass", passed] => counts.passed += number(passed),
                ["ℹ", "fail" | "cancelled", failed] => counts.failed += number(failed),
                _ => {}
            }
        }
        counts
    }
}

fn number(word: &str) -> u32 {
    word.parse().unwrap_or(0)
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_runners_are_read() {
        let cargo = "running 3 tests\ntest result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out\n\
            test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(Counts::read(cargo), Counts { passed: 7, failed: 1 });
        let node = "ℹ tests 5\nℹ suites 1\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\nℹ todo 0\n";
        assert_eq!(Counts::read(node), Counts { passed: 3, failed: 2 });
    }

    #[test]
    fn other_output_counts_nothing() {
        assert_eq!(Counts::read("test a::b ... ok\n3 passed\n"), Counts::default());
    }
}
