//! Which label font carries which character.
//!
//! Tables only: the fonts themselves are loaded by the host (`static/fonts`). The rules ask this crate
//! before a label is made, so that a character nobody can print is a finding and never a box on paper.

mod choose;
mod font;
mod text;

mod generated {
    #[rustfmt::skip]
    pub(crate) mod coverage;
}

pub use choose::{font_for, missing};
pub use font::FontId;
pub use text::{clean, is_stripped, needs_shaping};
