//! What a number is said to be, and what holds for every number there is.

use super::check_digit::Scheme;
use super::index::{Entry, entries};
use super::shape::{Class, Part, Places, places};
use super::{Candidate, Check, Confidence, MASK_FORMATS, detect, formats, masks};
use proptest::prelude::*;

/// `format check confidence` of each candidate.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let seen: Vec<String> = detect(text).candidates.iter().map(short).collect();
    assert_eq!(seen, expected, "{text}");
}

fn short(candidate: &Candidate) -> String {
    let check = match candidate.check {
        Check::Passed => "passed".to_owned(),
        Check::Failed { expected } => format!("wants {expected}"),
        Check::NoCheckDigit => "unchecked".to_owned(),
    };
    format!("{} {check} {:?}", candidate.format, candidate.confidence).to_lowercase()
}

#[test]
fn the_documented_numbers_are_what_the_documents_say() {
    // UPU S10-12, UPS's guides, Yanwen's and Cainiao's numbers as collected.
    check("RR473124829GB", &["s10 passed high"]);
    check("UG336196744YP", &["yanwen passed medium"]);
    check("1Z999AA10123456784", &["ups passed high"]);
    check("1Z12345E6605272234", &["ups passed high"]);
    check("LP00123456789012", &["cainiao_lp unchecked high"]);
    check("YT2112345678901234", &["yunexpress unchecked high"]);
    check("4PX3001234567890CN", &["4px unchecked medium"]);
    check("JCEFR1234567890YQ", &["yq_family unchecked medium"]);
    check("SF1234567890123", &["sf_express unchecked high"]);
    check("GFUS01234567890123", &["gofo_us unchecked high"]);
    check("TBA123456789012", &["amazon_logistics unchecked high"]);
}

#[test]
fn numbers_that_collide_are_ranked_and_none_is_dropped() {
    check("LX145937157CN", &["s10 passed high", "dhl_ecommerce unchecked medium"]);
    check("986578788855", &["fedex_12 passed medium", "sf_express_legacy unchecked low"]);
    // J is kept by the UPU: right in everything else.
    check("JT473124829GB", &["s10 passed medium"]);
    check("RR473124828GB", &["s10 wants 9 doubtful"]);
    check("RR473124829XX", &[]);
    check("1234567891", &["dhl_express passed medium"]);
    check("1234567890", &["dhl_express wants 1 doubtful"]);
    check("12345678901234", &["dhl_ecommerce_14 unchecked low"]);
    check("9400111899561234567892", &["usps_impb_n passed high"]);
    check("420787049400111899561234567892", &["usps_impb_n passed high"]);
    check("UPS", &[]);
    check("", &[]);
}

#[test]
fn blanks_hyphens_case_quotes_and_full_width_do_not_count() {
    for text in [
        "rr 473 124 829 gb",
        "RR-473124829-GB",
        "ＲＲ４７３１２４８２９ＧＢ",
        "'RR473124829GB",
        "=\"RR473124829GB\"",
        "\u{feff}RR473124829GB\n",
    ] {
        check(text, &["s10 passed high"]);
    }
    check("1LS712301 1 123456-1", &["lasership_1ls7_18 unchecked high"]);
}

#[test]
fn a_number_tells_service_country_and_postal_code_where_it_has_them() {
    let best = |text: &str| detect(text).candidates.into_iter().next().unwrap();
    let post = best("RR473124829GB");
    assert_eq!((post.carrier.name.en, post.carrier.name.zh), ("Royal Mail Group plc", "英国邮政"));
    assert_eq!(post.issued_in.unwrap().as_str(), "GB");
    assert_eq!(post.service.unwrap().zh, "挂号小包");
    assert_eq!(best("1Z12345E0305271648").service.unwrap().en, "UPS Ground (US)");
    let usps = best("420787049400111899561234567892");
    assert_eq!(usps.destination_postal_code.as_deref(), Some("78704"));
    assert!(usps.delivered_only_in.contains(&"US"));
    assert!(usps.tracking_page("X").unwrap().ends_with("tLabels=X"));
    assert_eq!(best("SYFR123456789").destination.unwrap().as_str(), "FR");
    let dpd = entries().find(|entry| entry.format.id == "dpd").unwrap();
    let number = sound(&dpd, &[7; 64], Some((24, b"276"))).unwrap();
    let dpd = detect(&number).candidates.into_iter().find(|candidate| candidate.format == "dpd").unwrap();
    assert_eq!((dpd.check, dpd.destination.unwrap().as_str()), (Check::Passed, "DE"));
}

