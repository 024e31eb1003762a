//! Tables that `cargo xtask codegen` writes.

pub(crate) mod hs_codes;
