//! An S10 number of a post that has no part in the journey.

use super::{Batch, BatchRule, country_name};
use crate::Words;
use shipside_model::{Country, Severity, Source, Text};

pub(super) const RULE: BatchRule = BatchRule {
    code: "tracking/third-country-post",
    title: Words { en: "Postal number of a third country", zh: "第三国邮政单号" },
    severity: Severity::Notice,
    source: Source::secondary(
        "UPU S10-12: the last letters name the post that issued the number; which posts forward parcels from China is known \
         from samples",
        "2026-11-22",
    ),
    why: Words {
        en: "The last two letters name the post that issued the number, not the destination. Parcels from China often travel \
             with numbers of China, Hong Kong, Singapore or the Netherlands; another third country is rare, not wrong.",
        zh: "末两位字母表示签发邮政，并非目的国。中国发出的包裹常用中国、香港、新加坡或荷兰邮政单号；其他第三国较少见，但不一定有误。",
    },
    path: "trackingNumber",
};

pub(super) fn message(batch: &Batch<'_>, issuer: Country) -> Text {
    let number = batch.number();
    let (en, zh) = country_name(issuer);
    let to = batch.draft.consignee.address.country.trim();
    Text::new(
        format!("{number} was issued by the post of {en}; the parcel goes to {to}. Compare it with the label."),
        format!("{number} 由{zh}邮政签发，而包裹寄往{to}。请与面单核对。"),
    )
}
