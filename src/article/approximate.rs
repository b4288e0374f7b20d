//! Where a pattern fits a text with the fewest edits: insertions, deletions and substitutions of characters.
//!
//! Myers' bit-parallel algorithm, in blocks of 64 characters of the pattern, with Ukkonen's cut-off: only blocks that
//! can still come to a fit are computed, so that a text takes about one step a character for every 64 edits allowed.
//! (G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", Journal of
//! the ACM 46(3), 1999; the form with blocks also in the npm package `approx-string-match`, which anchors Hypothesis
//! annotations.)
//!
//! It is written out here because the crates that have it are parts of libraries for genomes (`bio`) or stop at 64
//! characters. Only integers are compared: the result is the same on every machine.

/// Characters of the pattern in a block: the bits of a word.
const BLOCK: usize = 64;

/// Where in the text a fit may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begin {
    /// Anywhere.
    Anywhere,
    /// With the first character that is read; leaving it out is an edit.
    AtStart,
}

/// The best fits of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fits {
    /// How many edits each of them takes.
    pub(super) edits: usize,
    /// The positions at which they end, as the reader of the text counts them; ascending.
    pub(super) ends: Vec<usize>,
}

/// How much may still be searched, in steps: one block for one character. Every text is bounded, so this bounds time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Budget(pub(super) u64);

impl Budget {
    /// Takes some steps; none, and nothing is left, when there are not so many.
    fn spend(&mut self, steps: u64) -> Option<()> {
        let left = self.0.checked_sub(steps);
        self.0 = left.unwrap_or(0);
        left.map(|_| ())
    }

    /// Whether a search may have ended for want of steps.
    pub(super) fn is_spent(self) -> bool {
        self.0 == 0
    }
}

/// A pattern made ready to be searched for.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    length: usize,
    blocks: usize,
    /// The distinct characters beyond ASCII, ascending, each with its row of `masks`.
    letters: Vec<(char, usize)>,
    /// The rows of the ASCII characters.
    ascii: [usize; 128],
    /// A row for each character, with a word for each block: the places of the character in the block as bits. The
    /// first row is for all characters that are not in the pattern.
    masks: Vec<u64>,
}

/// One block of a column of the edit distance matrix, as differences between neighbouring rows.
#[derive(Clone, Copy, Debug)]
struct Block {
    rises: u64,
    falls: u64,
    /// The edit distance in its last row.
    edits: usize,
    last_row: u64,
}

impl Pattern {
    /// Makes a pattern ready.
    pub(super) fn new(pattern: impl Iterator<Item = char> + Clone) -> Self {
        let length = pattern.clone().count();
        let blocks = length.div_ceil(BLOCK);
        let mut ready = Self { length, blocks, letters: Vec::new(), ascii: [0; 128], masks: vec![0; blocks] };
        for (place, letter) in pattern.enumerate() {
            let row = ready.row_for(letter);
            ready.masks[row + place / BLOCK] |= 1 << (place % BLOCK);
        }
        ready
    }

    /// The fits with the fewest edits, and at most `max_edits`. The text is read as characters, each with the position
    /// just behind it. None when nothing fits so well, when the pattern is empty, or when the budget does not suffice.
    pub(super) fn fits(
        &self,
        text: impl Iterator<Item = (usize, char)>,
        begin: Begin,
        max_edits: usize,
        budget: &mut Budget,
    ) -> Option<Fits> {
        let last = self.blocks.checked_sub(1)?;
        let mut best = Fits { edits: max_edits.min(self.length), ends: Vec::new() };
        let entering = i32::from(begin == Begin::AtStart);
        let mut blocks: Vec<Block> = (0..=last).map(|index| self.block(index, index * BLOCK)).collect();
        let mut active = (best.edits.saturating_sub(1) / BLOCK).min(last);
        for (end, character) in text {
            budget.spend(active as u64 + 1)?;
            let mask = self.mask(character);
            let mut carry = entering;
            for (block, &places) in blocks[..=active].iter_mut().zip(mask) {
                carry = block.advance(places, carry);
            }
            let above = blocks[active].edits.saturating_add_signed(-carry as isize);
            if active < last && above <= best.edits && (mask[active + 1] & 1 == 1 || carry < 0) {
                active += 1;
                blocks[active] = self.block(active, above);
                blocks[active].advance(mask[active], carry);
            } else {
                while active > 0 && blocks[active].edits >= best.edits + BLOCK {
                    active -= 1;
                }
            }
            let edits = blocks[active].edits;
            if active == last && edits <= best.edits {
                if edits < best.edits {
                    best.ends.clear();
                }
                best.edits = edits;
                best.ends.push(end);
            }
        }
        if best.ends.is_empty() { None } else { Some(best) }
    }

    /// A block before any text: each row takes one edit more than the row above it.
    fn block(&self, index: usize, above: usize) -> Block {
        let rows = (self.length - index * BLOCK).min(BLOCK);
        Block { rises: u64::MAX, falls: 0, edits: above + rows, last_row: 1 << (rows - 1) }
    }

