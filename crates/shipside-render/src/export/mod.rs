//! Pages to files. One file an output format.

pub mod pdf;
pub mod svg;
