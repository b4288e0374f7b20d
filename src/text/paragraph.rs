//! Paragraphs: the blocks in which an article is shown.

use super::Span;

/// Whether a character ends a line. `\r\n` counts as one end, because blank lines join the block before them.
pub(super) fn is_line_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The blocks of a text, in order; one after another they are the text. None for the empty text.
///
/// A block is one line together with its line break and the blank lines after it. Blank lines at the very start belong
/// to the first block.
///
/// # Examples
/// ```
/// use crossread::text::paragraphs;
///
/// let text = "Title\n\nThe bridge fell.\nNobody was hurt.\n";
/// let blocks: Vec<_> = paragraphs(text).iter().map(|span| span.of(text)).collect();
/// assert_eq!(blocks, ["Title\n\n", "The bridge fell.\n", "Nobody was hurt.\n"]);
/// ```
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut blocks: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    let mut open_has_words = false;
    for line in text.split_inclusive(is_line_break) {
        let start = open.map_or(0, |block| block.end);
        let blank = line.trim().is_empty();
        match open {
            Some(block) if blank || !open_has_words => open = Some(Span::new(block.start, start + line.len())),
            _ => {
                blocks.extend(open);
                open = Some(Span::new(start, start + line.len()));
            }
        }
        open_has_words |= !blank;
    }
    blocks.extend(open);
    blocks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = paragraphs(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_with_their_breaks() {
        check("One.\nTwo.", &["One.\n", "Two."]);
        check("One.\r\n\r\nTwo.\r\n", &["One.\r\n\r\n", "Two.\r\n"]);
        check("One.\u{2028}Two.\u{2029}Three.", &["One.\u{2028}", "Two.\u{2029}", "Three."]);
    }

    #[test]
    fn blank_lines_join() {
        check("\n \nOne.\n\u{a0}\n\nTwo.", &["\n \nOne.\n\u{a0}\n\n", "Two."]);
        check(" \n\n", &[" \n\n"]);
        check("", &[]);
    }

    proptest! {
        #[test]
        fn blocks_are_the_text(text in "[a-z 🚒\r\n\u{2028}\u{2029}]{0,60}") {
            let blocks = paragraphs(&text);
            let joined: String = blocks.iter().map(|span| span.of(&text)).collect();
            prop_assert_eq!(&joined, &text);
            prop_assert!(blocks.iter().all(|span| !span.is_empty()));
            prop_assert!(blocks.len() <= 1 || blocks.iter().all(|span| !span.of(&text).trim().is_empty()));
        }
    }
}
