//! Other people's formats: a comparison written as they read it, and their annotations read as claims.
//!
//! One file a format, with its source and what it cannot carry. Texts go in and come out: these are files. What cannot
//! be read is refused with its path; what can be left out is left out with a warning.

mod annotations;
mod cells;
mod excerpt;
mod hypothesis;
mod markdown;
mod place;
mod recogito;
mod schema_org;
mod table;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use self::place::Places;
use crate::error::{Error, ErrorKind};
use crate::wire::made::{Given, comparison_of, value_of};

pub use self::place::Unit;

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
    format("csv", "csv", "text/csv", true, true),
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

/// What is known about a file that is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportOptions<'t> {
    /// Its format; without one its shape tells it.
    pub format: Option<&'t str>,
    /// What its positions count, where it does not say so itself.
    pub unit: Unit,
    /// The text of the article that it is about: positions outside it are left out, and those in code points become ours.
    pub article: Option<&'t str>,
}

/// Reads the claims of an article, or of two, out of a file, in the form of a pair's claims and links: `{ format, claims,
/// links, warnings }`. Of verdicts only a person's are links: the engine's are its own to find again.
///
/// # Errors
/// `invalid-json` and `invalid-shape` with the path; `invalid-option` for a format that is not read.
pub fn import(text: &str, options: &ImportOptions) -> Result<Value, Error> {
    let name = match options.format {
        Some(name) => FORMATS.iter().find(|it| it.reads && it.name == name).ok_or_else(|| unknown(name))?.name,
        None => told_by_shape(text)?,
    };
    let mut read = Read {
        claims: Vec::new(),
        links: Vec::new(),
        warnings: Vec::new(),
        places: Places::new(options.unit, options.article),
    };
    match name {
        "csv" => table::read_pairs(text, &mut read)?,
        "claims-csv" => table::read_claims(text, &mut read)?,
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
    read.tell_ids_apart();
    Ok(json!({ "format": name, "claims": read.claims, "links": read.links, "warnings": read.warnings }))
}

fn unknown(format: &str) -> Error {
    Error::new(ErrorKind::InvalidOption, "format", format!("there is no such format: {format}"))
}

/// What a file is, by the names of its fields.
fn told_by_shape(text: &str) -> Result<&'static str, Error> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']) {
        return Ok(if table::is_of_pairs(text) { "csv" } else { "claims-csv" });
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
#[derive(Debug)]
struct Read<'t> {
    claims: Vec<Value>,
    links: Vec<Value>,
    warnings: Vec<Value>,
    places: Places<'t>,
}

impl Read<'_> {
    /// Drops the ids of claims that another claim before them in the same article has.
    fn tell_ids_apart(&mut self) {
        let mut seen = BTreeSet::new();
        for index in 0..self.claims.len() {
            let claim = &mut self.claims[index];
            let Some(id) = claim.get("id").and_then(Value::as_str) else { continue };
            if !seen.insert(format!("{} {} {id}", claim["article"], claim["source"])) {
                claim.as_object_mut().and_then(|claim| claim.remove("id"));
                self.leave_out("id-repeated", &format!("claims[{index}].id"), "another claim has this id");
            }
        }
    }

    /// Reads that a person said how two claims are related.
    fn link(&mut self, [a, b]: [&str; 2], relation: &str, by: Option<&str>, reason: Option<&str>) {
        let mut link = json!({ "a": a, "b": b, "relation": relation });
        for (field, words) in [("by", by), ("reason", reason)] {
            if let Some(words) = words {
                link[field] = words.into();
            }
        }
        self.links.push(link);
    }

    /// Says that only the first of several is read.
    fn first_of(&mut self, list: &Value, path: &str) {
        if list.as_array().is_some_and(|list| list.len() > 1) {
            self.leave_out("target-left-out", path, "only the first of several places is read");
        }
    }

    /// Leaves something out, and says so.
    fn leave_out(&mut self, code: &str, path: &str, message: &str) {
        self.warnings.push(json!({ "code": code, "path": path, "message": message }));
    }
}

/// How two claims can be related, and what is said where that does not stand there.
const RELATIONS: [&str; 3] = ["agree", "dispute", "related"];
const NO_RELATION: &str = "this does not say how two claims are related";

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
