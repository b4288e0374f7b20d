//! A pupil's answers against the key, item by item.

use super::overlap::as_fraction;
use super::{Agreement, Answers, Key, KeyRow, Label, Link, Sides, Steps, agreement, credit, overlap, words_in_common};

/// From here on an item counts as done: half of the words, half of the answer.
const SUCCESS: f64 = 0.5;

/// Of a cell of the grid, the answer's share where who says so is asked, too.
const ANSWER_SHARE: f64 = 0.75;

/// The step that an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Mark a claim.
    Find,
    /// Fill a cell of the grid.
    Grid,
    /// Put two claims together.
    Link,
    /// Say how they relate, or that only one article has the claim.
    Judge,
    /// Point at the words.
    Point,
}

impl Step {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Grid => "grid",
            Self::Link => "link",
            Self::Judge => "judge",
            Self::Point => "point",
        }
    }
}

/// What one item came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The step.
    pub step: Step,
    /// What is asked, the same for every pupil: `find/a/a1`, `judge/a1/b2`, `judge/a/a3`, `grid/0/a`.
    pub id: String,
    /// 0 to 1.
    pub score: f64,
    /// Whether it counts as done.
    pub success: bool,
    /// The pupil's claim in article a that it was read from, and that in b.
    pub own: Sides<Option<String>>,
    /// In [`Step::Judge`]: what the pupil said and what the key says; an accepted alternative counts as the key's.
    pub labels: Option<(Label, Label)>,
}

/// All items, and what they come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// In the order of the steps, and in each of the key.
    pub items: Vec<Item>,
    /// Claims that the pupil marked and the key does not have: neither right nor wrong.
    pub extra: Sides<Vec<String>>,
    /// Pupil against key, over the items of [`Step::Judge`].
    pub agreement: Agreement,
}

impl Score {
    /// The mean of all items, 0 to 1; 0 without items.
    #[must_use]
    pub fn scaled(&self) -> f64 {
        let sum: f64 = self.items.iter().map(|item| item.score).sum();
        sum / as_fraction(self.items.len().max(1) as u64)
    }
}

/// Scores answers. Each claim of the pupil stands for at most one of the key's, the one that it overlaps most.
#[must_use]
pub fn score(key: &Key, answers: &Answers, steps: Steps) -> Score {
    let matched = Sides { a: matches(key, answers, "a"), b: matches(key, answers, "b") };
    let own = |side: &str, claim: &str| side_of(&matched, side).iter().find(|m| m.key == claim);
    let mut items = Vec::new();
    if steps.find {
        for (side, claims) in key.claims.each() {
            for claim in claims.iter().filter(|claim| !claim.optional) {
                let found = own(side, &claim.id);
                let mut item =
                    Item::new(Step::Find, format!("find/{side}/{}", claim.id), found.map_or(0.0, |m| m.worth));
                *item.own.of(side) = found.map(|m| m.own.clone());
                items.push(item);
            }
        }
    }
    if steps.grid {
        for (index, row) in key.grid.iter().enumerate() {
            items.extend(cells(index, row, answers));
        }
    }
    let linked: Vec<Option<&Link>> = key
        .pairs
        .iter()
        .map(|pair| {
            let (a, b) = (&own("a", &pair.a)?.own, &own("b", &pair.b)?.own);
            answers.links.iter().find(|link| link.a == *a && link.b == *b)
        })
        .collect();
    let pairs = || key.pairs.iter().zip(&linked);
    let of_pair = |step: Step, pair: &super::KeyPair, link: Option<&Link>, score: f64| {
        let mut item = Item::new(step, format!("{}/{}/{}", step.name(), pair.a, pair.b), score);
        item.own = Sides { a: link.map(|link| link.a.clone()), b: link.map(|link| link.b.clone()) };
        item
    };
    if steps.link {
        items.extend(pairs().map(|(pair, link)| of_pair(Step::Link, pair, *link, f64::from(u8::from(link.is_some())))));
    }
    let mut decisions = Vec::new();
    if steps.judge {
        for (pair, link) in pairs() {
            let given = link.and_then(|link| link.relation).unwrap_or(Label::Missing);
            let mut item = of_pair(Step::Judge, pair, *link, credit(given, &pair.relations));
            item.judged(given, &pair.relations, &mut decisions);
            items.push(item);
        }
        for (side, claims) in key.only.each() {
            for claim in claims {
                let found = own(side, claim).map(|m| m.own.clone());
                let given = found.as_ref().map_or(Label::Missing, |own| label_alone(answers, side, own));
                let accepted = [Label::Only];
                let mut item = Item::new(Step::Judge, format!("judge/{side}/{claim}"), credit(given, &accepted));
                item.judged(given, &accepted, &mut decisions);
                *item.own.of(side) = found;
                items.push(item);
            }
        }
    }
    if steps.point {
        for (pair, link) in pairs() {
            let mut worth = Vec::new();
            for (side, places) in pair.points.each() {
                if !places.is_empty() {
                    worth.push(link.map_or(0.0, |link| overlap(places, side_of::<Vec<_>>(&link.points, side))));
                }
            }
            if !worth.is_empty() {
                let mean = worth.iter().sum::<f64>() / as_fraction(worth.len() as u64);
                items.push(of_pair(Step::Point, pair, *link, mean));
            }
        }
    }
    let extra = |side: &str, own: &[super::PupilClaim]| {
        let is_known = |id: &str| side_of(&matched, side).iter().any(|m| m.own == id);
        own.iter().filter(|claim| !is_known(&claim.id)).map(|claim| claim.id.clone()).collect()
    };
    Score {
        items,
        extra: Sides { a: extra("a", &answers.claims.a), b: extra("b", &answers.claims.b) },
        agreement: agreement(&decisions),
    }
}

