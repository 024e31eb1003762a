//! Judging one identifier of a kind that is named, or that its length gives away.

use super::kind::{Kind, Verdict};
use super::registry::{find, of};
use super::text::{keep_separators, normalise};
use shipside_model::{Country, Text};

/// What can be said about an identifier without asking the authority that issued it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdCheck {
    /// Nothing was typed.
    Missing,
    /// Shape and check digits are right.
    Valid {
        /// The identifier without separators, upper case.
        normalised: String,
    },
    /// The shape is right; there is no public check digit.
    FormatOnly {
        /// The identifier without separators, upper case.
        normalised: String,
    },
    /// The shape is wrong.
    Shape {
        /// How a right one looks.
        example: &'static str,
    },
    /// The shape is right, a check digit is not: a slip of the pen.
    CheckDigit,
    /// One digit repeated: it computes, but nobody has it.
    Repeated,
    /// A number for "anybody" (`XAXX010101000`), not of this consignee.
    Generic,
    /// Well shaped, and still not to be used; the reason says why.
    Refused {
        /// What is wrong with it.
        reason: Text,
    },
    /// No rule is known for this kind in this country.
    UnknownKind,
}

/// Checks an identifier; an empty or unknown `kind` is found out from the value, where that leaves no doubt.
///
/// ```
/// use shipside_customs::identifiers::{IdCheck, check};
/// use shipside_model::Country;
/// let brazil = Country::new("BR").unwrap();
/// assert_eq!(check(brazil, "CPF", "364.056.439-13"), IdCheck::Valid { normalised: "36405643913".to_owned() });
/// assert_eq!(check(brazil, "", "123.456.789-00"), IdCheck::CheckDigit);
/// ```
pub fn check(country: Country, kind: &str, value: &str) -> IdCheck {
    match find(Some(country), kind).or_else(|| guess(country, value)) {
        Some(kind) => kind.check(value),
        None if normalise(value).is_empty() => IdCheck::Missing,
        None => IdCheck::UnknownKind,
    }
}

/// The kind a value most likely is, by its length; the kind of private persons when no length fits.
///
/// What buyers do not commonly have (a VAT number, the seller's own number) is never guessed from the length alone: it
/// must be right.
pub fn kind_of(country: Country, value: &str) -> Option<&'static str> {
    guess(country, value).map(|kind| kind.code)
}

fn guess(country: Country, value: &str) -> Option<&'static Kind> {
    let length = normalise(value).chars().count();
    let fits = |kind: &&Kind| match kind.likely {
        true => kind.lengths.contains(&length),
        false => matches!(kind.check(value), IdCheck::Valid { .. }),
    };
    of(country).find(fits).or_else(|| of(country).next().filter(|kind| kind.likely))
}

