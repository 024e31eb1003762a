//! Australia: ABN, eleven digits, modulo 89.

use super::arithmetic::dot;
use super::digits;
use super::kind::{COMPANY, Kind, Verdict, Words, recomputed};

pub(super) static ABN: Kind = Kind {
    code: "ABN",
    country: Some("AU"),
    name: Words { en: "Australian Business Number (ABN)", zh: "澳大利亚商业号码 ABN" },
    what: COMPANY,
    lengths: &[11],
    example: "51 824 753 556",
    basis: recomputed("Australian Business Register: modulo 89"),
    judge: abn,
    ..Kind::BASE
};

fn abn(value: &str) -> Verdict {
    let Some(digits) = digits(value, 11).filter(|digits| digits.first() != Some(&0)) else { return Verdict::Shape };
    // One is taken off the first digit, whose weight is ten.
    let sum = dot(&digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]).saturating_sub(10);
    // The first two digits are the check digits and run from 11 to 99.
    Verdict::when(sum.is_multiple_of(89) && value >= "11")
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn an_abn_is_divisible_by_89() {
        says("AU", "ABN", "51 824 753 556", "valid 51824753556");
        says("AU", "ABN", "83 914 571 673", "valid 83914571673");
        says("AU", "ABN", "99 999 999 999", "check digit");
        says("AU", "ABN", "51 824 753", "shape 51 824 753 556");
    }
}
