//! The module that a page loads: `cargo build`, then wasm-bindgen as a library.
//!
//! `wasm-opt` has no place here: without the name and producers sections it made the module 11 % smaller raw and 2.5 %
//! larger with brotli, and a build that depends on what else is installed is not the same on two machines.

use anyhow::{Context as _, Result};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

use crate::linked::Linked;
use crate::sizes::Sizes;
use crate::unused::Numbers;
use crate::{panics, requirements, unused, workspace};

/// Builds `www/pkg` and prints the sizes of what is in it.
pub(crate) fn build() -> Result<()> {
    requirements::wasm_target()?;
    let mut cargo = workspace::cargo();
    cargo.args(["rustc", "--profile", "wasm", "--lib", "--crate-type", "cdylib", "--target", requirements::WASM]);
    workspace::run(cargo.args(["--", "-C", "link-arg=--emit-relocs"]))?;
    let input = workspace::target()?.join(requirements::WASM).join("wasm/crossread.wasm");
    let pkg = workspace::www().join("pkg");
    let bytes = std::fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let numbers = Numbers::default();
    numbers.note(&mut config);
    let mut module = config.parse(&bytes).with_context(|| format!("cannot read {}", input.display()))?;
    panics::trap(&mut module);
    unused::clear(&mut module, &Linked::read(&bytes)?, &numbers)?;
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
