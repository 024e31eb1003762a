//! UPU S10: the thirteen characters on international mail, `RR473124829GB`.

mod issuers;

use issuers::ISSUERS;

/// What can be said about a number as S10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum S10Check {
    /// Not two letters, nine digits, two letters.
    NotS10,
    /// Shape, check digit and issuer are right.
    Valid {
        /// The number in capitals without blanks.
        number: String,
        /// The issuing post's country, or `YP`, Yanwen's pseudo country.
        issuer: String,
    },
    /// The ninth digit is not the one the first eight give.
    WrongCheckDigit {
        /// The digit they give. No proof that the others are right: the number has to be read again.
        expected: char,
    },
    /// The last two letters are no post that issues S10 numbers.
    UnknownIssuer,
}

/// Yanwen's numbers look like S10 and carry its check digit, with a country code that no post has.
const PSEUDO_ISSUER: &str = "YP";

const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];

/// Checks a number; blanks and lower case are allowed.
///
/// ```
/// use shipside_carriers::s10::{S10Check, check};
/// assert!(matches!(check("RR 473 124 829 GB"), S10Check::Valid { .. }));
/// assert_eq!(check("LX352324814CN"), S10Check::WrongCheckDigit { expected: '3' });
/// ```
pub fn check(number: &str) -> S10Check {
    let number = compact(number);
    if !is_shaped(&number) {
        return S10Check::NotS10;
    }
    let issuer = number.get(11..).unwrap_or("");
    if issuer != PSEUDO_ISSUER && ISSUERS.binary_search(&issuer).is_err() {
        return S10Check::UnknownIssuer;
    }
    let digits = number.chars().skip(2).filter_map(|c| c.to_digit(10));
    let expected = check_digit(digits);
    if number.chars().nth(10) == Some(expected) {
        return S10Check::Valid { issuer: issuer.to_owned(), number };
    }
    S10Check::WrongCheckDigit { expected }
}

/// The number in the groups people read: `RR 473 124 829 GB`; anything else comes back as it is.
pub fn group(number: &str) -> String {
    let plain = compact(number);
    let part = |range| plain.get(range).unwrap_or("");
    if is_shaped(&plain) {
        return format!("{} {} {} {} {}", part(0..2), part(2..5), part(5..8), part(8..11), part(11..13));
    }
    number.to_owned()
}

/// True for two capitals that a post puts at the end of its numbers.
#[inline]
pub(crate) fn is_issuer(code: [u8; 2]) -> bool {
    let [first, second] = code.map(|letter| letter.wrapping_sub(b'A'));
    let row = issuers::LETTERS.get(usize::from(first)).copied().unwrap_or(0);
    second < 26 && row >> second & 1 == 1
}

fn compact(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

fn is_shaped(number: &str) -> bool {
    number.len() == 13
        && number.bytes().enumerate().all(|(index, byte)| match index {
            0 | 1 | 11 | 12 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit(),
        })
}

/// 11 less the weighted sum modulo 11, where 10 counts as 0 and 11 as 5.
fn check_digit(digits: impl Iterator<Item = u32>) -> char {
    let sum: u32 = digits.zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        10 => '0',
        11 => '5',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(number: &str, expected: &str) {
        let seen = match check(number) {
            S10Check::NotS10 => "not s10".to_owned(),
            S10Check::Valid { number, issuer } => format!("{number} by {issuer}"),
            S10Check::WrongCheckDigit { expected } => format!("expected {expected}"),
            S10Check::UnknownIssuer => "unknown issuer".to_owned(),
        };
        assert_eq!(seen, expected, "{number}");
    }

    #[test]
    fn the_issuers_are_those_of_the_data_file() {
        let data = include_str!("../data/s10-issuers.csv");
        let codes: Vec<&str> = data.lines().skip(1).filter_map(|line| line.split(';').next()).collect();
        assert_eq!(codes, ISSUERS);
        assert!(ISSUERS.is_sorted());
        for first in b'A'..=b'Z' {
            for second in b'A'..=b'Z' {
                let code = [first, second];
                let listed = ISSUERS.contains(&std::str::from_utf8(&code).unwrap());
                assert_eq!(is_issuer(code), listed, "{code:?}");
            }
        }
        assert!(!is_issuer(*b"A@") && !is_issuer([0, 0xff]));
    }

    #[test]
    fn numbers_are_valid_with_the_right_digit_and_a_known_issuer() {
        says("RR473124829GB", "RR473124829GB by GB");
        says(" rr 473 124 829 gb ", "RR473124829GB by GB");
        says("LX145937157CN", "LX145937157CN by CN");
        says("UG336196744YP", "UG336196744YP by YP");
    }

    #[test]
    fn sums_that_leave_zero_or_one_have_digits_of_their_own() {
        // A sum divisible by 11 gives 5, one above such a sum gives 0.
        says("RR000000005CN", "RR000000005CN by CN");
        says("RR000200000CN", "expected 7");
        says("RR000040000CN", "RR000040000CN by CN");
    }

    #[test]
    fn a_slip_in_any_digit_is_noticed() {
        let right = "RR473124829GB";
        for at in 2..11 {
            let mut bytes = right.as_bytes().to_vec();
            bytes[at] = b'0' + (bytes[at] - b'0' + 1) % 10;
            let wrong = String::from_utf8(bytes).unwrap();
            assert!(matches!(check(&wrong), S10Check::WrongCheckDigit { .. }), "{wrong}");
        }
    }

    #[test]
    fn other_numbers_are_not_s10() {
        says("LX352324814CN", "expected 3");
        says("RB123456785XX", "unknown issuer");
        says("LP00123456789012", "not s10");
        says("8170519698474711", "not s10");
        says("RR473124829G", "not s10");
        says("", "not s10");
    }

    #[test]
    fn numbers_are_grouped_for_reading() {
        assert_eq!(group("RR473124829GB"), "RR 473 124 829 GB");
        assert_eq!(group("YT2112345678901234"), "YT2112345678901234");
    }
}
