//! Whatever a cell holds: every function answers, none panics, and answers agree with each other.

use proptest::prelude::*;
use shipside_address::postal::PostalCheck;
use shipside_address::{Script, admin, country, facts, limits, lines, phone, postal, required, transliterate};
use shipside_model::{Address, Country};

/// Text of every script, and text that looks like codes and numbers.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[0-9A-Z +\\-().,]{0,20}", "[０-９①İıßé東京都서울область'’\\-]{0,12}", "\\PC{0,300}"]
}

fn any_country() -> impl Strategy<Value = Country> {
    prop_oneof![
        "[A-Z]{2}",
        prop::sample::select(vec!["US", "GB", "BR", "JP", "KR", "RU", "IT", "AR", "SV", "IR", "AD", "TW", "SG"])
            .prop_map(str::to_owned),
    ]
    .prop_filter_map("two letters", |code| Country::new(&code))
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(country_code in any_country(), a in text(), b in text(), c in text()) {
        country(&a);
        facts(country_code);
        required(country_code);
        postal::with_lost_zeros(country_code, &a);
        admin::by_postal(country_code, &a);
        phone::check(country_code, &a, &b);
        if let Some(number) = phone::read(country_code, &a) {
            prop_assert!(number.e164.starts_with('+') && number.e164.bytes().skip(1).all(|byte| byte.is_ascii_digit()));
            prop_assert_eq!(phone::valid(country_code, &a), number.kind.is_some());
        }
        phone::possible(country_code, &format!("{a}{b}"));
        if let Some(suggestion) = transliterate::suggest(&a, Some(country_code)) {
            let foreign = suggestion.text.chars().find(|c| !c.is_ascii() && !suggestion.kept.contains(c));
            prop_assert_eq!(foreign, None);
        }
        for limit in limits::list() {
            prop_assert_eq!(limits::measure(&limit, &a).used, a.trim().chars().count());
        }
        if let Some(found) = admin::find(country_code, &a) {
            admin::matches_postal(country_code, found, &b);
        }
        let address = Address {
            country: country_code,
            state: a.clone(),
            city: b.clone(),
            district: c.clone(),
            street: format!("{a}\n{b}"),
            postal_code: c,
            short_address: Some(b),
        };
        for script in [Script::Local, Script::Latin] {
            let lines = lines(&address, script);
            prop_assert!(!lines.is_empty() && lines.iter().all(|line| !line.is_empty() && !line.contains('\n')));
        }
    }

    #[test]
    fn a_normalised_postal_code_stays_as_it_is(country_code in any_country(), text in text()) {
        if let PostalCheck::Valid { normalised } = postal::check(country_code, &text) {
            prop_assert_eq!(postal::check(country_code, &normalised), PostalCheck::Valid { normalised });
        }
    }

    #[test]
    fn a_code_with_its_zeros_back_is_valid(country_code in any_country(), digits in "[0-9]{1,9}") {
        if let Some(code) = postal::with_lost_zeros(country_code, &digits) {
            prop_assert!(code.starts_with('0'));
            prop_assert_eq!(postal::check(country_code, &code), PostalCheck::Valid { normalised: code });
        }
    }
}
