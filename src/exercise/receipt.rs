//! A pupil's answers as a code, and back: no account and no server between pupil and teacher.
//!
//! A code is `CR1-` and groups of five characters of Crockford's alphabet of 32, which has no letters that look alike.
//! It says how long it is and carries a checksum (CRC-32), so that codes are found in whatever text surrounds them and a
//! damaged one is refused, never read as somebody's answers. Lower case, blanks, line ends and hyphens inside, and O, I
//! and L for 0, 1 and 1 do no harm. It is a spelling, not a secret.

use super::{Answers, Cell, Label, Link, PupilClaim, Sides};
use crate::error::{Error, ErrorKind};
use crate::text::Utf16Range;

/// What every code begins with; the number is the version of what follows.
const START: &str = "CR1";
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP: usize = 5;

/// Far more than anybody answers in an hour; what a code claims beyond is damage.
const LONGEST: u64 = 200_000;

/// The code of these answers.
///
/// # Errors
/// `invalid-shape` where a pair or `only` names a claim that the pupil does not have; `over-limit` where it all is too
/// long for a code.
pub fn encode(answers: &Answers) -> Result<String, Error> {
    let mut body = Vec::new();
    text(&mut body, &answers.exercise);
    text(&mut body, &answers.pupil);
    for (_, claims) in answers.claims.each() {
        number(&mut body, claims.len() as u64);
        for claim in claims {
            range(&mut body, claim.range);
        }
    }
    let index = |claims: &[PupilClaim], id: &str, path: String| {
        let found = claims.iter().position(|claim| claim.id == id);
        found.map(|index| index as u64).ok_or_else(|| {
            Error::new(ErrorKind::InvalidShape, path, format!("the pupil has no claim with the id {id:?}"))
        })
    };
    number(&mut body, answers.links.len() as u64);
    for (place, link) in answers.links.iter().enumerate() {
        number(&mut body, index(&answers.claims.a, &link.a, format!("links[{place}].a"))?);
        number(&mut body, index(&answers.claims.b, &link.b, format!("links[{place}].b"))?);
        let relation = link.relation.unwrap_or(Label::Missing);
        number(&mut body, Label::ALL.iter().position(|label| *label == relation).unwrap_or_default() as u64);
        for (_, points) in link.points.each() {
            number(&mut body, points.len() as u64);
            for point in points {
                range(&mut body, *point);
            }
        }
        text(&mut body, &link.why);
    }
    for (side, claims, only) in [("a", &answers.claims.a, &answers.only.a), ("b", &answers.claims.b, &answers.only.b)] {
        number(&mut body, only.len() as u64);
        for (place, id) in only.iter().enumerate() {
            number(&mut body, index(claims, id, format!("only.{side}[{place}]"))?);
        }
    }
    number(&mut body, answers.grid.len() as u64);
    for row in &answers.grid {
        for (_, cell) in row.each() {
            body.push(u8::from(cell.silent));
            text(&mut body, &cell.answer);
            text(&mut body, &cell.speaker);
        }
    }
    if body.len() as u64 > LONGEST {
        return Err(Error::new(ErrorKind::OverLimit, "", format!("a receipt holds at most {LONGEST} bytes")));
    }
    let mut whole = Vec::with_capacity(body.len() + 8);
    number(&mut whole, body.len() as u64);
    whole.extend(&body);
    whole.extend(checksum(&body).to_be_bytes());
    Ok(spell(&whole))
}

/// A code found in a text: its characters as they should be, and the answers or what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The code, spelled as [`encode`] does; of a damaged one as much as could be read.
    pub code: String,
    /// The answers. Claims are numbered from 1 in each article.
    pub answers: Result<Answers, Error>,
}

/// Every code in a text, each once, in the order in which they stand: a mail, a table, a file with many.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let upper = text.to_ascii_uppercase();
    let mut found: Vec<Found> = Vec::new();
    let starts: Vec<usize> = upper
        .match_indices(START)
        .map(|(at, _)| at)
        // Inside a word, or inside a code, it is no start; that needs a break before and a hyphen or blank behind.
        .filter(|at| !upper[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '-'))
        .filter(|at| upper[at + START.len()..].starts_with(|next: char| next == '-' || next.is_whitespace()))
        .collect();
    for (nth, at) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(upper.len());
        let one = read(&upper[at + START.len()..end]);
        if !found.iter().any(|known| known.code == one.code) {
            found.push(one);
        }
    }
    found
}

