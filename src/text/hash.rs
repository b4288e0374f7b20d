//! The hash of a text, by which a page sees that an article is no longer the one that was compared.

/// FNV-1a of 64 bits over the UTF-8 of a text, its runs of white space as one space each and none at its ends, in 16
/// hexadecimal digits. It tells a changed text; it does not protect against somebody who wants one to look unchanged.
#[must_use]
pub fn text_hash(text: &str) -> String {
    let mut hash = OFFSET_BASIS;
    for word in text.split_whitespace() {
        if hash != OFFSET_BASIS {
            hash = step(hash, b' ');
        }
        hash = word.bytes().fold(hash, step);
    }
    (0..16).rev().filter_map(|digit| char::from_digit((hash >> (4 * digit)) as u32 & 15, 16)).collect()
}

/// Where FNV-1a begins.
pub(crate) const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of FNV-1a.
pub(crate) fn step(hash: u64, byte: u8) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    (hash ^ u64::from(byte)).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_values() {
        // From the test vectors of the FNV specification.
        assert_eq!(text_hash(""), "cbf29ce484222325");
        assert_eq!(text_hash("a"), "af63dc4c8601ec8c");
        assert_eq!(text_hash("foobar"), "85944171f73967e8");
    }

    #[test]
    fn white_space_does_not_count() {
        assert_eq!(text_hash(" The pool\n\nopens\u{a0}\tin May. "), text_hash("The pool opens in May."));
        assert_ne!(text_hash("The pool opens in May."), text_hash("Thepool opens in May."));
        assert_ne!(text_hash("The pool opens in May."), text_hash("The pool opens in June."));
    }
}
