//! English. `SOURCES.md` beside this file says where each table comes from.

use rust_stemmers::{Algorithm, Stemmer};

use super::lexicon::Tables;

pub(super) const TABLES: Tables = Tables {
    frequency: include_str!("frequency.txt"),
    stop: include_str!("stop.txt"),
    irregular: include_str!("irregular.tsv"),
    names: include_str!("names.tsv"),
    titles: include_str!("titles.txt"),
    roles: include_str!("roles.tsv"),
    synonyms: include_str!("synonyms.tsv"),
    antonyms: include_str!("antonyms.tsv"),
    cues: include_str!("cues.tsv"),
    camps: include_str!("camps.tsv"),
    numbers: include_str!("numbers.tsv"),
    units: include_str!("units.tsv"),
    abbreviations: include_str!("abbreviations.txt"),
    furniture: include_str!("furniture.txt"),
    people: &["s", "er", "or", "ist", "ian", "man", "men", "woman", "women", "people", "police", "staff"],
    stem,
};

/// The Snowball stemmer for English ("Porter2").
fn stem(folded: &str) -> String {
    Stemmer::create(Algorithm::English).stem(folded).into_owned()
}
