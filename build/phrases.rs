//! Phrases as `lang::phrase` looks for them, and under the name of their class instead of the class before every phrase.

use crate::lines;
use crate::words::Stems;

/// A phrase with its words folded and brought to their stems, but for those that are matched exactly, which keep their `!`.
pub(crate) fn packed(stems: &Stems, phrase: &str) -> String {
    let words = phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| match word.strip_suffix('!') {
        Some(form) => {
            let folded = form.to_lowercase();
            let regular = folded.strip_suffix("'s").or(folded.strip_suffix('\'')).unwrap_or(&folded);
            format!("{regular}!")
        }
        None => stems.of(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Phrases of one line, parted by `|`.
pub(crate) fn packed_all(stems: &Stems, phrases: &str) -> String {
    phrases.split('|').map(|phrase| packed(stems, phrase)).collect::<Vec<_>>().join("|")
}

/// A line `=class!` before each run of phrases of one class that are matched exactly in all their words, without the
/// sign of that, and a line `=class` before the others. The order of the classes stays: where two have one phrase, it
/// decides.
pub(crate) fn by_class(stems: &Stems, table: &str) -> String {
    let mut runs: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in lines(table) {
        let (class, phrase) = line.split_once('\t').unwrap_or_else(|| panic!("cues.tsv: class, tab, phrase: {line}"));
        match runs.last_mut() {
            Some((last, phrases)) if *last == class => phrases.push(phrase),
            _ => runs.push((class, vec![phrase])),
        }
    }
    let is_exact = |phrase: &&str| phrase.split([' ', '-']).all(|word| word.ends_with('!'));
    let mut text = String::new();
    for (class, phrases) in runs {
        let (exact, others): (Vec<&str>, Vec<&str>) = phrases.into_iter().partition(is_exact);
        for (sign, phrases) in [("!\n", exact), ("\n", others)] {
            if !phrases.is_empty() {
                text.extend(["=", class, sign]);
                for phrase in phrases {
                    let phrase = packed(stems, phrase);
                    text.push_str(&if sign == "\n" { phrase } else { phrase.replace('!', "") });
                    text.push('\n');
                }
            }
        }
    }
    text
}
