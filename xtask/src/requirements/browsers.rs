//! The browsers that the tests run in: those of the system, as no package may bring its own.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

use crate::workspace::{output, program, run};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name as an argument, and as the tests have it in `CROSSREAD_ENGINE`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The environment variable that names a browser's program in place of the system's.
    pub(crate) fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CROSSREAD_CHROMIUM",
            Self::Firefox => "CROSSREAD_FIREFOX",
            Self::WebKit => "CROSSREAD_WEBKIT",
        }
    }

    /// The packages of Debian that it takes.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium-headless-shell"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// The browser's program, where everything that it takes is there.
    fn find(self) -> Option<PathBuf> {
        let named = env::var_os(self.variable()).map(PathBuf::from);
        match self {
            Self::Chromium => named.or_else(|| on_path(&CHROMIUM)),
            Self::Firefox => named.or_else(|| on_path(&["firefox", "firefox-esr"])),
            Self::WebKit => {
                on_path(&["WebKitWebDriver"])?;
                on_path(&["Xvfb"])?;
                named.or_else(mini_browser)
            }
        }
    }
}

/// Programs of Chromium. Its shell without windows takes half the time of the whole browser for the same tests.
const CHROMIUM: [&str; 5] =
    ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Letters of every script that the tests show.
const FONTS: [&str; 2] = ["fonts-dejavu-core", "fonts-noto-core"];

/// The programs of `engines`, installed where that is one safe command.
pub(crate) fn find(engines: &[Engine]) -> Result<Vec<(Engine, PathBuf)>> {
    let missing = || engines.iter().copied().filter(|engine| engine.find().is_none()).collect::<Vec<_>>();
    let debian = Path::new("/etc/debian_version").exists();
    if !missing().is_empty() && debian && output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        run(program("apt-get").arg("update"))?;
        let mut install = program("apt-get");
        run(install.args(["install", "-y", "--no-install-recommends"]).args(packages(&missing())))?;
    }
    let missing = missing();
    if !missing.is_empty() {
        bail!(how(&missing, debian));
    }
    engines.iter().map(|engine| Ok((*engine, engine.find().context("it was there just now")?))).collect()
}

fn packages(engines: &[Engine]) -> Vec<&'static str> {
    engines.iter().flat_map(|engine| engine.packages()).chain(&FONTS).copied().collect()
}

/// What a person can do about engines that are not there.
fn how(missing: &[Engine], debian: bool) -> String {
    let names = missing.iter().map(|engine| engine.name()).collect::<Vec<_>>().join(", ");
    let variables = missing.iter().map(|engine| engine.variable()).collect::<Vec<_>>().join(", ");
    let install = if debian { "install them" } else { "install them; on Debian" };
    let packages = packages(missing).join(" ");
    format!(
        "there is no {names} here: {install} with `sudo apt-get install --no-install-recommends {packages}`, set \
         {variables} to the program's path, or test in one engine only, as with `cargo xtask test chromium`"
    )
}

/// The first of `names` in the folders of PATH.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path: OsString = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// `MiniBrowser`, which is not on the path: its folder has the machine's name.
fn mini_browser() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten();
    folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_its_packages() {
        let said = how(&[Engine::Firefox, Engine::WebKit], true);
        for part in ["no firefox, webkit here", "install firefox-esr", "webkit2gtk-driver xvfb", "CROSSREAD_WEBKIT"] {
            assert!(said.replace("--no-install-recommends ", "").contains(part), "{part}: {said}");
        }
        assert!(!said.contains("CROSSREAD_CHROMIUM"), "{said}");
    }
}