impl Kind {
    /// Checks a value as this kind.
    pub fn check(&self, value: &str) -> IdCheck {
        let value = if self.keeps_separators { keep_separators(value) } else { normalise(value) };
        if value.is_empty() {
            return IdCheck::Missing;
        }
        let bare = value.strip_prefix(self.prefix).unwrap_or(&value);
        let whole = |text: &str| format!("{}{text}", self.prefix);
        match (self.judge)(bare) {
            Verdict::Right => IdCheck::Valid { normalised: whole(bare) },
            Verdict::RightAs(full) => IdCheck::Valid { normalised: whole(&full) },
            Verdict::FormatOnly => IdCheck::FormatOnly { normalised: whole(bare) },
            Verdict::FormatAs(full) => IdCheck::FormatOnly { normalised: whole(&full) },
            Verdict::Shape => IdCheck::Shape { example: self.example },
            Verdict::CheckDigit => IdCheck::CheckDigit,
            Verdict::Repeated => IdCheck::Repeated,
            Verdict::Generic => IdCheck::Generic,
            Verdict::Refused(words) => IdCheck::Refused { reason: Text::new(words.en, words.zh) },
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::identifiers::all;
    use proptest::prelude::*;

    pub(crate) fn seen(check: IdCheck) -> String {
        match check {
            IdCheck::Missing => "missing".to_owned(),
            IdCheck::Valid { normalised } => format!("valid {normalised}"),
            IdCheck::FormatOnly { normalised } => format!("format {normalised}"),
            IdCheck::Shape { example } => format!("shape {example}"),
            IdCheck::CheckDigit => "check digit".to_owned(),
            IdCheck::Repeated => "repeated".to_owned(),
            IdCheck::Generic => "generic".to_owned(),
            IdCheck::Refused { reason } => format!("refused {}", reason.en),
            IdCheck::UnknownKind => "unknown kind".to_owned(),
        }
    }

    pub(crate) fn says(country: &str, kind: &str, value: &str, expected: &str) {
        let seen = seen(check(Country::new(country).unwrap(), kind, value));
        assert_eq!(seen, expected, "{country} {kind} {value}");
    }

    #[test]
    fn the_kind_is_found_from_the_length_when_it_is_not_said() {
        says("BR", "", "36405643913", "valid 36405643913");
        says("BR", "", "11.222.333/0001-81", "valid 11222333000181");
        says("MX", "", "HEGJ850415HDFRNS03", "valid HEGJ850415HDFRNS03");
        says("TR", "", "1234567890", "valid 1234567890");
        says("FR", "", "123", "unknown kind");
        says("US", "SSN", "123-45-6789", "unknown kind");
        says("BR", "CPF", " .-", "missing");
    }

    #[test]
    fn a_vat_number_is_not_guessed_unless_it_is_right() {
        says("DE", "", "136695976", "valid DE136695976");
        says("DE", "", "136695977", "unknown kind");
        says("DE", "VAT", "136695977", "check digit");
        says("NO", "", "2024001", "unknown kind");
        says("CN", "", "91110000600037341L", "valid 91110000600037341L");
    }

    #[test]
    fn full_width_digits_are_digits() {
        says("KR", "PCCC", "Ｐ１２７８２８２２０１７８", "format P127828220178");
    }

    #[test]
    fn every_kind_knows_a_right_example_and_says_whether_it_has_check_digits() {
        for kind in all() {
            let right = matches!(kind.check(kind.example), IdCheck::Valid { .. });
            let format_only = matches!(kind.check(kind.example), IdCheck::FormatOnly { .. });
            assert_eq!((right, format_only), (kind.has_check_digits, !kind.has_check_digits), "{kind:?}");
        }
    }

    #[test]
    fn every_example_has_a_length_of_its_kind() {
        for kind in all().iter().filter(|kind| !kind.lengths.is_empty()) {
            let length = normalise(kind.example).trim_start_matches(kind.prefix).chars().count();
            assert!(kind.lengths.contains(&length), "{kind:?} {length}");
        }
    }

    /// Kinds whose scheme catches any single wrong digit, wherever it stands.
    const CATCH_ALL: &[(&str, &str)] = &[
        ("", "GTIN"),
        ("", "SSCC"),
        ("", "IBAN"),
        ("AR", "CUIT"),
        ("AU", "ABN"),
        ("CN", "RIC"),
        ("CN", "USCC"),
        ("IL", "TEUDAT_ZEHUT"),
        ("SA", "NATIONAL_ID"),
        ("ZA", "ZA_ID"),
        ("DE", "VAT"),
        ("HR", "VAT"),
        ("FI", "VAT"),
        ("DK", "VAT"),
        ("PL", "VAT"),
        ("HU", "VAT"),
        ("EE", "VAT"),
        ("AT", "VAT"),
        ("SE", "VAT"),
        ("BE", "VAT"),
        ("LU", "VAT"),
        ("IT", "VAT"),
        ("ES", "VAT"),
        ("TR", "TCKN"),
    ];

    #[test]
    fn one_wrong_digit_is_refused_where_the_scheme_promises_it() {
        for (country, code) in CATCH_ALL {
            let kind = find(Country::new(country), code).unwrap();
            let right = normalise(kind.example);
            for (at, old) in right.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                for new in ('0'..='9').filter(|new| *new != old) {
                    let wrong = format!("{}{new}{}", &right[..at], &right[at + 1..]);
                    let seen = kind.check(&wrong);
                    assert!(!matches!(seen, IdCheck::Valid { .. }), "{country} {code} {right} -> {wrong}: {seen:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_upsets_any_kind(text in "\\PC*", digits in "[0-9]{0,40}", word in "[A-Z0-9 .+*&-]{0,24}") {
            for kind in all() {
                for value in [&text, &digits, &word] {
                    kind.check(value);
                }
            }
        }

        #[test]
        fn what_is_right_stays_right_when_it_is_normalised(word in "[A-Z]{0,2}[0-9]{8,13}[A-Z0-9]{0,2}") {
            for kind in all() {
                if let IdCheck::Valid { normalised } = kind.check(&word) {
                    prop_assert_eq!(kind.check(&normalised), IdCheck::Valid { normalised: normalised.clone() });
                }
            }
        }
    }
}
