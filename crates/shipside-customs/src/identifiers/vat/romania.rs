//! Romania: the company's number of two to ten digits (CUI), or a person's number (CNP).

use super::super::arithmetic::{date_exists, dot, number};
use super::super::kind::{Kind, Verdict, Words};
use super::super::text::some_digits;
use super::vat;

pub(in super::super) static RO: Kind = vat(
    "RO",
    "RO",
    Words { en: "Romanian VAT number (CUI)", zh: "罗马尼亚增值税号" },
    &[2, 3, 4, 5, 6, 7, 8, 9, 10, 13],
    "RO18547290",
    romania,
);

fn romania(value: &str) -> Verdict {
    let Some(digits) = some_digits(value).filter(|digits| digits.first() != Some(&0)) else { return Verdict::Shape };
    match digits.len() {
        2..=10 => Verdict::when(company(&digits)),
        13 => Verdict::when(person(&digits)),
        _ => Verdict::Shape,
    }
}

/// Weights are the last ones of 7 5 3 2 1 7 5 3 2, as many as there are digits before the check digit.
fn company(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let sum: u32 = body.iter().rev().zip([2, 3, 5, 7, 1, 2, 3, 5, 7]).map(|(digit, weight)| digit * weight).sum();
    sum * 10 % 11 % 10 == *check
}

/// Sex and century, date of birth, county, serial, check digit modulo 11.
fn person(digits: &[u32]) -> bool {
    let two = |at: usize| u32::try_from(number(digits.get(at..at + 2).unwrap_or_default())).unwrap_or(0);
    let century = match digits.first() {
        Some(3 | 4) => 1800,
        Some(5 | 6) => 2000,
        _ => 1900,
    };
    let county = matches!(two(7), 1..=48 | 51 | 52 | 70 | 80..=83);
    let check = match dot(digits, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 {
        10 => 1,
        digit => digit,
    };
    county && date_exists(century + two(1), two(3), two(5)) && digits.last() == Some(&check)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn companies_and_persons_each_have_their_check_digit() {
        says("RO", "VAT", "RO 185 472 90", "valid RO18547290");
        says("RO", "VAT", "18547291", "check digit");
        says("RO", "VAT", "1630615123457", "valid RO1630615123457");
        says("RO", "VAT", "1632215123457", "check digit");
        says("RO", "VAT", "08547290", "shape RO18547290");
        says("RO", "VAT", "18547290123", "shape RO18547290");
    }
}
