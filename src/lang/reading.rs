//! One reading of a text: its words with their keys and weights, and what the tables find among them.

use std::ops::Range;

use super::class::CueClass;
use super::key::{Key, KeyKind};
use super::key_map::KeyMap;
use super::lexicon::{Lexicon, NameKind, Sense};
use super::memo::{Known, Shape};
use super::phrase::{MAX_PHRASE_WORDS, WordKeys};
use super::quantity::{self, Quantity, Unit};
use crate::text::{Span, Token, TokenKind, tokenize};

/// A text as a language reads it.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Words and numbers in order.
    pub words: Vec<Word>,
    /// Names and offices, in order; they may overlap.
    pub mentions: Vec<Mention>,
    /// Words and phrases that tell how the claim is made, in order; they may overlap.
    pub cues: Vec<Cue>,
    /// Numbers with what they measure, in order.
    pub quantities: Vec<Quantity>,
    /// Weekdays: word, and 1 (Monday) to 7.
    pub weekdays: Vec<(usize, u8)>,
    /// Words that name a month, with its number from 1; a "may" only where it is written like one.
    pub months: Vec<(usize, u8)>,
    /// Words that name a side of a standing quarrel, in order: prosecution or defence, majority or dissent.
    pub camps: Vec<Camp>,
    /// Whether it has a question mark.
    pub asks: bool,
    /// Whether it ends as a statement does, with a full stop: headlines do not.
    pub ends: bool,
}

/// Words that name one side of a standing quarrel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Camp {
    /// Its words.
    pub words: Range<usize>,
    /// Which quarrel.
    pub quarrel: u8,
    /// Which side of it.
    pub second: bool,
}

/// A word or number of a text.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "four independent facts about a word, none of them a state")]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Its case-folded form.
    pub form: Key,
    /// The shape of its form.
    pub shape: Shape,
    /// Its stem.
    pub stem: Key,
    /// How much it tells, in 1/256 bit; 0 for a function word.
    pub weight: u32,
    /// Whether it carries no matter of its own.
    pub is_stop: bool,
    /// Whether no table knows it: a name, mostly.
    pub unknown: bool,
    /// Whether it looks like a noun for people: a plural, or an ending such as "-er".
    pub is_people: bool,
    /// Whether it is written with a capital.
    pub capital: bool,
    /// What stands between it and the word before.
    pub gap: Gap,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
    pub(crate) sign: Sign,
    pub(crate) percent: bool,
}

/// What separates a word from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing or white space.
    Space,
    /// A hyphen without spaces.
    Hyphen,
    /// A comma, or quotation marks.
    Comma,
    /// A semicolon, colon, dash or bracket.
    Clause,
    /// The end of a sentence.
    Stop,
}

/// A currency sign before a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sign {
    None,
    Currency(Unit),
}

/// A name or an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words that name it.
    pub words: Range<usize>,
    /// Who or what is named, however it is called.
    pub concept: Key,
    /// What kind of name it is.
    pub kind: NameKind,
}

/// A word or phrase that tells how a claim is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// What it does.
    pub class: CueClass,
    /// Its words.
    pub words: Range<usize>,
}

/// What the phrase tables find, before numbers are read.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) cues: Vec<Cue>,
    pub(crate) units: Vec<(Range<usize>, Unit)>,
    pub(crate) months: Vec<(usize, u8)>,
    pub(crate) titles: Vec<Range<usize>>,
}

impl Reading {
    /// Reads `text`, which starts inside a quotation when `quoted` says so.
    pub(super) fn new(lexicon: &Lexicon, known: &mut KeyMap<Known>, text: &str, quoted: bool) -> Self {
        let words = read_words(lexicon, known, text, quoted);
        let asks = text.contains(['?', '؟', '？']);
        let ends = ends_as_statement(text);
        let mut reading = Self { words, asks, ends, ..Self::default() };
        let mut found = Found::default();
        reading.find_phrases(lexicon, text, &mut found);
        reading.lighten_titles(&found.titles);
        reading.find_initials(text);
        reading.quantities = quantity::quantities(lexicon, text, &reading.words, &found);
        reading.cues = found.cues;
        // "May 7" is no "may", nor is a capital "May" within a sentence.
        let dates: Vec<Range<usize>> =
            reading.quantities.iter().filter(|it| it.is_date()).map(|it| it.words.clone()).collect();
        reading.cues.retain(|cue| {
            let next = dates.partition_point(|date| date.end <= cue.words.start);
            let month = cue.class == CueClass::Hedge
                && found.months.binary_search_by_key(&cue.words.start, |month| month.0).is_ok()
                && cue.words.start > 0
                && reading.words[cue.words.start].gap < Gap::Stop;
            !dates.get(next).is_some_and(|date| date.contains(&cue.words.start)) && !month
        });
        // "No doubt" neither negates nor doubts.
        let doubts = [CueClass::Negation, CueClass::NoneOf, CueClass::Doubt];
        let told: Vec<bool> =
            reading.cues.iter().map(|it| !doubts.contains(&it.class) || !reading.is_assured(it.words.start)).collect();
        let mut told = told.into_iter();
        reading.cues.retain(|_| told.next().unwrap_or(true));
        reading.months = found.months;
        reading
    }

