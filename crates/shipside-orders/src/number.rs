//! The text of a numeric cell, worked out digit by digit and never through a float.

/// What a numeric cell of a workbook says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// The number as a plain decimal, or the raw text when it is none.
    pub(crate) text: String,
    /// True when the whole part has more digits than a spreadsheet keeps (15): as a code it may be damaged.
    pub(crate) long: bool,
}

/// Digits a spreadsheet keeps of a number.
const KEPT: usize = 15;

/// Reads the stored form (`62`, `18.989999999999998`, `8.17051969847471E+15`).
///
/// Up to 15 digits the decimal is exact. A fraction is rounded to 15 digits, as the spreadsheet
/// shows it; a longer whole number keeps the digits it has and is marked.
pub(crate) fn read(raw: &str) -> Number {
    let as_it_stands = || Number { text: raw.trim().to_owned(), long: looks_scientific(raw) };
    let Some((negative, digits, exponent)) = parts(raw.trim()) else { return as_it_stands() };
    if digits.is_empty() {
        return Number { text: "0".to_owned(), long: false };
    }
    // The value is 0.digits × 10^point.
    let point = i64::try_from(digits.len()).unwrap_or(i64::MAX).saturating_add(exponent);
    if !(-40..=40).contains(&point) {
        return as_it_stands();
    }
    let long = point > i64::try_from(KEPT).unwrap_or(i64::MAX);
    let (digits, point) = if long { (digits, point) } else { rounded(digits, point) };
    let text = decimal(&digits, point);
    Number { text: if negative { format!("-{text}") } else { text }, long }
}

/// True for `8.17E+15` and `8170519698474711.0`, the forms of a long number that was kept as a number and may have lost
/// digits.
pub(crate) fn looks_numeric(text: &str) -> bool {
    looks_scientific(text) || looks_float(text)
}

fn looks_float(text: &str) -> bool {
    let Some((whole, fraction)) = text.trim().split_once('.') else { return false };
    whole.len() > KEPT && whole.bytes().all(|byte| byte.is_ascii_digit()) && matches!(fraction, "0" | "00")
}

fn looks_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.trim().split_once(['e', 'E']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').or_else(|| mantissa.split_once(',')).unwrap_or((mantissa, "0"));
    exponent.strip_prefix('+').is_some_and(digits) && digits(whole) && digits(fraction)
}

/// Sign, significant digits without leading and trailing zeros, and the exponent of the last digit.
fn parts(text: &str) -> Option<(bool, Vec<u8>, i64)> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok().map(i64::from)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() || mantissa.len() > 400 {
        return None;
    }
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut exponent = exponent - i64::try_from(fraction.len()).ok()?;
    while digits.last() == Some(&b'0') {
        digits.pop();
        exponent += 1;
    }
    let leading = digits.iter().take_while(|digit| **digit == b'0').count();
    digits.drain(..leading);
    Some((negative, digits, exponent))
}

/// The digits rounded half up to what a spreadsheet keeps; a carry moves the point.
fn rounded(mut digits: Vec<u8>, mut point: i64) -> (Vec<u8>, i64) {
    if digits.len() > KEPT {
        let up = digits.get(KEPT).is_some_and(|digit| *digit >= b'5');
        digits.truncate(KEPT);
        if up {
            let nines = digits.iter().rev().take_while(|digit| **digit == b'9').count();
            digits.truncate(KEPT - nines);
            match digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    digits.push(b'1');
                    point += 1;
                }
            }
        }
        while digits.last() == Some(&b'0') {
            digits.pop();
        }
    }
    (digits, point)
}

fn decimal(digits: &[u8], point: i64) -> String {
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
    let text = |part: &[u8]| part.iter().map(|digit| char::from(*digit)).collect::<String>();
    let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    if point <= 0 {
        return format!("0.{}{}", zeros(-point), text(digits));
    }
    if point >= length {
        return format!("{}{}", text(digits), zeros(point - length));
    }
    let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or_default());
    format!("{}.{}", text(whole), text(fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, text: &str, long: bool) {
        assert_eq!(read(raw), Number { text: text.to_owned(), long }, "{raw}");
    }

    #[test]
    fn a_stored_number_becomes_the_decimal_a_spreadsheet_shows() {
        check("62", "62", false);
        check("0", "0", false);
        check("-0.50", "-0.5", false);
        check("18.989999999999998", "18.99", false);
        check("0.99999999999999999", "1", false);
        check("1.5E-2", "0.015", false);
        check("5.519991234567E12", "5519991234567", false);
        check("100", "100", false);
        check("abc", "abc", false);
        check("1e999999999999", "1e999999999999", false);
        check("", "", false);
    }

    #[test]
    fn a_whole_number_past_fifteen_digits_is_marked() {
        check("999999999999999", "999999999999999", false);
        check("8170519698474711", "8170519698474711", true);
        check("8.1705196984747104E+15", "8170519698474710.4", true);
        check("8.17051969847471E15", "8170519698474710", true);
    }

    #[test]
    fn the_shown_form_of_a_long_number_is_recognised() {
        assert!(looks_scientific("8.17E+15"));
        assert!(looks_scientific("8,17052E+15"));
        assert!(looks_scientific("5E+12"));
        assert!(looks_numeric("8170519698474711.0") && looks_numeric("8.17E+15"));
        assert!(!looks_numeric("8170519698474711") && !looks_numeric("12.0") && !looks_numeric("8170519698474711.05"));
        assert!(!looks_scientific("HE-12"));
        assert!(!looks_scientific("A1E+15"));
        assert!(!looks_scientific("E+15"));
    }
}
