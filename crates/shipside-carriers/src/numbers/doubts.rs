//! Texts that people paste in the place of a tracking number.

use super::detection::{Check, Damage, NotATrackingNumber, Suggestion};
use super::{Words, detect};
use crate::number::normalise;
use shipside_model::Text;

/// Digits a spreadsheet keeps of a number.
const PRECISION: usize = 15;
/// Digits of AliExpress' trade order id.
const ORDER_NUMBER: usize = 16;
/// Bytes of the longest of them.
const LONGEST_FILLER: usize = 9;
const FILLERS: &[&str] =
    &["NA", "N/A", "NONE", "NULL", "NIL", "NO", "TEST", "TBD", "无", "暂无", "没有", "待定", "测试", "未发货"];

/// What a text looks like when it does not look like a number; `None` when nothing speaks against it. `number` is the
/// text without blanks and hyphens when only letters and digits are left.
pub(super) fn looks_like(text: &str, number: Option<&str>) -> Option<NotATrackingNumber> {
    if is_filler(text) {
        return Some(NotATrackingNumber::Filler);
    }
    let damaged = |damage| Some(NotATrackingNumber::SpreadsheetDamaged { damage });
    if let Some(number) = number {
        let digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let lost = number.get(PRECISION..).is_some_and(|rest| rest.bytes().all(|byte| byte == b'0'));
        return match number.len() {
            ORDER_NUMBER if digits => Some(NotATrackingNumber::OrderNumber),
            17.. if digits && lost => damaged(Damage::LostDigits),
            _ => several(text),
        };
    }
    let lower = text.to_ascii_lowercase();
    if lower.contains("://") || lower.starts_with("www.") {
        return Some(NotATrackingNumber::Link);
    }
    if text.len() > 2 && text.bytes().all(|byte| byte == b'#') {
        return damaged(Damage::Overflow);
    }
    if is_scientific(&lower) {
        return damaged(Damage::Scientific);
    }
    if decimals(text).is_some() {
        return damaged(Damage::Decimals);
    }
    several(text)
}

/// What to do about it.
pub(super) fn message(kind: NotATrackingNumber) -> Text {
    match kind {
        NotATrackingNumber::OrderNumber => Text::new(
            "Sixteen digits are an AliExpress order number. Paste the number that the carrier gave.",
            "16 位数字是速卖通订单号，请填写物流商提供的运单号。",
        ),
        NotATrackingNumber::SpreadsheetDamaged { damage: Damage::Scientific } => Text::new(
            "A spreadsheet shows the number in scientific notation and may have lost digits. Format the column as text and export again.",
            "表格把号码显示成了科学计数法，后面的数字可能已丢失。请将该列设为文本格式后重新导出。",
        ),
        NotATrackingNumber::SpreadsheetDamaged { damage: Damage::LostDigits } => Text::new(
            "Everything after the fifteenth digit is zero: a spreadsheet has lost those digits. Take the number from the carrier again.",
            "第 15 位以后全是 0：表格只保留 15 位，后面的数字已丢失。请从物流商处重新获取运单号。",
        ),
        NotATrackingNumber::SpreadsheetDamaged { damage: Damage::Decimals } => Text::new(
            "A spreadsheet wrote the number with decimals. Format the column as text.",
            "表格给号码加上了小数，请将该列设为文本格式。",
        ),
        NotATrackingNumber::SpreadsheetDamaged { damage: Damage::Overflow } => Text::new(
            "The column was too narrow when it was copied: the number is not in the text. Widen the column and copy again.",
            "复制时列宽不够，只剩下 ####，号码不在其中。请加宽列后重新复制。",
        ),
        NotATrackingNumber::Link => {
            Text::new("This is a web address. Paste only the number.", "这是网址，请只粘贴运单号。")
        }
        NotATrackingNumber::Several { count } => Text::new(
            format!("There are {count} numbers here. Enter one number a parcel."),
            format!("这里有 {count} 个号码，每个包裹请只填一个运单号。"),
        ),
        NotATrackingNumber::Filler => Text::new(
            "This is a filler, not a number. Leave the field empty until there is a number.",
            "这是占位内容，不是运单号。没有运单号时请留空。",
        ),
    }
}

/// `123456789012.0` may well be 123456789012: fifteen digits are kept.
pub(super) fn without_decimals(text: &str) -> Option<Suggestion> {
    let digits = decimals(text).filter(|digits| digits.len() <= PRECISION)?;
    let best = detect::candidates(digits.as_bytes()).into_iter().find(super::Candidate::is_sound)?;
    Some(Suggestion {
        number: digits.to_owned(),
        format: best.format,
        carrier: best.carrier,
        check: if best.check == Check::Passed { Check::Passed } else { Check::NoCheckDigit },
        reason: Words {
            en: "Without the decimals that a spreadsheet added.", zh: "去掉表格加上的小数部分。"
        },
    })
}

