//! Saudi Arabia's short address: four letters and four digits, mandatory on parcels since 2026-01-01.

use std::ops::Range;

/// The short address in capitals when the text is one, with or without a blank or hyphen in the middle.
pub fn normalise(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    is_short_address(&compact).then(|| compact.to_ascii_uppercase())
}

/// The first word of a street that is a short address, in capitals, and where it stands (bytes).
///
/// ```
/// use shipside_customs::identifiers::short_address::find_in_street;
/// let found = find_in_street("RHMA2929, King Fahd Rd, Al Olaya");
/// assert_eq!(found, Some(("RHMA2929".to_owned(), 0..8)));
/// ```
pub fn find_in_street(street: &str) -> Option<(String, Range<usize>)> {
    let mut start = 0;
    for word in street.split(|c: char| !c.is_alphanumeric()) {
        if is_short_address(word) {
            return Some((word.to_ascii_uppercase(), start..start + word.len()));
        }
        // The separator behind the word may be longer than one byte.
        let behind = start + word.len();
        start = behind + street.get(behind..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    None
}

fn is_short_address(word: &str) -> bool {
    word.len() == 8
        && word.bytes().take(4).all(|byte| byte.is_ascii_alphabetic())
        && word.bytes().skip(4).all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn street(text: &str, expected: Option<&str>) {
        let found = find_in_street(text);
        assert_eq!(found.as_ref().map(|(code, _)| code.as_str()), expected, "{text}");
        if let Some((code, span)) = found {
            assert_eq!(text[span].to_ascii_uppercase(), code);
        }
    }

    #[test]
    fn it_is_found_as_a_word_of_the_street() {
        street("RHMA2929, King Fahd Rd", Some("RHMA2929"));
        street("King Fahd Rd، rhma2929", Some("RHMA2929"));
        street("حي العليا RHMA2929", Some("RHMA2929"));
        street("King Fahd Road 2929", None);
        street("XRHMA2929", None);
        street("RHMA29290", None);
        street("", None);
    }

    #[test]
    fn a_field_may_hold_it_with_a_gap() {
        assert_eq!(normalise(" rhma 2929 "), Some("RHMA2929".to_owned()));
        assert_eq!(normalise("RHMA-2929"), Some("RHMA2929".to_owned()));
        assert_eq!(normalise("RHMA292"), None);
        assert_eq!(normalise("2929RHMA"), None);
    }
}
