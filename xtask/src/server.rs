//! The demo's server: files of one folder, on loopback, under the strictest policy that the component promises to
//! work with. For development and tests; any static host can serve `www/`.
//!
//! A thread and a connection for each request, from the standard library alone: a pool that keeps connections alive
//! can leave a browser's seventh connection waiting behind six idle ones.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, thread};

use anyhow::{Context as _, Result};

/// What a page may do: its own scripts and styles, wasm, and requests to its own origin. Trusted Types are enforced.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'";

/// More than any browser's request for a file; what is longer is cut off, and so refused.
const MAX_REQUEST: u64 = 32 * 1024;

/// Browsers open connections ahead of need; one that stays silent for so long is closed.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves `folder` from threads of its own until the program ends. Port 0 takes any free one. Returns the address.
pub(crate) fn serve(folder: &Path, port: u16) -> Result<SocketAddr> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("cannot serve on port {port}"))?;
    let address = listener.local_addr()?;
    let folder = folder.to_owned();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A browser that went away is none of our business.
            thread::spawn(move || answer(&folder, &stream).ok());
        }
    });
    Ok(address)
}

fn answer(folder: &Path, mut stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(MAX_REQUEST)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The headers say nothing that we need, but a connection closed before they are read is reset.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let (head, body) = respond(folder, &request);
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

/// Head and body of the answer to a request's first line.
fn respond(folder: &Path, request: &str) -> (String, Vec<u8>) {
    let (method, url) = match request.split(' ').collect::<Vec<_>>()[..] {
        [method @ ("GET" | "HEAD"), url, _] => (method, url),
        _ => ("GET", ""),
    };
    let found = find(folder, url).and_then(|path| Some((fs::read(&path).ok()?, mime(&path))));
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let (mut body, mime) = found.unwrap_or_else(|| (b"Not found\n".to_vec(), TEXT));
    let head = format!(
        "HTTP/1.1 {status}\r\n\
         Content-Type: {mime}\r\n\
         Content-Length: {}\r\n\
         Content-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\n\
         Cache-Control: no-store\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    if method == "HEAD" {
        body.clear();
    }
    (head, body)
}

/// The file that `url` names inside `folder`. Segments are plain names: none empty, hidden, escaped or leading up.
fn find(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let (path, index) = path.strip_suffix('/').map_or((path, path.is_empty()), |path| (path, true));
    let mut file = folder.to_owned();
    for name in path.split('/').filter(|_| !path.is_empty()) {
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        if !plain || name.is_empty() || name.starts_with('.') {
            return None;
        }
        file.push(name);
    }
    if index {
        file.push("index.html");
    }
    Some(file)
}

const TEXT: &str = "text/plain; charset=utf-8";

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => TEXT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_inside_the_folder_are_found() {
        let check = |url: &str, expected: Option<&str>| {
            assert_eq!(find(Path::new("www"), url), expected.map(PathBuf::from), "{url}");
        };
        check("/", Some("www/index.html"));
        check("/?a=b", Some("www/index.html"));
        check("/examples/", Some("www/examples/index.html"));
        check("/pkg/crossread_bg.wasm?v=1", Some("www/pkg/crossread_bg.wasm"));
        for outside in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/.git/config", "/a\\b", "/C:/x", "x"] {
            check(outside, None);
        }
    }

    #[test]
    fn every_answer_carries_the_policy_and_its_type() {
        let check = |request: &str, status: &str, mime: &str| {
            let (head, body) = respond(Path::new(env!("CARGO_MANIFEST_DIR")), request);
            assert!(head.starts_with(&format!("HTTP/1.1 {status}")), "{head}");
            assert!(head.contains(&format!("Content-Type: {mime}\r\n")), "{head}");
            assert!(head.contains(&format!("Content-Security-Policy: {POLICY}\r\n")), "{head}");
            assert_eq!(body.is_empty(), request.starts_with("HEAD"));
        };
        check("GET /Cargo.toml HTTP/1.1", "200", TEXT);
        check("HEAD /Cargo.toml?x=1 HTTP/1.1", "200", TEXT);
        check("GET /src HTTP/1.1", "404", TEXT);
        check("POST /Cargo.toml HTTP/1.1", "404", TEXT);
        check("", "404", TEXT);
        assert_eq!(mime(Path::new("pkg/crossread_bg.wasm")), "application/wasm");
        assert_eq!(mime(Path::new("cross-read.js")), "text/javascript; charset=utf-8");
    }
}
