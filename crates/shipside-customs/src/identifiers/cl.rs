//! Chile: RUT, modulo 11 with the check digit K for ten.

use super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::text::some_digits;

pub(super) static RUT: Kind = Kind {
    code: "RUT",
    aliases: &["RUN", "RUTRUN"],
    country: Some("CL"),
    name: Words { en: "RUT (Chile)", zh: "智利税号 RUT" },
    what: TAXPAYER,
    lengths: &[8, 9],
    example: "22092793-8",
    basis: recomputed("Servicio de Impuestos Internos: check digit modulo 11, K for ten"),
    judge: rut,
    likely: true,
    ..Kind::BASE
};

fn rut(value: &str) -> Verdict {
    let mut chars = value.chars();
    let check = chars.next_back().filter(|c| c.is_ascii_digit() || *c == 'K');
    let digits = some_digits(chars.as_str()).filter(|digits| (7..=8).contains(&digits.len()));
    let (Some(check), Some(digits)) = (check, digits) else { return Verdict::Shape };
    let sum: u32 = digits.iter().rev().zip((2..=7).cycle()).map(|(digit, weight)| digit * weight).sum();
    let expected = match 11 - sum % 11 {
        11 => '0',
        10 => 'K',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    };
    Verdict::when(check == expected)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_rut_ends_in_its_check_digit() {
        says("CL", "RUT", "22092793-8", "valid 220927938");
        says("CL", "RUT", "22.092.793-8", "valid 220927938");
        says("CL", "RUT", "12531909-2", "valid 125319092");
        says("CL", "RUT", "22092793-K", "check digit");
        says("CL", "RUT", "1000013-k", "check digit");
        says("CL", "RUT", "220927", "shape 22092793-8");
        says("CL", "RUT", "2209279X-8", "shape 22092793-8");
    }
}
