//! Many inputs for one target, each within its time.

use std::panic;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::Target;
use crate::mutate::{Random, input};

/// The time that an input may take: so much, and so much more for each byte.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    fixed: Duration,
    per_byte: Duration,
}

impl Pace {
    /// For this build. Some fifty times what the slowest inputs need on an idle machine, so that only what grows faster
    /// than its input is caught, however busy the machine.
    #[must_use]
    pub fn of_this_build() -> Self {
        let slow = if cfg!(debug_assertions) { 10 } else { 1 };
        Self { fixed: Duration::from_millis(100), per_byte: Duration::from_micros(20 * slow) }
    }

    /// The most for an input of this length.
    #[must_use]
    pub fn limit(self, bytes: usize) -> Duration {
        self.fixed + self.per_byte * u32::try_from(bytes).unwrap_or(u32::MAX)
    }
}

/// What became of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All inputs kept all laws.
    Kept,
    /// One did not: the input, and what was said of it.
    Broken(Vec<u8>, String),
}

/// After so long an input counts as one that never ends.
const HANG: Duration = Duration::from_mins(1);

/// Gives `runs` inputs to a target. The same seed gives the same inputs.
#[must_use]
pub fn run(target: Target, runs: u64, seed: u64, pace: Pace) -> Outcome {
    let seeds = (target.seeds)();
    let mut random = Random::new(seed);
    let mut bytes = Vec::new();
    let watch = Watch::start(target.name);
    for _ in 0..runs {
        input(&mut random, &seeds, &mut bytes);
        watch.next(&bytes);
        if let Err(what) = one(target, &bytes, pace) {
            return Outcome::Broken(bytes, what);
        }
    }
    Outcome::Kept
}

/// One input. Where it took too long, it may have been the machine: the best of some tries counts.
///
/// # Errors
/// What was said of a law that was broken, or of the time.
pub fn one(target: Target, bytes: &[u8], pace: Pace) -> Result<(), String> {
    let limit = pace.limit(bytes.len());
    let mut best = Duration::MAX;
    for _ in 0..4 {
        let started = Instant::now();
        panic::catch_unwind(|| (target.check)(bytes)).map_err(|cause| said(&*cause))?;
        best = best.min(started.elapsed());
        if best <= limit {
            return Ok(());
        }
    }
    Err(format!("{} bytes took {best:?}, more than {limit:?}", bytes.len()))
}

/// The beginning of an input, for a message.
#[must_use]
pub fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(400).collect()
}

fn said(cause: &(dyn std::any::Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| cause.downcast_ref::<&str>().copied()).unwrap_or("a panic without words").to_owned()
}

/// Ends the process, with the input, when a check does not come back.
struct Watch {
    count: Arc<AtomicU64>,
    input: Arc<Mutex<Vec<u8>>>,
}

impl Watch {
    fn start(name: &'static str) -> Self {
        let watch = Self { count: Arc::default(), input: Arc::default() };
        let (count, input) = (Arc::downgrade(&watch.count), Arc::clone(&watch.input));
        thread::spawn(move || {
            let mut seen = None;
            while let Some(count) = count.upgrade() {
                let now = count.load(Ordering::Relaxed);
                drop(count);
                if now != 0 && seen == Some(now) {
                    let input = input.lock().unwrap_or_else(PoisonError::into_inner);
                    eprintln!("{name}: no end within {HANG:?}: {:?}", shown(&input));
                    std::process::abort();
                }
                seen = Some(now);
                thread::park_timeout(HANG);
            }
        });
        watch
    }

    fn next(&self, bytes: &[u8]) {
        self.count.fetch_add(1, Ordering::Relaxed);
        let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        input.clear();
        input.extend(bytes);
    }
}
