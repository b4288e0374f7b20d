//! The module that a page loads: `cargo build`, then wasm-bindgen as a library.
//!
//! `wasm-opt` has no place here: without the name and producers sections it made the module 11 % smaller raw and 2.5 %
//! larger with brotli, and a build that depends on what else is installed is not the same on two machines.

use anyhow::{Context as _, Result};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

use crate::sizes::Sizes;
use crate::{panics, requirements, workspace};

/// Builds `www/pkg` and prints the sizes of what is in it.
pub(crate) fn build() -> Result<()> {
    requirements::wasm_target()?;
    workspace::run(workspace::cargo().args(["build", "--profile", "wasm", "--lib", "--target", requirements::WASM]))?;
    let input = workspace::target()?.join(requirements::WASM).join("wasm/crossread.wasm");
    let pkg = workspace::www().join("pkg");
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse_file(&input)
        .with_context(|| format!("cannot read {}", input.display()))?;
    panics::trap(&mut module);
    Bindgen::new()
        .input_module("crossread", module)
        .web(true)?
        .typescript(true)
        // A page that does not say where the module is finds it beside its JavaScript.
        .omit_default_module_path(false)
        .out_name("crossread")
        .generate(&pkg)
        .context("wasm-bindgen failed")?;
    for name in ["crossread_bg.wasm", "crossread.js"] {
        println!("{name:<18} {}", Sizes::of_file(&pkg.join(name))?);
    }
    Ok(())
}
