//! Documents of others: whatever the bytes are, they are read, or refused with a code.

use crossread::compare::Options;
use crossread::error::Error;
use crossread::formats;
use crossread::render::{self, render};
use crossread::wire::{self, ArticleInput, ClaimPairInput, OptionsInput, PairInput, from_json, to_json};
use serde_json::Value;

/// Reads a document and writes what comes of it.
type Reader = fn(&[u8]) -> Result<String, Error>;

/// Every reader of documents that the project has, by the name of what it reads.
const READERS: &[(&str, Reader)] = &[
    ("pair", |bytes| wire::compare(from_json::<PairInput>(bytes)?, &Options::default()).map(|it| to_json(&it))),
    ("article", |bytes| wire::suggest_claims(from_json::<ArticleInput>(bytes)?).map(|it| to_json(&it))),
    ("claims", |bytes| wire::relate(from_json::<ClaimPairInput>(bytes)?).map(|it| to_json(&it))),
    ("formats", |bytes| {
        formats::import(&String::from_utf8_lossy(bytes), &formats::ImportOptions::default()).map(|it| it.to_string())
    }),
    ("exports", |bytes| formats::export("comparison", bytes, true)),
    ("static page", |bytes| render(bytes, &render::Options::default()).map(|page| format!("[{}]", page.len()))),
    ("options", |bytes| from_json::<OptionsInput>(bytes)?.into_options().map(|_| "{}".to_owned())),
];

/// The bytes are the document.
pub fn check(bytes: &[u8]) {
    for (name, read) in READERS {
        match read(bytes) {
            Ok(written) => {
                let value = serde_json::from_str::<Value>(&written).unwrap_or_else(|error| panic!("{name}: {error}"));
                assert!(value.is_object() || value.is_array(), "{name} came to {value}");
            }
            Err(error) => {
                let code = error.code();
                assert!(code.bytes().all(|it| it == b'-' || it.is_ascii_lowercase()), "{name}: the code {code}");
                assert!(!error.to_string().is_empty(), "{name}: {code} says nothing");
            }
        }
    }
}
