//! Pasted addresses with what they are split into, and the promise that nothing of them is dropped.

use proptest::prelude::*;
use shipside_address::parse::{ParsedAddress, Part, is_separator, parse};
use shipside_model::Country;
use std::ops::Range;

/// A unit variant as it is written in JSON.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// What was found, as the cases write it.
fn written(parsed: &ParsedAddress) -> Vec<String> {
    let fields =
        parsed.fields.iter().map(|field| format!("{}: {} {}", word(field.part), word(field.confidence), field.value));
    fields.chain(parsed.leftover.iter().map(|left| format!("left: {left}"))).collect()
}

/// The first character that is in no field and no leftover, though it is no separator.
fn dropped(text: &str, parsed: &ParsedAddress) -> Option<char> {
    let spans: Vec<&Range<usize>> =
        parsed.fields.iter().flat_map(|field| &field.spans).chain(&parsed.leftover_spans).collect();
    text.char_indices()
        .filter(|(_, c)| !is_separator(*c))
        .find(|(at, _)| !spans.iter().any(|span| span.contains(at)))
        .map(|(_, c)| c)
}

#[test]
fn pasted_addresses_are_split_as_a_person_would() {
    let cases = include_str!("data/parse.txt").split("\n\n").filter(|case| case.starts_with("text: "));
    let mut seen = 0;
    for case in cases {
        let mut lines = case.lines();
        let text = lines.next().unwrap().trim_start_matches("text: ").replace('⏎', "\n");
        let mut expected: Vec<&str> = lines.collect();
        let country = expected.first().and_then(|line| line.strip_prefix("expected: ")).and_then(Country::new);
        if country.is_some() {
            expected.remove(0);
        }
        let parsed = parse(&text, country);
        assert_eq!(written(&parsed), expected, "{text}");
        assert_eq!(dropped(&text, &parsed), None, "{text}");
        seen += 1;
    }
    assert!(seen >= 90, "{seen}");
}

/// Pieces of addresses in any order, with whatever a paste brings along.
fn pasted() -> impl Strategy<Value = String> {
    let cases = include_str!("data/parse.txt").lines().filter_map(|line| line.strip_prefix("text: "));
    let words: Vec<String> = cases.flat_map(|case| case.split([' ', '⏎'])).map(str::to_owned).collect();
    let word = prop_oneof![
        6 => prop::sample::select(words),
        1 => "\\PC{0,6}",
        1 => "[0-9()+\\-. ]{1,14}",
        1 => "[市区县省路号（）(){}\\[\\]，。:：.,;/#@]{1,4}",
    ];
    let between = prop::sample::select(vec![" ", ", ", "\n", "，", "", " - ", "; ", ". "]);
    prop::collection::vec((word, between), 0..14)
        .prop_map(|words| words.into_iter().map(|(word, between)| word + between).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn nothing_of_a_pasted_text_is_dropped(
        text in prop_oneof![4 => pasted(), 1 => any::<String>()],
        expected in prop::sample::select(vec!["", "US", "CN", "RU", "BR", "ES", "MX", "GB", "DE", "JP", "KR", "QQ"]),
    ) {
        let parsed = parse(&text, Country::new(expected));
        prop_assert_eq!(dropped(&text, &parsed), None, "{:?}", parsed);
        let spans = parsed.fields.iter().flat_map(|field| &field.spans).chain(&parsed.leftover_spans);
        for span in spans {
            prop_assert!(text.get(span.clone()).is_some_and(|slice| !slice.is_empty()), "{:?}", span);
        }
        for (index, field) in parsed.fields.iter().enumerate() {
            // Nothing is invented: but for the code of a country and a tidied postal code, a value is made of the text.
            let is_rewritten = matches!(field.part, Part::Country | Part::PostalCode);
            let told: String = field.spans.iter().filter_map(|span| text.get(span.clone())).collect();
            let invented = field.value.chars().find(|c| !is_separator(*c) && !told.contains(*c));
            prop_assert!(is_rewritten || invented.is_none(), "{:?}", field);
            prop_assert!(parsed.fields.iter().skip(index + 1).all(|other| other.part != field.part));
        }
    }
}

#[test]
fn a_text_too_long_for_an_address_comes_back_whole() {
    let text = "12 Main Street, ".repeat(1000);
    let parsed = parse(&text, None);
    assert!(parsed.fields.is_empty());
    assert_eq!(dropped(&text, &parsed), None);
}
