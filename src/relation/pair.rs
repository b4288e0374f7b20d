//! Two aligned claims, and the questions that cues ask of both.

use std::ops::Range;

use super::statement::Statement;
use super::words::{has_form, stretch};
use crate::align::{Alignment, Link, LinkKind};
use crate::lang::{CueClass, Gap, Key, Reading};
use crate::text::sort;

/// Two aligned claims. A cue looks at them from a's side; [`Pair::swapped`] turns them round.
pub struct Pair<'p> {
    /// The claim looked from.
    pub a: &'p Statement<'p>,
    /// The claim looked at.
    pub b: &'p Statement<'p>,
    /// Links from a to b.
    pub alignment: &'p Alignment,
    /// Links from b to a.
    back: &'p Alignment,
    /// Whether they are read as two headlines.
    headlines: bool,
}

impl<'p> Pair<'p> {
    /// Two claims, aligned [both ways](Alignment::both_ways).
    #[must_use]
    pub fn new(a: &'p Statement<'p>, b: &'p Statement<'p>, [alignment, back]: &'p [Alignment; 2]) -> Self {
        let mut pair = Self { a, b, alignment, back, headlines: a.headline && b.headline };
        pair.headlines = pair.headlines && !pair.are_twins();
        pair
    }

    /// The same pair looked at from the other side.
    #[must_use]
    pub fn swapped(&self) -> Self {
        Self { a: self.b, b: self.a, alignment: self.back, back: self.alignment, headlines: self.headlines }
    }

    /// Whether the claims say nearly the same but for what clashes. Then one word decides; otherwise two claims that share a
    /// topic use opposite words of different things.
    #[must_use]
    pub fn mirrors(&self) -> bool {
        const PART: f64 = 0.38;
        // Two headlines on one story share most words, whatever each says of it.
        !self.are_headlines() && self.alignment.a.ratio().min(self.alignment.b.ratio()) >= PART
    }

    /// Whether both claims are headlines. Two of the same words but for what clashes are read as sentences.
    #[must_use]
    pub fn are_headlines(&self) -> bool {
        self.headlines
    }

    /// Whether just one of the claims has one of `forms`.
    #[must_use]
    pub fn one_has(&self, forms: &str) -> bool {
        let told = |reading: &Reading| has_form(reading, &(0..reading.words.len()), forms);
        told(self.a.reading) != told(self.b.reading)
    }

    /// Whether just one of the claims tells of a denial.
    #[must_use]
    pub fn one_rejects(&self) -> bool {
        let rejects = |reading: &Reading| reading.has(&[CueClass::Denial, CueClass::Debunk]);
        rejects(self.a.reading) != rejects(self.b.reading)
    }

    /// Whether just one of the claims negates, denies or doubts, in a clause that has words of the other.
    #[must_use]
    pub fn one_denies(&self) -> bool {
        const NEAR: usize = 4;
        const DENYING: [CueClass; 5] =
            [CueClass::Negation, CueClass::NoneOf, CueClass::Denial, CueClass::Doubt, CueClass::Never];
        let denying = |reading: &Reading| -> Vec<Range<usize>> {
            let cues = reading.cues.iter().filter(|cue| DENYING.contains(&cue.class));
            // The words that follow closely: further on, a clause speaks of something else.
            cues.map(|cue| {
                let clause = stretch(reading, cue.words.start, Gap::Clause);
                let matter = (cue.words.end..clause.end).filter(|&at| !reading.words[at].is_stop);
                let end = matter.take(NEAR).last().map_or(cue.words.end, |last| last + 1);
                // "… is untrue" speaks of what stands before it.
                let start = if end == cue.words.end { clause.start } else { cue.words.end };
                start..end
            })
            .collect()
        };
        let (in_a, in_b) = (denying(self.a.reading), denying(self.b.reading));
        let meets = |clauses: &[Range<usize>], word: fn(&Link) -> usize| {
            self.alignment.links.iter().any(|link| clauses.iter().any(|clause| clause.contains(&word(link))))
        };
        in_a.is_empty() != in_b.is_empty() && (meets(&in_a, |link| link.a) || meets(&in_b, |link| link.b))
    }

    /// The links that start in some words of a and hold them to be the same matter (opposites do not).
    pub fn links_of(&self, words: &Range<usize>) -> impl Iterator<Item = &Link> {
        let words = words.clone();
        let links = self.alignment.links.iter();
        links.filter(move |link| words.contains(&link.a) && link.kind != LinkKind::Opposite)
    }

    /// Whether a word of a is linked, be it to its opposite.
    #[must_use]
    pub fn links_a(&self, word: usize) -> bool {
        self.alignment.links.iter().any(|link| link.a == word)
    }

    /// Whether a word of b is linked, be it to its opposite.
    #[must_use]
    pub fn links_b(&self, word: usize) -> bool {
        self.alignment.links.iter().any(|link| link.b == word)
    }

    /// Whether b has a word for a word of a.
    #[must_use]
    pub fn meets(&self, word: usize) -> bool {
        self.links_of(&(word..word + 1)).next().is_some()
    }

    /// How much some links connect: the words they join and their weight in bits, on the side that has less. Counted on
    /// both sides, because a word may be repeated on one of them only, and swapping the claims must change nothing.
    #[must_use]
    pub fn connected<'l>(&self, links: impl Iterator<Item = &'l Link>) -> (usize, u32) {
        let (mut in_a, mut in_b) = (Vec::new(), Vec::new());
        for link in links {
            in_a.push(link.a);
            in_b.push(link.b);
        }
        let count = |reading: &Reading, words: &mut Vec<usize>| {
            sort(words);
            words.dedup();
            (words.len(), words.iter().map(|&word| reading.words[word].weight).sum::<u32>() / 256)
        };
        let (a, b) = (count(self.a.reading, &mut in_a), count(self.b.reading, &mut in_b));
        (a.0.min(b.0), a.1.min(b.1))
    }

    /// How much of the matter of some words of a stands in b, and how much there is, in 1/256 bit.
    #[must_use]
    pub fn coverage_of(&self, words: &Range<usize>) -> (u32, u32) {
        let mut seen: Vec<Key> = Vec::new();
        let (mut shared, mut total) = (0, 0);
        for index in words.clone() {
            let word = &self.a.reading.words[index];
            if word.is_stop || seen.contains(&word.stem) {
                continue;
            }
            seen.push(word.stem);
            total += word.weight;
            if self.meets(index) {
                shared += word.weight;
            }
        }
        (shared, total)
    }
}
