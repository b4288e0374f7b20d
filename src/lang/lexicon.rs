//! The tables of one language, read from their text files into look-ups.

use super::class::CueClass;
use super::key::{Key, KeyKind};
use super::key_map::{KeyMap, KeySet};
use super::phrase::Phrases;
use super::quantity::{NumberWord, Unit};
use super::words::{Links, stems};
use crate::text::{OrderedMap, case_folded};

/// The tables of a language as `build/` packs them; `en/SOURCES.md` says what each is and where it comes from.
pub(crate) struct Tables {
    pub(crate) words: &'static [u8],
    pub(crate) links: &'static [u8],
    pub(crate) stop: &'static str,
    pub(crate) irregular: &'static str,
    pub(crate) names: &'static str,
    pub(crate) titles: &'static str,
    pub(crate) roles: &'static str,
    pub(crate) cues: &'static str,
    pub(crate) camps: &'static str,
    pub(crate) numbers: &'static str,
    pub(crate) units: &'static str,
    pub(crate) abbreviations: &'static str,
    pub(crate) furniture: &'static str,
    /// Endings of nouns for people.
    pub(crate) people: &'static [&'static str],
    pub(crate) stem: fn(&str) -> String,
}

/// What kind of name a concept is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A country, its people, or its government.
    Country,
    /// An organisation.
    Body,
    /// Another place.
    Place,
    /// An office or a role: "the defence ministry", "police".
    Role,
}

/// A sense of a phrase that is a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameSense {
    pub(crate) kind: NameKind,
    pub(crate) concept: Key,
    /// Written with a capital wherever it is this name ("Turkey" is not "turkey").
    pub(crate) capital: bool,
    /// All capitals wherever it is this name ("US" is not "us").
    pub(crate) acronym: bool,
}

/// What a phrase of the tables means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sense {
    Cue(CueClass),
    Name(NameSense),
    Title,
    /// One side of a standing quarrel.
    Camp {
        quarrel: u8,
        second: bool,
    },
    Unit(Unit),
    Month(u8),
    Weekday(u8),
}

/// The tables as look-ups.
pub(crate) struct Lexicon {
    pub(crate) phrases: Phrases<Sense>,
    pub(crate) furniture: Phrases<()>,
    pub(crate) abbreviations: Vec<&'static str>,
    pub(crate) numbers: KeyMap<NumberWord>,
    people: &'static [&'static str],
    stem: fn(&str) -> String,
    irregular: KeyMap<&'static str>,
    stop: KeySet,
    rank: KeyMap<u16>,
    groups: KeyMap<Vec<Key>>,
    opposites: KeyMap<Vec<Key>>,
    symbols: OrderedMap<char, Unit>,
}

/// The weight of a word that no table knows, in 1/256 bit: a name, mostly.
pub(crate) const WEIGHT_OF_UNKNOWN: u32 = 14 * 256;

impl Lexicon {
    pub(crate) fn new(tables: &Tables) -> Self {
        let mut lexicon = Self {
            phrases: Phrases::default(),
            furniture: Phrases::default(),
            abbreviations: tables.abbreviations.lines().collect(),
            numbers: KeyMap::default(),
            people: tables.people,
            stem: tables.stem,
            irregular: KeyMap::default(),
            stop: tables.stop.lines().map(|word| Key::new(KeyKind::Form, word)).collect(),
            rank: KeyMap::default(),
            groups: KeyMap::default(),
            opposites: KeyMap::default(),
            symbols: OrderedMap::default(),
        };
        lexicon.add_irregular(tables.irregular);
        lexicon.add_words(tables.words, tables.links);
        lexicon.add_numbers(tables.numbers);
        lexicon.add_symbols(tables.units);
        lexicon.add_phrases(tables);
        lexicon
    }

