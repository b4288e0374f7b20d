//! The Snowball stemmer for English ("Porter2"; snowballstem.org/algorithms/english), step by step as it is defined
//! there.
//!
//! By hand, because what the Snowball compiler makes of it is three times as large in what a page loads.

/// Words that have a stem of their own. Those that are their own stem come with nothing.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", ""),
    ("news", ""),
    ("howe", ""),
    ("atlas", ""),
    ("cosmos", ""),
    ("bias", ""),
    ("andes", ""),
];

/// Words that are done after step 1a.
const EARLY_DONE: &[&str] = &["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

/// Step 2: longer endings come before those that they end in.
const STEP_2: &[(&str, &str)] = &[
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
    ("ogi", "og"),
    ("li", ""),
];
const STEP_3: &[(&str, &str)] = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ative", ""),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];
/// Step 4 takes all of these away.
const STEP_4: &[(&str, &str)] = &[
    ("ement", ""),
    ("ance", ""),
    ("ence", ""),
    ("able", ""),
    ("ible", ""),
    ("ment", ""),
    ("ant", ""),
    ("ent", ""),
    ("ism", ""),
    ("ate", ""),
    ("iti", ""),
    ("ous", ""),
    ("ive", ""),
    ("ize", ""),
    ("ion", ""),
    ("al", ""),
    ("er", ""),
    ("ic", ""),
];

/// The stem of a case-folded word.
pub(super) fn stem(word: &str) -> String {
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word) {
        return if stem.is_empty() { word } else { stem }.to_owned();
    }
    if word.chars().nth(2).is_none() {
        return word.to_owned();
    }
    let mut stemmer = Stemmer::new(word);
    stemmer.step_1a();
    if !EARLY_DONE.contains(&stemmer.word.as_str()) {
        stemmer.step_1b();
        stemmer.step_1c();
        let (first, second) = (stemmer.first, stemmer.second);
        stemmer.replace(STEP_2, first, &|word, ending| match ending {
            "ogi" => word.ends_with('l'),
            "li" => word.ends_with(['c', 'd', 'e', 'g', 'h', 'k', 'm', 'n', 'r', 't']),
            _ => true,
        });
        stemmer.replace(STEP_3, first, &|word, ending| ending != "ative" || word.len() >= second);
        stemmer.replace(STEP_4, second, &|word, ending| ending != "ion" || word.ends_with(['s', 't']));
        stemmer.step_5();
    }
    stemmer.word.replace('Y', "y")
}

struct Stemmer {
    /// What is left of the word. A "y" that is a consonant is a "Y".
    word: String,
    /// Where the regions R1 and R2 begin.
    first: usize,
    second: usize,
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// What follows the first vowel that a consonant follows, and that consonant: where it begins.
fn region(word: &str, start: usize) -> usize {
    let rest = &word[start..];
    let vowel = rest.find(is_vowel).unwrap_or(rest.len());
    let consonant = rest[vowel..].char_indices().find(|(_, letter)| !is_vowel(*letter));
    consonant.map_or(word.len(), |(place, letter)| start + vowel + place + letter.len_utf8())
}

/// Whether a word ends in a short syllable.
fn is_short(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let (Some(last), Some(vowel)) = (letters.next(), letters.next()) else { return false };
    let ends = |last: char| !is_vowel(last) && is_vowel(vowel);
    match letters.next() {
        Some(before) => ends(last) && !matches!(last, 'w' | 'x' | 'Y') && !is_vowel(before),
        None => ends(last),
    }
}

impl Stemmer {
    fn new(word: &str) -> Self {
        let mut marked = String::new();
        for letter in word.strip_prefix('\'').unwrap_or(word).chars() {
            let is_consonant = letter == 'y' && marked.chars().next_back().is_none_or(is_vowel);
            marked.push(if is_consonant { 'Y' } else { letter });
        }
        let start = ["gener", "commun", "arsen"].into_iter().find(|start| marked.starts_with(start));
        let first = start.map_or_else(|| region(&marked, 0), str::len);
        let second = region(&marked, first);
        Self { word: marked, first, second }
    }

    /// What stands before an ending.
    fn before(&self, ending: &str) -> Option<&str> {
        // Most endings fail at their last letter, and in the module every longer comparison is a call.
        let (here, there) = (self.word.as_bytes().last(), ending.as_bytes().last());
        if here == there { self.word.strip_suffix(ending) } else { None }
    }

