//! O for 0 and I for 1: readings that make a check digit hold. They are offered, never put in.

use super::detect::{check, issuer};
use super::detection::{Check, Suggestion};
use super::formats;
use super::index::{Entry, shapes_of_length};
use super::shape::{Places, places as places_of, places_of_misread, twin, weight};
use super::words::Words;

/// Fixed characters a format without check digit must have to be offered.
const DISTINCT: u32 = 10;
/// Most readings offered.
const MOST: usize = 3;

const CONFIRMED: Words = Words {
    en: "With O and 0, or I and 1, read the other way the check digit holds.",
    zh: "把 O 与 0、I 与 1 互换后校验位相符。",
};
const PLAIN: Words = Words {
    en: "This format has digits where the letters O or I stand, or letters where 0 or 1 stands; there is no check digit to confirm it.",
    zh: "该格式在此处应为数字（或字母），疑似 O/0、I/1 混淆；没有校验位可以确认。",
};

/// Other readings of the number, those with a check digit first.
pub(super) fn suggestions(number: &str) -> Vec<Suggestion> {
    if !number.bytes().any(|byte| twin(byte).is_some()) {
        return Vec::new();
    }
    let mut found: Vec<Suggestion> = Vec::new();
    for entry in shapes_of_length(number.len()) {
        let Some(suggestion) = suggestion(entry, number) else { continue };
        if found.iter().any(|other| other.number == suggestion.number) {
            continue;
        }
        let confirmed = suggestion.check == Check::Passed;
        let at = found.partition_point(|other| other.check == Check::Passed);
        found.insert(if confirmed { at } else { found.len() }, suggestion);
    }
    found.truncate(MOST);
    found
}

fn suggestion(entry: &Entry, number: &str) -> Option<Suggestion> {
    let format = entry.format;
    let (places, plain) = places_of_misread(entry.shape, number.as_bytes())?;
    let mut readings = vec![plain.clone()];
    readings.extend(flipped(&plain, &places));
    // A shape of digits alone holds for one number in ten whatever was mistyped.
    let passes = |reading: &Vec<u8>| {
        reading != number.as_bytes()
            && places_of(entry.shape, reading).is_some()
            && (check(format, &places, reading) == Check::Passed
                || (format.scheme == super::check_digit::Scheme::None && weight(entry.shape) >= DISTINCT))
    };
    let reading = readings.into_iter().find(passes)?;
    let check = check(format, &places, &reading);
    let reading = String::from_utf8(reading).ok()?;
    let carrier = match reading.get(places.issuer.clone()).filter(|code| !code.is_empty()) {
        Some(code) if format.id == formats::S10 => *issuer(code)?,
        _ => *format.carrier,
    };
    let reason = if check == Check::Passed { CONFIRMED } else { PLAIN };
    Some(Suggestion { number: reading, format: format.id, carrier, check, reason })
}

/// The number with one character of the serial read as its twin: only there may a shape take both.
fn flipped<'a>(plain: &'a [u8], places: &Places) -> impl Iterator<Item = Vec<u8>> + 'a {
    places.serial.clone().filter_map(|at| {
        let other = twin(*plain.get(at)?)?;
        let mut reading = plain.to_vec();
        *reading.get_mut(at)? = other;
        Some(reading)
    })
}

#[cfg(test)]
mod tests {
    use super::super::detect;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let seen: Vec<String> = detect(text).suggestions.into_iter().map(|s| s.number).collect();
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn a_letter_in_the_place_of_a_digit_is_offered_as_the_digit() {
        check("RR00000OOO5CN", &["RR000000005CN"]);
        check("LXI45937I57CN", &["LX145937157CN"]);
        check("LP0012345678901O", &["LP00123456789010"]);
        check("TBAI23456789012", &["TBA123456789012"]);
    }

    #[test]
    fn where_both_are_allowed_the_check_digit_decides() {
        // 1Z 999 AA1 01 2345 6784 is UPS's own example.
        check("1Z999AA10123456784", &[]);
        check("1Z999AA1O123456784", &["1Z999AA10123456784"]);
        check("1Z999AAI0123456784", &["1Z999AA10123456784"]);
    }

    #[test]
    fn nothing_is_offered_without_a_reason() {
        check("RR473124829GB", &[]);
        check("RR473124828GB", &[]);
        check("LXI45937I58CN", &[]);
        check("OOOOIIII", &[]);
    }
}