    /// The stem of a case-folded word.
    pub(crate) fn stem(&self, folded: &str) -> String {
        let regular = folded.strip_suffix("'s").unwrap_or(folded);
        let base = self.irregular.get(&Key::new(KeyKind::Form, regular)).copied().unwrap_or(regular);
        base.strip_suffix('!').map_or_else(|| (self.stem)(base), str::to_owned)
    }

    /// Whether a form carries no matter of its own.
    pub(crate) fn is_stop(&self, form: Key) -> bool {
        self.stop.contains(&form)
    }

    /// Whether a word is an abbreviation whose dot ends no sentence.
    pub(crate) fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.iter().any(|abbreviation| abbreviation.eq_ignore_ascii_case(word))
    }

    /// Whether a case-folded word looks like a noun for people.
    pub(crate) fn is_people(&self, folded: &str) -> bool {
        folded.len() > 4 && self.people.iter().any(|ending| folded.ends_with(ending))
    }

    /// How much a stem tells, in 1/256 bit: the binary logarithm of its rank among the words of the language.
    ///
    /// By Zipf's law the frequency of a word falls with its rank, so this is its information up to a constant. Whole
    /// numbers keep sums free of rounding, whatever their order.
    pub(crate) fn weight(&self, stem: Key) -> u32 {
        self.rank.get(&stem).map_or(WEIGHT_OF_UNKNOWN, |&rank| {
            let rank = u32::from(rank);
            let whole = rank.ilog2();
            (whole << 8) + ((rank << 8 >> whole) & 0xff)
        })
    }

    /// The groups of interchangeable words that a stem belongs to.
    pub(crate) fn groups(&self, stem: Key) -> &[Key] {
        self.groups.get(&stem).map_or(&[], Vec::as_slice)
    }

    /// The opposites of a stem.
    pub(crate) fn opposites(&self, stem: Key) -> &[Key] {
        self.opposites.get(&stem).map_or(&[], Vec::as_slice)
    }

    /// The unit that a sign stands for: "%", "$".
    pub(crate) fn symbol(&self, sign: char) -> Option<Unit> {
        self.symbols.get(&sign).copied()
    }

    /// The currency that a token stands for, when it is a sign.
    pub(crate) fn currency(&self, token: &str) -> Option<Unit> {
        let sign = token.chars().next().filter(|sign| *sign != '%')?;
        self.symbol(sign)
    }

    fn add_irregular(&mut self, table: &'static str) {
        for line in table.lines() {
            let (base, forms) = line.split_once('\t').expect("irregular.tsv: base, tab, forms");
            for form in forms.split('|') {
                self.irregular.insert(Key::new(KeyKind::Form, form), base);
            }
        }
    }

    /// What is known of single words by their stems.
    fn add_words(&mut self, words: &[u8], links: &'static [u8]) {
        let stems = stems(words);
        let mut links = Links(links);
        let [ranked, opposites, groups] = [(); 3].map(|()| links.row(stems.len()));
        // The words of one step stand in the order of their ranks.
        let mut rank = 0;
        for step in 1..=ranked.iter().copied().max().unwrap_or_default() {
            for (stem, _) in stems.iter().zip(ranked).filter(|(_, other)| **other == step) {
                rank += 1;
                // Where two forms have one stem, the more frequent counts.
                self.rank.entry(*stem).or_insert_with(|| rank);
            }
        }
        for (stem, other) in links.numbers(&stems, opposites) {
            let other = stems[usize::from(other)];
            self.opposites.entry(stem).or_default().push(other);
            self.opposites.entry(other).or_default().push(stem);
        }
        for (stem, group) in links.numbers(&stems, groups) {
            self.groups.entry(stem).or_default().push(Key::of_number(KeyKind::Group, group.into()));
        }
    }

    fn add_numbers(&mut self, table: &str) {
        for line in table.lines() {
            let word = line.split('\t').next().unwrap_or_default();
            if let Some(number) = NumberWord::parse(line) {
                self.numbers.insert(Key::new(KeyKind::Form, word.trim_end_matches('!')), number);
            }
        }
    }

    fn add_symbols(&mut self, table: &'static str) {
        for (forms, unit) in table.lines().filter_map(Unit::parse) {
            for form in forms.split('|') {
                let mut signs = form.trim_end_matches('!').chars();
                if let (Some(sign), None) = (signs.next().filter(|sign| !sign.is_alphanumeric()), signs.next()) {
                    self.symbols.insert(sign, unit);
                }
            }
        }
    }

    fn add_phrases(&mut self, tables: &Tables) {
        let mut phrases = Phrases::default();
        let (mut class, mut exact) = (None, false);
        for line in tables.cues.lines() {
            if let Some(name) = line.strip_prefix('=') {
                class = CueClass::parse(name.trim_end_matches('!'));
                exact = name.ends_with('!');
            } else if let Some(class) = class {
                phrases.add(line, exact, Sense::Cue(class));
            }
        }
        for (line, quarrel) in tables.camps.lines().zip(0..) {
            let (first, second) = line.split_once('\t').expect("camps.tsv: one side, tab, the other");
            for (side, second) in [(first, false), (second, true)] {
                for form in side.split('|') {
                    phrases.add(form, false, Sense::Camp { quarrel, second });
                }
            }
        }
        for line in tables.titles.lines() {
            phrases.add(line, false, Sense::Title);
        }
        for line in tables.roles.lines() {
            let (canonical, forms) = line.split_once('\t').expect("roles.tsv: canonical, tab, forms");
            let concept = Key::new(KeyKind::Concept, canonical);
            for form in forms.split('|').chain([canonical]) {
                let sense = NameSense { kind: NameKind::Role, concept, capital: false, acronym: false };
                phrases.add(form, false, Sense::Name(sense));
            }
        }
        for (forms, unit) in tables.units.lines().filter_map(Unit::parse) {
            for form in forms.split('|') {
                phrases.add(form, false, Sense::Unit(unit));
            }
        }
        add_names(tables.names, &mut phrases);
        let mut furniture = Phrases::default();
        for line in tables.furniture.lines() {
            furniture.add(line, false, ());
        }
        self.phrases = phrases;
        self.furniture = furniture;
    }
}