    /// The longest of some endings, and where it begins.
    fn ending<'e>(&self, endings: &[&'e str]) -> Option<(&'e str, usize)> {
        endings.iter().find_map(|ending| self.before(ending).map(|before| (*ending, before.len())))
    }

    fn cut(&mut self, place: usize, ending: &str) {
        self.word.truncate(place);
        self.word.push_str(ending);
    }

    fn step_1a(&mut self) {
        if let Some((_, place)) = self.ending(&["'s'", "'s", "'"]) {
            self.word.truncate(place);
        }
        match self.ending(&["sses", "ied", "ies", "us", "ss", "s"]) {
            Some(("sses", place)) => self.cut(place, "ss"),
            Some(("ied" | "ies", place)) => {
                let is_long = self.word[..place].chars().nth(1).is_some();
                self.cut(place, if is_long { "i" } else { "ie" });
            }
            Some(("s", place)) if self.word[..place].chars().rev().skip(1).any(is_vowel) => self.word.truncate(place),
            _ => {}
        }
    }

    fn step_1b(&mut self) {
        match self.ending(&["eedly", "ingly", "edly", "eed", "ing", "ed"]) {
            // These are not the shorter "edly" and "ed", wherever they stand.
            Some(("eedly" | "eed", place)) if place < self.first => {}
            Some(("eedly" | "eed", place)) => self.cut(place, "ee"),
            Some((_, place)) if self.word[..place].contains(is_vowel) => {
                self.word.truncate(place);
                let mut letters = self.word.bytes().rev();
                let last = letters.next();
                if self.ending(&["at", "bl", "iz"]).is_some() {
                    self.word.push('e');
                } else if last == letters.next() && last.is_some_and(|last| b"bdfgmnprt".contains(&last)) {
                    self.word.pop();
                } else if self.word.len() == self.first && is_short(&self.word) {
                    self.word.push('e');
                }
            }
            _ => {}
        }
    }

    fn step_1c(&mut self) {
        if let Some((_, place)) = self.ending(&["y", "Y"]) {
            let mut letters = self.word[..place].chars().rev();
            if letters.next().is_some_and(|letter| !is_vowel(letter)) && letters.next().is_some() {
                self.cut(place, "i");
            }
        }
    }

    fn step_5(&mut self) {
        let goes = match self.ending(&["e", "l"]) {
            Some(("e", place)) => place >= self.second || place >= self.first && !is_short(&self.word[..place]),
            Some((_, place)) => place >= self.second && self.word[..place].ends_with('l'),
            None => false,
        };
        if goes {
            self.word.pop();
        }
    }

    /// Replaces the longest of some endings if it lies in a region and `may` says so of the word before it.
    fn replace(&mut self, endings: &[(&str, &str)], region: usize, may: &dyn Fn(&str, &str) -> bool) {
        for (ending, replacement) in endings {
            if let Some(before) = self.before(ending) {
                let place = before.len();
                if place >= region && may(before, ending) {
                    self.cut(place, replacement);
                }
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_stemmers::{Algorithm, Stemmer as Snowball};

    use super::stem;

    #[track_caller]
    fn check(word: &str) {
        assert_eq!(stem(word), Snowball::create(Algorithm::English).stem(word), "{word}");
    }

    #[test]
    fn words_of_the_tables() {
        for table in [include_str!("frequency.txt"), include_str!("synonyms.tsv"), include_str!("cues.tsv")] {
            table.split(|it: char| !it.is_ascii_lowercase() && it != '\'').for_each(check);
        }
    }

    #[test]
    fn exceptions() {
        let exceptions = super::EXCEPTIONS.iter().map(|(word, _)| word);
        for word in exceptions.chain(super::EARLY_DONE) {
            check(word);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn words_made_of_endings(
            start in "[a-z]{0,3}|'?[ysé]?(gener|commun|arsen|[bcdfgt]?[aeiouy]{1,2}[lmnprstwxy]{1,2}){0,2}",
            endings in prop::collection::vec(0..100_usize, 0..4),
        ) {
            let all = [super::STEP_2, super::STEP_3, super::STEP_4].concat();
            let others = "eed eedly ed edly ing ingly s ss us ies ied sses y e l ll 's ' 's' at bl iz bb tt é";
            let all: Vec<&str> = all.iter().map(|(ending, _)| *ending).chain(others.split(' ')).collect();
            let endings = endings.into_iter().filter_map(|place| all.get(place).copied());
            check(&std::iter::once(start.as_str()).chain(endings).collect::<String>());
        }
    }
}
