//! What goes out, to JSON text or to JS: objects are put together field by field, in the order of `types.d.ts`.
//!
//! One type for everything that is written, for the reason that `value` gives for what is read.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// A value of the contract, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written(Kind);

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A string.
    Words(Cow<'static, str>),
    /// An array.
    List(Vec<Written>),
    /// An object.
    Object(Object),
}

impl Written {
    /// What it is, for whoever writes it other than by serde.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn kind(&self) -> &Kind {
        &self.0
    }
}

/// An object in the making.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Object(Vec<(&'static str, Written)>);

impl Object {
    /// Its fields in order.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn fields(&self) -> &[(&'static str, Written)] {
        &self.0
    }
}

impl Object {
    /// With a field.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Written>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// With a field where it was asked for, even if there is nothing in it.
    pub(crate) fn with_given(mut self, name: &'static str, value: Option<Written>) -> Self {
        self.0.extend(value.map(|value| (name, value)));
        self
    }

    /// With a field where there is something to say: a value, `true`, or a list that is not empty.
    pub(crate) fn with_any(mut self, name: &'static str, value: Option<impl Into<Written>>) -> Self {
        let value = value.map(Into::into);
        let value = value.filter(|Written(kind)| match kind {
            Kind::Flag(flag) => *flag,
            Kind::List(list) => !list.is_empty(),
            _ => true,
        });
        self.0.extend(value.map(|value| (name, value)));
        self
    }
}

/// A list of what becomes of each of `items`.
pub(crate) fn list<T, W: Into<Written>>(items: impl IntoIterator<Item = T>, each: impl FnMut(T) -> W) -> Written {
    Written(Kind::List(items.into_iter().map(each).map(Into::into).collect()))
}

/// A fraction with three decimals. Anything that is no number is 0.
pub(crate) fn rounded(value: f64) -> Written {
    Written(Kind::Number(if value.is_finite() { (value * 1000.0).round() / 1000.0 } else { 0.0 }))
}

impl From<&'static str> for Written {
    fn from(words: &'static str) -> Self {
        Self(Kind::Words(Cow::Borrowed(words)))
    }
}

impl From<String> for Written {
    fn from(words: String) -> Self {
        Self(Kind::Words(Cow::Owned(words)))
    }
}

impl From<&String> for Written {
    fn from(words: &String) -> Self {
        words.clone().into()
    }
}

impl From<usize> for Written {
    fn from(count: usize) -> Self {
        Self(Kind::Number(f64::from(count as u32)))
    }
}

impl From<u32> for Written {
    fn from(number: u32) -> Self {
        Self(Kind::Number(f64::from(number)))
    }
}

impl From<bool> for Written {
    fn from(flag: bool) -> Self {
        Self(Kind::Flag(flag))
    }
}

impl From<Object> for Written {
    fn from(object: Object) -> Self {
        Self(Kind::Object(object))
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Kind::Flag(flag) => serializer.serialize_bool(*flag),
            // A whole number is written as one, so that JSON text made here and `JSON.stringify` in JS give the same
            // bytes.
            Kind::Number(number) if number.fract() == 0.0 => serializer.serialize_u32(*number as u32),
            Kind::Number(number) => serializer.serialize_f64(*number),
            Kind::Words(words) => serializer.serialize_str(words),
            Kind::List(list) => serializer.collect_seq(list),
            Kind::Object(Object(fields)) => {
                // As a struct: the names of its fields are then made into strings of JS once and not for each object.
                let mut object = serializer.serialize_struct("", fields.len())?;
                for (name, value) in fields {
                    object.serialize_field(name, value)?;
                }
                object.end()
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn check(value: impl Into<Written>, expected: &str) {
        assert_eq!(serde_json::to_string(&value.into()).unwrap(), expected);
    }

    #[test]
    fn a_whole_number_is_written_without_decimals() {
        check(rounded(1.0), "1");
        check(rounded(0.0), "0");
        check(rounded(-0.0), "0");
        check(rounded(0.9999), "1");
        check(rounded(0.1234), "0.123");
        check(rounded(f64::NAN), "0");
        check(7_usize, "7");
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        let object = Object::default()
            .with("claims", list([1_u32, 2], |number| number))
            .with("note", String::new())
            .with_any("by", None::<String>)
            .with_any("suggested", Some(false))
            .with_any("sameSource", Some(true))
            .with_any("answers", Some(list([0_u32; 0], |number| number)))
            .with_any("gist", Some("none"));
        check(object, r#"{"claims":[1,2],"note":"","sameSource":true,"gist":"none"}"#);
    }
}
