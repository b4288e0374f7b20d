//! CSV (RFC 4180): the pairs as a table, and claims as a table that is read again.
//!
//! The table of pairs has no positions, and of a claim only who says it; that of claims has no answers and no links. Both
//! are read again.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::cells::{row, rows};
use super::{NO_RELATION, RELATIONS, Read};
use crate::error::{Error, ErrorKind};
use crate::wire::made::{Given, SIDES};

const PAIRS: [&str; 13] = [
    "pair",
    "relation",
    "confidence",
    "origin",
    "a",
    "a_quote",
    "a_speaker",
    "b",
    "b_quote",
    "b_speaker",
    "evidence",
    "by",
    "reason",
];

const CLAIMS: [&str; 9] = ["article", "id", "quote", "start", "end", "speaker", "stance", "gist", "note"];

/// A row a pair, then one for each claim that only one article makes.
pub(super) fn pairs(given: &Given) -> String {
    let mut text = row(&PAIRS.map(String::from));
    let claim = |side: usize, id: &str| {
        let claim = given.articles[side].claim(id);
        let said = |words: Option<&str>| words.unwrap_or_default().to_owned();
        [id.to_owned(), said(claim.map(|it| it.quote)), said(claim.and_then(|it| it.speaker))]
    };
    for marker in &given.markers {
        let evidence: Vec<&str> = marker.evidence.iter().map(|it| it.kind).collect();
        let first = [marker.id, marker.relation, &marker.confidence.to_string(), marker.origin].map(String::from);
        let [a, b] = [0, 1].map(|side| claim(side, marker.ends[side]));
        let person = [marker.by, marker.reason].map(|words| words.unwrap_or_default().to_owned());
        text += &row(&[&first[..], &a, &b, &[evidence.join(" ")], &person].concat());
    }
    let none = || vec![String::new(); 3];
    for (side, article) in given.articles.iter().enumerate() {
        for id in &article.only {
            let first = [String::new(), format!("only-{}", SIDES[side]), String::new(), String::new()];
            let own = claim(side, id).to_vec();
            let (a, b) = if side == 0 { (own, none()) } else { (none(), own) };
            text += &row(&[&first[..], &a, &b, &none()].concat());
        }
    }
    text
}

/// A row a claim.
pub(super) fn claims(given: &Given) -> String {
    let mut text = row(&CLAIMS.map(String::from));
    for (side, article) in SIDES.iter().zip(&given.articles) {
        for claim in &article.claims {
            let end =
                |pick: fn((usize, usize)) -> usize| claim.range.map(|it| pick(it).to_string()).unwrap_or_default();
            let said = |words: Option<&str>| words.unwrap_or_default().to_owned();
            text += &row(&[
                (*side).to_owned(),
                claim.id.to_owned(),
                claim.quote.to_owned(),
                end(|it| it.0),
                end(|it| it.1),
                said(claim.speaker),
                said(claim.stance),
                said(claim.gist),
                said(claim.note),
            ]);
        }
    }
    text
}

/// What a table of pairs cannot do without.
const PAIR_COLUMNS: [&str; 5] = ["relation", "a", "a_quote", "b", "b_quote"];

/// A table whose first row names its columns, in any order; columns that nobody asks for are left alone.
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(text: &str) -> Result<Self, Error> {
        let mut rows = rows(text).map_err(|row| refused(format!("[{row}]"), "a quotation mark does not end"))?;
        if rows.is_empty() {
            return Err(refused(String::new(), "there is no row that names the columns"));
        }
        let columns = rows.remove(0).iter().map(|name| name.trim().to_lowercase()).collect();
        Ok(Self { columns, rows })
    }

    /// Where the first of these columns is that there is.
    fn column(&self, names: &[&str]) -> Option<usize> {
        self.columns.iter().position(|column| names.contains(&column.as_str()))
    }

    fn is_of_pairs(&self) -> bool {
        PAIR_COLUMNS.iter().all(|name| self.column(&[name]).is_some())
    }
}

/// What a cell says; nothing where it is blank.
fn cell(row: &[String], column: Option<usize>) -> Option<&str> {
    row.get(column?).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

fn refused(path: String, message: &str) -> Error {
    Error::new(ErrorKind::InvalidShape, path, message)
}

/// Whether a text is a table of pairs, by its first line.
pub(super) fn is_of_pairs(text: &str) -> bool {
    Table::read(text.lines().next().unwrap_or_default()).is_ok_and(|table| table.is_of_pairs())
}

/// Reads each claim of a table of pairs once, with its words and who says it, and each verdict of a person.
pub(super) fn read_pairs(text: &str, read: &mut Read) -> Result<(), Error> {
    let table = Table::read(text)?;
    if !table.is_of_pairs() {
        return Err(refused("[0]".to_owned(), "a column of relation, a, a_quote, b, b_quote is missing"));
    }
    let mut seen = BTreeSet::new();
    for (number, row) in (1..).zip(&table.rows) {
        let said = |name: &str| cell(row, table.column(&[name]));
        for side in SIDES {
            let Some((id, quote)) = said(side).zip(said(&format!("{side}_quote"))) else { continue };
            if !seen.insert(format!("{side}:{id}")) {
                continue;
            }
            let mut claim = json!({ "article": side, "id": id, "quote": quote });
            if let Some(speaker) = said(&format!("{side}_speaker")) {
                claim["speaker"] = speaker.into();
            }
            read.claims.push(claim);
        }
        if said("origin") != Some("person") {
            continue;
        }
        match (said("a").zip(said("b")), said("relation").filter(|relation| RELATIONS.contains(relation))) {
            (Some((a, b)), Some(relation)) => read.link([a, b], relation, said("by"), said("reason")),
            _ => read.leave_out("link-left-out", &format!("[{number}]"), NO_RELATION),
        }
    }
    Ok(())
}

/// Reads claims. `exact` and `side` are known as names of columns, too.
pub(super) fn read_claims(text: &str, read: &mut Read) -> Result<(), Error> {
    let table = Table::read(text)?;
    let column = |names: &[&str]| table.column(names);
    let quote = column(&["quote", "exact"]);
    let ends = column(&["start"]).zip(column(&["end"]));
    if quote.is_none() && ends.is_none() {
        return Err(refused("[0]".to_owned(), "a column `quote`, or `start` and `end`, is missing"));
    }
    for (number, row) in (1..).zip(&table.rows) {
        let mut claim = Map::new();
        if let Some(quote) = cell(row, quote) {
            claim.insert("quote".to_owned(), json!(quote));
        }
        let place = ends.and_then(|(start, end)| Some((cell(row, Some(start))?, cell(row, Some(end))?)));
        if let Some((start, end)) = place {
            let ends = (start.parse().ok(), end.parse().ok());
            if let Err((code, message)) = read.places.put(&mut claim, ends, None) {
                read.leave_out(code, &format!("[{number}].start"), message);
            }
        }
        if claim.is_empty() {
            read.leave_out(
                "claim-without-place",
                &format!("[{number}]"),
                "this row has neither a quote nor a position",
            );
            continue;
        }
        for (names, field) in [
            (&["article", "side"][..], "article"),
            (&["id"], "id"),
            (&["speaker"], "speaker"),
            (&["stance"], "stance"),
            (&["gist"], "gist"),
            (&["note", "comment"], "note"),
        ] {
            if let Some(words) = cell(row, column(names)) {
                claim.insert(field.to_owned(), json!(words));
            }
        }
        read.claims.push(Value::Object(claim));
    }
    Ok(())
}
