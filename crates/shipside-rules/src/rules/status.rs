//! Is the order waiting to be shipped?

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_model::{Finding, OrderStatus, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "order/status",
    title: Words { en: "Order status", zh: "订单状态" },
    severity: Severity::Error,
    source: Source::verified("AliExpress order status words (order API and seller backend)", "2026-04-23"),
    why: Words {
        en: "Only orders that wait for the seller's shipment may go out: a second parcel, or one for a frozen or cancelled \
             order, is money lost.",
        zh: "只有“等待您发货”的订单才能发货：重复发货，或给冻结、取消的订单发货，都会造成损失。",
    },
    check,
    skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(status) = &context.status else { return };
    let (severity, en, zh) = match status {
        OrderStatus::WaitSellerSendGoods | OrderStatus::SellerPartSendGoods => return,
        OrderStatus::WaitBuyerAcceptGoods => (
            Severity::Error,
            "is already shipped and waits for the buyer. Do not ship it again.",
            "已发货，正等待买家收货，请勿重复发货。",
        ),
        OrderStatus::PlaceOrderSuccess => {
            (Severity::Error, "is not paid yet. Wait for the payment.", "买家尚未付款，请等待付款后再发货。")
        }
        OrderStatus::InCancel => (
            Severity::Error,
            "is being cancelled by the buyer. Settle that first.",
            "买家正在申请取消，请先处理取消申请。",
        ),
        OrderStatus::InFrozen => (
            Severity::Error,
            "is frozen by the marketplace. Do not ship before it is released.",
            "已被平台冻结，解冻前请勿发货。",
        ),
        OrderStatus::InIssue => {
            (Severity::Error, "is in dispute. Settle the dispute first.", "正在纠纷中，请先处理纠纷。")
        }
        OrderStatus::RiskControl => (
            Severity::Error,
            "is held by the marketplace's risk control. Wait until it is released.",
            "处于平台风控审核中，请等待审核通过。",
        ),
        OrderStatus::FundProcessing => (
            Severity::Error,
            "has its money settled; it is not waiting for a shipment.",
            "处于资金处理中，不是待发货订单。",
        ),
        OrderStatus::Finish => (Severity::Error, "is finished. There is nothing left to ship.", "已完成，无需发货。"),
        OrderStatus::Unrecognised { .. } => (
            Severity::Warning,
            "has a status that is not known here. Look it up in the seller backend before shipping.",
            "状态无法识别，发货前请到卖家后台核实。",
        ),
    };
    let text = context.text("status");
    let message = Text::new(format!("The order ({text}) {en}"), format!("订单状态“{text}”：{zh}"));
    findings.push(RULE.finding(context, "status", message).weighing(severity));
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    context.status.is_none().then(|| Text::new("the file has no order status", "文件中没有订单状态"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    #[test]
    fn only_waiting_orders_may_be_shipped() {
        says(RULE.code, &[("status", "等待您发货")], &[]);
        says(RULE.code, &[("status", "SELLER_PART_SEND_GOODS")], &[]);
        for other in ["等待买家收货", "订单冻结中", "纠纷中", "IN_CANCEL", "等待买家付款", "RISK_CONTROL", "FINISH"]
        {
            says(RULE.code, &[("status", other)], &["error status"]);
        }
    }

    #[test]
    fn an_unknown_word_is_a_warning_and_none_is_not_checked() {
        says(RULE.code, &[("status", "somewhere")], &["warning status"]);
        says(RULE.code, &[("status", "")], &[]);
        skips(RULE.code, &[("status", "")], true);
        skips(RULE.code, &[], false);
    }
}
