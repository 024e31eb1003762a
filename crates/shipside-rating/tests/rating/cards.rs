//! The shipped cards, as they lie in `static/rates`, and parcels to price on them.

use shipside_api::quote::{CardFile, Quote, QuoteOption, RateCard};
use shipside_model::{Address, Country, Date, Dimensions, Goods, GoodsFlag, Mode, Parcel, Party, Shipment, Weight};
use shipside_rating::{import, quote};

macro_rules! shipped {
    ($id:literal, $($file:literal),+) => {
        ($id, vec![$(($file, include_str!(concat!("../../../../static/rates/", $id, "/", $file)))),+])
    };
}

pub(crate) const IDS: [&str; 3] = ["aliexpress-cainiao-2026", "chinapost-ru-ozon-2025-09", "yunexpress-thzxr-2026-08"];

pub(crate) fn files(id: &str) -> Vec<CardFile> {
    let shipped = [
        shipped!("aliexpress-cainiao-2026", "card.toml", "zones.csv", "rates.csv"),
        shipped!("chinapost-ru-ozon-2025-09", "card.toml", "zones.csv", "rates.csv"),
        shipped!("yunexpress-thzxr-2026-08", "card.toml", "zones.csv", "rates.csv", "surcharges.csv"),
    ];
    let (_, files) = shipped.into_iter().find(|(name, _)| *name == id).expect("a shipped card");
    files.into_iter().map(|(name, text)| CardFile { name: name.to_owned(), text: text.to_owned() }).collect()
}

pub(crate) fn card(id: &str) -> RateCard {
    let imported = import(&files(id)).expect("files were given");
    imported.card.unwrap_or_else(|| panic!("{id}: {:#?}", imported.findings))
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A weighed parcel with one mug in it; sides in centimetres.
pub(crate) fn parcel(country: &str, grams: i64, size: Option<[i64; 3]>) -> Shipment {
    let goods = Goods {
        sku: "MUG-1".to_owned(),
        description: "ceramic mug".to_owned(),
        description_zh: "陶瓷杯".to_owned(),
        specification: String::new(),
        quantity: 1,
        hs_code: None,
        origin: None,
        unit_weight: None,
        unit_value: None,
        unit_dimensions: None,
        flags: Vec::new(),
    };
    let address = Address {
        country: Country::new(country).expect("a country"),
        state: String::new(),
        city: String::new(),
        district: String::new(),
        street: String::new(),
        postal_code: String::new(),
        short_address: None,
    };
    Shipment {
        order_number: "8170519698474711".to_owned(),
        mode: Mode::Offline,
        consignee: Party { name: "A".to_owned(), company: String::new(), phone: String::new(), address, tax_id: None },
        goods: vec![goods],
        parcel: Parcel {
            weight: Some(Weight::from_grams(grams)),
            weight_is_computed: false,
            dimensions: size.map(|[length, width, height]| Dimensions::mm(length * 10, width * 10, height * 10)),
        },
        service: String::new(),
        service_code: None,
        tracking_number: None,
        order_total: None,
        shipping_date: None,
    }
}

pub(crate) fn with(flag: GoodsFlag, mut shipment: Shipment) -> Shipment {
    shipment.goods[0].flags.push(flag);
    shipment
}

pub(crate) fn one(id: &str, shipment: &Shipment) -> Quote {
    quote(shipment, &[card(id)], date("2026-11-22"))
}

/// The service's price as text, or the code and the English reason why there is none.
pub(crate) fn answer(quote: &Quote, service: &str) -> String {
    let option = option(quote, service).map(|option| option.total.to_string());
    let rejection = quote.rejected.iter().find(|rejection| rejection.service == service);
    match (option, rejection) {
        (Some(total), None) => total,
        (None, Some(rejection)) => format!("{}: {}", rejection.code, rejection.reason.en),
        other => panic!("{service}: exactly one answer expected, {other:?}"),
    }
}

pub(crate) fn option<'a>(quote: &'a Quote, service: &str) -> Option<&'a QuoteOption> {
    quote.options.iter().find(|option| option.service == service)
}
