//! Colombia: NIT, a number of varying length and one check digit.

use super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::text::some_digits;

pub(super) static NIT: Kind = Kind {
    code: "NIT",
    aliases: &["RUT"],
    country: Some("CO"),
    name: Words { en: "NIT (Colombia)", zh: "哥伦比亚税号 NIT" },
    what: TAXPAYER,
    lengths: &[10, 9, 8, 11, 12, 13, 14, 15, 16],
    example: "213.123.432-1",
    basis: recomputed("DIAN: check digit modulo 11 with prime weights"),
    judge: nit,
    likely: true,
    ..Kind::BASE
};

const WEIGHTS: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

fn nit(value: &str) -> Verdict {
    let digits = some_digits(value).filter(|digits| (8..=16).contains(&digits.len()));
    let Some((check, body)) = digits.as_deref().and_then(<[u32]>::split_last) else { return Verdict::Shape };
    let sum: u32 = body.iter().rev().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let expected = match sum % 11 {
        rest @ (0 | 1) => rest,
        rest => 11 - rest,
    };
    Verdict::when(*check == expected)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_nit_ends_in_its_check_digit() {
        says("CO", "NIT", "213.123.432-1", "valid 2131234321");
        says("CO", "NIT", "800.197.268-4", "valid 8001972684");
        says("CO", "NIT", "213.123.432-2", "check digit");
        says("CO", "NIT", "123456", "shape 213.123.432-1");
    }
}
