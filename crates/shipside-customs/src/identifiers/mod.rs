//! Identifiers of the consignee that a destination's customs ask for.
//!
//! Check digits are computed where the issuing state publishes how; where it does not, only the shape is judged
//! and the answer says so ([`IdCheck::FormatOnly`]). That a number is well-formed never means it was issued.

mod br;
mod cl;
mod formats;
mod mx;
mod note;
pub mod short_address;
mod tr;

pub use note::{FoundId, find_in_note, own_text};

use shipside_model::Country;

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
    /// No rule is known for this kind in this country.
    UnknownKind,
}

/// The kinds a country's customs know, the one of private persons first; empty when none is known here.
pub fn kinds(country: Country) -> &'static [&'static str] {
    match country.as_str() {
        "BR" => &["CPF", "CNPJ"],
        "CL" => &["RUT"],
        "KR" => &["PCCC"],
        "MX" => &["CURP", "RFC"],
        "TR" => &["TCKN", "VKN"],
        _ => &[],
    }
}

/// Checks an identifier; an empty `kind` is found out from the length of the value.
///
/// ```
/// use shipside_customs::identifiers::{IdCheck, check};
/// use shipside_model::Country;
/// let brazil = Country::new("BR").unwrap();
/// assert_eq!(check(brazil, "CPF", "364.056.439-13"), IdCheck::Valid { normalised: "36405643913".to_owned() });
/// assert_eq!(check(brazil, "", "123.456.789-00"), IdCheck::CheckDigit);
/// ```
pub fn check(country: Country, kind: &str, value: &str) -> IdCheck {
    let value = normalise(value);
    if value.is_empty() {
        return IdCheck::Missing;
    }
    let typed = kind.trim().to_ascii_uppercase();
    let kind = kinds(country).iter().find(|known| **known == typed).copied().or_else(|| kind_of(country, &value));
    match kind {
        Some("CPF") => br::cpf(value),
        Some("CNPJ") => br::cnpj(value),
        Some("RUT") => cl::rut(value),
        Some("PCCC") => formats::pccc(value),
        Some("CURP") => mx::curp(value),
        Some("RFC") => mx::rfc(value),
        Some("TCKN") => tr::tckn(value),
        Some("VKN") => tr::vkn(value),
        _ => IdCheck::UnknownKind,
    }
}

/// The kind a value most likely is, by its length; the kind of private persons when no length fits.
pub fn kind_of(country: Country, value: &str) -> Option<&'static str> {
    let length = normalise(value).chars().count();
    let kinds = kinds(country);
    kinds.iter().find(|kind| lengths(kind).contains(&length)).or_else(|| kinds.first()).copied()
}

/// How many letters and digits an identifier of a kind has.
pub(crate) fn lengths(kind: &str) -> &'static [usize] {
    match kind {
        "CPF" | "TCKN" => &[11],
        "CNPJ" => &[14],
        "RUT" => &[8, 9],
        "PCCC" => &[13],
        "CURP" => &[18],
        "RFC" => &[12, 13],
        "VKN" => &[10],
        _ => &[],
    }
}

/// Upper case, full-width forms made plain, separators dropped.
pub fn normalise(value: &str) -> String {
    value
        .chars()
        .map(narrow)
        .filter(|c| !matches!(c, '.' | '-' | '/' | '–') && !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect()
}

fn narrow(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The digits of an all-digit text of this length.
pub(crate) fn digits(value: &str, length: usize) -> Option<Vec<u32>> {
    let digits: Option<Vec<u32>> = value.chars().map(|c| c.to_digit(10)).collect();
    digits.filter(|digits| digits.len() == length)
}

/// True when all are the same.
pub(crate) fn repeated(digits: &[u32]) -> bool {
    digits.windows(2).all(|pair| pair.first() == pair.last())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn says(country: &str, kind: &str, value: &str, expected: &str) {
        let seen = match check(Country::new(country).unwrap(), kind, value) {
            IdCheck::Missing => "missing".to_owned(),
            IdCheck::Valid { normalised } => format!("valid {normalised}"),
            IdCheck::FormatOnly { normalised } => format!("format {normalised}"),
            IdCheck::Shape { example } => format!("shape {example}"),
            IdCheck::CheckDigit => "check digit".to_owned(),
            IdCheck::Repeated => "repeated".to_owned(),
            IdCheck::Generic => "generic".to_owned(),
            IdCheck::UnknownKind => "unknown kind".to_owned(),
        };
        assert_eq!(seen, expected, "{country} {kind} {value}");
    }

    #[test]
    fn the_kind_is_found_from_the_length_when_it_is_not_said() {
        says("BR", "", "36405643913", "valid 36405643913");
        says("BR", "", "11.222.333/0001-81", "valid 11222333000181");
        says("MX", "", "HEGJ850415HDFRNS03", "valid HEGJ850415HDFRNS03");
        says("TR", "", "1234567890", "format 1234567890");
        says("FR", "", "123", "unknown kind");
        says("BR", "CPF", " .-", "missing");
    }

    #[test]
    fn full_width_digits_are_digits() {
        says("KR", "PCCC", "Ｐ１２７８２８２２０１７８", "format P127828220178");
    }
}
