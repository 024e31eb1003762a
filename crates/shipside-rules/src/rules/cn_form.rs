//! CN 22 or CN 23.

use super::declaration_sums::declaration;
use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_carriers::services::ServiceClass;
use shipside_customs::declaration::Declaration;
use shipside_customs::declaration::form::{Form, ItemKind, SdrLimit, form};
use shipside_model::{Finding, Money, Severity, Source, Text, Weight};

pub(crate) const RULE: Rule = Rule {
    code: "customs/cn-form",
    title: Words { en: "CN 22 or CN 23", zh: "CN22 还是 CN23" },
    severity: Severity::Notice,
    source: Source::verified(
        "UPU: letter post up to 300 SDR takes a CN 22, above it and every parcel a CN 23",
        "2026-04-11",
    ),
    why: Words {
        en: "The small form on an item that needs the large one is a reason to return it.",
        zh: "应贴 CN23 而只贴 CN22 的邮件会被退回。",
    },
    check,
    skipped,
};

const ROUGH: Source =
    Source::unverified("300 SDR are some 350 EUR or 420 USD (April 2026); the rate changes daily", "2026-04-11");
/// Letter post ends here.
const LETTER_POST_G: i64 = 2_000;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !is_by_post(context) {
        return;
    }
    let declaration = declaration(context);
    if declaration.gross.is_some_and(|gross| gross > Weight::from_grams(LETTER_POST_G)) {
        let message = Text::new(
            "Above 2 kg it is no letter post any more: by post it takes a CN 23.",
            "超过 2 公斤不属于函件，走邮政须使用 CN23。",
        );
        findings.push(RULE.finding(context, "parcel.weight", message));
        return;
    }
    let Some(value) = value(&declaration) else { return };
    let message = match form(ItemKind::Letter, Some(value), SdrLimit::rough(value.currency())) {
        Form::Cn23 => Text::new(
            format!("Declared at {value}, above 300 SDR by the rough figure: it takes a CN 23."),
            format!("申报总值 {value}，按约数已超过 300 SDR，须使用 CN23。"),
        ),
        Form::Unknown if SdrLimit::rough(value.currency()).is_some() => Text::new(
            format!("Declared at {value}, near 300 SDR: look up today's rate to choose between CN 22 and CN 23."),
            format!("申报总值 {value}，接近 300 SDR，请按当日汇率确定用 CN22 还是 CN23。"),
        ),
        Form::Cn22 | Form::Unknown => return,
    };
    findings.push(RULE.finding(context, "items", message).sourced(ROUGH));
}

/// A listed line that is no express: those go with postal forms.
fn is_by_post(context: &Context<'_>) -> bool {
    context.service.line.is_some_and(|line| matches!(line.class, ServiceClass::Economy | ServiceClass::Standard))
}

/// The sum of the lines, when all are known and in one currency.
fn value(declaration: &Declaration) -> Option<Money> {
    let mut lines = declaration.lines.iter().map(|line| line.unit_value?.checked_mul(i64::from(line.quantity?)));
    let first = lines.next()??;
    lines.try_fold(first, |sum, line| sum.checked_add(line?))
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    if !is_by_post(context) {
        return None;
    }
    match value(&declaration(context)) {
        None => Some(Text::new("the declared total is not known", "申报总值未知")),
        Some(value) if SdrLimit::rough(value.currency()).is_none() => Some(Text::new(
            format!("no rate of {} to the SDR is known", value.currency()),
            format!("没有 {} 对 SDR 的汇率", value.currency()),
        )),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    const VALUE: &str = "items[0].declaredValue";

    #[test]
    fn only_what_needs_the_large_form_is_said() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[(VALUE, "500 USD")], &["notice items"]);
        says(RULE.code, &[(VALUE, "420 USD")], &["notice items"]);
        says(RULE.code, &[(VALUE, "500 USD"), ("service", "DHL")], &[]);
        says(RULE.code, &[("parcel.weight", "2001 g")], &["notice parcel.weight"]);
    }

    #[test]
    fn without_a_rate_it_was_not_checked() {
        skips(RULE.code, &[(VALUE, "90 CNY")], true);
        skips(RULE.code, &[(VALUE, "")], true);
        skips(RULE.code, &[], false);
    }
}
