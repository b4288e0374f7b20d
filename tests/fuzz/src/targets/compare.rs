//! Two articles are compared, or refused: whole, in order, the same from both sides and every time.

use crossread::compare::Options;
use crossread::error::Error;
use crossread::wire::{self, PairInput};
use serde_json::{Value, json};

use super::holds;
use super::mirror::{markers, ranges, segments, swapped, text};

/// The parts: a text of a, its claims, a text of b, its claims, links. A claim is its quote or its place
/// (`@start+length`), then its gist and its answers (`question=answer=stance`) with `|` between them; a link is the ids
/// of two claims and a relation.
pub fn check(bytes: &[u8]) {
    let input = super::text(bytes);
    let [a, b] = [(0, "c"), (2, "c")].map(|(first, name)| {
        let (text, claims) = (super::part(&input, first), super::part(&input, first + 1));
        if claims.is_empty() { json!({ "text": text }) } else { article(text, claims, name) }
    });
    let pair = json!({ "a": a, "b": b, "links": super::items(super::part(&input, 4)).map(link).collect::<Vec<_>>() });
    let comparison = match compare(&pair) {
        Ok(comparison) => comparison,
        Err(error) => {
            assert!(!error.code().is_empty(), "{error}");
            return;
        }
    };
    assert_eq!(compare(&pair).ok().as_ref(), Some(&comparison), "another time it came out another way");
    for side in ["a", "b"] {
        let words: String = segments(&comparison, side).iter().map(|segment| text(&segment["text"])).collect();
        assert_eq!(words, text(&pair[side]["text"]), "the segments are not the text");
        for range in ranges(&comparison, side) {
            holds(range, &words);
        }
    }
    // Made-up ids name their article, so a swap would change them.
    if super::part(&input, 1).is_empty() || super::part(&input, 3).is_empty() {
        return;
    }
    let mirror = compare(&swapped(&pair)).expect("what is compared is compared from the other side");
    assert_eq!(markers(&comparison, false), markers(&mirror, true), "another comparison from the other side");
    assert_eq!(comparison["onlyA"], mirror["onlyB"]);
    assert_eq!(comparison["onlyB"], mirror["onlyA"]);
}

fn compare(pair: &Value) -> Result<Value, Error> {
    let pair: PairInput = wire::read(pair)?;
    let comparison = wire::compare(pair, &Options::default())?;
    Ok(serde_json::to_value(comparison).expect("the contract has only string keys and finite numbers"))
}

fn article(text: &str, claims: &str, name: &str) -> Value {
    let length = text.encode_utf16().count();
    let claims = super::items(claims).zip(1..).map(|(item, number)| {
        let mut fields = item.split('|');
        let place = fields.next().unwrap_or_default();
        let gist = fields.next().filter(|gist| !gist.is_empty());
        let mut claim =
            json!({ "id": format!("{name}{number}"), "gist": gist, "answers": fields.map(answer).collect::<Vec<_>>() });
        match place.strip_prefix('@').and_then(|place| place.split_once('+')) {
            // Somewhere in the text, wherever the number points: else most claims would be refused.
            Some((start, more)) => {
                let [start, more] = [start, more].map(|number| number.parse().unwrap_or(length));
                let start = start % length.max(1);
                claim["start"] = start.into();
                claim["end"] = (start + more).min(length).into();
            }
            None => claim["quote"] = place.into(),
        }
        claim
    });
    json!({ "text": text, "claims": claims.collect::<Vec<_>>() })
}

fn answer(field: &str) -> Value {
    let mut words = field.split('=').filter(|word| !word.is_empty());
    let (question, answer) = (words.next().unwrap_or("?"), words.next());
    let stance = words.next().filter(|stance| ["asserts", "reports", "denies", "doubts", "hedges"].contains(stance));
    json!({ "question": question, "answer": answer, "stance": stance })
}

fn link(item: &str) -> Value {
    let mut words = item.split(' ');
    let (a, b) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let relation = words.next().filter(|word| ["agree", "dispute", "related", "none"].contains(word));
    json!({ "a": a, "b": b, "relation": relation.unwrap_or("dispute") })
}
