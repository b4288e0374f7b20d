//! The contract: what goes in and what comes out, by the library and by the command line.
//!
//! `wire/pairs/*.json` are pairs that use every field, `wire/comparisons/*.json` what must come of them. After a
//! change that is meant, write them anew and read the difference:
//!
//! ```text
//! CROSSREAD_BLESS=1 cargo test --test contract
//! ```
//!
//! What is refused and what is let through with a warning stands in `wire/refused.json` and `wire/warned.json`.

#[cfg(feature = "cli")]
#[path = "common/command_line.rs"]
mod command_line;
#[path = "common/library.rs"]
mod library;
#[path = "common/rows.rs"]
mod rows;
#[path = "common/shape.rs"]
mod shape;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crossread::compare::Options;
use crossread::wire::{self, OptionsInput, PairInput};
use library::{compare, compare_with};
use rows::{Row, refused, warned};
use serde_json::{Value, json};
use shape::Shapes;

/// Codes that no row can give: what is no JSON has no pair, and neither options nor receipts are part of one.
const CODES_WITHOUT_A_ROW: [&str; 3] = ["damaged-receipt", "invalid-json", "invalid-option"];

fn wire_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wire")
}

/// The names of the files in a folder of `wire`, sorted.
fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(wire_folder().join(folder)).expect("the folder is there");
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect()
}

fn pairs() -> impl Iterator<Item = (String, Value)> {
    names("pairs").into_iter().map(|name| {
        let text = fs::read_to_string(wire_folder().join("pairs").join(&name)).expect("the pair can be read");
        let pair = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, pair)
    })
}

/// A comparison as it is kept: the bytes of the contract, a field a line.
fn written(pair: &Value) -> String {
    let pair: PairInput = wire::read(pair).expect("the pair has the shape of a pair");
    let comparison = wire::compare(pair, &Options::default()).expect("the pair is compared");
    serde_json::to_string_pretty(&comparison).expect("the contract has only string keys and finite numbers") + "\n"
}

#[test]
fn comparisons_are_what_they_were() {
    let bless = std::env::var_os("CROSSREAD_BLESS").is_some();
    let mut changed = Vec::new();
    for (name, pair) in pairs() {
        let path = wire_folder().join("comparisons").join(&name);
        let now = written(&pair);
        if bless {
            fs::write(&path, &now).expect("the comparison can be written");
        }
        let before = fs::read_to_string(&path).unwrap_or_default();
        if let Some((line, now)) = (1..).zip(now.lines()).find(|(line, now)| before.lines().nth(line - 1) != Some(now))
        {
            let before = before.lines().nth(line - 1).unwrap_or_default();
            changed.push(format!("tests/wire/comparisons/{name}:{line}\n    was {before}\n    is  {now}"));
        } else if now != before {
            changed.push(format!("tests/wire/comparisons/{name} has lines more"));
        }
    }
    assert!(changed.is_empty(), "see the top of tests/contract.rs if this is meant:\n{}", changed.join("\n"));
    assert_eq!(names("comparisons"), names("pairs"), "a pair and its comparison have one name");
}

#[test]
fn pairs_and_comparisons_are_what_the_types_say() {
    let shapes = Shapes::of_the_contract();
    for (name, pair) in pairs() {
        // A whole W3C annotation has fields that are not ours, and that we let through.
        if name != "web-annotations.json" {
            shapes.check(&pair, "PairInput");
        }
        shapes.check(&compare(&pair).expect("the pair is compared"), "Comparison");
    }
}

/// A test of the test: a field that the types do not name, or lack, does not pass.
#[test]
#[should_panic(expected = "Warning.severity is not in the types")]
fn a_field_that_the_types_do_not_name() {
    let warning = json!({ "code": "orphan-claim", "path": "", "message": "", "severity": 1 });
    Shapes::of_the_contract().check(&warning, "Warning");
}

#[test]
fn the_pairs_use_every_relation_origin_and_status() {
    let written: String = pairs().map(|(_, pair)| written(&pair)).collect();
    let relations = ["agree", "dispute", "related"].map(|name| format!("\"relation\": \"{name}\""));
    let origins = ["engine", "annotation", "judge", "person"].map(|name| format!("\"origin\": \"{name}\""));
    let statuses = ["exact", "moved", "changed", "orphan"].map(|name| format!("\"status\": \"{name}\""));
    let fields = ["sameSource", "suggested", "engine", "grid", "candidates", "reason", "gist", "note", "dir", "values"];
    let fields = fields.map(|name| format!("\"{name}\":"));
    for part in relations.iter().chain(&origins).chain(&statuses).chain(&fields) {
        assert!(written.contains(part), "{part} is in no comparison of tests/wire");
    }
}

