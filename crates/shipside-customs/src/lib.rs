//! What customs ask for: HS codes, consignee identifiers, goods flags, territories.
//!
//! Tables and their look-ups; whether a shipment may go is judged by `shipside-rules`.

pub mod battery;
pub mod declaration;
pub mod flags;
mod generated;
pub mod gs1;
pub mod hs;
pub mod identifiers;
pub mod incoterms;
pub mod keywords;
pub mod regimes;
pub mod territory;
pub mod vague;
