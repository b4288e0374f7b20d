//! `cargo xtask dist`: the npm package, which is also what a site copies that has no npm.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::{licences, requirements, wasm, workspace};

/// Where the package is made.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("dist")
}

/// Builds the modules, makes the package of them and of `www/`, and prints the hashes that a page may name.
/// `tests/web/pack/build.js` says what is in it.
pub(crate) fn build() -> Result<()> {
    requirements::node()?;
    requirements::web_packages()?;
    wasm::build()?;
    let mut build = workspace::program("node");
    build.arg(workspace::web_tests().join("pack/build.js")).arg(folder());
    workspace::run(&mut build)?;
    fs::write(folder().join("THIRD-PARTY.txt"), licences::notices()?)?;
    Ok(())
}