#[test]
fn every_format_is_detected_by_a_number_of_each_of_its_shapes() {
    for entry in entries() {
        for seed in 0..20_u8 {
            let dice: Vec<u8> = (0..64_u8).map(|at| at.wrapping_mul(29).wrapping_add(seed.wrapping_mul(97))).collect();
            let Some(number) = sound(&entry, &dice, None) else { continue };
            let found = detect(&number).candidates;
            let candidate = found.iter().find(|candidate| candidate.format == entry.format.id);
            assert!(candidate.is_some_and(Candidate::is_sound), "{number} {}", entry.format.id);
            assert!(found.is_sorted_by_key(|candidate| candidate.confidence));
        }
    }
}

/// A number of the shape with the right check digit; S10's issuer is France. Some serials have no check character.
fn sound(entry: &Entry, dice: &[u8], put: Option<(usize, &[u8])>) -> Option<String> {
    let mut number = Vec::new();
    let mut dice = dice.iter().copied().cycle();
    let mut of = |class: Class| {
        let dice = dice.next().unwrap_or(0);
        match class {
            Class::Digit => b'0' + dice % 10,
            Class::Letter => b'A' + dice % 26,
            Class::Either if dice % 2 == 0 => b'0' + dice / 2 % 10,
            Class::Either => b'A' + dice % 26,
        }
    };
    for part in entry.shape {
        match part {
            Part::Text(text) => number.extend(text.bytes()),
            Part::OneOf(set) => number.push(set.as_bytes()[usize::from(of(Class::Digit)) % set.len()]),
            Part::Prefix(all) => number.extend(all[usize::from(of(Class::Digit)) % all.len()].bytes()),
            Part::Named(super::shape::Field::Issuer, _, _) => number.extend(b"FR"),
            Part::Run(class, n) | Part::Named(_, class, n) | Part::Tail(class, n, _) => {
                number.extend((0..*n).map(|_| of(*class)));
            }
            Part::Serial => {}
            Part::Check(class) => number.push(of(*class)),
        }
    }
    if let Some((at, text)) = put {
        number[at..at + text.len()].copy_from_slice(text);
    }
    let Places { serial, check, .. } = places(entry.shape, &number)?;
    if let Some(at) = check {
        number[at] = entry.format.scheme.of(&number[serial])?;
    }
    places(entry.shape, &number)?;
    String::from_utf8(number).ok()
}

/// Schemes that notice every single wrong character.
fn notices_all(scheme: Scheme) -> bool {
    matches!(
        scheme,
        Scheme::Luhn
            | Scheme::Mod37
            | Scheme::Mod10 { even: 3, odd: 1, lead: "" }
            | Scheme::Mod10 { even: 1, odd: 3, .. }
    )
}

/// The mask's names and this crate's, where both mean the same numbers.
const SAME: [(&str, &str); 18] = [
    ("ups", "ups"),
    ("ups-waybill", "ups_waybill"),
    ("usps-20", "usps_20"),
    ("fedex-12", "fedex_12"),
    ("fedex-15", "fedex_ground"),
    ("fedex-96", "fedex_ground_96"),
    ("fedex-gsn", "fedex_ground_gsn"),
    ("dhl-express", "dhl_express"),
    ("dhl-piece", "dhl_express_piece_id"),
    ("ontrac-c", "ontrac_c"),
    ("ontrac-d", "ontrac_d"),
    ("amazon-intl", "amazon_international"),
    ("canadapost", "canada_post"),
    ("dpd", "dpd_14"),
    ("cainiao", "cainiao_lp"),
    ("yunexpress", "yunexpress"),
    ("sf", "sf_express"),
    ("4px", "4px"),
];

