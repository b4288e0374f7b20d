//! The classroom: a teacher's key, a pupil's answers, what the two come to, and what a whole class made of it.
//!
//! Pure functions over plain values. It knows nothing of pages, of storage and of how a key is kept closed; it does not
//! compare articles either: a key is made from a finished comparison and a teacher's changes. Offsets are UTF-16 code
//! units throughout, as in the comparison's JSON, because answers come from pages and go back to them.
//!
//! - [`score`] gives every item of a key between 0 and 1: places by [`overlap`], relations by [`credit`], answers in the
//!   grid by the words that they share with an accepted one.
//! - [`kappa`] is Cohen's, of the relations that pupils chose against those of the key.
//! - [`receipt`] turns a pupil's answers into a code that can be read aloud, mailed and checked, and back.

mod agreement;
mod class;
mod credit;
mod given;
mod json;
mod key;
mod overlap;
pub mod receipt;
mod score;
mod written;

pub use agreement::{Agreement, agreement, kappa};
pub use class::{Class, Heat, ItemOfClass, class};
pub use credit::{Label, credit, words_in_common};
pub use json::{class_figures, key_of, make_receipt, read_receipts, score_answers};
pub use key::{Answers, Cell, Key, KeyCell, KeyClaim, KeyPair, KeyRow, Link, PupilClaim, Sides, Steps};
pub use overlap::overlap;
pub use score::{Item, Score, Step, score};
