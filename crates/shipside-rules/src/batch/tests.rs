use super::*;
use crate::rule::cases::with;
use std::collections::BTreeSet;

/// Fields changed in each of the orders, and what is said of each: `severity code path`.
#[track_caller]
fn check(orders: &[&[(&str, &str)]], expected: &[&[&str]]) {
    let drafts: Vec<ShipmentDraft> = orders.iter().map(|changes| with(changes)).collect();
    let options = CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: String::new() };
    let found = check_batch(&drafts, &options);
    let seen: Vec<Vec<String>> = found
        .iter()
        .map(|findings| findings.iter().map(|f| format!("{:?} {} {}", f.severity, f.code, f.path)).collect())
        .collect();
    assert_eq!(seen, expected);
    for (draft, finding) in drafts.iter().zip(&found).flat_map(|(draft, found)| found.iter().map(move |f| (draft, f))) {
        assert_eq!(draft.get(&finding.path), Some(finding.value.as_str()));
        assert!(!finding.message.en.is_empty() && !finding.message.zh.is_empty());
    }
}

const ANN: (&str, &str) = ("consignee.name", "Ann Lee");
const FIRST: (&str, &str) = ("orderNumber", "8170519698474711");
const SECOND: (&str, &str) = ("orderNumber", "3012345678901234");
const NUMBER: (&str, &str) = ("trackingNumber", "LX145937157CN");
const PATH: &str = "trackingNumber";

#[test]
fn no_two_rules_share_a_code_and_every_rule_explains_itself_in_both_languages() {
    let single = crate::rules().iter().map(|rule| rule.code);
    let codes: Vec<&str> = batch_rules().iter().map(|rule| rule.code).chain(single).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    for rule in batch_rules() {
        let words = [rule.title.en, rule.title.zh, rule.why.en, rule.why.zh, &rule.source.title, &rule.source.date];
        assert!(words.iter().all(|text| !text.is_empty()), "{}", rule.code);
    }
}

#[test]
fn sound_orders_have_no_finding() {
    check(&[&[FIRST, NUMBER, ANN], &[SECOND, (PATH, "LP00123456789012")], &[(PATH, "")]], &[&[], &[], &[]]);
    check(&[], &[]);
}

#[test]
fn one_number_for_two_buyers_is_an_error_on_both() {
    let said: &[&str] = &["Error tracking/many-receivers trackingNumber"];
    check(&[&[FIRST, NUMBER, ANN], &[SECOND, (PATH, "lx 145937157 cn")]], &[said, said]);
}

#[test]
fn one_number_for_one_buyer_is_a_parcel_or_an_old_number() {
    let parcel: &[&str] = &["Notice tracking/one-parcel trackingNumber"];
    check(&[&[FIRST, NUMBER], &[SECOND, NUMBER, ("consignee.name", "JOHN A WHITFIELD")]], &[parcel, parcel]);
    let again: &[&str] = &["Error tracking/reused-number trackingNumber"];
    let on = |day| ("shippingDate", day);
    check(&[&[FIRST, NUMBER, on("2026-11-01")], &[SECOND, NUMBER, on("2026-11-09")]], &[again, again]);
}

#[test]
fn a_number_that_was_under_way_before_the_order_is_an_error() {
    let older: &[&str] = &["Error tracking/older-than-order trackingNumber"];
    check(&[&[FIRST, NUMBER, ("orderedAt", "2026-11-05 10:30"), ("shippingDate", "2026-11-03")]], &[older]);
    check(&[&[FIRST, NUMBER, ("orderedAt", "2026-11-05 23:59"), ("shippingDate", "2026-11-05")]], &[&[]]);
}

#[test]
fn the_destination_has_to_be_one_the_carrier_serves() {
    let to = |country| ("consignee.address.country", country);
    let usps = (PATH, "9400111899561234567892");
    check(&[&[usps]], &[&[]]);
    check(&[&[usps, to("Brazil")]], &[&["Warning tracking/not-delivered-there trackingNumber"]]);
    check(&[&[(PATH, "RR473124829GB"), to("Brazil")]], &[&["Notice tracking/third-country-post trackingNumber"]]);
    check(&[&[usps, to("")]], &[&[]]);
}

#[test]
fn order_numbers_one_digit_apart_are_pointed_out() {
    let near: &[&str] = &["Notice order/near-duplicate orderNumber"];
    check(&[&[FIRST], &[("orderNumber", "8170519698474771")], &[SECOND]], &[near, near, &[]]);
}

#[test]
fn a_long_list_of_orders_is_cut() {
    let orders: Vec<(String, String)> = (0..9).map(|n| (format!("order {n}"), format!("Buyer {n}"))).collect();
    let drafts: Vec<ShipmentDraft> = orders
        .iter()
        .map(|(order, buyer)| with(&[("orderNumber", order), ("consignee.name", buyer), NUMBER]))
        .collect();
    let options = CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: String::new() };
    let message = &check_batch(&drafts, &options)[0][0].message;
    assert!(message.en.contains("order 5 and 3 more"), "{}", message.en);
    assert!(message.zh.contains("等 8 个订单"), "{}", message.zh);
}

#[test]
fn six_seeded_frauds_among_sixty_sound_orders_are_found_and_nothing_else() {
    let mut drafts: Vec<ShipmentDraft> = (0..60_u64)
        .map(|n| {
            // Order numbers far apart, as a marketplace gives them.
            let order = (8_000_000_000_000_000 + n * 7_919_104_729_611 % 900_000_000_000_000).to_string();
            let (name, number) = (format!("Buyer {n}"), format!("YT21{:014}", n * 48_271 % 99_999_989));
            with(&[
                ("orderNumber", &order),
                ("consignee.name", &name),
                (PATH, &number),
                ("orderedAt", "2026-11-10 09:00"),
                ("shippingDate", "2026-11-12"),
            ])
        })
        .collect();
    let seeded = [
        (3, PATH, drafts[40].tracking_number.clone(), "tracking/many-receivers"),
        (8, "shippingDate", "2026-11-01".to_owned(), "tracking/older-than-order"),
        (13, PATH, "SYFR123456789".to_owned(), "tracking/not-delivered-there"),
        (21, PATH, "RR473124829GB".to_owned(), "tracking/third-country-post"),
        (30, "orderNumber", drafts[50].order_number.replacen('8', "3", 1), "order/near-duplicate"),
    ];
    for (index, path, value, _) in &seeded {
        assert!(drafts[*index].set(path, value));
    }
    let mut again = drafts[55].clone();
    again.order_number = "1100223344556677".to_owned();
    again.shipping_date = "2026-11-20".to_owned();
    drafts.push(again);
    let options = CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: String::new() };
    let found = check_batch(&drafts, &options);
    let seen: BTreeSet<(usize, String)> =
        found.iter().enumerate().flat_map(|(at, list)| list.iter().map(move |f| (at, f.code.to_string()))).collect();
    let mut expected: BTreeSet<(usize, String)> =
        seeded.iter().map(|(at, _, _, code)| (*at, (*code).to_owned())).collect();
    // The other side of each pair.
    expected.extend(
        [(40, "tracking/many-receivers"), (50, "order/near-duplicate")].map(|(at, code)| (at, code.to_owned())),
    );
    expected.extend(
        [(55, "tracking/reused-number"), (60, "tracking/reused-number")].map(|(at, code)| (at, code.to_owned())),
    );
    assert_eq!(seen, expected);
}
