//! What the shipped cards cost, what the importer says, and what holds for every card.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cards;
mod imports;
mod properties;
mod published;
mod quotes;
