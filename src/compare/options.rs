//! What a caller may set.

use crate::error::{Error, ErrorKind};

/// What a caller may set. [`Options::default`] is what a newsroom should start with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    max_markers_per_claim: usize,
    min_confidence: f64,
}

impl Default for Options {
    /// Three markers a claim: a sentence that meets everything says nothing of any of it. All confidences that the
    /// engine itself would show.
    fn default() -> Self {
        Self { max_markers_per_claim: 3, min_confidence: 0.0 }
    }
}

impl Options {
    /// Sets how many markers of the engine one claim may have, 1 to 20. More show weaker links; fewer hide real ones.
    ///
    /// # Errors
    /// `invalid-option` for a number outside the range.
    pub fn with_max_markers_per_claim(mut self, most: u64) -> Result<Self, Error> {
        if !(1..=20).contains(&most) {
            let message = "must be a whole number from 1 to 20";
            return Err(Error::new(ErrorKind::InvalidOption, "options.maxMarkersPerClaim", message));
        }
        self.max_markers_per_claim = most as usize;
        Ok(self)
    }

    /// Leaves out markers of the engine below a confidence, 0 to 1.
    ///
    /// # Errors
    /// `invalid-option` for a number outside the range, or that is none.
    pub fn with_min_confidence(mut self, least: f64) -> Result<Self, Error> {
        if !(0.0..=1.0).contains(&least) {
            let message = "must be a number from 0 to 1";
            return Err(Error::new(ErrorKind::InvalidOption, "options.minConfidence", message));
        }
        self.min_confidence = least;
        Ok(self)
    }

    /// How many markers of the engine one claim may have.
    #[must_use]
    pub fn max_markers_per_claim(&self) -> usize {
        self.max_markers_per_claim
    }

    /// The least confidence of the engine's markers.
    #[must_use]
    pub fn min_confidence(&self) -> f64 {
        self.min_confidence
    }
}
