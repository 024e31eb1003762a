//! Tables that `cargo xtask codegen` writes.

pub(crate) mod dpd_countries;
pub(crate) mod posts;
