//! The destination.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "address/country-unknown",
    title: Words { en: "Destination country", zh: "目的国" },
    severity: Severity::Error,
    source: Source::verified("ISO 3166-1 country names and codes", "2026-11-22"),
    why: Words {
        en: "Address format, postal code, customs rules and freight all hang on the destination.",
        zh: "地址格式、邮编、清关规则和运费都取决于目的国。",
    },
    check,
    skipped: never_skipped,
};

const PATH: &str = "consignee.address.country";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.country.is_some() {
        return;
    }
    let text = context.text(PATH);
    let message = if text.is_empty() {
        Text::new(
            "The destination country is missing. Enter its name or two-letter code, for example BR.",
            "缺少目的国，请填写国家名称或两位代码，例如 BR。",
        )
    } else {
        Text::new(
            format!(
                "\"{text}\" is no country known here. Enter its name in English or Chinese, or its two-letter code."
            ),
            format!("无法识别国家“{text}”，请填写中文名、英文名或两位代码。"),
        )
    };
    findings.push(RULE.finding(context, PATH, message));
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::says;

    #[test]
    fn a_country_is_named_in_english_chinese_or_by_code() {
        for known in ["US", "United States", "美国", "Russian Federation", "Korea"] {
            says(RULE.code, &[(PATH, known)], &[]);
        }
        says(RULE.code, &[(PATH, "Atlantis")], &["error consignee.address.country"]);
        says(RULE.code, &[(PATH, "")], &["error consignee.address.country"]);
    }
}
