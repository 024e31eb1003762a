//! Peru: DNI of persons, RUC of taxpayers.

use super::arithmetic::dot;
use super::digits;
use super::kind::{Kind, PERSON, TAXPAYER, Verdict, Words, recomputed};
use super::text::shaped;

pub(super) static DNI: Kind = Kind {
    code: "DNI",
    country: Some("PE"),
    name: Words { en: "DNI (Peru)", zh: "秘鲁身份证号 DNI" },
    what: PERSON,
    lengths: &[8],
    example: "10117410",
    has_check_digits: false,
    basis: recomputed("RENIEC: eight digits; the check character is not part of the number as it is used"),
    judge: |value| Verdict::format(shaped(value, "99999999")),
    likely: true,
    ..Kind::BASE
};

pub(super) static RUC: Kind = Kind {
    code: "RUC",
    country: Some("PE"),
    name: Words { en: "RUC (Peru)", zh: "秘鲁税号 RUC" },
    what: TAXPAYER,
    lengths: &[11],
    example: "20512333797",
    basis: recomputed("SUNAT: check digit modulo 11"),
    judge: ruc,
    likely: true,
    ..Kind::BASE
};

fn ruc(value: &str) -> Verdict {
    let types = ["10", "15", "16", "17", "20"];
    let Some(digits) = digits(value, 11).filter(|_| types.iter().any(|kind| value.starts_with(kind))) else {
        return Verdict::Shape;
    };
    let check = (11 - dot(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10;
    Verdict::when(digits.last() == Some(&check))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_ruc_starts_with_its_type_and_ends_in_its_check_digit() {
        says("PE", "RUC", "20512333797", "valid 20512333797");
        says("PE", "", "20512333797", "valid 20512333797");
        says("PE", "RUC", "20512333798", "check digit");
        says("PE", "RUC", "30512333797", "shape 20512333797");
    }

    #[test]
    fn a_dni_is_eight_digits() {
        says("PE", "DNI", "10117410", "format 10117410");
        says("PE", "DNI", "1011741", "shape 10117410");
    }
}
