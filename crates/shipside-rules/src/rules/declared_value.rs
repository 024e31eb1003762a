//! The value declared for each line.

use crate::Context;
use crate::parse::money::MoneyRead;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/declared-value",
    title: Words { en: "Declared value", zh: "申报价值" },
    severity: Severity::Warning,
    source: Source::secondary(
        "UPU CN 22/CN 23: value and currency of each line; marketplace declaration: 0.01 to 10000.00 a piece",
        "2026-11-22",
    ),
    why: Words {
        en: "Every line of a customs declaration has a value with its currency.",
        zh: "报关单每一行都要写明申报价值和币种。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in context.items.iter().filter(|item| !item.is_undeclared()) {
        let text = item.draft.declared_value.trim();
        let name = item.name();
        let (severity, en, zh) = match item.declared_value {
            MoneyRead::Value(value) if value.minor() > 0 => continue,
            MoneyRead::Value(_) => (
                Severity::Error,
                format!("{name} is declared at {text}; a value must be more than nothing."),
                format!("{name} 的申报价值为 {text}，必须大于 0。"),
            ),
            MoneyRead::Empty => {
                (Severity::Warning, format!("{name} has no declared value."), format!("{name} 没有申报价值。"))
            }
            MoneyRead::NoCurrency => (
                Severity::Error,
                format!("The declared value \"{text}\" of {name} does not say its currency."),
                format!("{name} 的申报价值“{text}”缺少明确币种。"),
            ),
            MoneyRead::Unreadable => (
                Severity::Error,
                format!("The declared value \"{text}\" of {name} cannot be read."),
                format!("{name} 的申报价值“{text}”无法识别。"),
            ),
        };
        let message = Text::new(format!("{en} Enter it as 13.29 USD."), format!("{zh}请按 13.29 USD 的格式填写。"));
        findings.push(RULE.finding(context, item.path("declaredValue"), message).weighing(severity));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const VALUE: &str = "items[0].declaredValue";

    #[test]
    fn a_value_has_an_amount_and_a_currency() {
        says(RULE.code, &[(VALUE, "US $13.29")], &[]);
        says(RULE.code, &[(VALUE, "")], &["warning items[0].declaredValue"]);
        says(RULE.code, &[(VALUE, "13.29")], &["error items[0].declaredValue"]);
        says(RULE.code, &[(VALUE, "¥13")], &["error items[0].declaredValue"]);
        says(RULE.code, &[(VALUE, "0.00 USD")], &["error items[0].declaredValue"]);
        says(RULE.code, &[(VALUE, "cheap")], &["error items[0].declaredValue"]);
    }
}
