//! Kazakhstan: IIN of persons and BIN of companies, made the same way.

use super::arithmetic::dot;
use super::digits;
use super::kind::{Basis, Kind, TAXPAYER, Verdict, Words};

pub(super) static IIN: Kind = Kind {
    code: "IIN",
    aliases: &["BIN", "ИИН", "ЖСН"],
    country: Some("KZ"),
    name: Words { en: "IIN/BIN (Kazakhstan)", zh: "哈萨克斯坦身份/企业编号 IIN/BIN" },
    what: TAXPAYER,
    lengths: &[12],
    example: "061211600012",
    basis: Basis::secondary(
        "Kazakhstan, Government Resolution 565 of 2003-06-11: check digit modulo 11 with a second row of weights",
        "2026-11-22",
    ),
    judge: iin,
    likely: true,
    ..Kind::BASE
};

/// Since 2013 the first digits need not be a date of birth, so they are not read as one.
fn iin(value: &str) -> Verdict {
    let Some(digits) = digits(value, 12) else { return Verdict::Shape };
    let mut check = dot(&digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    if check == 10 {
        check = dot(&digits, &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
    }
    Verdict::when(digits.last() == Some(&check))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn an_iin_ends_in_its_check_digit_from_the_first_or_the_second_weights() {
        says("KZ", "IIN", "061211600012", "valid 061211600012");
        says("KZ", "ИИН", "0612 1160 0012", "valid 061211600012");
        says("KZ", "IIN", "061211600013", "check digit");
        says("KZ", "IIN", "06121160001", "shape 061211600012");
    }
}
