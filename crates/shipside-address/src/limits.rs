//! How much of a field a service takes, and in which script: a meter to show beside the field.
//!
//! Only limits somebody published are here, each with its source. Most services publish none for names and streets:
//! then [`find`] answers `None`, which is to be shown as "not known", never as "fine". A seller who knows the limit of
//! their line can make a [`Limit`] of their own and measure with it.

use serde::{Deserialize, Serialize};
use shipside_model::Text;
use std::borrow::Cow;

/// In which characters a field must be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AllowedScript {
    /// Any.
    Any,
    /// English only: letters without accents, digits and signs of ASCII.
    English,
    /// At least one Chinese character.
    WithChinese,
    /// A mainland mobile number: 11 digits that begin with 13 to 19.
    ChineseMobile,
    /// A mainland landline as `0755-12345678`, or a 400 number.
    ChineseLandline,
}

/// What a service takes in one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Limit {
    /// The service or its interface: `aliexpress.logistics.createwarehouseorder`.
    pub service: Cow<'static, str>,
    /// The field, as the service calls it.
    pub field: Cow<'static, str>,
    /// Characters it must have at least; 0 when it may be empty or nothing is said.
    pub least: usize,
    /// Characters it may have; `None` when nothing is said.
    pub most: Option<usize>,
    /// The script.
    pub script: AllowedScript,
    /// Where that was published, with the date of the copy read; empty for a limit of the seller's own.
    pub source: Cow<'static, str>,
}

/// How a text stands to a limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Meter {
    /// Characters used (code points, as the published limits count).
    pub used: usize,
    /// Characters allowed; `None` when nothing is said.
    pub limit: Option<usize>,
    /// Whether it is neither too short nor too long.
    pub length_ok: bool,
    /// Whether it is written as the service wants it.
    pub script_ok: bool,
    /// Characters that may not be there, each once, in order.
    pub refused: Vec<char>,
    /// What is wrong and what to do; what is used, when nothing is.
    pub explanation: Text,
}

const CREATE: &str = "aliexpress.logistics.createwarehouseorder";
const HANDOVER: &str = "cainiao.global.handover.commit";
const FULFILL: &str = "aliexpress.solution.order.fulfill";
/// Field descriptions of the platform's documentation, in the copy bububa/opentaobao@3a362f9.
const DOCS: &str = "field descriptions of the platform's API documentation, copy of 2026-04-23";

/// Service, field, least, most (0: nothing said), script.
const LIMITS: &[(&str, &str, usize, usize, AllowedScript)] = &[
    (CREATE, "categoryCnDesc", 1, 20, AllowedScript::Any),
    (CREATE, "categoryEnDesc", 1, 60, AllowedScript::Any),
    (CREATE, "domesticTrackingNo", 1, 32, AllowedScript::Any),
    (CREATE, "topUserKey", 0, 16, AllowedScript::Any),
    (FULFILL, "description", 0, 512, AllowedScript::English),
    (HANDOVER, "pickup.name", 1, 0, AllowedScript::WithChinese),
    (HANDOVER, "return.name", 1, 0, AllowedScript::WithChinese),
    (HANDOVER, "pickup.mobile", 1, 0, AllowedScript::ChineseMobile),
    (HANDOVER, "return.mobile", 1, 0, AllowedScript::ChineseMobile),
    (HANDOVER, "pickup.phone", 0, 0, AllowedScript::ChineseLandline),
    (HANDOVER, "return.phone", 0, 0, AllowedScript::ChineseLandline),
];

/// Every published limit.
pub fn list() -> impl Iterator<Item = Limit> {
    LIMITS.iter().map(|(service, field, least, most, script)| Limit {
        service: Cow::Borrowed(service),
        field: Cow::Borrowed(field),
        least: *least,
        most: Some(*most).filter(|most| *most > 0),
        script: *script,
        source: Cow::Borrowed(DOCS),
    })
}

/// The limit of a service for a field; `None` when none was published.
pub fn find(service: &str, field: &str) -> Option<Limit> {
    list().find(|limit| limit.service == service && limit.field == field)
}