#[test]
fn what_is_refused() {
    for Row { what, pair, code, path } in refused() {
        let error = compare(&pair).map(|_| ()).expect_err(&what);
        assert_eq!((error.code(), error.path()), (code.as_str(), path.as_str()), "{what}: {error}");
        assert!(!error.message().is_empty(), "{what}");
    }
}

#[test]
fn what_is_let_through_with_a_warning() {
    for Row { what, pair, code, path } in warned() {
        let comparison = compare(&pair).unwrap_or_else(|error| panic!("{what}: {error}"));
        let warnings = comparison["warnings"].as_array().expect("a list");
        let is_it = |warning: &Value| warning["code"] == *code && warning["path"] == *path;
        assert!(warnings.iter().any(is_it), "{what}: {warnings:?}");
    }
}

#[test]
fn every_code_is_tested() {
    let source = include_str!("../src/error.rs");
    let codes = source.lines().filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\","));
    let mut tested: BTreeSet<String> = refused().into_iter().chain(warned()).map(|row| row.code).collect();
    tested.extend(CODES_WITHOUT_A_ROW.map(str::to_owned));
    assert_eq!(codes.map(str::to_owned).collect::<BTreeSet<_>>(), tested);
}

#[test]
fn options_out_of_range() {
    let check = |options: Value, path: &str| {
        let input: OptionsInput = wire::read(&options).expect("the shape is right");
        let error = input.into_options().expect_err("the option is refused");
        assert_eq!((error.code(), error.path()), ("invalid-option", path), "{options}");
        error
    };
    for most in [json!(0), json!(21), json!(-1), json!(2.5), json!(1e300)] {
        let error = check(json!({ "maxMarkersPerClaim": most }), "options.maxMarkersPerClaim");
        assert_eq!(error.message(), "must be a whole number from 1 to 20");
    }
    for least in [json!(-0.1), json!(1.1)] {
        check(json!({ "minConfidence": least }), "options.minConfidence");
    }
    let error = wire::read::<OptionsInput, _>(&json!({ "minConfidence": "high" })).expect_err("a word is no number");
    assert_eq!((error.code(), error.path()), ("invalid-shape", "minConfidence"));
}

#[test]
fn options_leave_out_the_engines_markers_only() {
    let sure = Options::default().with_min_confidence(1.0).expect("1 is in range");
    let (_, engine) = pairs().find(|(name, _)| name == "engine.json").expect("the pair is there");
    let comparison = compare_with(&engine, &sure).expect("the pair is compared");
    let origins: Vec<&Value> = comparison["markers"].as_array().into_iter().flatten().map(|it| &it["origin"]).collect();
    assert_eq!(origins, ["person"]);
}

#[test]
fn what_a_judge_may_be_asked_is_a_list_where_verdicts_are_given() {
    let pair = json!({ "a": { "text": "The dam held.", "claims": [] }, "b": { "text": "It held." } });
    assert_eq!(compare(&pair).expect("the pair is compared").get("candidates"), None);
    let judged = json!({ "a": pair["a"], "b": pair["b"], "verdicts": [] });
    assert_eq!(compare(&judged).expect("the pair is compared").get("candidates"), Some(&json!([])));
}

#[test]
fn unknown_fields_are_let_through() {
    let pair = json!({
        "a": { "text": "The dam held.", "claims": [{ "quote": "dam", "colour": "red" }], "id": 7 },
        "b": { "text": "It held.", "claims": [] },
        "madeBy": { "tool": "notes" },
    });
    assert_eq!(compare(&pair).expect("the pair is compared")["warnings"], json!([]));
}

#[cfg(feature = "cli")]
mod by_command_line {
    use super::command_line::{Called, crossread};
    use super::*;

    /// Exit status 2, a message that holds all of `parts`, nothing on standard output.
    #[track_caller]
    fn check_refused(called: &Called, parts: &[&str]) {
        assert_eq!(called.status, Some(2), "{}", called.stderr);
        assert_eq!(called.stdout, "");
        for part in parts {
            assert!(called.stderr.contains(part), "{part:?} is not in {:?}", called.stderr);
        }
    }

    /// What a call that went well printed, a value a line.
    #[track_caller]
    fn values(called: &Called) -> Vec<Value> {
        assert_eq!((called.status, called.stderr.as_str()), (Some(0), ""));
        assert!(called.stdout.is_empty() || called.stdout.ends_with('\n'));
        called.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is a value")).collect()
    }

