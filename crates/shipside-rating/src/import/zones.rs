use super::number;
use super::report::Report;
use super::table::{self, Column, Row, Table};
use shipside_api::quote::VolumeRule;
use shipside_model::Country;

/// A row of `zones.csv`.
pub(super) struct ZoneEntry {
    pub(super) id: String,
    pub(super) line: u64,
    pub(super) country: Country,
    pub(super) subzone: String,
    pub(super) max_weight_g: Option<u32>,
    pub(super) volume: Option<VolumeRule>,
    /// The minimum the card's notes print, to be compared with the rows.
    pub(super) noted_min_g: Option<u32>,
}

const fn column(name: &'static str, required: bool, number: bool) -> Column {
    Column { name, required, number }
}

const COLUMNS: [Column; 9] = [
    column("zone", true, false),
    column("country_iso2", true, false),
    column("country_name", false, false),
    column("country_name_zh", false, false),
    column("subzone", false, false),
    column("max_weight_g", false, true),
    column("volume_divisor", false, true),
    column("volume_rule", false, false),
    column("min_charge_g_in_notes", false, true),
];

/// Reads `zones.csv`; rows with a bad cell are reported and left out.
pub(super) fn read(text: &str, report: &mut Report) -> Vec<ZoneEntry> {
    let mut zones: Vec<ZoneEntry> = Vec::new();
    let Some(table) = table::read("zones.csv", text, table::MAX_ENTRIES, &COLUMNS, report) else { return zones };
    for row in &table.rows {
        let Some(zone) = entry(&table, row, report) else { continue };
        match zones.iter().find(|other| other.id == zone.id) {
            Some(other) => report.error(
                "rate-card/zone-twice",
                table.at(row),
                &zone.id,
                format!("zone `{}` already stands on line {}: give each zone one row", zone.id, other.line),
                format!("分区“{}”在第 {} 行已出现：每个分区只能有一行", zone.id, other.line),
            ),
            None => zones.push(zone),
        }
    }
    zones
}

fn entry(table: &Table, row: &Row, report: &mut Report) -> Option<ZoneEntry> {
    let mut bad = 0;
    let max_weight_g = table.number(row, "max_weight_g", number::width, &mut bad, report);
    let divisor = table.number(row, "volume_divisor", number::width, &mut bad, report);
    let noted_min_g = table.number(row, "min_charge_g_in_notes", number::whole, &mut bad, report);
    let place = place(table.text(row, "country_iso2"));
    if place.is_none() {
        let value = table.text(row, "country_iso2");
        report.error(
            "rate-card/country",
            table.at(row),
            value,
            format!("`{value}` is no two-letter country code: write for example US; a part of a country is GG-ALD"),
            format!("“{value}”不是两位国家代码：请填写如 US；国家内的地区可写作 GG-ALD"),
        );
    }
    let id = table.text(row, "zone").to_owned();
    if id.is_empty() {
        report.error(
            "rate-card/empty-cell",
            table.at(row),
            "",
            "column `zone` is empty: write the key that rates.csv uses".to_owned(),
            "“zone”列为空：请填写与 rates.csv 一致的分区代码".to_owned(),
        );
        return None;
    }
    let rule = table.text(row, "volume_rule");
    let Some(volume) = volume(rule, divisor) else {
        report.error(
            "rate-card/volume-rule",
            table.at(row),
            rule,
            format!(
                "volume rule `{rule}` with divisor {} is not understood; write `max`, `actual`, `volume only when >= 2 x actual` or `volume only when side >= 400 mm`, with a divisor except for `actual`",
                divisor.map_or("none".to_owned(), |divisor| divisor.to_string())
            ),
            format!(
                "无法识别体积重规则“{rule}”（除数 {}）；可写 max、actual、volume only when >= 2 x actual 或 volume only when side >= 400 mm，除 actual 外都要填除数",
                divisor.map_or("空".to_owned(), |divisor| divisor.to_string())
            ),
        );
        return None;
    };
    let (country, part) = place?;
    let subzone = table.text(row, "subzone");
    let subzone = if subzone.is_empty() { part } else { subzone.to_owned() };
    (bad == 0).then_some(ZoneEntry { id, line: row.line, country, subzone, max_weight_g, volume, noted_min_g })
}

/// `US` is a country, `GG-ALD` a part of one.
fn place(text: &str) -> Option<(Country, String)> {
    let (country, part) = text.split_once('-').unwrap_or((text, ""));
    if text.ends_with('-') { None } else { Some((Country::new(country)?, part.to_owned())) }
}

/// `Some(None)` when the zone says nothing about volume; `None` when what it says is not understood.
fn volume(rule: &str, divisor: Option<u32>) -> Option<Option<VolumeRule>> {
    let rule = rule.to_lowercase();
    let words: Vec<&str> = rule.split_whitespace().collect();
    let rule = match (words.as_slice(), divisor) {
        ([], None) => return Some(None),
        (["actual"], None) => VolumeRule::Never,
        (["max"], Some(divisor)) => VolumeRule::Max { divisor },
        (["volume", "only", "when", ">=", times, "x", "actual"], Some(divisor)) => {
            VolumeRule::IfRatio { divisor, at_least: positive(times)? }
        }
        (["volume", "only", "when", "side", ">=", side, "mm"], Some(divisor)) => {
            VolumeRule::IfSide { divisor, side_mm: positive(side)? }
        }
        _ => return None,
    };
    Some(Some(rule))
}

fn positive(text: &str) -> Option<u32> {
    text.parse().ok().filter(|value| *value > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volume_rules_are_read_or_refused_and_never_guessed() {
        let check = |rule, divisor, expected| assert_eq!(volume(rule, divisor), expected, "{rule} {divisor:?}");
        check("", None, Some(None));
        check("max", Some(8000), Some(Some(VolumeRule::Max { divisor: 8000 })));
        check("actual", None, Some(Some(VolumeRule::Never)));
        check(
            "volume only when >= 2 x actual",
            Some(8000),
            Some(Some(VolumeRule::IfRatio { divisor: 8000, at_least: 2 })),
        );
        check(
            "volume only when side >= 400 mm",
            Some(6000),
            Some(Some(VolumeRule::IfSide { divisor: 6000, side_mm: 400 })),
        );
        check("", Some(8000), None);
        check("max", None, None);
        check("actual", Some(8000), None);
        check("half", Some(8000), None);
        check("volume only when >= 0 x actual", Some(8000), None);
    }

    #[test]
    fn a_place_is_a_country_or_a_part_of_one() {
        let check = |text, expected: Option<(&str, &str)>| {
            let seen = place(text);
            let seen = seen.as_ref().map(|(country, part)| (country.as_str(), part.as_str()));
            assert_eq!(seen, expected, "{text}");
        };
        check("US", Some(("US", "")));
        check("gg-ALD", Some(("GG", "ALD")));
        check("USA", None);
        check("", None);
        check("US-", None);
        check("美国", None);
    }
}
