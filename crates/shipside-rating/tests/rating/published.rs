//! Every published or worked case of the shipped cards, to the cent.

use crate::cards::{answer, one, parcel};

/// Columns: service, zone (= country), weight_g, sides in cm or nothing, expected, currency.
fn check_cases(id: &str, cases: &str) -> usize {
    let mut reader = csv::Reader::from_reader(cases.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut count = 0;
    for record in reader.records() {
        let record = record.unwrap();
        let cell = |name: &str| header.iter().position(|column| column == name).and_then(|index| record.get(index));
        let text = |name: &str| cell(name).unwrap_or("");
        let side = |name: &str| text(name).parse::<i64>().ok();
        let size = match (side("length_cm"), side("width_cm"), side("height_cm")) {
            (Some(length), Some(width), Some(height)) => Some([length, width, height]),
            _ => None,
        };
        let expected = shipside_model::Currency::new(text("currency"))
            .and_then(|currency| shipside_model::Money::parse(text("expected"), currency).ok())
            .unwrap();
        let quote = one(id, &parcel(text("zone"), text("weight_g").parse().unwrap(), size));
        assert_eq!(answer(&quote, text("service")), expected.to_string(), "{}", text("case_id"));
        count += 1;
    }
    count
}

#[test]
fn the_cases_of_the_yunexpress_sheet_match_to_the_cent() {
    assert_eq!(check_cases("yunexpress-thzxr-2026-08", include_str!("../data/yunexpress-thzxr-2026-08.cases.csv")), 10);
}

#[test]
fn the_examples_printed_with_the_china_post_tariff_match_to_the_cent() {
    let cases = include_str!("../data/chinapost-ru-ozon-2025-09.cases.csv");
    assert_eq!(check_cases("chinapost-ru-ozon-2025-09", cases), 2);
}

fn check(id: &str, service: &str, country: &str, grams: i64, size: Option<[i64; 3]>, expected: &str) {
    assert_eq!(answer(&one(id, &parcel(country, grams, size)), service), expected, "{service} {country} {grams} g");
}

#[test]
fn minimum_rounding_step_and_bracket_act_in_that_order() {
    let yun =
        |country, grams, size, expected| check("yunexpress-thzxr-2026-08", "THZXR", country, grams, size, expected);
    yun("US", 20, None, "26.57 CNY");
    yun("US", 700, None, "96.00 CNY");
    yun("US", 701, None, "88.41 CNY");
    yun("NG", 2100, None, "324.50 CNY");
    yun("NG", 2000, None, "266.00 CNY");
    yun("PH", 1000, None, "72.00 CNY");
    yun("PH", 1001, None, "109.40 CNY");
}

#[test]
fn volume_counts_as_each_destination_has_it() {
    let yun = |country, grams, size, expected| {
        check("yunexpress-thzxr-2026-08", "THZXR", country, grams, Some(size), expected);
    };
    yun("CA", 500, [20, 20, 15], "61.00 CNY");
    yun("CA", 500, [20, 20, 20], "100.00 CNY");
    yun("PH", 1000, [40, 40, 40], "72.00 CNY");
    yun("GB", 500, [20, 20, 20], "73.00 CNY");
    let ems = |size, expected| check("chinapost-ru-ozon-2025-09", "EEMS", "RU", 1000, Some(size), expected);
    ems([39, 39, 39], "150.45 CNY");
    ems([40, 30, 30], "405.45 CNY");
    ems([30, 30, 40], "405.45 CNY");
}

#[test]
fn first_and_continuing_weight_count_begun_steps() {
    let post = |service, grams, expected| check("chinapost-ru-ozon-2025-09", service, "RU", grams, None, expected);
    post("EPARCEL_DISCOUNT", 1235, "82.50 CNY");
    post("EPARCEL_DISCOUNT", 500, "52.50 CNY");
    post("EPARCEL_DISCOUNT", 501, "67.50 CNY");
    post("SRM_PRIORITY", 500, "63.85 CNY");
    post("EYOUBAO", 500, "42.00 CNY");
    post("PUDO_STANDARD_AIR", 500, "34.40 CNY");
    post("EEMS", 30, "102.00 CNY");
}

#[test]
fn the_marketplace_rows_give_kilograms_times_rate_plus_fee() {
    let ae =
        |service, country, grams, expected| check("aliexpress-cainiao-2026", service, country, grams, None, expected);
    ae("STANDARD", "US", 100, "37.70 CNY"); // 0.100 × 72.45 + 30.45 = 37.695
    ae("STANDARD", "US", 150, "41.32 CNY"); // 10.8675 + 30.45 = 41.3175
    ae("STANDARD", "RU", 150, "29.15 CNY"); // 12.15 + 17
    ae("STANDARD", "DE", 62, "23.22 CNY"); // 4.36728 + 18.85
    ae("STANDARD", "GB", 1, "15.97 CNY"); // 0.06776 + 15.90
    ae("SUPER_ECONOMY_GLOBAL", "US", 100, "20.30 CNY"); // 9.104 + 11.20
    ae("SUPER_ECONOMY", "RU", 100, "2.57 USD"); // 2.347 + 0.22
    ae("SAVER", "ES", 150, "3.15 USD"); // 1.302 + 1.85
}
