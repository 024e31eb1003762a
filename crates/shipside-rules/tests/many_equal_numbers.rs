//! A file in which every order carries the same number is judged in time that grows with its rows, not their square.

use shipside_api::check::CheckOptions;
use shipside_model::{Finding, ShipmentDraft};
use shipside_rules::check_batch;

fn order(n: u64) -> ShipmentDraft {
    let mut draft = ShipmentDraft {
        order_number: (8_170_519_698_000_000 + n * 7_919).to_string(),
        tracking_number: "LX145937157CN".into(),
        ..ShipmentDraft::default()
    };
    draft.consignee.name = format!("Buyer {n}");
    draft
}

#[test]
fn each_of_ten_thousand_orders_with_one_number_hears_of_it_and_the_list_of_the_others_is_bounded() {
    let drafts: Vec<ShipmentDraft> = (0..10_000).map(order).collect();
    let options = CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: String::new() };
    let told = |findings: &Vec<Finding>| {
        findings.iter().any(|it| it.code == "tracking/many-receivers" && it.message.en.contains("and many more"))
    };
    assert!(check_batch(&drafts, &options).iter().all(told));
}