impl Item {
    fn new(step: Step, id: String, score: f64) -> Self {
        Self { step, id, score, success: score >= SUCCESS, own: Sides::default(), labels: None }
    }

    fn judged(&mut self, given: Label, accepted: &[Label], decisions: &mut Vec<(Label, Label)>) {
        let expected =
            if accepted.contains(&given) { given } else { accepted.first().copied().unwrap_or(Label::Missing) };
        self.labels = Some((given, expected));
        // Half a credit is for having seen something; it is not the relation.
        self.success = given == expected;
        decisions.push((given, expected));
    }
}

impl<T> Sides<T> {
    fn of(&mut self, side: &str) -> &mut T {
        if side == "a" { &mut self.a } else { &mut self.b }
    }
}

fn side_of<'a, T>(sides: &'a Sides<T>, side: &str) -> &'a T {
    if side == "a" { &sides.a } else { &sides.b }
}

/// A claim of the pupil that stands for one of the key's.
struct Match {
    key: String,
    own: String,
    worth: f64,
}

/// The best one-to-one assignment that taking the best pair first gives; of equal ones the first in reading order.
fn matches(key: &Key, answers: &Answers, side: &str) -> Vec<Match> {
    let mut candidates = Vec::new();
    for (k, claim) in side_of(&key.claims, side).iter().enumerate() {
        for (o, own) in side_of(&answers.claims, side).iter().enumerate() {
            let worth = claim.places.iter().map(|place| overlap(&[*place], &[own.range])).fold(0.0, f64::max);
            if worth > 0.0 {
                candidates.push((k, o, worth));
            }
        }
    }
    // Stable: equal ones stay in reading order.
    candidates.sort_by(|one, other| other.2.total_cmp(&one.2));
    let mut matches: Vec<(usize, usize, f64)> = Vec::new();
    for (k, o, worth) in candidates {
        if !matches.iter().any(|known| known.0 == k || known.1 == o) {
            matches.push((k, o, worth));
        }
    }
    let (claims, own) = (side_of(&key.claims, side), side_of(&answers.claims, side));
    matches
        .into_iter()
        .map(|(k, o, worth)| Match { key: claims[k].id.clone(), own: own[o].id.clone(), worth })
        .collect()
}

/// What the pupil says of a claim that only this article has.
fn label_alone(answers: &Answers, side: &str, own: &str) -> Label {
    if side_of(&answers.only, side).iter().any(|id| id == own) {
        return Label::Only;
    }
    let link = answers.links.iter().find(|link| if side == "a" { link.a == own } else { link.b == own });
    link.and_then(|link| link.relation).unwrap_or(Label::Missing)
}