    /// Whether a word stands in a phrase that confirms, such as "no doubt".
    pub(crate) fn is_assured(&self, word: usize) -> bool {
        self.cues_of(CueClass::Confirm).any(|cue| cue.words.len() > 1 && cue.words.contains(&word))
    }

    /// The cues of one class, in order.
    pub fn cues_of(&self, class: CueClass) -> impl Iterator<Item = &Cue> {
        self.cues.iter().filter(move |cue| cue.class == class)
    }

    /// Whether there is a cue of one of some classes.
    #[must_use]
    pub fn has(&self, classes: &[CueClass]) -> bool {
        self.cues.iter().any(|cue| classes.contains(&cue.class))
    }

    /// Whether a word of the range stands in a cue of the class.
    #[must_use]
    pub fn has_cue(&self, class: CueClass, words: &Range<usize>) -> bool {
        self.cues_of(class).any(|cue| cue.words.start < words.end && words.start < cue.words.end)
    }

    /// Neighbours among some words, which stand in order: each run as the words from its first to its last.
    #[must_use]
    pub fn runs(&self, words: &[usize]) -> Vec<Range<usize>> {
        let runs = words.chunk_by(|one, next| one + 1 == *next && self.words[*next].gap <= Gap::Hyphen);
        runs.map(|run| run[0]..run[run.len() - 1] + 1).collect()
    }

    /// The span from the first to the last of some words.
    ///
    /// # Panics
    /// When the range is empty or outside the reading, which is a bug of the caller.
    #[must_use]
    pub fn span(&self, words: &Range<usize>) -> Span {
        self.words[words.start].span.cover(self.words[words.end - 1].span)
    }

    fn find_phrases(&mut self, lexicon: &Lexicon, text: &str, found: &mut Found) {
        let keys: Vec<WordKeys> = self.words.iter().map(|word| WordKeys { form: word.form, stem: word.stem }).collect();
        for at in 0..keys.len() {
            // A phrase does not run across a comma or a stop.
            let reach = (at + 1..keys.len().min(at + MAX_PHRASE_WORDS)).take_while(|&i| self.words[i].gap < Gap::Comma);
            let window = &keys[at..reach.last().map_or(at + 1, |last| last + 1)];
            for (len, sense) in lexicon.phrases.starting(window) {
                self.note(text, at..at + len, *sense, found);
            }
        }
    }

    fn note(&mut self, text: &str, words: Range<usize>, sense: Sense, found: &mut Found) {
        let first = &self.words[words.start];
        match sense {
            Sense::Cue(class) => {
                // The longest phrase of a class speaks for the shorter ones inside it.
                let mut near =
                    found.cues.iter().rev().take_while(|cue| cue.words.start + MAX_PHRASE_WORDS > words.start);
                if !near.any(|cue| cue.class == class && cue.words.end >= words.end) {
                    found.cues.push(Cue { class, words });
                }
            }
            Sense::Name(name) => {
                let spelled = self.span(&words).of(text);
                let fits = !name.capital || first.capital;
                // In a headline of capitals, "WHO" is who.
                let acronym = !spelled.chars().any(char::is_lowercase) && text.chars().any(char::is_lowercase);
                let fits = fits && (!name.acronym || acronym);
                let near = self.mentions.iter().rev();
                let mut near = near.take_while(|it| it.words.start + MAX_PHRASE_WORDS > words.start);
                if fits && !near.any(|it| it.concept == name.concept && it.words.end >= words.end) {
                    self.mentions.push(Mention { words, concept: name.concept, kind: name.kind });
                }
            }
            Sense::Unit(unit) => {
                if found.units.last().is_none_or(|it| it.0.start != words.start) {
                    found.units.push((words, unit));
                }
            }
            Sense::Month(month) if first.capital => found.months.push((words.start, month)),
            Sense::Weekday(day) if first.capital => self.weekdays.push((words.start, day)),
            Sense::Title => found.titles.push(words),
            Sense::Camp { quarrel, second } => {
                let covered = self.camps.last().is_some_and(|it| it.words.end >= words.end);
                if !covered {
                    self.camps.push(Camp { words, quarrel, second });
                }
            }
            Sense::Month(_) | Sense::Weekday(_) => {}
        }
    }

