//! How far two sets of words are the same place.

use crate::text::Utf16Range;

/// Dice's coefficient of two sets of ranges: twice the code units in both, over those in one and those in the other.
/// 1 for the same place, 0 for places apart; words too many and words too few cost the same. Ranges of one set that
/// overlap count once. 0 where a set is empty.
#[must_use]
pub fn overlap(one: &[Utf16Range], other: &[Utf16Range]) -> f64 {
    let (one, other) = (united(one), united(other));
    let (first, second) = (length(&one), length(&other));
    if first == 0 || second == 0 {
        return 0.0;
    }
    let mut both = 0;
    for left in &one {
        for right in &other {
            both += u64::from(left.end.min(right.end).saturating_sub(left.start.max(right.start)));
        }
    }
    2.0 * as_fraction(both) / as_fraction(first + second)
}

/// The same places as ranges that ascend and do not touch.
fn united(ranges: &[Utf16Range]) -> Vec<Utf16Range> {
    let mut sorted: Vec<_> = ranges.iter().copied().filter(|range| range.start < range.end).collect();
    sorted.sort_unstable();
    let mut united: Vec<Utf16Range> = Vec::with_capacity(sorted.len());
    for range in sorted {
        match united.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => united.push(range),
        }
    }
    united
}

fn length(ranges: &[Utf16Range]) -> u64 {
    ranges.iter().map(|range| u64::from(range.end - range.start)).sum()
}

/// Texts have at most a million code units: exact.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub(super) fn as_fraction(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &[(u32, u32)], other: &[(u32, u32)], expected: f64) {
        let ranges = |of: &[(u32, u32)]| of.iter().map(|&(start, end)| Utf16Range { start, end }).collect::<Vec<_>>();
        assert_eq!(overlap(&ranges(one), &ranges(other)), expected);
        assert_eq!(overlap(&ranges(other), &ranges(one)), expected, "the other way round");
    }

    #[test]
    fn places_are_compared_by_hand() {
        check(&[(10, 20)], &[(10, 20)], 1.0);
        check(&[(10, 20)], &[(20, 30)], 0.0);
        // 5 in both, 10 and 10: 2·5/20.
        check(&[(10, 20)], &[(15, 25)], 0.5);
        // 10 in both, 10 and 30: 2·10/40.
        check(&[(10, 20)], &[(0, 30)], 0.5);
        // 4 in both, 4 and 12.
        check(&[(0, 2), (8, 10)], &[(0, 12)], 0.5);
        // What one set says twice counts once.
        check(&[(0, 10), (5, 10)], &[(0, 10)], 1.0);
        check(&[], &[(0, 10)], 0.0);
        check(&[(3, 3)], &[(3, 3)], 0.0);
    }
}
