//! Names and streets that customs take for no name.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::vague::check_party;
use shipside_model::{Finding, Severity, Source};

pub(crate) const RULE: Rule = Rule {
    code: "customs/party-name",
    title: Words { en: "Consignee's name and street say who and where", zh: "收件人姓名和街道须真实" },
    severity: Severity::Warning,
    source: Source::verified(
        "Transport Canada PACT guide 1.9: the same list and patterns for names and addresses",
        "2025-12-09",
    ),
    why: Words {
        en: "\"Private\", \"unknown\", \"N/A\" or digits in place of a name are refused with the advance data, as for goods.",
        zh: "姓名或地址写“private”“unknown”“N/A”或只有数字，预申报数据会被拒收。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for path in ["consignee.name", "consignee.company", "consignee.address.street"] {
        for found in check_party(context.text(path), context.country) {
            let finding = RULE.finding(context, path, found.message);
            findings.push(finding.weighing(found.severity).sourced(found.source));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const COUNTRY: &str = "consignee.address.country";

    #[test]
    fn no_name_is_no_name() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[("consignee.name", "unknown"), (COUNTRY, "France")], &["error consignee.name"]);
        says(RULE.code, &[("consignee.name", "unknown")], &["warning consignee.name"]);
        says(RULE.code, &[("consignee.name", "Test"), (COUNTRY, "Canada")], &["error consignee.name"]);
        says(RULE.code, &[("consignee.address.street", "12345")], &["warning consignee.address.street"]);
        says(RULE.code, &[("consignee.company", "N/A")], &["warning consignee.company"]);
    }
}
