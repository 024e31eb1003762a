//! The waybill number of what is already shipped.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "document/tracking-number",
    title: Words { en: "Waybill number once shipped", zh: "发货后须有运单号" },
    severity: Severity::Error,
    source: Source::verified(
        "sell.aliexpress.com: transaction non-fulfilment (no tracking number by the deadline)",
        "2020-08-25",
    ),
    why: Words {
        en: "An order declared as shipped without a waybill number counts as not fulfilled.",
        zh: "已声明发货却没有运单号，平台会按成交不卖处理。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_shipped() && context.text("trackingNumber").is_empty() {
        let message = Text::new(
            "The order is shipped but has no waybill number. Enter the number the carrier gave.",
            "订单已发货但没有运单号，请填写物流商提供的运单号。",
        );
        findings.push(RULE.finding(context, "trackingNumber", message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn it_is_asked_for_only_once_shipped() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[("status", "等待买家收货")], &["error trackingNumber"]);
        says(RULE.code, &[("status", "等待买家收货"), ("trackingNumber", "LP00123456789012")], &[]);
    }
}
