//! What the engine's module is made of: its code by room of the source and by crate, and its data.
//!
//! The names of functions tell whose they are. They are no part of what pages load, so the module is made once more,
//! with them. Each part is compressed by itself here; together they compress a little better.

use std::collections::BTreeMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use super::{Sizes, read};
use crate::table::table;
use crate::{wasm, workspace};

/// Prints the parts, the largest first.
pub(crate) fn print() -> Result<()> {
    let folder = workspace::target()?.join("rooms");
    wasm::make_named(&folder)?;
    let module = read(&folder.join("crossread_bg.wasm"))?;
    let mut parts: Vec<(String, Vec<u8>)> = parts(&module)?.into_iter().collect();
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
    let mut rows = vec![["part of the module", "raw", "brotli"].map(String::from).to_vec()];
    for (name, bytes) in parts {
        let Sizes { raw, brotli, .. } = Sizes::of(&bytes)?;
        rows.push(vec![name, raw.to_string(), brotli.to_string()]);
    }
    print!("{}", table(&rows));
    Ok(())
}

fn parts(module: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    let (mut bodies, mut imported, mut names) = (Vec::new(), 0, BTreeMap::new());
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::DataSection(data) => parts.entry("data".to_owned()).or_default().extend(&module[data.range()]),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(sections) = section.as_known() else { continue };
                for section in sections {
                    let Name::Function(functions) = section? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, part(function.name));
                    }
                }
            }
            _ => {}
        }
    }
    for (index, range) in (imported..).zip(bodies) {
        // Some of those that wasm-bindgen makes have none.
        let part = names.get(&index).cloned().unwrap_or_else(|| "exports".to_owned());
        parts.entry(part).or_default().extend(&module[range]);
    }
    Ok(parts)
}

/// The part that a function belongs to: `code: relation` for a room of ours, or the crate.
fn part(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    // A generic function of the standard library belongs to whom it was made for.
    if let Some(path) = name.split("crossread::").nth(1) {
        return format!("code: {}", ident(path));
    }
    // What is exported has a plain name.
    if !name.contains("::") {
        return "exports".to_owned();
    }
    let path = name.trim_start_matches(['<', '&', '_']);
    let first = ident(path);
    let is_std = matches!(first, "core" | "alloc" | "std") || !path[first.len()..].starts_with("::");
    format!("crate: {}", if is_std { "std" } else { first })
}

/// What comes before anything that no identifier has.
fn ident(path: &str) -> &str {
    path.split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn functions_have_their_part() {
        assert_eq!(part("crossread::relation::judge"), "code: relation");
        assert_eq!(part("<alloc::vec::Vec<crossread::lang::key::Key> as core::clone::Clone>::clone"), "code: lang");
        assert_eq!(part("<&str as core::fmt::Display>::fmt"), "crate: std");
        assert_eq!(part("serde_wasm_bindgen::ser::Serializer::new"), "crate: serde_wasm_bindgen");
    }
}
