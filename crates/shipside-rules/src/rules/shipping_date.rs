//! The date the goods go out.

use crate::Context;
use crate::parse::Read;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "document/shipping-date",
    title: Words { en: "Shipping date", zh: "发货日期" },
    severity: Severity::Warning,
    source: Source::secondary(
        "Seller guide on semi-managed fulfilment (fields of the shipping document)",
        "2026-11-22",
    ),
    why: Words {
        en: "The shipping date stands on the document; before shipping it is the day of printing.",
        zh: "运输单据须写明发货日期；尚未发货的订单以打印当天为准。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let today = context.date.to_string();
    let finding = match context.shipping_date {
        Read::Value(_) => return,
        Read::Empty if context.is_shipped() => RULE.finding(
            context,
            "shippingDate",
            Text::new(
                "The order is shipped but has no shipping date. Enter the day it was handed over.",
                "订单已发货但没有发货日期，请填写实际交货日期。",
            ),
        ),
        Read::Empty => RULE
            .finding(
                context,
                "shippingDate",
                Text::new(
                    format!("No shipping date yet; the document needs one. Usually it is today, {today}."),
                    format!("尚未填写发货日期，运输单据需要；一般填今天 {today}。"),
                ),
            )
            .weighing(Severity::Notice)
            .with_fix(Text::new(format!("Use {today}"), format!("使用 {today}")), "shippingDate", today),
        Read::Unreadable => RULE
            .finding(
                context,
                "shippingDate",
                Text::new(
                    format!(
                        "\"{}\" is not read as a date. Write it year first: {today}.",
                        context.text("shippingDate")
                    ),
                    format!("无法识别日期“{}”，请按 {today} 的格式填写。", context.text("shippingDate")),
                ),
            )
            .with_fix(Text::new(format!("Use {today}"), format!("使用 {today}")), "shippingDate", today),
    };
    findings.push(finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn before_shipping_today_is_offered() {
        says(RULE.code, &[], &["notice shippingDate → shippingDate=2026-11-22"]);
        says(RULE.code, &[("shippingDate", "2026-11-20")], &[]);
        says(RULE.code, &[("shippingDate", "soon")], &["warning shippingDate → shippingDate=2026-11-22"]);
    }

    #[test]
    fn after_shipping_nobody_guesses_the_day() {
        says(RULE.code, &[("status", "等待买家收货")], &["warning shippingDate"]);
    }
}
