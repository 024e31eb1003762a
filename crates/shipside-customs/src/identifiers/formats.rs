//! Identifiers without a public check digit: the shape is all that can be judged.

use super::IdCheck;

/// Korea: the personal customs clearance code, `P` and twelve digits.
pub(super) fn pccc(value: String) -> IdCheck {
    let shape =
        value.strip_prefix('P').is_some_and(|rest| rest.len() == 12 && rest.bytes().all(|b| b.is_ascii_digit()));
    if shape { IdCheck::FormatOnly { normalised: value } } else { IdCheck::Shape { example: "P127828220178" } }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_pccc_is_p_and_twelve_digits() {
        says("KR", "PCCC", "P127828220178", "format P127828220178");
        says("KR", "PCCC", "p 1278 2822 0178", "format P127828220178");
        says("KR", "PCCC", "P12782822017", "shape P127828220178");
        says("KR", "PCCC", "127828220178", "shape P127828220178");
        says("KR", "PCCC", "P12782822017A", "shape P127828220178");
    }
}
