//! Türkiye: T.C. kimlik numarası of persons, vergi kimlik numarası of companies.

use super::{IdCheck, digits};

pub(super) fn tckn(value: String) -> IdCheck {
    let shape = IdCheck::Shape { example: "56336387506" };
    let Some(digits) = digits(&value, 11).filter(|digits| digits.first() != Some(&0)) else { return shape };
    let odd: u32 = digits.iter().take(9).step_by(2).sum();
    let even: u32 = digits.iter().skip(1).take(8).step_by(2).sum();
    let tenth = (10 - (odd * 3 + even) % 10) % 10;
    let eleventh = (odd + even + tenth) % 10;
    if digits.get(9..) == Some(&[tenth, eleventh]) { IdCheck::Valid { normalised: value } } else { IdCheck::CheckDigit }
}

/// Ten digits; how its check digit is computed is not confirmed from a public source, so it is not judged.
pub(super) fn vkn(value: String) -> IdCheck {
    match digits(&value, 10) {
        Some(_) => IdCheck::FormatOnly { normalised: value },
        None => IdCheck::Shape { example: "1234567890" },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_tckn_ends_in_two_check_digits_and_never_starts_with_zero() {
        says("TR", "TCKN", "56336387506", "valid 56336387506");
        says("TR", "TCKN", "17291716060", "valid 17291716060");
        says("TR", "TCKN", "56336387507", "check digit");
        says("TR", "TCKN", "56336387516", "check digit");
        says("TR", "TCKN", "06336387506", "shape 56336387506");
        says("TR", "VKN", "12345", "shape 1234567890");
    }
}