/// Adds the names of `build/names.rs`, which says what the signs in it are.
fn add_names(table: &str, phrases: &mut Phrases<Sense>) {
    let mut kind = "";
    // How many names of this kind there were: months and weekdays are numbered.
    let mut count = 0_usize;
    for line in table.lines() {
        if let Some(name) = line.strip_prefix('=') {
            (kind, count) = (name, 0);
            continue;
        }
        count += 1;
        let canonical = line.split(['+', '|']).next().unwrap_or_default();
        let concept = Key::new(KeyKind::Concept, canonical);
        let mut add = |form: &str| {
            // Names are matched by their exact forms: stemming would join "Paris" and "pari".
            let letters = || form.chars().filter(|c| c.is_alphabetic());
            let capital = letters().next().is_some_and(char::is_uppercase);
            let acronym = letters().all(char::is_uppercase) && letters().count() > 1;
            let name = |kind| Sense::Name(NameSense { kind, concept, capital, acronym });
            let sense = match kind {
                "month" => Sense::Month(count as u8),
                "weekday" => Sense::Weekday(count as u8),
                "country" => name(NameKind::Country),
                "body" => name(NameKind::Body),
                _ => name(NameKind::Place),
            };
            phrases.add(&case_folded(form), true, sense);
        };
        let mut form = String::new();
        for written in line.split('|').skip(1) {
            let (written, plural) = written.strip_suffix('+').map_or((written, false), |written| (written, true));
            if written == "@" {
                form.clear();
                form.extend(
                    canonical.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|it| it.is_uppercase()),
                );
            } else if written == "." {
                for place in (1..=form.len()).rev() {
                    form.insert(place, '.');
                }
            } else {
                form = written.replace('~', canonical);
            }
            add(&form);
            if plural {
                add(&format!("{form}s"));
            }
        }
        add(canonical);
    }
}
