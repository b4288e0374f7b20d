//! A comparison as accessible HTML that needs no script and no style: both articles with their marks, the table of
//! pairs, what only one of them says, and what the marks mean.
//!
//! As the children of a `<cross-read>` with the comparison in a JSON script, it is what readers see until the element's
//! script is there, and where it never comes; the element then draws in its place. Every string of a comparison is
//! somebody else's: all text is escaped, addresses are the web's own or no link, and names stand in elements that keep
//! their direction to themselves.

mod html;
mod words;

use crate::error::Error;
use crate::text::text_hash;
use crate::wire::made::{Article, Given, SIDES, comparison_of, value_of};
use crate::wire::{PairInput, from_json};
pub use html::escaped;
use words::Words;

/// How a comparison is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language of what is said around the articles: one of the element's.
    pub lang: String,
    /// The level of the headings over each part, 1 to 5.
    pub level: u32,
    /// What the ids of this comparison begin with; another one for each on a page.
    pub prefix: String,
    /// Whether a style sheet comes along. A page reads well without, as where a policy refuses it.
    pub style: bool,
    /// A whole page, not a part of one.
    pub page: bool,
    /// The address of `define.js`: then a `<cross-read>` stands around all, with the comparison in it.
    pub script: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        let prefix = "cross-read-".to_owned();
        Self { lang: "en".to_owned(), level: 2, prefix, style: true, page: false, script: None }
    }
}

/// Writes the HTML of a file: of a comparison, or of a pair, which is compared first.
///
/// # Errors
/// `invalid-json`, `invalid-shape`, or what comparing refuses, with the path.
pub fn render(file: &[u8], options: &Options) -> Result<String, Error> {
    let comparison = comparison_of(file)?;
    let given = Given::read(&comparison)?;
    Ok(html::write(&given, &comparison, &Words::of(&options.lang), options))
}

/// A title for a file's comparison: those of the two articles.
///
/// # Errors
/// As [`render`].
pub fn file_title(file: &[u8]) -> Result<String, Error> {
    let comparison = comparison_of(file)?;
    Ok(html::title(&Given::read(&comparison)?, &Words::of("en")))
}

/// The sides whose text is no longer the one that was compared, by the comparison's hashes; by its text where it is older
/// than these.
///
/// # Errors
/// As [`render`].
pub fn changed(comparison: &[u8], texts: &[String; 2]) -> Result<Vec<&'static str>, Error> {
    let comparison = value_of(comparison)?;
    let given = Given::read(&comparison)?;
    let sides = SIDES.iter().zip(&given.articles).zip(texts);
    let is_changed = |article: &Article, text: &str| {
        let compared: String = article.blocks.iter().flatten().map(|segment| segment.text).collect();
        article.hash.map_or_else(|| text_hash(&compared), str::to_owned) != text_hash(text)
    };
    Ok(sides.filter(|((_, article), text)| is_changed(article, text)).map(|((side, _), _)| *side).collect())
}

/// The texts of a pair.
///
/// # Errors
/// As [`render`].
pub fn texts_of_pair(pair: &[u8]) -> Result<[String; 2], Error> {
    from_json::<PairInput>(pair).map(PairInput::into_texts)
}
