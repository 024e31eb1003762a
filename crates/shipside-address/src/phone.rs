//! Telephone numbers: could the number exist in the destination, and how is it dialled from abroad.
//!
//! Two questions are answered here, and they differ on purpose. [`check`] is the rule of the shipping documents: can a
//! courier reach the buyer by this number? [`possible`] and [`valid`] say what libphonenumber says. Where they differ:
//!
//! - fewer than seven digits are [`PhoneCheck::TooShort`] for `check` unless the territory's mobile numbers are that
//!   short, although plans list such lengths (`+49 12345` is `possible`: German numbers may have four digits);
//! - a number that can be dialled only inside its town (seven digits in the United States) is `possible`, but too
//!   short for `check`;
//! - a number of another country is [`PhoneCheck::OtherCountry`] for `check`; `possible` and `valid` judge it by the
//!   plan of its own calling code;
//! - more digits than E.164 carries (15 with the calling code) are too many for `check`; some plans list more;
//! - `check` asks for a beginning the plan knows at all, `valid` for one that is handed out as mobile, fixed line or
//!   another kind.

use crate::data::{Phones, phones};
use crate::fold::narrow;
use shipside_model::Country;

mod kinds;
mod number;

pub use kinds::PhoneKind;
pub use number::{PhoneNumber, Possible, possible, read, valid};

/// What can be said of a telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneCheck {
    /// A number of that length and beginning can exist there.
    Possible {
        /// As it is dialled from anywhere: `+5519991234567`.
        e164: String,
    },
    /// Nothing was given.
    Missing,
    /// There is text, but no digit in it.
    NoDigits,
    /// Too few digits, the calling code not counted.
    TooShort {
        /// How many there are.
        digits: usize,
        /// How many there must be at least.
        shortest: usize,
    },
    /// Too many digits, the calling code not counted.
    TooLong {
        /// How many there are.
        digits: usize,
        /// How many there may be.
        longest: usize,
    },
    /// Between the shortest and the longest, but no number there has that length.
    WrongLength {
        /// How many digits there are, the calling code not counted.
        digits: usize,
        /// The lengths that exist.
        possible: Vec<usize>,
    },
    /// The length is right, but the numbering plan the tables know has no number that begins so.
    /// Plans grow: a reason to look again, not to refuse.
    UnknownRange {
        /// As it would be dialled.
        e164: String,
    },
    /// The number is one of another country.
    OtherCountry {
        /// Its calling code: `+49`.
        calling_code: String,
        /// The destination's: `+55`.
        expected: String,
        /// As it was given, its calling code first: `+4915112345678`. Not judged by that country's plan.
        e164: String,
    },
    /// No telephone plan of that territory is known: nothing can be said.
    NoRule {
        /// How many digits there are.
        digits: usize,
    },
}

/// Checks a number for a destination. `phone_code` is the calling code where it stands apart (`+55`, `0055`, `55`;
/// an area code behind it is kept); a code in the number itself (`+55…`, `0055…`) goes first.
///
/// ```
/// use shipside_address::phone::{PhoneCheck, check};
/// use shipside_model::Country;
/// let brazil = Country::new("BR").unwrap();
/// assert_eq!(check(brazil, "+55", "19 99123-4567"), PhoneCheck::Possible { e164: "+5519991234567".to_owned() });
/// let germany = Country::new("DE").unwrap();
/// assert_eq!(check(germany, "+49", "12345"), PhoneCheck::TooShort { digits: 5, shortest: 7 });
/// ```
pub fn check(country: Country, phone_code: &str, number: &str) -> PhoneCheck {
    let number: String = number.chars().map(narrow).collect();
    let number = without_extension(number.trim());
    if number.is_empty() {
        // Some exports have a whole number where others have the code.
        let is_number = digits(phone_code).len() >= SHORTEST_PLAUSIBLE;
        return if is_number { check(country, "", phone_code) } else { PhoneCheck::Missing };
    }
    let digits = digits(number);
    if digits.is_empty() {
        return PhoneCheck::NoDigits;
    }
    let Some(plan) = phones().get(&country) else { return PhoneCheck::NoRule { digits: digits.len() } };
    let expected = plan.calling_code.to_string();
    let (code, national) = match international(number, &digits, &expected) {
        Some(split) => split,
        None => behind_code(phone_code, digits, &expected),
    };
    if code != expected {
        return PhoneCheck::OtherCountry {
            e164: format!("+{code}{national}"),
            calling_code: format!("+{code}"),
            expected: format!("+{expected}"),
        };
    }
    judge_either(plan, &expected, &national)
}

/// Below this many digits a number is a service number or cannot be reached from abroad, unless the
/// territory's mobile numbers are that short. The tables list such lengths too (Germany: from 4), so this
/// bound is ours: seven is the shortest subscriber number of the large plans.
const SHORTEST_PLAUSIBLE: usize = 7;

/// E.164 allows that many digits, calling code included.
const E164_DIGITS: usize = 15;