fn any_number() -> impl Strategy<Value = String> {
    let all: Vec<Entry> = entries().collect();
    let number = (prop::sample::select(all), prop::collection::vec(any::<u8>(), 64));
    prop_oneof![
        number.prop_filter_map("a serial with a check character", |(entry, dice)| sound(&entry, &dice, None)),
        "[0-9]{8,36}",
        "[A-Z]{1,4}[0-9]{8,20}[A-Z]{0,2}",
        "[0-9A-Z]{10,42}",
    ]
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in prop_oneof![any::<String>(), "[0-9A-ZOI .,E+'#/\\-]{0,60}", "\\PC{0,80}"]) {
        let found = detect(&text);
        prop_assert!(found.candidates.is_sorted_by_key(|candidate| candidate.confidence));
        prop_assert!(found.suggestions.iter().all(|other| other.number != found.normalised));
        prop_assert_eq!(found.looks_like.is_some(), found.message.is_some());
        let lines = text.split_terminator('\n').count();
        prop_assert_eq!(masks(text.as_bytes()).len(), lines);
    }

    #[test]
    fn any_bytes_give_a_mask_a_line(bytes in any::<Vec<u8>>()) {
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        let open = usize::from(bytes.last().is_some_and(|byte| *byte != b'\n'));
        prop_assert_eq!(masks(&bytes).len(), lines + open);
    }

    #[test]
    fn a_single_wrong_digit_is_noticed_where_the_scheme_promises_it(
        entry in prop::sample::select(entries().filter(|entry| notices_all(entry.format.scheme)).collect::<Vec<_>>()),
        dice in prop::collection::vec(any::<u8>(), 64),
        at in 0..64_usize,
        by in 1..10_u8,
    ) {
        let Some(number) = sound(&entry, &dice, None) else { return Ok(()) };
        let found = places(entry.shape, number.as_bytes()).unwrap_or_default();
        let at = found.serial.start + at % (found.serial.len() + 1);
        let mut wrong = number.clone().into_bytes();
        prop_assume!(wrong[at].is_ascii_digit());
        wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
        let Some(places) = places(entry.shape, &wrong) else { return Ok(()) };
        prop_assert_ne!(super::detect::check(entry.format, &places, &wrong), Check::Passed, "{}", number);
    }

    #[test]
    fn the_bulk_answer_and_the_single_answer_agree(number in any_number()) {
        let mask = masks(number.as_bytes())[0];
        let found = detect(&number).candidates;
        for (bit, format) in SAME {
            let bit = MASK_FORMATS.iter().position(|name| *name == bit).unwrap();
            let sound = found.iter().any(|candidate| candidate.format == format && candidate.is_sound());
            prop_assert_eq!(mask >> bit & 1 == 1, sound, "{} {}", number, format);
        }
        let s10 = found.iter().any(|candidate| candidate.format == formats::S10 && candidate.check == Check::Passed);
        prop_assert!(s10 || mask >> 19 & 1 == 0);
    }

    #[test]
    fn how_a_number_is_written_does_not_count(number in any_number(), cut in 1..12_usize, hyphen in any::<bool>()) {
        let separator = if hyphen { "-" } else { " " };
        let groups: Vec<&str> = number.as_bytes().chunks(cut).filter_map(|chunk| std::str::from_utf8(chunk).ok()).collect();
        let written = groups.join(separator).to_lowercase();
        let (plain, written_too) = (detect(&number), detect(&written));
        prop_assert_eq!(plain.candidates, written_too.candidates);
        prop_assert_eq!(masks(number.as_bytes()), masks(written.as_bytes()));
    }

    #[test]
    fn a_passed_check_digit_is_never_doubted(number in any_number()) {
        for candidate in detect(&number).candidates {
            let doubtful = candidate.confidence == Confidence::Doubtful;
            prop_assert_eq!(doubtful, !candidate.is_sound());
        }
    }
}
