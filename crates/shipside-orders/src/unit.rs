//! Units that a header names for the numbers below it: `Unit price USD`, `unit_weight_g`, `重量(kg)`.

/// What the numbers of a column are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// ISO 4217 code.
    Currency(&'static str),
    /// `g`, `kg`, `lb`, `oz`.
    Weight(&'static str),
    /// `mm`, `cm`, `m`, `in`.
    Length(&'static str),
}

/// How a header may end, folded, with the unit it names.
const ENDINGS: &[(&str, Unit)] = &[
    ("usd", Unit::Currency("USD")),
    ("us$", Unit::Currency("USD")),
    ("美元", Unit::Currency("USD")),
    ("eur", Unit::Currency("EUR")),
    ("€", Unit::Currency("EUR")),
    ("欧元", Unit::Currency("EUR")),
    ("cny", Unit::Currency("CNY")),
    ("rmb", Unit::Currency("CNY")),
    ("人民币", Unit::Currency("CNY")),
    ("gbp", Unit::Currency("GBP")),
    ("英镑", Unit::Currency("GBP")),
    ("rub", Unit::Currency("RUB")),
    ("卢布", Unit::Currency("RUB")),
    ("jpy", Unit::Currency("JPY")),
    ("krw", Unit::Currency("KRW")),
    ("brl", Unit::Currency("BRL")),
    ("aud", Unit::Currency("AUD")),
    ("cad", Unit::Currency("CAD")),
    ("kg", Unit::Weight("kg")),
    ("千克", Unit::Weight("kg")),
    ("公斤", Unit::Weight("kg")),
    ("g", Unit::Weight("g")),
    ("克", Unit::Weight("g")),
    ("lb", Unit::Weight("lb")),
    ("oz", Unit::Weight("oz")),
    ("mm", Unit::Length("mm")),
    ("毫米", Unit::Length("mm")),
    ("cm", Unit::Length("cm")),
    ("厘米", Unit::Length("cm")),
    ("in", Unit::Length("in")),
    ("m", Unit::Length("m")),
];

/// Every unit a folded header may end with, with the header without it; the longest ending first
/// (`weightkg` is kilograms before it is grams).
pub(crate) fn endings(header: &str) -> impl Iterator<Item = (&str, Unit)> {
    ENDINGS.iter().filter_map(|(ending, unit)| Some((header.strip_suffix(ending)?, *unit)))
}

/// The unit that a remark in brackets names, folded: `usd` of `Price (USD)`.
pub(crate) fn named(remark: &str) -> Option<Unit> {
    ENDINGS.iter().find(|(ending, _)| *ending == remark).map(|(_, unit)| *unit)
}

impl Unit {
    /// `11,20` under a header with USD is `11.20 USD`. A value that is no plain number, or whose
    /// comma could part thousands as well as decimals, stays as it is.
    pub(crate) fn apply(self, value: &str) -> String {
        let (Unit::Currency(unit) | Unit::Weight(unit) | Unit::Length(unit)) = self;
        match plain(value) {
            Some(number) => format!("{number} {unit}"),
            None => value.to_owned(),
        }
    }
}

/// A plain decimal with a point; `None` when the text is no number or could be read in two ways.
pub(crate) fn plain(value: &str) -> Option<String> {
    let (sign, digits) = value.strip_prefix('-').map_or(("", value), |rest| ("-", rest));
    let shaped = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    if !shaped {
        return None;
    }
    let number = match (digits.matches('.').count(), digits.matches(',').count()) {
        (0 | 1, 0) => digits.to_owned(),
        (0, 1) => {
            let (whole, fraction) = digits.split_once(',')?;
            if fraction.len() == 3 && whole != "0" {
                return None;
            }
            format!("{whole}.{fraction}")
        }
        (1, _) if digits.rfind('.') > digits.rfind(',') => grouped(digits, ',', '.')?,
        (_, 1) if digits.rfind(',') > digits.rfind('.') => grouped(digits, '.', ',')?,
        (0, _) => grouped(digits, ',', '.')?,
        _ => grouped(digits, '.', ',')?,
    };
    Some(format!("{sign}{number}"))
}

/// `1,234.50` without its group marks, when they part groups of three.
fn grouped(digits: &str, mark: char, point: char) -> Option<String> {
    let (whole, fraction) = digits.split_once(point).unwrap_or((digits, ""));
    let mut groups = whole.split(mark);
    let first = groups.next()?;
    if first.is_empty() || first.len() > 3 || groups.clone().any(|group| group.len() != 3) || fraction.contains(mark) {
        return None;
    }
    let whole: String = std::iter::once(first).chain(groups).collect();
    Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: &str) {
        assert_eq!(Unit::Currency("USD").apply(value), expected);
    }

    #[test]
    fn a_plain_number_gets_the_unit_of_its_header_and_anything_else_stays() {
        check("11,20", "11.20 USD");
        check("11.20", "11.20 USD");
        check("7", "7 USD");
        check("-3,5", "-3.5 USD");
        check("0,125", "0.125 USD");
        check("1,234.50", "1234.50 USD");
        check("1.234,50", "1234.50 USD");
        check("1,234,567", "1234567 USD");
        check("1,200", "1,200");
        check("12,34.50", "12,34.50");
        check("US $11.20", "US $11.20");
        check("n/a", "n/a");
        check("", "");
        check("1.2.3", "1.2.3");
    }

    #[test]
    fn a_header_may_end_in_its_unit() {
        assert_eq!(endings("unitweightkg").next(), Some(("unitweight", Unit::Weight("kg"))));
        assert_eq!(endings("lengthmm").next(), Some(("length", Unit::Length("mm"))));
        assert_eq!(named("美元"), Some(Unit::Currency("USD")));
        assert_eq!(named("remark"), None);
    }
}
