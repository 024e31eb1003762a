//! The sample files give the orders that they are known to hold.

use crate::common::{named, problems};
use shipside_api::intake::{ReadOptions, ReadResult};
use shipside_model::ShipmentDraft;
use shipside_orders::{ReadJob, read_columns, read_orders, read_products};

const XLSX: &[u8] = include_bytes!("../../../../static/samples/aliexpress-orders.xlsx");
const GB18030: &[u8] = include_bytes!("../../../../static/samples/aliexpress-orders.gb18030.csv");
const OWN_SHEET: &[u8] = include_bytes!("../../../../static/samples/own-sheet.utf16.csv");
const PRODUCTS: &[u8] = include_bytes!("../../../../static/samples/products.csv");
const TRUTH: &str = include_str!("../../../../tests/data/truth.json");

fn read(bytes: &[u8], file: &str) -> ReadResult {
    read_orders(bytes, &named(file)).unwrap()
}

fn without_source(mut draft: ShipmentDraft) -> ShipmentDraft {
    draft.source = Default::default();
    draft
}

/// Country words of the sample files, as codes.
fn country(text: &str) -> &str {
    match text {
        "Brazil" => "BR",
        "United States" => "US",
        "Russian Federation" => "RU",
        "France" => "FR",
        "Germany" => "DE",
        "Spain" => "ES",
        "Korea" => "KR",
        "Poland" => "PL",
        "United Kingdom" => "GB",
        "Italy" => "IT",
        "Netherlands" => "NL",
        "Israel" => "IL",
        "Saudi Arabia" => "SA",
        "Mexico" => "MX",
        "Australia" => "AU",
        "Canada" => "CA",
        "Ukraine" => "UA",
        "Japan" => "JP",
        "Chile" => "CL",
        "Turkey" => "TR",
        code => code,
    }
}

