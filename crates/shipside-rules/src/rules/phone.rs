//! The telephone the courier rings.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_address::phone::PhoneCheck;
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "consignee/phone",
    title: Words { en: "Telephone of the consignee", zh: "收件人电话" },
    severity: Severity::Error,
    source: Source::verified("Google libphonenumber metadata (phonenumbers 9.0.43)", "2026-11-22"),
    why: Words {
        en: "Couriers ring before they deliver and some customs compare the number; one that cannot exist means a \
             failed delivery.",
        zh: "派送员投递前会电话联系，部分海关还会核对号码；无效号码会导致派送失败。",
    },
    check,
    skipped,
};

const PATH: &str = "consignee.phone";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(phone) = &context.phone else { return };
    let (land, land_zh) = context.country_name();
    let ask = ("Ask the buyer for the right one.", "请向买家确认。");
    let text = context.text(PATH);
    let (severity, en, zh) = match phone {
        PhoneCheck::Possible { .. } | PhoneCheck::NoRule { .. } => return,
        PhoneCheck::Missing => (
            Severity::Warning,
            "The telephone number is missing; couriers ring before they deliver.".to_owned(),
            "缺少收件人电话，派送前无法联系。".to_owned(),
        ),
        PhoneCheck::NoDigits => {
            (Severity::Error, format!("\"{text}\" holds no telephone number."), format!("“{text}”不是电话号码。"))
        }
        PhoneCheck::TooShort { digits, shortest } => (
            Severity::Error,
            format!("{text} has {digits} digits; numbers of {land} have at least {shortest}."),
            format!("{text} 只有 {digits} 位，{land_zh}的号码至少 {shortest} 位。"),
        ),
        PhoneCheck::TooLong { digits, longest } => (
            Severity::Error,
            format!("{text} has {digits} digits; numbers of {land} have at most {longest}."),
            format!("{text} 有 {digits} 位，{land_zh}的号码最多 {longest} 位。"),
        ),
        PhoneCheck::WrongLength { digits, possible } => {
            let possible = possible.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            (
                Severity::Error,
                format!("{text} has {digits} digits; numbers of {land} have {possible}."),
                format!("{text} 有 {digits} 位，{land_zh}的号码应为 {possible} 位。"),
            )
        }
        PhoneCheck::UnknownRange { e164 } => (
            Severity::Warning,
            format!("{e164} is as long as numbers of {land} are, but none known begins so."),
            format!("{e164} 位数正确，但{land_zh}没有这样开头的号段。"),
        ),
        PhoneCheck::OtherCountry { calling_code, expected, .. } => (
            Severity::Warning,
            format!(
                "The number begins with {calling_code}, the destination's calling code is {expected}: the courier \
                 may not be able to ring it."
            ),
            format!("号码的国际区号是 {calling_code}，目的国应为 {expected}，派送员可能无法拨打。"),
        ),
    };
    let message = Text::new(format!("{en} {}", ask.0), format!("{zh}{}", ask.1));
    findings.push(RULE.finding(context, PATH, message).weighing(severity));
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    match &context.phone {
        None => Some(Text::new("the destination country is not known", "目的国未知")),
        Some(PhoneCheck::NoRule { .. }) => {
            Some(Text::new("the numbering plan of the destination is not known", "没有目的国的电话号码规则"))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::{says, skips};

    #[test]
    fn numbers_that_cannot_exist_are_errors() {
        says(RULE.code, &[(PATH, "555-0143")], &["error consignee.phone"]);
        says(RULE.code, &[(PATH, "512-555-0143-99")], &["error consignee.phone"]);
        says(RULE.code, &[(PATH, "ask me")], &["error consignee.phone"]);
        let germany = [("consignee.address.country", "DE"), ("consignee.phoneCode", "+49")];
        says(RULE.code, &[germany[0], germany[1], (PATH, "12345")], &["error consignee.phone"]);
        says(RULE.code, &[germany[0], germany[1], (PATH, "15112345678")], &[]);
    }

    #[test]
    fn a_missing_or_foreign_number_is_worth_a_look() {
        says(RULE.code, &[(PATH, "")], &["warning consignee.phone"]);
        says(RULE.code, &[("consignee.phoneCode", "+44"), (PATH, "7400123456")], &["warning consignee.phone"]);
        skips(RULE.code, &[], false);
    }
}
