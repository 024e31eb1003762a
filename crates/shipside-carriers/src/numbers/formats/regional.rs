//! Carriers of one country: the United States, Canada, the United Kingdom.

use crate::numbers::check_digit::Scheme;
use crate::numbers::format::Format;
use crate::numbers::shape::Part::{OneOf, Prefix, Serial, Text};
use crate::numbers::shape::{CHECK, digits, either, letters};
use crate::numbers::words::{Carrier, carrier};

static CANPAR: Carrier = carrier("canpar", "Canpar", "Canpar（加拿大）");
static LANDMARK: Carrier = carrier("landmark", "Landmark Global", "Landmark Global");
static LASERSHIP: Carrier = carrier("lasership", "LaserShip", "LaserShip（美国）");
static OLD_DOMINION: Carrier = carrier("old_dominion", "Old Dominion Freight Line", "Old Dominion（美国零担）");
static ONTRAC: Carrier = carrier("ontrac", "OnTrac", "OnTrac（美国）");
static PUROLATOR: Carrier = carrier("purolator", "Purolator", "Purolator（加拿大）");
static SPEEDEE: Carrier = carrier("speedee", "Spee-Dee Delivery", "Spee-Dee（美国）");
static YODEL: Carrier = carrier("yodel", "Yodel", "Yodel（英国）");

const PUROLATOR_URL: &str = "https://www.purolator.com/en/shipping/tracker?searchValue={number}";
const OLD_DOMINION_URL: &str =
    "https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers={number}";
const ONTRAC_URL: &str = "http://www.ontrac.com/tracking/?number={number}";

pub(super) static FORMATS: &[Format] = &[
    Format::new("canpar_22", "Canpar (22)", &CANPAR, &[&[OneOf("CDKLSUXZ"), digits(21)]])
        .url("https://www.canpar.com/en/track/tracking.jsp?reference={number}&locale=en"),
    Format::new("landmark_global", "Landmark Global LTN", &LANDMARK, &[&[Text("LTN"), digits(8), Text("N1")]])
        .url("https://track.landmarkglobal.com/?search={number}"),
    Format::new("lasership_lx", "LaserShip LX", &LASERSHIP, &[&[Text("L"), OneOf("AIEHNX"), OneOf("123"), digits(7)]])
        .only_in(&["US"]),
    Format::new("lasership_1ls7", "LaserShip 1LS7 (15)", &LASERSHIP, &[&[Text("1LS7"), OneOf("12"), digits(10)]])
        .only_in(&["US"]),
    // Printed with a hyphen before the last 1, which is dropped before numbers are compared.
    Format::new(
        "lasership_1ls7_18",
        "LaserShip 1LS7 (18)",
        &LASERSHIP,
        &[&[Text("1LS7"), OneOf("12"), digits(2), Text("01"), OneOf("1234"), digits(6), Text("1")]],
    )
    .only_in(&["US"]),
    Format::new("lasership_1lscx", "LaserShip 1LSCX (15)", &LASERSHIP, &[&[Text("1LSCX"), either(10)]])
        .only_in(&["US"]),
    Format::new(
        "old_dominion",
        "Old Dominion",
        &OLD_DOMINION,
        &[&[Serial, Prefix(&["777", "778", "072", "780"]), digits(7), CHECK]],
    )
    .checked(Scheme::Luhn)
    .url(OLD_DOMINION_URL),
    Format::new(
        "old_dominion_guaranteed",
        "Old Dominion Guaranteed Shipment",
        &OLD_DOMINION,
        &[&[Serial, Text("80"), digits(8), CHECK]],
    )
    .checked(Scheme::Luhn)
    .url(OLD_DOMINION_URL),
    Format::new("ontrac_c", "OnTrac", &ONTRAC, &[&[Text("C"), Serial, digits(13), CHECK]])
        .checked(Scheme::mod10_led(1, 2, "4"))
        .only_in(&["US"])
        .url(ONTRAC_URL),
    Format::new("ontrac_d", "OnTrac D", &ONTRAC, &[&[Text("D"), Serial, digits(13), CHECK]])
        .checked(Scheme::mod10_led(1, 2, "5"))
        .only_in(&["US"])
        .url(ONTRAC_URL),
    Format::new("purolator_numeric", "Purolator (12)", &PUROLATOR, &[&[Serial, OneOf("012345"), digits(10), CHECK]])
        .checked(Scheme::Luhn)
        .url(PUROLATOR_URL),
    Format::new("purolator_alpha", "Purolator (alpha + 9)", &PUROLATOR, &[&[letters(3), digits(9)]]).url(PUROLATOR_URL),
    Format::new("speedee", "Spee-Dee (20)", &SPEEDEE, &[&[Text("SP"), digits(18)]])
        .only_in(&["US"])
        .url("https://www.speedeedelivery.com/track/?tracking={number}"),
    Format::new("yodel", "Yodel", &YODEL, &[&[Text("JD"), digits(16)], &[Text("JJD"), digits(16)]])
        .only_in(&["GB", "IE", "IM", "JE", "GG"])
        .url("https://www.yodel.co.uk/tracking/{number}"),
];
