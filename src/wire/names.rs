//! The names that the contract has for values of the core, for both ways.

use crate::article::{Direction, Stance};
use crate::relation::Relation;

pub(super) const DIRECTIONS: [(&str, Direction); 2] = [("ltr", Direction::Ltr), ("rtl", Direction::Rtl)];

pub(super) const STANCES: [(&str, Stance); 5] = [
    ("asserts", Stance::Asserts),
    ("reports", Stance::Reports),
    ("denies", Stance::Denies),
    ("doubts", Stance::Doubts),
    ("hedges", Stance::Hedges),
];

pub(super) const RELATIONS: [(&str, Relation); 4] = [
    ("agree", Relation::Agree),
    ("dispute", Relation::Dispute),
    ("related", Relation::Related),
    ("none", Relation::None),
];

/// The name of a value in one of these tables.
pub(super) fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names.iter().find(|(_, named)| named == value).expect("the table names every value").0
}
