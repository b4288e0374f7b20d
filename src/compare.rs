//! The pipeline: two articles in, a comparison out.

mod decided;
mod grid;
mod judge;
mod options;
mod questions;
mod reading;
mod select;
mod telling;

pub use decided::PersonLink;
pub use grid::{GridAnswer, GridRow};
pub use options::Options;

use crate::article::{Article, Meaning, Stance};
use crate::error::{Warning, WarningKind};
use crate::lang::Language;
use crate::marker::{Marker, Side};
use crate::relation::Carriage;
use crate::text::Span;
use crate::view::{Block, view};

/// Two articles, compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The first article.
    pub a: Compared,
    /// The second article.
    pub b: Compared,
    /// In reading order of a, then of b.
    pub markers: Vec<Marker>,
    /// The corroboration grid; empty where no claim carries answers.
    pub grid: Vec<GridRow>,
    /// Pairs of indices into the claims of a and b that a judge may still be asked about, in reading order; missing
    /// where no judge is plugged in.
    pub candidates: Option<Vec<(usize, usize)>>,
    /// What the comparison went on without.
    pub warnings: Vec<Warning>,
}

/// An article with what the comparison found in it.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The article with its claims.
    pub article: Article,
    /// How the article carries each claim, in the order of the claims.
    pub carriages: Vec<CarriedBy>,
    /// The claims that no marker connects, ascending. Silence is not dispute.
    pub only: Vec<usize>,
    /// The text, cut for drawing.
    pub blocks: Vec<Block>,
}

/// How an article carries a claim, with the speaker in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedBy {
    /// How the article carries the claim; missing where nobody said and the language is not read.
    pub stance: Option<Stance>,
    /// Who says it: the annotator's word, or the article's.
    pub speaker: Option<String>,
}

/// Compares two articles. `verdicts` are those of a plugged-in judge, where there is one. `warnings` are those of the
/// articles' making; the comparison adds its own.
#[must_use]
pub fn compare(
    mut a: Article,
    mut b: Article,
    links: Vec<PersonLink>,
    verdicts: Option<Vec<PersonLink>>,
    options: &Options,
    mut warnings: Vec<Warning>,
) -> Comparison {
    let language = common_language(&a, &b, &mut warnings);
    for article in [&mut a, &mut b] {
        if let Some(own) = Language::for_tag(&article.lang).filter(|_| !article.claims_given) {
            let spans = own.suggest_claims(&article.text);
            article.suggest(&spans);
        }
    }
    let mut reader = language.map(Language::reader);
    let mut read = |article: &Article| reading::read(article, reader.as_mut());
    let (read_a, read_b) = (read(&a), read(&b));
    let mut judged = select::judge(&read_a, &read_b);
    let questions = questions::Questions::new(&a, &b, language);
    let decided = decided::decide(&a, &b, links, &questions, language, &mut warnings);
    let candidates = verdicts.map(|verdicts| judge::overrule(&mut judged, &a, &b, &decided, &verdicts, &mut warnings));
    let markers = select::markers(&judged, decided, &read_a, &read_b, options);
    let grid = grid::grid(&a, &b, &questions);
    let a = compared(a, read_a.carriages, &markers, Side::A);
    let b = compared(b, read_b.carriages, &markers, Side::B);
    Comparison { a, b, markers, grid, candidates, warnings }
}

/// The language that both articles are judged in, if there is one.
fn common_language(a: &Article, b: &Article, warnings: &mut Vec<Warning>) -> Option<&'static Language> {
    let languages = (Language::for_tag(&a.lang), Language::for_tag(&b.lang));
    if let (Some(one), Some(other)) = languages
        && std::ptr::eq(one, other)
    {
        return Some(one);
    }
    for (path, article, language) in [("a.lang", a, languages.0), ("b.lang", b, languages.1)] {
        if language.is_none() {
            let message = format!(
                "the engine has no tables for the language '{}': only annotated answers and links are compared",
                article.lang
            );
            warnings.push(Warning::new(WarningKind::LanguageNotJudged, path, message));
        }
    }
    None
}

fn compared(article: Article, carriages: Vec<CarriedBy>, markers: &[Marker], side: Side) -> Compared {
    let mut marked = vec![false; article.claims.len()];
    for marker in markers {
        marked[if side == Side::A { marker.a } else { marker.b }] = true;
    }
    let only = (0..marked.len()).filter(|&claim| !marked[claim]).collect();
    let spans: Vec<Span> = article.claims.iter().map(|claim| claim.span).collect();
    let blocks = view(&article.text, &spans, markers, side);
    Compared { article, carriages, only, blocks }
}

/// What the engine read of a claim's sentence, with the annotator's word first: of the claim, or who gives its only
/// answer. The stance of an answer is about its question, not about the claim. `meant` is whom the sentence's pronoun
/// for its voice stands for.
fn carried_by(carriage: Option<(&Carriage, &str)>, meant: Option<&str>, meaning: &Meaning) -> CarriedBy {
    let named = carriage.and_then(|(carriage, sentence)| Some(carriage.speaker?.of(sentence)));
    let said = named.or(meant).map(str::to_owned);
    let told = match meaning.answers.as_slice() {
        [answer] => answer.speaker.clone(),
        _ => None,
    };
    CarriedBy {
        stance: meaning.stance.or(carriage.map(|(carriage, _)| carriage.stance)),
        speaker: meaning.speaker.clone().or(told).or(said),
    }
}