/// Measures a text, blanks at its ends not counted.
///
/// ```
/// use shipside_address::limits::{find, measure};
/// let limit = find("aliexpress.logistics.createwarehouseorder", "categoryCnDesc").unwrap();
/// let meter = measure(&limit, "手机壳");
/// assert_eq!((meter.used, meter.limit, meter.length_ok), (3, Some(20), true));
/// ```
pub fn measure(limit: &Limit, text: &str) -> Meter {
    let text = text.trim();
    let used = text.chars().count();
    let is_empty = used == 0 && limit.least == 0;
    let refused = refused(limit.script, text);
    let script_ok = is_empty || fits(limit.script, text, &refused);
    let length_ok = used >= limit.least && limit.most.is_none_or(|most| used <= most);
    let explanation = explain(limit, used, length_ok, script_ok, &refused);
    Meter { used, limit: limit.most, length_ok, script_ok, refused, explanation }
}

fn refused(script: AllowedScript, text: &str) -> Vec<char> {
    let is_refused = |c: char| match script {
        AllowedScript::Any | AllowedScript::WithChinese => false,
        AllowedScript::English => !matches!(c, ' '..='~' | '\n' | '\r' | '\t'),
        AllowedScript::ChineseMobile => !c.is_ascii_digit(),
        AllowedScript::ChineseLandline => !(c.is_ascii_digit() || c == '-'),
    };
    let mut refused = Vec::new();
    for c in text.chars().filter(|c| is_refused(*c)) {
        if !refused.contains(&c) {
            refused.push(c);
        }
    }
    refused
}

fn fits(script: AllowedScript, text: &str, refused: &[char]) -> bool {
    match script {
        AllowedScript::Any | AllowedScript::English => refused.is_empty(),
        AllowedScript::WithChinese => text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}')),
        AllowedScript::ChineseMobile => {
            let mut digits = text.chars();
            refused.is_empty()
                && text.len() == 11
                && digits.next() == Some('1')
                && digits.next().is_some_and(|c| matches!(c, '3'..='9'))
        }
        AllowedScript::ChineseLandline => refused.is_empty() && is_landline(text),
    }
}

/// `0755-12345678`, `4001234567`, `400-123-4567` with parts of three or four digits.
fn is_landline(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        ["400", first, last] => (3..=4).contains(&first.len()) && (3..=4).contains(&last.len()),
        [area, number] => area.starts_with('0') && (3..=4).contains(&area.len()) && (7..=8).contains(&number.len()),
        [number] => number.starts_with("400") && (9..=11).contains(&number.len()),
        _ => false,
    }
}

