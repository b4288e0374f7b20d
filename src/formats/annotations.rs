//! W3C Web Annotations (Web Annotation Data Model, 2017): claims as annotations of their words, pairs as annotations
//! that link two claims. Both articles are in one page, told apart by their `source`.
//!
//! Written positions count UTF-16 code units and say so by `unit`. Read positions count what `unit` says; code points,
//! which the model means and the engine does not know, are dropped where there is a quote to find the claim by.

use serde_json::{Map, Value, json};

use super::{Read, around, items, words};
use crate::error::{Error, ErrorKind};
use crate::wire::made::{Article, Given, SIDES};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

pub(super) fn write(given: &Given) -> Value {
    let mut items: Vec<Value> = Vec::new();
    for (side, article) in given.articles.iter().enumerate() {
        let units = article.units();
        for claim in article.claims.iter().filter(|claim| !claim.orphan) {
            let mut body = vec![json!({ "type": "TextualBody", "purpose": "tagging", "value": "claim" })];
            let texts = [("describing", claim.gist), ("commenting", claim.note), ("identifying", claim.speaker)];
            for (purpose, text) in texts {
                body.extend(text.map(|text| json!({ "type": "TextualBody", "purpose": purpose, "value": text })));
            }
            let mut selectors = vec![json!({ "type": "TextQuoteSelector", "exact": claim.quote })];
            if let Some((start, end)) = claim.range {
                let (prefix, suffix) = around(&units, (start, end));
                selectors[0]["prefix"] = prefix.into();
                selectors[0]["suffix"] = suffix.into();
                let position = json!({ "type": "TextPositionSelector", "start": start, "end": end, "unit": "utf16" });
                selectors.push(position);
            }
            items.push(json!({
                "id": address(side, claim.id),
                "type": "Annotation",
                "motivation": "highlighting",
                "body": body,
                "target": { "source": source(side, article), "selector": selectors },
            }));
        }
    }
    for marker in &given.markers {
        let [a, b] = [0, 1].map(|side| address(side, marker.ends[side]));
        let classified = json!({ "type": "TextualBody", "purpose": "classifying", "value": marker.relation });
        items.push(json!({
            "id": format!("urn:crossread:{}", marker.id),
            "type": "Annotation",
            "motivation": "linking",
            "body": [{ "id": b, "purpose": "linking" }, classified],
            "target": a,
        }));
    }
    json!({ "@context": CONTEXT, "id": "urn:crossread:page", "type": "AnnotationPage", "items": items })
}

fn address(side: usize, claim: &str) -> String {
    format!("urn:crossread:{}:{claim}", SIDES[side])
}

fn source(side: usize, article: &Article) -> String {
    article.url.map_or_else(|| format!("urn:crossread:{}", SIDES[side]), str::to_owned)
}

/// Reads a page, a collection with its first page, a list or one annotation.
pub(super) fn read(value: &Value, read: &mut Read) -> Result<(), Error> {
    let page = value.get("first").filter(|first| first.is_object()).unwrap_or(value);
    let mut seen = 0;
    for (index, item) in items(page, &["items", "annotations"]).enumerate() {
        let path = format!("items[{index}]");
        if words(item, "motivation") == Some("linking") {
            read.leave_out("link-left-out", &path, "links between annotations are not claims");
            continue;
        }
        seen += 1;
        let target = item["target"].as_array().and_then(|targets| targets.first()).unwrap_or(&item["target"]);
        let Some(mut claim) = selected(&target["selector"], &path, read) else { continue };
        named(&mut claim, item, target);
        bodies(&mut claim, &item["body"]);
        read.claims.push(Value::Object(claim));
    }
    if seen == 0 {
        return Err(Error::new(ErrorKind::InvalidShape, "items", "there is no annotation"));
    }
    Ok(())
}

/// The end of an annotation's address as the claim's id, and what the annotation is of.
fn named(claim: &mut Map<String, Value>, item: &Value, target: &Value) {
    if let Some(id) = words(item, "id") {
        claim.insert("id".to_owned(), json!(id.rsplit(['/', ':', '#']).next().unwrap_or(id)));
    }
    if let Some(source) = words(target, "source") {
        claim.insert("source".to_owned(), json!(source));
        if let Some(side) = source.strip_prefix("urn:crossread:") {
            claim.insert("article".to_owned(), json!(side));
        }
    }
}

/// The place that selectors give; where they give none, a warning says so.
pub(super) fn selected(selector: &Value, path: &str, read: &mut Read) -> Option<Map<String, Value>> {
    let selectors: Vec<&Value> = selector.as_array().map_or_else(|| vec![selector], |all| all.iter().collect());
    let of = |kind: &str| selectors.iter().find(|selector| selector["type"] == *kind);
    let mut claim = Map::new();
    if let Some((quote, exact)) = of("TextQuoteSelector").and_then(|quote| Some((quote, words(quote, "exact")?))) {
        let mut kept = json!({ "exact": exact });
        for side in ["prefix", "suffix"] {
            if let Some(words) = quote[side].as_str().filter(|words| !words.is_empty()) {
                kept[side] = words.into();
            }
        }
        claim.insert("quote".to_owned(), kept);
    }
    if let Some(position) = of("TextPositionSelector") {
        let utf16 = position["unit"].as_str().is_none_or(|unit| !unit.contains("point"));
        match (position["start"].as_u64(), position["end"].as_u64(), utf16) {
            (Some(start), Some(end), true) => {
                claim.insert("start".to_owned(), json!(start));
                claim.insert("end".to_owned(), json!(end));
            }
            (.., false) if claim.contains_key("quote") => {}
            (.., false) => read.leave_out("unit-unknown", path, "positions in code points need a quote"),
            _ => read.leave_out("position-unreadable", path, "start and end are no whole numbers"),
        }
    }
    if claim.is_empty() {
        read.leave_out("claim-without-place", path, "there is neither a quote nor a position");
        return None;
    }
    Some(claim)
}

/// What an annotation says, by its purpose.
pub(super) fn bodies(claim: &mut Map<String, Value>, body: &Value) {
    let bodies = body.as_array().map_or_else(|| vec![body], |all| all.iter().collect());
    for body in bodies {
        let text = body.as_str().or_else(|| words(body, "value")).map(str::trim).filter(|text| !text.is_empty());
        let field = match words(body, "purpose") {
            Some("describing") => "gist",
            Some("identifying") => "speaker",
            Some("commenting" | "replying") | None => "note",
            Some(_) => continue,
        };
        if let Some(text) = text {
            claim.entry(field).or_insert_with(|| json!(text));
        }
    }
}
