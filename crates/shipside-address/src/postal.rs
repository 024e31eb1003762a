//! Postal codes: is the shape right, how is it written, which zero did a spreadsheet eat.

use crate::admin;
use crate::data::{Format, formats};
use crate::fold::narrow;
use shipside_model::Country;

/// What the shape of a postal code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostalCheck {
    /// It fits the country.
    Valid {
        /// As the destination writes it: `NW1 6XE`, `13015-002`.
        normalised: String,
    },
    /// The country has no postal codes, or their shape is not known: nothing can be said.
    NoRule,
    /// The country has postal codes and none was given; whether it must be there is told by [`crate::required`].
    Missing,
    /// It does not fit the country.
    Shape {
        /// A code that does.
        example: String,
    },
}

/// Checks the shape of a postal code.
///
/// Case, width, missing or surplus spaces and hyphens, and a country prefix (`D-80802`, `SE-114 55`) are mended.
///
/// ```
/// use shipside_address::postal::{PostalCheck, check};
/// use shipside_model::Country;
/// let britain = Country::new("GB").unwrap();
/// assert_eq!(check(britain, "nw16xe"), PostalCheck::Valid { normalised: "NW1 6XE".to_owned() });
/// assert!(matches!(check(britain, "12345"), PostalCheck::Shape { .. }));
/// ```
pub fn check(country: Country, code: &str) -> PostalCheck {
    let Some(format) = formats().get(&country) else { return PostalCheck::NoRule };
    if format.zip.is_none() {
        return PostalCheck::NoRule;
    }
    if code.trim().is_empty() {
        return PostalCheck::Missing;
    }
    match normalise(country, format, code) {
        Some(normalised) => PostalCheck::Valid { normalised },
        None => PostalCheck::Shape { example: example(country, format) },
    }
}

/// The code with the leading zeros a spreadsheet ate, when that makes it valid and nothing less does.
///
/// Only for codes of digits, at most two zeros, and only when a state of that country has such codes
/// (where the states' prefixes are known).
///
/// ```
/// use shipside_address::postal::with_lost_zeros;
/// use shipside_model::Country;
/// let states = Country::new("US").unwrap();
/// assert_eq!(with_lost_zeros(states, "2108").as_deref(), Some("02108"));
/// assert_eq!(with_lost_zeros(states, "02108"), None);
/// ```
pub fn with_lost_zeros(country: Country, code: &str) -> Option<String> {
    let format = formats().get(&country)?;
    let digits: String = code.trim().chars().map(narrow).collect();
    if digits.len() < 2 || digits.len() > LONGEST || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if normalise(country, format, &digits).is_some() {
        return None;
    }
    let padded = ["0", "00"].into_iter().map(|zeros| format!("{zeros}{digits}"));
    let valid = padded.filter_map(|padded| normalise(country, format, &padded));
    valid
        .filter(|code| code.starts_with('0'))
        .find(|code| !admin::knows_postal_prefixes(country) || !admin::by_postal(country, code).is_empty())
}

/// Longer texts are no postal codes.
const LONGEST: usize = 24;

/// How a separator stands in a code, counted from its end; 0 is none at all.
const WRITTEN: &[(&str, char, usize)] = &[
    ("BM", ' ', 2),
    ("BR", '-', 3),
    ("CA", ' ', 3),
    ("CZ", ' ', 2),
    ("FR", ' ', 0),
    ("GB", ' ', 3),
    ("GG", ' ', 3),
    ("GR", ' ', 2),
    ("IE", ' ', 4),
    ("IM", ' ', 3),
    ("IR", '-', 5),
    ("JE", ' ', 3),
    ("JP", '-', 4),
    ("KY", '-', 4),
    ("NL", ' ', 2),
    ("PL", '-', 3),
    ("PT", '-', 3),
    ("SE", ' ', 2),
    ("SK", ' ', 2),
];

/// The signs once painted on cars, still put before codes of digits: `D-80802`.
const CAR_SIGNS: &[(&str, &str)] = &[
    ("AT", "A"),
    ("BE", "B"),
    ("DE", "D"),
    ("ES", "E"),
    ("FI", "FIN"),
    ("FR", "F"),
    ("HU", "H"),
    ("IT", "I"),
    ("LU", "L"),
    ("NO", "N"),
    ("PT", "P"),
    ("SE", "S"),
];

