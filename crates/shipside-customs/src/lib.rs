//! What customs ask for: HS codes, consignee identifiers, goods flags, territories.
//!
//! Tables and their look-ups; whether a shipment may go is judged by `shipside-rules`.

pub mod flags;
mod generated;
pub mod hs;
pub mod identifiers;
pub mod territory;
