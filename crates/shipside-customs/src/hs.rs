//! Harmonized System codes: does the subheading exist in HS 2022?

pub mod detail;
pub mod search;

use crate::generated::hs_codes::SUBHEADINGS;

/// What can be said about a code as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HsCheck {
    /// Nothing was typed.
    Missing,
    /// Six to ten digits whose first six are a subheading of HS 2022.
    Valid {
        /// Digits only: `8518300090`.
        digits: String,
    },
    /// Something other than digits, dots, spaces and hyphens.
    NotDigits,
    /// Fewer than six or more than ten digits.
    WrongLength {
        /// How many there are.
        digits: usize,
        /// The code with a leading zero in front, when that one exists: a spreadsheet may have eaten it.
        with_zero: Option<String>,
    },
    /// The first six digits are no subheading of HS 2022.
    Unknown {
        /// Those six digits.
        subheading: String,
        /// The code with a leading zero in front, when that one exists.
        with_zero: Option<String>,
    },
}

/// True when these six digits are a subheading of HS 2022.
pub fn subheading_exists(six_digits: &str) -> bool {
    let shape = six_digits.len() == 6 && six_digits.bytes().all(|byte| byte.is_ascii_digit());
    shape && six_digits.parse().is_ok_and(|code: u32| SUBHEADINGS.binary_search(&code).is_ok())
}

/// Checks a code of six to ten digits, with or without dots, spaces and hyphens.
///
/// ```
/// use shipside_customs::hs::{HsCheck, check};
/// assert_eq!(check("8518.30"), HsCheck::Valid { digits: "851830".to_owned() });
/// assert_eq!(check("851899"), HsCheck::Unknown { subheading: "851899".to_owned(), with_zero: None });
/// ```
pub fn check(code: &str) -> HsCheck {
    let digits: String = code.chars().filter(|c| !matches!(c, '.' | '-') && !c.is_whitespace()).collect();
    if digits.is_empty() {
        return HsCheck::Missing;
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return HsCheck::NotDigits;
    }
    let with_zero = Some(format!("0{digits}")).filter(|code| valid(code));
    if !(6..=10).contains(&digits.len()) {
        return HsCheck::WrongLength { digits: digits.len(), with_zero };
    }
    if valid(&digits) {
        return HsCheck::Valid { digits };
    }
    HsCheck::Unknown { subheading: digits.chars().take(6).collect(), with_zero }
}

fn valid(digits: &str) -> bool {
    digits.len() <= 10 && digits.get(..6).is_some_and(subheading_exists)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str, expected: &str) {
        let seen = match check(text) {
            HsCheck::Missing => "missing".to_owned(),
            HsCheck::Valid { digits } => digits,
            HsCheck::NotDigits => "not digits".to_owned(),
            HsCheck::WrongLength { digits, with_zero } => format!("length {digits} {with_zero:?}"),
            HsCheck::Unknown { subheading, with_zero } => format!("unknown {subheading} {with_zero:?}"),
        };
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn the_table_is_the_whole_of_hs_2022_in_order() {
        assert_eq!(SUBHEADINGS.len(), 5612);
        assert!(SUBHEADINGS.is_sorted_by(|a, b| a < b));
        assert!(SUBHEADINGS.iter().all(|code| code / 10_000 != 77), "chapter 77 is reserved");
    }

    #[test]
    fn codes_are_looked_up_by_their_first_six_digits() {
        code("851830", "851830");
        code("8518.30.00", "85183000");
        code("8518 3000-90", "8518300090");
        code("010121", "010121");
        code("999999", "unknown 999999 None");
        code("770100", "unknown 770100 None");
        code("940540", "unknown 940540 None");
    }

    #[test]
    fn what_is_no_code_is_said_to_be_none() {
        code("", "missing");
        code(" . ", "missing");
        code("85A830", "not digits");
        code("８５１８３０", "not digits");
        code("8518", "length 4 None");
        code("85183000901", "length 11 None");
    }

    #[test]
    fn a_leading_zero_that_a_spreadsheet_ate_is_found_again() {
        code("10121", "length 5 Some(\"010121\")");
        code("1012100", "unknown 101210 Some(\"01012100\")");
    }
}
