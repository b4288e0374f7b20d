//! Fractions as they cross the boundary.

use serde::{Serialize, Serializer};

/// A fraction with three decimals. A whole number is written as one, so that JSON text made here and `JSON.stringify`
/// in JS give the same bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded(f64);

impl Rounded {
    /// Rounds to thousandths. Anything that is no number is 0.
    #[must_use]
    pub fn new(value: f64) -> Self {
        Self(if value.is_finite() { (value * 1000.0).round() / 1000.0 } else { 0.0 })
    }
}

impl Serialize for Rounded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 { serializer.serialize_i32(self.0 as i32) } else { serializer.serialize_f64(self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_written_without_decimals() {
        let written = |value| serde_json::to_string(&Rounded::new(value)).unwrap_or_default();
        assert_eq!(written(1.0), "1");
        assert_eq!(written(0.0), "0");
        assert_eq!(written(-0.0), "0");
        assert_eq!(written(0.9999), "1");
        assert_eq!(written(0.1234), "0.123");
        assert_eq!(written(f64::NAN), "0");
    }
}
