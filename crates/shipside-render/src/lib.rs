//! Pages as lists of drawing operations, the text and barcodes on them, and their export.
//!
//! Every measure on a page is a whole number of micrometres ([`Um`]), so the same input gives the same bytes
//! everywhere, and a printer dot at 203 dpi (0.125 mm) is a whole number too. No clock, no file, no float
//! decides where anything stands; fonts come in through [`FontSource`].

mod barcode;
mod code128;
mod error;
pub mod export;
mod fonts;
mod page;
mod text;

pub use barcode::{Barcode, DOT};
pub use code128::{Code128, Set};
pub use error::RenderError;
pub use fonts::{FontCache, FontSource};
pub use page::{Ink, Op, Page, Point, Rect, Rendered, Um, points};
pub use text::{Align, Direction, Entry, Glyph, Line, Run, Setter, Style, Vertical};
