//! Flag words that mean nothing here.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_model::{Finding, GoodsFlag, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/flags-unknown",
    title: Words { en: "Unknown goods flag", zh: "无法识别的货物属性" },
    severity: Severity::Warning,
    source: Source::verified("The marketplace's declaration flags (logistics API documentation)", "2026-11-22"),
    why: Words {
        en: "A flag that is not understood is not checked against the service: the goods may be refused.",
        zh: "无法识别的属性不会与物流服务核对，货物可能被拒收。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let known = GoodsFlag::ALL.map(GoodsFlag::word).join(", ");
    for item in context.items.iter().filter(|item| !item.flags.unknown.is_empty()) {
        let words = item.flags.unknown.join(", ");
        let message = Text::new(
            format!("\"{words}\" is no flag known here, so it is not checked. Use one of: {known}."),
            format!("无法识别货物属性“{words}”，因此未检查。可用：{known}。"),
        );
        findings.push(RULE.finding(context, item.path("flags"), message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn an_unknown_word_is_shown() {
        says(RULE.code, &[("items[0].flags", "battery radioactive")], &["warning items[0].flags"]);
        says(RULE.code, &[("items[0].flags", "带电, 易碎")], &[]);
    }
}
