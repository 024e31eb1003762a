//! Luhn's check digit.

/// The digit to append to digits that are given from the right.
pub(super) fn check_value(from_the_right: impl Iterator<Item = u32>) -> u32 {
    let sum: u32 = from_the_right
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, double) => double / 10 + double % 10,
            _ => digit,
        })
        .sum();
    (10 - sum % 10) % 10
}
