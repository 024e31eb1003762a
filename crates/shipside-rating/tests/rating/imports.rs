//! What the importer says about cards, good and bad.

use crate::cards::{IDS, files};
use shipside_api::quote::{CardFile, ImportedCard};
use shipside_model::Severity;
use shipside_rating::import;

const CARD: &str = r#"id = "small"
name = { en = "Small", zh = "小" }
carrier = "none"
valid_from = "2026-01-01"
remarks = ["fuel is in the price"]
[source]
title = "made up for a test"
date = "2026-11-22"
certainty = "unverified"
[groups]
NORTH = ["NO", "SE"]
[[service]]
id = "S"
name = { en = "S", zh = "S" }
"#;
const ZONES: &str = "zone,country_iso2,max_weight_g\nUS,US,2000\nNO,NO,\n";
const HEAD: &str = "service,zone,w_gt_g,w_le_g,base,step_g,step_amount,per_kg,item_fee,min_g,round_g,currency,note\n";
const ROWS: &str = "S,US,0,500,,,,100,20,,,CNY,\nS,US,500,2000,,,,100,20,,,CNY,\nS,NO,0,500,,,,90,20,,,CNY,\n";

fn read(card: &str, zones: &str, rates: &str, surcharges: &str) -> ImportedCard {
    let mut files = Vec::new();
    let named = [("card.toml", card), ("zones.csv", zones), ("rates.csv", rates), ("surcharges.csv", surcharges)];
    for (name, text) in named {
        if !text.is_empty() {
            files.push(CardFile { name: name.to_owned(), text: text.to_owned() });
        }
    }
    import(&files).expect("files were given")
}

/// What was found, one `severity code place` a line; a card is there exactly when nothing is an error.
fn found(imported: &ImportedCard) -> Vec<String> {
    let errors = imported.findings.iter().any(|finding| finding.severity == Severity::Error);
    assert_eq!(imported.card.is_none(), errors);
    for finding in &imported.findings {
        assert!(!finding.message.en.is_empty() && !finding.message.zh.is_empty());
    }
    let line = |finding: &shipside_model::Finding| format!("{:?} {} {}", finding.severity, finding.code, finding.path);
    imported.findings.iter().map(line).collect()
}

fn check_rows(rows: &str, expected: &[&str]) {
    assert_eq!(found(&read(CARD, ZONES, &format!("{HEAD}{rows}"), "")), expected, "{rows}");
}

fn check_file(imported: &ImportedCard, expected: &[&str]) {
    assert_eq!(found(imported), expected);
}

#[test]
fn the_shipped_cards_import_without_an_error_and_say_what_is_left() {
    for id in IDS {
        let imported = import(&files(id)).unwrap();
        let serious: Vec<_> = imported
            .findings
            .iter()
            .filter(|finding| finding.severity != Severity::Notice)
            .map(|finding| (finding.code.as_ref(), finding.path.as_ref()))
            .collect();
        let expected: &[(&str, &str)] = match id {
            "yunexpress-thzxr-2026-08" => &[("rate-card/ambiguous", "rates.csv!220")],
            _ => &[],
        };
        assert_eq!(serious, expected, "{id}");
        let card = imported.card.unwrap();
        assert_eq!(card.id, id);
        assert!(!card.unparsed.is_empty());
    }
}

#[test]
fn a_price_that_falls_at_a_bound_is_told_with_what_it_saves() {
    let imported = import(&files("yunexpress-thzxr-2026-08")).unwrap();
    let us = imported.findings.iter().find(|finding| finding.path == "rates.csv!6").unwrap();
    assert_eq!(us.severity, Severity::Notice);
    assert_eq!(us.message.en, "THZXR US: 700 g costs 96.00 CNY, 701 g costs 88.41 CNY: pad to 701 g saves 7.59 CNY");
    assert_eq!(us.message.zh, "THZXR US：700 g 为 96.00 CNY，701 g 为 88.41 CNY：加重到 701 g 可省 7.59 CNY");
}

#[test]
fn a_small_card_is_read_whole() {
    let surcharges = "zone,code,amount,currency,applies,notes\nNORTH,levy,2.50,EUR,per parcel,\n*,tax,18 % of value,CNY,always,dated\n";
    let imported = read(CARD, ZONES, &format!("\u{feff}{HEAD}{ROWS}\n"), surcharges);
    check_file(&imported, &[]);
    let card = imported.card.unwrap();
    let unparsed = [
        "fuel is in the price",
        "surcharges.csv!2: levy: 2.50 EUR; per parcel",
        "surcharges.csv!3: tax: 18 % of value (CNY); always; dated",
    ];
    assert_eq!(card.unparsed, unparsed);
    assert_eq!(card.surcharges[0].countries.len(), 2);
    assert_eq!(card.services[0].zones[0].rows[1].cell, "rates.csv!3");
    assert_eq!(card.services[0].zones[0].rows[1].per_kg, 1_000_000);
}