/// `12345 ext. 6` → `12345`.
fn without_extension(number: &str) -> &str {
    let end = number.find(['x', 'X', '#', ';']).unwrap_or(number.len());
    let kept = number.get(..end).unwrap_or(number);
    let kept = kept.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ' || c == '.');
    if kept.chars().any(|c| c.is_ascii_digit()) { kept } else { number }
}

fn digits(text: &str) -> String {
    text.chars().map(narrow).filter(char::is_ascii_digit).collect()
}

/// Calling code and national number of digits that begin with a calling code; the codes are prefix-free.
fn split_code(digits: &str) -> Option<(String, String)> {
    (1..=3).find_map(|length| {
        let (code, rest) = digits.split_at_checked(length)?;
        let value: u16 = code.parse().ok()?;
        let known = !code.starts_with('0') && phones().values().any(|plan| plan.calling_code == value);
        known.then(|| (code.to_owned(), rest.to_owned()))
    })
}

/// The parts of a number that says itself where it is: `+49 …`, `0049 …`.
fn international(number: &str, digits: &str, expected: &str) -> Option<(String, String)> {
    if number.trim_start_matches(['(', ' ']).starts_with('+') {
        let digits = digits.strip_prefix("00").unwrap_or(digits);
        let unknown = || (digits.chars().take(3).collect(), digits.chars().skip(3).collect());
        return Some(split_code(digits).unwrap_or_else(unknown));
    }
    let (code, rest) = split_code(digits.strip_prefix("00")?)?;
    (code == expected || rest.len() >= SHORTEST_PLAUSIBLE).then_some((code, rest))
}

/// Longer digits behind a calling code are no area code but a second number.
const LONGEST_AREA: usize = 5;

/// The number behind the calling code that was given apart; none given is the destination's.
fn behind_code(phone_code: &str, number: String, expected: &str) -> (String, String) {
    let code = digits(phone_code);
    let says_so = phone_code.contains(['+', '＋']) || code.starts_with("00") || code.len() <= 3;
    let code = code.trim_start_matches('0');
    if code.is_empty() || !says_so {
        return (expected.to_owned(), number);
    }
    match split_code(code) {
        Some((code, area)) if area.len() <= LONGEST_AREA => (code, area + &number),
        Some((code, _)) => (code, number),
        None => (code.to_owned(), number),
    }
}

/// Judges the national number; when it repeats the calling code, the one without it is tried too.
fn judge_either(plan: &Phones, code: &str, national: &str) -> PhoneCheck {
    let as_is = without_national_prefix(plan, national);
    let bare = national.strip_prefix(code).map(|rest| without_national_prefix(plan, rest));
    let first = judge(plan, code, &as_is);
    let Some(bare) = bare else { return first };
    let second = judge(plan, code, &bare);
    let is_mobile = |number: &str| plan.mobile.as_ref().is_some_and(|mobile| mobile.matches_whole(number));
    let better = !matches!(first, PhoneCheck::Possible { .. }) || (is_mobile(&bare) && !is_mobile(&as_is));
    if better && matches!(second, PhoneCheck::Possible { .. }) { second } else { first }
}

/// The number without the prefix dialled only inside the country, as long as that leaves a number of the plan.
fn without_national_prefix(plan: &Phones, national: &str) -> String {
    let stripped = plan.national_prefix().and_then(|prefix| {
        let groups = prefix.captures_start(national)?;
        let rest = national.get(groups.get(0)?.end()..)?;
        let last = (1..groups.len()).last().and_then(|group| groups.get(group));
        match (&plan.prefix_becomes, last) {
            (Some(template), Some(_)) => {
                let group = |at: usize| groups.get(at).map_or("", |group| group.as_str());
                Some(template.replace("\\1", group(1)).replace("\\2", group(2)) + rest)
            }
            _ => Some(rest.to_owned()),
        }
    });
    match stripped {
        Some(stripped) if !plan.general.matches_whole(national) || plan.general.matches_whole(&stripped) => stripped,
        _ => national.to_owned(),
    }
}

