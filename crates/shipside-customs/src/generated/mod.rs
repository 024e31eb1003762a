//! Tables that `cargo xtask codegen` writes.

pub(crate) mod gs1_ais;
pub(crate) mod hs_codes;
pub(crate) mod hs_residual;
