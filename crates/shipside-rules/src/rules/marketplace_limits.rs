//! What the marketplace's online shipping form takes.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Currency, Finding, Mode, Severity, Source, Text, Weight};

pub(crate) const RULE: Rule = Rule {
    code: "goods/marketplace-limits",
    title: Words { en: "Limits of the marketplace's declaration", zh: "平台线上发货申报限制" },
    severity: Severity::Error,
    source: Source::secondary(
        "aliexpress.logistics.createwarehouseorder, field documentation (mirror of 2026-04-23)",
        "2026-04-23",
    ),
    why: Words {
        en: "The online shipping form refuses names, quantities, values and weights outside its limits.",
        zh: "线上发货创建物流订单时，品名、数量、金额、重量超出限制会被拒绝。",
    },
    check,
    skipped: never_skipped,
};

/// The limit of lines and the currency of the amounts: read in one weak source.
const WEAK: Source =
    Source::unverified("A public wrapper of the marketplace's interface quoting its notes", "2024-03-06");

const LINES: usize = 50;
const NAME_EN: usize = 60;
const NAME_ZH: usize = 20;
const PIECES: u32 = 999;
/// In US cents.
const AMOUNT: i64 = 1_000_000;
const LIGHTEST_G: i64 = 1;
const HEAVIEST_G: i64 = 2_000;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !is_online(context) {
        return;
    }
    if context.items.len() > LINES {
        let message = Text::new(
            format!("{} lines; the form takes {LINES} at most. Split the parcel.", context.items.len()),
            format!("共 {} 行，线上发货最多 {LINES} 行，请拆分包裹。", context.items.len()),
        );
        findings.push(RULE.finding(context, "items", message).weighing(Severity::Warning).sourced(WEAK));
    }
    for item in context.items.iter().filter(|item| !item.is_undeclared()) {
        let mut add = |field: &str, severity: Severity, message: Text| {
            findings.push(RULE.finding(context, item.path(field), message).weighing(severity));
        };
        let names = [
            ("declaredName", &item.draft.declared_name, NAME_EN, "English name", "英文品名"),
            ("declaredNameZh", &item.draft.declared_name_zh, NAME_ZH, "Chinese name", "中文品名"),
        ];
        for (field, text, most, en, zh) in names {
            let length = text.trim().chars().count();
            if length == 0 {
                let message = Text::new(
                    format!("The {en} is missing; the online shipping form wants 1 to {most} characters."),
                    format!("缺少{zh}，线上发货须填写 1–{most} 个字符。"),
                );
                add(field, Severity::Warning, message);
            } else if length > most {
                let message = Text::new(
                    format!("The {en} has {length} characters; the online shipping form takes {most}. Shorten it."),
                    format!("{zh}有 {length} 个字符，线上发货最多 {most} 个，请缩短。"),
                );
                add(field, Severity::Error, message);
            }
        }
        if let Some(pieces) = item.quantity.value().filter(|pieces| *pieces > PIECES) {
            let message = Text::new(
                format!("{pieces} pieces; the online shipping form takes 1 to {PIECES} a line."),
                format!("数量 {pieces}，线上发货每行限 1–{PIECES} 件。"),
            );
            add("quantity", Severity::Error, message);
        }
        let range = Weight::from_grams(LIGHTEST_G)..=Weight::from_grams(HEAVIEST_G);
        if let Some(weight) = item.unit_weight.value().filter(|weight| !range.contains(weight)) {
            let message = Text::new(
                format!("{weight} apiece; the online shipping form takes 0.001 to 2.000 kg."),
                format!("单件重量 {weight}，线上发货限 0.001–2.000 kg。"),
            );
            add("unitWeight", Severity::Error, message);
        }
        let value = item.declared_value.value().filter(|value| value.currency() == Currency::USD);
        if let Some(value) = value.filter(|value| value.minor() > AMOUNT) {
            let message = Text::new(
                format!("Declared at {value}; the online shipping form takes 0.01 to 10000.00."),
                format!("申报金额 {value}，线上发货限 0.01–10000.00。"),
            );
            add("declaredValue", Severity::Error, message);
        }
    }
}

/// True when the marketplace's own form makes the waybill.
fn is_online(context: &Context<'_>) -> bool {
    let marketplace = context.service.line.is_some_and(|line| line.is_run_by_marketplace());
    let mode = !matches!(context.mode, Some(Mode::Offline | Mode::SemiManagedOverseas));
    marketplace && mode && !context.is_shipped()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, says_of, with};

    fn name(field: &str, length: usize, letter: &str, expected: &[&str]) {
        says(RULE.code, &[(field, &letter.repeat(length))], expected);
    }

    #[test]
    fn names_are_counted_in_characters() {
        name("items[0].declaredName", 60, "x", &[]);
        name("items[0].declaredName", 61, "x", &["error items[0].declaredName"]);
        name("items[0].declaredNameZh", 20, "耳", &[]);
        name("items[0].declaredNameZh", 21, "耳", &["error items[0].declaredNameZh"]);
        name("items[0].declaredNameZh", 0, "", &["warning items[0].declaredNameZh"]);
    }

    #[test]
    fn figures_hold_up_to_and_including_their_limit() {
        for (field, within, beyond) in [
            ("items[0].quantity", "999", "1000"),
            ("items[0].unitWeight", "2 kg", "2001 g"),
            ("items[0].unitWeight", "1 g", "0.9 g"),
            ("items[0].declaredValue", "10000 USD", "10000.01 USD"),
        ] {
            says(RULE.code, &[(field, within)], &[]);
            says(RULE.code, &[(field, beyond)], &[&format!("error {field}")]);
        }
    }

    #[test]
    fn fifty_lines_are_the_most() {
        let mut draft = with(&[]);
        draft.items = vec![draft.items[0].clone(); 50];
        says_of(RULE.code, &draft, "2026-11-22", &[]);
        draft.items.push(draft.items[0].clone());
        says_of(RULE.code, &draft, "2026-11-22", &["warning items"]);
    }

    #[test]
    fn other_carriers_have_other_forms() {
        let long = "x".repeat(61);
        for service in ["DHL", "Seller's Shipping Method", ""] {
            says(RULE.code, &[("items[0].declaredName", &long), ("service", service)], &[]);
        }
    }
}
