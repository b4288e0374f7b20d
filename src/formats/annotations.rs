//! W3C Web Annotations (Web Annotation Data Model, 2017): claims as annotations of their words, pairs as annotations
//! that link two claims. Both articles are in one page, told apart by their `source`.
//!
//! Written positions count UTF-16 code units and say so by `unit`. Read positions count what their `unit` says, or the
//! caller. A claim that is not in its article goes out with its words alone; a person's verdict with the person and the
//! reason, every other with how sure it is. Addresses carry the articles' hashes, so that pages of several pairs can be
//! put together.

use serde_json::{Map, Value, json};

use super::{NO_RELATION, RELATIONS, Read, around, items, words};
use crate::error::{Error, ErrorKind};
use crate::wire::made::{Article, Given, SIDES};

/// What our addresses begin with.
const OURS: &str = "urn:crossread:";

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

pub(super) fn write(given: &Given) -> Value {
    let mut items: Vec<Value> = Vec::new();
    for (side, article) in given.articles.iter().enumerate() {
        let units = article.units();
        for claim in &article.claims {
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
                "id": address(side, article, claim.id),
                "type": "Annotation",
                "motivation": "highlighting",
                "body": body,
                "target": { "source": article.url.map_or_else(|| source(side, article), str::to_owned), "selector": selectors },
            }));
        }
    }
    for marker in &given.markers {
        let [a, b] = [0, 1].map(|side| address(side, &given.articles[side], marker.ends[side]));
        let said = |purpose: &str, words: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": words });
        let mut body = vec![json!({ "id": b, "purpose": "linking" }), said("classifying", marker.relation)];
        body.extend(marker.reason.map(|reason| said("describing", reason)));
        let mut item = json!({ "id": format!("{a}:{}", marker.id), "type": "Annotation", "motivation": "linking" });
        match (marker.origin, marker.by) {
            ("person", Some(by)) => item["creator"] = json!({ "type": "Person", "name": by }),
            ("person", None) => {}
            _ => body.push(said("assessing", &marker.confidence.to_string())),
        }
        item["body"] = body.into();
        item["target"] = a.into();
        items.push(item);
    }
    json!({ "@context": CONTEXT, "id": "urn:crossread:page", "type": "AnnotationPage", "items": items })
}

/// An article's address where it has none: no other text's.
fn source(side: usize, article: &Article) -> String {
    let hash = article.hash.map(|hash| format!("{hash}:")).unwrap_or_default();
    format!("{OURS}{hash}{}", SIDES[side])
}

/// A claim's address: its article's and its id, whatever is in that.
fn address(side: usize, article: &Article, claim: &str) -> String {
    format!("{}:{claim}", source(side, article))
}

/// What one of our addresses says.
#[derive(Clone, Copy)]
struct Address<'t> {
    /// The hash of the article's text; older ones have none.
    hash: Option<&'t str>,
    side: usize,
    claim: &'t str,
}

impl<'t> Address<'t> {
    fn read(address: &'t str) -> Option<Self> {
        let (first, rest) = address.strip_prefix(OURS)?.split_once(':')?;
        let side_of = |name: &str| SIDES.iter().position(|side| *side == name);
        if let Some(side) = side_of(first) {
            return Some(Self { hash: None, side, claim: rest });
        }
        let (name, claim) = rest.split_once(':')?;
        Some(Self { hash: Some(first), side: side_of(name)?, claim })
    }
}

/// The pair that a page is of: the first of which something stands there. Claims of others have the same ids.
#[derive(Default)]
struct Pair<'t>([Option<&'t str>; 2]);

impl<'t> Pair<'t> {
    fn has(&mut self, address: Address<'t>) -> bool {
        let Some(hash) = address.hash else { return true };
        *self.0[address.side].get_or_insert(hash) == hash
    }
}