    #[test]
    fn compare_prints_the_comparison() {
        for (name, pair) in pairs() {
            let file = wire_folder().join("pairs").join(&name);
            let called = crossread(&["compare", file.to_str().expect("a path in UTF-8")], b"");
            let expected: PairInput = wire::read(&pair).expect("the pair has the shape of a pair");
            let expected = wire::compare(expected, &Options::default()).expect("the pair is compared");
            let expected = serde_json::to_string(&expected).expect("a comparison is JSON");
            assert_eq!(called.stdout.strip_suffix('\n'), Some(expected.as_str()), "{name}: {}", called.stderr);
        }
    }

    #[test]
    fn compare_reads_standard_input() {
        let pair = "\u{feff}{ \"a\": { \"text\": \"The dam held.\" }, \"b\": { \"text\": \"It held.\" } }\r\n";
        let printed = values(&crossread(&["compare", "-"], pair.as_bytes()));
        assert_eq!(printed[0]["schema"], "crossread/comparison@1");
    }

    #[test]
    fn what_is_refused() {
        for Row { what, pair, code, path } in refused() {
            let called = crossread(&["compare", "-"], pair.to_string().as_bytes());
            let start = if path.is_empty() { format!("{code}: ") } else { format!("{code}: {path}: ") };
            assert!(called.stderr.contains(&start), "{what}: {}", called.stderr);
            check_refused(&called, &[]);
        }
    }

    #[test]
    fn what_is_no_json() {
        let broken: [&[u8]; 5] = [b"", b"{\"a\": ", b"{} {}", b"{'a': 1}", b"{\"a\": \"\xff\"}"];
        for json in broken {
            check_refused(&crossread(&["compare", "-"], json), &["invalid-json: "]);
        }
    }

    #[test]
    fn what_is_no_call() {
        check_refused(&crossread(&["compare", "no-such-file.json"], b""), &["no-such-file.json"]);
        for arguments in [&["compare"][..], &[], &["contrast", "-"], &["relate", "pairs.jsonl"]] {
            check_refused(&crossread(arguments, b""), &["usage: crossread compare"]);
        }
    }

    #[test]
    fn relate_prints_a_result_a_line() {
        let lines = "{\"id\": \"one\", \"a\": \"Twelve homes burned in Ferrow.\", \"b\": \"🔥 12 homes burned in Ferrow.\"}\n\
            \r\n\
            {\"a\": \"A choir sang.\", \"b\": \"The ferry was late.\"}";
        let results = values(&crossread(&["relate"], lines.as_bytes()));
        let shapes = Shapes::of_the_contract();
        for result in &results {
            shapes.check(result, "RelateResult");
            let sum: f64 = result["probabilities"].as_object().expect("four").values().filter_map(Value::as_f64).sum();
            assert!((sum - 1.0).abs() < 0.003, "{result}");
        }
        let ids: Vec<&Value> = results.iter().map(|result| &result["id"]).collect();
        assert_eq!(ids, [&json!("one"), &Value::Null]);
        assert_eq!(results[1]["relation"], "none");
        let ranges = results[0]["evidence"].as_array().into_iter().flatten();
        let ends = ranges.flat_map(|evidence| evidence["b"].as_array().cloned().unwrap_or_default());
        assert!(ends.filter_map(|range| range["start"].as_u64()).all(|start| start >= 3), "{}", results[0]);
        assert_eq!(values(&crossread(&["relate"], b"\n")), Vec::<Value>::new());
    }

    #[test]
    fn relate_says_which_line_is_wrong() {
        let good = "{\"a\": \"A choir sang.\", \"b\": \"The ferry was late.\"}\n";
        let check = |line: &str, code: &str, path: &str| {
            let called = crossread(&["relate"], format!("{good}{line}\n{good}").as_bytes());
            check_refused(&called, &[&format!("{code}: {path}: "), "(line 2)"]);
        };
        check("{\"a\": ", "invalid-json", "[1]");
        check("{\"a\": \"A choir sang.\"}", "invalid-shape", "[1].b");
        check("{\"a\": 7, \"b\": \"It was late.\"}", "invalid-shape", "[1].a");
        check("{\"a\": \"…\", \"b\": \"It was late.\"}", "empty-text", "[1].a");
        check(&json!({ "a": "é".repeat(5_001), "b": "x" }).to_string(), "over-limit", "[1].a");
    }
}
