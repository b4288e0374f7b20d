//! What a page loads, raw and compressed, against its budget.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::table::table;
use crate::workspace;

/// A set of files that a page loads together, and the most that they may weigh with brotli.
struct Part {
    name: &'static str,
    /// Files, and folders of modules (`…/`), under `www/`.
    paths: &'static [&'static str],
    budget: usize,
}

/// The budgets are the design's: a viewer smaller than a picture, an engine with all its English data smaller than
/// the page it stands in.
const PARTS: [Part; 2] = [
    Part {
        name: "viewer",
        paths: &["cross-read.js", "define.js", "element/", "styles/", "strings/en.js"],
        budget: 12_000,
    },
    Part { name: "engine", paths: &["engine.js", "pkg/crossread.js", "pkg/crossread_bg.wasm"], budget: 150_000 },
];

/// Prints the sizes; an error names every part that is over its budget.
pub(crate) fn check() -> Result<()> {
    let mut rows = vec![["part", "files", "raw", "gzip", "brotli", "budget"].map(String::from).to_vec()];
    let mut over = Vec::new();
    for part in PARTS {
        let files = part.files()?;
        let sizes = Sizes::of_files(&files)?;
        let numbers = [files.len(), sizes.raw, sizes.gzip, sizes.brotli, part.budget];
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
    fn files(&self) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for path in self.paths {
            let full = workspace::www().join(path);
            match path.strip_suffix('/') {
                Some(_) => files.extend(workspace::files(&full, ".js")?),
                None => files.push(full),
            }
        }
        Ok(files)
    }
}

/// Bytes as they are, with gzip 9 and with brotli 11: what a server that compresses ahead of time sends.
#[derive(Debug)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl Sizes {
    /// The sizes of the files taken as one.
    pub(crate) fn of_files(files: &[impl AsRef<Path>]) -> Result<Self> {
        let mut bytes = Vec::new();
        for file in files.iter().map(AsRef::as_ref) {
            bytes.extend(std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?);
        }
        Self::of(&bytes)
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
