//! Argentina: CUIT and CUIL of taxpayers, DNI of persons.

use super::arithmetic::dot;
use super::digits;
use super::kind::{Kind, PERSON, TAXPAYER, Verdict, Words, recomputed};
use super::text::some_digits;

pub(super) static CUIT: Kind = Kind {
    code: "CUIT",
    aliases: &["CUIL", "CUITCUIL"],
    country: Some("AR"),
    name: Words { en: "CUIT/CUIL (Argentina)", zh: "阿根廷税号 CUIT/CUIL" },
    what: TAXPAYER,
    lengths: &[11],
    example: "20-05536168-2",
    basis: recomputed("ARCA (AFIP): check digit modulo 11"),
    judge: cuit,
    likely: true,
    ..Kind::BASE
};

pub(super) static DNI: Kind = Kind {
    code: "DNI",
    country: Some("AR"),
    name: Words { en: "DNI (Argentina)", zh: "阿根廷身份证号 DNI" },
    what: PERSON,
    lengths: &[8, 7],
    example: "20.123.456",
    has_check_digits: false,
    basis: recomputed("RENAPER: seven or eight digits; no check digit"),
    judge: |value| Verdict::format(some_digits(value).is_some_and(|digits| (7..=8).contains(&digits.len()))),
    likely: true,
    ..Kind::BASE
};

/// Persons are 20, 23, 24, 27; companies 30, 33, 34; others 50, 51, 55.
const TYPES: [&str; 10] = ["20", "23", "24", "27", "30", "33", "34", "50", "51", "55"];

fn cuit(value: &str) -> Verdict {
    let Some(digits) = digits(value, 11).filter(|_| TYPES.iter().any(|kind| value.starts_with(kind))) else {
        return Verdict::Shape;
    };
    let check = match 11 - dot(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11 {
        11 => 0,
        10 => 9,
        digit => digit,
    };
    Verdict::when(digits.last() == Some(&check))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_cuit_starts_with_its_type_and_ends_in_its_check_digit() {
        says("AR", "CUIT", "20-05536168-2", "valid 20055361682");
        says("AR", "CUIL", "20055361682", "valid 20055361682");
        says("AR", "CUIT", "20-05536168-3", "check digit");
        says("AR", "CUIT", "99-05536168-2", "shape 20-05536168-2");
        says("AR", "CUIT", "2005536168", "shape 20-05536168-2");
    }

    #[test]
    fn a_dni_has_no_check_digit() {
        says("AR", "DNI", "20.123.456", "format 20123456");
        says("AR", "", "5123456", "format 5123456");
        says("AR", "DNI", "201234567", "shape 20.123.456");
    }
}
