//! Sentences: UAX #29, joined again where an abbreviation, an initial or a quotation was taken for an end.

use super::boundary::sentence_bounds;
use super::paragraph::is_line_break;
use super::token::is_dotted;
use super::{Span, trimmed};

/// Abbreviations that want a name after them and so never end a sentence, if they are among those given. After all
/// others, as after "U.S." and an initial, what follows decides: "Acme Inc. Chairman Orr", but "He left Acme Inc. The
/// firm …"
const NEVER_LAST: &[&str] = &[
    "adm", "capt", "cmdr", "col", "cpl", "dr", "gen", "gov", "hon", "lieut", "lt", "maj", "messrs", "mme", "mr", "mrs",
    "ms", "mt", "prof", "pvt", "rep", "rev", "sen", "sgt", "vs",
];

/// Abbreviations that are one before a number only, if they are among those given: "No. 5", but "The answer is no."
const BEFORE_NUMBERS: &[&str] = &["no", "nos"];

/// Abbreviations of the clock: after them, only a day, a zone or a number goes on with the sentence.
const CLOCK: &[&str] = &["a.m", "p.m", "am", "pm"];

/// Days and zones that follow the clock; zones in capitals ("GMT") need no list.
const AFTER_CLOCK: &str =
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Greenwich";

/// Words that begin a sentence when they have a capital. After "U.S." a name may follow ("U.S. Army"); these are none.
const STARTERS: &str = "A After All Although An And Another As At Because Before Both But By During For From He Her \
    His However I If In It Its Many Meanwhile More Most No Nobody Not On One Our She Since So \
    Some That The Their Then There These They This Those Two Until We What When While Who With \
    You";

/// The sentences of a text: ascending, disjoint, without white space at their ends; together they hold everything else.
///
/// `abbreviations` are the words that do not end a sentence though a dot follows them ("Mr", with or without the dot),
/// in any case; "Inc" does end one before a word such as "The". A line break always ends a sentence. Closing quotes and
/// brackets stay with the sentence that they close; each sentence of a longer quotation is one of its own, and
/// `"Is it?" she asked.` is one.
///
/// # Examples
/// ```
/// use crossread::text::sentences;
///
/// let text = "Mr. Vale left. “It was late,” he said. “I was tired.”";
/// let found: Vec<_> = sentences(text, &["Mr"]).iter().map(|span| span.of(text)).collect();
/// assert_eq!(found, ["Mr. Vale left.", "“It was late,” he said.", "“I was tired.”"]);
/// ```
#[must_use]
pub fn sentences<S: AsRef<str>>(text: &str, abbreviations: &[S]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive(is_line_break) {
        let mut start = 0;
        for end in sentence_bounds(line) {
            let (before, after) = (&line[start..end], &line[end..]);
            if !goes_on(before, after, abbreviations) {
                // UAX #29 leaves an opening quote at a stop when the space before it is missing.
                let cut = start + before.trim_end_matches(['“', '‘', '„', '«', '(', '[']).len();
                found.push(Span::new(start, cut).shifted(line_start));
                start = cut;
            }
        }
        found.push(Span::new(start, line.len()).shifted(line_start));
        line_start += line.len();
    }
    found.into_iter().map(|span| trimmed(text, span)).filter(|span| !span.is_empty()).collect()
}

/// Whether a sentence goes on although UAX #29 ends it here.
fn goes_on<S: AsRef<str>>(before: &str, after: &str, abbreviations: &[S]) -> bool {
    if after.starts_with(char::is_lowercase) {
        return true;
    }
    let Some(before) = before.trim_end().strip_suffix('.') else { return false };
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_start_matches(|character: char| !character.is_alphanumeric());
    let is = |listed: &str| word.eq_ignore_ascii_case(listed);
    let is_given = abbreviations.iter().map(AsRef::as_ref).any(|given| is(given.strip_suffix('.').unwrap_or(given)));
    if is_given && BEFORE_NUMBERS.iter().any(|listed| is(listed)) {
        return after.starts_with(char::is_numeric);
    }
    if is_given && NEVER_LAST.iter().any(|listed| is(listed)) {
        return true;
    }
    if CLOCK.iter().any(|listed| is(listed)) {
        let next = first_word(after);
        let zone = next.len() > 1 && next.chars().all(char::is_uppercase);
        return zone || next.starts_with(char::is_numeric) || AFTER_CLOCK.split(' ').any(|day| day == next);
    }
    (is_given || is_dotted(word) || is_initial(word)) && !starts_sentence(after)
}

