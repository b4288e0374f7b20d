//! What a relation and an answer in words are worth against the accepted ones.

use std::collections::BTreeSet;

use super::overlap::as_fraction;
use crate::text::case_folded;

/// What is said of a claim: its relation to one of the other article, or that only this article has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Both say it.
    Agree,
    /// They cannot both be right.
    Dispute,
    /// The same matter, neither of the two.
    Related,
    /// Only this article says it.
    Only,
    /// Nothing was said.
    Missing,
}

impl Label {
    /// All, in the order of tables.
    pub const ALL: [Self; 5] = [Self::Agree, Self::Dispute, Self::Related, Self::Only, Self::Missing];

    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Dispute => "dispute",
            Self::Related => "related",
            Self::Only => "only",
            Self::Missing => "missing",
        }
    }

    /// The label of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }
}

/// What a label is worth: 1 for an accepted one, half where either side is `related` and the other a relation, since
/// the pupil saw at least that both speak of one matter, 0 for the rest: agree is no half of dispute.
#[must_use]
pub fn credit(given: Label, accepted: &[Label]) -> f64 {
    let is_relation = |label: Label| matches!(label, Label::Agree | Label::Dispute | Label::Related);
    if accepted.contains(&given) {
        return 1.0;
    }
    let near = |label: &Label| is_relation(*label) && (*label == Label::Related || given == Label::Related);
    if is_relation(given) && accepted.iter().any(near) { 0.5 } else { 0.0 }
}

/// How far words say the same as the best of the accepted: Dice's coefficient of the sets of their words, in lower
/// case and without punctuation. 0 where nothing is accepted or nothing is said.
#[must_use]
pub fn words_in_common(given: &str, accepted: &[String]) -> f64 {
    let given = words(given);
    let worth = accepted.iter().map(|each| {
        let each = words(each);
        let both = given.intersection(&each).count() as u64;
        let all = (given.len() + each.len()) as u64;
        if all == 0 { 0.0 } else { as_fraction(2 * both) / as_fraction(all) }
    });
    worth.fold(0.0, f64::max)
}

/// The words of a text; one that is written without blanks by its characters.
fn words(text: &str) -> BTreeSet<String> {
    let folded = case_folded(text);
    let mut words = BTreeSet::new();
    for word in folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let is_ideographic = |character: char| ('\u{2e80}'..='\u{9fff}').contains(&character);
        if word.chars().any(is_ideographic) {
            words.extend(word.chars().map(String::from));
        } else {
            words.insert(word.to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use Label::{Agree, Dispute, Missing, Only, Related};

    #[test]
    fn agreeing_is_no_half_of_disputing() {
        for (given, accepted, expected) in [
            (Dispute, vec![Dispute], 1.0),
            (Related, vec![Dispute, Related], 1.0),
            (Related, vec![Dispute], 0.5),
            (Agree, vec![Related], 0.5),
            (Agree, vec![Dispute], 0.0),
            (Only, vec![Dispute], 0.0),
            (Only, vec![Related], 0.0),
            (Missing, vec![Related], 0.0),
            (Agree, vec![Only], 0.0),
        ] {
            assert_eq!(credit(given, &accepted), expected, "{given:?} for {accepted:?}");
        }
    }

    #[test]
    fn answers_are_compared_by_their_words() {
        let check = |given: &str, accepted: &[&str], expected: f64| {
            let accepted: Vec<String> = accepted.iter().map(ToString::to_string).collect();
            assert_eq!(words_in_common(given, &accepted), expected, "{given}");
        };
        check("Twelve homes.", &["twelve homes"], 1.0);
        // One word of one and of two: 2·1/3.
        check("homes", &["twelve homes"], 2.0 / 3.0);
        check("12", &["twelve homes", "12"], 1.0);
        check("", &["12"], 0.0);
        check("12", &[], 0.0);
        check("图书馆关闭", &["图书馆"], 0.75);
    }
}
