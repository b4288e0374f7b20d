//! What a class made of an exercise.

use super::{Agreement, Answers, Key, Label, PupilClaim, Score, Step, Steps, agreement, score};
use crate::text::{Utf16Index, Utf16Range};

/// The figures of a class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Class {
    /// Each pupil's, in the order given.
    pub scores: Vec<Score>,
    /// Each item's, in the order of the key.
    pub items: Vec<ItemOfClass>,
    /// All pupils' decisions against the key.
    pub agreement: Agreement,
}

/// One item over all pupils.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemOfClass {
    /// As in [`super::Item`].
    pub step: Step,
    /// As in [`super::Item`].
    pub id: String,
    /// The mean score.
    pub mean: f64,
    /// How many pupils did it.
    pub successes: usize,
    /// In [`Step::Judge`]: how many said what, in the order of [`Label::ALL`].
    pub labels: Option<[usize; 5]>,
    /// How far the class disagreed: the share of pupils who did not say what most said, or, without labels, of the
    /// smaller of those who did it and those who did not. 0 when all are alike.
    pub disagreement: f64,
}

/// A piece of an article and how many pupils marked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// The words; all pieces together are the text.
    pub text: String,
    /// How many pupils.
    pub pupils: usize,
}

/// Scores a class.
#[must_use]
pub fn class(key: &Key, pupils: &[Answers], steps: Steps) -> Class {
    let scores: Vec<Score> = pupils.iter().map(|answers| score(key, answers, steps)).collect();
    // Every pupil has every item, in one order.
    let items = scores.first().map_or(0, |first| first.items.len());
    let items = (0..items).map(|index| item(&scores, index)).collect();
    let decisions: Vec<(Label, Label)> =
        scores.iter().flat_map(|score| &score.items).filter_map(|item| item.labels).collect();
    Class { items, agreement: agreement(&decisions), scores }
}

#[allow(clippy::cast_precision_loss, reason = "a class is small")]
fn item(scores: &[Score], index: usize) -> ItemOfClass {
    let all: Vec<_> = scores.iter().map(|score| &score.items[index]).collect();
    let successes = all.iter().filter(|item| item.success).count();
    let labels = all[0].labels.map(|_| {
        Label::ALL.map(|label| all.iter().filter(|item| item.labels.is_some_and(|(given, _)| given == label)).count())
    });
    let most = labels.map_or(successes.max(all.len() - successes), |counts| counts.into_iter().max().unwrap_or(0));
    ItemOfClass {
        step: all[0].step,
        id: all[0].id.clone(),
        mean: all.iter().map(|item| item.score).sum::<f64>() / all.len() as f64,
        successes,
        labels,
        disagreement: (all.len() - most) as f64 / all.len() as f64,
    }
}

/// An article in pieces, each with the number of pupils who marked it. A pupil counts once in every place; what lies
/// outside the text, as a receipt of another exercise may say, counts nowhere.
#[must_use]
pub(super) fn heat<'a>(text: &str, pupils: impl Iterator<Item = &'a Vec<PupilClaim>>) -> Vec<Heat> {
    let index = Utf16Index::new(text);
    let byte = |at: u32| index.to_byte(text, at).ok();
    let marked: Vec<Vec<(usize, usize)>> = pupils
        .map(|claims| {
            let place = |Utf16Range { start, end }| Some((byte(start)?, byte(end)?));
            claims.iter().filter_map(|claim| place(claim.range)).filter(|(start, end)| start < end).collect()
        })
        .collect();
    let mut ends: Vec<usize> = marked.iter().flatten().flat_map(|(start, end)| [*start, *end]).collect();
    ends.extend([0, text.len()]);
    ends.sort_unstable();
    ends.dedup();
    let pieces = ends.windows(2).map(|piece| {
        let (from, to) = (piece[0], piece[1]);
        let has = |claims: &Vec<(usize, usize)>| claims.iter().any(|(start, end)| *start <= from && to <= *end);
        Heat { text: text[from..to].to_owned(), pupils: marked.iter().filter(|claims| has(claims)).count() }
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(start: u32, end: u32) -> PupilClaim {
        PupilClaim { id: "1".to_owned(), range: Utf16Range { start, end } }
    }

    #[test]
    fn heat_counts_pupils_and_not_marks() {
        let class =
            [vec![claim(0, 6), claim(3, 6)], vec![claim(3, 9)], vec![claim(90, 99)], vec![claim(1, 2), claim(3, 3)]];
        let pieces: Vec<(String, usize)> =
            heat("🔥 fire bell", class.iter()).into_iter().map(|piece| (piece.text, piece.pupils)).collect();
        let expected = [("🔥 ", 1), ("fir", 2), ("e b", 1), ("ell", 0)];
        assert_eq!(pieces, expected.map(|(text, pupils)| (text.to_owned(), pupils)));
    }

    #[test]
    fn a_class_of_nobody_has_no_figures() {
        assert_eq!(class(&Key::default(), &[], Steps::default()), Class::default());
    }
}