#[test]
fn every_bad_row_is_named_with_its_line() {
    check_rows(ROWS, &[]);
    let us = |rows: &str| format!("{rows}\nS,NO,0,500,,,,90,20,,,CNY,\n");
    let check = |rows: &str, expected: &[&str]| check_rows(&us(rows), expected);
    check("S,US,0,500,,,,100,20,,,CNY,\nS,US,400,2000,,,,100,20,,,CNY,", &["Error rate-card/overlap rates.csv!3"]);
    check("S,US,0,,,,,100,20,,,CNY,\nS,US,400,2000,,,,100,20,,,CNY,", &["Error rate-card/overlap rates.csv!3"]);
    check("S,US,0,500,,,,100,20,,,CNY,\nS,US,501,2000,,,,100,20,,,CNY,", &["Error rate-card/gap rates.csv!3"]);
    check("S,US,0,500,,,,100,20,,,CNY,\nS,US,0,500,,,,99,20,,,CNY,", &["Error rate-card/row-twice rates.csv!3"]);
    check("S,US,7001,250,,,,100,20,,,CNY,", &["Error rate-card/min-over-max rates.csv!2"]);
    check("S,US,500,500,,,,100,20,,,CNY,", &["Error rate-card/min-over-max rates.csv!2"]);
    check("S,US,0,500,,,,100,20,600,,CNY,", &["Error rate-card/min-over-max rates.csv!2"]);
    check("S,US,0,500,,,,100,20,,,,", &["Error rate-card/missing-currency rates.csv!2"]);
    check("S,US,0,500,,,,100,20,,,RMB¥,", &["Error rate-card/currency rates.csv!2"]);
    check("S,US,0,500,,,,\"1,5\",20,,,CNY,", &["Error rate-card/number rates.csv!2"]);
    check("S,US,0,500,,,,free,20,,,CNY,", &["Error rate-card/number rates.csv!2"]);
    check("S,US,0,500,,,,-100,20,,,CNY,", &["Error rate-card/negative rates.csv!2"]);
    check("S,US,0,0.5,,,,100,20,,,CNY,", &["Error rate-card/unit rates.csv!2"]);
    check("S,US,0,500g,,,,100,20,,,CNY,", &["Error rate-card/unit rates.csv!2"]);
    check("S,US,0,500,,,,=H1*2,20,,,CNY,", &["Error rate-card/formula rates.csv!2"]);
    check("S,US,0,500,,,,100,20,,,CNY,=A1", &["Error rate-card/formula rates.csv!2"]);
    check("S,US,0,500,,,,100,20,,0,CNY,", &["Error rate-card/number rates.csv!2"]);
    check("S,US,0,500,,,,,,,,CNY,", &["Error rate-card/no-price rates.csv!2"]);
    check("S,US,0,500,10,500,,,,,,CNY,", &["Error rate-card/half-step rates.csv!2"]);
    check("S,US,0,500,,,,100,20,,,CNY", &["Error rate-card/cells rates.csv!2"]);
    check("S,,0,500,,,,100,20,,,CNY,", &["Error rate-card/empty-cell rates.csv!2"]);
    check("S,US,,500,,,,100,20,,,CNY,", &["Error rate-card/empty-cell rates.csv!2"]);
    let two = "S,US,0,500,,,,100,20,,,CNY,\nS,US,500,2000,,,,100,20,,,USD,";
    check(two, &["Error rate-card/mixed-currency rates.csv!3"]);
}

#[test]
fn lines_are_counted_alike_whatever_ends_them() {
    let rows = "S,US,0,500,,,,100,20,,,CNY,\n\nS,US,400,2000,,,,100,20,,,CNY,\nS,NO,0,500,,,,90,20,,,CNY,\n";
    for end in ["\n", "\r\n", "\r"] {
        let rates = format!("{HEAD}{rows}").replace('\n', end);
        check_file(&read(CARD, ZONES, &rates, ""), &["Error rate-card/overlap rates.csv!4"]);
    }
}

