//! Identifiers of parties, goods and accounts: shape and check digits, without asking whoever issued them.
//!
//! Check digits are computed where the issuer publishes how; where it does not, only the shape is judged and the
//! answer says so ([`IdCheck::FormatOnly`]). That a number is well-formed never means it was issued.
//!
//! One file a country or a scheme; [`kinds`] and [`all`] list what is known, [`check`] judges one kind,
//! [`check_any`] says what a number could be.

mod any;
mod ar;
pub(crate) mod arithmetic;
mod au;
mod br;
mod check;
mod cl;
mod cn;
mod cn_phone;
mod co;
mod eori;
mod formats;
mod goods;
pub(crate) mod iban;
mod id;
mod il;
mod in_;
mod ioss;
mod kind;
mod kz;
mod mx;
mod note;
mod nz;
mod pe;
mod registry;
mod ru;
mod sa;
pub mod short_address;
mod text;
mod tr;
mod ua;
mod vat;
mod za;

pub use any::check_any;
pub use check::{IdCheck, check, kind_of};
pub use kind::{Kind, Words};
pub use note::{FoundId, find_in_note, own_text};
pub use registry::{all, find, kinds};
pub use text::normalise;

pub(crate) use text::{digits, repeated};

#[cfg(test)]
pub(crate) use check::tests;
