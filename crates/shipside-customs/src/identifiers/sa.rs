//! Saudi Arabia: the number of citizens (1…) and residents (2…), and the short address.

use super::arithmetic::luhn;
use super::digits;
use super::kind::{Basis, Kind, PERSON, Verdict, Words};
use super::text::shaped;

pub(super) static NATIONAL_ID: Kind = Kind {
    code: "NATIONAL_ID",
    aliases: &["NATIONALIQAMAID", "IQAMA", "IQAMAID"],
    country: Some("SA"),
    name: Words { en: "national or Iqama ID (Saudi Arabia)", zh: "沙特身份证号/居留证号（Iqama）" },
    what: PERSON,
    lengths: &[10],
    example: "1000000008",
    basis: Basis::secondary("Saudi ID, publicly described: first digit 1 or 2, Luhn check digit", "2026-11-22"),
    judge: national_id,
    likely: true,
    ..Kind::BASE
};

pub(super) static SHORT_ADDRESS: Kind = Kind {
    code: "SHORT_ADDRESS",
    aliases: &["NATIONALADDRESSSHORTCODE"],
    country: Some("SA"),
    name: Words { en: "national short address (Saudi Arabia)", zh: "沙特国家短地址" },
    what: Words { en: "address", zh: "地址" },
    lengths: &[8],
    example: "RHMA2929",
    has_check_digits: false,
    basis: Basis::verified("Saudi Post: four letters and four digits, on parcels since 2026-01-01", "2026-01-01"),
    judge: |value| Verdict::format(shaped(value, "AAAA9999")),
    ..Kind::BASE
};

fn national_id(value: &str) -> Verdict {
    let Some(digits) = digits(value, 10).filter(|digits| matches!(digits.first(), Some(1 | 2))) else {
        return Verdict::Shape;
    };
    Verdict::when(luhn(&digits) == 0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_saudi_id_starts_with_one_or_two_and_ends_in_a_luhn_digit() {
        says("SA", "Iqama", "1000000008", "valid 1000000008");
        says("SA", "NATIONAL_ID", "1000000000", "check digit");
        says("SA", "NATIONAL_ID", "3000000006", "shape 1000000008");
        says("SA", "NATIONAL_ID", "100000000", "shape 1000000008");
        says("SA", "SHORT_ADDRESS", "rhma 2929", "format RHMA2929");
        says("SA", "SHORT_ADDRESS", "RHM2929", "shape RHMA2929");
    }
}
