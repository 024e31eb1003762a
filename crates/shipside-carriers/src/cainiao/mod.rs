//! Cainiao's public tracking query: asked without a key, undocumented, one of several sources.
//!
//! It is not the API of Cainiao LINK, which contract customers use.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects
    )
)]

mod answer;
mod codes;
mod request;
mod time;

pub use answer::read;
pub use codes::{Code, SOURCE, lookup};
pub use request::{HOST, request};

/// What the source is called in reports and in the API.
pub const NAME: &str = "cainiao";
