//! Tracking numbers as people paste them.

/// Longest and shortest number that is passed on to a carrier, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 5..=50;

/// The number as a carrier wants it: upper case, without spaces, dashes and invisible characters,
/// full-width letters and digits made plain. `None` when what remains is not 5 to 50 letters and digits.
///
/// ```
/// use shipside_carriers::number::normalise;
/// assert_eq!(normalise(" rr 473 124 829 gb "), Some("RR473124829GB".to_owned()));
/// assert_eq!(normalise("ＬＰ００１２３"), Some("LP00123".to_owned()));
/// assert_eq!(normalise("LP001/../.."), None);
/// ```
pub fn normalise(text: &str) -> Option<String> {
    let mut number = String::new();
    for c in text.chars().map(half_width).filter(|c| !is_separator(*c)) {
        let plain = c.to_ascii_uppercase();
        if !plain.is_ascii_alphanumeric() || number.len() >= *LENGTH.end() {
            return None;
        }
        number.push(plain);
    }
    LENGTH.contains(&number.len()).then_some(number)
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// U+FF01–U+FF5E are ASCII moved by 0xFEE0.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(normalise(text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn a_pasted_number_is_made_plain() {
        check("LP00123456789CN", Some("LP00123456789CN"));
        check("\u{feff}lp0012\u{200b}3456", Some("LP00123456"));
        check("4px-300–1234567cn", Some("4PX3001234567CN"));
        check("００１２－３４５", Some("0012345"));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        check("", None);
        check("1234", None);
        check("LP001234,LP005678", None);
        check("LP001?x=1", None);
        check("运单号12345", None);
        check(&"1".repeat(50), Some(&"1".repeat(50)));
        check(&"1".repeat(51), None);
    }
}
