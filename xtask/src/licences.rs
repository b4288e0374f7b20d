//! `cargo xtask licences`: what is depended on, and under which licences. `deny.toml` lists those that may be; every
//! crate and every npm package of the lock files is held to it. Crates that become part of the shipped modules have
//! their licence texts in the package.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use spdx::expression::Expression;
use spdx::{LicenseReq, ParseMode};

use crate::{requirements, workspace};

/// Where crates may come from; npm packages come from where npm looks for them, and have their hashes in the lock files.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The folders with packages that tests and benchmarks use.
const NODE: [&str; 3] = ["tests/web", "tests/package", "tests/bench"];

/// Data in the modules that is another's: what it is, and the file with its licence.
const DATA: [(&str, &str); 1] = [("Unicode Character Database", "src/text/boundary/LICENSE-UNICODE")];

/// Prints what there is; an error where something is under another licence or from somewhere else.
pub(crate) fn check() -> Result<()> {
    let deny = deny()?;
    let allowed = allowed(&deny)?;
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut held = |name: String, licence: Option<&str>, is_known: bool| {
        let licence = licence.unwrap_or("none named");
        *counts.entry(licence.to_owned()).or_default() += 1;
        if !is_allowed(licence, &allowed) {
            wrong.push(format!("{name} is under `{licence}`"));
        }
        if !is_known {
            wrong.push(format!("{name} is not from the registry, or has no hash"));
        }
    };
    let crates = Crates::all()?;
    for package in crates.packages() {
        let source = package["source"].as_str();
        // What has no source is ours.
        let licence = package["license"].as_str().or_else(|| clarified(&deny, text(&package["name"])));
        held(named(package), licence, source.is_none_or(|source| source == REGISTRY));
    }
    for folder in NODE {
        let path = workspace::root().join(folder).join("package-lock.json");
        let lock: Value = serde_json::from_str(&read(&path)?)?;
        let packages = lock["packages"].as_object().context("a lock file has no packages")?;
        // What has neither a hash nor a licence is a folder of ours, or made by the tests.
        let others = packages.iter().filter(|(place, package)| {
            !(place.is_empty() || package["integrity"].is_null() && package["license"].is_null())
        });
        for (place, package) in others {
            held(format!("{folder}: {place}"), package["license"].as_str(), !package["integrity"].is_null());
        }
    }
    println!("in the shipped modules:");
    for package in shipped()? {
        println!("  {:<28} {}", named(&package), text(&package["license"]));
    }
    println!("\nin everything that builds, tests and measures:");
    for (licence, count) in &counts {
        println!("  {count:>4}  {licence}");
    }
    if wrong.is_empty() { Ok(()) } else { bail!("{}", wrong.join("\n")) }
}

/// The licences of what the shipped modules are made of, as one text.
pub(crate) fn notices() -> Result<String> {
    let mut all = String::from(
        "The WebAssembly modules of this package are made of the project itself, of the crates below and of the data\n\
         named after them. Where several licences are offered, each is given.\n",
    );
    for package in shipped()? {
        let (name, licence) = (named(&package), text(&package["license"]));
        write!(all, "\n{}\n{name}\n{}\n{licence}\n", "=".repeat(80), text(&package["repository"]))?;
        let manifest = Path::new(text(&package["manifest_path"]));
        let texts = licence_files(manifest.parent().context("a manifest has no folder")?)?;
        if texts.is_empty() {
            // Ours is beside the file, and says the same for everybody.
            if !is_allowed(licence, &requirements_of("Apache-2.0")?) {
                bail!("{name} brings no text of its licence");
            }
            let authors: Vec<_> = list(&package["authors"]).iter().map(text).collect();
            let authors = authors.join(", ");
            write!(
                all,
                "\nIt brings no text of its own; used under Apache-2.0, as in LICENSE-APACHE. By {authors}.\n"
            )?;
        }
        for path in texts {
            write!(all, "\n{}\n{}\n", "-".repeat(80), read(&path)?.trim_end())?;
        }
    }
    for (what, file) in DATA {
        write!(all, "\n{}\n{what}\n\n{}\n", "=".repeat(80), read(&workspace::root().join(file))?.trim_end())?;
    }
    Ok(all)
}

fn deny() -> Result<toml::Table> {
    Ok(read(&workspace::root().join("deny.toml"))?.parse()?)
}

/// The licence of a crate that has a text of it, and no name.
fn clarified<'a>(deny: &'a toml::Table, name: &str) -> Option<&'a str> {
    let all = deny["licenses"].get("clarify")?.as_array()?;
    all.iter().find(|each| each["crate"].as_str() == Some(name))?["expression"].as_str()
}