    /// A title before a name tells nothing of its own: "Premier Ruth Callander" is "Callander".
    fn lighten_titles(&mut self, titles: &[Range<usize>]) {
        for title in titles {
            if self.words.get(title.end).is_some_and(|next| next.capital && next.gap == Gap::Space) {
                self.words[title.clone()].iter_mut().for_each(|word| word.weight = 0);
            }
        }
    }

    /// Acronyms, and runs of capitalised words that may be what one stands for.
    fn find_initials(&mut self, text: &str) {
        let mut at = 0;
        while at < self.words.len() {
            let word = self.words[at].span.of(text);
            let letters: String = word.chars().filter(|c| *c != '.').collect();
            if (2..=6).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase()) {
                self.mention_initials(at..at + 1, &letters);
            }
            let run = (at..self.words.len()).take_while(|&i| {
                let word = &self.words[i];
                (i == at || word.gap <= Gap::Hyphen)
                    && (word.capital || i > at && word.is_stop)
                    && !self.weekdays.iter().any(|it| it.0 == i)
            });
            let mut end = run.last().map_or(at + 1, |last| last + 1);
            while end > at + 1 && !self.words[end - 1].capital {
                end -= 1;
            }
            let capitals = |range: Range<usize>| {
                let words = self.words[range].iter().filter(|word| word.capital);
                words.filter_map(|word| word.span.of(text).chars().next()).collect::<String>()
            };
            if end - at >= 2 {
                let initials = capitals(at..end);
                self.mention_initials(at..end, &initials);
            }
            at = end.max(at + 1);
        }
    }

    fn mention_initials(&mut self, words: Range<usize>, initials: &str) {
        if initials.chars().count() >= 2 {
            let concept = Key::new(KeyKind::Initials, initials);
            self.mentions.push(Mention { words, concept, kind: NameKind::Body });
        }
    }
}

/// Whether a text ends as a statement does, with a full stop, perhaps inside quotation marks.
#[must_use]
pub fn ends_as_statement(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ' ', '\n']).ends_with('.')
}

fn read_words(lexicon: &Lexicon, known: &mut KeyMap<Known>, text: &str, mut quoted: bool) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut gap, mut sign, mut last_end) = (Gap::Space, Sign::None, 0);
    for Token { span, kind } in tokenize(text) {
        let token = span.of(text);
        if kind == TokenKind::Punctuation {
            match token {
                "%" => words.last_mut().into_iter().for_each(|word| word.percent = true),
                "“" => quoted = true,
                "”" => quoted = false,
                "\"" => quoted = !quoted,
                _ => {}
            }
            sign = lexicon.currency(token).map_or(sign, Sign::Currency);
            let abbreviated = || words.last().is_some_and(|word| lexicon.is_abbreviation(word.span.of(text)));
            if token != "." || !abbreviated() {
                gap = gap.max(gap_of(token, span.start == last_end, text[span.end..].chars().next()));
            }
            last_end = span.end;
            continue;
        }
        let Known { form, shape, stem, weight, is_stop, unknown, is_people } = Known::of(lexicon, known, token);
        let capital = token.chars().next().is_some_and(char::is_uppercase);
        words.push(Word {
            span,
            form,
            shape,
            stem,
            weight,
            is_stop,
            unknown,
            is_people,
            capital,
            gap,
            quoted,
            sign,
            percent: false,
        });
        (gap, sign, last_end) = (Gap::Space, Sign::None, span.end);
    }
    words
}

/// Whether a word has one of these case-folded forms, which are written as one text: a list of texts is larger.
#[must_use]
#[inline(never)]
pub(crate) fn is_form(reading: &Reading, at: usize, forms: &str) -> bool {
    let Some(word) = reading.words.get(at) else { return false };
    let mut rest = forms;
    loop {
        let len = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
        // Most forms differ from the word in length or first letter, which costs less to see than a hash.
        if Shape::of(&rest[..len]) == word.shape && Key::new(KeyKind::Form, &rest[..len]) == word.form {
            return true;
        }
        let Some(next) = rest.get(len + 1..) else { return false };
        rest = next;
    }
}

fn gap_of(token: &str, touches_before: bool, after: Option<char>) -> Gap {
    let touches_after = after.is_some_and(|c| !c.is_whitespace());
    match token {
        "-" | "\u{2010}" | "\u{2011}" if touches_before && touches_after => Gap::Hyphen,
        "." | "!" | "?" | "…" => Gap::Stop,
        "," | "\"" | "“" | "”" | "‘" | "’" | "'" | "«" | "»" => Gap::Comma,
        "%" | "$" | "€" | "£" | "¥" | "/" | "&" => Gap::Space,
        _ => Gap::Clause,
    }
}
