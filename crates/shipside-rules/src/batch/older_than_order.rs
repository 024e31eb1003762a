//! A number that was in use before the order was placed.

use super::{Batch, BatchRule};
use crate::Words;
use shipside_model::{Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "tracking/older-than-order",
    title: Words { en: "Waybill number older than its order", zh: "运单号早于订单" },
    severity: Severity::Error,
    source: Source::verified(
        "The batch itself: nothing is shipped before it is ordered. Order times of AliExpress are US Pacific, which is \
         never ahead of the sender's day",
        "2026-11-22",
    ),
    why: Words {
        en: "A parcel that was under way before the order was placed is another order's parcel. Numbers carry no date, so the \
             shipping dates are compared.",
        zh: "下单之前就已发出的包裹只能属于别的订单。运单号本身不含日期，因此比较的是发货日期。",
    },
    path: "trackingNumber",
};

pub(super) fn message(batch: &Batch<'_>, others: &[usize], days: i32, of_another: bool) -> Text {
    let (number, ordered, today) = (batch.number(), batch.draft.ordered_at.trim(), batch.options.date);
    let en_days = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
    if of_another {
        let (en, zh) = batch.names(others);
        return Text::new(
            format!(
                "{number} was shipped for {en} {en_days} before this order was placed ({ordered}). Enter the number of this parcel."
            ),
            format!("{number} 在本订单下单（{ordered}）前 {days} 天已用于订单 {zh}。请填写本包裹的运单号。"),
        );
    }
    let shipped = batch.draft.shipping_date.trim();
    Text::new(
        format!(
            "The shipping date {shipped} lies {en_days} before the order ({ordered}). Correct the date if it is mistyped \
             (today is {today}); else the number belongs to an older parcel."
        ),
        format!(
            "发货日期 {shipped} 比下单时间（{ordered}）早 {days} 天。如日期填错请更正（今天是 {today}），否则该运单号属于更早的包裹。"
        ),
    )
}
