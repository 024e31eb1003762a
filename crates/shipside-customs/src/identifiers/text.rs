//! Getting at the letters and digits of an identifier as somebody typed it.

use std::ops::Deref;

/// Upper case, full-width forms made plain, separators dropped.
pub fn normalise(value: &str) -> String {
    value
        .chars()
        .map(narrow)
        .filter(|c| !matches!(c, '.' | '-' | '/' | '–') && !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect()
}

/// Full-width forms made plain; separators and small letters stay, blanks around go.
pub(super) fn keep_separators(value: &str) -> String {
    value.trim().chars().map(narrow).collect()
}

fn narrow(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// No number made of digits only is longer: an SSCC has eighteen.
const LONGEST: usize = 18;

/// The digits of a number, one to eighteen of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digits {
    values: [u32; LONGEST],
    length: usize,
}

impl Deref for Digits {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        self.values.get(..self.length).unwrap_or_default()
    }
}

/// The digits of an all-digit text of this length.
pub(crate) fn digits(value: &str, length: usize) -> Option<Digits> {
    some_digits(value).filter(|digits| digits.len() == length)
}

/// The digits of an all-digit text, eighteen at most.
#[inline(never)]
pub(super) fn some_digits(value: &str) -> Option<Digits> {
    let mut digits = Digits { values: [0; LONGEST], length: value.len() };
    if value.is_empty() || value.len() > LONGEST {
        return None;
    }
    for (place, c) in digits.values.iter_mut().zip(value.chars()) {
        *place = c.to_digit(10)?;
    }
    Some(digits)
}

/// True when all are the same.
pub(crate) fn repeated(digits: &[u32]) -> bool {
    digits.windows(2).all(|pair| pair.first() == pair.last())
}

/// Whether a text has the shape of a pattern: `9` a digit, `A` a capital, `#` either, anything else itself.
#[inline(never)]
pub(super) fn shaped(value: &str, pattern: &str) -> bool {
    value.len() == pattern.len()
        && value.bytes().zip(pattern.bytes()).all(|(byte, sign)| match sign {
            b'9' => byte.is_ascii_digit(),
            b'A' => byte.is_ascii_uppercase(),
            b'#' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            _ => byte == sign,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_tell_digits_from_capitals() {
        let is = |value, pattern, expected| assert_eq!(shaped(value, pattern), expected, "{value} {pattern}");
        is("AB12", "AA99", true);
        is("ab12", "AA99", false);
        is("A-12", "A-99", true);
        is("AB12", "####", true);
        is("AB123", "AA99", false);
        is("É12", "#99", false);
    }

    #[test]
    fn separators_and_full_width_forms_make_no_difference() {
        assert_eq!(normalise(" １２.34-5/6–７ ab "), "1234567AB");
        assert_eq!(keep_separators(" 010-1234 "), "010-1234");
    }
}
