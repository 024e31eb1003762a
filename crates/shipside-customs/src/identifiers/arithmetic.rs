//! The sums that check digits are made of.

/// Each digit times its weight, added up.
#[inline(never)]
pub(crate) fn dot(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The Luhn sum modulo 10, check digit included: 0 when it is right. Every second digit from the right counts twice.
#[inline(never)]
pub(crate) fn luhn(digits: &[u32]) -> u32 {
    let twice = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let one = |(index, digit): (usize, &u32)| if index % 2 == 1 { twice(*digit) } else { *digit };
    digits.iter().rev().enumerate().map(one).sum::<u32>() % 10
}

/// ISO 7064 mod 11,10, check digit included.
#[inline(never)]
pub(crate) fn is_mod_11_10(digits: &[u32]) -> bool {
    let step = |check: u32, digit: &u32| {
        let doubled = if check == 0 { 10 } else { check } * 2 % 11;
        (doubled + digit) % 10
    };
    digits.iter().fold(5, step) == 1
}

/// The digits as one number; at most 18 of them fit.
#[inline(never)]
pub(crate) fn number(digits: &[u32]) -> u64 {
    digits.iter().take(18).fold(0, |number, digit| number * 10 + u64::from(*digit))
}

/// ISO 7064 mod 97,10 of letters (A is 10 … Z is 35) and digits; `None` when there is anything else.
pub(crate) fn mod_97(mut chars: impl Iterator<Item = char>) -> Option<u32> {
    chars.try_fold(0, |rest, c| {
        let value = c.to_digit(36).filter(|_| c.is_ascii())?;
        Some(if value > 9 { (rest * 100 + value) % 97 } else { (rest * 10 + value) % 97 })
    })
}

/// Whether the calendar has this day.
#[inline(never)]
pub(crate) fn date_exists(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_come_out() {
        assert_eq!(luhn(&[7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 3]), 0);
        assert!(is_mod_11_10(&[0, 7, 9, 4, 5]));
        assert!(!is_mod_11_10(&[0, 7, 9, 4, 6]));
        assert_eq!(mod_97("A1".chars()), Some(101 % 97));
        assert_eq!(mod_97("3214282912345698765432161182".chars()), Some(1));
        assert_eq!(mod_97("12é".chars()), None);
    }

    #[test]
    fn the_calendar_has_leap_years() {
        let has =
            |year, month, day, expected| assert_eq!(date_exists(year, month, day), expected, "{year}-{month}-{day}");
        has(2024, 2, 29, true);
        has(1900, 2, 29, false);
        has(2000, 2, 29, true);
        has(2026, 13, 1, false);
        has(2026, 0, 1, false);
        has(2026, 4, 31, false);
        has(2026, 4, 0, false);
    }
}
