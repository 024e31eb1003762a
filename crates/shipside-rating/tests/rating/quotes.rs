//! Rejections, explanations and warnings of a quote.

use crate::cards::{IDS, answer, card, date, one, option, parcel, with};
use shipside_model::{GoodsFlag, Shipment};
use shipside_rating::quote;

const AE: &str = "aliexpress-cainiao-2026";
const YUN: &str = "yunexpress-thzxr-2026-08";
const POST: &str = "chinapost-ru-ozon-2025-09";

fn check(id: &str, service: &str, shipment: &Shipment, expected: &str) {
    assert_eq!(answer(&one(id, shipment), service), expected);
}

#[test]
fn a_rejection_says_its_limit_and_the_value() {
    let yun = |shipment: &Shipment, expected| check(YUN, "THZXR", shipment, expected);
    yun(&parcel("DK", 15_001, None), "rating/too-heavy: the parcel weighs 15001 g; the limit to DK is 15000 g");
    yun(
        &parcel("DK", 1000, Some([60, 60, 60])),
        "rating/above-rows: chargeable weight 27000 g; the tariff to DK ends at 15000 g",
    );
    yun(&parcel("UA", 100, None), "rating/not-served: this service has no price for UA on this card");
    yun(
        &parcel("UG", 100, None),
        "rating/not-served: the card prints prices for UG but marks it as not reachable: the sheet says 不可达 (not reachable) for Uganda",
    );
    yun(
        &parcel("AU", 100, None),
        "rating/needs-postcode-list: AU is parted into 1区, 2区, 3区, 4区 by postcode and the card does not hold the postcode list: ask the carrier which zone this postcode is in",
    );
    let mut unknown = parcel("US", 100, None);
    unknown.parcel.weight = None;
    yun(
        &unknown,
        "rating/weight-unknown: the parcel's weight is not known: weigh it, or give the weights of its goods",
    );
}

#[test]
fn a_tariff_of_one_tier_refuses_what_is_heavier_and_says_why() {
    let heavy = parcel("US", 151, None);
    check(
        AE,
        "STANDARD",
        &heavy,
        "rating/above-rows: chargeable weight 151 g; the tariff to US ends at 150 g. The source keeps only the first weight tier (0–150 g): for heavier parcels import the current price sheet",
    );
    assert!(answer(&one(AE, &heavy), "SUPER_ECONOMY_GLOBAL").starts_with("rating/above-rows: chargeable weight 151 g"));
}

#[test]
fn special_goods_travel_where_the_card_takes_them() {
    let battery = |country| with(GoodsFlag::ContainsBattery, parcel(country, 100, None));
    check(YUN, "THZXR", &battery("US"), "34.90 CNY");
    check(
        AE,
        "STANDARD",
        &battery("US"),
        "rating/special-goods: not for special goods, and the parcel holds equipment with a battery inside: choose a special-goods line",
    );
    let post = one(POST, &battery("RU"));
    let asked =
        "the card does not say whether it takes equipment with a battery inside: ask the carrier before shipping";
    assert!(option(&post, "EYOUBAO").unwrap().warnings.iter().any(|warning| warning.en == asked));
    let magnet = one(YUN, &with(GoodsFlag::Magnetic, parcel("US", 100, None)));
    assert!(
        option(&magnet, "THZXR").unwrap().warnings.iter().any(|warning| warning.en.contains("does not name magnets"))
    );
    let fragile = one(AE, &with(GoodsFlag::Fragile, parcel("US", 100, None)));
    assert!(option(&fragile, "STANDARD").is_some());
}

#[test]
fn loose_batteries_are_refused_by_every_service_unless_the_card_names_them() {
    let loose = with(GoodsFlag::BatteryOnly, parcel("RU", 100, None));
    let mut cards = IDS.map(card);
    let all = quote(&loose, &cards, date("2026-11-22"));
    assert_eq!(all.options, []);
    let refused = all.rejected.iter().filter(|rejection| rejection.code == "rating/battery-only").count();
    assert_eq!(refused, 11, "{:#?}", all.rejected); // AE to RU: 3 of 4 lines; China Post: all 8
    cards[0].services[0].accepts.push(GoodsFlag::BatteryOnly);
    let named = quote(&loose, &cards, date("2026-11-22"));
    assert_eq!(answer(&named, "STANDARD"), "25.10 CNY");
}

