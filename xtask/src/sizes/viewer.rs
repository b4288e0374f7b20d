//! What the viewer loads first, and what it loads when a reader comes to it: bundled in pieces, as a site ships it.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::read;
use crate::workspace;

/// What stands around the articles in every view: it is there before any other part is asked for.
const PANEL: &str = "panel";

/// A piece of the viewer: its name, and the bytes that it adds to what is there before it.
pub(super) struct Piece {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The first load, the panel, then every other module that is imported on demand, by name.
pub(super) fn pieces() -> Result<Vec<Piece>> {
    let out = workspace::target()?.join("sizes");
    let meta = out.join("meta.json");
    if out.exists() {
        std::fs::remove_dir_all(&out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    let mut esbuild = workspace::program(workspace::web_tests().join("node_modules/.bin/esbuild"));
    esbuild.args(["--bundle", "--minify", "--splitting", "--format=esm", "--log-level=error"]);
    // The engine is a part of its own.
    esbuild.arg("--external:*/engine.js");
    esbuild.arg(format!("--outdir={}", out.display())).arg(format!("--metafile={}", meta.display()));
    workspace::run(esbuild.arg(workspace::www().join("define.js")))?;
    let meta: Value = serde_json::from_slice(&read(&meta)?).context("esbuild's report is not JSON")?;
    let outputs = Modules(&meta["outputs"]);

    let entry = outputs.entry("define.js").context("esbuild's report has no define.js")?;
    let first = outputs.with_static_imports(&entry);
    let mut later: Vec<(String, BTreeSet<String>)> = Vec::new();
    for file in first.iter().flat_map(|file| outputs.imports(file, "dynamic-import")) {
        let name = outputs.name(&file);
        if !later.iter().any(|(known, _)| *known == name) {
            later.push((name, outputs.with_static_imports(&file)));
        }
    }
    later.sort_by_key(|(name, _)| (name != PANEL, name.clone()));

    let mut pieces = vec![Piece { name: "viewer, first load".to_owned(), bytes: bytes(&first)? }];
    let mut there = first;
    for (name, files) in later {
        let added = files.difference(&there).cloned().collect();
        pieces.push(Piece { name: format!("viewer, {name}"), bytes: bytes(&added)? });
        if name == PANEL {
            there.extend(files);
        }
    }
    Ok(pieces)
}

fn bytes(files: &BTreeSet<String>) -> Result<Vec<u8>> {
    let files = files.iter().map(|file| read(&workspace::root().join(file)).map(|code| without_hashes(&code)));
    Ok(files.collect::<Result<Vec<_>>>()?.concat())
}

/// The names of files without the hashes of what is in them: a change elsewhere would move the size by some 50 bytes.
fn without_hashes(code: &[u8]) -> Vec<u8> {
    const HASH: usize = 8;
    let is_hash = |at: usize| {
        code[at] == b'-'
            && code[at + 1..].iter().take(HASH).all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
            && code[at + 1..].get(HASH..).is_some_and(|rest| rest.starts_with(b".js\""))
    };
    let mut named = Vec::with_capacity(code.len());
    let mut at = 0;
    while at < code.len() {
        if is_hash(at) {
            at += 1 + HASH;
        } else {
            named.push(code[at]);
            at += 1;
        }
    }
    named
}

/// The files that esbuild read or wrote, with what each imports.
pub(super) struct Modules<'m>(pub(super) &'m Value);

impl Modules<'_> {
    fn entry(&self, name: &str) -> Option<String> {
        let mut files = self.0.as_object()?.iter();
        let is_entry = |file: &Value| file["entryPoint"].as_str().is_some_and(|path| path.ends_with(name));
        files.find(|(_, file)| is_entry(file)).map(|(path, _)| path.clone())
    }

    /// What a module was called before it was bundled.
    fn name(&self, file: &str) -> String {
        let module = self.0[file]["entryPoint"].as_str().unwrap_or(file);
        let name = module.rsplit('/').next().unwrap_or(module);
        name.trim_end_matches(".js").to_owned()
    }

    pub(super) fn imports(&self, file: &str, kind: &str) -> Vec<String> {
        let imports = self.0[file]["imports"].as_array();
        let wanted = imports.into_iter().flatten().filter(|import| import["kind"] == kind);
        let paths = wanted.filter_map(|import| import["path"].as_str());
        paths.filter(|path| !self.0[*path].is_null()).map(str::to_owned).collect()
    }

    /// A file with everything that it needs before it can run.
    pub(super) fn with_static_imports(&self, file: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![file.to_owned()];
        while let Some(file) = open.pop() {
            if found.insert(file.clone()) {
                open.extend(self.imports(&file, "import-statement"));
            }
        }
        found
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_imported_on_demand_is_not_in_the_first_load() {
        let meta = serde_json::json!({
            "o/define.js": { "entryPoint": "www/define.js", "imports": [
                { "path": "o/chunk.js", "kind": "import-statement" },
                { "path": "o/help.js", "kind": "dynamic-import" },
                { "path": "../engine.js", "kind": "dynamic-import", "external": true }] },
            "o/chunk.js": { "imports": [] },
            "o/help.js": { "entryPoint": "www/element/parts/help.js", "imports": [
                { "path": "o/chunk.js", "kind": "import-statement" }] }
        });
        let outputs = Modules(&meta);
        let entry = outputs.entry("define.js").unwrap();
        let first = outputs.with_static_imports(&entry);
        assert_eq!(first.into_iter().collect::<Vec<_>>(), ["o/chunk.js", "o/define.js"]);
        assert_eq!(outputs.imports(&entry, "dynamic-import"), ["o/help.js"]);
        assert_eq!(outputs.name("o/help.js"), "help");
    }

    #[test]
    fn hashes_are_left_out_of_names() {
        let code = b"import(\"./panel-7E5B32PP.js\");a-B;x=\"chunk-7e5b32pp.js\"";
        assert_eq!(without_hashes(code), b"import(\"./panel.js\");a-B;x=\"chunk-7e5b32pp.js\"");
    }
}
