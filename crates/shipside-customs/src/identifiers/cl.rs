//! Chile: RUT, modulo 11 with the check digit K for ten.

use super::IdCheck;

pub(super) fn rut(value: String) -> IdCheck {
    let shape = IdCheck::Shape { example: "22092793-8" };
    let mut digits = Vec::new();
    let mut check = None;
    let last = value.chars().count().saturating_sub(1);
    for (index, c) in value.chars().enumerate() {
        match c.to_digit(10) {
            _ if index == last => check = Some(c),
            Some(digit) => digits.push(digit),
            None => return shape,
        }
    }
    let Some(check) = check.filter(|c| c.is_ascii_digit() || *c == 'K') else { return shape };
    if !(7..=8).contains(&digits.len()) {
        return shape;
    }
    let sum: u32 = digits.iter().rev().zip((2..=7).cycle()).map(|(digit, weight)| digit * weight).sum();
    let expected = match 11 - sum % 11 {
        11 => '0',
        10 => 'K',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    };
    if check == expected { IdCheck::Valid { normalised: value } } else { IdCheck::CheckDigit }
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
