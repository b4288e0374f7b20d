//! `crossread oembed`: what an oEmbed endpoint answers for a comparison (oembed.com, version 1.0, type `rich`).

use std::process::ExitCode;

use crossread::render::{escaped, file_title};
use serde_json::json;

use super::failure::{Failure, number, read, value};
use super::print;

/// The size where none is asked for: the frame tells the page its real height.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 720;

/// Seconds that a consumer may keep the answer.
const CACHE_AGE: u32 = 86_400;

pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let mut rest = arguments.iter().copied();
    let (mut file, mut embed, mut src, mut width, mut height) = (None, None, None, WIDTH, HEIGHT);
    while let Some(argument) = rest.next() {
        match argument {
            "--embed" => embed = Some(address(argument, value(argument, &mut rest)?)?),
            "--src" => src = Some(address(argument, value(argument, &mut rest)?)?),
            "--width" => width = number(argument, &mut rest)?,
            "--height" => height = number(argument, &mut rest)?,
            name if file.is_none() && (name == "-" || !name.starts_with('-')) => file = Some(name),
            _ => return Err(Failure::usage()),
        }
    }
    let (Some(file), Some(embed), Some(src)) = (file, embed, src) else { return Err(Failure::usage()) };
    let title = file_title(&read(file)?).map_err(Failure::Input)?;
    let address = format!("{embed}{}src={}", if embed.contains('?') { '&' } else { '?' }, in_query(src));
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" style=\"border: 0; \
         max-width: 100%\"></iframe>",
        escaped(&address),
        escaped(&title)
    );
    let answer = json!({
        "version": "1.0", "type": "rich", "title": title, "html": html, "width": width, "height": height,
        "cache_age": CACHE_AGE,
    });
    print(&format!("{answer}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// An address on the web: it will stand in other people's pages.
fn address<'v>(option: &str, given: &'v str) -> Result<&'v str, Failure> {
    let is_web = ["https://", "http://"].iter().any(|scheme| given.starts_with(scheme));
    if is_web {
        Ok(given)
    } else {
        Err(Failure::Call(format!("crossread: {option} needs an http(s) address, not `{given}`")))
    }
}

/// Percent-encoded for a query: what is not unreserved (RFC 3986) stands as its bytes.
fn in_query(address: &str) -> String {
    let encode = |byte: u8| match byte {
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    address.bytes().map(encode).collect()
}
