use super::manifest::Manifest;
use super::number;
use super::report::Report;
use super::table::{self, Column};
use super::zones::ZoneEntry;
use shipside_api::quote::Surcharge;
use shipside_model::{Country, Text};

/// Everything is text: amounts such as `18 % of declared value` are no numbers.
const fn column(name: &'static str, required: bool) -> Column {
    Column { name, required, number: false }
}

const COLUMNS: [Column; 7] = [
    column("zone", true),
    column("code", true),
    column("amount", true),
    column("currency", true),
    column("applies", true),
    column("notes", false),
    column("text_zh", false),
];

/// Reads `surcharges.csv` into what a person can read beside a price.
pub(super) fn read(text: &str, manifest: &Manifest, zones: &[ZoneEntry], report: &mut Report) -> Vec<Surcharge> {
    let mut surcharges = Vec::new();
    let Some(table) = table::read("surcharges.csv", text, table::MAX_ENTRIES, &COLUMNS, report) else {
        return surcharges;
    };
    for row in &table.rows {
        let zone = table.text(row, "zone");
        let Some(countries) = countries(zone, manifest, zones) else {
            report.error(
                "rate-card/unknown-zone",
                table.at(row),
                zone,
                format!("`{zone}` is no zone, no country of zones.csv and no group of card.toml; `*` is everywhere"),
                format!("“{zone}”不是 zones.csv 中的分区或国家，也不是 card.toml 中的分组；所有目的地请填 *"),
            );
            continue;
        };
        let (amount, currency) = (table.text(row, "amount"), table.text(row, "currency"));
        let amount = match number::amount(amount) {
            Ok(Some(_)) => format!("{amount} {currency}"),
            _ => format!("{amount} ({currency})"),
        };
        let parts = [amount.as_str(), table.text(row, "applies"), table.text(row, "notes")];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let en = parts.join("; ");
        let zh = match table.text(row, "text_zh") {
            "" => en.clone(),
            text => text.to_owned(),
        };
        surcharges.push(Surcharge {
            cell: table.at(row).path(),
            code: table.text(row, "code").to_owned(),
            countries,
            printed: Text::new(en, zh),
        });
    }
    surcharges
}

/// `surcharges.csv!3: oversize: 150.00 CNY; … · …`, as the card's list of what is no arithmetic has it.
pub(super) fn in_both_languages(charge: &Surcharge) -> String {
    let Surcharge { cell, code, printed: Text { en, zh }, .. } = charge;
    if en == zh { format!("{cell}: {code}: {en}") } else { format!("{cell}: {code}: {en} · {zh}") }
}

/// The destinations a surcharge names; none at all is every one.
fn countries(zone: &str, manifest: &Manifest, zones: &[ZoneEntry]) -> Option<Vec<Country>> {
    if zone == "*" {
        return Some(Vec::new());
    }
    if let Some(group) = manifest.groups.get(zone).filter(|group| !group.is_empty()) {
        return Some(group.clone());
    }
    let code = Country::new(zone);
    let country = zones.iter().find(|entry| entry.id == zone || Some(entry.country) == code)?.country;
    Some(vec![country])
}
