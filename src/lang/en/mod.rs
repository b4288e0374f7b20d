//! English. `SOURCES.md` beside this file says where each table comes from; `build/` packs them.

mod stem;

use super::lexicon::Tables;

/// A table as `build/` packed it.
macro_rules! packed {
    ($include:ident, $name:literal) => {
        $include!(concat!(env!("OUT_DIR"), "/en/", $name))
    };
}

pub(super) const TABLES: Tables = Tables {
    words: packed!(include_bytes, "words"),
    links: packed!(include_bytes, "links"),
    stop: packed!(include_str, "stop.txt"),
    irregular: packed!(include_str, "irregular.tsv"),
    names: packed!(include_str, "names"),
    titles: packed!(include_str, "titles.txt"),
    roles: packed!(include_str, "roles.tsv"),
    cues: packed!(include_str, "cues"),
    camps: packed!(include_str, "camps.tsv"),
    numbers: packed!(include_str, "numbers.tsv"),
    units: packed!(include_str, "units.tsv"),
    abbreviations: packed!(include_str, "abbreviations.txt"),
    furniture: packed!(include_str, "furniture.txt"),
    people: &["s", "er", "or", "ist", "ian", "man", "men", "woman", "women", "people", "police", "staff"],
    stem: stem::stem,
};

/// What is packed says what the readable tables say.
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::TABLES;
    use crate::lang::key::{Key, KeyKind};
    use crate::lang::lexicon::{Lexicon, NameKind, Sense};
    use crate::lang::phrase::{WordKeys, without_possessive};
    use crate::lang::{CueClass, KeySet};
    use crate::text::case_folded;

    fn lines(table: &str) -> impl Iterator<Item = &str> {
        table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    }

    fn stem_key(lexicon: &Lexicon, word: &str) -> Key {
        Key::new(KeyKind::Stem, &lexicon.stem(&case_folded(word)))
    }

    fn is_word(word: &str) -> bool {
        !word.contains([' ', '-'])
    }

    /// The senses of a whole phrase, as it stands in a table.
    fn senses(lexicon: &Lexicon, phrase: &str) -> Vec<Sense> {
        let words = phrase.split([' ', '-']).map(|word| case_folded(word.trim_end_matches('!')));
        let keys = words.map(|word| WordKeys {
            form: Key::new(KeyKind::Form, without_possessive(&word)),
            stem: Key::new(KeyKind::Stem, &lexicon.stem(&word)),
        });
        let keys: Vec<WordKeys> = keys.collect();
        lexicon.phrases.starting(&keys).filter(|(len, _)| *len == keys.len()).map(|(_, sense)| *sense).collect()
    }

    #[test]
    fn every_frequent_word_has_the_weight_of_its_rank() {
        let lexicon = Lexicon::new(&TABLES);
        let mut seen = KeySet::default();
        let mut last = 0;
        for (rank, word) in (1_u32..).zip(lines(include_str!("frequency.txt"))) {
            let stem = stem_key(&lexicon, word);
            if seen.insert(stem) {
                let weight = lexicon.weight(stem);
                assert_eq!(weight >> 8, rank.ilog2(), "{word}");
                assert!(last <= weight, "{word}");
                last = weight;
            }
        }
        assert!(last > 0);
    }

    #[test]
    fn opposites_are_those_of_the_table() {
        let lexicon = Lexicon::new(&TABLES);
        let mut pairs = 0;
        for line in lines(include_str!("antonyms.tsv")) {
            let (one, other) = line.split_once('\t').unwrap();
            if is_word(one) && is_word(other) {
                let (one, other) = (stem_key(&lexicon, one), stem_key(&lexicon, other));
                assert!(lexicon.opposites(one).contains(&other) && lexicon.opposites(other).contains(&one), "{line}");
                pairs += 1;
            }
        }
        assert!(pairs > 0);
        let [good, table] = ["good", "table"].map(|word| stem_key(&lexicon, word));
        assert!(!lexicon.opposites(good).contains(&table));
    }

    #[test]
    fn groups_are_the_lines_of_the_table() {
        let lexicon = Lexicon::new(&TABLES);
        for (number, line) in (0..).zip(lines(include_str!("synonyms.tsv"))) {
            for word in line.split('|').filter(|word| is_word(word)) {
                let groups = lexicon.groups(stem_key(&lexicon, word));
                assert!(groups.contains(&Key::of_number(KeyKind::Group, number)), "{word}: {line}");
            }
        }
    }

    #[test]
    fn cues_have_their_classes() {
        let lexicon = Lexicon::new(&TABLES);
        for line in lines(include_str!("cues.tsv")) {
            let (class, phrase) = line.split_once('\t').unwrap();
            let class = CueClass::parse(class).unwrap();
            let is_this = |sense: &Sense| matches!(sense, Sense::Cue(it) if *it == class);
            assert!(senses(&lexicon, phrase).iter().any(is_this), "{line}");
        }
    }

    #[test]
    fn names_have_their_kinds_and_forms() {
        let lexicon = Lexicon::new(&TABLES);
        let (mut months, mut weekdays) = (0, 0);
        for line in lines(include_str!("names.tsv")) {
            let fields: Vec<&str> = line.split('\t').collect();
            months += u8::from(fields[0] == "month");
            weekdays += u8::from(fields[0] == "weekday");
            for form in fields[2].split('|').chain([fields[1]]).map(|form| form.trim_start_matches('^')) {
                let is_this = |sense: &Sense| match (fields[0], *sense) {
                    ("month", Sense::Month(month)) => month == months,
                    ("weekday", Sense::Weekday(weekday)) => weekday == weekdays,
                    (kind, Sense::Name(name)) => {
                        let kinds =
                            [("country", NameKind::Country), ("body", NameKind::Body), ("place", NameKind::Place)];
                        name.concept == Key::new(KeyKind::Concept, fields[1]) && kinds.contains(&(kind, name.kind))
                    }
                    _ => false,
                };
                assert!(senses(&lexicon, form).iter().any(is_this), "{form}: {line}");
            }
        }
        assert_eq!((months, weekdays), (12, 7));
    }
}
