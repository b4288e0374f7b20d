//! What a reader of the source may rely on: the layer rule of `src/lib.rs`, JS in one room, tables with sources, files
//! of one idea, nothing of anybody's machine.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer uses only those after it; rooms of one layer do not use each other.
const LAYERS: [&[&str]; 11] = [
    &["wasm", "bin"],
    &["formats", "render", "exercise"],
    &["wire"],
    &["compare"],
    &["view"],
    &["marker"],
    &["relation"],
    &["align"],
    &["article", "lang"],
    &["text"],
    &["error"],
];

/// Made, fetched or not ours.
const NOT_SOURCE: [&str; 7] = [".git", "target", "dist", "node_modules", "pkg", "out", "proptest-regressions"];

/// What people write and read, by the end of its name. Tables are as long as they are.
const SOURCE: [&str; 8] = ["rs", "js", "ts", "css", "html", "py", "md", "toml"];

/// Split at the latest at so many lines.
const MOST_LINES: usize = 500;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder of the project, by their path in it, sorted.
fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("the folder can be read").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if NOT_SOURCE.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let path = path.strip_prefix(root()).expect("it lies in the project");
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    Path::new(path).extension().is_some_and(|it| extensions.iter().any(|extension| it == *extension))
}

/// The lines of Rust that are no comments, with their numbers.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(source.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The room of a file in `src/`; none for `lib.rs`, which names all of them.
fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let room = inside.split('/').next()?.trim_end_matches(".rs");
    (room != "lib").then_some(room)
}

fn layer(room: &str) -> Option<usize> {
    LAYERS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that a line of code names: `crate::text::Span`, `crossread::{error, wire}`.
fn named_rooms(line: &str) -> Vec<&str> {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    let first_name = |path: &'_ str| path.find(|it| !is_name(it)).unwrap_or(path.len());
    let mut rooms = Vec::new();
    for root in ["crate::", "crossread::"] {
        for (start, _) in line.match_indices(root) {
            let path = &line[start + root.len()..];
            if line[..start].ends_with(is_name) {
                continue;
            }
            match path.strip_prefix('{') {
                Some(group) => {
                    let mut depth = 0;
                    let parts = group.split(|character| {
                        depth += i32::from(character == '{') - i32::from(character == '}');
                        character == ',' && depth == 0
                    });
                    rooms.extend(parts.map(str::trim).map(|part| &part[..first_name(part)]));
                }
                None => rooms.push(&path[..first_name(path)]),
            }
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

#[test]
fn rooms_are_read_from_paths() {
    assert_eq!(named_rooms("use crate::text::{Span, paragraphs};"), ["text"]);
    assert_eq!(named_rooms("use crate::{align::{Link, LinkKind}, error, lang::Key};"), ["align", "error", "lang"]);
    assert_eq!(named_rooms("fn new(key: crate::lang::Key, span: crate::text::Span)"), ["lang", "text"]);
    assert_eq!(named_rooms("pub(crate) use key::KeyMap;"), Vec::<&str>::new());
}

#[test]
fn layers_use_only_what_stands_to_their_right() {
    let mut wrong = Vec::new();
    for path in files("src").iter().filter(|path| has_extension(path, &["rs"])) {
        let Some(here) = room(path) else { continue };
        let own = layer(here).unwrap_or_else(|| panic!("{path}: the room {here} is in no layer of src/lib.rs"));
        let source = read(path);
        for (number, line) in code(&source) {
            // A binary of several files is a crate of its own: what is no room of the library is a file of its.
            let own_file = |named: &str| here == "bin" && layer(named).is_none();
            for named in named_rooms(line).into_iter().filter(|named| *named != here && !own_file(named)) {
                if layer(named).is_none_or(|layer| layer <= own) {
                    wrong.push(format!("{path}:{number}: {here} uses {named}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_layers_are_those_of_the_crates_documentation() {
    let layers: Vec<String> = LAYERS.iter().map(|rooms| rooms.join(", ")).collect();
    let written: Vec<String> =
        read("src/lib.rs").lines().map(|line| line.trim_start_matches("//! ").to_owned()).collect();
    assert!(written.concat().contains(&layers.join(" → ")), "src/lib.rs has no `{}`", layers.join(" → "));
}

#[test]
fn only_the_wasm_room_names_js() {
    let mut wrong = Vec::new();
    for path in files("src").iter().filter(|path| has_extension(path, &["rs"]) && room(path) != Some("wasm")) {
        let source = read(path);
        let names = |line: &str| ["js_sys", "web_sys", "wasm_bindgen"].iter().any(|name| line.contains(name));
        wrong.extend(code(&source).filter(|(_, line)| names(line)).map(|(number, _)| format!("{path}:{number}")));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_table_of_a_language_has_a_source() {
    let mut tables = 0;
    for path in files("src/lang").iter().filter(|path| !has_extension(path, &["rs"]) && !path.ends_with("/SOURCES.md"))
    {
        let (folder, name) = path.rsplit_once('/').expect("it lies in a folder");
        assert!(read(&format!("{folder}/SOURCES.md")).contains(&format!("`{name}`")), "{path} is not in SOURCES.md");
        tables += 1;
    }
    assert!(tables > 0, "there are tables");
}

#[test]
fn no_source_is_too_long() {
    let lengths = sources().map(|path| (read(&path).lines().count(), path));
    let long: Vec<_> =
        lengths.filter(|(lines, path)| *lines > MOST_LINES && !path.starts_with("tests/cases/")).collect();
    assert!(long.is_empty(), "over {MOST_LINES} lines: {long:?}");
}

#[test]
fn nothing_is_of_anybodys_machine() {
    // Put together here, so that this file does not have what it looks for.
    let homes = ["root", "home", "Users", "work", "tmp"].map(|folder| format!("/{folder}/"));
    let begins_there = |line: &str| {
        homes.iter().any(|home| {
            line.match_indices(home.as_str())
                .any(|(at, _)| line[..at].ends_with([' ', '"', '\'', '`', '(', '=']) || at == 0)
        })
    };
    let is_lock = |path: &String| has_extension(path, &["lock"]) || path.ends_with("package-lock.json");
    let locks = files(".").into_iter().filter(is_lock);
    for path in sources().chain(locks) {
        let source = read(&path);
        let line = source.lines().zip(1..).find(|(line, _)| begins_there(line));
        assert!(line.is_none(), "{path}: {line:?}");
    }
}

#[test]
fn lock_files_name_no_addresses() {
    let locks: BTreeSet<String> = files(".").into_iter().filter(|path| path.ends_with("package-lock.json")).collect();
    for path in &locks {
        let source = read(path);
        let address = source.lines().find(|line| line.contains("\"resolved\"") || line.contains("localhost"));
        assert_eq!(address, None, "{path}");
    }
    let cargo = read("Cargo.lock");
    let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let other = cargo.lines().find(|line| line.starts_with("source = ") && *line != registry);
    assert_eq!(other, None, "Cargo.lock");
}

#[test]
fn what_a_visitor_looks_for_first_is_there() {
    let top = fs::read_dir(root()).expect("the project can be read");
    let names: BTreeSet<String> = top.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    for name in ["README.md", "CHANGELOG.md"] {
        assert!(names.contains(name), "{name} is missing");
    }
    assert!(names.iter().any(|name| name.starts_with("LICENSE")), "a licence is missing");
}

fn sources() -> impl Iterator<Item = String> {
    files(".").into_iter().filter(|path| has_extension(path, &SOURCE))
}