/// Whether a word is one capital letter, alone or after a hyphen: "J", "J.-P".
fn is_initial(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or_default();
    let mut letters = last.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Whether a text begins as a sentence does, and not with a name or a number that may continue one.
fn starts_sentence(text: &str) -> bool {
    let word = first_word(text);
    // "J. A. Vale": a single letter with a dot is an initial, not an article or a pronoun.
    let initial = word.len() == 1 && text[word.len()..].starts_with('.');
    word.is_empty() || (!initial && STARTERS.split(' ').any(|starter| starter == word))
}

/// The letters and digits at the very start of a text.
fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ABBREVIATIONS: &[&str] = &["Mr", "Gov.", "Jan", "No", "Inc", "a.m", "p.m", "vs"];

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = sentences(text, ABBREVIATIONS).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check("Mr. Vale met Gov. Orr on Jan. 5. They spoke.", &["Mr. Vale met Gov. Orr on Jan. 5.", "They spoke."]);
        check("MR. VALE LEFT.", &["MR. VALE LEFT."]);
        check("He rose in Jan. The dam broke.", &["He rose in Jan.", "The dam broke."]);
    }

    #[test]
    fn a_title_wants_a_name() {
        check("Then Mr. He spoke. He Xia did not.", &["Then Mr. He spoke.", "He Xia did not."]);
    }

    #[test]
    fn a_number_after_no() {
        check("Pump No. 5 failed. He said No. Vale agreed.", &["Pump No. 5 failed.", "He said No.", "Vale agreed."]);
    }

    #[test]
    fn initials() {
        check("By J. K. Ambrose. The end.", &["By J. K. Ambrose.", "The end."]);
        check("Ask J.-P. Vale or I. A. Orr. It rained.", &["Ask J.-P. Vale or I. A. Orr.", "It rained."]);
    }

    #[test]
    fn dotted_abbreviations_end_a_sentence_before_a_starter_only() {
        check("The U.S. Army and U.S. officials left.", &["The U.S. Army and U.S. officials left."]);
        check("He left the U.S. The army stayed.", &["He left the U.S.", "The army stayed."]);
        check("It was 5 p.m. Monday. At 6 a.m. He rose.", &["It was 5 p.m. Monday.", "At 6 a.m.", "He rose."]);
        check(
            "It opened at 5 p.m. GMT. Police left at 7 p.m. Orr stayed.",
            &["It opened at 5 p.m. GMT.", "Police left at 7 p.m.", "Orr stayed."],
        );
        check(
            "He owns Orr Inc. It grew. Orr Inc. Chairman Vale left.",
            &["He owns Orr Inc.", "It grew.", "Orr Inc. Chairman Vale left."],
        );
    }

    #[test]
    fn decimals() {
        check("It fell 3.5 percent. Then $1.5 million went.", &["It fell 3.5 percent.", "Then $1.5 million went."]);
    }

    #[test]
    fn quotations() {
        check("“We left. It was late.” She wept.", &["“We left.", "It was late.”", "She wept."]);
        check("\"Is it true?\" she asked. \"No!\"", &["\"Is it true?\" she asked.", "\"No!\""]);
        check("(It rained.) [Nobody came.] Done", &["(It rained.)", "[Nobody came.]", "Done"]);
        check("It broke.“We ran,” he said.", &["It broke.", "“We ran,” he said."]);
    }

    #[test]
    fn a_line_break_ends_a_sentence() {
        check(
            "Flood in Marrowby\r\nThe dam\u{2028}broke. \n\n It rained.",
            &["Flood in Marrowby", "The dam", "broke.", "It rained."],
        );
    }

    #[test]
    fn other_scripts() {
        check("橋が落ちた。誰もいない。", &["橋が落ちた。", "誰もいない。"]);
        check("", &[]);
    }

    proptest! {
        #[test]
        fn in_order_and_complete(text in "[A-Ca-c.!?“”\"()\n\r 🚒橋]{0,60}|\\PC{0,40}") {
            let mut end = 0;
            for span in sentences(&text, ABBREVIATIONS) {
                prop_assert!(end <= span.start && !span.is_empty());
                prop_assert!(text[end..span.start].trim().is_empty());
                prop_assert_eq!(span.of(&text).trim(), span.of(&text));
                end = span.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
