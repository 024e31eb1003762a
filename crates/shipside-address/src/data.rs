use crate::pattern::Pattern;
use serde::Deserialize;
use shipside_model::Country;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// How a territory writes its addresses. Field letters: N name, O organisation, A street,
/// D dependent locality, C city, S state, Z postal code, X sorting code; `%n` is a new line.
#[derive(Debug, Deserialize)]
pub(crate) struct Format {
    /// The name in English capitals.
    pub(crate) name: Option<String>,
    /// Field order in the local script.
    pub(crate) fmt: Option<String>,
    /// Field order in Latin script, where it differs.
    pub(crate) lfmt: Option<String>,
    /// Letters of the fields that must be there.
    pub(crate) require: Option<String>,
    /// Letters of the fields that are written in capitals.
    pub(crate) upper: Option<String>,
    /// The postal code.
    pub(crate) zip: Option<Pattern>,
    /// Examples of it, parted by commas.
    pub(crate) zipex: Option<String>,
    /// What stands before the postal code on an envelope from abroad: `SE-`.
    pub(crate) postprefix: Option<String>,
}

/// How a region numbers its telephones.
#[derive(Debug, Deserialize)]
pub(crate) struct Phones {
    /// Calling code.
    #[serde(rename = "cc")]
    pub(crate) calling_code: u16,
    /// Possible lengths of a national number.
    #[serde(rename = "pl")]
    pub(crate) lengths: Vec<usize>,
    /// Lengths of mobile numbers.
    #[serde(rename = "ml", default)]
    pub(crate) mobile_lengths: Vec<usize>,
    /// Any number of the plan.
    #[serde(rename = "g")]
    pub(crate) general: Pattern,
    /// A mobile number.
    #[serde(rename = "m")]
    pub(crate) mobile: Option<Pattern>,
    /// National (trunk) prefix.
    #[serde(rename = "np")]
    prefix: Option<String>,
    /// The same as a pattern, where it is no plain text.
    #[serde(rename = "npp")]
    prefix_pattern: Option<Pattern>,
    /// What the number becomes when the groups of that pattern took part: `9\1`.
    #[serde(rename = "npt")]
    pub(crate) prefix_becomes: Option<String>,
    /// How the region's numbers begin, where it shares its calling code and has a beginning of its own.
    #[serde(rename = "ld")]
    pub(crate) leading: Option<Pattern>,
    #[serde(skip)]
    plain_prefix: OnceLock<Option<Pattern>>,
}

impl Phones {
    /// The national prefix as a pattern to strip.
    pub(crate) fn national_prefix(&self) -> Option<&Pattern> {
        let plain = || self.prefix.clone().map(Pattern::from);
        self.prefix_pattern.as_ref().or_else(|| self.plain_prefix.get_or_init(plain).as_ref())
    }

    /// The national prefix as digits; none where the plan has none.
    pub(crate) fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    #[cfg(test)]
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        let optional = [self.mobile.as_ref(), self.leading.as_ref(), self.national_prefix()];
        optional.into_iter().flatten().chain([&self.general])
    }
}

/// What holds where a territory says nothing (entry `ZZ` of the table).
pub(crate) const DEFAULT_FORMAT: &str = "%N%n%O%n%A%n%C";
/// See [`DEFAULT_FORMAT`].
pub(crate) const DEFAULT_REQUIRE: &str = "AC";
/// See [`DEFAULT_FORMAT`].
pub(crate) const DEFAULT_UPPER: &str = "C";

/// Every territory's format by its code.
pub(crate) fn formats() -> &'static BTreeMap<Country, Format> {
    static FORMATS: OnceLock<BTreeMap<Country, Format>> = OnceLock::new();
    FORMATS.get_or_init(|| {
        let mut formats: BTreeMap<Country, Format> =
            serde_json::from_str(include_str!("../data/countries.json")).unwrap_or_default();
        formats.retain(|_, format| format.name.is_some());
        formats
    })
}

/// Every region's telephones by its code.
pub(crate) fn phones() -> &'static BTreeMap<Country, Phones> {
    static PHONES: OnceLock<BTreeMap<Country, Phones>> = OnceLock::new();
    PHONES.get_or_init(|| serde_json::from_str(include_str!("../data/phone_lite.json")).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole_and_every_pattern_compiles() {
        assert_eq!(formats().len(), 252);
        assert_eq!(phones().len(), 245);
        for (country, format) in formats() {
            assert!(format.zip.as_ref().is_none_or(Pattern::compiles), "{country}");
            assert_eq!(format.zip.is_some(), format.zipex.is_some(), "{country}");
        }
        for (country, phones) in phones() {
            assert!(phones.patterns().all(Pattern::compiles), "{country}");
            assert!(!phones.lengths.is_empty(), "{country}");
        }
    }
}
