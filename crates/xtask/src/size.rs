//! `cargo xtask size`: what a first visit loads and how large every module is, measured.

use crate::Outcome;
use crate::shell::{program, run};

/// Prints the sizes of `dist/` (Brotli quality 11 and gzip 9, by Node's zlib).
pub(crate) fn size() -> Outcome {
    run(program("node").arg("tests/tools/size.mjs"))
}
