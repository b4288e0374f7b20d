//! A comparison seen from the other side, and the places that it names.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// The items of a list; none where there is no list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A string of the contract.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

/// The segments of a side, all blocks one after another.
pub(crate) fn segments<'c>(comparison: &'c Value, side: &str) -> Vec<&'c Value> {
    list(&comparison["view"][side]).iter().flat_map(|block| list(&block["segments"])).collect()
}

/// The pair with its articles swapped.
pub(crate) fn swapped(pair: &Value) -> Value {
    let links = |name: &str| -> Vec<Value> {
        let mut links = list(&pair[name]).to_vec();
        for link in &mut links {
            let [a, b] = ["a", "b"].map(|side| link[side].clone());
            link["a"] = b;
            link["b"] = a;
        }
        links
    };
    json!({ "a": pair["b"], "b": pair["a"], "links": links("links"), "verdicts": links("verdicts") })
}

/// Evidence with its sides swapped. A question that both articles ask in one wording stays what it is.
fn mirrored(evidence: &Value) -> Value {
    let mut mirror = json!({ "kind": evidence["kind"], "a": evidence["b"], "b": evidence["a"] });
    if let Some(values) = evidence["values"].as_object() {
        let two_wordings = values.contains_key("questionB");
        let other = |name: &str| match name {
            "a" => "b".to_owned(),
            "b" => "a".to_owned(),
            "question" if two_wordings => "questionB".to_owned(),
            "questionB" => "question".to_owned(),
            _ => name.to_owned(),
        };
        mirror["values"] = values.iter().map(|(name, value)| (other(name), value.clone())).collect();
    }
    mirror
}

/// The markers of a comparison by their claims, without what follows the order of a: their ids, and which of several
/// answers to one question comes first.
pub(crate) fn markers(comparison: &Value, mirror: bool) -> BTreeMap<(String, String), Value> {
    let turned = |evidence: &Value| -> Value {
        let pieces = list(evidence).iter().map(|piece| if mirror { mirrored(piece) } else { piece.clone() });
        let mut pieces: Vec<Value> = pieces.collect();
        pieces.sort_by_cached_key(ToString::to_string);
        pieces.into()
    };
    let by_claims = list(&comparison["markers"]).iter().map(|marker| {
        let (a, b) = (text(&marker["a"]).to_owned(), text(&marker["b"]).to_owned());
        let mut rest = marker.clone();
        for field in ["id", "a", "b"] {
            rest.as_object_mut().expect("a marker is an object").remove(field);
        }
        rest["evidence"] = turned(&marker["evidence"]);
        if marker["engine"].is_object() {
            rest["engine"]["evidence"] = turned(&marker["engine"]["evidence"]);
        }
        (if mirror { (b, a) } else { (a, b) }, rest)
    });
    by_claims.collect()
}

/// All ranges of a side: of claims and of evidence, the engine's own included.
pub(crate) fn ranges<'c>(comparison: &'c Value, side: &str) -> Vec<&'c Value> {
    let markers = list(&comparison["markers"]).iter();
    let evidence =
        markers.flat_map(|marker| list(&marker["evidence"]).iter().chain(list(&marker["engine"]["evidence"])));
    let places = evidence.flat_map(|piece| list(&piece[side]));
    list(&comparison["articles"][side]["claims"]).iter().filter(|claim| claim["start"].is_u64()).chain(places).collect()
}

/// A result for two claim texts, with the texts swapped.
pub(crate) fn turned(mut result: Value) -> Value {
    result["evidence"] = list(&result["evidence"]).iter().map(mirrored).collect();
    result
}
