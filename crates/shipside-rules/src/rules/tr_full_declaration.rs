//! Türkiye: no simplified entry any more.

use crate::Context;
use crate::rule::{Rule, Words, needs_country};
use shipside_model::{Date, Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/tr-full-declaration",
    title: Words { en: "Türkiye: full declaration at any value", zh: "土耳其：任何金额均须正式申报" },
    severity: Severity::Warning,
    source: Source::verified(
        "Presidential Decree 10813, Official Gazette 33130 of 2026-01-07, in force 2026-02-06",
        "2026-02-06",
    ),
    why: Words {
        en: "The simplified entry and the 30 EUR exemption ended: every parcel to a consumer needs a full \
             declaration by a broker.",
        zh: "简易通关和 30 欧元免税已取消：寄给个人的每个包裹都须由报关行正式申报。",
    },
    check,
    skipped: needs_country,
};

const SINCE: Date = jiff::civil::date(2026, 2, 6);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.is_to("TR") || context.date < SINCE {
        return;
    }
    let message = Text::new(
        "Since 2026-02-06 Türkiye has no simplified entry at any value: each parcel needs a full declaration. Ask \
         the carrier whether it clears it, and who pays, before shipping.",
        "自 2026-02-06 起土耳其取消简易通关，任何金额的包裹都须正式申报。发货前请向物流商确认能否清关、费用由谁承担。",
    );
    findings.push(RULE.finding(context, "consignee.address.country", message));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, says_of, with};

    #[test]
    fn it_holds_for_turkiye_from_its_day_on() {
        let turkiye = [("consignee.address.country", "Turkey")];
        says(RULE.code, &turkiye, &["warning consignee.address.country"]);
        says_of(RULE.code, &with(&turkiye), "2026-02-05", &[]);
        says(RULE.code, &[], &[]);
    }
}
