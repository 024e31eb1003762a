//! Lithuania: nine digits of companies, twelve of those registered for a time.

use super::super::kind::{Kind, Verdict, Words};
use super::super::text::some_digits;
use super::vat;

pub(in super::super) static LT: Kind = vat(
    "LT",
    "LT",
    Words { en: "Lithuanian VAT number (PVM)", zh: "立陶宛增值税号" },
    &[9, 12],
    "LT119511515",
    lithuania,
);

fn lithuania(value: &str) -> Verdict {
    let Some(digits) = some_digits(value).filter(|digits| matches!(digits.len(), 9 | 12)) else {
        return Verdict::Shape;
    };
    // The last digit but one is always a one.
    if digits.get(digits.len() - 2) != Some(&1) {
        return Verdict::Shape;
    }
    let check = match weighed(&digits, 1) {
        10 => weighed(&digits, 3) % 10,
        digit => digit,
    };
    Verdict::when(digits.last() == Some(&check))
}

/// Weights run from `first` to nine and start again at one.
fn weighed(digits: &[u32], first: u32) -> u32 {
    let body = digits.split_last().map_or(&[][..], |(_, body)| body);
    let weights = (0..).map(|index| (first - 1 + index) % 9 + 1);
    body.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn a_lithuanian_number_has_nine_or_twelve_digits() {
        says("LT", "VAT", "LT 119511515", "valid LT119511515");
        says("LT", "VAT", "LT 100001919017", "valid LT100001919017");
        says("LT", "VAT", "100004801610", "valid LT100004801610");
        says("LT", "VAT", "100001919018", "check digit");
        says("LT", "VAT", "119511525", "shape LT119511515");
        says("LT", "VAT", "11951151", "shape LT119511515");
    }
}
