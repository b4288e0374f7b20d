//! Values in and out.

use js_sys::{Array, Error as JsError, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::text::OrderedMap;
use crate::wire::{self, Input, Kind, Value, Written};

/// Reads a value of the contract; `path` is what callers know it by.
pub(super) fn from_value<T: Input>(value: &JsValue, path: &str) -> Result<T, JsValue> {
    wire::take_apart(given(value, 0)?, path).map_err(|error| throw(&error))
}

/// Writes a value of the contract.
pub(super) fn to_value(value: &Written) -> JsValue {
    written(value, &mut OrderedMap::default())
}

#[wasm_bindgen]
extern "C" {
    /// An object of JS, whose fields are set by assignment: `Reflect.set` would be a call with a result to look at.
    type Fields;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Fields, name: &JsValue, value: JsValue);
}

/// A value as JS has it. The names of fields are made into strings of JS once and kept in `names`.
fn written(value: &Written, names: &mut OrderedMap<&'static str, JsValue>) -> JsValue {
    match value.kind() {
        Kind::Flag(flag) => (*flag).into(),
        // As in JSON text there is no -0.
        Kind::Number(number) => (*number + 0.0).into(),
        Kind::Words(words) => words.as_ref().into(),
        Kind::List(list) => {
            let array = Array::new();
            for value in list {
                array.push(&written(value, names));
            }
            array.into()
        }
        Kind::Object(object) => {
            let fields: Fields = Object::new().unchecked_into();
            for (name, value) in object.fields() {
                let value = written(value, names);
                fields.set(names.get_or_insert_with(name, |name| (*name).into()), value);
            }
            fields.into()
        }
    }
}

/// An `Error` with `code` and `path`.
pub(super) fn throw(error: &Error) -> JsValue {
    let thrown = JsError::new(&error.to_string());
    for (name, value) in [("code", error.code()), ("path", error.path())] {
        // Setting a field of an object made just now does not fail; if it did, the message still says it.
        let _ = Reflect::set(&thrown, &name.into(), &value.into());
    }
    thrown.into()
}

/// What JSON would have of a value: the own fields of objects, nothing of functions.
///
/// By hand rather than by `serde_wasm_bindgen`: that can say of every value what else was expected, a float among
/// them, and printing floats alone is 20 kB of wasm. What fails here is thrown by a getter of the caller's.
fn given(value: &JsValue, depth: usize) -> Result<Value, JsValue> {
    if value.is_null() || value.is_undefined() || depth > Value::DEEPEST {
        return Ok(Value::Nothing);
    }
    if let Some(number) = value.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(words) = value.as_string() {
        return Ok(Value::Words(words));
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return list.iter().map(|element| given(&element, depth + 1)).collect::<Result<_, _>>().map(Value::List);
    }
    let Some(object) = value.dyn_ref::<Object>().filter(|_| !value.is_function()) else {
        return Ok(Value::Other);
    };
    let mut fields = Vec::new();
    for key in Object::keys(object) {
        if let Some(name) = key.as_string().and_then(|key| Value::field(&key)) {
            fields.push((name, given(&Reflect::get(object, &key)?, depth + 1)?));
        }
    }
    Ok(Value::Object(fields))
}
