//! Runs of words that stand in both claims in the same forms.

use super::pair::Pair;

/// The longest common runs: how many words they have, and where each ends in a and in b, behind its last word. All of
/// them, because taking the first would depend on which claim is looked at first. With `quoted`, only words count of which
/// one of the two stands within quotation marks, and only then anybody asks for the ends.
pub(super) fn longest_runs(pair: &Pair, quoted: bool) -> (usize, Vec<(usize, usize)>) {
    let (a, b) = (&pair.a.reading.words, &pair.b.reading.words);
    let (mut longest, mut ends) = (0, Vec::new());
    // The runs that end at the last word of a, and at this one: where in b, ascending, and their length.
    let mut last: Vec<(usize, usize)> = Vec::new();
    let mut here = last.clone();
    for (i, one) in a.iter().enumerate() {
        let mut before = 0;
        for j in pair.b.profile.places(one.form) {
            if quoted && !one.quoted && !b[j].quoted {
                continue;
            }
            while last.get(before).is_some_and(|(end, _)| *end < j) {
                before += 1;
            }
            let length = last.get(before).filter(|(end, _)| *end == j).map_or(0, |(_, length)| *length) + 1;
            here.push((j + 1, length));
            if length > longest {
                longest = length;
                ends.clear();
            }
            if quoted && length == longest {
                ends.push((i + 1, j + 1));
            }
        }
        std::mem::swap(&mut last, &mut here);
        here.clear();
    }
    (longest, ends)
}
