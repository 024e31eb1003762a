//! The edge API: tracking asked of carriers, shipments kept, health told.
//!
//! Everything but [`platform`] is free of Cloudflare: the router and its handlers work on the traits of
//! [`ports`], so that every route and every problem is tested natively. The Worker never rates or renders.

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

pub mod cors;
pub mod egress;
pub mod http;
pub mod key;
#[cfg(target_arch = "wasm32")]
mod platform;
pub mod ports;
pub mod problems;
pub mod router;
pub mod routes;
pub mod settings;
pub mod store;

#[cfg(test)]
mod testing;