/// The code as the destination writes it, or `None` when nothing that may be mended makes it valid.
pub(crate) fn normalise(country: Country, format: &Format, code: &str) -> Option<String> {
    let tidy = code.chars().map(narrow).flat_map(char::to_uppercase).collect::<String>();
    let tidy = tidy.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.is_empty() || tidy.chars().count() > LONGEST {
        return None;
    }
    let bare = without_prefix(country, format, &tidy);
    let whole = [Some(tidy.as_str()), bare].into_iter().flatten();
    let mended = whole.clone().find_map(|code| written(country, format, code));
    let spelled = || whole.clone().find(|code| fits(format, code)).map(str::to_owned);
    let compact = compact(&tidy);
    mended.or_else(spelled).or_else(|| separated(format, &compact)).or_else(|| prefixed(country, format, &compact))
}

fn fits(format: &Format, code: &str) -> bool {
    format.zip.as_ref().is_some_and(|zip| zip.matches_whole(code))
}

/// Letters and digits only; any other sign than a separator stays, so that it cannot make a code valid.
fn compact(code: &str) -> String {
    code.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect()
}

/// The code with its separator where the country has it; US codes have one only when nine digits long.
fn written(country: Country, format: &Format, code: &str) -> Option<String> {
    let mut compact = compact(code);
    let listed = WRITTEN.iter().find(|(country_code, ..)| *country_code == country.as_str());
    let (separator, from_end) = match listed {
        Some((_, separator, from_end)) => (*separator, *from_end),
        None if compact.len() == 9 && !fits(format, &compact) => ('-', 4),
        None => return None,
    };
    if from_end > 0 && compact.is_ascii() && compact.len() > from_end {
        compact.insert(compact.len() - from_end, separator);
    }
    fits(format, &compact).then_some(compact)
}

/// The code with one separator put in anywhere, or none, whatever makes it valid.
fn separated(format: &Format, compact: &str) -> Option<String> {
    if fits(format, compact) {
        return Some(compact.to_owned());
    }
    let places: Vec<usize> = compact.char_indices().map(|(at, _)| at).skip(1).collect();
    places.into_iter().flat_map(|at| [(at, ' '), (at, '-')]).find_map(|(at, separator)| {
        let mut code = compact.to_owned();
        code.insert(at, separator);
        fits(format, &code).then_some(code)
    })
}

/// The code behind the country's own letters: `AD500` for `500`, `LV-1010` for `1010`.
fn prefixed(country: Country, format: &Format, compact: &str) -> Option<String> {
    [format!("{country}{compact}"), format!("{country}-{compact}")].into_iter().find(|code| fits(format, code))
}

/// What follows `SE-`, `MD-`, `D-` or the country's own letters.
fn without_prefix<'c>(country: Country, format: &Format, code: &'c str) -> Option<&'c str> {
    let sign = CAR_SIGNS.iter().find(|(of, _)| *of == country.as_str()).map(|(_, sign)| *sign);
    let own = format.postprefix.as_deref().map(|prefix| prefix.trim_end_matches(['-', ' ']));
    let rest = [own, Some(country.as_str()), sign].into_iter().flatten().find_map(|sign| code.strip_prefix(sign))?;
    Some(rest.trim_start_matches(['-', ' ']))
}

