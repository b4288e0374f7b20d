//! The modules that pages load: `cargo build`, then wasm-bindgen as a library.
//!
//! `wasm-opt` has no place here: without the name and producers sections it made the module 11 % smaller raw and 2.5 %
//! larger with brotli, and a build that depends on what else is installed is not the same on two machines.

use std::path::Path;
use std::thread;

use anyhow::{Context as _, Result, anyhow};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

use crate::linked::Linked;
use crate::sizes::Sizes;
use crate::unused::Numbers;
use crate::{panics, requirements, unused, workspace};

/// The modules: what every page loads, and the same with what only some pages need.
const MODULES: [(&str, &[&str]); 2] = [("crossread", &[]), ("crossread_tools", &["--features", "tools"])];

/// Builds `www/pkg` and prints the sizes of what is in it.
pub(crate) fn build() -> Result<()> {
    requirements::wasm_target()?;
    let pkg = workspace::www().join("pkg");
    // Side by side: most of the time goes into one long step of the compiler that uses one core.
    let made = thread::scope(|scope| {
        let made = MODULES.map(|(name, features)| scope.spawn(|| described(name, features, &pkg)));
        made.map(|module| module.join().map_err(|_| anyhow!("building a module panicked"))?)
    });
    for sizes in made {
        print!("{}", sizes?);
    }
    Ok(())
}

/// Builds a module, and says what its files weigh.
fn described(name: &str, features: &[&str], pkg: &Path) -> Result<String> {
    make(name, features, pkg, false)?;
    let files = [format!("{name}_bg.wasm"), format!("{name}.js")];
    files.iter().map(|file| Ok(format!("{file:<24} {}\n", Sizes::of_file(&pkg.join(file))?))).collect()
}

/// Builds what every page loads with the names of its functions, into a folder.
pub(crate) fn make_named(folder: &Path) -> Result<()> {
    let (name, features) = MODULES[0];
    make(name, features, folder, true)
}

fn make(name: &str, features: &[&str], pkg: &Path, names: bool) -> Result<()> {
    // A folder each: cargo gives a module for the web the same name whatever its features.
    let target = workspace::target()?.join(name);
    let mut cargo = workspace::cargo();
    cargo.args(["rustc", "--profile", "wasm", "--lib", "--crate-type", "cdylib", "--target", requirements::WASM]);
    cargo.args(features).arg("--target-dir").arg(&target);
    workspace::run(cargo.args(["--", "-C", "link-arg=--emit-relocs"]))?;
    let input = target.join(requirements::WASM).join("wasm/crossread.wasm");
    let bytes = std::fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let mut config = ModuleConfig::new();
    config.generate_name_section(names).generate_producers_section(false);
    let numbers = Numbers::default();
    numbers.note(&mut config);
    let mut module = config.parse(&bytes).with_context(|| format!("cannot read {}", input.display()))?;
    panics::trap(&mut module);
    unused::clear(&mut module, &Linked::read(&bytes)?, &numbers)?;
    Bindgen::new()
        .input_module(name, module)
        .web(true)?
        .remove_name_section(!names)
        .typescript(true)
        // A page that does not say where the module is finds it beside its JavaScript.
        .omit_default_module_path(false)
        // A page that met a trap goes on with a fresh instance.
        .reset_state_function(true)
        .out_name(name)
        .generate(pkg)
        .context("wasm-bindgen failed")
}