#[test]
fn what_may_be_meant_is_a_warning() {
    let check = |us: &str, expected: &[&str]| check_rows(&format!("{us}\nS,NO,0,500,,,,90,20,,,CNY,\n"), expected);
    check("S,US,100,500,,,,100,20,,,CNY,", &["Warning rate-card/starts-late rates.csv!2"]);
    check("S,US,100,500,,,,100,20,150,,CNY,", &[]);
    let beyond = "S,US,0,2000,,,,100,20,,,CNY,\nS,US,2000,3000,,,,100,20,,,CNY,";
    check(beyond, &["Warning rate-card/beyond-limit rates.csv!3"]);
    check("S,US,0,500,,,,100,20,,,CNY,AMBIGUOUS: two readings", &["Warning rate-card/ambiguous rates.csv!2"]);
}

#[test]
fn names_must_be_explained_where_they_belong() {
    check_rows(&format!("{ROWS}S,BR,0,500,,,,1,1,,,CNY,\n"), &["Error rate-card/unknown-zone rates.csv!5"]);
    check_rows(&format!("{ROWS}T,US,0,500,,,,1,1,,,CNY,\n"), &["Error rate-card/unknown-service rates.csv!5"]);
    let rates = format!("{HEAD}{ROWS}");
    let zones = |rows: &str, expected: &[&str]| {
        check_file(&read(CARD, &format!("zone,country_iso2,max_weight_g\n{rows}"), &rates, ""), expected);
    };
    zones("US,US,\nNO,NO,\nBR,BR,\n", &["Notice rate-card/zone-without-prices zones.csv!4"]);
    zones("US,US,\nNO,NO,\nUS,US,\n", &["Error rate-card/zone-twice zones.csv!4"]);
    zones("US,US,\nNO,US,\n", &["Error rate-card/country-twice zones.csv"]);
    zones("US,US,\nNO,NO,\nBR,Brasil,\n", &["Error rate-card/country zones.csv!4"]);
    let surcharges = "zone,code,amount,currency,applies,notes\nSOUTH,levy,2.50,EUR,per parcel,\n";
    check_file(&read(CARD, ZONES, &rates, surcharges), &["Error rate-card/unknown-zone surcharges.csv!2"]);
    let two = format!("{CARD}[[service]]\nid = \"T\"\nname = {{ en = \"T\", zh = \"T\" }}\n");
    check_file(&read(&two, ZONES, &rates, ""), &["Warning rate-card/service-without-prices card.toml!15"]);
    let not_served = format!("{CARD}[not_served]\nUG = {{ en = \"closed\", zh = \"停收\" }}\n");
    check_file(&read(&not_served, ZONES, &rates, ""), &["Error rate-card/unknown-zone card.toml"]);
}

#[test]
fn a_bad_header_or_file_is_named_once() {
    let rates = format!("{HEAD}{ROWS}");
    let header = |header: &str, expected: &[&str]| {
        check_file(&read(CARD, ZONES, &format!("{header}\n{ROWS}"), ""), expected);
    };
    header(&HEAD.trim().replace("per_kg", "price_per_kg"), &["Error rate-card/unknown-column rates.csv!1"]);
    header(&HEAD.trim().replace("base", "per_kg"), &["Error rate-card/column-twice rates.csv!1"]);
    header(&HEAD.trim().replace(',', ";"), &["Error rate-card/delimiter rates.csv!1"]);
    let missing = ["Error rate-card/unknown-column rates.csv!1", "Error rate-card/missing-column rates.csv!1"];
    header(&HEAD.trim().replace("currency", "ccy"), &missing);
    check_file(&read(CARD, ZONES, HEAD, ""), &["Error rate-card/empty rates.csv"]);
    check_file(&read(CARD, "", &rates, ""), &["Error rate-card/file-missing zones.csv"]);
    let card = |text: &str, expected: &[&str]| check_file(&read(text, ZONES, &rates, ""), expected);
    card("id = ", &["Error rate-card/card-toml card.toml!1"]);
    card(&CARD.replace("carrier", "carier"), &["Error rate-card/card-toml card.toml!3"]);
    card(&CARD.replace("2026-01-01", "1 Jan 2026"), &["Error rate-card/card-toml card.toml!4"]);
    card(&CARD.replace("\"2026-01-01\"", "2026-01-01"), &[]);
    card(&CARD.replace("\"small\"", "\"../small\""), &["Error rate-card/card-toml card.toml!1"]);
    card(&CARD.replace("\"unverified\"", "\"sure\""), &["Error rate-card/card-toml card.toml!9"]);
    card(&CARD.replace("\"SE\"", "\"Sweden\""), &["Error rate-card/card-toml card.toml!11"]);
    let swapped = CARD.replace("remarks", "valid_to = \"2025-12-31\"\nremarks");
    card(&swapped, &["Error rate-card/card-toml card.toml!5"]);
    let volume = format!("{CARD}volume = {{ kind = \"max\", divisor = 0 }}\n");
    card(&volume, &["Error rate-card/card-toml card.toml!15"]);
}

