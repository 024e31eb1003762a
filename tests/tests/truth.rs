//! The planted defects of the sample orders: each is found on its order and field, and a sound order gets no error.

use shipside_api::check::{CheckOptions, CheckOutcome};
use shipside_api::intake::ReadOptions;
use shipside_model::{Finding, GoodsFlag, ProductDictionary, Severity};
use std::collections::BTreeMap;

/// Defect → the rule that finds it, the field it is found on, how much it weighs, and the edits its fix offers.
const DEFECTS: &[(&str, &str, &str, Severity, &str)] = &[
    ("postal_shape", "address/postal-code", "consignee.address.postalCode", Severity::Error, ""),
    ("phone_short", "consignee/phone", "consignee.phone", Severity::Error, ""),
    ("missing_street", "address/required-fields", "consignee.address.street", Severity::Error, ""),
    ("buyer_note", "order/buyer-note", "buyerNote", Severity::Warning, "buyerNoteRead=yes"),
    ("cpf_bad", "customs/br-cpf-cnpj", "buyerNote", Severity::Error, ""),
    ("duplicate_order", "order/duplicate", "orderNumber", Severity::Warning, ""),
    ("state_postal_mismatch", "address/state-postal-mismatch", "consignee.address.postalCode", Severity::Error, ""),
    ("battery_only", "goods/battery-service", "items[0].flags", Severity::Error, ""),
    ("not_waiting", "order/status", "status", Severity::Error, ""),
    ("frozen_dispute", "order/status", "status", Severity::Error, ""),
    (
        "glyph_emoji",
        "text/label-font",
        "consignee.address.street",
        Severity::Error,
        "consignee.address.street=Dizengoff 50",
    ),
    ("tracking_bad_check", "tracking/s10-check-digit", "trackingNumber", Severity::Error, ""),
    (
        "zip_lost_zero",
        "address/postal-code-lost-zeros",
        "consignee.address.postalCode",
        Severity::Error,
        "consignee.address.postalCode=02108",
    ),
    ("total_mismatch", "order/totals", "orderTotal", Severity::Error, ""),
    ("semi_managed", "order/mode", "businessMode", Severity::Notice, ""),
];

/// Warnings that are right on a sound order: nobody knows what DHL or the seller's own carrier takes, and Türkiye
/// has had no simplified entry since 2026-02-06.
const FAIR_WARNINGS: &[&str] = &["goods/battery-service", "customs/tr-full-declaration"];

#[derive(Debug)]
struct Truth {
    country: String,
    defect: Option<String>,
    /// SKU, pieces, flag.
    items: Vec<(String, u64, String)>,
}

#[test]
fn every_planted_defect_of_the_workbook_is_found_and_no_sound_order_has_an_error() {
    judge(include_bytes!("../../static/samples/aliexpress-orders.xlsx"), "aliexpress-orders.xlsx");
}

#[test]
fn every_planted_defect_of_the_gb18030_sheet_is_found_and_no_sound_order_has_an_error() {
    judge(include_bytes!("../../static/samples/aliexpress-orders.gb18030.csv"), "aliexpress-orders.gb18030.csv");
}

#[test]
fn a_sound_order_has_no_error_in_the_sellers_own_sheet_either() {
    let truth = truth();
    let outcomes = check(include_bytes!("../../static/samples/own-sheet.utf16.csv"), "own-sheet.utf16.csv");
    assert_eq!(outcomes.len(), truth.len());
    for (number, outcome) in outcomes.iter().filter(|(number, _)| truth[number].defect.is_none()) {
        assert_eq!(codes(outcome, Severity::Error), [""; 0], "{number}");
    }
}

fn judge(bytes: &[u8], name: &str) {
    let truth = truth();
    let outcomes = check(bytes, name);
    assert_eq!(outcomes.len(), truth.len(), "{name}: every order once");
    for (number, outcome) in &outcomes {
        let truth = &truth[number];
        let shipment = outcome.shipment.as_ref().unwrap_or_else(|| panic!("{number} gives no shipment"));
        assert_eq!(shipment.consignee.address.country.as_str(), truth.country, "{number}");
        let items: Vec<(String, u64, String)> = shipment
            .goods
            .iter()
            .map(|goods| {
                let flags: Vec<&str> = goods.flags.iter().map(|flag: &GoodsFlag| flag.word()).collect();
                (goods.sku.clone(), u64::from(goods.quantity), flags.join(" "))
            })
            .collect();
        assert_eq!(items, truth.items, "{number}");
        match &truth.defect {
            Some(defect) => assert_found(number, defect, outcome),
            None => assert_sound(number, outcome),
        }
    }
}

fn assert_found(number: &str, defect: &str, outcome: &CheckOutcome) {
    let (_, code, path, severity, edits) = DEFECTS.iter().find(|row| row.0 == defect).expect("a known defect");
    let same = |finding: &&Finding| finding.code == *code && finding.path == *path;
    let found = outcome.findings.iter().find(same).unwrap_or_else(|| panic!("{number}: {defect} is not found"));
    assert_eq!(found.severity, *severity, "{number}: {defect}");
    let offered: Vec<String> =
        found.fix.iter().flat_map(|fix| &fix.edits).map(|edit| format!("{}={}", edit.path, edit.value)).collect();
    assert_eq!(offered.join(" "), *edits, "{number}: {defect}");
    let others: Vec<&Finding> =
        outcome.findings.iter().filter(|finding| finding.severity == Severity::Error && !same(finding)).collect();
    assert!(others.is_empty(), "{number}: {defect} alone was planted, but also {others:#?}");
}

fn assert_sound(number: &str, outcome: &CheckOutcome) {
    assert_eq!(codes(outcome, Severity::Error), [""; 0], "{number}");
    for code in codes(outcome, Severity::Warning) {
        assert!(FAIR_WARNINGS.contains(&code), "{number}: {code}");
    }
}

fn codes(outcome: &CheckOutcome, severity: Severity) -> Vec<&str> {
    outcome
        .findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .map(|finding| finding.code.as_ref())
        .collect()
}

fn check(bytes: &[u8], name: &str) -> Vec<(String, CheckOutcome)> {
    let options = ReadOptions { file_name: name.to_owned(), ..ReadOptions::default() };
    let read = shipside_orders::read_orders(bytes, &options).expect("a readable sample");
    assert!(read.problems.is_empty(), "{name}: {:?}", read.problems);
    let products = products();
    let options = CheckOptions { date: "2026-11-22".parse().expect("a date"), packaging_weight: "30 g".to_owned() };
    let check = |draft| shipside_rules::check(&products.fill(draft), &options);
    read.orders.iter().map(|draft| (draft.order_number.clone(), check(draft))).collect()
}

fn products() -> ProductDictionary {
    let options = ReadOptions { file_name: "products.csv".to_owned(), ..ReadOptions::default() };
    let read = shipside_orders::read_products(include_bytes!("../../static/samples/products.csv"), &options);
    read.expect("a readable dictionary").products
}

fn truth() -> BTreeMap<String, Truth> {
    let rows: Vec<serde_json::Value> = serde_json::from_str(include_str!("../data/truth.json")).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let item =
        |item: &serde_json::Value| (text(&item["sku"]), item["qty"].as_u64().unwrap_or_default(), text(&item["flag"]));
    rows.iter()
        .map(|row| {
            let items = row["items"].as_array().expect("items").iter().map(item).collect();
            let defect = row["defect"].as_str().map(str::to_owned);
            (text(&row["order"]), Truth { country: text(&row["country"]), defect, items })
        })
        .collect()
}
