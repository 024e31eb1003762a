//! Mexico: CURP of persons, RFC of tax payers.

use super::arithmetic::date_exists;
use super::kind::{Kind, NO_SUCH_DATE, PERSON, TAXPAYER, Verdict, Words, recomputed};

pub(super) static CURP: Kind = Kind {
    code: "CURP",
    country: Some("MX"),
    name: Words { en: "CURP (Mexico)", zh: "墨西哥个人身份代码 CURP" },
    what: PERSON,
    lengths: &[18],
    example: "HEGJ850415HDFRNS03",
    basis: recomputed("RENAPO: check digit modulo 10"),
    judge: curp,
    likely: true,
    ..Kind::BASE
};

pub(super) static RFC: Kind = Kind {
    code: "RFC",
    country: Some("MX"),
    name: Words { en: "RFC (Mexico)", zh: "墨西哥税号 RFC" },
    what: TAXPAYER,
    lengths: &[12, 13],
    example: "GODE561231GR8",
    basis: recomputed("SAT: check digit modulo 11, A for ten"),
    judge: rfc,
    likely: true,
    ..Kind::BASE
};

const CURP_ALPHABET: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
const RFC_ALPHABET: &str = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

fn curp(value: &str) -> Verdict {
    let shape = value.chars().count() == 18
        && value.chars().enumerate().all(|(index, c)| match index {
            0..=3 | 11..=15 => c.is_ascii_uppercase() || c == 'Ñ',
            4..=9 | 17 => c.is_ascii_digit(),
            10 => matches!(c, 'H' | 'M' | 'X'),
            _ => c.is_ascii_digit() || c.is_ascii_uppercase(),
        });
    if !shape {
        return Verdict::Shape;
    }
    // The seventeenth character is a digit for those born before 2000 and a letter after.
    let century = if value.chars().nth(16).is_some_and(|c| c.is_ascii_digit()) { 1900 } else { 2000 };
    if !birth_exists(value, 4, century) {
        return NO_SUCH_DATE;
    }
    let sum = weighted(value.chars().take(17), CURP_ALPHABET, 18);
    let last = value.chars().last().and_then(|c| c.to_digit(10));
    Verdict::when(sum.is_some_and(|sum| last == Some((10 - sum % 10) % 10)))
}

fn rfc(value: &str) -> Verdict {
    if value == "XAXX010101000" || value == "XEXX010101000" {
        return Verdict::Generic;
    }
    let length = value.chars().count();
    // A company's three letters are right-aligned behind a blank.
    let padded = if length == 12 { format!(" {value}") } else { value.to_owned() };
    let shape = (length == 12 || length == 13)
        && padded.chars().enumerate().all(|(index, c)| match index {
            0 if length == 12 => c == ' ',
            0..=3 => c.is_ascii_uppercase() || c == 'Ñ' || c == '&',
            4..=9 => c.is_ascii_digit(),
            12 => c.is_ascii_digit() || c == 'A',
            _ => c.is_ascii_digit() || c.is_ascii_uppercase(),
        });
    if !shape {
        return Verdict::Shape;
    }
    if !birth_exists(&padded, 4, 1900) && !birth_exists(&padded, 4, 2000) {
        return NO_SUCH_DATE;
    }
    let sum = weighted(padded.chars().take(12), RFC_ALPHABET, 13);
    let expected = sum.map(|sum| match (11 - sum % 11) % 11 {
        10 => 'A',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    });
    Verdict::when(value.chars().last() == expected)
}

/// Whether the six digits from `at` are a day of the century that starts in `century`.
fn birth_exists(value: &str, at: usize, century: u32) -> bool {
    let digits: Vec<u32> = value.chars().skip(at).take(6).filter_map(|c| c.to_digit(10)).collect();
    match digits.as_slice() {
        &[y, z, m, n, d, e] => date_exists(century + y * 10 + z, m * 10 + n, d * 10 + e),
        _ => false,
    }
}

/// The sum of each character's place in the alphabet times a weight that falls from `top`.
fn weighted(chars: impl Iterator<Item = char>, alphabet: &str, top: u32) -> Option<u32> {
    let mut sum = 0;
    for (c, weight) in chars.zip((2..=top).rev()) {
        let place = alphabet.chars().position(|letter| letter == c)?;
        sum += u32::try_from(place).ok()? * weight;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_curp_has_eighteen_characters_and_a_check_digit() {
        says("MX", "CURP", "HEGJ850415HDFRNS03", "valid HEGJ850415HDFRNS03");
        says("MX", "CURP", "boxw310820hnerxn09", "valid BOXW310820HNERXN09");
        says("MX", "CURP", "HEGJ850415HDFRNS04", "check digit");
        says("MX", "CURP", "HEGJ850415ZDFRNS03", "shape HEGJ850415HDFRNS03");
        says("MX", "CURP", "HEGJ850431HDFRNS03", "refused The date of birth inside it does not exist.");
        says("MX", "CURP", "HEGJ850415", "shape HEGJ850415HDFRNS03");
    }

    #[test]
    fn an_rfc_is_of_a_person_or_of_a_company_but_not_of_anybody() {
        says("MX", "RFC", "GODE561231GR8", "valid GODE561231GR8");
        says("MX", "RFC", "MAB-930714-8T4", "valid MAB9307148T4");
        says("MX", "RFC", "GODE561231GR7", "check digit");
        says("MX", "RFC", "XAXX010101000", "generic");
        says("MX", "RFC", "GODE56", "shape GODE561231GR8");
    }
}
