//! `crossread convert`: a comparison in other people's formats, and their annotations as claims.

use std::process::ExitCode;

use crossread::error::{Error, ErrorKind};
use crossread::formats::{export, import};

use super::failure::{Failure, read, value};
use super::print;

pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let mut rest = arguments.iter().copied();
    let (mut file, mut to, mut from, mut quote_only) = (None, None, None, false);
    while let Some(argument) = rest.next() {
        match argument {
            "--to" => to = Some(value(argument, &mut rest)?),
            "--from" => from = Some(value(argument, &mut rest)?),
            "--quote-only" => quote_only = true,
            name if file.is_none() && (name == "-" || !name.starts_with('-')) => file = Some(name),
            _ => return Err(Failure::usage()),
        }
    }
    let bytes = read(file.ok_or_else(Failure::usage)?)?;
    let made = match (to, from) {
        (Some(to), None) => export(to, &bytes, quote_only),
        (None, from) => {
            let text = String::from_utf8(bytes);
            let text = text.map_err(|error| Error::new(ErrorKind::InvalidJson, "", format!("no UTF-8: {error}")));
            let from = from.filter(|from| *from != "auto");
            text.and_then(|text| import(from, &text)).map(|claims| format!("{claims:#}\n"))
        }
        (Some(_), Some(_)) => return Err(Failure::usage()),
    };
    print(&made.map_err(Failure::Input)?)?;
    Ok(ExitCode::SUCCESS)
}
