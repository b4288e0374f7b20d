//! The command line as a person calls it.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// What came of a call.
pub(crate) struct Called {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Calls `crossread` with some arguments and a standard input.
pub(crate) fn crossread(arguments: &[&str], stdin: &[u8]) -> Called {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line is built for its tests");
    let mut pipe = child.stdin.take().expect("standard input is piped");
    let input = stdin.to_vec();
    // From a thread, so that a full pipe on one side cannot hold up the other. A call that reads nothing closes it.
    let writer = std::thread::spawn(move || drop(pipe.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the command line ends");
    writer.join().expect("writing does not panic");
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    Called { status: status.code(), stdout: text(stdout), stderr: text(stderr) }
}
