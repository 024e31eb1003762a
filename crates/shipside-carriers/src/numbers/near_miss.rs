//! A character too many or too few.

use super::detect::issuer;
use super::detection::NearMiss;
use super::formats;
use super::index::entries;
use super::shape::{Part, Shape, lengths};

/// Most formats named.
const MOST: usize = 3;
/// Characters that may be missing or too many.
const SLACK: usize = 2;

/// Formats that a number without candidates begins like.
pub(super) fn near_misses(number: &str) -> Vec<NearMiss> {
    let mut found: Vec<NearMiss> = Vec::new();
    for entry in entries() {
        let lengths = lengths(entry.shape);
        let expected = if number.len() < lengths.start { lengths.start } else { lengths.end.saturating_sub(1) };
        let distance = expected.abs_diff(number.len());
        if distance == 0 || distance > SLACK || !begins_like(entry.shape, number) {
            continue;
        }
        if found.iter().all(|other| other.format != entry.format.id) {
            let at = found.partition_point(|other| other.expected_length.abs_diff(other.length) <= distance);
            let carrier = *entry.format.carrier;
            let length = number.len();
            found.insert(at, NearMiss { format: entry.format.id, carrier, expected_length: expected, length });
        }
    }
    if let Some(post) = like_s10(number) {
        found.insert(0, post);
    }
    found.truncate(MOST);
    found
}

/// True when the shape begins with fixed characters, a letter among them, and the rest of the number is digits as most
/// formats have it.
fn begins_like(shape: Shape, number: &str) -> bool {
    let Some(Part::Text(text)) = shape.iter().find(|part| **part != Part::Serial) else { return false };
    let distinct = text.len() >= 2 && text.bytes().any(|byte| byte.is_ascii_uppercase());
    let rest = number.strip_prefix(text).unwrap_or("");
    distinct && rest.len() >= 5 && rest.bytes().filter(u8::is_ascii_digit).count().saturating_add(2) >= rest.len()
}

/// Two letters, digits, two letters of a post that issues numbers.
fn like_s10(number: &str) -> Option<NearMiss> {
    let length = number.len();
    let digits = number.get(2..length.checked_sub(2)?)?;
    let letters = number.get(..2)?.bytes().all(|byte| byte.is_ascii_uppercase());
    let near = (7..=11).contains(&digits.len()) && digits.len() != 9;
    let fits = letters && near && digits.bytes().all(|byte| byte.is_ascii_digit());
    let post = issuer(number.get(length.checked_sub(2)?..)?).filter(|_| fits)?;
    Some(NearMiss { format: formats::S10, carrier: *post, expected_length: 13, length })
}

#[cfg(test)]
mod tests {
    use super::super::detect;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, usize)]) {
        let seen = detect(text).near_misses;
        let seen: Vec<(&str, usize)> = seen.iter().map(|miss| (miss.format, miss.expected_length)).collect();
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn a_missing_or_doubled_character_is_noticed() {
        check("4PX300123456789CN", &[("4px", 18)]);
        check("RR4731248299GB", &[("s10", 13)]);
        check("RR47312482GB", &[("s10", 13)]);
        check("1Z999AA101234567844", &[("ups", 18)]);
        check("TBA12345678901", &[("amazon_logistics", 15)]);
    }

    #[test]
    fn a_number_of_its_own_length_is_no_near_miss() {
        check("RR473124829GB", &[]);
        check("LP00123456789012", &[]);
        check("HELLO WORLD", &[]);
        check("123456", &[]);
    }
}
