//! The check digit of GTIN, SSCC, GLN and the other numeric keys: modulo 10, weights 3 and 1 from the right.

/// The check digit that belongs behind these digits; `None` when there is anything else than digits.
///
/// ```
/// use shipside_customs::gs1::check_digit;
/// assert_eq!(check_digit("400638133393"), Some('1'));
/// ```
pub fn check_digit(digits: &str) -> Option<char> {
    let weigh = |sum: u32, (index, c): (usize, char)| {
        let digit = c.to_digit(10)?;
        Some((sum + if index % 2 == 0 { digit * 3 } else { digit }) % 10)
    };
    let sum = digits.chars().rev().enumerate().try_fold(0, weigh)?;
    char::from_digit((10 - sum) % 10, 10)
}

/// Whether the last digit is the check digit of the others.
pub fn check_digit_is_right(key: &str) -> bool {
    let mut body = key.chars();
    let last = body.next_back();
    last.is_some() && last == check_digit(body.as_str())
}

/// The two check characters of a GMN (8013): prime weights from the right modulo 1021; `None` when a character is not
/// of the character set or there are more than 23.
pub(super) fn check_pair(data: &str) -> Option<[char; 2]> {
    const PRIMES: [usize; 23] =
        [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];
    const CHECKS: &str = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut sum = 0;
    for (index, c) in data.chars().rev().enumerate() {
        sum += PRIMES.get(index)? * CSET82.find(c)?;
    }
    let check = |place: usize| CHECKS.chars().nth(place);
    Some([check(sum % 1021 / 32)?, check(sum % 1021 % 32)?])
}

/// The 82 characters that alphanumeric values may hold, in the order of their values.
pub(super) const CSET82: &str = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_keys_have_the_right_check_digit() {
        for key in ["4006381333931", "73513537", "036000291452", "106141412345678908", "09506000134352"] {
            assert!(check_digit_is_right(key), "{key}");
        }
        for key in ["4006381333932", "", "0a", "é0"] {
            assert!(!check_digit_is_right(key), "{key}");
        }
    }

    #[test]
    fn a_model_number_has_two_check_characters() {
        assert_eq!(CSET82.len(), 82);
        assert_eq!(check_pair("1987654Ad4X4bL5ttr2310c"), Some(['2', 'K']));
        assert_eq!(check_pair("~"), None);
        assert_eq!(check_pair(&"1".repeat(24)), None);
    }
}
