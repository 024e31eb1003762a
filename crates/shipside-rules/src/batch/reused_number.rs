//! The same buyer, the same number, another day.

use super::{Batch, BatchRule};
use crate::Words;
use shipside_model::{Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "tracking/reused-number",
    title: Words { en: "Waybill number used again", zh: "运单号重复使用" },
    severity: Severity::Error,
    source: Source::verified("The batch itself: a parcel is shipped once", "2026-11-22"),
    why: Words {
        en: "A number that was used for an earlier parcel shows that parcel's journey: the later order counts as not shipped.",
        zh: "用过的运单号显示的是之前那个包裹的轨迹，后面的订单会被视为未发货。",
    },
    path: "trackingNumber",
};

pub(super) fn message(batch: &Batch<'_>, others: &[usize]) -> Text {
    let (number, (en, zh)) = (batch.number(), batch.names(others));
    Text::new(
        format!(
            "{number} also stands on {en} of the same buyer with another shipping date. A parcel is shipped once: enter the number of this parcel."
        ),
        format!("{number} 也填在同一买家的订单 {zh} 上，但发货日期不同。一个包裹只发一次，请填写本包裹的运单号。"),
    )
}
