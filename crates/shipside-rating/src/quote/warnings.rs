use super::charge;
use super::destination::Found;
use super::weight::Chargeable;
use crate::bracket::{Billed, bracket};
use crate::decimal::Exact;
use crate::price;
use jiff::ToSpan;
use shipside_api::quote::{RateCard, Service, VolumeRule};
use shipside_model::{Certainty, Date, Money, Parcel, Text};

/// What is known of a price when its warnings are written.
pub(super) struct Facts<'a> {
    pub(super) card: &'a RateCard,
    pub(super) service: &'a Service,
    pub(super) found: &'a Found<'a>,
    pub(super) parcel: &'a Parcel,
    pub(super) weight: &'a Chargeable,
    pub(super) billed: Billed<'a>,
    pub(super) total: Money,
    pub(super) doubts: Vec<Text>,
    pub(super) date: Date,
}

/// Everything a person should see beside the price: first what may make it wrong, then what is not in it,
/// then what would make it lower.
pub(super) fn all(facts: &Facts<'_>) -> Vec<Text> {
    let mut warnings = Vec::new();
    warnings.extend(unverified(facts.card));
    warnings.extend(old(facts.card, facts.date));
    warnings.extend(facts.doubts.iter().cloned());
    warnings.extend(not_measured(facts));
    if facts.parcel.weight_is_computed {
        warnings
            .push(Text::new("the weight is computed from the goods, not weighed", "重量按商品资料合计，未实际称重"));
    }
    warnings.extend(parts_apart(facts));
    warnings.extend(facts.service.remarks.iter().cloned());
    let note = &facts.billed.row.note;
    if !note.is_empty() {
        warnings.push(Text::new(format!("printed with this price row: {note}"), format!("该价格行备注：{note}")));
    }
    warnings.extend(surcharges(facts));
    warnings.extend(cheaper_when_heavier(facts));
    warnings
}

fn unverified(card: &RateCard) -> Option<Text> {
    (card.source.certainty == Certainty::Unverified).then(|| {
        Text::new(
            "unverified figures: compare with the carrier's own price sheet before relying on them",
            "未经核实的价格：使用前请与物流商的正式价格表核对",
        )
    })
}

/// A card without an end is asked about once it is more than a year old.
fn old(card: &RateCard, date: Date) -> Option<Text> {
    let from = card.valid_from;
    let year = from.checked_add(1.year()).ok()?;
    (card.valid_to.is_none() && date > year).then(|| {
        Text::new(
            format!("the card is of {from} and has no end date: check that it is still in force"),
            format!("价格表为 {from} 版本，未注明有效期：请确认是否仍然有效"),
        )
    })
}

fn not_measured(facts: &Facts<'_>) -> Option<Text> {
    let counts = facts.found.zone.volume != VolumeRule::Never;
    (counts && facts.parcel.dimensions.is_none()).then(|| {
        Text::new(
            "volume weight is not considered because the parcel was not measured: the price may be higher",
            "包裹未量尺寸，未计体积重：实际运费可能更高",
        )
    })
}

fn parts_apart(facts: &Facts<'_>) -> Option<Text> {
    let names: Vec<&str> = facts.found.apart.iter().map(|zone| zone.subzone.as_str()).collect();
    let country = facts.found.zone.country;
    (!names.is_empty()).then(|| {
        Text::new(
            format!("the card prices {} in {country} apart; this price is for the rest of it", names.join(", ")),
            format!("价格表对 {country} 的 {} 另行定价，此价格适用于其余地区", names.join("、")),
        )
    })
}

fn surcharges(facts: &Facts<'_>) -> Vec<Text> {
    let country = facts.found.zone.country;
    let here = |countries: &[shipside_model::Country]| countries.is_empty() || countries.contains(&country);
    let applying = facts.card.surcharges.iter().filter(|surcharge| here(&surcharge.countries));
    applying
        .map(|surcharge| {
            let (printed, cell) = (&surcharge.printed, &surcharge.cell);
            let (en, zh) = charge::name(&surcharge.code);
            Text::new(
                format!("not in the price: {en}: {} ({cell})", printed.en),
                format!("未含附加费：{zh}：{}（{cell}）", printed.zh),
            )
        })
        .collect()
}

/// Prices fall at some bounds; a parcel just below one is cheaper a little heavier. Only said when the scale
/// decides: with the volume the other way round, padding changes nothing.
fn cheaper_when_heavier(facts: &Facts<'_>) -> Option<Text> {
    if facts.weight.by_volume {
        return None;
    }
    let zone = facts.found.zone;
    let limit = zone.max_weight_g.map_or(i64::MAX, i64::from);
    let later = zone.rows.iter().map(|row| i64::from(row.w_gt_g) + 1);
    let reachable = later.filter(|grams| *grams > facts.billed.grams && *grams <= limit);
    let (minor, grams, other) = reachable
        .filter_map(|grams| {
            let billed = bracket(&zone.rows, grams).ok()?;
            let other = price::total(billed.row, billed.grams)?;
            let same = other.currency() == facts.total.currency();
            (same && other.minor() < facts.total.minor()).then_some((other.minor(), grams, other))
        })
        .min_by_key(|(minor, grams, _)| (*minor, *grams))?;
    let currency = facts.total.currency();
    let saving = Exact(Exact::from_money(facts.total).0 - Exact::from_money(Money::from_minor(minor, currency)).0);
    let saving = saving.text(currency);
    Some(Text::new(
        format!("the price falls at the next weight bracket: at {grams} g it is {other}, {saving} {currency} less"),
        format!("下一重量段更便宜：加重到 {grams} g 时为 {other}，可省 {saving} {currency}"),
    ))
}
