//! `crossread render`: a pair or a comparison as a page that needs no script.

use std::process::ExitCode;

use crossread::render::{Options, render};

use super::failure::{Failure, number, read, value};
use super::print;

pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let mut options = Options { page: true, ..Options::default() };
    let mut file = None;
    let mut rest = arguments.iter().copied();
    while let Some(argument) = rest.next() {
        match argument {
            "--fragment" => options.page = false,
            "--no-style" => options.style = false,
            "--lang" => value(argument, &mut rest)?.clone_into(&mut options.lang),
            "--level" => options.level = number(argument, &mut rest)?.clamp(1, 5),
            "--script" => options.script = Some(value(argument, &mut rest)?.to_owned()),
            name if file.is_none() && (name == "-" || !name.starts_with('-')) => file = Some(name),
            _ => return Err(Failure::usage()),
        }
    }
    let file = file.ok_or_else(Failure::usage)?;
    print(&render(&read(file)?, &options).map_err(Failure::Input)?)?;
    Ok(ExitCode::SUCCESS)
}
