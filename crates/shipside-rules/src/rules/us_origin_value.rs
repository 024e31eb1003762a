//! United States: origin and value of every item.

use crate::Context;
use crate::parse::money::MoneyRead;
use crate::rule::{Rule, Words, needs_country};
use shipside_model::{Date, Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/us-origin-value",
    title: Words {
        en: "United States: origin and value of every item", zh: "美国：每件商品的原产国和价值"
    },
    severity: Severity::Error,
    source: Source::verified("EO 14388; CBP CSMS 67845486; 91 FR 37801 (19 CFR 145)", "2026-02-24"),
    why: Words {
        en: "Without a duty-free value the duty of each item is reckoned from its origin and value; the carrier refuses \
             items without them.",
        zh: "小额免税取消后，每件商品按原产国和价值计税，缺少则承运商拒收。",
    },
    check,
    skipped: needs_country,
};

const SINCE: Date = jiff::civil::date(2026, 2, 24);

/// True for a parcel to the United States since the duty is by value.
pub(super) fn applies(context: &Context<'_>) -> bool {
    context.is_to("US") && context.date >= SINCE
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !applies(context) {
        return;
    }
    for item in context.items.iter().filter(|item| !item.is_undeclared()) {
        let missing = [
            (item.draft.origin.trim().is_empty(), "origin", "country of origin", "原产国"),
            (item.declared_value == MoneyRead::Empty, "declaredValue", "declared value", "申报价值"),
        ];
        for (_, field, en, zh) in missing.into_iter().filter(|(is_missing, ..)| *is_missing) {
            let name = item.name();
            let message = Text::new(
                format!("{name} has no {en}; since 2026-02-24 the US want it for every item. Enter it."),
                format!("{name} 缺少{zh}，自 2026-02-24 起寄往美国的每件商品都须填写。"),
            );
            findings.push(RULE.finding(context, item.path(field), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, says_of, with};

    const ORIGIN: (&str, &str) = ("items[0].origin", "");
    const VALUE: (&str, &str) = ("items[0].declaredValue", "");

    #[test]
    fn both_are_wanted_for_every_item() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[ORIGIN, VALUE], &["error items[0].declaredValue", "error items[0].origin"]);
        says(RULE.code, &[ORIGIN, ("consignee.address.country", "Mexico")], &[]);
    }

    #[test]
    fn it_holds_from_its_day_on() {
        says_of(RULE.code, &with(&[ORIGIN]), "2026-02-23", &[]);
        says_of(RULE.code, &with(&[ORIGIN]), "2026-02-24", &["error items[0].origin"]);
    }
}
