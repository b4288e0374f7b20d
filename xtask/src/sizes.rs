//! What a page loads, raw and compressed, against its budget.
//!
//! JavaScript is measured as a site ships it that bundles: in one piece and minified, so that comments cost nothing and a
//! new module is counted by being imported. What a site ships that copies the package is measured file by file.

mod package;
pub(crate) mod rooms;
mod viewer;

use std::fmt;
use std::io::Write as _;
use std::iter::Sum;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::table::table;
use crate::{requirements, workspace};

/// The most that the viewer's first load may weigh with brotli: the design's.
const VIEWER: usize = 12_000;

/// The most for each part of the viewer or the engine that is loaded on demand: at the 1.6 Mbit/s of a slow phone, 40 ms.
const ON_DEMAND: usize = 8_000;

/// The most for the engine with its WebAssembly. The design asks for 150,000, which is not reached: about 50,000 are
/// tables of English, and what reads claims in their article and judges them has grown.
const ENGINE: usize = 184_000;

/// The most for the module with what only some pages need, and its WebAssembly.
const TOOLS: usize = 281_000;

/// The most for the standalone script: all of the viewer, the engine, and every language, in ASCII.
const STANDALONE: usize = 275_000;

/// The most for marks in a page's own articles: reading, painting, list and card, which share the viewer's drawing.
const HOST: usize = 21_000;

/// The most that the element of the package may weigh, file by file: with its first load, with what the default view adds
/// to that, and with all its parts. README.md says these numbers.
const PACKAGE: [usize; 3] = [14_000, 25_000, 31_000];

/// Prints the sizes; an error names every part that is over its budget.
pub(crate) fn check() -> Result<()> {
    requirements::node()?;
    requirements::web_packages()?;
    let mut rows = vec![["part", "raw", "gzip", "brotli", "budget"].map(String::from).to_vec()];
    let mut over = Vec::new();
    let mut add = |name: String, sizes: Sizes, budget: usize| {
        if sizes.brotli > budget {
            over.push(format!("{name} is {} bytes over its budget", sizes.brotli - budget));
        }
        let numbers = [sizes.raw, sizes.gzip, sizes.brotli, budget];
        rows.push(std::iter::once(name).chain(numbers.map(|n| n.to_string())).collect());
    };
    for (index, piece) in viewer::pieces()?.into_iter().enumerate() {
        add(piece.name, Sizes::of(&piece.bytes)?, if index == 0 { VIEWER } else { ON_DEMAND });
    }
    let languages = ["./ar.js", "./de.js", "./es.js", "./fr.js", "./uk.js", "./zh.js"];
    let host = bundle("host.js", &[&["./engine.js"][..], &languages].concat())?;
    add("host".to_owned(), Sizes::of(&host)?, HOST);
    add("engine".to_owned(), Sizes::of(&engine()?)?, ENGINE);
    for module in ["judge", "in-worker"] {
        let bytes = bundle(&format!("{module}.js"), &["*/engine.js"])?;
        add(format!("engine, {module}"), Sizes::of(&bytes)?, ON_DEMAND);
    }
    add("tools".to_owned(), Sizes::of(&tools()?)?, TOOLS);
    add("standalone".to_owned(), Sizes::of(&standalone()?)?, STANDALONE);
    for (step, budget) in package::steps()?.into_iter().zip(PACKAGE) {
        let sizes = step.files.iter().map(|file| Sizes::of_file(file)).sum::<Result<_>>()?;
        add(format!("package, {}: {} files", step.name, step.files.len()), sizes, budget);
    }
    print!("{}", table(&rows));
    if !over.is_empty() {
        bail!(over.join("; "));
    }
    Ok(())
}

/// The engine as a page loads it: its JavaScript and its WebAssembly. What reads articles out of pages comes on demand.
fn engine() -> Result<Vec<u8>> {
    let mut bytes = bundle("engine.js", &["./host/reading.js", "*/judge.js", "*.wasm"])?;
    bytes.extend(read(&workspace::www().join("pkg/crossread_bg.wasm"))?);
    Ok(bytes)
}

/// The module with what only some pages need, as a page loads it.
fn tools() -> Result<Vec<u8>> {
    let mut bytes = bundle("tools.js", &["*.wasm"])?;
    bytes.extend(read(&workspace::www().join("pkg/crossread_tools_bg.wasm"))?);
    Ok(bytes)
}

/// The standalone script of the package.
fn standalone() -> Result<Vec<u8>> {
    let mut node = workspace::program("node");
    Ok(workspace::output(node.arg(workspace::web_tests().join("pack/standalone.js")))?.into_bytes())
}

/// A module with all that it imports, minified, but for what is loaded on demand.
fn bundle(entry: &str, on_demand: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild = workspace::program(workspace::web_tests().join("node_modules/.bin/esbuild"));
    esbuild.args(["--bundle", "--minify", "--format=esm", "--log-level=error"]);
    esbuild.args(on_demand.iter().map(|import| format!("--external:{import}")));
    Ok(workspace::output(esbuild.arg(workspace::www().join(entry)))?.into_bytes())
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

/// Files that are sent one by one.
impl Sum for Sizes {
    fn sum<I: Iterator<Item = Self>>(files: I) -> Self {
        let none = Self { raw: 0, gzip: 0, brotli: 0 };
        files.fold(none, |sum, file| Self {
            raw: sum.raw + file.raw,
            gzip: sum.gzip + file.gzip,
            brotli: sum.brotli + file.brotli,
        })
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
    fn the_readme_says_the_budgets() {
        let readme = std::fs::read_to_string(workspace::root().join("README.md")).unwrap();
        let readme = readme.split_whitespace().collect::<Vec<_>>().join(" ");
        for said in PACKAGE.map(|most| format!("under {} kB", most / 1000)) {
            assert!(readme.contains(&said), "{said}");
        }
        let engine = format!("the engine, some {} kB", ENGINE / 1000);
        assert!(readme.contains(&engine), "{engine}");
    }

    #[test]
    fn compression_is_measured() {
        let sizes = Sizes::of(&b"one claim of two articles ".repeat(200)).unwrap();
        assert_eq!(sizes.raw, 5200);
        assert!(sizes.gzip < 200, "{sizes}");
        assert!(sizes.brotli < sizes.gzip, "{sizes}");
    }
}
