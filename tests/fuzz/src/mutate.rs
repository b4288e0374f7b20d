//! Inputs out of seeds: cut, joined, repeated, and sprinkled with what has meaning to the engine.

/// Numbers that look random and are the same on every machine: `SplitMix64` (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers that follow from a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() % (end.max(1) as u64)).unwrap_or(0)
    }

    /// One of these.
    pub fn one_of<'t, T: ?Sized>(&mut self, things: &[&'t T]) -> &'t T {
        things[self.below(things.len())]
    }
}

/// Most inputs are short, so that many are tried.
const SHORT: usize = 150;

/// One in so many may be long, so that growth shows.
const LONG_ONE_IN: usize = 500;

/// The most bytes of a long one.
const LONG: usize = 40_000;

/// What has a meaning: to cues, to numbers and dates, to anchoring, to offsets, to JSON and to this format.
const WORDS: &[&str] = &[
    " ",
    " ",
    ", ",
    ". ",
    "\n",
    "\r\n\r\n",
    "\u{1e}",
    "\u{1f}",
    "|",
    "@0+9",
    "@3+40",
    "-",
    "The ",
    "of ",
    "in ",
    "and ",
    "but ",
    "the mayor ",
    "Ilva Orr ",
    "Sellen ",
    "guards ",
    "fired ",
    "killed ",
    "opened ",
    "closed ",
    "rose ",
    "fell ",
    "not ",
    "never ",
    "often ",
    "none of ",
    "denied ",
    "accused ",
    "said ",
    "cast doubt on ",
    "allegedly ",
    "will ",
    "supports ",
    "opposes ",
    "lawful ",
    "unlawful ",
    "he ",
    "it ",
    "that ",
    "12",
    "seven",
    "at least 300",
    "40 per cent",
    "2 km",
    "1,500",
    "3.5",
    "$4m",
    "0",
    "99999999999999999999",
    "½",
    "on 4 October",
    "Sunday",
    "2016",
    "31 February",
    "6 p.m.",
    "“",
    "”",
    "’s",
    "‘",
    "\"",
    "—",
    "…",
    "U.S. ",
    "a.m.",
    "yes",
    "no",
    "denies",
    "doubts",
    "reports",
    "dispute",
    "agree",
    "none",
    "c1 c1 ",
    "c2 c1 ",
    "e\u{301}",
    "\u{301}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "ﬁ",
    "İ",
    "ß",
    "ẞ",
    "Σ",
    "ς",
    "🚒",
    "👩\u{200d}🚒",
    "🇺🇦",
    "橋",
    "東京",
    "العبّارة",
    "\u{e000}",
    "\u{10ffff}",
    "\0",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "-1",
    "1e999",
    "0.5",
    "\"a\"",
    "\"b\"",
    "\"text\"",
    "\"claims\"",
    "\"quote\"",
    "\"start\"",
    "\"end\"",
    "\"exact\"",
    "\"__proto__\"",
    "\\ud800",
    "\\u0000",
    "\\\"",
];

/// An input made of the seeds; its first bytes, if need be.
pub fn input(random: &mut Random, seeds: &[Vec<u8>], into: &mut Vec<u8>) {
    let longest = if random.below(LONG_ONE_IN) == 0 { LONG } else { SHORT + random.below(2 * SHORT) };
    into.clear();
    let seed = random.below(seeds.len());
    into.extend(slice(random, &seeds[seed], longest));
    for _ in 0..=random.below(6) {
        step(random, seeds, into, longest);
    }
    into.truncate(longest);
}

/// One change.
fn step(random: &mut Random, seeds: &[Vec<u8>], into: &mut Vec<u8>, longest: usize) {
    let at = random.below(into.len() + 1);
    let end = at + random.below((into.len() - at).min(60) + 1);
    match random.below(8) {
        // Words come as they are; what they replace may have been half a character.
        0 | 1 => drop(into.splice(at..at, random.one_of(WORDS).bytes())),
        2 => drop(into.splice(at..end, random.one_of(WORDS).bytes())),
        3 => drop(into.drain(at..end)),
        4 => {
            let seed = random.below(seeds.len());
            let piece = slice(random, &seeds[seed], 80).to_vec();
            into.splice(at..at, piece);
        }
        5 => {
            let piece = into[at..end].to_vec();
            let room = longest.saturating_sub(into.len()) / piece.len().max(1);
            let times = random.below(room.min(if longest > 3 * SHORT { 20_000 } else { 6 }) + 1);
            into.splice(at..at, piece.repeat(times));
        }
        6 => {
            // One text on both sides, but for a little: that is where claims meet.
            let piece = into[at..end].to_vec();
            let place = random.below(into.len() + 1);
            into.splice(place..place, piece);
        }
        _ => {
            if let Some(byte) = into.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
    }
}

/// A piece of a seed, mostly its beginning.
fn slice<'s>(random: &mut Random, seed: &'s [u8], longest: usize) -> &'s [u8] {
    let start = if random.below(3) == 0 { random.below(seed.len()) } else { 0 };
    &seed[start..seed.len().min(start + longest)]
}
