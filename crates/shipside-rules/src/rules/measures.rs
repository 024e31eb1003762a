//! Weights and sizes that cannot be read.

use crate::Context;
use crate::parse::Read;
use crate::rule::{Rule, Words};
use shipside_model::{Finding, Severity, Source, Text, Weight};

pub(crate) const RULE: Rule = Rule {
    code: "goods/measures",
    title: Words { en: "Weights and sizes", zh: "重量和尺寸" },
    severity: Severity::Warning,
    source: Source::secondary("UPU CN 22/CN 23: net weight of each line, gross weight of the parcel", "2026-11-22"),
    why: Words {
        en: "Freight is computed from weight and size; a value without its unit of measure is not guessed.",
        zh: "运费按重量和尺寸计算；没有单位的数值不会猜测。",
    },
    check,
    skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut read = |path: String, is_bad: bool, example: &str| {
        if is_bad {
            let text = context.text(&path);
            let message = Text::new(
                format!("\"{text}\" is no measure with a unit. Write it as {example}."),
                format!("“{text}”无法识别，请连同单位填写，例如 {example}。"),
            );
            findings.push(RULE.finding(context, path, message));
        }
    };
    read("parcel.weight".to_owned(), context.parcel_weight == Read::Unreadable, "750 g");
    for (side, field) in context.parcel_sides.iter().zip(["length", "width", "height"]) {
        read(format!("parcel.{field}"), *side == Read::Unreadable, "200 mm");
    }
    for item in &context.items {
        read(item.path("unitWeight"), item.unit_weight == Read::Unreadable, "62 g");
        for (side, field) in item.sides.iter().zip(["length", "width", "height"]) {
            read(item.path(field), *side == Read::Unreadable, "120 mm");
        }
    }
    lighter_than_goods(context, findings);
}

/// A parcel cannot weigh less than what is in it; a customs form that says so is wrong in one of the two.
fn lighter_than_goods(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(gross) = context.parcel_weight.value() else { return };
    let net = context.items.iter().try_fold(Weight::ZERO, |sum, item| {
        let line = item.unit_weight.value()?.checked_mul(i64::from(item.quantity.value()?))?;
        sum.checked_add(line)
    });
    let Some(net) = net.filter(|net| gross < *net) else { return };
    let message = Text::new(
        format!(
            "The parcel weighs {gross}, its goods alone {net}. Weigh it again or correct the weights of the pieces."
        ),
        format!("包裹重 {gross}，而商品净重合计已有 {net}。请重新称重或更正单件重量。"),
    );
    findings.push(RULE.finding(context, "parcel.weight", message));
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    if context.packaging == Read::Unreadable && context.parcel_weight.value().is_none() {
        return Some(Text::new(
            "the packaging weight in the settings cannot be read, so the parcel's weight is not known",
            "设置中的包装重量无法识别，因此包裹重量未知",
        ));
    }
    let unknown = context.items.iter().filter(|item| item.unit_weight == Read::Empty).count();
    (unknown > 0 && context.parcel_weight == Read::Empty).then(|| {
        Text::new(
            format!("{unknown} line(s) have no weight and the parcel was not weighed"),
            format!("有 {unknown} 行没有重量，包裹也未称重"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    #[test]
    fn a_number_without_a_unit_is_not_guessed() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[("items[0].unitWeight", "62")], &["warning items[0].unitWeight"]);
        says(RULE.code, &[("parcel.weight", "heavy")], &["warning parcel.weight"]);
        says(RULE.code, &[("items[0].height", "4")], &["warning items[0].height"]);
        says(RULE.code, &[("parcel.length", "20")], &["warning parcel.length"]);
    }

    #[test]
    fn a_parcel_is_not_lighter_than_its_goods() {
        let weighed = |grams, expected: &[&str]| {
            says(RULE.code, &[("items[0].quantity", "2"), ("parcel.weight", grams)], expected);
        };
        weighed("124 g", &[]);
        weighed("123 g", &["warning parcel.weight"]);
    }

    #[test]
    fn an_unknown_weight_is_said_not_to_be_checked() {
        skips(RULE.code, &[("items[0].unitWeight", "")], true);
        skips(RULE.code, &[("items[0].unitWeight", ""), ("parcel.weight", "90 g")], false);
        skips(RULE.code, &[], false);
    }
}
