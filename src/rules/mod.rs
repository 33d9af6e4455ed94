//! The rules: one file each, named after code and pattern. `ALL` is the one list of them.
//!
//! A rule looks at a [`Context`] and reports findings; it decides nothing about the note as a
//! whole, which `verdict.rs` does.

mod a01_empty;
mod a02_stock_invitation;
mod a03_interchangeable;
mod a04_vague_interest;
mod a05_no_reason;
mod a06_too_long;
mod a24_numbers_game;
mod a29_pitch;
mod a30_criticism_and_offer;
mod a31_income_boast;
mod a32_guarantee;
mod x01_placeholder;

mod rule;

pub use rule::{Article, Context, Examples, Fault, Finding, Level, Rule, Source};

/// Every rule, in the order of their codes.
pub static ALL: &[&Rule] = &[
    &a01_empty::RULE,
    &a02_stock_invitation::RULE,
    &a03_interchangeable::RULE,
    &a04_vague_interest::RULE,
    &a05_no_reason::RULE,
    &a06_too_long::RULE,
    &a24_numbers_game::RULE,
    &a29_pitch::RULE,
    &a30_criticism_and_offer::RULE,
    &a31_income_boast::RULE,
    &a32_guarantee::RULE,
    &x01_placeholder::RULE,
];

#[cfg(test)]
mod test;
