use shipside_model::Text;

/// Why a cell is no number of the kind its column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bad {
    /// A spreadsheet formula or its error value.
    Formula,
    /// A number with a unit or currency sign.
    Unit,
    /// A decimal comma or grouping.
    Comma,
    /// Below zero.
    Negative,
    /// A broken number of grams: most likely kilograms.
    Fraction,
    /// More than four decimals.
    TooFine,
    /// Beyond what is kept.
    TooLarge,
    /// Zero where a width is meant.
    Zero,
    /// No number at all.
    NotNumber,
}

/// An amount in 1/10,000 of the currency; `None` for an empty cell.
pub(super) fn amount(text: &str) -> Result<Option<i64>, Bad> {
    let Some((whole, fraction)) = decimal(text)? else { return Ok(None) };
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > 4 {
        return Err(Bad::TooFine);
    }
    format!("{whole}{fraction:0<4}").parse().map(Some).map_err(|_| Bad::TooLarge)
}

/// Whole grams (or millimetres, cm³ per kg); `None` for an empty cell.
pub(super) fn whole(text: &str) -> Result<Option<u32>, Bad> {
    let Some((whole, fraction)) = decimal(text)? else { return Ok(None) };
    if !fraction.trim_end_matches('0').is_empty() {
        return Err(Bad::Fraction);
    }
    whole.parse().map(Some).map_err(|_| Bad::TooLarge)
}

/// As [`whole`], but zero is refused.
pub(super) fn width(text: &str) -> Result<Option<u32>, Bad> {
    match whole(text)? {
        Some(0) => Err(Bad::Zero),
        value => Ok(value),
    }
}

fn decimal(text: &str) -> Result<Option<(&str, &str)>, Bad> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) || text.ends_with('.') {
        return Err(judge(text));
    }
    Ok(Some((whole, fraction)))
}

fn judge(text: &str) -> Bad {
    if text.starts_with(['=', '#', '+', '@']) {
        return Bad::Formula;
    }
    if text.strip_prefix(['-', '−']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return Bad::Negative;
    }
    let digit = |c: char| c.is_ascii_digit();
    if !text.contains(digit) {
        return Bad::NotNumber;
    }
    if text.chars().all(|c| digit(c) || matches!(c, ',' | '，' | '.' | ' ' | '\u{a0}')) {
        return if text.contains([',', '，', ' ', '\u{a0}']) { Bad::Comma } else { Bad::NotNumber };
    }
    let lower = text.to_lowercase();
    let units = ["g", "克", "kg", "公斤", "lb", "oz", "cm", "mm", "元", "rmb", "cny", "usd", "eur", "票", "%"];
    let signs = ["¥", "￥", "$", "€", "£"];
    if units.iter().any(|unit| lower.ends_with(unit)) || signs.iter().any(|sign| lower.contains(sign)) {
        return Bad::Unit;
    }
    Bad::NotNumber
}

impl Bad {
    /// The finding's code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Bad::Formula => "rate-card/formula",
            Bad::Unit | Bad::Fraction => "rate-card/unit",
            Bad::Negative => "rate-card/negative",
            Bad::Comma | Bad::TooFine | Bad::TooLarge | Bad::Zero | Bad::NotNumber => "rate-card/number",
        }
    }

    /// What is wrong and what to do.
    pub(super) fn words(self) -> Text {
        let (en, zh) = match self {
            Bad::Formula => {
                ("is a formula; formulas are not worked out: paste it as a value", "是公式，系统不会计算：请粘贴为数值")
            }
            Bad::Unit => (
                "carries a unit or currency sign: write the number only (weights in grams, the currency in its own column)",
                "带有单位或货币符号：请只填数字（重量以克为单位，币种填在 currency 列）",
            ),
            Bad::Comma => (
                "has a comma or space: write a decimal point and no grouping, for example 1234.5",
                "含有逗号或空格：小数点请用“.”，不要用千位分隔，例如 1234.5",
            ),
            Bad::Negative => ("is negative: no price or weight of a card is", "是负数：价格和重量都不能为负"),
            Bad::Fraction => (
                "is not whole: this column is in grams (millimetres for sides), 0.5 kg is 500",
                "不是整数：该列以克（边长以毫米）为单位，0.5 公斤请填 500",
            ),
            Bad::TooFine => ("has more than four decimals", "小数超过四位"),
            Bad::TooLarge => ("is too large to be right", "数值过大"),
            Bad::Zero => ("is zero: give at least 1, or leave the cell empty", "为零：请填 1 以上的数，或留空"),
            Bad::NotNumber => ("is no number: write digits with a decimal point", "不是数字：请填写数字，小数点用“.”"),
        };
        Text::new(en, zh)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_a_ten_thousandth_or_refused() {
        let check = |text, expected| assert_eq!(amount(text), expected, "{text}");
        check("", Ok(None));
        check(" 72.45 ", Ok(Some(724_500)));
        check("0", Ok(Some(0)));
        check("0.02392", Err(Bad::TooFine));
        check("0.0239", Ok(Some(239)));
        check("0.023900", Ok(Some(239)));
        check("1,234.5", Err(Bad::Comma));
        check("12,5", Err(Bad::Comma));
        check("1 234", Err(Bad::Comma));
        check("-3", Err(Bad::Negative));
        check("=B2*1.1", Err(Bad::Formula));
        check("#REF!", Err(Bad::Formula));
        check("¥12", Err(Bad::Unit));
        check("12元", Err(Bad::Unit));
        check("12 CNY", Err(Bad::Unit));
        check("1e3", Err(Bad::NotNumber));
        check("12.", Err(Bad::NotNumber));
        check(".5", Err(Bad::NotNumber));
        check("free", Err(Bad::NotNumber));
        check("１２", Err(Bad::NotNumber));
        check("99999999999999999999", Err(Bad::TooLarge));
    }

    #[test]
    fn weights_are_whole_grams_or_refused() {
        let check = |text, expected| assert_eq!(whole(text), expected, "{text}");
        check("2000", Ok(Some(2000)));
        check("2000.0", Ok(Some(2000)));
        check("0.5", Err(Bad::Fraction));
        check("500g", Err(Bad::Unit));
        check("0.5kg", Err(Bad::Unit));
        check("5000000000", Err(Bad::TooLarge));
        assert_eq!(width("0"), Err(Bad::Zero));
    }
}
