//! Words of a liquid, a powder, a magnet, a blade or a cosmetic, but none declared.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::keywords::suspicions;
use shipside_model::{Finding, GoodsFlag, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/undeclared-special",
    title: Words { en: "Special goods in the title, not declared", zh: "标题疑似特货但未申报" },
    severity: Severity::Warning,
    source: Source::secondary(
        "Marketplace declaration flags (liquid, powder, magnet, blade, cosmetics); words chosen here",
        "2026-11-22",
    ),
    why: Words {
        en: "Special goods declared as ordinary ones are stopped by X-ray or at customs: returned, destroyed, fined.",
        zh: "特货按普货申报会被安检或海关查扣，退回、销毁并处罚。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        let draft = item.draft;
        let text = format!("{} {} {}", draft.title, draft.declared_name, draft.declared_name_zh);
        for suspicion in suspicions(&text) {
            let flag = suspicion.flag;
            // A liquid cosmetic is declared as a liquid.
            let covered = flag == GoodsFlag::NonLiquidCosmetic && item.has(GoodsFlag::Liquid);
            if item.has(flag) || covered {
                continue;
            }
            let (en, zh) = words(flag);
            let message = Text::new(
                format!(
                    "The name of {} says \"{}\", but {en} is not declared. If it is one, declare it; it changes the lines \
                     that take it.",
                    item.name(),
                    suspicion.word
                ),
                format!("{} 的名称含“{}”，但未申报{zh}。如属实请申报，可用线路会不同。", item.name(), suspicion.word),
            );
            let flags = format!("{} {}", draft.flags.trim(), flag.word());
            let label = Text::new(format!("Declare: {en}"), format!("申报为{zh}"));
            let path = item.path("flags");
            findings.push(RULE.finding(context, path.clone(), message).with_fix(label, path, flags.trim()));
        }
    }
}

/// What the flag is called in a sentence.
pub(super) fn words(flag: GoodsFlag) -> (&'static str, &'static str) {
    match flag {
        GoodsFlag::ContainsBattery => ("a built-in battery", "带电"),
        GoodsFlag::BatteryOnly => ("a loose battery", "纯电池"),
        GoodsFlag::NonLiquidCosmetic => ("a cosmetic", "化妆品"),
        GoodsFlag::Liquid => ("a liquid", "液体"),
        GoodsFlag::Powder => ("a powder", "粉末"),
        GoodsFlag::Magnetic => ("a magnet", "带磁"),
        GoodsFlag::Fragile => ("a fragile piece", "易碎品"),
        GoodsFlag::Blade => ("a blade", "刀具"),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    fn title(title: &str, flags: &str, expected: &[&str]) {
        says(RULE.code, &[("items[0].title", title), ("items[0].flags", flags)], expected);
    }

    #[test]
    fn each_kind_asks_for_its_declaration() {
        title("Rose perfume 30ml", "", &["warning items[0].flags → items[0].flags=liquid"]);
        title("Nail art acrylic powder", "fragile", &["warning items[0].flags → items[0].flags=fragile powder"]);
        title("强磁冰箱贴", "", &["warning items[0].flags → items[0].flags=magnetic"]);
        title("Kitchen knife", "", &["warning items[0].flags → items[0].flags=blade"]);
        title("唇膏套装", "", &["warning items[0].flags → items[0].flags=cosmetic"]);
    }

    #[test]
    fn what_is_declared_is_not_suspected() {
        title("Rose perfume 30ml", "liquid", &[]);
        title("Liquid foundation cream", "liquid", &[]);
        title("Perfume bottle (empty)", "", &[]);
        says(RULE.code, &[], &[]);
    }
}