/// The first example, the way the destination writes it.
fn example(country: Country, format: &Format) -> String {
    let first = format.zipex.as_deref().and_then(|examples| examples.split(',').next()).unwrap_or_default();
    normalise(country, format, first).unwrap_or_else(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(code: &str, postal_code: &str) -> String {
        match check(Country::new(code).unwrap(), postal_code) {
            PostalCheck::Valid { normalised } => normalised,
            PostalCheck::NoRule => "no rule".to_owned(),
            PostalCheck::Missing => "missing".to_owned(),
            PostalCheck::Shape { example } => format!("wrong, e.g. {example}"),
        }
    }

    fn check_one(code: &str, postal_code: &str, expected: &str) {
        assert_eq!(seen(code, postal_code), expected, "{code} {postal_code}");
    }

    #[test]
    fn every_example_of_every_country_is_valid_and_stays_so_when_normalised() {
        let mut examples = 0;
        for (country, format) in formats() {
            for example in format.zipex.iter().flat_map(|examples| examples.split(',')) {
                let PostalCheck::Valid { normalised } = check(*country, example) else {
                    panic!("{country} {example}");
                };
                assert_eq!(check(*country, &normalised), PostalCheck::Valid { normalised: normalised.clone() });
                assert_eq!(compact(&normalised), compact(example), "{country}");
                examples += 1;
            }
        }
        assert!(examples > 400, "{examples}");
    }

    #[test]
    fn a_code_is_written_as_the_destination_writes_it() {
        check_one("GB", "nw16xe", "NW1 6XE");
        check_one("GB", " NW1  6XE ", "NW1 6XE");
        check_one("GB", "EC1A1HQ", "EC1A 1HQ");
        check_one("CA", "h3g1m8", "H3G 1M8");
        check_one("CA", "H3G-1M8", "H3G 1M8");
        check_one("NL", "1016gv", "1016 GV");
        check_one("NL", "NL-1016 GV", "1016 GV");
        check_one("PL", "00514", "00-514");
        check_one("BR", "13015002", "13015-002");
        check_one("BR", "13.015-002", "13015-002");
        check_one("JP", "1000005", "100-0005");
        check_one("JP", "１００－０００５", "100-0005");
        check_one("PT", "1250096", "1250-096");
        check_one("SE", "11455", "114 55");
        check_one("SE", "SE-114 55", "114 55");
        check_one("CZ", "11000", "110 00");
        check_one("DE", "D-80802", "80802");
        check_one("FR", "75 009", "75009");
        check_one("US", "02108 1234", "02108-1234");
        check_one("US", "021081234", "02108-1234");
        check_one("IE", "d02af30", "D02 AF30");
        check_one("LV", "1010", "LV-1010");
        check_one("AD", "500", "AD500");
    }

    #[test]
    fn a_code_of_the_wrong_shape_is_told_with_an_example() {
        check_one("US", "78?", "wrong, e.g. 95014");
        check_one("KR", "06?", "wrong, e.g. 03051");
        check_one("US", "2108", "wrong, e.g. 95014");
        check_one("US", "ABCDE", "wrong, e.g. 95014");
        check_one("US", "787041", "wrong, e.g. 95014");
        check_one("US", "78704\n78704", "wrong, e.g. 95014");
        check_one("SE", "1234", "wrong, e.g. 114 55");
        check_one("DE", "X-80802", "wrong, e.g. 26133");
        check_one("GB", "N/A", "wrong, e.g. EC1Y 8SY");
        check_one("BR", "13015-00２３", "wrong, e.g. 40301-110");
        check_one("JP", &"1".repeat(5000), "wrong, e.g. 154-0023");
    }

    #[test]
    fn no_code_and_no_rule_are_told_apart() {
        check_one("US", "", "missing");
        check_one("IL", "  ", "missing");
        check_one("HK", "999077", "no rule");
        check_one("HK", "", "no rule");
        check_one("QQ", "12345", "no rule");
    }

    #[test]
    fn lost_zeros_come_back_only_where_that_makes_the_code_valid() {
        let check = |code: &str, postal_code: &str, expected: Option<&str>| {
            let found = with_lost_zeros(Country::new(code).unwrap(), postal_code);
            assert_eq!(found.as_deref(), expected, "{code} {postal_code}");
        };
        check("US", "2108", Some("02108"));
        check("US", "501", Some("00501"));
        check("US", "78", None);
        check("US", "02108", None);
        check("US", "90210", None);
        check("US", "78?", None);
        check("US", "210", None);
        check("DE", "1067", Some("01067"));
        check("BR", "1310100", Some("01310-100"));
        check("JP", "600000", Some("060-0000"));
        check("MX", "6600", Some("06600"));
        check("KR", "6236", Some("06236"));
        check("PL", "514", Some("00-514"));
        check("PL", "0514", Some("00-514"));
        check("AU", "800", Some("0800"));
        check("GB", "16", None);
        check("AD", "50", None);
        check("HK", "77", None);
        check("US", "", None);
    }
}
