//! The list of kinds.

use super::kind::Kind;
use super::{
    ar, au, br, cl, cn, cn_phone, co, eori, formats, goods, iban, id, il, in_, ioss, kz, mx, nz, pe, ru, sa, tr, ua,
    vat, za,
};
use crate::territory::is_eu;
use shipside_model::Country;

static KINDS: &[&Kind] = &[
    &br::CPF,
    &br::CNPJ,
    &formats::PCCC,
    &cl::RUT,
    &mx::CURP,
    &mx::RFC,
    &tr::TCKN,
    &tr::VKN,
    &ru::INN,
    &ua::RNTRC,
    &kz::IIN,
    &il::TEUDAT_ZEHUT,
    &sa::NATIONAL_ID,
    &sa::SHORT_ADDRESS,
    &za::ZA_ID,
    &ar::CUIT,
    &ar::DNI,
    &co::NIT,
    &pe::DNI,
    &pe::RUC,
    &id::NIK,
    &id::NPWP,
    &in_::PAN,
    &au::ABN,
    &formats::ARN,
    &nz::IRD,
    &formats::VOEC,
    &cn::RIC,
    &cn::USCC,
    &cn_phone::MOBILE,
    &cn_phone::LANDLINE,
    &vat::ES_NIF,
    &vat::PT_NIF,
    &vat::AT,
    &vat::BE,
    &vat::BG,
    &vat::CY,
    &vat::CZ,
    &vat::DE,
    &vat::DK,
    &vat::EE,
    &vat::ES,
    &vat::FI,
    &vat::FR,
    &vat::GR,
    &vat::HR,
    &vat::HU,
    &vat::IE,
    &vat::IT,
    &vat::LT,
    &vat::LU,
    &vat::LV,
    &vat::MT,
    &vat::NL,
    &vat::PL,
    &vat::PT,
    &vat::RO,
    &vat::SE,
    &vat::SI,
    &vat::SK,
    &vat::GB,
    &vat::XI,
    &ioss::IOSS,
    &eori::EORI,
    &iban::IBAN,
    &goods::GTIN,
    &goods::SSCC,
    &goods::GLN,
    &goods::GS1,
];

/// Every kind there is, each country's together.
pub fn all() -> &'static [&'static Kind] {
    KINDS
}

/// The kinds a country's customs know, the one of private persons first; empty when none is known here.
pub fn kinds(country: Country) -> &'static [&'static str] {
    match country.as_str() {
        "AR" => &["CUIT", "DNI"],
        "AU" => &["ABN", "ARN"],
        "BR" => &["CPF", "CNPJ"],
        "CL" => &["RUT"],
        "CN" => &["RIC", "USCC", "MOBILE", "LANDLINE"],
        "CO" => &["NIT"],
        "ES" => &["NIF", "VAT", "EORI"],
        "GB" | "XI" => &["VAT", "EORI"],
        "ID" => &["NIK", "NPWP"],
        "IL" => &["TEUDAT_ZEHUT"],
        "IN" => &["PAN"],
        "KR" => &["PCCC"],
        "KZ" => &["IIN"],
        "MX" => &["CURP", "RFC"],
        "NO" => &["VOEC"],
        "NZ" => &["IRD"],
        "PE" => &["DNI", "RUC"],
        "PT" => &["NIF", "VAT", "EORI"],
        "RU" => &["INN"],
        "SA" => &["NATIONAL_ID", "SHORT_ADDRESS"],
        "TR" => &["TCKN", "VKN"],
        "UA" => &["RNTRC"],
        "ZA" => &["ZA_ID"],
        _ if is_eu(country) => &["VAT", "EORI"],
        _ => &[],
    }
}

/// The kinds behind [`kinds`].
pub(super) fn of(country: Country) -> impl Iterator<Item = &'static Kind> {
    let fits =
        move |kind: &&&Kind, code: &str| kind.code == code && kind.country.is_none_or(|own| own == country.as_str());
    kinds(country).iter().filter_map(move |code| KINDS.iter().find(|kind| fits(kind, code)).copied())
}

/// The kind of this name that a country issues, or that no single country does; names go by letters and digits only.
pub fn find(country: Option<Country>, name: &str) -> Option<&'static Kind> {
    if name.is_empty() {
        return None;
    }
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let own = |kind: &&&Kind| kind.country.is_none() || kind.country == country.as_ref().map(Country::as_str);
    let code_is = |code: &str| code.chars().filter(|c| *c != '_').eq(name.chars());
    let named = |kind: &&&Kind| code_is(kind.code) || kind.aliases.contains(&name.as_str());
    KINDS.iter().filter(own).find(named).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn country_and_code_name_one_kind() {
        let names: BTreeSet<_> = all().iter().map(|kind| (kind.country, kind.code)).collect();
        assert_eq!(names.len(), all().len());
    }

    #[test]
    fn every_kind_of_a_country_is_in_the_list_and_the_other_way_round() {
        let countries: BTreeSet<&str> = all().iter().filter_map(|kind| kind.country).collect();
        for country in countries {
            let code = Country::new(country).unwrap();
            let own: BTreeSet<&str> =
                all().iter().filter(|kind| kind.country == Some(country)).map(|kind| kind.code).collect();
            let listed: BTreeSet<&str> = kinds(code).iter().copied().filter(|kind| *kind != "EORI").collect();
            assert_eq!(listed, own, "{country}");
            assert!(kinds(code).iter().all(|kind| find(Some(code), kind).is_some()), "{country}");
        }
    }

    #[test]
    fn every_kind_says_what_it_is_in_both_languages_and_where_that_comes_from() {
        let han = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
        for kind in all() {
            assert!(!kind.name.en.is_empty() && han(kind.name.zh), "{kind:?}");
            assert!(!kind.what.en.is_empty() && han(kind.what.zh), "{kind:?}");
            assert!(!kind.source().title.is_empty(), "{kind:?}");
        }
    }

    /// The names customs lists and sellers use, with the country they are used for.
    #[test]
    fn kinds_answer_to_their_common_names() {
        for (country, name, code) in [
            ("DE", "IOSS", "IOSS"),
            ("DE", "EORI", "EORI"),
            ("IL", "Teudat Zehut", "TEUDAT_ZEHUT"),
            ("SA", "National/Iqama ID", "NATIONAL_ID"),
            ("SA", "National address short code", "SHORT_ADDRESS"),
            ("AU", "GST ARN", "ARN"),
            ("CN", "CN mobile", "MOBILE"),
            ("CN", "CN landline", "LANDLINE"),
            ("ZA", "SA ID", "ZA_ID"),
            ("RU", "ИНН", "INN"),
            ("CL", "RUN", "RUT"),
            ("CN", "统一社会信用代码", "USCC"),
            ("FR", "TVA", "VAT"),
            ("IT", "P.IVA", "VAT"),
            ("CN", "EAN-13", "GTIN"),
        ] {
            let found = find(Country::new(country), name).map(|kind| kind.code);
            assert_eq!(found, Some(code), "{country} {name}");
        }
        assert!(find(Country::new("FR"), "CPF").is_none());
        assert!(find(None, "CPF").is_none());
        assert!(find(None, "").is_none());
    }
}
