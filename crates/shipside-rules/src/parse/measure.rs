//! Weights and lengths with their units, decimal commas and Chinese units included.

use super::Read;
use shipside_model::{Length, MeasureError, Weight};

const UNITS: &[(&str, &str)] = &[
    ("公斤", "kg"),
    ("千克", "kg"),
    ("毫米", "mm"),
    ("厘米", "cm"),
    ("克", "g"),
    ("米", "m"),
    ("磅", "lb"),
    ("盎司", "oz"),
    ("英寸", "in"),
];

/// `62 g`, `0,75kg`, `120克`; a bare number has no unit and cannot be read.
pub(crate) fn weight(text: &str) -> Read<Weight> {
    read(text)
}

/// `120 mm`, `12,5 cm`, `12厘米`.
pub(crate) fn length(text: &str) -> Read<Length> {
    read(text)
}

fn read<T: std::str::FromStr<Err = MeasureError>>(text: &str) -> Read<T> {
    if text.trim().is_empty() {
        return Read::Empty;
    }
    let unit = UNITS.iter().find_map(|(zh, en)| text.trim().strip_suffix(zh).map(|number| format!("{number}{en}")));
    plain(&unit.unwrap_or_else(|| text.to_owned()))
        .and_then(|text| text.parse().ok())
        .map_or(Read::Unreadable, Read::Value)
}

/// A decimal comma made a point. `1,250 g` may be 1.25 g or 1250 g: not read.
fn plain(text: &str) -> Option<String> {
    let Some((whole, rest)) = text.split_once(',') else { return Some(text.to_owned()) };
    let decimals = rest.bytes().take_while(u8::is_ascii_digit).count();
    (decimals != 3 && !rest.contains([',', '.'])).then(|| format!("{whole}.{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let seen = match weight(text) {
            Read::Empty => "empty".to_owned(),
            Read::Value(weight) => weight.to_string(),
            Read::Unreadable => "unreadable".to_owned(),
        };
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn weights_need_a_unit_and_one_reading() {
        check("62 g", "62 g");
        check("0,75 kg", "750 g");
        check("1.5公斤", "1500 g");
        check("120 克", "120 g");
        check("", "empty");
        check("120", "unreadable");
        check("1,250 g", "unreadable");
        check("heavy", "unreadable");
    }

    #[test]
    fn lengths_are_read_alike() {
        assert_eq!(length("12厘米"), Read::Value(Length::from_mm(120)));
        assert_eq!(length("12,5 cm"), Read::Value(Length::from_mm(125)));
        assert_eq!(length("12"), Read::Unreadable);
    }
}
