use serde::{Deserialize, Serialize};
use std::fmt;

/// An exact weight in nanograms: grams, kilograms, ounces and pounds are all whole numbers.
///
/// On the wire a text with its unit: `"1250 g"`. An `i64` of nanograms holds 9,223 t.
///
/// ```
/// use shipside_model::Weight;
/// assert_eq!("1.25 kg".parse::<Weight>().unwrap(), Weight::from_grams(1250));
/// assert_eq!("2 oz".parse::<Weight>().unwrap().nanograms(), 56_699_046_250);
/// assert_eq!(Weight::from_grams(1250).to_string(), "1250 g");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Weight(i64);

/// Why a text is no weight or length.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasureError {
    /// The number before the unit is no plain decimal.
    #[error("`{0}` is no decimal number with a unit")]
    NotDecimal(String),
    /// The unit is none of the known ones.
    #[error("`{text}` has no known unit; use {units}")]
    Unit {
        /// The text as it stood.
        text: String,
        /// The units that are read.
        units: &'static str,
    },
    /// Finer than the smallest unit kept, or too large.
    #[error("`{0}` is finer or larger than can be kept exactly")]
    Range(String),
}

const UNITS: &[(&str, i64)] = &[
    ("kg", 1_000_000_000_000),
    ("mg", 1_000_000),
    ("lb", 453_592_370_000),
    ("oz", 28_349_523_125),
    ("g", 1_000_000_000),
];

impl Weight {
    /// No weight.
    pub const ZERO: Weight = Weight(0);

    /// Whole grams.
    pub fn from_grams(grams: i64) -> Self {
        Weight(grams.saturating_mul(1_000_000_000))
    }

    /// Whole nanograms.
    pub fn from_nanograms(nanograms: i64) -> Self {
        Weight(nanograms)
    }

    /// Nanograms.
    pub fn nanograms(self) -> i64 {
        self.0
    }

    /// Grams, rounded up: the way carriers count a broken gram.
    pub fn grams_up(self) -> i64 {
        self.0.div_euclid(1_000_000_000) + i64::from(self.0.rem_euclid(1_000_000_000) != 0)
    }

    /// The sum, or `None` when it does not fit.
    pub fn checked_add(self, other: Weight) -> Option<Weight> {
        self.0.checked_add(other.0).map(Weight)
    }

    /// The weight of `count` pieces, or `None` when it does not fit.
    pub fn checked_mul(self, count: i64) -> Option<Weight> {
        self.0.checked_mul(count).map(Weight)
    }

    /// Kilograms as an exact decimal without trailing zeros: `1.25`.
    pub fn kilograms(self) -> String {
        decimal(self.0, 12)
    }
}

impl std::str::FromStr for Weight {
    type Err = MeasureError;

    fn from_str(text: &str) -> Result<Self, MeasureError> {
        measure(text, UNITS, "g, kg, mg, oz or lb").map(Weight)
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} g", decimal(self.0, 9))
    }
}

impl TryFrom<String> for Weight {
    type Error = MeasureError;

    fn try_from(text: String) -> Result<Self, MeasureError> {
        text.parse()
    }
}

impl From<Weight> for String {
    fn from(weight: Weight) -> String {
        weight.to_string()
    }
}

/// `value` in units of 10^-places, as a decimal without trailing zeros.
pub(crate) fn decimal(value: i64, places: usize) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// Reads `12.5 kg`: a decimal, then one of `units`, as a whole number of the smallest unit.
pub(crate) fn measure(text: &str, units: &[(&str, i64)], names: &'static str) -> Result<i64, MeasureError> {
    let trimmed = text.trim();
    let split = trimmed.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(trimmed.len());
    let (number, unit) = trimmed.split_at(split);
    let unit = unit.trim().to_ascii_lowercase();
    let Some((_, scale)) = units.iter().find(|(name, _)| *name == unit) else {
        return Err(MeasureError::Unit { text: text.to_owned(), units: names });
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() || fraction.contains('.') {
        return Err(MeasureError::NotDecimal(text.to_owned()));
    }
    let range = || MeasureError::Range(text.to_owned());
    let fraction = fraction.trim_end_matches('0');
    let digits: i128 = format!("{whole}{fraction}").parse().map_err(|_| range())?;
    let divisor = 10_i128.checked_pow(u32::try_from(fraction.len()).map_err(|_| range())?).ok_or_else(range)?;
    let scaled = digits.checked_mul(i128::from(*scale)).ok_or_else(range)?;
    if scaled % divisor != 0 {
        return Err(range());
    }
    i64::try_from(scaled / divisor).map_err(|_| range())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let seen = match text.parse::<Weight>() {
            Ok(weight) => weight.to_string(),
            Err(error) => error.to_string(),
        };
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn weights_are_read_exactly_or_refused() {
        check("62 g", "62 g");
        check("0.5kg", "500 g");
        check("1 lb", "453.59237 g");
        check("0.2 oz", "5.669904625 g");
        check("12", "`12` has no known unit; use g, kg, mg, oz or lb");
        check("kg", "`kg` is no decimal number with a unit");
        check("1.2.3 kg", "`1.2.3 kg` is no decimal number with a unit");
        check("0.0000000001 g", "`0.0000000001 g` is finer or larger than can be kept exactly");
        check("99999999999 kg", "`99999999999 kg` is finer or larger than can be kept exactly");
    }

    #[test]
    fn a_broken_gram_counts_as_a_whole_one() {
        assert_eq!("100.0 g".parse::<Weight>().unwrap().grams_up(), 100);
        assert_eq!("100.1 g".parse::<Weight>().unwrap().grams_up(), 101);
    }
}
