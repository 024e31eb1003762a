use super::manifest::Manifest;
use super::rates::Rows;
use super::report::{At, Report};
use super::zones::ZoneEntry;
use crate::bracket::bracket;
use crate::decimal::Exact;
use crate::price;
use shipside_api::quote::{RateRow, Zone};
use shipside_model::Money;
use std::collections::BTreeSet;

/// Every name one file uses must stand in the file that explains it.
pub(super) fn names(manifest: &Manifest, zones: &[ZoneEntry], rows: &Rows, report: &mut Report) {
    // What is missing is only told of tables that were read whole.
    let whole = !report.has_errors();
    let known: BTreeSet<&str> = zones.iter().map(|entry| entry.id.as_str()).collect();
    for (service, by_zone) in rows {
        let first = by_zone.values().flatten().next().map_or("rates.csv", |row| row.cell.as_str());
        if !manifest.services.iter().any(|entry| entry.id == *service) {
            report.error(
                "rate-card/unknown-service",
                At::file(first),
                service,
                format!("service `{service}` has prices but no [[service]] in card.toml: add it there"),
                format!("渠道“{service}”有价格，但 card.toml 中没有对应的 [[service]]：请补上"),
            );
        }
        for (zone, rows) in by_zone {
            let Some(row) = rows.first().filter(|_| !known.contains(zone.as_str())) else { continue };
            report.error(
                "rate-card/unknown-zone",
                At::file(&row.cell),
                zone,
                format!("zone `{zone}` is not in zones.csv: add its row there"),
                format!("zones.csv 中没有分区“{zone}”：请补上该行"),
            );
        }
    }
    for entry in manifest.services.iter().filter(|entry| whole && !rows.contains_key(&entry.id)) {
        report.warning(
            "rate-card/service-without-prices",
            At::line("card.toml", entry.line),
            &entry.id,
            format!("service `{}` has no rows in rates.csv: it will price nothing", entry.id),
            format!("渠道“{}”在 rates.csv 中没有价格行，不会有报价", entry.id),
        );
    }
    for zone in manifest.not_served.keys().filter(|id| !known.contains(id.as_str())) {
        report.error(
            "rate-card/unknown-zone",
            At::file("card.toml"),
            zone,
            format!("[not_served] names zone `{zone}`, which is not in zones.csv"),
            format!("[not_served] 中的分区“{zone}”不在 zones.csv 中"),
        );
    }
    for zone in zones {
        let priced: Vec<&Vec<RateRow>> = rows.values().filter_map(|by_zone| by_zone.get(&zone.id)).collect();
        if priced.is_empty() && whole {
            report.notice(
                "rate-card/zone-without-prices",
                At::line("zones.csv", zone.line),
                &zone.id,
                format!("zone `{}` has no rows in rates.csv: it is not served", zone.id),
                format!("分区“{}”在 rates.csv 中没有价格行，视为不通达", zone.id),
            );
        }
        let firsts = priced.iter().filter_map(|rows| rows.iter().min_by_key(|row| row.w_gt_g));
        for row in firsts.filter(|row| zone.noted_min_g.is_some_and(|noted| Some(noted) != row.min_g)) {
            let (noted, used) = (zone.noted_min_g.unwrap_or(0), row.min_g.unwrap_or(0));
            report.warning(
                "rate-card/minimum-differs",
                At::file(&row.cell),
                &used.to_string(),
                format!("the row's minimum is {used} g, zones.csv notes {noted} g: the row's is used; ask which holds"),
                format!("该行起重为 {used} g，zones.csv 备注为 {noted} g：按该行计算，请核实"),
            );
        }
    }
}

/// A country may be parted, but a part of it may not be priced twice by one service.
pub(super) fn one_zone_a_country(service: &str, zones: &[Zone], report: &mut Report) {
    for (index, zone) in zones.iter().enumerate() {
        let same = |other: &&Zone| other.country == zone.country && other.subzone == zone.subzone;
        if let Some(other) = zones.iter().take(index).find(same) {
            let (country, id, other) = (zone.country, &zone.id, &other.id);
            report.error(
                "rate-card/country-twice",
                At::file("zones.csv"),
                id,
                format!("service {service}: zones `{other}` and `{id}` both cover {country}: name the part each covers in `subzone`"),
                format!("渠道 {service}：分区“{other}”和“{id}”都覆盖 {country}：请在 subzone 列写明各自范围"),
            );
        }
    }
}

