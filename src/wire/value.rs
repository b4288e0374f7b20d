//! What came in, from JSON text or from JS, before anything is asked of it.
//!
//! Everything is read into this one type and then taken apart by name, in `given`. With a derived `Deserialize` a shape,
//! serde is compiled anew for each of them: in the module that a page loads, that was a fifth of all code.

use std::fmt::{self, Write as _};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The fields that the contract knows. Others are not looked into: they may hold anything, in JS even functions.
const FIELDS: &str = "a answer answers b body by claims confidence dir end exact gist id lang links \
    maxMarkersPerClaim minConfidence note prefix published purpose question quote reason relation selector source \
    speaker stance start suffix target text title type url value verdicts";

/// A value of JSON or JS.
#[derive(Debug)]
pub(crate) enum Value {
    /// `null`, `undefined`, or too deep to be of the contract.
    Nothing,
    /// `true`, `false`, or a thing of JS that JSON has not; the contract asks for none of them.
    Other,
    /// A number.
    Number(f64),
    /// A string.
    Words(String),
    /// An array.
    List(Vec<Value>),
    /// The fields of an object that the contract knows. Where a name comes twice the last one counts, as in JS.
    Object(Vec<(&'static str, Value)>),
}

impl Value {
    /// Nothing of the contract lies deeper than this. What does is not read, so that a JS object that holds itself ends.
    pub(crate) const DEEPEST: usize = 12;

    /// The name of a field as the contract has it, where it has it.
    pub(crate) fn field(name: &str) -> Option<&'static str> {
        FIELDS.split(' ').find(|field| *field == name)
    }

    /// Reads a value. `path` is where it stands, and on failure where what does not fit stands.
    pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D, path: &mut String) -> Result<Self, D::Error> {
        Reader { path, depth: 0 }.deserialize(deserializer)
    }
}

struct Reader<'p> {
    path: &'p mut String,
    depth: usize,
}

impl Reader<'_> {
    /// For what stands one step further in.
    fn inner(&mut self) -> Reader<'_> {
        Reader { path: self.path, depth: self.depth + 1 }
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.depth > Value::DEEPEST {
            return IgnoredAny::deserialize(deserializer).map(|_| Value::Nothing);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Other)
    }

    #[allow(clippy::cast_precision_loss, reason = "as JS reads the same digits")]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "as JS reads the same digits")]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Value, E> {
        Ok(Value::Words(words.to_owned()))
    }

    fn visit_string<E: Error>(self, words: String) -> Result<Value, E> {
        Ok(Value::Words(words))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value, A::Error> {
        let here = self.path.len();
        let mut list = Vec::new();
        loop {
            // Writing to a string does not fail.
            let _ = write!(self.path, "[{}]", list.len());
            let next = seq.next_element_seed(self.inner())?;
            self.path.truncate(here);
            match next {
                Some(value) => list.push(value),
                None => return Ok(Value::List(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Value, A::Error> {
        let here = self.path.len();
        let mut object = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let Some(name) = Value::field(&name) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if here > 0 {
                self.path.push('.');
            }
            self.path.push_str(name);
            object.push((name, map.next_value_seed(self.inner())?));
            self.path.truncate(here);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn check(json: &str, expected: &str) {
        let value = Value::read(&mut serde_json::Deserializer::from_str(json), &mut String::new()).unwrap();
        assert_eq!(format!("{value:?}"), expected);
    }

    #[test]
    fn values_are_read() {
        check(r#"[null, true, 7, -0.5, "w"]"#, r#"List([Nothing, Other, Number(7.0), Number(-0.5), Words("w")])"#);
        check(r#"{ "a": {}, "colour": { "b": 1 }, "b": [] }"#, r#"Object([("a", Object([])), ("b", List([]))])"#);
    }

    #[test]
    fn what_is_too_deep_is_not_read() {
        let deep = |depth: usize| format!("{}7{}", "[".repeat(depth), "]".repeat(depth));
        check(
            &deep(Value::DEEPEST),
            &deep(Value::DEEPEST).replace('[', "List([").replace(']', "])").replace('7', "Number(7.0)"),
        );
        check(
            &deep(Value::DEEPEST + 9),
            &deep(Value::DEEPEST + 1).replace('[', "List([").replace(']', "])").replace('7', "Nothing"),
        );
    }

    #[test]
    fn a_failure_says_where() {
        let mut path = String::new();
        let json = r#"{ "a": { "text": "x", "claims": [{ "id": "1" }, { "id": ! }] } }"#;
        Value::read(&mut serde_json::Deserializer::from_str(json), &mut path).unwrap_err();
        assert_eq!(path, "a.claims[1].id");
    }
}
