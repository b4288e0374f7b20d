//! `crossread-bench ROUNDS PAIR.json…`: how long a comparison takes natively, on one core. Prints a JSON line a file: the
//! milliseconds of each round of reading, comparing and writing nothing, and of one pass of UAX #29 over both texts,
//! round by round in turn.

#![allow(clippy::print_stdout, reason = "a developer's tool reports on standard output")]

use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use crossread::compare::Options;
use crossread::wire::{self, PairInput};
use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [rounds, files @ ..] = arguments.as_slice() else { bail!("usage: crossread-bench ROUNDS PAIR.json…") };
    let rounds: usize = rounds.parse().context("the number of rounds")?;
    for file in files {
        let bytes = fs::read(file).with_context(|| file.clone())?;
        let value: Value = serde_json::from_slice(&bytes)?;
        let texts = ["a", "b"].map(|side| value[side]["text"].as_str().unwrap_or_default().to_owned());
        let (mut compare, mut words, mut markers) = (Vec::new(), Vec::new(), 0);
        for _ in 0..rounds {
            let pair: PairInput = wire::from_json(&bytes).map_err(|error| anyhow::anyhow!("{error}"))?;
            let start = Instant::now();
            let made = wire::compare(pair, &Options::default()).map_err(|error| anyhow::anyhow!("{error}"))?;
            compare.push(milliseconds(start));
            let start = Instant::now();
            black_box(texts.iter().map(|text| text.split_word_bounds().count()).sum::<usize>());
            words.push(milliseconds(start));
            markers = serde_json::to_value(&made)?["markers"].as_array().map_or(0, Vec::len);
        }
        println!("{}", json!({ "file": file, "compare": compare, "words": words, "markers": markers }));
    }
    Ok(())
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
