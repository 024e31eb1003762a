//! The HS code of each line.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_customs::hs::{self, HsCheck};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/hs-code",
    title: Words { en: "HS code exists in HS 2022", zh: "HS 编码有效性" },
    severity: Severity::Error,
    source: Source::verified(
        "Harmonized System 2022, subheadings as in UN Comtrade (datasets/harmonized-system 905e5a0)",
        "2024-10-25",
    ),
    why: Words {
        en: "Customs and postal advance data need six digits that exist in HS 2022; national codes add up to four \
             more.",
        zh: "报关和邮政预申报数据要求前六位存在于 HS 2022；各国可在其后再加至四位。",
    },
    check,
    skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        if item.is_undeclared() {
            continue;
        }
        let text = item.draft.hs_code.trim();
        let (severity, zero, en, zh) = match hs::check(text) {
            HsCheck::Valid { .. } => continue,
            HsCheck::Missing => (
                Severity::Warning,
                None,
                format!("{} has no HS code; customs want six digits for goods that are sold.", item.name()),
                format!("{} 没有 HS 编码，销售货物报关需要六位编码。", item.name()),
            ),
            HsCheck::NotDigits => (
                Severity::Error,
                None,
                format!("\"{text}\" is no HS code: it has six to ten digits, with dots at most."),
                format!("“{text}”不是 HS 编码，应为 6 至 10 位数字。"),
            ),
            HsCheck::WrongLength { digits, with_zero } => (
                Severity::Error,
                with_zero,
                format!("{text} has {digits} digits; an HS code has six to ten."),
                format!("{text} 有 {digits} 位，HS 编码应为 6 至 10 位。"),
            ),
            HsCheck::Unknown { subheading, with_zero } => (
                Severity::Error,
                with_zero,
                format!("{subheading} is no subheading of HS 2022."),
                format!("{subheading} 不在 HS 2022 子目中。"),
            ),
        };
        let path = item.path("hsCode");
        let message = Text::new(
            format!("{en} Look it up in the tariff and enter it in the product dictionary."),
            format!("{zh}请查询税则后填入产品资料库。"),
        );
        let finding = RULE.finding(context, path.clone(), message).weighing(severity);
        findings.push(match zero {
            Some(code) => finding.with_fix(Text::new(format!("Use {code}"), format!("使用 {code}")), path, code),
            None => finding,
        });
    }
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    let unknown = context.items.iter().filter(|item| item.draft.hs_code.trim().is_empty()).count();
    (unknown > 0)
        .then(|| Text::new(format!("{unknown} line(s) have no HS code"), format!("有 {unknown} 行没有 HS 编码")))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    const HS: &str = "items[0].hsCode";

    #[test]
    fn the_first_six_digits_must_exist() {
        says(RULE.code, &[(HS, "8518.30.00")], &[]);
        says(RULE.code, &[(HS, "851899")], &["error items[0].hsCode"]);
        says(RULE.code, &[(HS, "earbuds")], &["error items[0].hsCode"]);
        says(RULE.code, &[(HS, "8518")], &["error items[0].hsCode"]);
    }

    #[test]
    fn a_lost_zero_is_offered_back() {
        says(RULE.code, &[(HS, "10121")], &["error items[0].hsCode → items[0].hsCode=010121"]);
    }

    #[test]
    fn a_missing_code_is_a_warning_and_said_not_to_be_checked() {
        says(RULE.code, &[(HS, "")], &["warning items[0].hsCode"]);
        skips(RULE.code, &[(HS, "")], true);
        skips(RULE.code, &[], false);
    }
}
