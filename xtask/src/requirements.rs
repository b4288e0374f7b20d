//! What the commands need besides cargo. Each function looks, installs where that is one safe command, looks again,
//! and otherwise says exactly how.

pub(crate) mod browsers;

use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

use crate::workspace::{self, output, program, run};

/// The target of the module.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The oldest Node with a stable test runner.
const NODE_MAJOR: u32 = 20;

/// The standard library for WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let installed = || -> Result<bool> {
        let sysroot =
            output(program(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).args(["--print", "sysroot"]))?;
        Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir())
    };
    if !installed()? {
        rustup(&["target", "add", WASM])?;
    }
    Ok(())
}

/// rustfmt and clippy.
pub(crate) fn rust_components() -> Result<()> {
    for component in ["rustfmt", "clippy"] {
        let subcommand = component.trim_start_matches("rust");
        if output(workspace::cargo().args([subcommand, "--version"])).is_err() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(args: &[&str]) -> Result<()> {
    run(program("rustup").args(args)).with_context(|| {
        format!("run `rustup {}`; if Rust came without rustup, get it from https://rustup.rs", args.join(" "))
    })
}

/// Node and npm.
pub(crate) fn node() -> Result<()> {
    let how =
        format!("install Node {NODE_MAJOR} or newer, with npm, from https://nodejs.org or your system's packages");
    let version = output(program("node").arg("--version")).with_context(|| how.clone())?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    if major.is_none_or(|major: u32| major < NODE_MAJOR) {
        bail!("this is Node {}: {how}", version.trim());
    }
    output(program("npm").arg("--version")).context(how)?;
    Ok(())
}

/// The packages of `tests/web`, as its lock file has them.
pub(crate) fn web_packages() -> Result<()> {
    packages(&workspace::web_tests())
}

/// The packages of `tests/package`: what people build pages with.
pub(crate) fn package_packages() -> Result<()> {
    packages(&workspace::package_tests())
}

fn packages(folder: &Path) -> Result<()> {
    let modified = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified());
    // npm writes the second file at the end of an install.
    let installed = modified("node_modules/.package-lock.json").ok();
    if installed.is_none_or(|installed| modified("package-lock.json").is_ok_and(|locked| locked > installed)) {
        run(program("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))?;
    }
    Ok(())
}
