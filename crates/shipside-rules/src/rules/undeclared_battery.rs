//! Battery words in the title, but no battery declared.

use crate::Context;
use crate::context::Item;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, GoodsFlag, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/undeclared-battery",
    title: Words { en: "Battery in the title, none declared", zh: "标题疑似带电但未申报" },
    severity: Severity::Warning,
    source: Source::secondary(
        "Seller guides on special goods (带电): battery goods must be declared as such; words chosen here",
        "2026-11-22",
    ),
    why: Words {
        en: "A battery shipped as ordinary goods is found by X-ray: the parcel is stopped and the shop fined.",
        zh: "带电产品按普货发运会被安检查出，包裹被扣，店铺受罚。",
    },
    check,
    skipped: never_skipped,
};

/// Words of goods that run on a battery of their own.
const WORDS: &[&str] = &[
    "battery",
    "batteries",
    "rechargeable",
    "lithium",
    "li-ion",
    "lipo",
    "bluetooth",
    "cordless",
    "tws",
    "earbuds",
    "smartwatch",
    "e-bike",
    "drone",
    "电池",
    "带电",
    "锂电",
    "充电式",
    "可充电",
    "蓝牙",
    "内置电",
];

/// Words of batteries themselves.
const LOOSE: &[&str] = &["power bank", "powerbank", "充电宝", "移动电源"];

/// Phrases that say there is none.
const NONE: &[&str] = &[
    "without battery",
    "without batteries",
    "no battery",
    "battery not included",
    "batteries not included",
    "not include battery",
    "battery-free",
    "battery free",
    "battery case",
    "battery box",
    "不含电池",
    "无电池",
    "不带电",
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        if item.has(GoodsFlag::ContainsBattery) || item.has(GoodsFlag::BatteryOnly) {
            continue;
        }
        let Some((word, flag)) = battery_word(item) else { continue };
        let flags = format!("{} {}", item.draft.flags.trim(), flag.word());
        let label = match flag {
            GoodsFlag::BatteryOnly => Text::new("Declare: loose battery", "申报为纯电池"),
            _ => Text::new("Declare: battery inside", "申报为带电（内置电池）"),
        };
        let message = Text::new(
            format!(
                "The title of {} says \"{word}\", but no battery is declared. If there is one, declare it; it \
                 changes the lines that take it.",
                item.name()
            ),
            format!("{} 的标题含“{word}”，但未申报带电。如果带电请申报，可用线路会不同。", item.name()),
        );
        let path = item.path("flags");
        findings.push(RULE.finding(context, path.clone(), message).with_fix(label, path, flags.trim()));
    }
}

fn battery_word(item: &Item<'_>) -> Option<(&'static str, GoodsFlag)> {
    let draft = item.draft;
    let text = format!("{} {} {}", draft.title, draft.declared_name, draft.declared_name_zh).to_lowercase();
    if NONE.iter().any(|phrase| text.contains(phrase)) {
        return None;
    }
    let find = |words: &'static [&'static str]| words.iter().copied().find(|word| has_word(&text, word));
    let loose = find(LOOSE).map(|word| (word, GoodsFlag::BatteryOnly));
    loose.or_else(|| find(WORDS).map(|word| (word, GoodsFlag::ContainsBattery)))
}

/// True when the word stands there by itself; Chinese words have no gaps around them.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|tail| tail.chars().next());
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !word.is_ascii() || (!joined(before) && !joined(after))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    fn title(title: &str, expected: &[&str]) {
        let clean =
            [("items[0].declaredName", "goods"), ("items[0].declaredNameZh", "货物"), ("items[0].flags", "fragile")];
        says(RULE.code, &[clean[0], clean[1], clean[2], ("items[0].title", title)], expected);
    }

    const INSIDE: &str = "warning items[0].flags → items[0].flags=fragile battery";
    const LOOSE: &str = "warning items[0].flags → items[0].flags=fragile battery_only";

    #[test]
    fn battery_words_ask_for_a_declaration() {
        title("LED Desk Lamp Rechargeable Touch Dimming", &[INSIDE]);
        title("Wireless Earbuds", &[INSIDE]);
        title("无线蓝牙耳机", &[INSIDE]);
        title("Mini Power Bank 10000mAh", &[LOOSE]);
        title("超薄充电宝", &[LOOSE]);
    }

    #[test]
    fn other_words_do_not() {
        title("USB-C Hub 7 in 1 HDMI 4K", &[]);
        title("Toy car, battery not included", &[]);
        title("玩具车 不含电池", &[]);
        title("Embattery pattern dress", &[]);
        title("Magnetic Building Blocks Toy 64pcs", &[]);
        says(RULE.code, &[], &[]);
    }
}
