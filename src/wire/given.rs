//! A value together with where it stands, so that whoever takes it apart can say what is wrong with which part.
//!
//! A mistake does not stop the reading: it is noted, something empty stands in for what it spoils, and in the end the
//! first one noted is the answer. So each shape is read in one go, without a way out after every field.

use std::cell::OnceCell;

use super::value::Value;
use crate::error::{Error, ErrorKind};

/// The first mistake that was noted.
type Mistake = OnceCell<Error>;

/// A value that a caller gave, and its path in what the caller gave.
#[derive(Debug)]
pub struct Given<'m> {
    path: String,
    value: Value,
    mistake: &'m Mistake,
}

/// What can be made of a given value.
pub trait Input: Sized {
    /// Takes a value apart and notes what is wrong with it: a field that is missing or has a wrong type.
    fn from_given(given: Given<'_>) -> Self;
}

/// A list, or one thing without the brackets around it.
impl<T: Input> Input for Vec<T> {
    fn from_given(given: Given<'_>) -> Self {
        given.one_or_many().into_iter().map(T::from_given).collect()
    }
}

impl<T: Input> Input for Option<T> {
    fn from_given(given: Given<'_>) -> Self {
        (!matches!(given.value, Value::Nothing)).then(|| T::from_given(given))
    }
}

/// Takes a value apart that callers know as `path`.
pub(crate) fn take_apart<T: Input>(value: Value, path: &str) -> Result<T, Error> {
    let mistake = Mistake::new();
    let made = T::from_given(Given { path: path.to_owned(), value, mistake: &mistake });
    mistake.into_inner().map_or(Ok(made), Err)
}

impl<'m> Given<'m> {
    /// Notes what is wrong with it, and gives something to go on with.
    fn invalid<T: Default>(&self, message: &str) -> T {
        // Not taken where a mistake was noted before: that one is told.
        let _ = self.mistake.set(Error::new(ErrorKind::InvalidShape, self.path.as_str(), message));
        T::default()
    }

    /// Itself, where it is a string.
    pub(super) fn words(self) -> String {
        match self.value {
            Value::Words(words) => words,
            _ => self.invalid("must be a string"),
        }
    }

    /// Itself, where it is a string; anything else will do.
    pub(super) fn words_if_any(self) -> Option<String> {
        match self.value {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }

    /// Itself, where it is a number.
    pub(super) fn number(self) -> f64 {
        match self.value {
            Value::Number(number) => number,
            _ => self.invalid("must be a number"),
        }
    }

    /// A number from 0 to 1.
    pub(super) fn part_of_one(self) -> f64 {
        match self.value {
            Value::Number(number) if (0.0..=1.0).contains(&number) => number,
            _ => self.invalid("must be a number from 0 to 1"),
        }
    }

    /// A whole number, 0 or more.
    pub(super) fn whole(self) -> u64 {
        match self.value {
            // Beyond 2^53 whole numbers have gaps; nothing that is counted here comes near.
            Value::Number(number) if number >= 0.0 && number.fract() == 0.0 && number < 9_007_199_254_740_992.0 => {
                number as u64
            }
            _ => self.invalid("must be a whole number, 0 or more"),
        }
    }

    /// What its name means.
    pub(super) fn named<T: Copy>(self, names: &[(&str, T)]) -> T {
        let known = names.iter().find(|(name, _)| matches!(&self.value, Value::Words(words) if words == name));
        if known.is_none() {
            let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            self.invalid::<()>(&format!("must be one of {}", names.join(", ")));
        }
        known.unwrap_or(&names[0]).1
    }

    /// Where it stands in what the caller gave.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Its elements where it is a list, or else itself.
    fn one_or_many(self) -> Vec<Self> {
        if matches!(self.value, Value::List(_)) { self.list() } else { vec![self] }
    }

    /// Its elements, where it is a list.
    pub(super) fn list(self) -> Vec<Given<'m>> {
        let Value::List(list) = self.value else { return self.invalid("must be a list") };
        let Self { path, mistake, .. } = self;
        let elements = list.into_iter().enumerate();
        elements.map(|(index, value)| Given { path: format!("{path}[{index}]"), value, mistake }).collect()
    }

    /// Its fields, where it is an object.
    pub(super) fn object(self) -> Object<'m> {
        let fields = match self.value {
            Value::Object(fields) => fields,
            _ => self.invalid("must be an object"),
        };
        Object { path: self.path, fields, mistake: self.mistake }
    }

    /// A string, or its fields where it is an object.
    pub(super) fn words_or_object(self) -> WordsOr<'m> {
        match self.value {
            Value::Words(words) => WordsOr::Words(words),
            Value::Object(_) => WordsOr::Object(self.object()),
            _ => WordsOr::Words(self.invalid("must be a string or an object")),
        }
    }
}

/// A string where the contract also takes an object.
pub(super) enum WordsOr<'m> {
    /// A string.
    Words(String),
    /// An object.
    Object(Object<'m>),
}

/// The fields of a given object, to be taken out by their names. A field that is `null` is missing.
pub(super) struct Object<'m> {
    path: String,
    fields: Vec<(&'static str, Value)>,
    mistake: &'m Mistake,
}

impl<'m> Object<'m> {
    /// Whether a field is there.
    pub(super) fn has(&self, name: &str) -> bool {
        let last = self.fields.iter().rev().find(|(field, _)| *field == name);
        last.is_some_and(|(_, value)| !matches!(value, Value::Nothing))
    }

    /// Takes a field out.
    pub(super) fn take(&mut self, name: &str) -> Option<Given<'m>> {
        debug_assert!(Value::field(name).is_some(), "{name} must be among the fields that are read");
        let place = self.fields.iter().rposition(|(field, _)| *field == name)?;
        let (_, value) = self.fields.remove(place);
        (!matches!(value, Value::Nothing)).then(|| self.at(name, value))
    }

    /// Takes a field out that must be there.
    pub(super) fn need(&mut self, name: &str) -> Given<'m> {
        self.take(name).unwrap_or_else(|| {
            let missing = self.at(name, Value::Nothing);
            missing.invalid::<()>("is missing");
            missing
        })
    }

    /// Takes a string out.
    pub(super) fn words(&mut self, name: &str) -> Option<String> {
        self.take(name).map(Given::words)
    }

    /// Takes a list out.
    pub(super) fn list(&mut self, name: &str) -> Option<Vec<Given<'m>>> {
        self.take(name).map(Given::list)
    }

    /// Takes out what may be a list or a single thing: W3C annotations leave the brackets out around one.
    pub(super) fn one_or_many(&mut self, name: &str) -> Vec<Given<'m>> {
        self.take(name).map(Given::one_or_many).unwrap_or_default()
    }

    fn at(&self, name: &str, value: Value) -> Given<'m> {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Given { path, value, mistake: self.mistake }
    }
}
