//! Rate cards as files: `card.toml` says what the card is, `zones.csv` where it goes, `rates.csv` what it
//! costs, `surcharges.csv` what comes on top. Every cell is checked; nothing is guessed and nothing dropped.

mod files;
mod lint;
mod manifest;
mod number;
mod rates;
mod report;
mod surcharges;
mod table;
mod zones;

use manifest::Manifest;
use rates::Rows;
use report::Report;
use shipside_api::failure::Failure;
use shipside_api::quote::{CardFile, ImportedCard, RateCard, Service, Zone};
use zones::ZoneEntry;

/// Reads the files of one card. The card is there when no finding is an error.
///
/// # Errors
/// When there are no files at all. What is wrong inside the files comes back as findings.
pub fn import(files: &[CardFile]) -> Result<ImportedCard, Failure> {
    if files.is_empty() {
        return Err(Failure::new(
            "rate-card/no-files",
            "no files were chosen: a rate card is card.toml, zones.csv and rates.csv, and surcharges.csv if there are any",
            "未选择文件：一份价格表由 card.toml、zones.csv、rates.csv 组成，有附加费时再加 surcharges.csv",
        ));
    }
    let mut report = Report::default();
    let files = files::sort(files, &mut report);
    let manifest = files.card.and_then(|text| manifest::read(text, &mut report));
    // Without a single good zone every price row would be blamed for it.
    let zones = files.zones.map(|text| zones::read(text, &mut report)).filter(|zones| !zones.is_empty());
    let rows = files.rates.map(|text| rates::read(text, &mut report));
    let card = match (manifest, zones, rows) {
        (Some(manifest), Some(zones), Some(rows)) => {
            Some(assemble(manifest, &zones, rows, files.surcharges, &mut report))
        }
        _ => None,
    };
    Ok(report.finish(card))
}

fn assemble(
    manifest: Manifest,
    zones: &[ZoneEntry],
    mut rows: Rows,
    surcharges: Option<&str>,
    report: &mut Report,
) -> RateCard {
    lint::names(&manifest, zones, &rows, report);
    let surcharges = surcharges.map_or_else(Vec::new, |text| surcharges::read(text, &manifest, zones, report));
    let mut unparsed = manifest.remarks;
    unparsed.extend(surcharges.iter().map(surcharges::in_both_languages));
    let mut services = Vec::new();
    for entry in manifest.services {
        let mut rows = rows.remove(&entry.id).unwrap_or_default();
        let mut priced = Vec::new();
        for zone in zones {
            let Some(rows) = rows.remove(&zone.id) else { continue };
            let mut zone = Zone {
                id: zone.id.clone(),
                country: zone.country,
                subzone: zone.subzone.clone(),
                not_served: manifest.not_served.get(&zone.id).cloned(),
                max_weight_g: least(zone.max_weight_g, entry.max_weight_g),
                volume: entry.volume.or(zone.volume).or(manifest.volume).unwrap_or_default(),
                rows,
            };
            lint::brackets(&entry.id, &mut zone, report);
            end_rows_at(&mut zone, entry.up_to_g);
            priced.push(zone);
        }
        lint::one_zone_a_country(&entry.id, &priced, report);
        services.push(Service {
            id: entry.id,
            name: entry.name,
            marketplace_code: entry.marketplace_code,
            special_goods: entry.special_goods,
            accepts: entry.accepts,
            remarks: entry.remarks,
            zones: priced,
        });
    }
    RateCard {
        id: manifest.id,
        name: manifest.name,
        carrier: manifest.carrier,
        valid_from: manifest.valid_from,
        valid_to: manifest.valid_to,
        source: manifest.source,
        services,
        unparsed,
        surcharges,
    }
}

fn least(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Cuts the rows off where the source says its figures stop holding.
fn end_rows_at(zone: &mut Zone, up_to_g: Option<u32>) {
    let Some(end) = up_to_g else { return };
    zone.rows.retain(|row| row.w_gt_g < end);
    if let Some(last) = zone.rows.last_mut() {
        last.w_le_g = Some(last.w_le_g.map_or(end, |bound| bound.min(end)));
    }
}
