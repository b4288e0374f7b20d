//! The module that a page loads: `cargo build`, then wasm-bindgen as a library, then, when asked, `wasm-opt`.
//!
//! `wasm-opt` is left out by default: without the name and producers sections it gains about 3 % compressed, and a
//! build that depends on what else is installed is not the same on two machines.

use std::process::Command;

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::sizes::Sizes;
use crate::{requirements, workspace};

/// Builds `www/pkg` and prints the sizes of what is in it.
pub(crate) fn build(wasm_opt: bool) -> Result<()> {
    requirements::wasm_target()?;
    workspace::run(workspace::cargo().args(["build", "--profile", "wasm", "--lib", "--target", requirements::WASM]))?;
    let input = workspace::target()?.join(requirements::WASM).join("wasm/crossread.wasm");
    let pkg = workspace::www().join("pkg");
    Bindgen::new()
        .input_path(input)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // A page that does not say where the module is finds it beside its JavaScript.
        .omit_default_module_path(false)
        .out_name("crossread")
        .generate(&pkg)
        .context("wasm-bindgen failed")?;
    if wasm_opt {
        optimise(&pkg.join("crossread_bg.wasm"))?;
    }
    for name in ["crossread_bg.wasm", "crossread.js"] {
        println!("{name:<18} {}", Sizes::of_file(&pkg.join(name))?);
    }
    Ok(())
}

fn optimise(module: &std::path::Path) -> Result<()> {
    let installed = workspace::web_tests().join("node_modules/.bin/wasm-opt");
    let program = if installed.is_file() { installed.as_os_str() } else { "wasm-opt".as_ref() };
    let mut command = Command::new(program);
    command.arg("-Oz").arg("--all-features").arg(module).arg("-o").arg(module);
    if workspace::run(&mut command).is_err() {
        bail!("wasm-opt did not run; install it with `npm install --global binaryen`, or build without --wasm-opt");
    }
    Ok(())
}
