//! `cargo xtask`: build the WebAssembly module, serve the demo, test everything. Cargo is all that `build` needs;
//! what the other commands need besides is looked for, installed where that is safe, and named where it is not.

mod bench;
mod demo;
mod dist;
mod licences;
mod linked;
mod panics;
mod reproduce;
mod requirements;
mod server;
mod sheet;
mod sizes;
mod table;
mod test;
mod unused;
mod wasm;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  build                     build www/pkg: the module, its JavaScript and its types
  demo [--port N] [--once]  build, then serve www/ on loopback; with --once compare one example, print it and exit
  test [SUITE]              everything, or one part of it: rust, node, web, wasm, package; chromium, firefox, webkit
  sheet                     pictures of every view at every width, in light and dark, in target/sheet
  dist                      the npm package in dist/: modules, types, the standalone script, and their hashes
  bench [--write]           times beside those of other ways, in one table; with --write into BENCHMARKS.md, too
  licences                  what everything is made of, and whether deny.toml allows its licence
  reproduce                 build the modules once more, in another folder, and compare the bytes
  sizes [--rooms]           what a page loads, minified and compressed, against its budget; with --rooms what the
                            engine's module is made of
";

/// What was asked for.
#[derive(Debug, PartialEq)]
enum Command {
    Help,
    Build,
    Demo(demo::Options),
    Test(Option<test::Suite>),
    Sheet,
    Dist,
    Licences,
    Reproduce,
    Sizes { rooms: bool },
    Bench(bench::Options),
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Help => print!("{USAGE}"),
        Command::Build => wasm::build()?,
        Command::Demo(options) => demo::run(&options)?,
        Command::Test(suite) => test::run(suite)?,
        Command::Sheet => sheet::draw()?,
        Command::Dist => dist::build()?,
        Command::Licences => licences::check()?,
        Command::Reproduce => reproduce::check()?,
        Command::Sizes { rooms: false } => sizes::check()?,
        Command::Sizes { rooms: true } => sizes::rooms::print()?,
        Command::Bench(options) => bench::run(&options)?,
    }
    Ok(())
}

fn parse(mut args: lexopt::Parser) -> Result<Command> {
    let mut command = match args.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "help" => return Ok(Command::Help),
            "build" => Command::Build,
            "demo" => Command::Demo(demo::Options::default()),
            "test" => Command::Test(None),
            "sheet" => Command::Sheet,
            "dist" => Command::Dist,
            "licences" => Command::Licences,
            "reproduce" => Command::Reproduce,
            "sizes" => Command::Sizes { rooms: false },
            "bench" => Command::Bench(bench::Options::default()),
            other => bail!("there is no command `{other}`\n\n{USAGE}"),
        },
        Some(other) => return Err(other.unexpected().into()),
    };
    while let Some(arg) = args.next()? {
        match (&mut command, arg) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (Command::Demo(options), Long("port")) => options.port = Some(args.value()?.parse()?),
            (Command::Demo(options), Long("once")) => options.once = true,
            (Command::Sizes { rooms }, Long("rooms")) => *rooms = true,
            (Command::Bench(options), Long("write")) => options.write = true,
            (Command::Test(suite @ None), Value(name)) => *suite = Some(name.parse()?),
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(command)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn commands_and_their_options() {
        let demo = |port, once| Command::Demo(demo::Options { port, once });
        assert_eq!(parsed("").unwrap(), Command::Help);
        assert_eq!(parsed("build").unwrap(), Command::Build);
        assert_eq!(parsed("demo --port 80").unwrap(), demo(Some(80), false));
        assert_eq!(parsed("demo --once").unwrap(), demo(None, true));
        assert_eq!(parsed("sizes --rooms").unwrap(), Command::Sizes { rooms: true });
        assert_eq!(parsed("bench --write").unwrap(), Command::Bench(bench::Options { write: true }));
        assert_eq!(parsed("dist").unwrap(), Command::Dist);
        assert_eq!(parsed("licences").unwrap(), Command::Licences);
        assert_eq!(parsed("reproduce").unwrap(), Command::Reproduce);
        assert_eq!(parsed("test package").unwrap(), Command::Test(Some(test::Suite::Package)));
        assert_eq!(parsed("test web").unwrap(), Command::Test(Some(test::Suite::Web)));
        let webkit = test::Suite::Engine(requirements::browsers::Engine::WebKit);
        assert_eq!(parsed("test webkit").unwrap(), Command::Test(Some(webkit)));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in ["fly", "build --wasm-opt", "test moon", "test web rust", "demo --port x", "--once"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
