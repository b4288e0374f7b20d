//! Values in and out.

use js_sys::{Error as JsError, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::wire;

/// Reads a value of the contract; `name` starts the path of what does not fit.
pub(super) fn from_value<T: DeserializeOwned>(value: JsValue, name: &str) -> Result<T, JsValue> {
    wire::read(Deserializer::from(value)).map_err(|error: Error| {
        let path = match (name, error.path()) {
            ("", path) => path.to_owned(),
            (name, "") => name.to_owned(),
            (name, path) => format!("{name}.{path}"),
        };
        throw(&Error::new(error.kind(), path, error.message()))
    })
}

/// Writes a value of the contract.
pub(super) fn to_value(value: &impl Serialize) -> Result<JsValue, JsValue> {
    // Plain objects rather than `Map`s, and no `undefined` fields: what JSON would give.
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(JsValue::from)
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
