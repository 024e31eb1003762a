//! Numbers checked by Luhn or by ISO 7064 mod 11,10: AT, DE, HR, IT, SE.

use super::super::arithmetic::{is_mod_11_10, luhn, number};
use super::super::digits;
use super::super::kind::{Kind, Verdict, Words};
use super::vat;

pub(in super::super) static AT: Kind = vat(
    "AT",
    "AT",
    Words { en: "Austrian VAT number (UID)", zh: "奥地利增值税号（UID）" },
    &[9],
    "ATU13585627",
    austria,
);

pub(in super::super) static DE: Kind = vat(
    "DE",
    "DE",
    Words { en: "German VAT number (USt-IdNr.)", zh: "德国增值税号" },
    &[9],
    "DE136695976",
    |value| match digits(value, 9).filter(|digits| digits.first() != Some(&0)) {
        Some(digits) => Verdict::when(is_mod_11_10(&digits)),
        None => Verdict::Shape,
    },
);

pub(in super::super) static HR: Kind = vat(
    "HR",
    "HR",
    Words { en: "Croatian VAT number (OIB)", zh: "克罗地亚增值税号（OIB）" },
    &[11],
    "HR33392005961",
    |value| match digits(value, 11) {
        Some(digits) => Verdict::when(is_mod_11_10(&digits)),
        None => Verdict::Shape,
    },
);

pub(in super::super) static IT: Kind = vat(
    "IT",
    "IT",
    Words { en: "Italian VAT number (P. IVA)", zh: "意大利增值税号（P.IVA）" },
    &[11],
    "IT00743110157",
    italy,
);

pub(in super::super) static SE: Kind =
    vat("SE", "SE", Words { en: "Swedish VAT number (MomsNr)", zh: "瑞典增值税号" }, &[12], "SE123456789701", sweden);

/// `U` and eight digits: the Luhn sum of the first seven, four, and the last make a multiple of ten.
fn austria(value: &str) -> Verdict {
    let Some(digits) = value.strip_prefix('U').and_then(|rest| digits(rest, 8)) else { return Verdict::Shape };
    let Some((check, body)) = digits.split_last() else { return Verdict::Shape };
    Verdict::when((luhn(body) + 4 + check).is_multiple_of(10))
}

/// Seven digits of the taxpayer, three of the office, one check digit.
fn italy(value: &str) -> Verdict {
    let Some(digits) = digits(value, 11) else { return Verdict::Shape };
    let taxpayer = number(digits.get(..7).unwrap_or_default());
    let office = number(digits.get(7..10).unwrap_or_default());
    if taxpayer == 0 || !matches!(office, 1..=100 | 120 | 121 | 888 | 999) {
        return Verdict::Shape;
    }
    Verdict::when(luhn(&digits) == 0)
}

/// The ten digits of the organisation, and 01.
fn sweden(value: &str) -> Verdict {
    let Some(digits) = value.strip_suffix("01").and_then(|organisation| digits(organisation, 10)) else {
        return Verdict::Shape;
    };
    Verdict::when(luhn(&digits) == 0)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn luhn_numbers_have_their_national_dress() {
        says("AT", "VAT ID", "ATU13585627", "valid ATU13585627");
        says("AT", "VAT", "U13585627", "valid ATU13585627");
        says("AT", "VAT", "U13585626", "check digit");
        says("AT", "VAT", "13585627", "shape ATU13585627");
        says("IT", "P. IVA", "IT 00743110157", "valid IT00743110157");
        says("IT", "VAT", "00743110158", "check digit");
        says("IT", "VAT", "00000000000", "shape IT00743110157");
        says("SE", "VAT", "SE 123456789701", "valid SE123456789701");
        says("SE", "VAT", "123456789101", "check digit");
        says("SE", "VAT", "123456789702", "shape SE123456789701");
    }

    #[test]
    fn german_and_croatian_numbers_are_hybrid() {
        says("DE", "USt-IdNr.", "DE 136,695 976", "shape DE136695976");
        says("DE", "VAT", "DE 136 695 976", "valid DE136695976");
        says("DE", "VAT", "136695978", "check digit");
        says("DE", "VAT", "036695976", "shape DE136695976");
        says("HR", "VAT", "HR 33392005961", "valid HR33392005961");
        says("HR", "VAT", "33392005962", "check digit");
    }
}
