use crate::weight::{MeasureError, decimal, measure};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An exact length in nanometres: millimetres and inches are both whole numbers.
///
/// On the wire a text with its unit: `"120 mm"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Length(i64);

const UNITS: &[(&str, i64)] =
    &[("mm", 1_000_000), ("cm", 10_000_000), ("m", 1_000_000_000), ("in", 25_400_000), ("ft", 304_800_000)];

impl Length {
    /// Whole millimetres.
    pub fn from_mm(mm: i64) -> Self {
        Length(mm.saturating_mul(1_000_000))
    }

    /// Nanometres.
    pub fn nanometres(self) -> i64 {
        self.0
    }

    /// Millimetres, rounded up.
    pub fn mm_up(self) -> i64 {
        self.0.div_euclid(1_000_000) + i64::from(self.0.rem_euclid(1_000_000) != 0)
    }
}

impl std::str::FromStr for Length {
    type Err = MeasureError;

    fn from_str(text: &str) -> Result<Self, MeasureError> {
        measure(text, UNITS, "mm, cm, m, in or ft").map(Length)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} mm", decimal(self.0, 6))
    }
}

impl TryFrom<String> for Length {
    type Error = MeasureError;

    fn try_from(text: String) -> Result<Self, MeasureError> {
        text.parse()
    }
}

impl From<Length> for String {
    fn from(length: Length) -> String {
        length.to_string()
    }
}

/// The outer measures of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimensions {
    /// The longest side as it lies.
    pub length: Length,
    /// The second side.
    pub width: Length,
    /// The third side.
    pub height: Length,
}

impl Dimensions {
    /// Whole millimetres.
    pub fn mm(length: i64, width: i64, height: i64) -> Self {
        Dimensions { length: Length::from_mm(length), width: Length::from_mm(width), height: Length::from_mm(height) }
    }

    /// The sides from longest to shortest.
    pub fn sorted(self) -> [Length; 3] {
        let mut sides = [self.length, self.width, self.height];
        sides.sort_unstable_by(|a, b| b.cmp(a));
        sides
    }
}

impl fmt::Display for Dimensions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |length: Length| decimal(length.nanometres(), 6);
        write!(f, "{}×{}×{} mm", side(self.length), side(self.width), side(self.height))
    }
}
