//! Annotations as Hypothesis exports them: `rows` of its search API, the `annotations` of its client's export, or a bare
//! list. Positions are of its own copy of the page and are dropped; replies are no claims.

use serde_json::{Value, json};

use super::annotations::selected;
use super::{Read, items, words};
use crate::error::{Error, ErrorKind};

pub(super) fn read(value: &Value, read: &mut Read) -> Result<(), Error> {
    if value["rows"].as_array().is_some_and(|rows| value["total"].as_u64() > Some(rows.len() as u64)) {
        read.leave_out("more-pages", "total", "these are not all of them");
    }
    let mut seen = 0;
    for (index, row) in items(value, &["rows", "annotations"]).enumerate() {
        let path = format!("rows[{index}]");
        if row["references"].as_array().is_some_and(|parents| !parents.is_empty()) {
            read.leave_out("reply-left-out", &path, "a reply is not a claim");
            continue;
        }
        seen += 1;
        read.first_of(&row["target"], &format!("{path}.target"));
        if row["tags"].as_array().is_some_and(|tags| !tags.is_empty()) {
            read.leave_out("tags-left-out", &path, "a claim has no place for tags");
        }
        let Some(mut claim) = selected(&row["target"][0]["selector"], &path, read) else { continue };
        if claim.contains_key("quote") {
            claim.remove("start");
            claim.remove("end");
        }
        if let Some(source) = words(&row["target"][0], "source").or_else(|| words(row, "uri")) {
            claim.insert("source".to_owned(), json!(source));
        }
        if let Some(id) = words(row, "id") {
            claim.insert("id".to_owned(), json!(id));
        }
        if let Some(note) = words(row, "text") {
            claim.insert("note".to_owned(), json!(note));
        }
        read.claims.push(Value::Object(claim));
    }
    if seen == 0 {
        return Err(Error::new(ErrorKind::InvalidShape, "rows", "there is no annotation"));
    }
    Ok(())
}
