//! Reading what pages hand in: JSON whose every mistake is named by its path.

use serde_json::Value;

use super::{Answers, Cell, Key, KeyCell, KeyClaim, KeyPair, KeyRow, Label, Link, PupilClaim, Sides, Steps};
use crate::error::{Error, ErrorKind};
use crate::text::Utf16Range;

/// A value and where it stands. A field that is missing is `null`.
pub(super) struct Given<'a> {
    value: &'a Value,
    path: String,
}

type Result<T> = std::result::Result<T, Error>;

/// Reads JSON text.
pub(super) fn parse(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| Error::new(ErrorKind::InvalidJson, "", error.to_string()))
}

impl<'a> Given<'a> {
    pub(super) fn new(value: &'a Value, path: &str) -> Self {
        Self { value, path: path.to_owned() }
    }

    fn wrong(&self, expected: &str) -> Error {
        let what = if self.value.is_null() { "is missing" } else { "is something else" };
        Error::new(ErrorKind::InvalidShape, self.path.clone(), format!("expected {expected}, which {what}"))
    }

    pub(super) fn field(&self, name: &str) -> Given<'a> {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Given { value: self.value.get(name).unwrap_or(&Value::Null), path }
    }

    pub(super) fn object(&self) -> Result<()> {
        if self.value.is_object() { Ok(()) } else { Err(self.wrong("an object")) }
    }

    pub(super) fn text(&self) -> Result<String> {
        self.value.as_str().map(str::to_owned).ok_or_else(|| self.wrong("a string"))
    }

    fn text_or_empty(&self) -> Result<String> {
        if self.value.is_null() { Ok(String::new()) } else { self.text() }
    }

    fn flag(&self) -> Result<bool> {
        match self.value {
            Value::Null => Ok(false),
            value => value.as_bool().ok_or_else(|| self.wrong("true or false")),
        }
    }

    fn offset(&self) -> Result<u32> {
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| self.wrong("a position, a whole number from 0 on"))
    }

    fn range(&self) -> Result<Utf16Range> {
        let (start, end) = (self.field("start").offset()?, self.field("end").offset()?);
        if start > end {
            return Err(Error::new(ErrorKind::OffsetsBackwards, self.path.clone(), "it ends before it starts"));
        }
        Ok(Utf16Range { start, end })
    }

    fn label(&self) -> Result<Label> {
        let label = self.value.as_str().and_then(Label::named);
        label.ok_or_else(|| self.wrong("agree, dispute, related, only or missing"))
    }

    /// The elements; none where there is no list.
    pub(super) fn list<T>(&self, read: impl Fn(&Given<'a>) -> Result<T>) -> Result<Vec<T>> {
        if self.value.is_null() {
            return Ok(Vec::new());
        }
        let list = self.value.as_array().ok_or_else(|| self.wrong("a list"))?;
        let place = |(index, value)| Given { value, path: format!("{}[{index}]", self.path) };
        list.iter().enumerate().map(|element| read(&place(element))).collect()
    }

    pub(super) fn sides<T>(&self, read: impl Fn(&Given<'a>) -> Result<T>) -> Result<Sides<T>> {
        Ok(Sides { a: read(&self.field("a"))?, b: read(&self.field("b"))? })
    }

    pub(super) fn steps(&self) -> Result<Steps> {
        let on = |name: &str| self.field(name).flag();
        Ok(Steps {
            find: on("find")?,
            grid: on("grid")?,
            link: on("link")?,
            judge: on("judge")?,
            point: on("point")?,
            justify: on("justify")?,
        })
    }

    pub(super) fn key(&self) -> Result<Key> {
        self.object()?;
        let key = self;
        let claim = |claim: &Given<'_>| {
            Ok(KeyClaim {
                id: claim.field("id").text()?,
                places: claim.field("places").list(Given::range)?,
                optional: claim.field("optional").flag()?,
            })
        };
        let pair = |pair: &Given<'_>| {
            Ok(KeyPair {
                a: pair.field("a").text()?,
                b: pair.field("b").text()?,
                relations: pair.field("relations").list(Given::label)?,
                points: pair.field("points").sides(|points| points.list(Given::range))?,
            })
        };
        let cell = |cell: &Given<'_>| {
            if cell.value.is_null() {
                return Ok(None);
            }
            let texts = |name: &str| cell.field(name).list(Given::text);
            Ok(Some(KeyCell { answers: texts("answers")?, speakers: texts("speakers")? }))
        };
        let row = |row: &Given<'_>| Ok(KeyRow { question: row.field("question").text()?, cells: row.sides(cell)? });
        Ok(Key {
            claims: key.field("claims").sides(|claims| claims.list(claim))?,
            pairs: key.field("pairs").list(pair)?,
            only: key.field("only").sides(|only| only.list(Given::text))?,
            grid: key.field("grid").list(row)?,
        })
    }

    pub(super) fn answers(&self) -> Result<Answers> {
        self.object()?;
        let answers = self;
        let claim = |claim: &Given<'_>| Ok(PupilClaim { id: claim.field("id").text()?, range: claim.range()? });
        let link = |link: &Given<'_>| {
            let relation = link.field("relation");
            Ok(Link {
                a: link.field("a").text()?,
                b: link.field("b").text()?,
                relation: if relation.value.is_null() { None } else { Some(relation.label()?) },
                points: link.field("points").sides(|points| points.list(Given::range))?,
                why: link.field("why").text_or_empty()?,
            })
        };
        let cell = |cell: &Given<'_>| {
            Ok(Cell {
                silent: cell.field("silent").flag()?,
                answer: cell.field("answer").text_or_empty()?,
                speaker: cell.field("speaker").text_or_empty()?,
            })
        };
        Ok(Answers {
            exercise: answers.field("exercise").text_or_empty()?,
            pupil: answers.field("pupil").text_or_empty()?,
            claims: answers.field("claims").sides(|claims| claims.list(claim))?,
            links: answers.field("links").list(link)?,
            only: answers.field("only").sides(|only| only.list(Given::text))?,
            grid: answers.field("grid").list(|row| row.sides(cell))?,
        })
    }
}
