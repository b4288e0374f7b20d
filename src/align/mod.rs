//! Which claims of the two articles are worth comparing, and which of their words correspond.
//!
//! Alignment knows words, names and numbers. It does not know relations: whether two aligned claims agree is judged to
//! the left of here.

mod candidates;
mod profile;
mod words;

pub use candidates::candidates;
pub use profile::{Profile, head};
pub use words::{Alignment, Coverage, Link, LinkKind};