/// The licences that `deny.toml` allows.
fn allowed(deny: &toml::Table) -> Result<Vec<LicenseReq>> {
    let list = deny["licenses"]["allow"].as_array().context("deny.toml allows no licence")?;
    let mut allowed = Vec::new();
    for licence in list {
        allowed.extend(requirements_of(licence.as_str().context("deny.toml: a licence is no string")?)?);
    }
    Ok(allowed)
}

fn requirements_of(licence: &str) -> Result<Vec<LicenseReq>> {
    let expression = Expression::parse(licence).with_context(|| format!("`{licence}` is no licence"))?;
    Ok(expression.requirements().map(|each| each.req.clone()).collect())
}

/// Whether at least one way to read `licence` asks for nothing but what is allowed.
fn is_allowed(licence: &str, allowed: &[LicenseReq]) -> bool {
    // `MIT/Apache-2.0` is how older crates say `MIT OR Apache-2.0`.
    Expression::parse_mode(licence, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(|asked| allowed.iter().any(|each| each == asked)))
}

/// The crates that become part of the modules: what they need at run time in a page, macros left out.
fn shipped() -> Result<Vec<Value>> {
    let crates = Crates::read(&["--features", "tools", "--filter-platform", requirements::WASM])?;
    let mut open = vec![crates.root()?];
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !found.insert(id.clone()) {
            continue;
        }
        for dependency in crates.dependencies(&id) {
            let is_at_run_time = list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
            let id = text(&dependency["pkg"]);
            if is_at_run_time && !crates.is_macro(id) {
                open.push(id.to_owned());
            }
        }
    }
    let is_other = |package: &&Value| found.contains(text(&package["id"])) && !package["source"].is_null();
    let mut shipped: Vec<Value> = crates.packages().iter().filter(is_other).cloned().collect();
    shipped.sort_by_key(named);
    Ok(shipped)
}

/// What cargo says of the crates.
#[derive(Debug)]
struct Crates(Value);

impl Crates {
    fn all() -> Result<Self> {
        Self::read(&["--all-features"])
    }

    fn read(options: &[&str]) -> Result<Self> {
        let metadata =
            workspace::output(workspace::cargo().args(["metadata", "--format-version=1", "--locked"]).args(options))?;
        Ok(Self(serde_json::from_str(&metadata)?))
    }

    fn packages(&self) -> &[Value] {
        list(&self.0["packages"])
    }

    /// The id of the engine's crate.
    fn root(&self) -> Result<String> {
        let root = self.0["resolve"]["root"].as_str().context("cargo names no crate of this folder")?;
        Ok(root.to_owned())
    }

    fn dependencies(&self, id: &str) -> &[Value] {
        let node = list(&self.0["resolve"]["nodes"]).iter().find(|node| node["id"] == id);
        node.map_or(&[], |node| list(&node["deps"]))
    }

    fn is_macro(&self, id: &str) -> bool {
        let package = self.packages().iter().find(|package| package["id"] == id);
        let targets = package.map_or(&[][..], |package| list(&package["targets"]));
        targets.iter().any(|target| list(&target["kind"]).iter().any(|kind| kind == "proc-macro"))
    }
}

/// The files in a crate's folder that hold a licence.
fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        path.is_file() && ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"].iter().any(|each| name.starts_with(each))
    });
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn named(package: &Value) -> String {
    format!("{} {}", text(&package["name"]), text(&package["version"]))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn one_allowed_way_is_enough_and_every_part_must_be_allowed() {
        let allowed = allowed(&deny().unwrap()).unwrap();
        for licence in ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            assert!(is_allowed(licence, &allowed), "{licence}");
        }
        for licence in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "none named", ""] {
            assert!(!is_allowed(licence, &allowed), "{licence}");
        }
    }

    #[test]
    fn the_modules_are_made_of_few_crates_and_each_brings_its_licence() {
        let shipped = shipped().unwrap();
        let names: Vec<_> = shipped.iter().map(|package| text(&package["name"])).collect();
        assert!(names.contains(&"serde_core") && names.contains(&"wasm-bindgen"), "{names:?}");
        assert!(!names.contains(&"syn") && !names.contains(&"walrus"), "{names:?}");
        let notices = notices().unwrap();
        assert!(names.iter().all(|name| notices.contains(*name)) && notices.contains("UNICODE LICENSE V3"));
    }
}
