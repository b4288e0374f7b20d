//! Positions of other people's files as ours: UTF-16 code units of the article's text.

use std::str::FromStr;

use serde_json::{Map, Value, json};

use crate::error::{Error, ErrorKind};

/// What a position counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// UTF-16 code units, as most tools do.
    #[default]
    Utf16,
    /// Unicode code points, as the specification of web annotations has it.
    CodePoint,
}

impl FromStr for Unit {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        match name {
            "utf16" => Ok(Self::Utf16),
            "codepoint" => Ok(Self::CodePoint),
            _ => Err(Error::new(ErrorKind::InvalidOption, "unit", format!("{name} is neither utf16 nor codepoint"))),
        }
    }
}

impl Unit {
    /// As an annotation may name it, in whatever spelling.
    fn said(words: &str) -> Self {
        if words.to_ascii_lowercase().contains("point") { Self::CodePoint } else { Self::Utf16 }
    }
}

/// Why a position is not taken.
pub(super) type Refusal = (&'static str, &'static str);

/// What is known about the positions of a file.
#[derive(Debug)]
pub(super) struct Places<'t> {
    unit: Unit,
    article: Option<&'t str>,
    length: usize,
}

impl<'t> Places<'t> {
    pub(super) fn new(unit: Unit, article: Option<&'t str>) -> Self {
        Self { unit, article, length: article.map_or(usize::MAX, |text| text.encode_utf16().count()) }
    }

    /// Puts a position into a claim. `unit` is what the annotation itself says that it counts. In code points it is of no
    /// use without the article; where there is a quote nobody misses it.
    pub(super) fn put(
        &self,
        claim: &mut Map<String, Value>,
        (start, end): (Option<u64>, Option<u64>),
        unit: Option<&str>,
    ) -> Result<(), Refusal> {
        let ends =
            start.zip(end).and_then(|(start, end)| Some((usize::try_from(start).ok()?, usize::try_from(end).ok()?)));
        let Some((start, end)) = ends.filter(|(start, end)| start < end) else {
            return Err(("position-unreadable", "start and end are no whole numbers in their order"));
        };
        let (start, end) = match (unit.map_or(self.unit, Unit::said), self.article) {
            (Unit::Utf16, _) => (start, end),
            (Unit::CodePoint, Some(text)) => match utf16(text, start).zip(utf16(text, end)) {
                Some(ends) => ends,
                None => return Err(OUTSIDE),
            },
            (Unit::CodePoint, None) if claim.contains_key("quote") => return Ok(()),
            (Unit::CodePoint, None) => {
                return Err(("unit-unknown", "positions in code points need the article's text or a quote"));
            }
        };
        if end > self.length {
            return Err(OUTSIDE);
        }
        claim.insert("start".to_owned(), json!(start));
        claim.insert("end".to_owned(), json!(end));
        Ok(())
    }
}

const OUTSIDE: Refusal = ("position-outside", "the article has no such place");

/// A position in code points as one in UTF-16 code units; none outside the text.
fn utf16(text: &str, code_points: usize) -> Option<usize> {
    let ends = std::iter::once(0).chain(text.chars().scan(0, |units, char| {
        *units += char.len_utf16();
        Some(*units)
    }));
    { ends }.nth(code_points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(
        places: &Places,
        ends: (u64, u64),
        unit: Option<&str>,
        quote: bool,
    ) -> Result<Option<(u64, u64)>, &'static str> {
        let mut claim = Map::new();
        if quote {
            claim.insert("quote".to_owned(), json!("pool"));
        }
        places.put(&mut claim, (Some(ends.0), Some(ends.1)), unit).map_err(|(code, _)| code)?;
        Ok(claim.get("start").and_then(Value::as_u64).zip(claim.get("end").and_then(Value::as_u64)))
    }

    #[test]
    fn code_points_become_code_units_where_the_text_is_there() {
        let places = Places::new(Unit::CodePoint, Some("🏊 pool"));
        assert_eq!(put(&places, (2, 6), None, false), Ok(Some((3, 7))));
        assert_eq!(put(&places, (2, 7), None, false), Err("position-outside"));
        assert_eq!(put(&places, (3, 7), Some("utf16"), false), Ok(Some((3, 7))), "the annotation knows best");
        let without = Places::new(Unit::Utf16, None);
        assert_eq!(put(&without, (2, 6), Some("code-points"), true), Ok(None));
        assert_eq!(put(&without, (2, 6), Some("CodePoint"), false), Err("unit-unknown"));
    }

    #[test]
    fn places_that_there_are_not() {
        let places = Places::new(Unit::Utf16, Some("🏊 pool"));
        assert_eq!(put(&places, (3, 8), None, true), Err("position-outside"));
        assert_eq!(put(&places, (3, 3), None, true), Err("position-unreadable"));
        assert_eq!(put(&Places::new(Unit::Utf16, None), (3, 8_000), None, true), Ok(Some((3, 8_000))));
    }
}
