//! What the commands need besides cargo. Each function looks, installs where that is one safe command, looks again,
//! and otherwise says exactly how.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
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
    let modified = |path: &str| fs::metadata(workspace::web_tests().join(path)).and_then(|file| file.modified());
    // npm writes the second file at the end of an install.
    let installed = modified("node_modules/.package-lock.json").ok();
    if installed.is_none_or(|installed| modified("package-lock.json").is_ok_and(|locked| locked > installed)) {
        run(program("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(workspace::web_tests()))?;
    }
    Ok(())
}

/// A Chromium: the one that `CROSSREAD_CHROMIUM` names, or the first on the path.
pub(crate) fn chromium() -> Result<PathBuf> {
    const PACKAGES: [&str; 3] = ["chromium", "fonts-dejavu-core", "fonts-noto-core"];
    if let Some(path) = find_chromium() {
        return Ok(path);
    }
    let debian = Path::new("/etc/debian_version").exists();
    if debian && output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        run(program("apt-get").arg("update"))?;
        let mut install = program("apt-get");
        run(install.args(["install", "-y", "--no-install-recommends"]).args(PACKAGES))?;
    }
    find_chromium().with_context(|| {
        let how = if debian { format!(" (`sudo apt-get install {}`)", PACKAGES.join(" ")) } else { String::new() };
        format!("install Chromium{how}, or set CROSSREAD_CHROMIUM to the path of a Chromium or Chrome")
    })
}

fn find_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    if let Some(path) = env::var_os("CROSSREAD_CHROMIUM") {
        return Some(path.into());
    }
    let path: OsString = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}
