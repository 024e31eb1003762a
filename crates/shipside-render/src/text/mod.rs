//! Text: characters to glyphs, lines broken and put in visual order, sizes found that fit.

mod bidi;
mod line;
mod setter;
mod wrap;

pub use line::{Glyph, Line, Run};
pub use setter::{Align, Direction, Entry, Setter, Style, Vertical};
