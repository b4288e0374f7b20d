//! What UAX #29 asks of a character: its word property and its sentence property, each a letter.
//!
//! Words: `a` letter, `h` Hebrew letter, `0` numeric, `k` Katakana, `_` `ExtendNumLet`, `l` `MidLetter`, `m` `MidNum`,
//! `b` `MidNumLet`, `s` single and `d` double quote, `w` white space, `r` regional indicator, `e` Extend, `o` Format,
//! `z` zero-width joiner, `c` CR, `f` LF, `n` another newline, `.` any other.
//!
//! Sentences: `t` `ATerm`, `!` `STerm`, `)` Close, `w` Sp, `,` `SContinue`, `u` Upper, `l` Lower, `a` `OLetter`, `0` numeric,
//! `e` Extend, `o` Format, `c` CR, `f` LF, `n` Sep, `.` any other.
//!
//! The crate `unicode-segmentation` has the same in tables of 49 kB, 9 kB of them left after compression, of what a
//! page loads; these runs are less than 3 kB.

use std::sync::OnceLock;

/// What UAX #29 asks of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Property {
    pub(super) word: u8,
    pub(super) sentence: u8,
    /// Whether it is an extended pictograph.
    pub(super) pictographic: bool,
}

impl Property {
    /// That of a character.
    pub(super) fn of(character: char) -> Self {
        /// The runs, and the properties of the first characters, which are most of most texts.
        static TABLE: OnceLock<(Vec<Run>, Vec<Property>)> = OnceLock::new();
        let (runs, first) = TABLE.get_or_init(|| {
            let runs = runs(include_str!("properties.txt"));
            let first = (0..128).map(|character| Self::found(&runs, character)).collect();
            (runs, first)
        });
        let character = u32::from(character);
        first.get(character as usize).copied().unwrap_or_else(|| Self::found(runs, character))
    }

    fn found(runs: &[Run], character: u32) -> Self {
        let run = &runs[runs.partition_point(|run| run.start <= character) - 1];
        let is_first_kind = (character - run.start).is_multiple_of(2);
        Self { sentence: if is_first_kind { run.property.sentence } else { run.other_sentence }, ..run.property }
    }
}

/// Whether a character goes on the one before it: a combining mark, most of the time.
#[cfg(feature = "tools")]
pub(crate) fn extends(character: char) -> bool {
    // Nothing before the first of them is one, and most of most texts stands there.
    character >= '\u{300}' && Property::of(character).word == b'e'
}

/// Characters in a row, alike but for the sentence property, which may be another for every second one.
struct Run {
    start: u32,
    property: Property,
    other_sentence: u8,
}

/// The runs of the table; the comment at its top says how they are written.
fn runs(table: &str) -> Vec<Run> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let (kinds, written) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    // By its sign, what a kind of run is.
    let mut known = [None; 128];
    for kind in kinds.split(' ').map(str::as_bytes) {
        if let &[sign, word, sentence, other_sentence, ref rest @ ..] = kind {
            known[usize::from(sign)] =
                Some((Property { word, sentence, pictographic: !rest.is_empty() }, other_sentence));
        }
    }
    let mut runs: Vec<Run> = Vec::new();
    // Where the next run starts, and the length of the last one as far as it was read.
    let (mut start, mut length) = (0, 0);
    for sign in written.bytes() {
        if let (Some(digit), false) = (char::from(sign).to_digit(16), sign.is_ascii_uppercase()) {
            length = length * 16 + digit;
            continue;
        }
        if !runs.is_empty() {
            start += length.max(1);
        }
        length = 0;
        if let Some((property, other_sentence)) = known[usize::from(sign)] {
            runs.push(Run { start, property, other_sentence });
        }
    }
    runs
}
