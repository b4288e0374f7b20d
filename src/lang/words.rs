//! The words of the tables as `build/words.rs` packs them, which says how.

use super::key::{Key, KeyKind};

/// The stems, in the order in which they are numbered.
pub(super) fn stems(packed: &[u8]) -> Vec<Key> {
    let mut stems = Vec::new();
    let mut stem = String::new();
    for &byte in packed {
        if byte.is_ascii_control() {
            stems.extend((!stem.is_empty()).then(|| Key::new(KeyKind::Stem, &stem)));
            stem.truncate(byte.into());
        } else {
            stem.push(byte.into());
        }
    }
    stems.push(Key::new(KeyKind::Stem, &stem));
    stems
}

/// What is said of the words by number, as far as it is not read yet.
pub(super) struct Links(pub(super) &'static [u8]);

impl Links {
    /// A row of bytes.
    pub(super) fn row(&mut self, len: usize) -> &'static [u8] {
        let (row, rest) = self.0.split_at(len);
        self.0 = rest;
        row
    }

    /// The numbers that go with words, `counts` with each of them: pairs of the word and one of its numbers.
    pub(super) fn numbers<'s>(&mut self, stems: &'s [Key], counts: &'s [u8]) -> impl Iterator<Item = (Key, u16)> + 's {
        let len = counts.iter().map(|count| usize::from(*count)).sum();
        let (high, low) = (self.row(len), self.row(len));
        let words = stems.iter().zip(counts).flat_map(|(stem, count)| std::iter::repeat_n(*stem, (*count).into()));
        words.zip(high).zip(low).map(|((stem, high), low)| (stem, u16::from_be_bytes([*high, *low])))
    }
}
