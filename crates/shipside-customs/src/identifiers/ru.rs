//! Russia: INN, ten digits for companies, twelve for persons.

use super::arithmetic::dot;
use super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::text::some_digits;

pub(super) static INN: Kind = Kind {
    code: "INN",
    aliases: &["ИНН"],
    country: Some("RU"),
    name: Words { en: "INN (Russia)", zh: "俄罗斯税号 INN（ИНН）" },
    what: TAXPAYER,
    lengths: &[12, 10],
    example: "500100732259",
    basis: recomputed("Federal Tax Service of Russia: one or two check digits modulo 11"),
    judge: inn,
    likely: true,
    ..Kind::BASE
};

const WEIGHTS: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

fn inn(value: &str) -> Verdict {
    let Some(digits) = some_digits(value) else { return Verdict::Shape };
    // The check digit behind `count` digits is weighted with the last `count` weights.
    let right = |count: usize| {
        let weights = WEIGHTS.get(WEIGHTS.len() - count..).unwrap_or_default();
        digits.get(count) == Some(&(dot(&digits, weights) % 11 % 10))
    };
    match digits.len() {
        10 => Verdict::when(right(9)),
        12 => Verdict::when(right(10) && right(11)),
        _ => Verdict::Shape,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn an_inn_of_a_company_has_one_check_digit_and_of_a_person_two() {
        says("RU", "INN", "7707083893", "valid 7707083893");
        says("RU", "INN", "1234567894", "valid 1234567894");
        says("RU", "INN", "500100732259", "valid 500100732259");
        says("RU", "ИНН", "500100732259", "valid 500100732259");
        says("RU", "INN", "7707083894", "check digit");
        says("RU", "INN", "500100732269", "check digit");
        says("RU", "INN", "500100732258", "check digit");
        says("RU", "INN", "77070838931", "shape 500100732259");
    }
}
