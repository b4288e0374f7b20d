//! Packs the tables of the languages, so that they are small in what a page loads and quick to read there.
//!
//! The tables in `src/lang` are written for people: with comments, word by word, each on its own. What is packed says
//! the same to `lang::lexicon`, which has no other way to read a table. Nothing is decided here: a word that two tables
//! share is written once, what a reader of the packed table can tell by itself is left out.

mod names;
mod phrases;
#[path = "../src/lang/en/stem.rs"]
mod stem;
mod words;

use std::path::Path;
use std::{env, fs};

use words::Stems;

#[allow(clippy::print_stdout, reason = "that is how a build script speaks to cargo")]
fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/lang/en");
    let out = env::var("OUT_DIR").expect("cargo sets it for build scripts");
    let folder = Path::new(&out).join("en");
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let write = |name: &str, packed: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, packed).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    };
    let stems = Stems::new(&table("irregular.tsv"));
    let words = words::pack(&stems, &table("frequency.txt"), &table("synonyms.tsv"), &table("antonyms.tsv"));
    write("words", &words.stems);
    write("links", &words.links);
    write("cues", phrases::by_class(&stems, &table("cues.tsv")).as_bytes());
    write("names", names::pack(&table("names.tsv")).as_bytes());
    for name in ["stop.txt", "numbers.tsv"] {
        // All of these are matched exactly, so none needs the sign of it.
        write(name, lines(&table(name)).collect::<Vec<_>>().join("\n").replace('!', "").as_bytes());
    }
    for name in ["titles.txt", "furniture.txt"] {
        let packed = lines(&table(name)).map(|line| phrases::packed(&stems, line)).collect::<Vec<_>>();
        write(name, packed.join("\n").as_bytes());
    }
    // So many fields of a line are phrases; the others are for the reader of the table.
    for (name, of_phrases) in [("camps.tsv", 2), ("roles.tsv", 2), ("units.tsv", 1)] {
        let table = table(name);
        let packed = lines(&table).map(|line| {
            let fields = line
                .split('\t')
                .enumerate()
                .map(|(at, field)| if at < of_phrases { phrases::packed_all(&stems, field) } else { field.to_owned() });
            fields.collect::<Vec<_>>().join("\t")
        });
        write(name, packed.collect::<Vec<_>>().join("\n").as_bytes());
    }
    for name in ["irregular.tsv", "abbreviations.txt"] {
        write(name, lines(&table(name)).collect::<Vec<_>>().join("\n").as_bytes());
    }
}

/// A table of English.
fn table(name: &str) -> String {
    let path = Path::new("src/lang/en").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines of a table that are not comments.
fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
