//! Labelled claim pairs from JSON Lines files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use crossread::align::Profile;
use crossread::lang::Language;
use crossread::relation::Relation;
use serde_json::Value;

/// A labelled claim pair, read.
#[allow(dead_code, reason = "training and measuring each use a part")]
pub(crate) struct Row {
    pub(crate) id: String,
    /// The event; rows of one topic are never split between training and measuring.
    pub(crate) topic: String,
    /// Whether it is from two whole articles, all of whose candidate pairs are labelled.
    pub(crate) natural: bool,
    pub(crate) texts: [String; 2],
    pub(crate) profiles: [Profile; 2],
    pub(crate) label: Relation,
    /// Whether the label only says related or not.
    pub(crate) binary: bool,
}

const LABELS: [Relation; 4] = [Relation::Dispute, Relation::Agree, Relation::Related, Relation::None];

/// The rows of `paths`: files, or folders of `.jsonl` files. Of a folder, the files that its `held-out.txt` names are left
/// out, or, with `held_out`, are the only ones. Rows without a settled label are left out.
pub(crate) fn read(paths: &[PathBuf], held_out: bool) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for path in paths {
        for file in files(path, held_out)? {
            let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            for (line, number) in text.lines().zip(1..) {
                let row = row(line).with_context(|| format!("{}:{number}", file.display()))?;
                rows.extend(row);
            }
        }
    }
    if rows.is_empty() {
        bail!("there is no labelled pair in {paths:?}");
    }
    Ok(rows)
}

fn files(path: &Path, held_out: bool) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let list = fs::read_to_string(path.join("held-out.txt")).context("held-out.txt")?;
    let held: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let mut files: Vec<PathBuf> = fs::read_dir(path)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        file.extension().is_some_and(|ending| ending == "jsonl") && held.contains(&&*name) == held_out
    });
    files.sort();
    Ok(files)
}

fn row(line: &str) -> Result<Option<Row>> {
    let value: Value = serde_json::from_str(line)?;
    let words = |name: &str| value[name].as_str().map(str::to_owned);
    let label = match (&value["label"], &value["related"]) {
        (Value::String(label), _) => LABELS.into_iter().find(|it| it.name() == label).context("an unknown label")?,
        (_, Value::Number(related)) if related.as_i64() == Some(1) => Relation::Related,
        (_, Value::Number(_)) => Relation::None,
        // Readers who differ have settled nothing.
        _ => return Ok(None),
    };
    let texts = [words("a").context("no a")?, words("b").context("no b")?];
    let profiles = texts.each_ref().map(|text| Profile::new(Language::english(), text));
    let id = words("id").unwrap_or_default();
    let topic = words("topic").unwrap_or_else(|| id.clone());
    let (natural, binary) = (value.get("a_id").is_some(), value.get("related").is_some());
    Ok(Some(Row { id, topic, natural, texts, profiles, label, binary }))
}
