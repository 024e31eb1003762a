//! Numbers of every region with what libphonenumber says of them (see `data/SOURCE.md`).

use shipside_address::phone::{possible, read, valid};
use shipside_model::Country;

#[test]
fn possible_valid_and_the_international_form_agree_with_libphonenumber_in_every_region() {
    let mut regions = std::collections::BTreeSet::new();
    for line in include_str!("data/phones.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [region, text, is_possible, is_valid, e164] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let country = Country::new(region).unwrap();
        assert_eq!(possible(country, text), is_possible == "1", "{line}");
        assert_eq!(valid(country, text), is_valid == "1", "{line}");
        assert_eq!(read(country, text).map_or("-".to_owned(), |number| number.e164), e164, "{line}");
        regions.insert(region);
    }
    assert_eq!(regions.len(), 245);
}
