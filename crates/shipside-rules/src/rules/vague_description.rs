//! Declared names that describe nothing.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::vague::check_description;
use shipside_model::{Finding, Severity, Source};

pub(crate) const RULE: Rule = Rule {
    code: "customs/vague-description",
    title: Words { en: "Description that says nothing", zh: "申报品名过于笼统" },
    severity: Severity::Warning,
    source: Source::verified(
        "Transport Canada PACT guide 1.9 (79 terms); EU ICS2 stop words, known here in part; air-cargo list",
        "2025-12-09",
    ),
    why: Words {
        en: "Customs refuse data whose description is \"gift\", \"parts\", \"accessories\" …: the parcel stays where it is. \
             The EU list known here is not complete, so silence is no pass there.",
        zh: "“礼品”“配件”“样品”等笼统品名会被海关系统拒收，包裹无法发出。此处欧盟词表不完整，未提示不代表一定通过。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        for (field, text) in
            [("declaredName", &item.draft.declared_name), ("declaredNameZh", &item.draft.declared_name_zh)]
        {
            for found in check_description(text, context.country) {
                let finding = RULE.finding(context, item.path(field), found.message);
                findings.push(finding.weighing(found.severity).sourced(found.source));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const NAME: &str = "items[0].declaredName";
    const COUNTRY: &str = "consignee.address.country";

    #[test]
    fn what_weighs_how_much_depends_on_the_destination() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[(NAME, "gifts")], &["warning items[0].declaredName"]);
        says(RULE.code, &[(NAME, "gifts"), (COUNTRY, "Canada")], &["error items[0].declaredName"]);
        says(RULE.code, &[(NAME, "Electronics"), (COUNTRY, "Germany")], &["error items[0].declaredName"]);
        says(RULE.code, &[(NAME, "phone case"), (COUNTRY, "Germany")], &["warning items[0].declaredName"]);
        says(RULE.code, &[(NAME, "phone case")], &[]);
    }

    #[test]
    fn the_chinese_name_is_judged_as_well() {
        says(RULE.code, &[("items[0].declaredNameZh", "配件")], &["warning items[0].declaredNameZh"]);
        says(RULE.code, &[("items[0].declaredNameZh", "123")], &["error items[0].declaredNameZh"]);
    }
}
