//! `crossread convert`: a comparison in other people's formats, and their annotations as claims.

use std::process::ExitCode;

use crossread::error::{Error, ErrorKind};
use crossread::formats::{ImportOptions, Unit, export, import};

use super::failure::{Failure, read, value};
use super::print;

pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let mut rest = arguments.iter().copied();
    let (mut file, mut to, mut from, mut quote_only) = (None, None, None, false);
    let (mut unit, mut article) = (None, None);
    while let Some(argument) = rest.next() {
        match argument {
            "--to" => to = Some(value(argument, &mut rest)?),
            "--from" => from = Some(value(argument, &mut rest)?),
            "--quote-only" => quote_only = true,
            "--unit" => unit = Some(value(argument, &mut rest)?),
            "--article" => article = Some(value(argument, &mut rest)?),
            name if file.is_none() && (name == "-" || !name.starts_with('-')) => file = Some(name),
            _ => return Err(Failure::usage()),
        }
    }
    let bytes = read(file.ok_or_else(Failure::usage)?)?;
    let made = match (to, from) {
        (Some(to), None) if unit.is_none() && article.is_none() => export(to, &bytes, quote_only),
        (None, from) => {
            let article = article.map(read).transpose()?.map(text_of).transpose().map_err(Failure::Input)?;
            let format = from.filter(|from| *from != "auto");
            unit.map_or(Ok(Unit::default()), str::parse).and_then(|unit| {
                let options = ImportOptions { format, unit, article: article.as_deref() };
                import(&text_of(bytes)?, &options).map(|claims| format!("{claims:#}\n"))
            })
        }
        (Some(_), _) => return Err(Failure::usage()),
    };
    print(&made.map_err(Failure::Input)?)?;
    Ok(ExitCode::SUCCESS)
}

fn text_of(bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::InvalidJson, "", format!("no UTF-8: {error}")))
}