/// Sorts the rows of a zone from light to heavy and looks at how they join.
pub(super) fn brackets(service: &str, zone: &mut Zone, report: &mut Report) {
    zone.rows.sort_by_key(|row| (row.w_gt_g, row.w_le_g.unwrap_or(u32::MAX)));
    let key = format!("{service} {}", zone.id);
    let joined = zone.rows.windows(2).fold(true, |joined, pair| match pair {
        [row, next] => join(&key, row, next, report) && joined,
        _ => joined,
    });
    let Some(first) = zone.rows.first() else { return };
    if first.w_gt_g >= first.min_g.unwrap_or(0).max(1) {
        let bound = first.w_gt_g;
        report.warning(
            "rate-card/starts-late",
            At::file(&first.cell),
            &bound.to_string(),
            format!("{key}: the first row starts above {bound} g; parcels up to {bound} g get no price"),
            format!("{key}：第一行从 {bound} g 以上开始，{bound} g 及以下的包裹没有价格"),
        );
    }
    for row in zone.rows.iter().filter(|row| row.note.contains("AMBIGUOUS") || row.note.contains("歧义")) {
        report.warning(
            "rate-card/ambiguous",
            At::file(&row.cell),
            &row.note,
            format!("{key}: the note says that the source can be read in two ways; ask the carrier which holds"),
            format!("{key}：备注注明原表有两种理解：请向物流商确认"),
        );
    }
    if joined {
        beyond_limit(&key, zone, report);
        falls(&key, zone, report);
    }
}

/// Whether two neighbouring rows join without overlap or gap.
fn join(key: &str, row: &RateRow, next: &RateRow, report: &mut Report) -> bool {
    let (cell, at) = (&row.cell, || At::file(&next.cell));
    if row.currency != next.currency {
        let (one, other) = (row.currency, next.currency);
        report.error(
            "rate-card/mixed-currency",
            at(),
            next.currency.as_str(),
            format!("{key}: {one} on {cell} and {other} here: one zone of a service has one currency"),
            format!("{key}：{cell} 为 {one}，此行为 {other}：同一渠道同一分区只能用一种币种"),
        );
        return false;
    }
    let hi = row.w_le_g.unwrap_or(u32::MAX);
    let (lo, range) = (next.w_gt_g, range(next));
    if row.w_gt_g == next.w_gt_g && row.w_le_g == next.w_le_g {
        report.error(
            "rate-card/row-twice",
            at(),
            &range,
            format!("{key}: the bracket {range} already stands on {cell}: keep the one that holds"),
            format!("{key}：重量段 {range} 与 {cell} 重复：请只保留有效的一行"),
        );
    } else if lo < hi {
        let other = self::range(row);
        report.error(
            "rate-card/overlap",
            at(),
            &range,
            format!("{key}: {range} overlaps {other} on {cell}: a weight would have two prices; let this row start at the end of that one"),
            format!("{key}：{range} 与 {cell} 的 {other} 重叠，同一重量会有两个价格：请让本行从上一行的上限开始"),
        );
    } else if lo > hi {
        report.error(
            "rate-card/gap",
            at(),
            &range,
            format!(
                "{key}: nothing covers {hi} g < W ≤ {lo} g between {cell} and this row: let this row start at {hi}"
            ),
            format!("{key}：{cell} 与本行之间的 {hi} g < W ≤ {lo} g 没有价格：请让本行从 {hi} 开始"),
        );
    } else {
        return true;
    }
    false
}

fn range(row: &RateRow) -> String {
    match row.w_le_g {
        Some(hi) => format!("{} g < W ≤ {hi} g", row.w_gt_g),
        None => format!("{} g < W", row.w_gt_g),
    }
}

fn beyond_limit(key: &str, zone: &Zone, report: &mut Report) {
    let Some(limit) = zone.max_weight_g else { return };
    for row in zone.rows.iter().filter(|row| row.w_gt_g >= limit) {
        report.warning(
            "rate-card/beyond-limit",
            At::file(&row.cell),
            &range(row),
            format!("{key}: the row lies above the zone's limit of {limit} g and is never used"),
            format!("{key}：该行在分区限重 {limit} g 以上，永远用不到"),
        );
    }
}

/// A price that falls at a bracket's end is real in many tariffs and worth money: it is told, not refused.
fn falls(key: &str, zone: &Zone, report: &mut Report) {
    let at = |grams: i64| {
        let billed = bracket(&zone.rows, grams).ok()?;
        price::total(billed.row, billed.grams)
    };
    for row in &zone.rows {
        let Some(hi) = row.w_le_g.map(i64::from) else { continue };
        let (Some(here), Some(above)) = (at(hi), at(hi + 1)) else { continue };
        if above.minor() >= here.minor() {
            continue;
        }
        let (currency, next) = (here.currency(), hi + 1);
        let saving = saving(here, above);
        report.notice(
            "rate-card/cheaper-when-heavier",
            At::file(&row.cell),
            &saving,
            format!("{key}: {hi} g costs {here}, {next} g costs {above}: pad to {next} g saves {saving} {currency}"),
            format!("{key}：{hi} g 为 {here}，{next} g 为 {above}：加重到 {next} g 可省 {saving} {currency}"),
        );
    }
}

fn saving(here: Money, above: Money) -> String {
    Exact(Exact::from_money(here).0 - Exact::from_money(above).0).text(here.currency())
}
