//! `cargo xtask sheet`: pictures of every view at every width, for a person to look at.

use anyhow::{Result, bail};

use crate::requirements::browsers::{self, Engine};
use crate::workspace::{self, program, run, web_tests};
use crate::{requirements, server, wasm};

/// Draws the pictures in Chromium and leaves them under the target folder. `tests/web/sheet.js` has the list.
pub(crate) fn draw() -> Result<()> {
    requirements::node()?;
    requirements::web_packages()?;
    let engine = Engine::Chromium;
    let Some((_, browser)) = browsers::find(&[engine])?.pop() else { bail!("there is no {}", engine.name()) };
    wasm::build()?;
    let mut sheet = program("node");
    sheet.arg(web_tests().join("sheet.js"));
    sheet.env("CROSSREAD_ENGINE", engine.name()).env(engine.variable(), browser);
    sheet.env("CROSSREAD_URL", format!("http://{}/", server::serve(&workspace::www(), 0)?));
    run(sheet.env("CROSSREAD_SHEET", workspace::target()?.join("sheet")))
}
