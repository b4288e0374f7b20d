//! Phrases under the name of their class, instead of the class before every phrase.

use crate::lines;

/// A line `=class!` before each run of phrases of one class that are matched exactly in all their words, without the
/// sign of that, and a line `=class` before the others. The order of the classes stays: where two have one phrase, it
/// decides.
pub(crate) fn by_class(table: &str) -> String {
    let mut runs: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in lines(table) {
        let (class, phrase) = line.split_once('\t').unwrap_or_else(|| panic!("cues.tsv: class, tab, phrase: {line}"));
        match runs.last_mut() {
            Some((last, phrases)) if *last == class => phrases.push(phrase),
            _ => runs.push((class, vec![phrase])),
        }
    }
    let is_exact = |phrase: &&str| phrase.split([' ', '-']).all(|word| word.ends_with('!'));
    let mut packed = String::new();
    for (class, phrases) in runs {
        let (exact, others): (Vec<&str>, Vec<&str>) = phrases.into_iter().partition(is_exact);
        for (sign, phrases) in [("!\n", exact), ("\n", others)] {
            if !phrases.is_empty() {
                packed.extend(["=", class, sign]);
                packed.extend(phrases.iter().flat_map(|phrase| {
                    let phrase = if sign == "\n" { (*phrase).to_owned() } else { phrase.replace('!', "") };
                    [phrase, "\n".to_owned()]
                }));
            }
        }
    }
    packed
}
