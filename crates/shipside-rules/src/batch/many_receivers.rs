//! One number for many buyers.

use super::{Batch, BatchRule};
use crate::Words;
use shipside_model::{Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "tracking/many-receivers",
    title: Words { en: "One waybill number for several buyers", zh: "同一运单号用于多个买家" },
    severity: Severity::Error,
    source: Source::verified("The batch itself: one parcel has one receiver", "2026-11-22"),
    why: Words {
        en: "A parcel reaches one buyer. The others see a parcel delivered elsewhere, and the marketplace takes the number for \
             a false shipment.",
        zh: "一个包裹只能送到一个买家手里。其他买家会看到包裹被送到别处，平台会判定为虚假发货。",
    },
    path: "trackingNumber",
};

pub(super) fn message(batch: &Batch<'_>, others: &[usize]) -> Text {
    let (number, (en, zh)) = (batch.number(), batch.names(others));
    Text::new(
        format!(
            "{number} also stands on {en}, which goes to somebody else. Only one of them can be right: compare both with \
             the labels."
        ),
        format!("{number} 也填在订单 {zh} 上，但收件人不同。最多只有一个正确，请分别与面单核对。"),
    )
}
