//! Korea: the personal customs clearance code.

use super::national_id::{Asked, judge};
use crate::Context;
use crate::rule::{Rule, Words, needs_country};
use shipside_model::{Finding, Severity, Source};

pub(crate) const RULE: Rule = Rule {
    code: "customs/kr-pccc",
    title: Words { en: "Korea: personal customs clearance code", zh: "韩国：个人通关号（PCCC）" },
    severity: Severity::Error,
    source: Source::verified("Korea Customs Service notices on the PCCC, via 7customs.com", "2026-01-09"),
    why: Words {
        en: "Korean customs match the code with name and telephone, and since 2026-02-02 with the postal code for newer \
             codes. There is no public check digit: only the shape can be judged here.",
        zh: "韩国海关会核对通关号与姓名、电话；自 2026-02-02 起，新发放的通关号还会核对邮编。通关号没有公开的校验位，这里只能核对格式。",
    },
    check,
    skipped: needs_country,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_to("KR") {
        judge(&RULE, context, &Asked { name: "PCCC", missing: Severity::Error, source: None }, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const KR: (&str, &str) = ("consignee.address.country", "Korea");

    #[test]
    fn it_is_p_and_twelve_digits_in_field_or_note() {
        says(RULE.code, &[KR, ("buyerNote", "PCCC: P127828220178")], &[]);
        says(RULE.code, &[KR, ("buyerNote", "P127828220178")], &[]);
        says(RULE.code, &[KR, ("buyerNote", "PCCC: P12782822017")], &["error buyerNote"]);
        says(RULE.code, &[KR, ("consignee.taxId", "127828220178")], &["error consignee.taxId"]);
        says(RULE.code, &[KR], &["error consignee.taxId"]);
    }
}
