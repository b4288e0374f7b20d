//! The command line: one file a command.

mod check;
mod convert;
mod failure;
mod lines;
mod oembed;
mod one;
mod relate;
mod render;

use std::io::{self, Write};
use std::process::ExitCode;

use crossread::wire;
use failure::Failure;

const USAGE: &str = "usage: crossread compare PAIR.json      print the comparison of a pair (- reads standard input)
       crossread compare --jsonl [--strict] [PAIRS.jsonl]
                                        a pair a line in, a comparison a line out, in the same order, on all cores
       crossread relate < PAIRS.jsonl   judge claim pairs {\"id\", \"a\", \"b\"}, a line each
       crossread render FILE.json [--fragment] [--lang LANG] [--level N] [--no-style] [--script URL]
                                        a pair or a comparison as a page that needs no script
       crossread check COMPARISON.json A.txt B.txt | PAIR.json
                                        whether the articles still have the text that was compared
       crossread convert FILE.json --to FORMAT [--quote-only]
                                        comparison, csv, markdown, w3c, schema-org or claims-csv
       crossread convert FILE [--from FORMAT] [--unit utf16|codepoint] [--article TEXT_FILE]
                                        claims out of w3c, hypothesis, recogito, schema-org, csv or claims-csv
       crossread oembed FILE.json --embed URL --src URL [--width N] [--height N]
                                        what an oEmbed endpoint answers for a comparison in a frame
       crossread --version

Bad input: exit status 2, and on standard error the error's code, path and message.
--jsonl: a bad line is told on standard error, as JSON with its number, and left out, and the exit status is 3; with
--strict it is the end, with status 2. check: status 1 where a text has changed.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["compare", rest @ ..] if rest.contains(&"--jsonl") => lines::run(rest),
        ["compare", file] => one::run(file),
        ["relate"] => relate::run(),
        ["render", rest @ ..] => render::run(rest),
        ["check", rest @ ..] => check::run(rest),
        ["convert", rest @ ..] => convert::run(rest),
        ["oembed", rest @ ..] => oembed::run(rest),
        ["--version" | "-V"] => print(&format!("{}\n", wire::GENERATOR)).map(|()| ExitCode::SUCCESS),
        ["--help" | "-h" | "help"] => print(&format!("{USAGE}\n")).map(|()| ExitCode::SUCCESS),
        _ => Err(Failure::usage()),
    };
    done.unwrap_or_else(Failure::report)
}

fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Output)
}
