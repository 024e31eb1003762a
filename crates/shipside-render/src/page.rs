use crate::{Barcode, Line};

/// A length on a page in micrometres; 1 mm is 1000.
pub type Um = i32;

/// A type size in micrometres from tenths of a point (1 pt = 127/360 mm): `points(85)` is 8.5 pt.
pub const fn points(tenths: i32) -> Um {
    tenths * 12_700 / 360
}

/// A place on a page: from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left edge.
    pub x: Um,
    /// From the top edge.
    pub y: Um,
}

/// A rectangle with its upper left corner at `x`, `y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// From the left edge of the page.
    pub x: Um,
    /// From the top edge of the page.
    pub y: Um,
    /// Width.
    pub w: Um,
    /// Height.
    pub h: Um,
}

impl Rect {
    /// A rectangle from its corner and size, in micrometres.
    pub const fn new(x: Um, y: Um, w: Um, h: Um) -> Self {
        Rect { x, y, w, h }
    }

    /// The right edge.
    pub const fn right(self) -> Um {
        self.x + self.w
    }

    /// The lower edge.
    pub const fn bottom(self) -> Um {
        self.y + self.h
    }

    /// The rectangle without a rim of this width on every side.
    pub const fn inset(self, dx: Um, dy: Um) -> Self {
        Rect { x: self.x + dx, y: self.y + dy, w: self.w - 2 * dx, h: self.h - 2 * dy }
    }

    /// True when the two share an area.
    pub const fn overlaps(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// True when `other` lies within.
    pub const fn contains(self, other: Rect) -> bool {
        other.x >= self.x && other.y >= self.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// The two colours of a thermal printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Printed.
    #[default]
    Black,
    /// Left free, on a black ground.
    White,
}

/// One drawing operation; later ones lie on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// A line of text.
    Text(Line),
    /// A barcode.
    Barcode(Barcode),
    /// A filled rectangle; rules are thin ones.
    Fill(Rect, Ink),
    /// The outline of a rectangle, drawn inside it with lines of this width.
    Frame(Rect, Um),
    /// A filled polygon (even-odd).
    Polygon(Vec<Point>, Ink),
    /// A line through points, of this width, with round ends.
    Stroke(Vec<Point>, Um),
}

/// A page and what is on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Width.
    pub width: Um,
    /// Height.
    pub height: Um,
    /// What it is, in a few words; SVG carries it as its title.
    pub title: String,
    /// What is drawn, first to last.
    pub ops: Vec<Op>,
}

impl Page {
    /// The text of the page, one line a line of type, in the order it was set.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self
            .ops
            .iter()
            .filter_map(|op| match op {
                Op::Text(line) => Some(line.text.as_str()),
                _ => None,
            })
            .collect();
        lines.join("\n")
    }
}

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// `application/pdf` or `image/svg+xml`.
    pub mime: &'static str,
    /// Number of pages.
    pub pages: usize,
}