fn agrees_with_truth(result: &ReadResult, copies: bool) {
    let truth: serde_json::Value = serde_json::from_str(TRUTH).unwrap();
    let truth = truth.as_array().unwrap();
    assert_eq!(result.orders.len(), truth.len());
    for (order, truth) in result.orders.iter().zip(truth) {
        assert_eq!(order.order_number, truth["order"].as_str().unwrap());
        assert_eq!(country(&order.consignee.address.country), truth["country"], "{}", order.order_number);
        let items: Vec<(String, String)> =
            order.items.iter().map(|item| (item.sku.clone(), item.quantity.clone())).collect();
        let expected: Vec<(String, String)> = truth["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| (item["sku"].as_str().unwrap().to_owned(), item["qty"].to_string()))
            .collect();
        assert_eq!(items, expected, "{}", order.order_number);
        let twice = copies && truth["defect"] == "duplicate_order";
        assert_eq!(order.copies, if twice { 2 } else { 1 }, "{}", order.order_number);
    }
}

#[test]
fn the_export_gives_the_same_orders_as_workbook_and_as_csv() {
    let workbook = read(XLSX, "aliexpress-orders.xlsx");
    let csv = read(GB18030, "aliexpress-orders.gb18030.csv");
    agrees_with_truth(&workbook, true);
    agrees_with_truth(&csv, true);
    assert_eq!((workbook.format.as_str(), workbook.encoding.as_str()), ("xlsx", ""));
    assert_eq!((csv.format.as_str(), csv.encoding.as_str(), csv.delimiter.as_str()), ("csv", "gb18030", ","));
    assert_eq!((workbook.rows, csv.rows), (49, 49));
    assert_eq!((problems(&workbook), problems(&csv)), (vec![], vec![]));
    for (one, other) in workbook.orders.into_iter().zip(csv.orders) {
        assert_eq!(one.source.rows, other.source.rows);
        assert_eq!(without_source(one), without_source(other));
    }
}

#[test]
fn the_sellers_own_sheet_gives_the_same_parcels() {
    let own = read(OWN_SHEET, "own-sheet.utf16.csv");
    agrees_with_truth(&own, false);
    assert_eq!((own.encoding.as_str(), own.delimiter.as_str(), own.rows), ("utf-16le", ";", 75));
    assert_eq!(problems(&own), Vec::<String>::new());
    let export = read(XLSX, "aliexpress-orders.xlsx");
    for (own, export) in own.orders.iter().zip(&export.orders) {
        let (own_party, party) = (&own.consignee, &export.consignee);
        assert_eq!(own_party.name, party.name);
        let mut address = party.address.clone();
        address.country = country(&address.country).to_owned();
        assert_eq!(own_party.address, address);
        assert_eq!(own_party.phone, format!("{} {}", party.phone_code, party.phone));
    }
    assert_eq!(own.orders[0].items[0].unit_price, "11.20 USD");
    assert_eq!(own.orders[0].source.rows, [2, 3, 4]);
}

#[test]
fn every_value_of_an_export_row_is_in_its_field() {
    let result = read(XLSX, "aliexpress-orders.xlsx");
    let order = &result.orders[0];
    for (path, expected) in [
        ("orderNumber", "8170519698474711"),
        ("status", "等待您发货"),
        ("businessMode", "非半托管订单"),
        ("buyerName", "Maria Aparecida de Souza"),
        ("consignee.email", "buyer5598@example.com"),
        ("orderedAt", "2026-11-17 03:10"),
        ("paidAt", "2026-11-17 05:38"),
        ("goodsTotal", "US $68.80"),
        ("freight", "US $0.00"),
        ("orderTotal", "US $68.80"),
        ("buyerNote", "CPF: 364.056.439-13"),
        ("consignee.name", "Maria Aparecida de Souza"),
        ("consignee.address.country", "Brazil"),
        ("consignee.address.state", "Sao Paulo"),
        ("consignee.address.city", "Campinas"),
        ("consignee.address.street", "Rua Barão de Jaguara 1481, apto 52"),
        ("consignee.address.postalCode", "13015-002"),
        ("consignee.phoneCode", "+55"),
        ("consignee.phone", "19 99123-4567"),
        ("service", "DHL"),
        ("shipBy", "剩余1天20小时"),
        ("items[2].title", "Stainless Steel Insulated Bottle 750ml"),
        ("items[2].specification", "Color:Green;Capacity:750ml"),
        ("items[2].sku", "BT-750-GR"),
        ("items[2].quantity", "4"),
        ("items[2].unit", "piece"),
        ("trackingNumber", ""),
    ] {
        assert_eq!(order.get(path), Some(expected), "{path}");
    }
    let twice = result.orders.iter().find(|order| order.copies == 2).unwrap();
    assert_eq!((twice.order_number.as_str(), &twice.source.rows), ("8554167006041631", &vec![18, 19]));
    let shipped = result.orders.iter().find(|order| !order.tracking_number.is_empty()).unwrap();
    assert_eq!(shipped.actual_service, "CAINIAO_STANDARD");
    assert!(result.orders.iter().any(|order| order.consignee.address.postal_code == "06236"));
}

#[test]
fn columns_are_listed_with_their_field_and_samples() {
    let result = read(XLSX, "aliexpress-orders.xlsx");
    assert_eq!(result.sheets, ["Sheet1"]);
    let order = &result.columns[0];
    assert_eq!((order.letter.as_str(), order.field.as_str(), order.samples.len()), ("A", "orderNumber", 3));
    let unused: Vec<&str> =
        result.columns.iter().filter(|column| column.field.is_empty()).map(|column| column.header.as_str()).collect();
    assert_eq!(unused, ["负责人(业务员)"]);
    let own = read_columns(OWN_SHEET, &ReadOptions::default()).unwrap();
    assert!(own.columns.iter().all(|column| !column.field.is_empty() && column.samples.len() == 3));
    assert_eq!(own.orders.len(), 0);
}

#[test]
fn the_product_dictionary_carries_its_units() {
    let result = read_products(PRODUCTS, &named("products.csv")).unwrap();
    assert_eq!((result.products.0.len(), result.problems), (12, vec![]));
    let product = &result.products.0["TWS-53-BK"];
    assert_eq!((product.name_zh.as_str(), product.name_en.as_str()), ("无线耳机", "wireless earbuds"));
    assert_eq!((product.unit_weight.as_str(), product.declared_value.as_str()), ("62 g", "13.29 USD"));
    assert_eq!([&product.length, &product.width, &product.height], ["120 mm", "80 mm", "40 mm"]);
    assert_eq!([&product.hs_code, &product.origin, &product.flags, &product.stock], ["851830", "CN", "battery", "800"]);
    assert_eq!(product.manufacturer_product_id, "MF-TWS-53-BK");
    assert_eq!(result.products.0["ATM-5-GD"].name_en, "glass atomizer bottle, empty");
}

#[test]
fn ten_thousand_rows_are_read_in_steps_that_show_progress() {
    let mut csv = "Order no.,Ship to,Street,SKU,Qty\n".to_owned();
    for row in 0..10_000 {
        csv.push_str(&format!("8{row:015},Jane Doe,\"5 Main St, Apt {row}\",SKU-{row},1\n"));
    }
    let mut job = ReadJob::new(csv.into_bytes(), ReadOptions::default()).unwrap();
    let mut seen = vec![];
    loop {
        let progress = job.step().unwrap();
        seen.push(progress.done);
        if progress.finished {
            assert_eq!(progress.done, progress.total);
            break;
        }
    }
    assert!(seen.len() > 3 && seen.is_sorted(), "{seen:?}");
    let result = job.finish().unwrap();
    assert_eq!(
        (result.orders.len(), result.orders[9_999].consignee.address.street.as_str()),
        (10_000, "5 Main St, Apt 9999")
    );
}
