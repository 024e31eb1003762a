//! The order number in the place of the waybill number.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "tracking/order-number-pasted",
    title: Words { en: "Order number pasted as waybill number", zh: "误把订单号当运单号" },
    severity: Severity::Error,
    source: Source::verified("AliExpress trade order ids have 16 digits; carrier formats as collected", "2026-11-22"),
    why: Words {
        en: "The classic slip of the clipboard: the number tracks nothing and counts as a false shipment.",
        zh: "常见的粘贴错误：该号码查不到轨迹，会被判定虚假发货。",
    },
    check,
    skipped: never_skipped,
};

const PATH: &str = "trackingNumber";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let number: String = context.text(PATH).chars().filter(|c| !c.is_whitespace()).collect();
    let own = context.text("orderNumber");
    if !number.is_empty() && number == own {
        let message = Text::new(
            format!(
                "{number} is this order's own number, not a waybill number. Paste the number that the carrier gave."
            ),
            format!("{number} 是本订单的订单号，不是运单号。请填写物流商提供的运单号。"),
        );
        findings.push(RULE.finding(context, PATH, message));
    } else if number.len() == 16 && number.bytes().all(|byte| byte.is_ascii_digit()) {
        let message = Text::new(
            format!("{number} has the 16 digits of an order number. Check that it is the waybill number."),
            format!("{number} 是 16 位数字，像订单号，请确认是否为运单号。"),
        );
        findings.push(RULE.finding(context, PATH, message).weighing(Severity::Warning));
    }
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::says;

    #[test]
    fn sixteen_digits_are_an_order_number() {
        says(RULE.code, &[(PATH, "8628279816815707")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "8170519698474711")], &["warning trackingNumber"]);
        says(RULE.code, &[(PATH, "YT2112345678901234")], &[]);
        says(RULE.code, &[], &[]);
    }
}
