//! The single checks behind a shipment's findings, one file an area.
//!
//! Each asks a feature crate and puts its answer into words JSON can say: a tagged `result` with what belongs to it.

mod address;
mod goods;
mod identifier;
mod phone;
mod tracking;

pub use address::{
    AddressAnswer, AddressQuestion, FormatOptions, LineScript, ParseOptions, PostalCodeAnswer, State, StateAnswer,
    check_address, format_address, parse_address,
};
pub use goods::{DescriptionOptions, HsAnswer, HsForm, check_description, check_hs_code};
pub use identifier::{IdentifierAnswer, IdentifierQuestion, KindFacts, check_identifier};
pub use phone::{PhoneAnswer, PhoneQuestion, check_phone};
pub use tracking::detect_tracking;

#[cfg(test)]
mod cases;
