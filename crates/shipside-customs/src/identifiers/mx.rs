//! Mexico: CURP of persons, RFC of tax payers.

use super::IdCheck;

const CURP_ALPHABET: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
const RFC_ALPHABET: &str = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

pub(super) fn curp(value: String) -> IdCheck {
    let shape = value.chars().count() == 18
        && value.chars().enumerate().all(|(index, c)| match index {
            0..=3 | 11..=15 => c.is_ascii_uppercase() || c == 'Ñ',
            4..=9 | 17 => c.is_ascii_digit(),
            10 => matches!(c, 'H' | 'M' | 'X'),
            _ => c.is_ascii_digit() || c.is_ascii_uppercase(),
        });
    if !shape {
        return IdCheck::Shape { example: "HEGJ850415HDFRNS03" };
    }
    let sum = weighted(value.chars().take(17), CURP_ALPHABET, 18);
    let right = sum.is_some_and(|sum| value.chars().last().and_then(|c| c.to_digit(10)) == Some((10 - sum % 10) % 10));
    if right { IdCheck::Valid { normalised: value } } else { IdCheck::CheckDigit }
}

pub(super) fn rfc(value: String) -> IdCheck {
    if value == "XAXX010101000" || value == "XEXX010101000" {
        return IdCheck::Generic;
    }
    let length = value.chars().count();
    // A company's three letters are right-aligned behind a blank.
    let padded = if length == 12 { format!(" {value}") } else { value.clone() };
    let shape = (length == 12 || length == 13)
        && padded.chars().enumerate().all(|(index, c)| match index {
            0 if length == 12 => c == ' ',
            0..=3 => c.is_ascii_uppercase() || c == 'Ñ' || c == '&',
            4..=9 => c.is_ascii_digit(),
            12 => c.is_ascii_digit() || c == 'A',
            _ => c.is_ascii_digit() || c.is_ascii_uppercase(),
        });
    if !shape {
        return IdCheck::Shape { example: "GODE561231GR8" };
    }
    let sum = weighted(padded.chars().take(12), RFC_ALPHABET, 13);
    let expected = sum.map(|sum| match (11 - sum % 11) % 11 {
        10 => 'A',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    });
    if value.chars().last() == expected { IdCheck::Valid { normalised: value } } else { IdCheck::CheckDigit }
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