fn explain(limit: &Limit, used: usize, length_ok: bool, script_ok: bool, refused: &[char]) -> Text {
    let mut en = Vec::new();
    let mut zh = Vec::new();
    let mut say = |text: Text| {
        en.push(text.en);
        zh.push(text.zh);
    };
    match limit.most {
        _ if used == 0 && !length_ok => {
            say(Text::new("Nothing is filled in; this field is required.", "未填写，此项必填。"));
        }
        Some(most) if used > most => say(Text::new(
            format!("{used} characters, {} too many: at most {most} are taken. Shorten it.", used - most),
            format!("已填 {used} 个字符，超出 {} 个，最多 {most} 个，请缩短。", used - most),
        )),
        Some(most) => {
            say(Text::new(format!("{used} of {most} characters used."), format!("已用 {used}/{most} 个字符。")));
        }
        None => say(Text::new(
            format!("{used} characters used; no length limit is published."),
            format!("已用 {used} 个字符；官方未公布长度上限。"),
        )),
    }
    if !script_ok && used > 0 {
        let signs: String = refused.iter().take(20).collect();
        say(match limit.script {
            AllowedScript::English | AllowedScript::Any => Text::new(
                format!("Only English is taken; replace: {signs}"),
                format!("只能填写英文，请替换这些字符：{signs}"),
            ),
            AllowedScript::WithChinese => {
                Text::new("The name must contain Chinese characters.", "姓名必须包含中文字符。")
            }
            AllowedScript::ChineseMobile => Text::new(
                "Must be a mainland mobile number: 11 digits that begin with 13 to 19.",
                "必须是 11 位大陆手机号，以 13 至 19 开头。",
            ),
            AllowedScript::ChineseLandline => Text::new(
                "Must be a landline with its area code (0755-12345678) or a 400 number.",
                "必须是带区号的固定电话（如 0755-12345678）或 400 号码。",
            ),
        });
    }
    Text::new(en.join(" "), zh.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected`: used, limit, length, script, refused.
    fn check(service: &str, field: &str, text: &str, expected: (usize, Option<usize>, bool, bool, &str)) {
        let meter = measure(&find(service, field).unwrap(), text);
        let refused: String = meter.refused.iter().collect();
        assert_eq!((meter.used, meter.limit, meter.length_ok, meter.script_ok, refused.as_str()), expected, "{text}");
        assert!(!meter.explanation.en.is_empty() && !meter.explanation.zh.is_empty());
    }

    #[test]
    fn a_field_is_measured_in_characters() {
        check(CREATE, "categoryCnDesc", "手机壳", (3, Some(20), true, true, ""));
        check(CREATE, "categoryCnDesc", &"壳".repeat(20), (20, Some(20), true, true, ""));
        check(CREATE, "categoryCnDesc", &"壳".repeat(21), (21, Some(20), false, true, ""));
        check(CREATE, "categoryCnDesc", "  ", (0, Some(20), false, true, ""));
        check(CREATE, "categoryEnDesc", " phone case ", (10, Some(60), true, true, ""));
        check(CREATE, "domesticTrackingNo", "SF1234567890123", (15, Some(32), true, true, ""));
        check(CREATE, "topUserKey", "", (0, Some(16), true, true, ""));
    }

    #[test]
    fn the_script_is_judged_with_the_characters_that_may_not_be_there() {
        check(FULFILL, "description", "Shipped today", (13, Some(512), true, true, ""));
        check(FULFILL, "description", "今天 shipped 今天 é", (15, Some(512), true, false, "今天é"));
        check(FULFILL, "description", "", (0, Some(512), true, true, ""));
        check(HANDOVER, "pickup.name", "Zhang San", (9, None, true, false, ""));
        check(HANDOVER, "pickup.name", "张三 Zhang", (8, None, true, true, ""));
        check(HANDOVER, "pickup.mobile", "13800138000", (11, None, true, true, ""));
        check(HANDOVER, "pickup.mobile", "12800138000", (11, None, true, false, ""));
        check(HANDOVER, "pickup.mobile", "+8613800138000", (14, None, true, false, "+"));
        check(HANDOVER, "pickup.phone", "", (0, None, true, true, ""));
        check(HANDOVER, "pickup.phone", "0755-12345678", (13, None, true, true, ""));
        check(HANDOVER, "pickup.phone", "010-1234567", (11, None, true, true, ""));
        check(HANDOVER, "pickup.phone", "400-123-4567", (12, None, true, true, ""));
        check(HANDOVER, "pickup.phone", "4001234567", (10, None, true, true, ""));
        check(HANDOVER, "pickup.phone", "075512345678", (12, None, true, false, ""));
    }

    #[test]
    fn what_nobody_published_is_not_known() {
        assert_eq!(find(CREATE, "receiver.street"), None);
        assert_eq!(find("CAINIAO_STANDARD", "name"), None);
    }

    #[test]
    fn a_seller_may_measure_with_a_limit_of_their_own() {
        let limit = Limit {
            service: "own line".into(),
            field: "street".into(),
            least: 1,
            most: Some(35),
            script: AllowedScript::English,
            source: "".into(),
        };
        let meter = measure(&limit, "улица Ленина, дом 5, корпус 2, квартира 12");
        assert_eq!((meter.length_ok, meter.script_ok), (false, false));
        assert!(meter.explanation.zh.contains("超出 7 个"), "{}", meter.explanation.zh);
        assert!(meter.explanation.en.contains("7 too many"), "{}", meter.explanation.en);
    }
}
