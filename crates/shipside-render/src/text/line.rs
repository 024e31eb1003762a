use crate::{Ink, Rect, Um};
use shipside_fonts::FontId;

/// A glyph of a font and the character it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Number in the font file.
    pub id: u16,
    /// Advance in font units.
    pub advance: u16,
    /// The character that is printed: in right-to-left text a bracket is the mirrored one.
    pub character: char,
}

/// Glyphs of one font, left to right as they are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The font.
    pub font: FontId,
    /// Its units in an em.
    pub units: u16,
    /// Left end of the first glyph.
    pub x: Um,
    /// The glyphs in visual order.
    pub glyphs: Vec<Glyph>,
}

/// One set line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Left end.
    pub x: Um,
    /// The line the letters stand on, from the top of the page.
    pub baseline: Um,
    /// Width of all glyphs.
    pub width: Um,
    /// Type size.
    pub size: Um,
    /// Printed bolder (the outline is stroked: the label fonts have one weight).
    pub bold: bool,
    /// Black, or white on a black ground.
    pub ink: Ink,
    /// Left to right.
    pub runs: Vec<Run>,
    /// The text in reading order.
    pub text: String,
}

impl Line {
    /// The space the line takes, ascenders and descenders included.
    pub fn area(&self) -> Rect {
        let ascent = ascent(self.size);
        Rect::new(self.x, self.baseline - ascent, self.width, height(self.size))
    }
}

/// From the top of a line to its letters' feet.
pub(crate) fn ascent(size: Um) -> Um {
    size * 93 / 100
}

/// Height of a line.
pub(crate) fn height(size: Um) -> Um {
    size * 120 / 100
}