#[test]
fn files_that_are_no_part_of_a_card_are_named_and_left_alone() {
    let mut files = files("chinapost-ru-ozon-2025-09");
    for file in &mut files {
        file.name = format!("chinapost\\2025/{}", file.name);
    }
    files.push(CardFile { name: "cases.csv".to_owned(), text: "anything".to_owned() });
    let imported = import(&files).unwrap();
    assert!(imported.card.is_some());
    assert!(found(&imported).contains(&"Notice rate-card/file-not-used cases.csv".to_owned()));
    files.push(CardFile { name: "RATES.csv".to_owned(), text: String::new() });
    assert!(found(&import(&files).unwrap()).contains(&"Error rate-card/file-twice RATES.csv".to_owned()));
    assert_eq!(import(&[]).unwrap_err().code, "rate-card/no-files");
}

#[test]
fn a_million_rows_are_refused_with_their_number() {
    let rates = format!("{HEAD}{}", "S,US,0,500,,,,100,20,,,CNY,\n".repeat(1_000_000));
    let imported = read(CARD, ZONES, &rates, "");
    check_file(&imported, &["Error rate-card/too-many-rows rates.csv"]);
    let message = &imported.findings[0].message;
    assert_eq!(message.en, "rates.csv has 1000000 rows; at most 100000 are read: split the card by service");
    assert_eq!(message.zh, "rates.csv 有 1000000 行，最多读取 100000 行：请按渠道拆分价格表");
}

#[test]
fn more_zones_than_there_are_places_are_refused() {
    let zones = format!("zone,country_iso2,max_weight_g\n{}", "US,US,2000\n".repeat(5_001));
    let imported = read(CARD, &zones, &format!("{HEAD}{ROWS}"), "");
    check_file(&imported, &["Error rate-card/too-many-rows zones.csv"]);
    assert_eq!(imported.findings[0].value, "5001");
}

#[test]
fn a_file_wrong_in_every_row_lists_a_hundred_errors_and_counts_the_rest() {
    let rates = format!("{HEAD}{}", "S,US,0,500,,,,free,20,,,CNY,\n".repeat(5_000));
    let imported = read(CARD, ZONES, &rates, "");
    let errors: Vec<_> = imported.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert_eq!(errors.len(), 101);
    assert_eq!(errors[100].code, "rate-card/more");
    assert_eq!(errors[100].value, "4900");
}

#[test]
fn the_index_names_the_files_that_are_shipped() {
    let index = include_str!("../../../../static/rates/index.json");
    for id in IDS {
        assert!(index.contains(&format!("\"id\": \"{id}\"")));
        let card = import(&files(id)).unwrap().card.unwrap();
        assert!(index.contains(&format!("\"en\": \"{}\"", card.name.en)));
        assert!(index.contains(&format!("\"zh\": \"{}\"", card.name.zh)));
        assert!(index.contains(&format!("\"validFrom\": \"{}\"", card.valid_from)));
    }
}

#[test]
fn the_card_in_the_description_of_the_format_is_one() {
    let format = include_str!("../../../../static/rates/FORMAT.md");
    let (_, card) = format.split_once("```toml\n").unwrap();
    let (card, _) = card.split_once("```").unwrap();
    let zones = "zone,country_iso2,country_name,country_name_zh,subzone,max_weight_g,volume_divisor,volume_rule,min_charge_g_in_notes\nUG,UG,Uganda,乌干达,,,8000,max,\n";
    let rates = format!("{HEAD}LINE,UG,0,,,,,100,20,,,CNY,\n");
    let surcharges = "zone,code,amount,currency,applies,notes\nEU2,levy,2.50,EUR,per parcel,\n";
    let imported = read(card, zones, &rates, surcharges);
    check_file(&imported, &[]);
    let zone = &imported.card.unwrap().services[0].zones[0];
    let side = shipside_api::quote::VolumeRule::IfSide { divisor: 6000, side_mm: 400 };
    assert_eq!((zone.volume, zone.rows[0].w_le_g, zone.max_weight_g), (side, Some(150), Some(20_000)));
    assert!(zone.not_served.is_some());
}