#[test]
fn a_card_holds_from_its_first_day_to_its_last() {
    let us = parcel("US", 100, None);
    let on = |id: &str, day: &str| {
        let quote = quote(&us, &[card(id)], date(day));
        let out = quote.rejected.iter().find(|rejection| rejection.code == "rating/not-in-force");
        out.map_or("in force".to_owned(), |rejection| format!("{:?} {}", rejection.service, rejection.reason.en))
    };
    assert_eq!(on(YUN, "2026-08-09"), r#""" the card holds from 2026-08-10, the quote is for 2026-08-09"#);
    assert_eq!(on(YUN, "2026-08-10"), "in force");
    assert_eq!(on(AE, "2026-12-31"), "in force");
    assert_eq!(
        on(AE, "2027-01-01"),
        r#""" the card held until 2026-12-31, the quote is for 2027-01-01: import the current one"#
    );
}

#[test]
fn the_chargeable_weight_explains_itself_in_both_languages() {
    let because = |country, grams, size| {
        let quote = one(YUN, &parcel(country, grams, size));
        let option = option(&quote, "THZXR").unwrap();
        (option.chargeable_because.en.clone(), option.chargeable_because.zh.clone())
    };
    let (en, zh) = because("CA", 500, Some([20, 20, 15]));
    assert_eq!(
        en,
        "scale weight 500 g; volume 200×200×150 mm ÷ 8000 = 750 g: less than 2 × the scale weight, so it does not count; billed 500 g"
    );
    assert_eq!(zh, "实重 500 g；体积重 200×200×150 mm ÷ 8000 = 750 g：不足实重的 2 倍，不计体积重；计费重 500 g");
    let (en, zh) = because("US", 20, None);
    assert_eq!(en, "scale weight 20 g; volume not considered: parcel not measured; minimum 30 g: 30 g");
    assert_eq!(zh, "实重 20 g；未量尺寸，未计体积重；起重 30 g：30 g");
    let (en, _) = because("PH", 1001, None);
    assert_eq!(
        en,
        "scale weight 1001 g; volume does not count on this line; rounded up to a multiple of 100 g: 1100 g"
    );
}

#[test]
fn the_lines_of_a_price_name_their_cell() {
    let quote = one(YUN, &parcel("US", 701, None));
    let lines: Vec<String> = option(&quote, "THZXR")
        .unwrap()
        .lines
        .iter()
        .map(|line| format!("{} | {} | {} | {}", line.kind, line.formula, line.cell, line.amount))
        .collect();
    let expected = [
        "per-kg | 0.701 kg × 109.00 CNY/kg | rates.csv!7 | 76.409",
        "item-fee | 12.00 CNY | rates.csv!7 | 12.00",
        "rounding | 88.409 → 88.41 | rates.csv!7 | 0.001",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn warnings_say_what_may_make_the_price_wrong() {
    let warned = |id: &str, service: &str, shipment: &Shipment, words: &str| {
        let quote = one(id, shipment);
        let warnings = &option(&quote, service).unwrap().warnings;
        assert!(warnings.iter().all(|warning| !warning.zh.is_empty()));
        warnings.iter().any(|warning| warning.en.contains(words))
    };
    let us = parcel("US", 700, None);
    let measured = parcel("US", 700, Some([10, 10, 10]));
    assert!(warned(YUN, "THZXR", &us, "the parcel was not measured"));
    assert!(!warned(YUN, "THZXR", &measured, "the parcel was not measured"));
    assert!(!warned(YUN, "THZXR", &parcel("PH", 700, None), "the parcel was not measured"));
    assert!(warned(YUN, "THZXR", &us, "at 701 g it is 88.41 CNY, 7.59 CNY less"));
    assert!(!warned(YUN, "THZXR", &parcel("US", 701, None), "less"));
    assert!(warned(YUN, "THZXR", &us, "not in the price: oversize: 150.00 CNY"));
    assert!(warned(YUN, "THZXR", &us, "not in the price: insurance"));
    assert!(!warned(YUN, "THZXR", &us, "customs_flat_duty"));
    assert!(warned(YUN, "THZXR", &parcel("DE", 700, None), "flat customs duty: 3.00 EUR"));
    assert!(warned(YUN, "THZXR", &parcel("JP", 3000, None), "AMBIGUOUS"));
    assert!(!warned(YUN, "THZXR", &us, "unverified"));
    assert!(warned(AE, "STANDARD", &parcel("US", 100, None), "unverified figures"));
    assert!(warned(AE, "STANDARD", &parcel("GG", 100, None), "the card prices ALD in GG apart"));
    assert!(warned(POST, "EYOUBAO", &parcel("RU", 100, None), "check that it is still in force"));
    assert!(warned(POST, "SRM_PRIORITY", &parcel("RU", 100, None), "declared value up to 10 USD"));
    let mut computed = us;
    assert!(!warned(YUN, "THZXR", &computed, "computed from the goods"));
    computed.parcel.weight_is_computed = true;
    assert!(warned(YUN, "THZXR", &computed, "computed from the goods"));
}

#[test]
fn a_surcharge_is_told_in_both_languages() {
    let quote = one(YUN, &parcel("RO", 100, None));
    let warnings = &option(&quote, "THZXR").unwrap().warnings;
    let levy = warnings.iter().find(|warning| warning.en.contains("logistics tax")).unwrap();
    assert_eq!(
        levy.en,
        "not in the price: logistics tax: 41.00 CNY; per parcel (25 RON law fee); from 2026-01-01; < 150 EUR (surcharges.csv!4)"
    );
    assert_eq!(
        levy.zh,
        "未含附加费：物流税：每票 41.00 CNY（法定费用 25 RON）；自 2026-01-01 起，申报价值低于 150 EUR（surcharges.csv!4）"
    );
}

#[test]
fn options_stand_by_currency_and_the_cheapest_first() {
    let quote = quote(&parcel("RU", 100, None), &IDS.map(card), date("2026-11-22"));
    let seen: Vec<String> = quote.options.iter().map(|option| format!("{} {}", option.service, option.total)).collect();
    let expected = [
        "PUDO_ECONOMY_LAND 4.50 CNY",
        "PUDO_STANDARD_AIR 8.40 CNY",
        "EYOUBAO_DISCOUNT 14.55 CNY",
        "EYOUBAO 18.00 CNY",
        "SRM_PRIORITY 19.01 CNY",
        "EYOUBAO_PRIORITY 21.50 CNY",
        "STANDARD 25.10 CNY",
        "EPARCEL_DISCOUNT 52.50 CNY",
        "EEMS 104.55 CNY",
        "SUPER_ECONOMY 2.57 USD",
        "SAVER 2.94 USD",
    ];
    assert_eq!(seen, expected);
    assert_eq!(quote.rejected.len(), 2);
}

#[test]
fn a_service_of_the_marketplace_carries_its_code() {
    let codes = |country: &str| {
        let quote = one(AE, &parcel(country, 100, None));
        let options = quote.options.into_iter().map(|option| option.marketplace_code);
        let rejected = quote.rejected.into_iter().map(|rejection| rejection.marketplace_code);
        options.chain(rejected).collect::<Option<Vec<String>>>().unwrap()
    };
    assert_eq!(codes("CZ"), ["AE_CN_SUPER_ECONOMY_G", "CAINIAO_STANDARD", "CAINIAO_SUPER_ECONOMY", "CAINIAO_ECONOMY"]);
    assert_eq!(codes("FR"), ["AE_CN_SUPER_ECONOMY_G", "CAINIAO_STANDARD", "CAINIAO_SUPER_ECONOMY", "CAINIAO_ECONOMY"]);
}

#[test]
fn no_charge_of_a_shipped_card_is_told_by_its_key() {
    for country in ["DE", "US", "CA", "MX", "CL", "SA", "KR", "CH", "NZ", "RO"] {
        for option in quote(&parcel(country, 700, None), &IDS.map(card), date("2026-11-22")).options {
            let keys = option.warnings.iter().filter(|warning| warning.en.contains('_') || warning.zh.contains('_'));
            assert_eq!(keys.count(), 0, "{country}: {:?}", option.warnings);
        }
    }
}
