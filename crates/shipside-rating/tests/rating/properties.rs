//! What holds for every card, parcel and weight.

use crate::cards::{IDS, card, date, parcel};
use proptest::prelude::*;
use shipside_api::quote::{Quote, RateCard, RateRow, Service, Step, VolumeRule, Zone};
use shipside_model::{Country, Currency, Source, Text};
use shipside_rating::quote;

/// A decimal as a whole number of 1/10,000,000.
fn exact(text: &str) -> i128 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<7}").parse().unwrap()
}

fn lines_add_up(quote: &Quote) {
    for option in &quote.options {
        let sum: i128 = option.lines.iter().map(|line| exact(&line.amount)).sum();
        assert_eq!(sum, exact(&option.total.amount()), "{:#?}", option.lines);
        assert!(option.lines.iter().all(|line| line.currency == option.total.currency()));
    }
}

#[test]
fn every_row_of_the_shipped_cards_holds_from_above_its_lower_bound_to_its_upper_bound() {
    let mut rows = Vec::new();
    for id in IDS {
        rows.push(0);
        let card = card(id);
        for service in &card.services {
            for zone in service.zones.iter().filter(|zone| zone.subzone.is_empty() && zone.not_served.is_none()) {
                for row in &zone.rows {
                    for grams in [row.w_gt_g + 1, row.w_le_g.expect("the shipped rows all end")] {
                        let quote = quote(
                            &parcel(zone.country.as_str(), i64::from(grams), None),
                            std::slice::from_ref(&card),
                            date("2026-11-22"),
                        );
                        let option = quote.options.iter().find(|option| option.service == service.id).unwrap();
                        assert_eq!(option.lines[0].cell, row.cell, "{id} {} {grams} g", zone.id);
                        lines_add_up(&quote);
                    }
                    *rows.last_mut().unwrap() += 1;
                }
            }
        }
    }
    assert_eq!(rows, [271, 10, 174]); // rows of the files without parted and unreachable zones
}

prop_compose! {
    fn a_row()(
        width in 1_u32..5_000,
        base in 0_i64..10_000_000,
        step in proptest::option::of((1_u32..600, 0_i64..500_000)),
        per_kg in 0_i64..5_000_000,
        item_fee in 0_i64..1_000_000,
        min in proptest::option::of(1_u32..6_000),
        round in proptest::option::of(1_u32..1_000),
    ) -> (u32, RateRow) {
        let row = RateRow {
            cell: String::new(),
            w_gt_g: 0,
            w_le_g: None,
            base,
            step: step.map(|(grams, amount)| Step { grams, amount }),
            per_kg,
            item_fee,
            min_g: min,
            round_g: round,
            currency: Currency::CNY,
            note: String::new(),
        };
        (width, row)
    }
}

prop_compose! {
    fn a_card()(
        rows in proptest::collection::vec(a_row(), 1..6),
        currency in prop_oneof![Just("CNY"), Just("JPY"), Just("KWD")],
        volume in prop_oneof![
            Just(VolumeRule::Never),
            Just(VolumeRule::Max { divisor: 6000 }),
            Just(VolumeRule::IfRatio { divisor: 8000, at_least: 2 }),
            Just(VolumeRule::IfSide { divisor: 6000, side_mm: 400 }),
        ],
    ) -> RateCard {
        let mut bound = 0;
        let rows = rows.into_iter().map(|(width, row)| {
            let lo = bound;
            bound += width;
            RateRow { w_gt_g: lo, w_le_g: Some(bound), currency: Currency::new(currency).unwrap(), ..row }
        }).collect();
        let zone = Zone {
            id: "US".to_owned(),
            country: Country::new("US").unwrap(),
            subzone: String::new(),
            not_served: None,
            max_weight_g: None,
            volume,
            rows,
        };
        let service = Service {
            id: "S".to_owned(),
            name: Text::new("S", "S"),
            marketplace_code: None,
            special_goods: None,
            accepts: Vec::new(),
            remarks: Vec::new(),
            zones: vec![zone],
        };
        RateCard {
            id: "made-up".to_owned(),
            name: Text::new("made up", "虚构"),
            carrier: "none".to_owned(),
            valid_from: date("2026-01-01"),
            valid_to: None,
            source: Source::unverified("made up for a test", "2026-11-22"),
            services: vec![service],
            unparsed: Vec::new(),
            surcharges: Vec::new(),
        }
    }
}

proptest! {
    #[test]
    fn the_lines_add_up_and_the_billed_weight_lies_in_its_row(
        card in a_card(),
        grams in 1_i64..26_000,
        size in proptest::option::of([1_i64..60, 1_i64..60, 1_i64..60]),
    ) {
        let shipment = parcel("US", grams, size);
        let first = quote(&shipment, std::slice::from_ref(&card), date("2026-11-22"));
        prop_assert_eq!(first.options.len() + first.rejected.len(), 1);
        lines_add_up(&first);
        for option in &first.options {
            let billed = option.chargeable.grams_up();
            prop_assert!(billed >= grams);
            let rows = &card.services[0].zones[0].rows;
            let holds = |row: &&RateRow| i64::from(row.w_gt_g) < billed && billed <= i64::from(row.w_le_g.unwrap());
            let row = rows.iter().find(holds).expect("billed inside a row");
            prop_assert!(billed >= i64::from(row.min_g.unwrap_or(0)));
            prop_assert_eq!(billed % i64::from(row.round_g.unwrap_or(1)), 0);
        }
        let again = quote(&shipment, &[card], date("2026-11-22"));
        prop_assert_eq!(first, again);
    }

    #[test]
    fn a_further_card_changes_no_other_price(one in a_card(), mut other in a_card(), grams in 1_i64..26_000) {
        other.id = "other".to_owned();
        let shipment = parcel("US", grams, None);
        let day = date("2026-11-22");
        let alone = quote(&shipment, std::slice::from_ref(&one), day);
        let both = quote(&shipment, &[other, one], day);
        let of_one: Vec<_> = both.options.into_iter().filter(|option| option.card == "made-up").collect();
        prop_assert_eq!(alone.options, of_one);
        let of_one: Vec<_> = both.rejected.into_iter().filter(|rejection| rejection.card == "made-up").collect();
        prop_assert_eq!(alone.rejected, of_one);
    }
}
