//! Indonesia: NIK of persons, NPWP of taxpayers.

use super::arithmetic::{date_exists, luhn, number};
use super::digits;
use super::kind::{Kind, NO_SUCH_DATE, PERSON, TAXPAYER, Verdict, Words, recomputed};

pub(super) static NIK: Kind = Kind {
    code: "NIK",
    aliases: &["NIKNPWP", "KTP"],
    country: Some("ID"),
    name: Words { en: "NIK (Indonesia)", zh: "印度尼西亚身份证号 NIK" },
    what: PERSON,
    lengths: &[16],
    example: "3171011708450001",
    has_check_digits: false,
    basis: recomputed("Indonesia: region, date of birth (day plus 40 for women), serial; no check digit"),
    judge: nik,
    likely: true,
    ..Kind::BASE
};

pub(super) static NPWP: Kind = Kind {
    code: "NPWP",
    country: Some("ID"),
    name: Words { en: "NPWP (Indonesia)", zh: "印度尼西亚税号 NPWP" },
    what: TAXPAYER,
    lengths: &[15, 16],
    example: "01.312.166.0-091.000",
    basis: recomputed("Indonesia, DJP: fifteen digits, sixteen since 2024; Luhn check digit behind eight digits"),
    judge: npwp,
    likely: true,
    ..Kind::BASE
};

fn nik(value: &str) -> Verdict {
    let Some(digits) = digits(value, 16) else { return Verdict::Shape };
    let two = |at: usize| u32::try_from(number(digits.get(at..at + 2).unwrap_or_default())).unwrap_or(0);
    let day = if two(6) > 40 { two(6) - 40 } else { two(6) };
    match date_exists(1900 + two(10), two(8), day) || date_exists(2000 + two(10), two(8), day) {
        true => Verdict::FormatOnly,
        false => NO_SUCH_DATE,
    }
}

/// Fifteen digits, or the same behind a zero; sixteen without a zero in front are a person's NIK.
fn npwp(value: &str) -> Verdict {
    let old = match value.len() {
        15 => value,
        16 => match value.strip_prefix('0') {
            Some(old) => old,
            None => return nik(value),
        },
        _ => return Verdict::Shape,
    };
    let Some(digits) = digits(old, 15) else { return Verdict::Shape };
    Verdict::when(luhn(digits.get(..9).unwrap_or_default()) == 0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_nik_holds_a_date_of_birth_and_no_check_digit() {
        says("ID", "NIK", "3171011708450001", "format 3171011708450001");
        says("ID", "NIK", "3171015708450001", "format 3171015708450001");
        says("ID", "NIK", "3171013213450001", "refused The date of birth inside it does not exist.");
        says("ID", "NIK", "317101170845", "shape 3171011708450001");
    }

    #[test]
    fn an_npwp_has_fifteen_digits_or_sixteen() {
        says("ID", "NPWP", "01.312.166.0-091.000", "valid 013121660091000");
        says("ID", "NPWP", "0013121660091000", "valid 0013121660091000");
        says("ID", "NPWP", "01.312.166.1-091.000", "check digit");
        says("ID", "NPWP", "3171011708450001", "format 3171011708450001");
        says("ID", "NPWP", "01312166", "shape 01.312.166.0-091.000");
    }
}
