//! Annotations as Recogito's tools keep them: W3C-like with `body` (`recogito-js`), or with `bodies` and plain selectors
//! (`text-annotator-js`). Positions count UTF-16 code units of the annotated text.

use serde_json::{Value, json};

use super::annotations::{bodies, selected};
use super::{Read, items, words};
use crate::error::{Error, ErrorKind};

pub(super) fn read(value: &Value, read: &mut Read) -> Result<(), Error> {
    let mut seen = 0;
    for (index, item) in items(value, &["annotations"]).enumerate() {
        seen += 1;
        let path = format!("[{index}]");
        let own = item["bodies"].is_array();
        if own {
            read.first_of(&item["target"]["selector"], &format!("{path}.target.selector"));
        }
        let selector = if own { typed(&item["target"]["selector"][0]) } else { item["target"]["selector"].clone() };
        let Some(mut claim) = selected(&selector, &path, read) else { continue };
        if let Some(id) = words(item, "id") {
            claim.insert("id".to_owned(), json!(id.trim_start_matches('#')));
        }
        bodies(&mut claim, if own { &item["bodies"] } else { &item["body"] }, &path, read);
        read.claims.push(Value::Object(claim));
    }
    if seen == 0 {
        return Err(Error::new(ErrorKind::InvalidShape, "", "there is no annotation"));
    }
    Ok(())
}

/// Text Annotator's `{ quote, start, end }` as the selectors that it stands for.
fn typed(selector: &Value) -> Value {
    json!([
        { "type": "TextQuoteSelector", "exact": selector["quote"] },
        { "type": "TextPositionSelector", "start": selector["start"], "end": selector["end"] },
    ])
}
