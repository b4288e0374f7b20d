//! Other people's formats: a comparison written as they read it, and their annotations read as claims.
//!
//! One file a format, with its source and what it cannot carry. Texts go in and come out: these are files. What cannot
//! be read is refused with its path; what can be left out is left out with a warning.

mod annotations;
mod cells;
mod excerpt;
mod hypothesis;
mod markdown;
mod recogito;
mod schema_org;
mod table;

use serde_json::{Value, json};

use crate::error::{Error, ErrorKind};
use crate::wire::made::{Given, comparison_of, value_of};

/// A format, and which way it goes.
#[derive(Debug)]
pub struct Format {
    /// Its stable name.
    pub name: &'static str,
    /// The end of a file's name.
    pub extension: &'static str,
    /// What a server calls it.
    pub media_type: &'static str,
    /// Whether claims are read from it.
    pub reads: bool,
    /// Whether a comparison is written to it.
    pub writes: bool,
}

/// Every format, in the order in which a page would offer them.
pub const FORMATS: [Format; 8] = [
    format("comparison", "comparison.json", "application/json", false, true),
    format("csv", "csv", "text/csv", false, true),
    format("markdown", "md", "text/markdown", false, true),
    format("w3c", "annotations.json", "application/ld+json", true, true),
    format("schema-org", "claims.json", "application/ld+json", true, true),
    format("claims-csv", "claims.csv", "text/csv", true, true),
    format("hypothesis", "json", "application/json", true, false),
    format("recogito", "json", "application/json", true, false),
];

const fn format(
    name: &'static str,
    extension: &'static str,
    media_type: &'static str,
    reads: bool,
    writes: bool,
) -> Format {
    Format { name, extension, media_type, reads, writes }
}

/// The formats as JSON: `{ name, extension, mediaType, reads, writes }`.
#[must_use]
pub fn list() -> Value {
    let entry = |it: &Format| {
        let Format { name, extension, media_type, reads, writes } = it;
        json!({ "name": name, "extension": extension, "mediaType": media_type, "reads": reads, "writes": writes })
    };
    FORMATS.iter().map(entry).collect()
}

/// Writes a file's comparison, or that of its pair, in a format. `quote_only` leaves out the articles but for the claims
/// and a few words around each; every format but `comparison` does so anyway.
///
/// # Errors
/// `invalid-option` for a format that is not written, and what reading and comparing the file refuses.
pub fn export(format: &str, file: &[u8], quote_only: bool) -> Result<String, Error> {
    let comparison = comparison_of(file)?;
    let given = Given::read(&comparison)?;
    Ok(match format {
        "comparison" if quote_only => lines(&excerpt::excerpt(&comparison, &given)),
        "comparison" => lines(&comparison),
        "csv" => table::pairs(&given),
        "claims-csv" => table::claims(&given),
        "markdown" => markdown::write(&given),
        "w3c" => lines(&annotations::write(&given)),
        "schema-org" => lines(&schema_org::write(&given)),
        other => return Err(unknown(other)),
    })
}

/// Reads the claims of an article out of a file, in the form of a pair's claims: `{ format, claims, warnings }`. Without
/// a format the file's shape tells it.
///
/// # Errors
/// `invalid-json` and `invalid-shape` with the path; `invalid-option` for a format that is not read.
pub fn import(format: Option<&str>, text: &str) -> Result<Value, Error> {
    let mut read = Read::default();
    let name = match format {
        Some(name) => FORMATS.iter().find(|it| it.reads && it.name == name).ok_or_else(|| unknown(name))?.name,
        None => told_by_shape(text)?,
    };
    match name {
        "claims-csv" => table::read(text, &mut read)?,
        name => {
            let value = value_of(text.as_bytes())?;
            match name {
                "w3c" => annotations::read(&value, &mut read)?,
                "hypothesis" => hypothesis::read(&value, &mut read)?,
                "recogito" => recogito::read(&value, &mut read)?,
                _ => schema_org::read(&value, &mut read)?,
            }
        }
    }
    Ok(json!({ "format": name, "claims": read.claims, "warnings": read.warnings }))
}

fn unknown(format: &str) -> Error {
    Error::new(ErrorKind::InvalidOption, "format", format!("there is no such format: {format}"))
}

/// What a file is, by the names of its fields.
fn told_by_shape(text: &str) -> Result<&'static str, Error> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']) {
        return Ok("claims-csv");
    }
    let value = value_of(text.as_bytes())?;
    let first = items(&value, &["items", "rows", "annotations", "@graph"]).next();
    let kind = |value: &Value| value["@type"].is_string() || value["@type"].is_array();
    let of_list = |value: &Value| value["target"]["selector"].is_array() && value["bodies"].is_array();
    Ok(match first {
        Some(it) if value.get("rows").is_some() || it["target"].is_array() && it["uri"].is_string() => "hypothesis",
        Some(it) if kind(it) => "schema-org",
        Some(it) if of_list(it) || it["body"].is_array() && it["target"]["source"].is_null() => "recogito",
        _ => "w3c",
    })
}

/// The items of a file: of the first of these fields that is a list, of the file itself, or the file alone.
fn items<'v>(value: &'v Value, fields: &[&str]) -> impl Iterator<Item = &'v Value> {
    let list = fields.iter().find_map(|field| value.get(field)?.as_array()).or_else(|| value.as_array());
    list.map_or_else(|| std::slice::from_ref(value), Vec::as_slice).iter()
}

/// What was read, and what was left out.
#[derive(Debug, Default)]
struct Read {
    claims: Vec<Value>,
    warnings: Vec<Value>,
}

impl Read {
    /// Leaves something out, and says so.
    fn leave_out(&mut self, code: &str, path: &str, message: &str) {
        self.warnings.push(json!({ "code": code, "path": path, "message": message }));
    }
}

/// A value as a file.
fn lines(value: &Value) -> String {
    format!("{value:#}\n")
}

/// A string that says something.
fn words<'v>(value: &'v Value, field: &str) -> Option<&'v str> {
    value.get(field)?.as_str().filter(|words| !words.trim().is_empty())
}

/// The words before and after a range, some 32 of UTF-16 code units, cut at white space where there is some.
fn around(units: &[u16], (start, end): (usize, usize)) -> (String, String) {
    const NEAR: usize = 32;
    let before = String::from_utf16_lossy(units.get(start.saturating_sub(NEAR)..start).unwrap_or_default());
    let after = String::from_utf16_lossy(units.get(end..units.len().min(end + NEAR)).unwrap_or_default());
    (before, after)
}
