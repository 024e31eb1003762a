//! Bulgaria: nine digits of companies, ten of persons, of foreigners and of others.

use super::super::arithmetic::{date_exists, dot, number};
use super::super::digits;
use super::super::kind::{Kind, Verdict, Words};
use super::vat;

pub(in super::super) static BG: Kind =
    vat("BG", "BG", Words { en: "Bulgarian VAT number", zh: "保加利亚增值税号" }, &[9, 10], "BG175074752", bulgaria);

fn bulgaria(value: &str) -> Verdict {
    if let Some(digits) = digits(value, 9) {
        return Verdict::when(company(&digits));
    }
    let Some(digits) = digits(value, 10) else { return Verdict::Shape };
    let last = digits.last().copied();
    let foreigner = dot(&digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
    let other = (11 - dot(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    Verdict::when(person(&digits) || last == Some(foreigner) || last == Some(other))
}

fn company(digits: &[u32]) -> bool {
    let check = match dot(digits, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11 {
        10 => dot(digits, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10,
        digit => digit,
    };
    digits.last() == Some(&check)
}

/// A date of birth whose month is 20 more before 1900 and 40 more from 2000 on, and a check digit.
fn person(digits: &[u32]) -> bool {
    let two = |at: usize| u32::try_from(number(digits.get(at..at + 2).unwrap_or_default())).unwrap_or(0);
    let (century, month) = match two(2) {
        month @ 41.. => (2000, month - 40),
        month @ 21.. => (1800, month - 20),
        month => (1900, month),
    };
    let check = dot(digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    date_exists(century + two(0), month, two(4)) && digits.last() == Some(&check)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn companies_persons_and_foreigners_each_have_their_own_check_digit() {
        says("BG", "VAT", "BG 175 074 752", "valid BG175074752");
        says("BG", "VAT", "175074751", "check digit");
        says("BG", "VAT", "7523169263", "valid BG7523169263");
        says("BG", "VAT", "7552010005", "valid BG7552010005");
        says("BG", "VAT", "8032056031", "valid BG8032056031");
        says("BG", "VAT", "8032056032", "check digit");
        says("BG", "VAT", "17507475", "shape BG175074752");
    }
}