fn read(text: &str) -> Found {
    let damaged = |what: &str| Error::new(ErrorKind::DamagedReceipt, "", format!("a receipt code {what}"));
    let mut reader = Bytes { characters: text.chars(), bits: 0, held: 0, seen: Vec::new() };
    let answers = (|| {
        let length = reader.number().filter(|length| *length <= LONGEST);
        let length = length.ok_or_else(|| damaged("is damaged at its start"))?;
        let body: Option<Vec<u8>> = (0..length).map(|_| reader.byte()).collect();
        let body = body.ok_or_else(|| damaged("is cut off"))?;
        let sum: Option<Vec<u8>> = (0..4).map(|_| reader.byte()).collect();
        if sum.ok_or_else(|| damaged("is cut off"))? != checksum(&body).to_be_bytes() {
            return Err(damaged("has a wrong character: copy it again"));
        }
        take_apart(&body).ok_or_else(|| damaged("does not hold what it should"))
    })();
    let code = match &answers {
        Ok(_) => spell(&reader.seen),
        Err(_) => format!(
            "{START}-{}",
            text.trim_matches(|c: char| c == '-' || c.is_whitespace()).chars().take(24).collect::<String>()
        ),
    };
    Found { code, answers }
}

fn take_apart(body: &[u8]) -> Option<Answers> {
    let mut rest = Rest(body);
    let mut answers = Answers { exercise: rest.text()?, pupil: rest.text()?, ..Answers::default() };
    for claims in [&mut answers.claims.a, &mut answers.claims.b] {
        for index in 0..rest.count()? {
            claims.push(PupilClaim { id: (index + 1).to_string(), range: rest.range()? });
        }
    }
    let id = |claims: &[PupilClaim], index: u64| Some(claims.get(usize::try_from(index).ok()?)?.id.clone());
    for _ in 0..rest.count()? {
        let mut link = Link {
            a: id(&answers.claims.a, rest.number()?)?,
            b: id(&answers.claims.b, rest.number()?)?,
            relation: Some(*Label::ALL.get(usize::try_from(rest.number()?).ok()?)?).filter(|it| *it != Label::Missing),
            ..Link::default()
        };
        for points in [&mut link.points.a, &mut link.points.b] {
            for _ in 0..rest.count()? {
                points.push(rest.range()?);
            }
        }
        link.why = rest.text()?;
        answers.links.push(link);
    }
    for (claims, only) in [(&answers.claims.a, &mut answers.only.a), (&answers.claims.b, &mut answers.only.b)] {
        for _ in 0..rest.count()? {
            only.push(id(claims, rest.number()?)?);
        }
    }
    for _ in 0..rest.count()? {
        let mut row = Sides::<Cell>::default();
        for cell in [&mut row.a, &mut row.b] {
            cell.silent = rest.byte()? == 1;
            cell.answer = rest.text()?;
            cell.speaker = rest.text()?;
        }
        answers.grid.push(row);
    }
    rest.0.is_empty().then_some(answers)
}

fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    number(bytes, text.len() as u64);
    bytes.extend(text.as_bytes());
}

fn range(bytes: &mut Vec<u8>, range: Utf16Range) {
    number(bytes, u64::from(range.start));
    number(bytes, u64::from(range.end.saturating_sub(range.start)));
}

/// CRC-32 as in ZIP and PNG (ISO 3309), bit by bit: a receipt is short.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

fn spell(bytes: &[u8]) -> String {
    let mut code = START.to_owned();
    let (mut held, mut bits, mut written) = (0_u32, 0, 0);
    let mut write = |value: u32, code: &mut String| {
        if written % GROUP == 0 {
            code.push('-');
        }
        code.push(char::from(ALPHABET[(value & 31) as usize]));
        written += 1;
    };
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            write(held >> bits, &mut code);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        write(held << (5 - bits), &mut code);
    }
    code
}

/// Bytes out of the characters of a code.
struct Bytes<'a> {
    characters: std::str::Chars<'a>,
    held: u32,
    bits: u32,
    seen: Vec<u8>,
}

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        while self.bits < 8 {
            let character = self.characters.by_ref().find(|it| !it.is_whitespace() && *it != '-')?;
            let character = match character {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = ALPHABET.iter().position(|known| char::from(*known) == character)?;
            self.held = self.held << 5 | u32::try_from(value).ok()?;
            self.bits += 5;
        }
        self.bits -= 8;
        let byte = (self.held >> self.bits) as u8;
        self.held &= (1 << self.bits) - 1;
        self.seen.push(byte);
        Some(byte)
    }

    fn number(&mut self) -> Option<u64> {
        varint(|| self.byte())
    }
}

