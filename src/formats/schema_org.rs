//! schema.org `Claim` and `ClaimReview` in JSON-LD. A claim there is words about an article, not a place in it: read, its
//! text is looked for as a quote, and is the gist. A claim that is not in its article is not written. Reviews' ratings are read as notes. Pairs are not written.

use serde_json::{Map, Value, json};

use super::{Read, items, words};
use crate::error::{Error, ErrorKind};
use crate::wire::made::{Given, SIDES};

pub(super) fn write(given: &Given) -> Value {
    let mut graph: Vec<Value> = Vec::new();
    for (side, article) in SIDES.iter().zip(&given.articles) {
        for claim in article.claims.iter().filter(|claim| !claim.orphan) {
            let mut appearance = json!({ "@type": "Article" });
            let about = [("headline", article.title), ("url", article.url), ("datePublished", article.published)];
            for (field, words) in about {
                if let Some(words) = words {
                    appearance[field] = words.into();
                }
            }
            let mut item = json!({
                "@type": "Claim",
                "@id": format!("urn:crossread:{side}:{}", claim.id),
                "text": claim.gist.unwrap_or(claim.quote),
                "inLanguage": article.lang,
                "appearance": appearance,
            });
            if claim.gist.is_some() {
                item["abstract"] = claim.quote.into();
            }
            if let Some(speaker) = claim.speaker {
                item["author"] = json!({ "@type": "Thing", "name": speaker });
            }
            graph.push(item);
        }
    }
    json!({ "@context": "https://schema.org", "@graph": graph })
}

/// Reads a graph, a list or one item; whatever is neither a claim nor a review of one is left out.
pub(super) fn read(value: &Value, read: &mut Read) -> Result<(), Error> {
    for (index, item) in items(value, &["@graph"]).enumerate() {
        let path = format!("@graph[{index}]");
        let is = |kind: &str| match &item["@type"] {
            Value::Array(kinds) => kinds.iter().any(|it| it == kind),
            own => own == kind,
        };
        let (claim, note) = if is("ClaimReview") {
            let reviewed = if item["itemReviewed"].is_object() { &item["itemReviewed"] } else { item };
            (reviewed, words(&item["reviewRating"], "alternateName"))
        } else if is("Claim") {
            (item, None)
        } else {
            read.leave_out("not-a-claim", &path, "this is neither a Claim nor a ClaimReview");
            continue;
        };
        let gist = words(item, "claimReviewed").or_else(|| words(claim, "text")).or_else(|| words(claim, "name"));
        let quote = words(claim, "abstract").or(gist);
        let Some(quote) = quote else {
            read.leave_out("claim-without-place", &path, "this claim has no text");
            continue;
        };
        let mut made = Map::new();
        made.insert("quote".to_owned(), json!(quote));
        let appearance = ["appearance", "firstAppearance"].iter().find_map(|field| {
            let first = claim[*field].as_array().and_then(|all| all.first()).unwrap_or(&claim[*field]);
            first.as_str().or_else(|| words(first, "url"))
        });
        let fields = [
            ("gist", gist.filter(|gist| *gist != quote)),
            ("note", note),
            ("speaker", claim["author"].as_str().or_else(|| words(&claim["author"], "name"))),
            ("source", appearance),
            ("id", words(item, "@id").and_then(|id| id.rsplit(['/', ':', '#']).next())),
        ];
        for (field, words) in fields {
            if let Some(words) = words.filter(|words| !words.is_empty()) {
                made.insert(field.to_owned(), json!(words));
            }
        }
        read.claims.push(Value::Object(made));
    }
    if read.claims.is_empty() {
        return Err(Error::new(ErrorKind::InvalidShape, "@graph", "there is no claim"));
    }
    Ok(())
}
