//! `crossread compare --jsonl`: an archive, a pair a line in and a comparison a line out.
//!
//! Lines go round the threads in turn, and comparisons are taken from them in the same turn: the order stays, and what
//! is read ahead is bounded by the threads' short queues, however large the file and however uneven its lines.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crossread::compare::Options;
use crossread::error::{Error, ErrorKind};
use crossread::wire::{self, PairInput, from_json, to_json};
use serde_json::json;

use super::failure::Failure;

/// A longer line is refused before it is held in memory: two articles of the longest allowed, with all their claims.
const LONGEST_LINE: u64 = 64 << 20;

/// Lines that wait for each thread.
const WAITING: usize = 2;

/// The exit status where lines were left out.
const SOME_LEFT_OUT: u8 = 3;

/// A line with its number, from 1; an error where it could not be read in full.
type Line = (u64, Result<Vec<u8>, Error>);
type Compared = (u64, Result<String, Error>);

pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let (mut strict, mut file) = (false, None);
    for argument in arguments {
        match *argument {
            "--jsonl" => {}
            "--strict" => strict = true,
            name if file.is_none() && (name == "-" || !name.starts_with('-')) => file = Some(name),
            _ => return Err(Failure::usage()),
        }
    }
    let input: Box<dyn Read + Send> = match file {
        None | Some("-") => Box::new(io::stdin()),
        Some(name) => Box::new(File::open(name).map_err(|error| Failure::Call(format!("crossread: {name}: {error}")))?),
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (inlets, outlets): (Vec<_>, Vec<_>) = (0..threads).map(|_| comparing()).unzip();
    // Not joined: where the output's reader has gone, nobody waits for what this one still reads.
    let reading = thread::spawn(move || hand_out(input, &inlets));
    let left_out = write(&outlets, strict)?;
    match reading.join() {
        Ok(Err(error)) => Err(Failure::Call(format!("crossread: {}: {error}", file.unwrap_or("standard input")))),
        _ if left_out => Ok(ExitCode::from(SOME_LEFT_OUT)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// A thread that compares what it is sent.
fn comparing() -> (SyncSender<Line>, Receiver<Compared>) {
    let (inlet, lines) = sync_channel::<Line>(WAITING);
    let (done, outlet) = sync_channel(WAITING);
    thread::spawn(move || {
        for (number, line) in lines {
            let compared = line.and_then(|line| compare(&line));
            if done.send((number, compared)).is_err() {
                return;
            }
        }
    });
    (inlet, outlet)
}

fn compare(line: &[u8]) -> Result<String, Error> {
    let pair: PairInput = from_json(line)?;
    wire::compare(pair, &Options::default()).map(|comparison| to_json(&comparison))
}

/// Reads lines and sends them round; ends early where nobody takes them.
fn hand_out(input: impl Read, inlets: &[SyncSender<Line>]) -> io::Result<()> {
    let mut input = BufReader::new(input);
    let mut turn = inlets.iter().cycle();
    for number in 1.. {
        let mut line = Vec::new();
        let len = input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut line)?;
        if len == 0 {
            break;
        }
        let line = if line.len() as u64 > LONGEST_LINE {
            skip_line(&mut input)?;
            let message = format!("a line has at most {LONGEST_LINE} bytes");
            Err(Error::new(ErrorKind::OverLimit, "", message))
        } else if line.trim_ascii().is_empty() {
            continue;
        } else {
            Ok(line)
        };
        if turn.next().is_none_or(|inlet| inlet.send((number, line)).is_err()) {
            break;
        }
    }
    Ok(())
}

/// The rest of a line, read and dropped.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let available = input.fill_buf()?;
        let end = available.iter().position(|byte| *byte == b'\n');
        let len = end.map_or(available.len(), |end| end + 1);
        input.consume(len);
        if end.is_some() || len == 0 {
            return Ok(());
        }
    }
}

/// Writes comparisons as they come round; whether lines were left out.
fn write(outlets: &[Receiver<Compared>], strict: bool) -> Result<bool, Failure> {
    let mut stdout = BufWriter::new(io::stdout().lock());
    let mut left_out = false;
    for outlet in outlets.iter().cycle() {
        let Ok((number, compared)) = outlet.recv() else { break };
        match compared {
            Ok(comparison) => stdout.write_all(comparison.as_bytes()).map_err(Failure::Output)?,
            Err(error) if strict => {
                stdout.flush().map_err(Failure::Output)?;
                let message = format!("{} (line {number})", error.message());
                return Err(Failure::Input(Error::new(error.kind(), error.path(), message)));
            }
            Err(error) => {
                left_out = true;
                let told =
                    json!({ "line": number, "code": error.code(), "path": error.path(), "message": error.message() });
                let _ = writeln!(io::stderr(), "{told}");
            }
        }
    }
    stdout.flush().map_err(Failure::Output)?;
    Ok(left_out)
}
