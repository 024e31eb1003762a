//! Carriers and forwarders out of China. None of them publishes its format: `certainty` says how well each is known.

use crate::numbers::check_digit::Scheme;
use crate::numbers::format::Format;
use crate::numbers::shape::Class::{Either, Letter};
use crate::numbers::shape::Field::Destination;
use crate::numbers::shape::Part::{Named, Prefix, Serial, Tail, Text};
use crate::numbers::shape::{CHECK, digits, letters};
use crate::numbers::words::{Carrier, carrier};
use shipside_model::Certainty::{Secondary, Unverified};

static CAINIAO: Carrier = carrier("cainiao", "Cainiao", "菜鸟");
static YUNEXPRESS: Carrier = carrier("yunexpress", "YunExpress", "云途物流");
static FOUR_PX: Carrier = carrier("4px", "4PX", "递四方 4PX");
static YANWEN: Carrier = carrier("yanwen", "Yanwen", "燕文物流");
static SF: Carrier = carrier("sf_express", "SF Express", "顺丰速运");
static SUNYOU: Carrier = carrier("sunyou", "SunYou", "顺友物流");
static YQ: Carrier =
    carrier("yq", "a forwarder of the YQ family (JCEX, WanB, TopYou, …)", "YQ 号段货代（佳成、万邦、通邮等）");
static CNE: Carrier = carrier("cne", "CNE", "递一国际 CNE");
static JT: Carrier = carrier("jt_cn", "J&T Express", "极兔速递");
static YTO: Carrier = carrier("yto", "YTO Express", "圆通速递");
static GOFO: Carrier = carrier("gofo", "GOFO Express", "GOFO");

pub(super) static FORMATS: &[Format] = &[
    Format::new("cainiao_lp", "Cainiao LP", &CAINIAO, &[&[Text("LP"), digits(14)]]),
    Format::new(
        "cainiao_lp_long",
        "Cainiao LP (15 or 16 digits)",
        &CAINIAO,
        &[&[Text("LP"), digits(15)], &[Text("LP"), digits(16)]],
    )
    .certain(Unverified),
    Format::new("cainiao_cng", "Cainiao CNG", &CAINIAO, &[&[Text("CNG"), digits(14)], &[Text("CN"), digits(14)]])
        .certain(Unverified),
    Format::new("cainiao_ap", "Cainiao AP", &CAINIAO, &[&[Text("AP"), digits(14)]]).certain(Unverified),
    Format::new("cainiao_numeric", "Cainiao (26 digits)", &CAINIAO, &[&[Prefix(&["128", "132"]), digits(23)]])
        .certain(Secondary),
    Format::new(
        "ali_ae",
        "AliExpress AE",
        &CAINIAO,
        &[
            &[Text("AE"), letters(2), digits(10), Tail(Either, 0, 10)],
            &[Text("LEXPU"), digits(10), Tail(Either, 0, 10)],
        ],
    )
    .certain(Unverified),
    Format::new("yunexpress", "YunExpress", &YUNEXPRESS, &[&[Text("YT"), digits(16)]])
        .url("https://www.yuntrack.com/parcelTracking?id={number}"),
    Format::new("4px", "4PX", &FOUR_PX, &[&[Text("4PX"), digits(13), Text("CN")]]).certain(Secondary),
    Format::new("4px_numeric", "4PX (12 digits)", &FOUR_PX, &[&[Text("3042"), digits(8)]]).certain(Secondary),
    // S10's check digit held for the one real number that was seen; YP is no country.
    Format::new(
        "yanwen",
        "Yanwen",
        &YANWEN,
        &[
            &[Text("U"), letters(1), Serial, digits(8), CHECK, Text("YP")],
            &[Text("VR"), Serial, digits(8), CHECK, Text("YP")],
        ],
    )
    .checked(Scheme::S10)
    .certain(Secondary),
    Format::new("sf_express", "SF Express", &SF, &[&[Text("SF"), digits(13)]]),
    Format::new("sf_express_14", "SF Express (14 digits)", &SF, &[&[Text("SF"), digits(14)]]).certain(Unverified),
    Format::new("sf_express_legacy", "SF Express (12 digits)", &SF, &[&[digits(12)]]).certain(Unverified),
    Format::new("sunyou", "SunYou", &SUNYOU, &[&[Text("SY"), Named(Destination, Letter, 2), digits(9)]])
        .certain(Secondary),
    Format::new("yq_family", "YQ family", &YQ, &[&[letters(5), digits(10), Text("YQ")]]).certain(Secondary),
    Format::new("cne", "CNE", &CNE, &[&[Text("3A5V"), digits(9)]]).certain(Secondary),
    Format::new("jt_cn", "J&T Express (China)", &JT, &[&[Text("JT"), digits(13)]]).certain(Secondary),
    Format::new("yto", "YTO Express", &YTO, &[&[Text("YT"), digits(13)], &[Text("YT"), digits(15)]])
        .certain(Unverified),
    Format::new("gofo_us", "GOFO Express (US)", &GOFO, &[&[Text("GFUS"), digits(14)]])
        .only_in(&["US"])
        .url("https://www.gofoexpress.com/tracking.html?searchID={number}"),
];
