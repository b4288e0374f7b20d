//! What a page loads, raw and compressed, against its budget.
//!
//! JavaScript is measured as a site ships it: bundled and minified, so that comments cost nothing and a new module is
//! counted by being imported.

use std::fmt;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::table::table;
use crate::{requirements, workspace};

/// A set of files that a page loads together, and the most that they may weigh with brotli.
struct Part {
    name: &'static str,
    /// The module under `www/` that is imported, with everything that it imports in turn.
    entry: &'static str,
    /// What it loads later, if at all, and so not counted here.
    later: &'static str,
    /// What it loads besides JavaScript.
    binary: Option<&'static str>,
    budget: usize,
}

/// Both budgets are the design's. Of the engine, about 50,000 are tables of English.
const PARTS: [Part; 2] = [
    Part { name: "viewer", entry: "define.js", later: "*/engine.js", binary: None, budget: 12_000 },
    Part {
        name: "engine",
        entry: "engine.js",
        later: "*.wasm",
        binary: Some("pkg/crossread_bg.wasm"),
        budget: 150_000,
    },
];

/// Prints the sizes; an error names every part that is over its budget.
pub(crate) fn check() -> Result<()> {
    requirements::node()?;
    requirements::web_packages()?;
    let mut rows = vec![["part", "raw", "gzip", "brotli", "budget"].map(String::from).to_vec()];
    let mut over = Vec::new();
    for part in PARTS {
        let sizes = Sizes::of(&part.bytes()?)?;
        let numbers = [sizes.raw, sizes.gzip, sizes.brotli, part.budget];
        rows.push(std::iter::once(part.name.to_owned()).chain(numbers.map(|n| n.to_string())).collect());
        if sizes.brotli > part.budget {
            over.push(format!("{} is {} bytes over its budget", part.name, sizes.brotli - part.budget));
        }
    }
    print!("{}", table(&rows));
    if !over.is_empty() {
        bail!(over.join("; "));
    }
    Ok(())
}

impl Part {
    fn bytes(&self) -> Result<Vec<u8>> {
        let www = workspace::www();
        let mut esbuild = workspace::program(workspace::web_tests().join("node_modules/.bin/esbuild"));
        esbuild.args(["--bundle", "--minify", "--format=esm", "--log-level=error"]);
        esbuild.arg(format!("--external:{}", self.later)).arg(www.join(self.entry));
        let mut bytes = workspace::output(&mut esbuild)?.into_bytes();
        if let Some(binary) = self.binary {
            bytes.extend(read(&www.join(binary))?);
        }
        Ok(bytes)
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).with_context(|| format!("cannot read {}; `cargo xtask build` makes it", file.display()))
}

/// Bytes as they are, with gzip 9 and with brotli 11: what a server that compresses ahead of time sends.
#[derive(Debug)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl Sizes {
    /// The sizes of a file.
    pub(crate) fn of_file(file: &Path) -> Result<Self> {
        Self::of(&read(file)?)
    }

    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &brotli::enc::BrotliEncoderParams::default())?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { raw, gzip, brotli } = self;
        write!(f, "{raw:>8} bytes {gzip:>8} gzip {brotli:>8} brotli")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn compression_is_measured() {
        let sizes = Sizes::of(&b"one claim of two articles ".repeat(200)).unwrap();
        assert_eq!(sizes.raw, 5200);
        assert!(sizes.gzip < 200, "{sizes}");
        assert!(sizes.brotli < sizes.gzip, "{sizes}");
    }
}
