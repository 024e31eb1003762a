//! Numbers that may be a person's birth number: CZ, SK, LV.

use super::super::arithmetic::{date_exists, dot, number};
use super::super::digits;
use super::super::kind::{Kind, Verdict, Words};
use super::super::text::some_digits;
use super::vat;

pub(in super::super) static CZ: Kind = vat(
    "CZ",
    "CZ",
    Words { en: "Czech VAT number (DIČ)", zh: "捷克增值税号（DIČ）" },
    &[8, 9, 10],
    "CZ25123891",
    czechia,
);

pub(in super::super) static SK: Kind = vat(
    "SK",
    "SK",
    Words { en: "Slovak VAT number (IČ DPH)", zh: "斯洛伐克增值税号" },
    &[10],
    "SK2022749619",
    slovakia,
);

pub(in super::super) static LV: Kind =
    vat("LV", "LV", Words { en: "Latvian VAT number (PVN)", zh: "拉脱维亚增值税号" }, &[11], "LV40003521600", latvia);

/// Eight digits of companies; nine from 6 on of persons without a birth number; nine or ten of a birth number.
fn czechia(value: &str) -> Verdict {
    let Some(digits) = some_digits(value) else { return Verdict::Shape };
    let last = digits.last().copied();
    match (digits.len(), digits.first()) {
        (8, Some(9)) => Verdict::Shape,
        (8, _) => {
            let check = match (11 - dot(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11 {
                0 => 1,
                digit => digit % 10,
            };
            Verdict::when(last == Some(check))
        }
        (9, Some(6)) => {
            let rest = dot(digits.get(1..).unwrap_or_default(), &[8, 7, 6, 5, 4, 3, 2]) % 11;
            Verdict::when(last == Some((rest + 8) % 10))
        }
        (9 | 10, _) => birth_number(&digits),
        _ => Verdict::Shape,
    }
}

/// A multiple of eleven whose third digit is of a company, or a birth number.
fn slovakia(value: &str) -> Verdict {
    let Some(digits) = digits(value, 10) else { return Verdict::Shape };
    let of_company = digits.first() != Some(&0)
        && matches!(digits.get(2), Some(2 | 3 | 4 | 7 | 8 | 9))
        && number(&digits).is_multiple_of(11);
    if of_company { Verdict::Right } else { birth_number(&digits) }
}

/// Czechoslovak: two digits each of year, month (50 more for women, 20 more when a day ran out) and day, three more,
/// and since 1954 a check digit modulo 11.
fn birth_number(digits: &[u32]) -> Verdict {
    let two = |at: usize| u32::try_from(number(digits.get(at..at + 2).unwrap_or_default())).unwrap_or(0);
    let year = match (digits.len(), two(0)) {
        (9, year) if year > 53 => return Verdict::CheckDigit,
        (9, year) => 1900 + year,
        (_, year) if year < 54 => 2000 + year,
        (_, year) => 1900 + year,
    };
    let month = two(2) % 50 % 20;
    if !date_exists(year, month, two(4)) {
        return Verdict::CheckDigit;
    }
    let rest = number(digits.get(..9).unwrap_or_default()) % 11;
    // A rest of ten was written as nothing.
    Verdict::when(digits.len() == 9 || digits.get(9).copied().map(u64::from) == Some(rest % 10))
}

/// From 4 on a company, modulo 11 with a rest of three; below a person, with a date of birth or with 32 in front.
fn latvia(value: &str) -> Verdict {
    let Some(digits) = some_digits(value).filter(|digits| digits.len() == 11) else { return Verdict::Shape };
    if digits.first().is_some_and(|first| *first > 3) {
        return Verdict::when(dot(&digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3);
    }
    let two = |at: usize| u32::try_from(number(digits.get(at..at + 2).unwrap_or_default())).unwrap_or(0);
    let century = 1800 + digits.get(6).copied().unwrap_or(0) * 100;
    let dated = two(0) == 32 || date_exists(century + two(4), two(2), two(0));
    let check = (1 + dot(&digits, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10;
    Verdict::when(dated && digits.last() == Some(&check))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn czech_numbers_are_of_companies_or_of_persons() {
        says("CZ", "VAT", "CZ 251-238-91", "valid CZ25123891");
        says("CZ", "VAT", "7103192745", "valid CZ7103192745");
        says("CZ", "VAT", "991231123", "check digit");
        says("CZ", "VAT", "640903926", "valid CZ640903926");
        says("CZ", "VAT", "25123890", "check digit");
        says("CZ", "VAT", "1103492745", "check digit");
        says("CZ", "VAT", "2512389", "shape CZ25123891");
    }

    #[test]
    fn slovak_numbers_are_multiples_of_eleven_or_birth_numbers() {
        says("SK", "VAT", "SK 202 274 96 19", "valid SK2022749619");
        says("SK", "VAT", "2022749618", "check digit");
        says("SK", "VAT", "7103192745", "valid SK7103192745");
        says("SK", "VAT", "20227496", "shape SK2022749619");
    }

    #[test]
    fn latvian_numbers_are_of_companies_or_of_persons() {
        says("LV", "VAT", "LV 4000 3521 600", "valid LV40003521600");
        says("LV", "VAT", "161175-19997", "valid LV16117519997");
        says("LV", "VAT", "40003521601", "check digit");
        says("LV", "VAT", "161375-19997", "check digit");
        says("LV", "VAT", "4000352160", "shape LV40003521600");
    }
}