    fn mask(&self, character: char) -> &[u64] {
        let row = match self.ascii.get(character as usize) {
            Some(&row) => row,
            None => {
                self.letters.binary_search_by_key(&character, |(letter, _)| *letter).map_or(0, |at| self.letters[at].1)
            }
        };
        &self.masks[row..row + self.blocks]
    }

    /// The row of a character of the pattern, made where it is missing.
    fn row_for(&mut self, letter: char) -> usize {
        let end = self.masks.len();
        let row = match self.ascii.get_mut(letter as usize) {
            Some(row) if *row == 0 => {
                *row = end;
                end
            }
            Some(row) => *row,
            None => match self.letters.binary_search_by_key(&letter, |(letter, _)| *letter) {
                Ok(at) => self.letters[at].1,
                Err(at) => {
                    self.letters.insert(at, (letter, end));
                    end
                }
            },
        };
        self.masks.resize(end.max(row + self.blocks), 0);
        row
    }
}

impl Block {
    /// Goes on by one character of the text. `entering` and what is returned are the differences to the column before,
    /// -1, 0 or 1, in the row above the block and in its last row.
    fn advance(&mut self, places: u64, entering: i32) -> i32 {
        let vertical = places | self.falls;
        let places = places | u64::from(entering < 0);
        let horizontal = (((places & self.rises).wrapping_add(self.rises)) ^ self.rises) | places;
        let mut up = self.falls | !(horizontal | self.rises);
        let mut down = self.rises & horizontal;
        let leaving = i32::from(up & self.last_row != 0) - i32::from(down & self.last_row != 0);
        up = (up << 1) | u64::from(entering > 0);
        down = (down << 1) | u64::from(entering < 0);
        self.rises = down | !(vertical | up);
        self.falls = up & vertical;
        self.edits = self.edits.saturating_add_signed(leaving as isize);
        leaving
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fits(pattern: &str, text: &str, begin: Begin, max_edits: usize) -> Option<Fits> {
        let text = text.chars().enumerate().map(|(index, character)| (index + 1, character));
        Pattern::new(pattern.chars()).fits(text, begin, max_edits, &mut Budget(u64::MAX))
    }

    #[track_caller]
    fn check(pattern: &str, text: &str, max_edits: usize, expected: Option<(usize, &[usize])>) {
        let expected = expected.map(|(edits, ends)| Fits { edits, ends: ends.to_vec() });
        assert_eq!(fits(pattern, text, Begin::Anywhere, max_edits), expected);
    }

    #[test]
    fn fewest_edits_win() {
        check("bridge", "the bride on the bridge", 2, Some((0, &[23])));
        check("bridge", "the bride on the ridge", 2, Some((1, &[9, 22])));
        check("bridge", "nothing of it", 2, None);
        check("", "text", 2, None);
    }

    #[test]
    fn a_budget_ends_the_search() {
        let text = || "abcdef".chars().enumerate();
        let pattern = Pattern::new("def".chars());
        assert_eq!(pattern.fits(text(), Begin::Anywhere, 1, &mut Budget(5)), None);
        let mut budget = Budget(10);
        assert!(pattern.fits(text(), Begin::Anywhere, 1, &mut budget).is_some());
        assert_eq!(budget, Budget(4));
    }

    /// The same by the textbook: a whole matrix of edit distances.
    fn textbook(pattern: &str, text: &str, begin: Begin, max_edits: usize) -> Option<Fits> {
        let pattern: Vec<char> = pattern.chars().collect();
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut best = Fits { edits: max_edits.min(pattern.len()), ends: Vec::new() };
        for (index, character) in text.chars().enumerate() {
            let mut diagonal = column[0];
            column[0] = if begin == Begin::AtStart { index + 1 } else { 0 };
            for row in 1..=pattern.len() {
                let here = (diagonal + usize::from(pattern[row - 1] != character))
                    .min(column[row - 1] + 1)
                    .min(column[row] + 1);
                diagonal = std::mem::replace(&mut column[row], here);
            }
            let edits = column[pattern.len()];
            if edits <= best.edits {
                if edits < best.edits {
                    best.ends.clear();
                }
                best.edits = edits;
                best.ends.push(index + 1);
            }
        }
        (!best.ends.is_empty()).then_some(best)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]
        #[test]
        fn as_the_textbook(
            mut text in prop::collection::vec("[abé]", 0..400),
            from in 0..300_usize,
            length in 1..250_usize,
            changes in prop::collection::vec((0..400_usize, "[abcé]{0,2}"), 0..12),
            max_edits in 0..200_usize,
            at_start: bool,
        ) {
            let from = from.min(text.len());
            let length = length.min(text.len() - from);
            let pattern = text[from..from + length].concat();
            if pattern.is_empty() {
                return Ok(());
            }
            for (place, change) in changes {
                if let Some(letter) = text.get_mut(place) {
                    *letter = change;
                }
            }
            let text = text[if at_start { from } else { 0 }..].concat();
            let begin = if at_start { Begin::AtStart } else { Begin::Anywhere };
            prop_assert_eq!(fits(&pattern, &text, begin, max_edits), textbook(&pattern, &text, begin, max_edits));
        }
    }
}
