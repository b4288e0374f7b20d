//! What a page loads of the element as the package has it: files of their own, each compressed by itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::read;
use super::viewer::Modules;
use crate::workspace;

/// The parts that every reader meets: what stands around the articles, and the view where none is asked for.
const DEFAULT: [&str; 2] = ["panel.js", "side.js"];

/// What is there at a time of a page, with all that came before.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) files: BTreeSet<PathBuf>,
}

/// The first load, then what the default view adds, then the parts that are loaded while the reader reads.
pub(super) fn steps() -> Result<[Step; 3]> {
    let sizes = workspace::target()?.join("sizes");
    let (package, meta) = (sizes.join("package"), sizes.join("package.json"));
    let mut node = workspace::program("node");
    workspace::run(node.arg(workspace::web_tests().join("pack/modules.js")).arg(&package))?;
    let mut esbuild = workspace::program(workspace::web_tests().join("node_modules/.bin/esbuild"));
    esbuild.args(["--bundle", "--format=esm", "--log-level=error"]).arg(package.join("define.js"));
    esbuild.arg(format!("--outfile={}", sizes.join("package.js").display()));
    workspace::run(esbuild.arg(format!("--metafile={}", meta.display())))?;
    let meta: Value = serde_json::from_slice(&read(&meta)?).context("esbuild's report is not JSON")?;
    steps_of(&meta["inputs"])
}

fn steps_of(inputs: &Value) -> Result<[Step; 3]> {
    let modules = Modules(inputs);
    let find = |end: &str| inputs.as_object()?.keys().find(|path| path.ends_with(end)).cloned();
    let entry = find("/define.js").context("esbuild's report has no define.js")?;
    let parts = find("/element/parts.js").context("esbuild's report has no parts.js")?;
    let parts = modules.imports(&parts, "dynamic-import");
    let mut files = modules.with_static_imports(&entry);
    let mut step = |name, parts: &mut dyn Iterator<Item = &String>| {
        files.extend(parts.flat_map(|part| modules.with_static_imports(part)));
        Step { name, files: files.iter().map(|file| workspace::root().join(file)).collect() }
    };
    let is_default = |part: &&String| DEFAULT.iter().any(|name| part.ends_with(&format!("/{name}")));
    Ok([
        step("first load", &mut std::iter::empty()),
        step("first view", &mut parts.iter().filter(is_default)),
        step("all parts", &mut parts.iter()),
    ])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn each_step_has_the_files_of_those_before() {
        let inputs = serde_json::json!({
            "p/define.js": { "imports": [{ "path": "p/element/parts.js", "kind": "import-statement" }] },
            "p/element/parts.js": { "imports": [
                { "path": "p/element/parts/panel.js", "kind": "dynamic-import" },
                { "path": "p/element/parts/side.js", "kind": "dynamic-import" },
                { "path": "p/element/parts/help.js", "kind": "dynamic-import" }] },
            "p/element/parts/panel.js": { "imports": [{ "path": "p/shared/card.js", "kind": "import-statement" }] },
            "p/element/parts/side.js": { "imports": [] },
            "p/element/parts/help.js": { "imports": [{ "path": "p/shared/card.js", "kind": "import-statement" }] },
            "p/shared/card.js": { "imports": [] }
        });
        let counts = steps_of(&inputs).unwrap().map(|step| (step.name, step.files.len()));
        assert_eq!(counts, [("first load", 2), ("first view", 5), ("all parts", 6)]);
    }
}
