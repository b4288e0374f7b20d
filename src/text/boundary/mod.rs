//! The boundaries of UAX #29 (Unicode Text Segmentation, revision 47, for Unicode 17.0).

mod property;
mod sentences;
mod words;

#[cfg(feature = "tools")]
pub(crate) use property::extends;
pub(super) use sentences::sentence_bounds;
pub(super) use words::word_segments;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation as _;

    use super::*;

    /// One character of each kind, and the pictographs that are letters.
    const KINDS: &str = "aAñ1.,:;'\"_ \r\n\u{b}\u{2028}\u{ad}\u{300}\u{200d}\u{a0}カかא橋\u{1f1e6}🚒Ⓜ!?)”‘-…۔٠•²ª";
    /// What joins pictographs.
    const JOINER: &str = "\u{200d}";

    #[track_caller]
    fn check_as_others(text: &str) {
        let words: Vec<_> = word_segments(text).collect();
        let expected: Vec<_> = text.split_word_bound_indices().collect();
        assert_eq!(words, expected, "{text:?}");
        let expected: Vec<_> = text.split_sentence_bound_indices().skip(1).map(|(byte, _)| byte).collect();
        assert_eq!(sentence_bounds(text), expected, "{text:?}");
    }

    #[test]
    fn every_character_is_known() {
        // Between them, these tell a character of any property from one of any other.
        let before = ["a", "א", "1", "カ", "_", JOINER, "\u{1f1e6}", " ", "\r", "a.", ".)", "! ", ". "];
        let after = ["a", "\u{300}b", "\"א", ".1", ". b", "."];
        let is_probed = |character: &char| match *character {
            '\0'..='\u{1ffff}' | '\u{e0000}'..='\u{e0fff}' => true,
            // Blocks of one kind.
            other => u32::from(other) % 64 == 0,
        };
        for character in ('\0'..=char::MAX).filter(is_probed) {
            let before = before.iter().map(|before| format!("{before}{character}"));
            let after = after.iter().map(|after| format!("{character}{after}"));
            for text in before.chain(after) {
                check_as_others(&text);
            }
        }
    }

    #[test]
    fn a_joined_pictograph_keeps_its_other_property() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(word_segments(text).map(|(_, segment)| segment).collect::<Vec<_>>(), expected);
        };
        // `unicode-segmentation` parts the first two and leaves the third whole, against WB5 and WB6.
        check("🚒\u{200d}Ⓜa", &["🚒\u{200d}Ⓜa"]);
        check("a\u{200d}Ⓜa", &["a\u{200d}Ⓜa"]);
        check("a‘\u{200d}🚒", &["a", "‘\u{200d}🚒"]);
        check("👩\u{200d}🚒👩", &["👩\u{200d}🚒", "👩"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]
        #[test]
        fn as_others_have_them(places in prop::collection::vec(0..KINDS.chars().count(), 0..12)) {
            let text: String = places.into_iter().filter_map(|place| KINDS.chars().nth(place)).collect();
            let joined = text.split(JOINER).skip(1).any(|after| after.starts_with(['🚒', 'Ⓜ']));
            prop_assume!(!joined);
            check_as_others(&text);
        }
    }
}