/// Reads a page, a collection with its first page, a list or one annotation.
pub(super) fn read(value: &Value, read: &mut Read) -> Result<(), Error> {
    let page = value.get("first").filter(|first| first.is_object()).unwrap_or(value);
    if words(page, "next").is_some() || page["next"].is_object() {
        read.leave_out("more-pages", "next", "this is one page of several");
    }
    let (mut seen, mut pair) = (0, Pair::default());
    for (index, item) in items(page, &["items", "annotations"]).enumerate() {
        let path = format!("items[{index}]");
        if words(item, "motivation") == Some("linking") {
            link(item, &path, &mut pair, read);
            continue;
        }
        seen += 1;
        let own = words(item, "id").and_then(Address::read);
        if own.is_some_and(|own| !pair.has(own)) {
            read.leave_out("other-pair", &path, OTHER_PAIR);
            continue;
        }
        read.first_of(&item["target"], &format!("{path}.target"));
        let target = item["target"].as_array().and_then(|targets| targets.first()).unwrap_or(&item["target"]);
        let Some(mut claim) = selected(&target["selector"], &path, read) else { continue };
        named(&mut claim, item, own, target);
        bodies(&mut claim, &item["body"], &path, read);
        read.claims.push(Value::Object(claim));
    }
    if seen == 0 {
        return Err(Error::new(ErrorKind::InvalidShape, "items", "there is no annotation"));
    }
    Ok(())
}

const OTHER_PAIR: &str = "this is of another pair than what stands before it";

/// A person's link between two claims. What anybody else says of ours, with how sure that is, is for the engine to find
/// again.
fn link<'t>(item: &'t Value, path: &str, pair: &mut Pair<'t>, read: &mut Read) {
    let bodies = item["body"].as_array().map(Vec::as_slice).unwrap_or_default();
    let with = |purpose: &str| bodies.iter().find(|body| body["purpose"] == purpose);
    let said = |purpose: &str| with(purpose).and_then(|body| words(body, "value"));
    let ends = [item["target"].as_str(), with("linking").and_then(|body| words(body, "id"))];
    let [Some(a), Some(b)] = ends.map(|end| end.and_then(Address::read)) else {
        return read.leave_out("link-left-out", path, "this does not link two claims of a pair");
    };
    if !(pair.has(a) && pair.has(b)) {
        return read.leave_out("other-pair", path, OTHER_PAIR);
    }
    if said("assessing").is_some() {
        return;
    }
    let relation = said("classifying").filter(|relation| RELATIONS.contains(relation));
    let (Some(relation), [0, 1]) = (relation, [a.side, b.side]) else {
        return read.leave_out("link-left-out", path, NO_RELATION);
    };
    let by = item["creator"].as_str().or_else(|| words(&item["creator"], "name"));
    read.link([a.claim, b.claim], relation, by, said("describing"));
}

/// Which claim an annotation is, and of what. Of another's address the end is the id.
fn named(claim: &mut Map<String, Value>, item: &Value, own: Option<Address>, target: &Value) {
    if let Some(Address { side, claim: id, .. }) = own {
        claim.insert("id".to_owned(), json!(id));
        claim.insert("article".to_owned(), json!(SIDES[side]));
    } else if let Some(id) = words(item, "id") {
        claim.insert("id".to_owned(), json!(id.rsplit(['/', ':', '#']).next().unwrap_or(id)));
    }
    if let Some(source) = words(target, "source") {
        claim.insert("source".to_owned(), json!(source));
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
        let ends = (position["start"].as_u64(), position["end"].as_u64());
        if let Err((code, message)) = read.places.put(&mut claim, ends, position["unit"].as_str()) {
            read.leave_out(code, path, message);
        }
    }
    if claim.is_empty() {
        read.leave_out("claim-without-place", path, "there is neither a quote nor a position");
        return None;
    }
    Some(claim)
}

/// What an annotation says, by its purpose. Tags have no place in a claim, but ours.
pub(super) fn bodies(claim: &mut Map<String, Value>, body: &Value, path: &str, read: &mut Read) {
    let bodies = body.as_array().map_or_else(|| vec![body], |all| all.iter().collect());
    for body in bodies {
        let text = body.as_str().or_else(|| words(body, "value")).map(str::trim).filter(|text| !text.is_empty());
        let Some(text) = text else { continue };
        let field = match words(body, "purpose") {
            Some("describing") => "gist",
            Some("identifying") => "speaker",
            Some("commenting" | "replying") | None => "note",
            Some("tagging") if text == "claim" => continue,
            Some(_) => {
                read.leave_out("body-left-out", path, &format!("a claim has no place for this: {text}"));
                continue;
            }
        };
        if claim.contains_key(field) {
            read.leave_out("body-left-out", path, &format!("a claim has one {field}: {text}"));
        } else {
            claim.insert(field.to_owned(), json!(text));
        }
    }
}
