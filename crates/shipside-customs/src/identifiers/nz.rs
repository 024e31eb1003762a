//! New Zealand: IRD number, modulo 11 in two stages.

use super::arithmetic::{dot, number};
use super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::text::{Digits, digits};

pub(super) static IRD: Kind = Kind {
    code: "IRD",
    country: Some("NZ"),
    name: Words { en: "IRD number (New Zealand)", zh: "新西兰税号 IRD" },
    what: TAXPAYER,
    lengths: &[9, 8],
    example: "49-091-850",
    basis: recomputed("Inland Revenue, New Zealand: check digit modulo 11, second weights when the first give ten"),
    judge: ird,
    ..Kind::BASE
};

fn ird(value: &str) -> Verdict {
    let Some(digits) = nine_digits(value) else {
        return Verdict::Shape;
    };
    if !(10_000_001..150_000_000).contains(&number(&digits)) {
        return Verdict::Shape;
    }
    let check = |weights: &[u32]| (11 - dot(&digits, weights) % 11) % 11;
    let expected = match check(&[3, 2, 7, 6, 5, 4, 3, 2]) {
        10 => check(&[7, 4, 3, 2, 5, 2, 7, 6]),
        digit => digit,
    };
    Verdict::when(digits.last() == Some(&expected))
}

/// Eight digits have a zero in front.
fn nine_digits(value: &str) -> Option<Digits> {
    if value.len() == 8 { digits(&format!("0{value}"), 9) } else { digits(value, 9) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn an_ird_number_has_eight_or_nine_digits_and_two_stages() {
        says("NZ", "IRD", "49-091-850", "valid 49091850");
        says("NZ", "IRD", "136-410-132", "valid 136410132");
        says("NZ", "IRD", "136410133", "check digit");
        says("NZ", "IRD", "9-125-568", "shape 49-091-850");
        says("NZ", "IRD", "912-556-812", "shape 49-091-850");
    }
}
