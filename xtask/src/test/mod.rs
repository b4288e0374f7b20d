//! `cargo xtask test`: everything that must hold. Once a step fails no other is begun.

mod counts;
mod schedule;
mod step;

use std::path::Path;
use std::process::Command;
use std::str::FromStr;

use anyhow::{Result, bail};

use self::step::Step;
use crate::requirements::browsers::{self, Engine};
use crate::workspace::{self, cargo, program, web_tests};
use crate::{requirements, server};

/// The steps that most others need.
const BUILD: &str = "wasm build";
const COMMAND_LINE: &str = "command line";

/// A part of the tests that can be asked for by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Suite {
    /// Formatting, lints, tests and documentation of the crates.
    Rust,
    /// The module in Node: the same answers as the command line.
    Node,
    /// Types of the JavaScript, then the component and the demo in every browser engine.
    Web,
    /// The component and the demo in one of them.
    Engine(Engine),
    /// The packed package: what checks packages says of it, and pages built with it.
    Package,
    /// The module builds, and what a page loads stays within its budget.
    Wasm,
}

impl Suite {
    const ALL: [Self; 5] = [Self::Rust, Self::Node, Self::Web, Self::Wasm, Self::Package];
}

impl FromStr for Suite {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        Ok(match name {
            "rust" => Self::Rust,
            "wasm" => Self::Wasm,
            "node" => Self::Node,
            "package" => Self::Package,
            "web" => Self::Web,
            _ => match Engine::ALL.into_iter().find(|engine| engine.name() == name) {
                Some(engine) => Self::Engine(engine),
                None => {
                    bail!("there is no suite `{name}`: rust, node, web, wasm, package, chromium, firefox or webkit")
                }
            },
        })
    }
}

/// Runs `suite`, or all of them, and prints a line a step and the number of tests that passed and failed.
pub(crate) fn run(suite: Option<Suite>) -> Result<()> {
    let suites = suite.as_ref().map_or(&Suite::ALL[..], std::slice::from_ref);
    let mut steps: Vec<Step> = Vec::new();
    for suite in suites {
        for step in suite.steps()? {
            // Suites share what they build.
            if !steps.iter().any(|known| known.name == step.name) {
                steps.push(step);
            }
        }
    }
    let (total, failed) = schedule::run(steps)?;
    println!("\n{total}");
    failed.map_or(Ok(()), |name| bail!("stopped at `{name}`"))
}

impl Suite {
    /// What the suite does, once everything that it needs is there.
    fn steps(self) -> Result<Vec<Step>> {
        match self {
            Self::Rust => rust(),
            Self::Node => node(),
            Self::Web => web(),
            Self::Package => package(),
            Self::Engine(engine) => in_browsers(&[engine]),
            Self::Wasm => Ok(vec![build()?, xtask("sizes", "sizes")?.after(&[BUILD])]),
        }
    }
}

fn rust() -> Result<Vec<Step>> {
    requirements::rust_components()?;
    requirements::wasm_target()?;
    let deny = ["--", "-D", "warnings"];
    let mut format = cargo();
    format.args(["fmt", "--all", "--check"]);
    let mut clippy = cargo();
    clippy.args(["clippy", "--workspace", "--all-targets", "--all-features"]).args(deny);
    let mut clippy_wasm = cargo();
    clippy_wasm.args(["clippy", "--lib", "--target", requirements::WASM]).args(deny);
    let mut clippy_tools = cargo();
    clippy_tools.args(["clippy", "--lib", "--features", "tools", "--target", requirements::WASM]).args(deny);
    let mut test = cargo();
    test.args(["test", "--workspace", "--all-features", "--no-fail-fast"]);
    // As the tests have built it: another build would compile half of what it needs again.
    let mut weights = program(workspace::built("crossread-train")?);
    weights.args(["check", "tests/corpus", "src/relation/weights.rs"]);
    let mut doc = cargo();
    doc.args(["doc", "--no-deps", "--all-features", "--lib"]).env("RUSTDOCFLAGS", "-D warnings");
    Ok(vec![
        Step::new("format", format),
        xtask("licences", "licences")?,
        // One after another, since cargo lets nobody else into its folder meanwhile.
        Step::new("Rust tests", test).after(&[COMMAND_LINE]),
        Step::new("lints", clippy).after(&["Rust tests"]),
        Step::new("lints for wasm", clippy_wasm).after(&["lints"]),
        Step::new("lints for wasm, tools", clippy_tools).after(&["lints for wasm"]),
        Step::new("documentation", doc).after(&["lints for wasm, tools"]),
        Step::new("weights as the corpus gives them", weights).after(&["Rust tests"]),
    ])
}