fn cells(index: usize, row: &KeyRow, answers: &Answers) -> Vec<Item> {
    let filled = answers.grid.get(index).cloned().unwrap_or_default();
    let worth = |cell: &super::Cell, expected: Option<&super::KeyCell>| {
        let Some(expected) = expected else { return f64::from(u8::from(cell.silent)) };
        if cell.silent {
            return 0.0;
        }
        let answer = words_in_common(&cell.answer, &expected.answers);
        if expected.speakers.is_empty() {
            return answer;
        }
        ANSWER_SHARE * answer + (1.0 - ANSWER_SHARE) * words_in_common(&cell.speaker, &expected.speakers)
    };
    let sides = [("a", &filled.a, &row.cells.a), ("b", &filled.b, &row.cells.b)];
    sides
        .into_iter()
        .map(|(side, cell, expected)| {
            Item::new(Step::Grid, format!("grid/{index}/{side}"), worth(cell, expected.as_ref()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, KeyCell, KeyClaim, KeyPair, PupilClaim};
    use super::*;
    use crate::text::Utf16Range;

    pub(crate) fn at(start: u32, end: u32) -> Utf16Range {
        Utf16Range { start, end }
    }

    /// Two claims each; a1 and b1 dispute by their first words, a2 and b2 stand alone.
    pub(crate) fn key() -> Key {
        let claim =
            |id: &str, start, end| KeyClaim { id: id.to_owned(), places: vec![at(start, end)], optional: false };
        Key {
            claims: Sides {
                a: vec![claim("a1", 0, 20), claim("a2", 30, 50)],
                b: vec![claim("b1", 0, 20), claim("b2", 30, 50)],
            },
            pairs: vec![KeyPair {
                a: "a1".to_owned(),
                b: "b1".to_owned(),
                relations: vec![Label::Dispute],
                points: Sides { a: vec![at(0, 4)], b: vec![at(0, 4)] },
            }],
            only: Sides { a: vec!["a2".to_owned()], b: vec!["b2".to_owned()] },
            grid: vec![KeyRow {
                question: "How many?".to_owned(),
                cells: Sides {
                    a: Some(KeyCell { answers: vec!["twelve".to_owned()], speakers: vec!["the mayor".to_owned()] }),
                    b: None,
                },
            }],
        }
    }

    const ALL: Steps = Steps { find: true, grid: true, link: true, judge: true, point: true, justify: true };

    fn answers() -> Answers {
        let claim = |id: &str, start, end| PupilClaim { id: id.to_owned(), range: at(start, end) };
        Answers {
            claims: Sides {
                a: vec![claim("1", 0, 20), claim("2", 40, 60), claim("3", 70, 80)],
                b: vec![claim("4", 10, 20)],
            },
            links: vec![Link {
                a: "1".to_owned(),
                b: "4".to_owned(),
                relation: Some(Label::Related),
                points: Sides { a: vec![at(0, 4)], b: vec![] },
                why: String::new(),
            }],
            only: Sides { a: vec!["2".to_owned()], b: vec![] },
            grid: vec![Sides {
                a: Cell { answer: "Twelve".to_owned(), speaker: "mayor".to_owned(), silent: false },
                b: Cell { silent: true, ..Cell::default() },
            }],
            ..Answers::default()
        }
    }

    #[test]
    fn every_item_is_that_of_a_calculation_by_hand() {
        let scored = score(&key(), &answers(), ALL);
        let items: Vec<(&str, f64)> = scored.items.iter().map(|item| (item.id.as_str(), item.score)).collect();
        assert_eq!(
            items,
            [
                ("find/a/a1", 1.0),
                // 10 in both, 20 and 20.
                ("find/a/a2", 0.5),
                // 10 in both, 20 and 10: 2·10/30.
                ("find/b/b1", 2.0 / 3.0),
                ("find/b/b2", 0.0),
                // ¾ for the answer, ¼ · 2·1/3 for "mayor" against "the mayor".
                ("grid/0/a", 0.75 + 0.25 * (2.0 / 3.0)),
                ("grid/0/b", 1.0),
                ("link/a1/b1", 1.0),
                ("judge/a1/b1", 0.5),
                ("judge/a/a2", 1.0),
                ("judge/b/b2", 0.0),
                ("point/a1/b1", 0.5),
            ]
        );
        assert_eq!(scored.extra, Sides { a: vec!["3".to_owned()], b: vec![] });
        // Related for dispute, only for only, nothing for only: one of three; e = (1·2)/9; (1/3 − 2/9) / (7/9) = 1/7.
        let Agreement { same, of, kappa } = scored.agreement;
        assert_eq!((same, of), (1, 3));
        assert!((kappa.unwrap_or_default() - 1.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn an_accepted_alternative_counts_as_the_key() {
        let mut key = key();
        key.pairs[0].relations.push(Label::Related);
        key.claims.a[1].places.push(at(40, 60));
        key.claims.b[1].optional = true;
        let scored = score(&key, &answers(), ALL);
        let of = |id: &str| scored.items.iter().find(|item| item.id == id).map(|item| item.score);
        assert_eq!(of("judge/a1/b1"), Some(1.0));
        assert_eq!(of("find/a/a2"), Some(1.0));
        assert_eq!(of("find/b/b2"), None);
        assert_eq!(scored.agreement.same, 2);
    }

    #[test]
    fn marking_everything_earns_little() {
        let whole = PupilClaim { id: "1".to_owned(), range: at(0, 400) };
        let all = Answers { claims: Sides { a: vec![whole], b: vec![] }, ..Answers::default() };
        let scored = score(&key(), &all, Steps { find: true, ..Steps::default() });
        // 2·20/420 once; one place stands for one claim.
        assert!(scored.scaled() < 0.03);
        assert!(scored.items.iter().all(|item| !item.success));
    }

    #[test]
    fn nothing_asked_is_nothing_scored() {
        let scored = score(&key(), &answers(), Steps::default());
        assert_eq!((scored.items.len(), scored.scaled()), (0, 0.0));
    }
}
