//! Phrases under the name of their class, instead of the class before every phrase.

use crate::lines;

/// A line `=class` before each run of phrases of one class. The order of the table stays: where two classes have one
/// phrase, it decides.
pub(crate) fn by_class(table: &str) -> String {
    let mut packed = String::new();
    let mut last = "";
    for line in lines(table) {
        let (class, phrase) = line.split_once('\t').unwrap_or_else(|| panic!("cues.tsv: class, tab, phrase: {line}"));
        if class != last {
            packed.extend(["=", class, "\n"]);
            last = class;
        }
        packed.extend([phrase, "\n"]);
    }
    packed
}
