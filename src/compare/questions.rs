//! Which questions of the two articles are one in two wordings.
//!
//! A question that both articles word alike has its partner. Of the others, each goes with the one that is most surely
//! the same, where each is the other's best: no question has two partners.

use crate::align::candidates;
use crate::article::Article;
use crate::lang::Language;
use crate::relation::{Likeness, Question, alike, fold};
use crate::text::OrderedMap;

/// The questions of a, folded, that b words differently: the partner, folded, and how surely it is one.
#[derive(Default)]
pub(super) struct Questions {
    of_a: OrderedMap<String, (String, Likeness)>,
}

/// The questions of an article, folded, as they are first asked.
type Asked = OrderedMap<String, String>;

/// A question of a and one of b that are one.
type Pair = (usize, usize, Likeness);

impl Questions {
    /// Aligns the questions of two articles, as far as their language is known.
    pub(super) fn new(a: &Article, b: &Article, language: Option<&Language>) -> Self {
        let mut aligned = Self::default();
        let Some(language) = language else { return aligned };
        let (asked_a, asked_b) = (asked(a), asked(b));
        let (ones, others) = (alone(&asked_a, &asked_b, language), alone(&asked_b, &asked_a, language));
        let profiles = |questions: &[(&String, Question)]| -> Vec<_> {
            questions.iter().map(|(_, question)| question.profile.clone()).collect()
        };
        let pairs = candidates(&profiles(&ones), &profiles(&others)).into_iter();
        let pairs = pairs.filter_map(|(one, other)| Some((one, other, alike(&ones[one].1, &others[other].1)?)));
        let pairs: Vec<Pair> = pairs.collect();
        let (best_a, best_b) = (best(ones.len(), &pairs, |pair| pair.0), best(others.len(), &pairs, |pair| pair.1));
        for (one, other, likeness) in pairs {
            if best_a[one] == (likeness.sure, 1) && best_b[other] == (likeness.sure, 1) {
                aligned.of_a.insert(ones[one].0.clone(), (others[other].0.clone(), likeness));
            }
        }
        aligned
    }

    /// How two folded questions, one of a and one of b, are one.
    pub(super) fn between(&self, a: &str, b: &str) -> Option<Likeness> {
        self.of_a.get(&a.to_owned()).filter(|(partner, _)| partner == b).map(|(_, likeness)| *likeness)
    }

    /// The question of b, folded, that may stand in one row with a question of a: itself, if b does not ask it in other
    /// words. A question that asks the other way round has a row of its own, or "yes" beside "yes" would look like
    /// agreement.
    pub(super) fn in_one_row<'q>(&'q self, a: &'q String) -> &'q String {
        self.of_a.get(a).filter(|(_, likeness)| !likeness.opposite).map_or(a, |(partner, _)| partner)
    }

    /// The question of b, folded, that a question of a goes with: itself, if b does not word it differently.
    pub(super) fn partner<'q>(&'q self, a: &'q String) -> &'q String {
        self.of_a.get(a).map_or(a, |(partner, _)| partner)
    }
}

/// Of each question the surest likeness, and how many pairs have it.
fn best(questions: usize, pairs: &[Pair], end: fn(&Pair) -> usize) -> Vec<(u32, u32)> {
    let mut best = vec![(0, 0); questions];
    for pair in pairs {
        let (sure, times) = &mut best[end(pair)];
        if pair.2.sure > *sure {
            (*sure, *times) = (pair.2.sure, 0);
        }
        *times += u32::from(pair.2.sure == *sure);
    }
    best
}

fn asked(article: &Article) -> Asked {
    let mut asked = Asked::default();
    for answer in article.claims.iter().flat_map(|claim| &claim.meaning.answers) {
        asked.get_or_insert_with(fold(&answer.question), |_| answer.question.clone());
    }
    asked
}

/// The questions that the other article does not ask in the same words, read.
fn alone<'q>(asked: &'q Asked, other: &Asked, language: &Language) -> Vec<(&'q String, Question)> {
    let alone = asked.iter().filter(|(folded, _)| other.get(folded).is_none());
    alone.filter_map(|(folded, wording)| Some((folded, Question::read(language, wording)?))).collect()
}
