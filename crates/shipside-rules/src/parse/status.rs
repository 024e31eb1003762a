//! The words of the order status: those of the seller backend and those of the API.

use shipside_model::OrderStatus;

type Make = fn() -> OrderStatus;

const WORDS: &[(&str, Make)] = &[
    ("等待您发货", || OrderStatus::WaitSellerSendGoods),
    ("等待卖家发货", || OrderStatus::WaitSellerSendGoods),
    ("待发货", || OrderStatus::WaitSellerSendGoods),
    ("wait_seller_send_goods", || OrderStatus::WaitSellerSendGoods),
    ("awaiting shipment", || OrderStatus::WaitSellerSendGoods),
    ("waiting for your shipment", || OrderStatus::WaitSellerSendGoods),
    ("部分发货", || OrderStatus::SellerPartSendGoods),
    ("卖家部分发货", || OrderStatus::SellerPartSendGoods),
    ("seller_part_send_goods", || OrderStatus::SellerPartSendGoods),
    ("等待买家收货", || OrderStatus::WaitBuyerAcceptGoods),
    ("卖家已发货", || OrderStatus::WaitBuyerAcceptGoods),
    ("wait_buyer_accept_goods", || OrderStatus::WaitBuyerAcceptGoods),
    ("等待买家付款", || OrderStatus::PlaceOrderSuccess),
    ("place_order_success", || OrderStatus::PlaceOrderSuccess),
    ("买家申请取消", || OrderStatus::InCancel),
    ("申请取消中", || OrderStatus::InCancel),
    ("取消中", || OrderStatus::InCancel),
    ("in_cancel", || OrderStatus::InCancel),
    ("订单冻结中", || OrderStatus::InFrozen),
    ("冻结中", || OrderStatus::InFrozen),
    ("in_frozen", || OrderStatus::InFrozen),
    ("纠纷中", || OrderStatus::InIssue),
    ("含纠纷的订单", || OrderStatus::InIssue),
    ("in_issue", || OrderStatus::InIssue),
    ("风控中", || OrderStatus::RiskControl),
    ("资金未到账", || OrderStatus::RiskControl),
    ("risk_control", || OrderStatus::RiskControl),
    ("资金处理中", || OrderStatus::FundProcessing),
    ("等待您确认金额", || OrderStatus::FundProcessing),
    ("fund_processing", || OrderStatus::FundProcessing),
    ("交易完成", || OrderStatus::Finish),
    ("已结束的订单", || OrderStatus::Finish),
    ("订单完成", || OrderStatus::Finish),
    ("已完成", || OrderStatus::Finish),
    ("finish", || OrderStatus::Finish),
];

/// The status a text names; `None` for an empty one.
pub(crate) fn status(text: &str) -> Option<OrderStatus> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let lower = text.to_lowercase();
    let known = WORDS.iter().find(|(word, _)| *word == lower).map(|(_, make)| make());
    Some(known.unwrap_or_else(|| OrderStatus::Unrecognised { raw: text.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_matched_whole_and_never_guessed() {
        assert_eq!(status(" 等待您发货 "), Some(OrderStatus::WaitSellerSendGoods));
        assert_eq!(status("WAIT_BUYER_ACCEPT_GOODS"), Some(OrderStatus::WaitBuyerAcceptGoods));
        assert_eq!(status("订单冻结中"), Some(OrderStatus::InFrozen));
        assert_eq!(status(""), None);
        let odd = "等待您发货吗";
        assert_eq!(status(odd), Some(OrderStatus::Unrecognised { raw: odd.to_owned() }));
    }
}
