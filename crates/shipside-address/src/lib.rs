//! How an address is written and checked, country by country: names, required fields, postal codes,
//! states and their postal prefixes, telephone numbers, and the lines of a label.
//!
//! Everything here is asked with a [`shipside_model::Country`] and answers from tables that are built in
//! (see `data/SOURCE.md`). A country without a rule answers "no rule", never "fine".

pub mod admin;
mod country;
mod data;
pub mod fold;
pub mod limits;
mod lines;
pub mod parse;
mod pattern;
pub mod phone;
pub mod postal;
mod required;
pub mod transliterate;

pub use country::{CountryFacts, country, facts};
pub use lines::{AddressLabel, Script, label, lines};
pub use required::{Field, required};
