//! Where things are, and how other programs are started.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

/// The root of the checkout. Cargo names it at run time, so one target folder may serve several checkouts.
pub(crate) fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let mut root = PathBuf::from(here);
    root.pop();
    root
}

/// The folder of the component, the pages and the JavaScript API.
pub(crate) fn www() -> PathBuf {
    root().join("www")
}

/// The folder of the tests that run in Node and in a browser.
pub(crate) fn web_tests() -> PathBuf {
    root().join("tests/web")
}

/// The folder of the tests of the packed package.
pub(crate) fn package_tests() -> PathBuf {
    root().join("tests/package")
}

/// The folder that cargo builds into.
pub(crate) fn target() -> Result<PathBuf> {
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version=1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let target = metadata["target_directory"].as_str().context("cargo metadata names no target directory")?;
    Ok(target.into())
}

/// The command line in its development build, by a test that runs it: so it is made of what `cargo test` has compiled
/// already, or will. A build of its own has other features of what it shares with the tests, and compiles it again.
pub(crate) fn build_command_line() -> Command {
    let mut build = cargo();
    build.args(["test", "--quiet", "--no-run", "--workspace", "--all-features", "--test", "contract"]);
    build
}

/// Where [`build_command_line`] and `cargo test` leave a program.
pub(crate) fn built(name: &str) -> Result<PathBuf> {
    Ok(target()?.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// The cargo that started us, in the root of the checkout.
pub(crate) fn cargo() -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program, in the root of the checkout.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Runs `command` with its output shown.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs `command` and returns what it wrote to standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} failed ({}): {}", shown(command), output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).context("the output is not UTF-8")
}

/// The command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// The files right in `folder` whose names end in `suffix`, by name.
pub(crate) fn files(folder: &std::path::Path, suffix: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|path| path.to_string_lossy().ends_with(suffix) && path.is_file());
    files.sort();
    Ok(files)
}