fn judge(plan: &Phones, code: &str, national: &str) -> PhoneCheck {
    let digits = national.len();
    let least = plan.mobile_lengths.iter().copied().min().unwrap_or(0).min(SHORTEST_PLAUSIBLE);
    let most = E164_DIGITS - code.len().min(3);
    let possible: Vec<usize> = plan.lengths.iter().copied().filter(|length| (least..=most).contains(length)).collect();
    let shortest = possible.iter().copied().min().unwrap_or(least);
    let longest = possible.iter().copied().max().unwrap_or(most);
    if digits < shortest {
        return PhoneCheck::TooShort { digits, shortest };
    }
    if digits > longest {
        return PhoneCheck::TooLong { digits, longest };
    }
    if !possible.contains(&digits) {
        return PhoneCheck::WrongLength { digits, possible };
    }
    let e164 = format!("+{code}{national}");
    if plan.general.matches_whole(national) { PhoneCheck::Possible { e164 } } else { PhoneCheck::UnknownRange { e164 } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_one(country: &str, code: &str, number: &str, expected: &str) {
        let seen = match check(Country::new(country).unwrap(), code, number) {
            PhoneCheck::Possible { e164 } => e164,
            PhoneCheck::Missing => "missing".to_owned(),
            PhoneCheck::NoDigits => "no digits".to_owned(),
            PhoneCheck::TooShort { digits, shortest } => format!("{digits} < {shortest}"),
            PhoneCheck::TooLong { digits, longest } => format!("{digits} > {longest}"),
            PhoneCheck::WrongLength { digits, possible } => format!("{digits} not in {possible:?}"),
            PhoneCheck::UnknownRange { e164 } => format!("unknown range {e164}"),
            PhoneCheck::OtherCountry { calling_code, expected, e164 } => {
                assert!(e164.starts_with(&calling_code) && e164.len() > calling_code.len(), "{e164}");
                format!("{calling_code}, not {expected}")
            }
            PhoneCheck::NoRule { digits } => format!("no rule, {digits}"),
        };
        assert_eq!(seen, expected, "{country} {code} / {number}");
    }

    #[test]
    fn a_number_is_put_into_the_form_it_is_dialled_from_anywhere() {
        check_one("BR", "+55", "19 99123-4567", "+5519991234567");
        check_one("BR", "+55", "+55 19 99123-4567", "+5519991234567");
        check_one("BR", "+55", "5519991234567", "+5519991234567");
        check_one("BR", "", "0055 19 99123-4567", "+5519991234567");
        check_one("BR", "", "019 99123-4567", "+5519991234567");
        check_one("BR", "0055", "(19) 99123-4567", "+5519991234567");
        check_one("BR", "+55 19", "99123-4567", "+5519991234567");
        check_one("BR", "+55 19 3232-1234", "19 99123-4567", "+5519991234567");
        check_one("BR", "1932321234", "19 99123-4567", "+5519991234567");
        check_one("BR", "+55 19 3232-1234", "", "+551932321234");
        check_one("KR", "+82", "10-1234-5678", "+821012345678");
        check_one("KR", "+82", "010-1234-5678", "+821012345678");
        check_one("JP", "+81", "90-1234-5678", "+819012345678");
        check_one("JP", "+81", "090-1234-5678", "+819012345678");
        check_one("JP", "+81", "819012345678", "+819012345678");
        check_one("US", "+1", "512-555-0143", "+15125550143");
        check_one("US", "1", "1 (512) 555-0143 ext. 12", "+15125550143");
        check_one("GB", "+44", "(0)7400 123456", "+447400123456");
        check_one("GB", "+44", "+44 (0)7400 123456", "+447400123456");
        check_one("DE", "+49", "015112345678", "+4915112345678");
        check_one("DE", "+49", "4915112345678", "+4915112345678");
        check_one("RU", "+7", "8 916 123-45-67", "+79161234567");
        check_one("CN", "+86", "13800138000", "+8613800138000");
        check_one("CN", "", "０１０-６２０００８００", "+861062000800");
    }

    #[test]
    fn national_prefixes_go_only_where_the_plan_has_them() {
        check_one("IT", "+39", "02 1234 5678", "+390212345678");
        check_one("IT", "+39", "3123456789", "+393123456789");
        check_one("HU", "+36", "06 20 123 4567", "+36201234567");
        check_one("AR", "+54", "011 15 2345-6789", "+5491123456789");
        check_one("MX", "+52", "1 55 1234 5678", "11 > 10");
        check_one("RU", "+7", "8001234567", "+78001234567");
    }

    #[test]
    fn a_number_that_cannot_be_is_told_with_the_length_it_should_have() {
        check_one("DE", "+49", "12345", "5 < 7");
        check_one("US", "+1", "555-0143", "7 < 10");
        check_one("US", "+1", "512-555-01433", "11 > 10");
        check_one("SA", "+966", "51234567", "8 < 9");
        check_one("FK", "+500", "51234", "+50051234");
        check_one("AD", "+376", "1234567", "7 not in [6, 8, 9]");
        check_one("JP", "+81", "10-1234-5678", "unknown range +811012345678");
        check_one("BR", "+55", "", "missing");
        check_one("BR", "+55", "  ", "missing");
        check_one("BR", "+55", "n/a", "no digits");
        check_one("BR", "+55", "+", "no digits");
        check_one("BR", "", &"9".repeat(4000), "4000 > 11");
    }

    #[test]
    fn a_number_of_another_country_is_told_and_a_shared_calling_code_is_none() {
        check_one("BR", "+49", "15112345678", "+49, not +55");
        check_one("BR", "", "+49 151 12345678", "+49, not +55");
        check_one("BR", "+55", "0049 151 12345678", "+49, not +55");
        check_one("BR", "+999", "12345678", "+999, not +55");
        check_one("US", "+1", "514-555-0112", "+15145550112");
        check_one("KZ", "+7", "7011234567", "+77011234567");
        check_one("JE", "+44", "7797 712345", "+447797712345");
        check_one("VA", "+39", "06 698 12345", "+390669812345");
    }

    #[test]
    fn a_territory_without_a_plan_says_so() {
        check_one("AQ", "+672", "1 12345", "no rule, 6");
        check_one("QQ", "", "12345678", "no rule, 8");
    }
}
