//! The country of origin of each line.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/origin",
    title: Words { en: "Country of origin", zh: "原产国" },
    severity: Severity::Warning,
    source: Source::secondary("UPU CN 22/CN 23: HS code and origin of goods that are sold", "2026-11-22"),
    why: Words {
        en: "Goods that are sold are declared with the country they were made in; duty depends on it.",
        zh: "销售货物须申报原产国，税率与之相关。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in context.items.iter().filter(|item| !item.is_undeclared()) {
        let text = item.draft.origin.trim();
        let name = item.name();
        let (severity, message) = match shipside_address::country(text) {
            Some(_) => continue,
            None if !text.is_empty() => (
                Severity::Error,
                Text::new(
                    format!("\"{text}\" is no country. Enter the origin of {name} by its code, for example CN."),
                    format!("“{text}”不是国家或地区，请按代码填写 {name} 的原产国，例如 CN。"),
                ),
            ),
            // Where the destination makes it a duty, the rule of the destination speaks.
            None if super::us_origin_value::applies(context) => continue,
            None => (
                Severity::Warning,
                Text::new(
                    format!("{name} has no country of origin. Enter it in the product dictionary, for example CN."),
                    format!("{name} 没有原产国，请在产品资料库中填写，例如 CN。"),
                ),
            ),
        };
        findings.push(RULE.finding(context, item.path("origin"), message).weighing(severity));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const ORIGIN: &str = "items[0].origin";
    const FR: (&str, &str) = ("consignee.address.country", "France");

    #[test]
    fn a_country_is_named_by_code_or_name() {
        for text in ["CN", "China", "中国"] {
            says(RULE.code, &[(ORIGIN, text)], &[]);
        }
        says(RULE.code, &[(ORIGIN, "Atlantis")], &["error items[0].origin"]);
        says(RULE.code, &[FR, (ORIGIN, "")], &["warning items[0].origin"]);
    }

    #[test]
    fn the_united_states_have_a_rule_of_their_own() {
        says(RULE.code, &[(ORIGIN, "")], &[]);
        says("customs/us-origin-value", &[(ORIGIN, "")], &["error items[0].origin"]);
    }
}
