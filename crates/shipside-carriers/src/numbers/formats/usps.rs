//! USPS: the IMpb constructs and what came before them.
//!
//! A number may be led by the routing barcode `420` with five or nine digits of the ZIP code. Which of the two it is
//! follows from the total length alone except at 34 digits, where both readings are tried.

use crate::numbers::check_digit::Scheme;
use crate::numbers::format::{Format, Services};
use crate::numbers::shape::Class::Digit;
use crate::numbers::shape::Field::{Service, Zip};
use crate::numbers::shape::Part::{Named, OneOf, Serial, Text};
use crate::numbers::shape::{CHECK, Part, digits};
use crate::numbers::words::{Carrier, carrier};

static USPS: Carrier = carrier("usps", "USPS", "美国邮政 USPS");

const URL: &str = "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}";

/// Where the US post delivers as at home.
const HOME: &[&str] = &["US", "PR", "GU", "VI", "AS", "MP", "UM", "FM", "MH", "PW"];

const ROUTE: Part = Text("420");
const ZIP5: Part = Named(Zip, Digit, 5);
const ZIP9: Part = Named(Zip, Digit, 9);
const SERVICE2: Part = Named(Service, Digit, 2);
const SERVICE3: Part = Named(Service, Digit, 3);
/// First digit of a mailer identifier of six digits; one of nine begins with 9.
const SHORT_MAILER: Part = OneOf("012345678");
const LONG_MAILER: Part = Text("9");

pub(super) static FORMATS: &[Format] = &[
    Format::new(
        "usps_impb_n",
        "USPS IMpb N",
        &USPS,
        &[
            &[Serial, Text("94"), SERVICE3, digits(16), CHECK],
            &[Serial, Text("94"), SERVICE3, digits(20), CHECK],
            &[Serial, Text("94"), SERVICE3, LONG_MAILER, digits(23), CHECK],
            &[ROUTE, ZIP5, Serial, Text("94"), SERVICE3, digits(16), CHECK],
            &[ROUTE, ZIP9, Serial, Text("94"), SERVICE3, digits(16), CHECK],
            &[ROUTE, ZIP5, Serial, Text("94"), SERVICE3, digits(20), CHECK],
        ],
    )
    .checked(Scheme::mod10(3, 1))
    .services(Services::UspsApplication)
    .only_in(HOME)
    .url(URL),
    Format::new(
        "usps_impb_c",
        "USPS IMpb C",
        &USPS,
        &[
            &[Serial, Text("92"), SERVICE3, LONG_MAILER, digits(15), CHECK],
            &[Serial, Text("93"), SERVICE3, SHORT_MAILER, digits(15), CHECK],
            &[Serial, Text("95"), SERVICE3, digits(16), CHECK],
            &[Serial, Text("92"), SERVICE3, LONG_MAILER, digits(19), CHECK],
            &[Serial, Text("93"), SERVICE3, SHORT_MAILER, digits(19), CHECK],
            &[Serial, Text("95"), SERVICE3, digits(20), CHECK],
            &[ROUTE, ZIP5, Serial, Text("92"), SERVICE3, LONG_MAILER, digits(15), CHECK],
            &[ROUTE, ZIP5, Serial, Text("93"), SERVICE3, SHORT_MAILER, digits(15), CHECK],
            &[ROUTE, ZIP5, Serial, Text("95"), SERVICE3, digits(16), CHECK],
            &[ROUTE, ZIP9, Serial, Text("92"), SERVICE3, LONG_MAILER, digits(15), CHECK],
            &[ROUTE, ZIP9, Serial, Text("93"), SERVICE3, SHORT_MAILER, digits(15), CHECK],
            &[ROUTE, ZIP9, Serial, Text("95"), SERVICE3, digits(16), CHECK],
            &[ROUTE, ZIP5, Serial, Text("92"), SERVICE3, LONG_MAILER, digits(19), CHECK],
            &[ROUTE, ZIP5, Serial, Text("93"), SERVICE3, SHORT_MAILER, digits(19), CHECK],
            &[ROUTE, ZIP5, Serial, Text("95"), SERVICE3, digits(20), CHECK],
        ],
    )
    .checked(Scheme::mod10(3, 1))
    .services(Services::UspsImpb)
    .only_in(HOME)
    .url(URL),
    Format::new(
        "usps_legacy",
        "USPS Legacy",
        &USPS,
        &[
            &[Serial, Text("91"), SERVICE2, digits(17), CHECK],
            &[ROUTE, ZIP5, Serial, Text("91"), SERVICE2, digits(17), CHECK],
            &[ROUTE, ZIP9, Serial, Text("91"), SERVICE2, digits(17), CHECK],
            &[Serial, SERVICE2, digits(17), CHECK],
            &[ROUTE, ZIP5, Serial, SERVICE2, digits(17), CHECK],
            &[ROUTE, ZIP9, Serial, SERVICE2, digits(17), CHECK],
        ],
    )
    .checked(Scheme::mod10_led(3, 1, "91"))
    .services(Services::UspsLegacy)
    .only_in(HOME)
    .url(URL),
    Format::new("usps_20", "USPS 20", &USPS, &[&[Serial, SERVICE2, digits(17), CHECK]])
        .checked(Scheme::mod10(3, 1))
        .services(Services::UspsLegacy)
        .only_in(HOME)
        .url(URL),
];
