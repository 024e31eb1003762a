//! The arithmetic of a freight quote: rate cards come in as tidy tables and are checked; a parcel is
//! priced on every card, each price with its lines and each refusal with its limit.
//!
//! Invariant: this crate knows no carrier. Prices, zones, minimums and volume rules come in as a
//! [`shipside_api::quote::RateCard`]; the same card, parcel and date give the same quote.

mod bracket;
mod decimal;
mod import;
mod price;
mod quote;

pub use import::import;
pub use quote::quote;
