//! One statement in many forms: told and denied it is never agreed on, denied twice it is never disputed; and statements
//! that look opposed, of two things.

#[path = "common/library.rs"]
mod library;

use library::compare;
use serde_json::{Value, json};

/// What is stated: plainly, not, and reported.
const STATEMENTS: [[&str; 3]; 5] = [
    ["the dam at Karsk burst", "the dam at Karsk did not burst", "the dam at Karsk had burst"],
    ["the vaccine causes autism", "the vaccine does not cause autism", "the vaccine causes autism"],
    ["the mayor took a bribe", "the mayor did not take a bribe", "the mayor had taken a bribe"],
    ["the plant leaked", "the plant did not leak", "the plant had leaked"],
    [
        "the committee knew about the 14 missing files",
        "the committee did not know about the 14 missing files",
        "the committee had known about the 14 missing files",
    ],
];

/// How a statement is told; 0 is the plain form, 2 the reported one.
const TOLD: [&str; 7] = [
    "{0}.",
    "The engineer said that {2}.",
    "It is true that {0}.",
    "{0}, police said.",
    "The inquiry confirmed that {2}.",
    "There is no doubt that {2}.",
    "Experts agree that {0}.",
];

/// How it is denied; 1 is the negated form.
const DENIED: [&str; 20] = [
    "{1}.",
    "It is untrue that {0}.",
    "It is not true that {0}.",
    "It is false that {0}.",
    "It is a myth that {0}.",
    "Reports that {2} are false.",
    "The claim that {2} is wrong.",
    "There is no evidence that {0}.",
    "No evidence shows that {0}.",
    "The minister denied that {2}.",
    "There is no truth to the claim that {2}.",
    "The rumour that {2} turned out to be untrue.",
    "Police dismissed reports that {2}.",
    "An inquiry rejected the claim that {2}.",
    "Nobody has shown that {2}.",
    "It never happened that {0}.",
    "Experts say it is wrong that {0}.",
    "Contrary to reports, {1}.",
    "The ministry ruled out that {2}.",
    "Doubts remain whether {0}.",
];

/// One sentence: a statement in one form.
fn sentence(form: &str, statement: &[&str; 3]) -> String {
    let mut text = form.to_owned();
    for (at, words) in statement.iter().enumerate() {
        text = text.replace(&format!("{{{at}}}"), words);
    }
    let first = text[..1].to_uppercase();
    text.replace_range(..1, &first);
    text
}

/// How the engine relates two sentences.
fn relation(a: &str, b: &str) -> String {
    let article = |id: &str, text: &str| json!({ "text": text, "claims": [{ "id": id, "quote": text }] });
    let comparison = compare(&json!({ "a": article("a1", a), "b": article("b1", b) })).expect("the pair is compared");
    let markers = comparison["markers"].as_array().expect("markers are a list");
    let relation = markers.iter().find(|it| it["relation"] != "only").map(|it| &it["relation"]);
    relation.and_then(Value::as_str).unwrap_or("none").to_owned()
}

#[test]
fn what_one_tells_and_the_other_denies_is_mostly_disputed_and_never_agreed_on() {
    let (mut all, mut disputed) = (0, 0);
    for statement in &STATEMENTS {
        for (told, denied) in TOLD.iter().flat_map(|told| DENIED.iter().map(move |denied| (told, denied))) {
            let (a, b) = (sentence(told, statement), sentence(denied, statement));
            let relation = relation(&a, &b);
            assert_ne!(relation, "agree", "{a} | {b}");
            all += 1;
            disputed += u32::from(relation == "dispute");
        }
    }
    // The rest is called related: who says it, and how surely, leaves room.
    assert!(disputed * 3 >= all * 2, "{disputed} of {all}");
}

/// No two of some sentences dispute each other.
fn none_dispute(sentences: &[String]) {
    for (at, one) in sentences.iter().enumerate() {
        for other in &sentences[at + 1..] {
            assert_ne!(relation(one, other), "dispute", "{one} | {other}");
        }
    }
}

/// Each statement in each form, a list a statement.
fn in_forms(forms: &[&str]) -> Vec<Vec<String>> {
    STATEMENTS.iter().map(|statement| forms.iter().map(|form| sentence(form, statement)).collect()).collect()
}

#[test]
fn what_both_deny_is_never_disputed() {
    for sentences in in_forms(&DENIED) {
        none_dispute(&sentences);
    }
}

#[test]
fn what_both_tell_is_never_disputed() {
    for sentences in in_forms(&TOLD) {
        none_dispute(&sentences);
    }
}

/// The lines of a table that are no comment.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

#[test]
fn one_statement_in_other_words_is_never_disputed() {
    for wordings in rows(include_str!("forms/same.tsv")) {
        none_dispute(&wordings.iter().map(|&wording| wording.to_owned()).collect::<Vec<_>>());
    }
}

#[test]
fn different_things_are_never_disputed() {
    for pair in rows(include_str!("forms/apart.tsv")) {
        let [one, other] = pair[..] else { panic!("two claims a line: {pair:?}") };
        assert_ne!(relation(one, other), "dispute", "{one} | {other}");
    }
}

#[test]
fn plain_opposites_are_disputed_with_a_full_stop_and_without() {
    for pair in rows(include_str!("forms/opposed.tsv")) {
        let [one, other] = pair[..] else { panic!("two claims a line: {pair:?}") };
        assert_eq!(relation(one, other), "dispute", "{one} | {other}");
        assert_eq!(relation(other, one), "dispute", "{other} | {one}");
    }
}
