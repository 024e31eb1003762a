//! Everything that crosses a boundary: what the engine's jobs take and give, what the Worker speaks
//! and stores. Types and their serialisation only; no behaviour.
//!
//! JSON is `camelCase`. Money, weights and lengths are exact texts (see `shipside-model`).

pub mod check;
pub mod failure;
pub mod intake;
pub mod label;
pub mod problem;
pub mod quote;
pub mod record;
pub mod tracking;
