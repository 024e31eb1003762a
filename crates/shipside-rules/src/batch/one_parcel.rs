//! The same buyer, the same number, nothing against one parcel.

use super::{Batch, BatchRule};
use crate::Words;
use shipside_model::{Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "tracking/one-parcel",
    title: Words { en: "Orders that share a waybill number", zh: "多个订单共用运单号" },
    severity: Severity::Notice,
    source: Source::verified("The batch itself", "2026-11-22"),
    why: Words {
        en: "Orders of one buyer may travel in one parcel. If they do not, one of the numbers is wrong.",
        zh: "同一买家的订单可以合并发货；如果没有合并，其中一个运单号就填错了。",
    },
    path: "trackingNumber",
};

pub(super) fn message(batch: &Batch<'_>, others: &[usize]) -> Text {
    let (number, (en, zh)) = (batch.number(), batch.names(others));
    Text::new(
        format!("{number} also stands on {en}. Fine if they are packed together; else one number is wrong."),
        format!("{number} 也填在订单 {zh} 上。如为合并发货则没有问题，否则其中一个填错了。"),
    )
}
