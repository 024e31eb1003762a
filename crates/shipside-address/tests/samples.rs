//! The addresses of the sample orders (invented people): what was planted is found, and nothing else is.

use shipside_address::phone::{self, PhoneCheck};
use shipside_address::postal::{self, PostalCheck};
use shipside_address::{admin, country};

/// Country, state, city, postal code, calling code, number, planted defect.
const ADDRESSES: &[(&str, &str, &str, &str, &str, &str, &str)] = &[
    ("Brazil", "Sao Paulo", "Campinas", "13015-002", "+55", "19 99123-4567", ""),
    ("United States", "Texas", "Austin", "78?", "+1", "512-555-0143", "postal_shape"),
    ("Russian Federation", "Московская область", "Химки", "141407", "+7", "9161234567", ""),
    ("France", "Île-de-France", "Paris", "75009", "+33", "612345678", ""),
    ("Germany", "Bayern", "München", "80802", "+49", "12345", "phone_short"),
    ("Spain", "Madrid", "Madrid", "28028", "+34", "612345678", ""),
    ("Korea", "서울특별시", "강남구", "06236", "+82", "10-1234-5678", ""),
    ("Poland", "Mazowieckie", "Warszawa", "00-514", "+48", "512345678", ""),
    ("United Kingdom", "Greater London", "London", "NW1 6XE", "+44", "7400123456", ""),
    ("Italy", "Milano", "Milano", "20123", "+39", "3123456789", ""),
    ("Netherlands", "Noord-Holland", "Amsterdam", "1016 GV", "+31", "612345678", ""),
    ("Israel", "Tel Aviv", "Tel Aviv", "6433222", "+972", "502345678", ""),
    ("Saudi Arabia", "Riyadh", "Riyadh", "12214", "+966", "512345678", ""),
    ("Mexico", "Ciudad de México", "Cuauhtémoc", "06600", "+52", "5512345678", ""),
    ("Australia", "New South Wales", "Sydney", "2000", "+61", "412345678", ""),
    ("Canada", "Quebec", "Montreal", "H3G 1M8", "+1", "514-555-0112", ""),
    ("Ukraine", "Львівська область", "Львів", "79000", "+380", "501234567", ""),
    ("Japan", "東京都", "千代田区", "100-0005", "+81", "90-1234-5678", ""),
    ("United States", "Nevada", "Las Vegas", "90210", "+1", "702-555-0181", "state_postal_mismatch"),
    ("United States", "Texas", "Austin", "78704", "+1", "512-555-0143", ""),
    ("Germany", "Bayern", "München", "80802", "+49", "15112345678", ""),
    ("Chile", "Región Metropolitana", "Providencia", "7500571", "+56", "961234567", ""),
    ("United States", "Massachusetts", "Boston", "2108", "+1", "617-555-0134", "zip_lost_zero"),
    ("Turkey", "İstanbul", "Kadıköy", "34710", "+90", "5321234567", ""),
    ("Korea", "서울특별시", "강남구", "06?", "+82", "10-1234-5678", "postal_shape"),
];

/// Everything this crate has against an address.
fn defects(address: &(&str, &str, &str, &str, &str, &str, &str)) -> Vec<&'static str> {
    let (name, state, _, postal_code, phone_code, number, _) = *address;
    let Some(country) = country(name) else { return vec!["country"] };
    let mut defects = Vec::new();
    let found = admin::find(country, state);
    match postal::check(country, postal_code) {
        PostalCheck::Valid { normalised } if normalised != postal_code => defects.push("postal_rewritten"),
        PostalCheck::Valid { .. } | PostalCheck::NoRule => {}
        PostalCheck::Missing => defects.push("postal_missing"),
        PostalCheck::Shape { .. } if postal::with_lost_zeros(country, postal_code).is_some() => {
            defects.push("zip_lost_zero");
        }
        PostalCheck::Shape { .. } => defects.push("postal_shape"),
    }
    if admin::is_listed(country) && found.is_none() {
        defects.push("state_unknown");
    }
    if found.is_some_and(|found| admin::matches_postal(country, found, postal_code) == Some(false)) {
        defects.push("state_postal_mismatch");
    }
    match phone::check(country, phone_code, number) {
        PhoneCheck::Possible { .. } => {}
        PhoneCheck::TooShort { .. } => defects.push("phone_short"),
        _ => defects.push("phone"),
    }
    defects
}

#[test]
fn the_planted_defects_are_found_and_no_other_order_is_blamed() {
    for address in ADDRESSES {
        let planted: Vec<&str> = Some(address.6).filter(|defect| !defect.is_empty()).into_iter().collect();
        assert_eq!(defects(address), planted, "{address:?}");
    }
}

#[test]
fn a_number_with_its_calling_code_in_front_is_judged_alike() {
    for (name, _, _, _, phone_code, number, _) in ADDRESSES {
        let country = country(name).unwrap();
        let apart = phone::check(country, phone_code, number);
        assert_eq!(phone::check(country, "", &format!("{phone_code} {number}")), apart, "{phone_code} {number}");
    }
}

#[test]
fn the_state_that_fits_the_postal_code_can_be_offered() {
    let states = country("United States").unwrap();
    let offered: Vec<&str> = admin::by_postal(states, "90210").iter().map(|admin| admin.name.as_str()).collect();
    assert_eq!(offered, ["California"]);
}
