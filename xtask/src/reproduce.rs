//! `cargo xtask reproduce`: the same sources make the same bytes in another folder.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::{wasm, workspace};

/// Builds the modules here and, from nothing, of the same files in another folder, and compares their bytes.
pub(crate) fn check() -> Result<()> {
    wasm::build()?;
    let elsewhere = workspace::target()?.join("reproduce/of a longer name");
    if elsewhere.exists() {
        fs::remove_dir_all(&elsewhere)?;
    }
    let listed = workspace::output(workspace::program("git").args(["ls-files", "-z"]))?;
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        let (from, to) = (workspace::root().join(path), elsewhere.join(path));
        // What was taken away since the last commit is not there.
        if !from.is_file() {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file has no folder")?)?;
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let mut build = workspace::program(std::env::current_exe()?);
    build.arg("build").env("CARGO_MANIFEST_DIR", elsewhere.join("xtask")).env_remove("CARGO_TARGET_DIR");
    workspace::run(&mut build)?;
    for name in ["crossread.js", "crossread_bg.wasm", "crossread_tools.js", "crossread_tools_bg.wasm"] {
        let [here, there] = [workspace::www(), elsewhere.join("www")]
            .map(|www| fs::read(www.join("pkg").join(name)).with_context(|| format!("cannot read {name}")));
        if here? != there? {
            bail!("{name} is not the same in {}", elsewhere.display());
        }
        println!("{name} is the same");
    }
    Ok(())
}
