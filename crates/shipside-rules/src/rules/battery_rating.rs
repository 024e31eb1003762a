//! Batteries beyond the small-battery limit, by the figures in the title.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::battery::{BATTERY_MWH, USUAL_MV, read_rating};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/battery-rating",
    title: Words { en: "Battery above 100 Wh", zh: "电池超过 100 Wh" },
    severity: Severity::Warning,
    source: Source::verified("Lithium ion, Section II: 20 Wh a cell, 100 Wh a battery", "2026-01-01"),
    why: Words {
        en: "Above 100 Wh a battery is fully regulated dangerous goods: no mail, no ordinary line, special packaging.",
        zh: "超过 100 Wh 的电池属于完全受管制的危险品：邮政和普通线路均不收，须用专用包装。",
    },
    check,
    skipped: never_skipped,
};

const ASSUMED: Source = Source::unverified(
    "Section II limit of 100 Wh; energy reckoned with the usual 3.7 V because the title prints no voltage",
    "2026-11-22",
);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        let field = if item.draft.title.trim().is_empty() { "declaredName" } else { "title" };
        let path = item.path(field);
        let Some((mwh, assumed)) = read_rating(context.text(&path)).energy() else { continue };
        if mwh <= BATTERY_MWH {
            continue;
        }
        let energy = format!("{}.{} Wh", mwh / 1000, mwh % 1000 / 100);
        let (how, how_zh) = if assumed {
            let volt = format!("{}.{} V", USUAL_MV / 1000, USUAL_MV % 1000 / 100);
            (format!(" (reckoned with {volt})"), format!("（按 {volt} 估算）"))
        } else {
            (String::new(), String::new())
        };
        let message = Text::new(
            format!(
                "{} has {energy}{how}, more than the 100 Wh of a small battery. Ship it only by a dangerous-goods \
                 service that confirmed it in writing.",
                item.name()
            ),
            format!("{} 为 {energy}{how_zh}，超过小型电池 100 Wh 上限，只能走已书面确认的危险品渠道。", item.name()),
        );
        let finding = RULE.finding(context, path, message);
        findings.push(if assumed { finding.sourced(ASSUMED) } else { finding });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, with};
    use shipside_model::Certainty;

    const TITLE: &str = "items[0].title";

    #[test]
    fn the_limit_holds_to_the_watt_hour() {
        says(RULE.code, &[(TITLE, "Power bank 27000mAh")], &[]);
        says(RULE.code, &[(TITLE, "Power bank 30000mAh")], &["warning items[0].title"]);
        says(RULE.code, &[(TITLE, "Battery 100Wh")], &[]);
        says(RULE.code, &[(TITLE, "户外电源 256Wh")], &["warning items[0].title"]);
        says(RULE.code, &[], &[]);
    }

    #[test]
    fn an_assumed_voltage_is_marked() {
        let certainty = |title: &str| {
            let findings = outcome(&with(&[(TITLE, title)])).findings;
            findings.into_iter().find(|finding| finding.code == RULE.code).unwrap().source.certainty
        };
        assert_eq!(certainty("30000mAh"), Certainty::Unverified);
        assert_eq!(certainty("111Wh"), Certainty::Verified);
    }
}
