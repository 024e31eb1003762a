//! Integrators and parcel networks.

use crate::numbers::check_digit::Scheme;
use crate::numbers::format::{Format, Services};
use crate::numbers::shape::Class::{Digit, Either};
use crate::numbers::shape::Field::{Destination, Service, Zip};
use crate::numbers::shape::Part::{Check, Named, OneOf, Prefix, Serial, Tail, Text};
use crate::numbers::shape::{CHECK, digits, either, letters};
use crate::numbers::words::{Carrier, carrier};
use shipside_model::Certainty;

static UPS: Carrier = carrier("ups", "UPS", "UPS 联合包裹");
static FEDEX: Carrier = carrier("fedex", "FedEx", "联邦快递 FedEx");
static DHL: Carrier = carrier("dhl", "DHL", "DHL 敦豪");
static DHL_PAKET: Carrier = carrier("dhl-paket", "DHL Paket (Germany)", "DHL Paket（德国）");
static DPD: Carrier = carrier("dpd", "DPD", "DPD");
static AMAZON: Carrier = carrier("amazon", "Amazon Logistics", "亚马逊物流");

const UPS_URL: &str = "https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums={number}";
const FEDEX_URL: &str = "https://www.fedex.com/apps/fedextrack/?tracknumbers={number}";
const DHL_URL: &str = "http://www.dhl.com/en/express/tracking.html?brand=DHL&AWB={number}";
const DPD_URL: &str = "https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={number}";

/// FedEx: 3, 1, 7 again and again, ending in 1 before the check digit.
const FEDEX_11: Scheme = Scheme::Mod11Mod10(&[3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
const FEDEX_13: Scheme = Scheme::Mod11Mod10(&[1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
const ECOMMERCE: &[&str] = &["GM", "LX", "RX", "UV", "CN", "SG", "TH", "IN", "HK", "MY"];

pub(super) static FORMATS: &[Format] = &[
    Format::new("ups", "UPS", &UPS, &[&[Text("1Z"), Serial, either(6), Named(Service, Either, 2), either(7), CHECK]])
        .checked(Scheme::mod10(1, 2))
        .services(Services::Ups)
        .url(UPS_URL),
    Format::new("ups_waybill", "UPS Waybill", &UPS, &[&[OneOf("AHJKTV"), Serial, digits(9), CHECK]])
        .checked(Scheme::mod10(1, 2))
        .services(Services::UpsWaybill)
        .url(UPS_URL),
    Format::new("fedex_12", "FedEx Express (12)", &FEDEX, &[&[Serial, digits(11), CHECK]])
        .checked(FEDEX_11)
        .url(FEDEX_URL),
    Format::new(
        "fedex_34",
        "FedEx Express (34)",
        &FEDEX,
        &[&[OneOf("012345678"), digits(14), Named(Zip, Digit, 5), Serial, digits(13), CHECK]],
    )
    .checked(FEDEX_13)
    .url(FEDEX_URL),
    Format::new(
        "fedex_astra_32",
        "FedEx ASTRA (32)",
        &FEDEX,
        &[&[Text("3"), digits(15), Serial, digits(11), CHECK, digits(4)]],
    )
    .checked(FEDEX_11),
    Format::new("fedex_ground", "FedEx Ground", &FEDEX, &[&[Serial, digits(14), CHECK]])
        .checked(Scheme::mod10(1, 3))
        .url(FEDEX_URL),
    Format::new(
        "fedex_ground_sscc_18",
        "FedEx Ground (SSCC-18)",
        &FEDEX,
        &[&[Named(Service, Digit, 2), Serial, digits(15), CHECK]],
    )
    .checked(Scheme::mod10(3, 1))
    .services(Services::Sscc)
    .url(FEDEX_URL),
    Format::new(
        "fedex_ground_96",
        "FedEx Ground 96 (22)",
        &FEDEX,
        &[&[Text("96"), digits(5), Serial, digits(14), CHECK]],
    )
    .checked(Scheme::mod10(1, 3))
    .url(FEDEX_URL),
    Format::new(
        "fedex_ground_gsn",
        "FedEx Ground GSN",
        &FEDEX,
        &[&[Text("96"), digits(18), Serial, digits(13), CHECK]],
    )
    .checked(FEDEX_13)
    .url(FEDEX_URL),
    Format::new("dhl_express", "DHL Express", &DHL, &[&[Serial, digits(9), CHECK], &[Serial, digits(10), CHECK]])
        .checked(Scheme::Mod7)
        .url(DHL_URL),
    Format::new(
        "dhl_express_piece_id",
        "DHL Express (Piece ID)",
        &DHL,
        &[
            &[Text("J"), letters(2), digits(9)],
            &[Text("J"), letters(2), digits(10)],
            &[Text("J"), letters(3), digits(9)],
            &[Text("J"), letters(3), digits(10)],
        ],
    )
    .url(DHL_URL),
    Format::new("dhl_ecommerce", "DHL E-Commerce", &DHL, &[&[Prefix(ECOMMERCE), digits(1), Tail(Either, 9, 38)]])
        .url(DHL_URL),
    Format::new("dhl_ecommerce_14", "DHL E-Commerce (14)", &DHL, &[&[digits(14)]]).url(DHL_URL),
    // An SSCC of DHL Paket behind the application identifier 00: GS1's check digit.
    Format::new(
        "dhl_paket",
        "DHL Paket (NVE/SSCC)",
        &DHL_PAKET,
        &[&[Text("00"), Serial, Text("340"), digits(14), CHECK]],
    )
    .checked(Scheme::mod10(3, 1))
    .certain(Certainty::Secondary),
    Format::new(
        "dpd",
        "DPD (28)",
        &DPD,
        &[&[
            Serial,
            Named(Zip, Digit, 7),
            digits(14),
            Named(Service, Digit, 3),
            Named(Destination, Digit, 3),
            Check(Either),
        ]],
    )
    .checked(Scheme::Mod37)
    .services(Services::Dpd)
    .url(DPD_URL),
    Format::new("dpd_14", "DPD (14)", &DPD, &[&[Serial, digits(14), Check(Either)]])
        .checked(Scheme::Mod37)
        .url(DPD_URL),
    Format::new("amazon_logistics", "Amazon Logistics", &AMAZON, &[&[Text("TB"), OneOf("ACM"), digits(12)]]),
    Format::new("amazon_international", "Amazon International", &AMAZON, &[&[OneOf("AFC"), digits(10)]]),
];