fn node() -> Result<Vec<Step>> {
    requirements::node()?;
    requirements::web_packages()?;
    let mut tests = node_tests(&web_tests().join("node"))?;
    tests.env("CROSSREAD_BIN", workspace::built("crossread")?);
    Ok(vec![command_line(), build()?, Step::new("Node tests", tests).after(&[COMMAND_LINE, BUILD])])
}

fn web() -> Result<Vec<Step>> {
    let checks = [("types of www", "www/jsconfig.json"), ("types of tests", "tests/web/jsconfig.json")];
    let checks = checks.map(|(name, config)| Step::new(name, types(config)).after(&[BUILD]));
    // What takes longest comes last.
    Ok(checks.into_iter().chain(in_browsers(&Engine::ALL)?).collect())
}

/// The browser tests, a process an engine.
fn in_browsers(engines: &[Engine]) -> Result<Vec<Step>> {
    requirements::node()?;
    requirements::web_packages()?;
    let mut steps = vec![command_line(), build()?];
    for (engine, browser) in browsers::find(engines)? {
        let mut tests = program("node");
        // One process, so that each browser starts once.
        tests.arg("--test-reporter=spec").arg(web_tests().join("all.js"));
        tests.env("CROSSREAD_ENGINE", engine.name()).env(engine.variable(), browser);
        tests.env("CROSSREAD_URL", format!("http://{}/", server::serve(&workspace::www(), 0)?));
        let name = match engine {
            Engine::Chromium => "tests in Chromium",
            Engine::Firefox => "tests in Firefox",
            Engine::WebKit => "tests in WebKit",
        };
        steps.push(Step::new(name, tests).after(&[COMMAND_LINE, BUILD]));
    }
    Ok(steps)
}

/// The package is packed and installed into `tests/package`; pages are built with it and clicked in Chromium, and what
/// it promises of strict pages, of one file and of a first embed is tried in every engine.
fn package() -> Result<Vec<Step>> {
    requirements::node()?;
    requirements::web_packages()?;
    requirements::package_packages()?;
    let folder = workspace::package_tests();
    let script = |name: &str| {
        let mut script = program("node");
        script.arg(folder.join(name));
        script
    };
    let mut steps = vec![
        // It builds the modules that the other pages load: nobody may read them meanwhile.
        xtask("package", "dist")?.after(&[
            BUILD,
            "Node tests",
            "tests in Chromium",
            "tests in Firefox",
            "tests in WebKit",
        ]),
        Step::new("package, install", script("install.js")).after(&["package"]),
        Step::new("package, build", script("fixtures.js")).after(&["package, install"]),
        Step::new("package, Node", node_tests(&folder.join("node"))?).after(&["package, build"]),
    ];
    // The pages of `install.js` and `fixtures.js`, under the strict policy.
    let url = format!("http://{}/", server::serve(&folder.join("out"), 0)?);
    for (engine, browser) in browsers::find(&Engine::ALL)? {
        let (name, tests): (_, &[&str]) = match engine {
            Engine::Chromium => ("package, Chromium", &["browser", "pages"]),
            Engine::Firefox => ("package, Firefox", &["browser"]),
            Engine::WebKit => ("package, WebKit", &["browser"]),
        };
        let mut test = program("node");
        test.args(["--test", "--test-reporter=spec"]);
        test.args(tests.iter().map(|name| folder.join(format!("{name}.test.js"))));
        test.env("CROSSREAD_ENGINE", engine.name()).env(engine.variable(), browser).env("CROSSREAD_URL", &url);
        steps.push(Step::new(name, test).after(&["package, build"]));
    }
    Ok(steps)
}

fn build() -> Result<Step> {
    xtask(BUILD, "build")
}

/// What tests run as a program. The Rust tests go on with what it has compiled.
fn command_line() -> Step {
    Step::new(COMMAND_LINE, workspace::build_command_line())
}

/// The TypeScript compiler as a checker: of the `JSDoc` types, and of the shipped types as a caller uses them.
fn types(config: &str) -> Command {
    let mut check = program("node");
    check.arg(web_tests().join("node_modules/typescript/bin/tsc")).args(["--noEmit", "--project", config]);
    check
}

/// One of our own commands, so that its output is kept like any other's.
fn xtask(name: &'static str, command: &str) -> Result<Step> {
    let mut own = program(std::env::current_exe()?);
    own.arg(command);
    Ok(Step::new(name, own))
}

/// Node's test runner over the test files right in `folder`. Without any it would search the whole checkout.
fn node_tests(folder: &Path) -> Result<Command> {
    let files = workspace::files(folder, ".test.js")?;
    if files.is_empty() {
        bail!("{} has no tests", folder.display());
    }
    let mut tests = program("node");
    tests.args(["--test", "--test-reporter=spec"]).args(files);
    Ok(tests)
}