/// `1.23E+17`, `1,23E+17`, `5E+12`; without sign and point it may be a number with an E in it.
fn is_scientific(lower: &str) -> bool {
    let Some((mantissa, exponent)) = lower.split_once('e') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    let power = exponent.strip_prefix('+');
    let told = power.is_some() || mantissa.len() > whole.len();
    let power = power.unwrap_or(exponent);
    told && whole.len() == 1 && digits(whole) && digits(fraction) && digits(power) && power.len() <= 3
}

/// The digits before `.0`.
fn decimals(text: &str) -> Option<&str> {
    let (whole, zeros) = text.split_once('.')?;
    let fits = whole.len() >= 8 && whole.bytes().all(|byte| byte.is_ascii_digit());
    (fits && !zeros.is_empty() && zeros.len() <= 3 && zeros.bytes().all(|byte| byte == b'0')).then_some(whole)
}

/// True for words that stand for "no number", and for one character again and again.
pub(super) fn is_filler(text: &str) -> bool {
    let mut plain = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let first = plain.next();
    let (same, count) =
        plain.fold((true, 1_usize), |(same, count), c| (same && Some(c) == first, count.saturating_add(1)));
    (same && count > 5 && first != Some('#'))
        || (text.len() <= LONGEST_FILLER && FILLERS.iter().any(|filler| filler.eq_ignore_ascii_case(text)))
}

/// Numbers between commas, semicolons, slashes and line ends, when there are several.
fn several(text: &str) -> Option<NotATrackingNumber> {
    const BETWEEN: [char; 9] = [',', ';', '/', '|', '\n', '，', '；', '、', '／'];
    if !text.contains(BETWEEN) {
        return None;
    }
    let is_number = |part: &&str| {
        let part = normalise(part);
        part.is_some_and(|part| part.len() >= 8 && part.bytes().filter(u8::is_ascii_digit).count() >= 5)
    };
    let count = text.split(BETWEEN).filter(is_number).count();
    (count > 1).then_some(NotATrackingNumber::Several { count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<NotATrackingNumber>) {
        let found = super::super::detect(text);
        assert_eq!(found.looks_like, expected, "{text}");
        assert_eq!(found.message.is_some(), expected.is_some());
    }

    fn damaged(damage: Damage) -> Option<NotATrackingNumber> {
        Some(NotATrackingNumber::SpreadsheetDamaged { damage })
    }

    #[test]
    fn an_order_number_has_sixteen_digits() {
        check("8170519698474711", Some(NotATrackingNumber::OrderNumber));
        check("8170 5196 9847 4711", Some(NotATrackingNumber::OrderNumber));
        check("YT2112345678901234", None);
        check("817051969847471", None);
    }

    #[test]
    fn what_a_spreadsheet_did_is_recognised() {
        check("8.17E+15", damaged(Damage::Scientific));
        check("8,17052E+15", damaged(Damage::Scientific));
        check("9.40011E17", damaged(Damage::Scientific));
        check("5e+12", damaged(Damage::Scientific));
        check("1E12345678", None);
        check("9400111899223850000000", damaged(Damage::LostDigits));
        check("94001118992238570", None);
        check("9400111899223857100000", None);
        check("794640186528.0", damaged(Damage::Decimals));
        check("########", damaged(Damage::Overflow));
    }

    #[test]
    fn links_lists_and_fillers_are_no_numbers() {
        check("https://t.17track.net/en#nums=RR473124829GB", Some(NotATrackingNumber::Link));
        check("RR473124829GB, LX145937157CN", Some(NotATrackingNumber::Several { count: 2 }));
        check("RR473124829GB\nLX145937157CN\nLP00123456789012", Some(NotATrackingNumber::Several { count: 3 }));
        check("N/A", Some(NotATrackingNumber::Filler));
        check("暂无", Some(NotATrackingNumber::Filler));
        check("000000000000", Some(NotATrackingNumber::Filler));
        check("RR 473 124 829 GB", None);
        check("", None);
    }

    #[test]
    fn decimals_are_offered_to_be_taken_off_when_no_digit_can_be_lost() {
        let offered = |text: &str| super::super::detect(text).suggestions.first().map(|s| s.number.clone());
        assert_eq!(offered("794640186528.0").as_deref(), Some("794640186528"));
        assert_eq!(offered("7946401865281234.0"), None);
    }
}
