//! Order numbers that are easily taken for each other.

use super::{Batch, BatchRule};
use crate::Words;
use shipside_model::{Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "order/near-duplicate",
    title: Words { en: "Order numbers that look the same", zh: "订单号相似" },
    severity: Severity::Notice,
    source: Source::secondary(
        "Seller guide on shipping: read the order number clearly when there are many",
        "2026-11-22",
    ),
    why: Words {
        en: "Two numbers that differ in one or two digits are mixed up when goods are packed, or one is the other mistyped.",
        zh: "只差一两位数字的订单号容易在打包时弄混，也可能其中一个是抄错的。",
    },
    path: "orderNumber",
};

pub(super) fn message(batch: &Batch<'_>, others: &[usize]) -> Text {
    let own = batch.draft.order_number.trim();
    let (en, zh) = batch.names(others);
    Text::new(
        format!("{own} differs from {en} in one or two digits. Take care not to mix them up when packing."),
        format!("{own} 与 {zh} 仅差一两位数字，打包发货时请勿混淆。"),
    )
}