/// What is left of a receipt's bytes.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        varint(|| self.byte())
    }

    /// Of things that are a byte each at least.
    fn count(&mut self) -> Option<u64> {
        self.number().filter(|count| *count <= self.0.len() as u64)
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.count()?).ok()?;
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    fn range(&mut self) -> Option<Utf16Range> {
        let start = u32::try_from(self.number()?).ok()?;
        let length = u32::try_from(self.number()?).ok()?;
        Some(Utf16Range { start, end: start.checked_add(length)? })
    }
}

fn varint(mut byte: impl FnMut() -> Option<u8>) -> Option<u64> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let next = byte()?;
        number |= u64::from(next & 0x7f) << shift;
        if next & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(pupil: &str) -> Answers {
        let claim = |id: &str, start, end| PupilClaim { id: id.to_owned(), range: Utf16Range { start, end } };
        Answers {
            exercise: "5f0c".to_owned(),
            pupil: pupil.to_owned(),
            claims: Sides { a: vec![claim("1", 0, 200), claim("2", 3000, 3001)], b: vec![claim("1", 5, 9)] },
            links: vec![Link {
                a: "2".to_owned(),
                b: "1".to_owned(),
                relation: Some(Label::Dispute),
                points: Sides { a: vec![Utf16Range { start: 3000, end: 3001 }], b: vec![] },
                why: "Бо перша стаття каже «так».".to_owned(),
            }],
            only: Sides { a: vec!["1".to_owned()], b: vec![] },
            grid: vec![Sides {
                a: Cell { answer: "12".to_owned(), speaker: "the mayor".to_owned(), silent: false },
                b: Cell { silent: true, ..Cell::default() },
            }],
        }
    }

    #[test]
    fn a_code_comes_back_as_it_went() {
        let code = encode(&answers("Ада 👩‍🚀")).unwrap();
        assert!(code.starts_with("CR1-"));
        let found = find(&code);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].code, code);
        assert_eq!(found[0].answers, Ok(answers("Ада 👩‍🚀")));
    }

    #[test]
    fn codes_are_found_in_whatever_surrounds_them() {
        let (one, other) = (encode(&answers("One")).unwrap(), encode(&answers("Other")).unwrap());
        let sloppy = other.to_lowercase().replace('0', "o").replace('1', "l").replace("crl", "cr1");
        let wrapped: Vec<String> = sloppy.as_bytes().chunks(50).map(|it| String::from_utf8_lossy(it).into()).collect();
        let mail = format!(
            "Hello!\n{one}\nbye, \u{201c}{}\u{201d}\n{one},again;{{\"code\":\"{one}\"}}",
            wrapped.join("\n> ".trim_end_matches("> "))
        );
        let pupils: Vec<String> = find(&mail).into_iter().map(|found| found.answers.unwrap().pupil).collect();
        assert_eq!(pupils, ["One", "Other"]);
        assert_eq!(find("ACR1-XYZ and no code"), []);
    }

    #[test]
    fn a_damaged_code_is_refused() {
        let code = encode(&answers("One")).unwrap();
        for at in 4..code.len() {
            let mut bytes = code.clone().into_bytes();
            if bytes[at] == b'-' {
                continue;
            }
            bytes[at] = if bytes[at] == b'7' { b'8' } else { b'7' };
            let found = find(std::str::from_utf8(&bytes).unwrap());
            assert_eq!(found.len(), 1);
            // The last character has bits that nothing is written in.
            if at + 1 < code.len() {
                assert_eq!(found[0].answers.as_ref().unwrap_err().code(), "damaged-receipt", "character {at}");
            }
        }
        let cut = &code[..code.len() - 6];
        assert!(find(cut)[0].answers.as_ref().unwrap_err().message().contains("cut off"));
    }

    #[test]
    fn a_link_to_nothing_has_no_code() {
        let mut answers = answers("One");
        answers.links[0].b = "9".to_owned();
        let error = encode(&answers).unwrap_err();
        assert_eq!((error.code(), error.path()), ("invalid-shape", "links[0].b"));
    }

    #[test]
    fn the_checksum_is_the_known_one() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(CR1[- ])?[0-9A-Za-z\\- ]{0,80}(CR1-)?[0-9A-Z]{0,20}") {
            let _ = find(&text);
        }
    }
}
