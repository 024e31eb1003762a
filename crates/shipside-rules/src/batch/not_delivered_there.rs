//! A number of a carrier that does not deliver in the destination.

use super::{Batch, BatchRule, country_name};
use crate::Words;
use shipside_model::{Country, Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "tracking/not-delivered-there",
    title: Words { en: "Waybill number of another destination", zh: "运单号与目的国不符" },
    severity: Severity::Warning,
    source: Source::secondary(
        "Formats of carriers that serve one country, and numbers that name their destination (tracking_number_data b79ce4b)",
        "2026-08-17",
    ),
    why: Words {
        en: "Every carrier that the number can belong to delivers in another country. It is said only when no candidate fits.",
        zh: "该单号可能所属的所有承运商都只在其他国家派送。只有在没有任何可能相符时才会提示。",
    },
    path: "trackingNumber",
};

pub(super) fn message(batch: &Batch<'_>, country: Country) -> Text {
    let number = batch.number();
    let (en, zh) = country_name(country);
    let to = batch.draft.consignee.address.country.trim();
    Text::new(
        format!("{number} is a number for delivery in {en}, but the parcel goes to {to}. Compare it with the label."),
        format!("{number} 是在{zh}派送的单号，而包裹寄往{to}。请与面单核对。"),
    )
}
