//! Pairs that nobody wrote: sentences of a small vocabulary in which cues, names and numbers are frequent, so that
//! claims meet, and emoji, Arabic and combining marks, so that offsets differ between bytes and UTF-16.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// What sentences are made of. A claim needs several of the words of another to meet it.
const WORDS: &[&str] = &[
    "The",
    "the",
    "a",
    "of",
    "in",
    "on",
    "and",
    "but",
    "avalanche",
    "climbers",
    "killed",
    "injured",
    "guards",
    "fired",
    "opened",
    "closed",
    "rose",
    "fell",
    "supports",
    "opposes",
    "lawful",
    "unlawful",
    "plan",
    "reservoir",
    "clinic",
    "Sellen",
    "Ferrow",
    "Mayor Orr",
    "Ilva Orr",
    "U.S.",
    "not",
    "never",
    "often",
    "every",
    "none of",
    "denied",
    "accused",
    "said",
    "cast doubt on",
    "allegedly",
    "may",
    "will",
    "12",
    "seven",
    "at least 300",
    "40 per cent",
    "2 km",
    "2,000 metres",
    "on 4 October",
    "Sunday",
    "2016",
    "“We ran",
    "until dark”",
    "reserv\u{301}oir",
    "Rene\u{301}e",
    "🚒",
    "👩‍🚒",
    "العبّارة",
    "غادرت",
    "橋",
    "\u{200b}",
    "o\u{ad}pened",
    "12\u{a0}000",
];

/// What claims answer: questions in one and in two wordings, and questions that only look alike.
const QUESTIONS: &[&str] = &[
    "Was the clinic open?",
    "was the clinic  open",
    "Was the clinic closed?",
    "How many climbers died?",
    "How many climbers were killed?",
    "How many climbers were injured?",
    "Who fired on the guards?",
    "Who attacked the guards?",
    "Who did the guards attack?",
    "؟",
];

/// How they are answered; the last not at all.
const ANSWERS: &[&str] = &["yes", "no", "12", "at least seven", "the guards", "mountain guards", ""];

/// What stands between words.
const GAPS: &[&str] = &[" ", " ", " ", " ", " ", " ", "\u{a0}", ", ", ". ", ".\n", "\r\n\r\n", ""];

/// A text of some sentences.
fn text() -> impl Strategy<Value = String> {
    let word = (select(WORDS), select(GAPS)).prop_map(|(word, gap)| format!("{word}{gap}"));
    // One letter, so that no text is without a word.
    vec(word, 6..50).prop_map(|words| words.concat() + "x.")
}

/// The most characters of a short claim: a word or two.
const SHORT: usize = 12;

/// An article with claims between any two characters, half of them short, each with an id of its own.
pub(crate) fn article() -> impl Strategy<Value = Value> {
    let answer = (select(QUESTIONS), select(ANSWERS), select(&["asserts", "asserts", "denies", "doubts"][..]));
    let claim =
        (any::<Index>(), any::<Index>(), any::<bool>(), prop_oneof![3 => Just(Vec::new()), 1 => vec(answer, 1..3)]);
    (text(), vec(claim, 0..8)).prop_map(|(text, claims)| {
        let offsets = boundaries_utf16(&text);
        let claims = claims.iter().zip(1..).filter_map(|((one, other, short, answers), number)| {
            let one = one.index(offsets.len());
            let other = if *short { one + other.index(SHORT) } else { other.index(offsets.len()) };
            let (start, end) = (offsets[one.min(other)], offsets[one.max(other).min(offsets.len() - 1)]);
            let words = text.encode_utf16().skip(start).take(end - start).collect::<Vec<_>>();
            let blank = String::from_utf16_lossy(&words).trim().is_empty();
            let answers = answers.iter().map(|(question, answer, stance)| {
                let answer = Some(answer).filter(|answer| !answer.is_empty());
                json!({ "question": question, "answer": answer, "stance": stance })
            });
            let answers: Vec<Value> = answers.collect();
            (!blank).then(|| json!({ "id": format!("c{number}"), "start": start, "end": end, "answers": answers }))
        });
        json!({ "text": text, "claims": claims.collect::<Vec<_>>() })
    })
}

/// A pair of articles with claims, some links between them and some verdicts of a judge.
pub(crate) fn pair() -> impl Strategy<Value = Value> {
    let link = || {
        (1..9_u8, 1..9_u8, select(&["agree", "dispute", "related", "none"][..]))
            .prop_map(|(a, b, relation)| json!({ "a": format!("c{a}"), "b": format!("c{b}"), "relation": relation }))
    };
    let verdict = (link(), select(&[0.0, 0.5, 0.9, 0.9, 1.0][..])).prop_map(|(mut link, confidence)| {
        link["confidence"] = confidence.into();
        link
    });
    // Two links between the same claims are told apart by their order, which swapping keeps.
    let lists = (vec(link(), 0..3), prop_oneof![1 => Just(Vec::new()), 1 => vec(verdict, 0..12)]);
    (article(), article(), lists)
        .prop_map(|(a, b, (links, verdicts))| json!({ "a": a, "b": b, "links": links, "verdicts": verdicts }))
}

/// Any text at all: printable characters of all scripts, any characters, or words of the vocabulary.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![r"\PC{0,80}", vec(any::<char>(), 0..60).prop_map(String::from_iter), text()]
}

/// The offsets between the characters of a text, in UTF-16 code units.
pub(crate) fn boundaries_utf16(text: &str) -> Vec<usize> {
    let mut offsets = vec![0];
    let mut end = 0;
    for character in text.chars() {
        end += character.len_utf16();
        offsets.push(end);
    }
    offsets
}
